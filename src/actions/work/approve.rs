//! Approving a revision, and confirming what somebody approved of their own.

use super::at_hand::{AtHand, Consent, Meant};
use super::release::join_release;
use super::tell::{tell_author, tell_who_may};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::ThingId;
use crate::domain::letter::NotificationKind;
use crate::domain::permission::{Act, On};
use crate::domain::revision::Part;
use crate::domain::status::WorkState;
use crate::domain::workflow::Step;
use crate::store::approvals::{countersign as write_countersign, insert_approval};
use crate::store::pool::Tx;
use crate::store::releases::lock_waiting;
use crate::store::revisions::update_work;
use crate::store::things::find_thing;
use serde_json::json;
use sqlx::PgPool;

/// Judges the newest revision good. Of one's own change, where two persons are asked for, only with
/// a reason, which somebody else then confirms.
pub async fn approve(
    pool: &PgPool,
    asker: &Asker,
    on: (ThingId, Part),
    seen: i32,
    override_reason: Option<&str>,
) -> Result<(), Refusal> {
    let consent = Consent::for_reason(override_reason);
    let mut tx = pool.begin().await?;
    let meant = Meant {
        consent,
        ..Meant::default()
    };
    // Before the part itself, so that two approvals for one release wait for each other in order.
    lock_waiting(&mut tx, on.0, on.1).await?;
    let at_hand = AtHand::take(&mut tx, asker, Act::Judge, on, meant).await?;
    at_hand.is_seen(seen)?;
    at_hand.can(Step::Approve)?;
    judge(&mut tx, asker, &at_hand, consent.override_reason).await?;
    let work = Some(WorkState::Approved);
    update_work(&mut tx, on.0, on.1, work, asker.staff, None).await?;
    join_release(&mut tx, asker, on).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the approval of the newest revision down.
pub(super) async fn judge(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
    override_reason: Option<&str>,
) -> Result<(), sqlx::Error> {
    // A reason that was not needed overrides nothing.
    let reason = override_reason.filter(|_| at_hand.around.own_change);
    let (thing, part, newest) = (at_hand.thing, at_hand.part, at_hand.state.newest);
    insert_approval(tx, thing, part, newest, asker.staff, reason).await?;
    let act = match reason {
        Some(_) => AuditAct::ApprovedOwn,
        None => AuditAct::Approved,
    };
    let place = Where::part(thing, part, newest);
    record(tx, asker, act, place, json!({"reason": reason})).await?;
    if reason.is_some() {
        let kind = NotificationKind::CountersignAsked;
        return tell_who_may(tx, asker, at_hand, kind, reason).await;
    }
    tell_author(tx, asker, at_hand, NotificationKind::Approved, None).await
}

/// Confirms an approval that somebody else gave to their own change.
pub async fn countersign(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
    revision: i32,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let row = find_thing(&mut tx, thing).await?.ok_or(Refusal::NotFound)?;
    let Some(by) = asker.staff else {
        return Err(Refusal::Denied);
    };
    if !asker.may(Act::Countersign, On::Part(row.kind, part)) {
        return Err(Refusal::Denied);
    }
    if !write_countersign(&mut tx, thing, part, revision, by).await? {
        return Err(Refusal::NotFound);
    }
    let place = Where::part(thing, part, revision);
    record(&mut tx, asker, AuditAct::Countersigned, place, json!({})).await?;
    tx.commit().await?;
    Ok(())
}
