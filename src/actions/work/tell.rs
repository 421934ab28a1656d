//! Who is told of which act on a part.

use super::at_hand::AtHand;
use crate::actions::notify::{NewNotification, list_staff_who_may, notify};
use crate::auth::asker::Asker;
use crate::domain::ids::StaffId;
use crate::domain::letter::NotificationKind;
use crate::domain::permission::{Act, On};
use crate::store::pool::Tx;
use crate::store::publications::list_schedules_upon;

/// Everybody who could take the next step: judge what waits, or confirm an approval of one's own.
pub(super) async fn tell_who_may(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
    kind: NotificationKind,
    note: Option<&str>,
) -> Result<(), sqlx::Error> {
    let act = match kind {
        NotificationKind::CountersignAsked => Act::Countersign,
        _ => Act::Judge,
    };
    let people = list_staff_who_may(tx, act, On::Part(at_hand.kind, at_hand.part)).await?;
    for to in people {
        notify(tx, about(to, asker, at_hand, kind, note)).await?;
    }
    Ok(())
}

/// Whoever wrote the newest revision.
pub(super) async fn tell_author(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
    kind: NotificationKind,
    note: Option<&str>,
) -> Result<(), sqlx::Error> {
    if let Some(to) = at_hand.author {
        notify(tx, about(to, asker, at_hand, kind, note)).await?;
    }
    Ok(())
}

/// Whoever scheduled what leans on this part, and will not be seen as things are now.
pub(in crate::actions) async fn tell_schedulers(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
) -> Result<(), sqlx::Error> {
    for schedule in list_schedules_upon(tx, at_hand.thing, at_hand.part).await? {
        let Some(to) = schedule.by else { continue };
        let told = NewNotification {
            to,
            kind: NotificationKind::ScheduleBlocked,
            thing: schedule.thing,
            part: schedule.part,
            revision: Some(schedule.revision),
            by: asker.staff,
            note: None,
        };
        notify(tx, told).await?;
    }
    Ok(())
}

fn about<'a>(
    to: StaffId,
    asker: &Asker,
    at_hand: &AtHand,
    kind: NotificationKind,
    note: Option<&'a str>,
) -> NewNotification<'a> {
    NewNotification {
        to,
        kind,
        thing: at_hand.thing,
        part: at_hand.part,
        revision: Some(at_hand.state.newest),
        by: asker.staff,
        note,
    }
}
