//! Asking for another look at a text that has not changed itself: what it is about has.

use super::at_hand::{AtHand, Meant};
use super::save::write;
use super::tell::tell_who_may;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::ThingId;
use crate::domain::letter::NotificationKind;
use crate::domain::permission::Act;
use crate::domain::revision::Part;
use crate::domain::status::WorkState;
use crate::domain::workflow::Step;
use crate::store::pool::Tx;
use crate::store::revisions::update_work;
use serde_json::json;

/// Writes the newest text once more, as a revision that waits for its review. What is public stays so
/// until somebody has judged; a text that nobody has written yet stays as it is.
pub async fn look_again(
    tx: &mut Tx<'_>,
    asker: &Asker,
    (thing, part): (ThingId, Part),
) -> Result<(), Refusal> {
    let at_hand = AtHand::take(tx, asker, Act::Write, (thing, part), Meant::default()).await?;
    at_hand.can(Step::Save)?;
    let Some(content) = &at_hand.content else {
        return Ok(());
    };
    let number = write(tx, asker, &at_hand, content, None).await?;
    let place = Where::part(thing, part, number);
    record(tx, asker, AuditAct::Saved, place, json!({})).await?;
    let work = Some(WorkState::InReview);
    update_work(tx, thing, part, work, asker.staff, None).await?;
    record(tx, asker, AuditAct::ReviewAsked, place, json!({})).await?;
    tell_who_may(tx, asker, &at_hand, NotificationKind::ReviewAsked, None).await?;
    Ok(())
}
