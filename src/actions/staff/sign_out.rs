//! Ending the session one is in.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::store::sessions::delete_session_by_token;
use serde_json::json;
use sqlx::PgPool;

/// That it had ended already is as good.
pub async fn sign_out(pool: &PgPool, asker: &Asker, token: &Token) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    if delete_session_by_token(&mut tx, &token.hash()).await? {
        record(&mut tx, asker, AuditAct::SignedOut, Where::SITE, json!({})).await?;
    }
    tx.commit().await?;
    Ok(())
}
