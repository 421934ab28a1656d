//! What is public, and should not stay as it is: withdrawn with a word to the public, or taken away.

use super::at_hand::{AtHand, Meant};
use super::tell::tell_schedulers;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::domain::problem::FieldProblem;
use crate::domain::revision::Part;
use crate::domain::status::WorkState;
use crate::domain::workflow::Step;
use crate::store::pool::Tx;
use crate::store::publications;
use crate::store::redirects::{delete_redirect_from, insert_redirect_from};
use crate::store::revisions::update_work;
use serde_json::{Value, json};
use sqlx::PgPool;

/// Most characters of what the public is told.
const REASON: usize = 500;

/// Why something is taken away for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenAway {
    /// It should not have been published: its address answers 404.
    InError,
    /// It has become part of another thing, to which its address leads from now on.
    Consolidated(ThingId),
}

/// Keeps a text public, with a mark that it is no longer valid and why, in the text's language.
pub async fn withdraw(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
    reason: &str,
) -> Result<(), Refusal> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(FieldProblem::new("reason", "withdrawal-needs-a-reason").into());
    }
    if reason.chars().count() > REASON {
        let problem = FieldProblem::new("reason", "text-too-long");
        return Err(problem.with("most", REASON).into());
    }
    let mut tx = pool.begin().await?;
    let on = (thing, part);
    let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, Meant::default()).await?;
    at_hand.can(Step::Withdraw)?;
    if let Some(revision) = at_hand.state.publication.revision() {
        publications::withdraw(&mut tx, thing, part, revision, reason, asker.staff).await?;
        let place = Where::part(thing, part, revision);
        let detail = json!({"reason": reason});
        record(&mut tx, asker, AuditAct::Withdrawn, place, detail).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Takes a part off the site.
pub async fn unpublish(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
    why: TakenAway,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let on = (thing, part);
    let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, Meant::default()).await?;
    at_hand.can(Step::Unpublish)?;
    let code = match why {
        TakenAway::InError => "in_error",
        TakenAway::Consolidated(_) => "consolidated",
    };
    let mut detail = json!({"reason": code});
    // An older reason does not outlive this one.
    delete_redirect_from(&mut tx, thing).await?;
    if let TakenAway::Consolidated(other) = why {
        if other == thing || !insert_redirect_from(&mut tx, thing, other).await? {
            return Err(FieldProblem::new("into", "consolidated-into-nothing").into());
        }
        detail["into"] = json!(other);
    }
    take_away(&mut tx, asker, &at_hand, code, detail).await?;
    tell_schedulers(&mut tx, asker, &at_hand).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends what is public of a part at hand, for a reason that the database knows by its code. What was
/// public waits as a draft.
pub(in crate::actions) async fn take_away(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
    code: &str,
    detail: Value,
) -> Result<(), Refusal> {
    let (thing, part) = (at_hand.thing, at_hand.part);
    publications::end_current(tx, thing, part, Some(code)).await?;
    if at_hand.state.work.is_none() {
        let work = Some(WorkState::Draft);
        update_work(tx, thing, part, work, asker.staff, None).await?;
    }
    let revision = at_hand.state.publication.revision().unwrap_or_default();
    let place = Where::part(thing, part, revision);
    record(tx, asker, AuditAct::Unpublished, place, detail).await?;
    Ok(())
}
