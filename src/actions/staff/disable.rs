//! Letting somebody go, and letting them in again. A person who left stays in the history.

use super::change_roles::another_must_remain;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::domain::permission::{Act, On};
use crate::store::one_time_links::delete_open_links;
use crate::store::sessions::delete_sessions;
use crate::store::staff::{find_staff, lock_administrators, update_disabled};
use serde_json::json;
use sqlx::PgPool;

/// From now on they cannot sign in; sessions and links are worth nothing at once.
pub async fn disable(pool: &PgPool, asker: &Asker, staff: StaffId) -> Result<(), Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    lock_administrators(&mut tx).await?;
    let person = find_staff(&mut *tx, staff).await?;
    let person = person.ok_or(Refusal::NotFound)?;
    another_must_remain(&mut tx, &person, "").await?;
    if update_disabled(&mut tx, staff, true).await? {
        delete_sessions(&mut tx, staff, None).await?;
        delete_open_links(&mut tx, None, Some(staff)).await?;
        let detail = json!({ "person": person.name });
        record(&mut tx, asker, AuditAct::StaffDisabled, Where::SITE, detail).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// They can sign in again, with the roles and the password they had.
pub async fn enable(pool: &PgPool, asker: &Asker, staff: StaffId) -> Result<(), Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    let person = find_staff(&mut *tx, staff).await?;
    let person = person.ok_or(Refusal::NotFound)?;
    if update_disabled(&mut tx, staff, false).await? {
        let detail = json!({ "person": person.name });
        record(&mut tx, asker, AuditAct::StaffEnabled, Where::SITE, detail).await?;
    }
    tx.commit().await?;
    Ok(())
}
