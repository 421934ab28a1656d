//! Letting a former address lead nowhere any more.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::permission::{Act, On, may_ever};
use crate::store::redirects::delete_redirect;
use crate::store::things::find_thing;
use serde_json::json;
use sqlx::PgPool;

/// Removes the redirect of a path without locale.
pub async fn remove_redirect(pool: &PgPool, asker: &Asker, from: &str) -> Result<(), Refusal> {
    if !may_ever(&asker.roles, Act::Address) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    let thing = delete_redirect(&mut tx, from)
        .await?
        .ok_or(Refusal::NotFound)?;
    let row = find_thing(&mut tx, thing).await?.ok_or(Refusal::NotFound)?;
    if !asker.may(Act::Address, On::Kind(row.kind)) {
        return Err(Refusal::Denied);
    }
    let detail = json!({"from": from});
    let place = Where::thing(thing);
    record(&mut tx, asker, AuditAct::RedirectRemoved, place, detail).await?;
    tx.commit().await?;
    Ok(())
}
