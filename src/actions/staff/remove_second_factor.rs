//! Taking a second factor away: one's own, or that of somebody who lost it.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::current_staff::CurrentStaff;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{SessionId, StaffId};
use crate::domain::permission::{Act, On};
use crate::store::recovery_codes::delete_recovery_codes;
use crate::store::second_factors::delete_second_factor;
use crate::store::sessions::delete_sessions;
use crate::store::staff::find_staff;
use serde_json::json;
use sqlx::PgPool;

/// One's own, with a fresh proof. Other sessions end.
pub async fn remove_own(
    pool: &PgPool,
    asker: &Asker,
    current: &CurrentStaff,
) -> Result<(), Refusal> {
    if !current.is_freshly_confirmed() {
        return Err(Refusal::Denied);
    }
    remove(pool, asker, current.id, Some(current.session)).await
}

/// Of somebody who lost it: all their sessions end, and the next sign-in sets another up where their
/// roles need one.
pub async fn remove_lost(pool: &PgPool, asker: &Asker, staff: StaffId) -> Result<(), Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    remove(pool, asker, staff, None).await
}

async fn remove(
    pool: &PgPool,
    asker: &Asker,
    staff: StaffId,
    but: Option<SessionId>,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let person = find_staff(&mut *tx, staff).await?;
    let person = person.ok_or(Refusal::NotFound)?;
    if !delete_second_factor(&mut tx, staff).await? {
        return Err(Refusal::NotFound);
    }
    delete_recovery_codes(&mut tx, staff).await?;
    delete_sessions(&mut tx, staff, but).await?;
    record(
        &mut tx,
        asker,
        AuditAct::SecondFactorRemoved,
        Where::SITE,
        json!({ "person": person.name }),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
