//! Asking for a review, and asking for changes.

use super::at_hand::{AtHand, Meant};
use super::tell::{tell_author, tell_who_may};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::ThingId;
use crate::domain::letter::NotificationKind;
use crate::domain::permission::Act;
use crate::domain::problem::FieldProblem;
use crate::domain::revision::Part;
use crate::domain::status::WorkState;
use crate::domain::workflow::Step;
use crate::store::approvals::delete_approval;
use crate::store::revisions::update_work;
use serde_json::json;
use sqlx::PgPool;

/// Says that the newest revision is ready to be judged.
pub async fn ask_review(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
    seen: i32,
    note: Option<&str>,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let at_hand = AtHand::take(&mut tx, asker, Act::Write, (thing, part), Meant::default()).await?;
    at_hand.is_seen(seen)?;
    at_hand.can(Step::AskReview)?;
    let work = Some(WorkState::InReview);
    update_work(&mut tx, thing, part, work, asker.staff, note).await?;
    let place = Where::part(thing, part, seen);
    record(
        &mut tx,
        asker,
        AuditAct::ReviewAsked,
        place,
        json!({"note": note}),
    )
    .await?;
    let kind = NotificationKind::ReviewAsked;
    tell_who_may(&mut tx, asker, &at_hand, kind, note).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives the newest revision back to its writer, with what should change.
pub async fn request_changes(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
    seen: i32,
    wish: &str,
) -> Result<(), Refusal> {
    let wish = wish.trim();
    if wish.is_empty() {
        return Err(FieldProblem::new("note", "changes-need-a-note").into());
    }
    let mut tx = pool.begin().await?;
    let at_hand = AtHand::take(&mut tx, asker, Act::Judge, (thing, part), Meant::default()).await?;
    at_hand.is_seen(seen)?;
    at_hand.can(Step::RequestChanges)?;
    delete_approval(&mut tx, thing, part, seen).await?;
    let work = Some(WorkState::ChangesRequested);
    update_work(&mut tx, thing, part, work, asker.staff, Some(wish)).await?;
    let place = Where::part(thing, part, seen);
    record(
        &mut tx,
        asker,
        AuditAct::ChangesRequested,
        place,
        json!({"note": wish}),
    )
    .await?;
    let kind = NotificationKind::ChangesRequested;
    tell_author(&mut tx, asker, &at_hand, kind, Some(wish)).await?;
    tx.commit().await?;
    Ok(())
}
