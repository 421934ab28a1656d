//! Giving an observance another address; the old one goes on leading to it.

use super::create::taken;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::ObservanceId;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::domain::slug::read_slug;
use crate::store::observances::{find_slug, update_slug};
use serde_json::json;
use sqlx::PgPool;

/// Gives the new slug, as it is stored. The redirect is written in the same transaction.
pub async fn change_address(
    pool: &PgPool,
    asker: &Asker,
    id: ObservanceId,
    typed: &str,
) -> Result<String, Refusal> {
    if !asker.may(Act::Address, On::Kind(ThingKind::Observance)) {
        return Err(Refusal::Denied);
    }
    let slug = read_slug(typed).map_err(|key| FieldProblem::new("slug", key))?;
    let mut tx = pool.begin().await?;
    let old = find_slug(&mut tx, id).await?.ok_or(Refusal::NotFound)?;
    if old == slug {
        return Ok(slug);
    }
    update_slug(&mut tx, id, &slug)
        .await
        .map_err(|error| taken(error, &slug))?;
    let detail = json!({"from": old, "to": slug});
    let place = Where::thing(id);
    record(&mut tx, asker, AuditAct::AddressChanged, place, detail).await?;
    tx.commit().await?;
    Ok(slug)
}
