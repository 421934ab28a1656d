//! Ending sessions: one's own, or another person's.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::current_staff::CurrentStaff;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{SessionId, StaffId};
use crate::domain::permission::{Act, On};
use crate::store::sessions::{delete_session, delete_sessions};
use crate::store::staff::find_staff;
use serde_json::json;
use sqlx::PgPool;

/// Ends one of one's own sessions.
pub async fn end_own_session(
    pool: &PgPool,
    asker: &Asker,
    current: &CurrentStaff,
    session: SessionId,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    if !delete_session(&mut tx, current.id, session).await? {
        return Err(Refusal::NotFound);
    }
    let detail = json!({ "person": current.name });
    record(&mut tx, asker, AuditAct::SessionEnded, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all of one's own sessions but the one this comes from.
pub async fn end_other_sessions(
    pool: &PgPool,
    asker: &Asker,
    current: &CurrentStaff,
) -> Result<(), Refusal> {
    end(pool, asker, current.id, Some(current.session)).await
}

/// Ends all sessions of a person.
pub async fn end_sessions_of(pool: &PgPool, asker: &Asker, staff: StaffId) -> Result<(), Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    end(pool, asker, staff, None).await
}

async fn end(
    pool: &PgPool,
    asker: &Asker,
    staff: StaffId,
    but: Option<SessionId>,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let person = find_staff(&mut *tx, staff).await?;
    let person = person.ok_or(Refusal::NotFound)?;
    let ended = delete_sessions(&mut tx, staff, but).await?;
    if ended > 0 {
        let detail = json!({ "person": person.name, "count": ended });
        record(&mut tx, asker, AuditAct::SessionEnded, Where::SITE, detail).await?;
    }
    tx.commit().await?;
    Ok(())
}
