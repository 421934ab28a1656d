//! Making any revision the newest again, as a new one.

use super::at_hand::{AtHand, Meant};
use super::save::write;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::domain::revision::Part;
use crate::domain::workflow::Step;
use crate::store::revisions::find_revision;
use serde_json::json;
use sqlx::PgPool;

/// Gives the number of the new revision. A draft like any other: nothing becomes public by it.
pub async fn restore(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
    revision: i32,
    seen: i32,
) -> Result<i32, Refusal> {
    let mut tx = pool.begin().await?;
    let at_hand = AtHand::take(&mut tx, asker, Act::Write, (thing, part), Meant::default()).await?;
    at_hand.is_seen(seen)?;
    at_hand.can(Step::Save)?;
    let row = find_revision(&mut tx, thing, part, revision).await?;
    let row = row.ok_or(Refusal::NotFound)?;
    let content = AnyContent::read(at_hand.kind, part, row.content)
        .map_err(|error| sqlx::Error::Decode(error.into()))?;
    if at_hand.content.as_ref() == Some(&content) {
        return Ok(seen);
    }
    let number = write(&mut tx, asker, &at_hand, &content, None).await?;
    let place = Where::part(thing, part, number);
    let detail = json!({"restored": revision});
    record(&mut tx, asker, AuditAct::Restored, place, detail).await?;
    tx.commit().await?;
    Ok(number)
}
