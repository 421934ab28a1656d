//! Giving and taking roles.

use super::invite::written;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::staff::{Role, Roles};
use crate::store::pool::Tx;
use crate::store::sessions::delete_sessions;
use crate::store::staff::{
    StaffMember, find_staff, has_administrator, lock_administrators, replace_roles,
};
use serde_json::json;
use sqlx::PgPool;

/// These roles from now on, in the place of those that were `seen`, where somebody looked at them
/// first. All sessions of the person end: the next one has the new rights.
pub async fn change_roles(
    pool: &PgPool,
    asker: &Asker,
    staff: StaffId,
    seen: Option<&Roles>,
    roles: &Roles,
) -> Result<(), Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    lock_administrators(&mut tx).await?;
    let person = find_staff(&mut *tx, staff).await?;
    let person = person.ok_or(Refusal::NotFound)?;
    if seen.is_some_and(|seen| *seen != person.roles) {
        return Err(FieldProblem::new("roles", "roles-overtaken").into());
    }
    if person.roles == *roles {
        return Ok(());
    }
    if !roles.has(Role::Administrator) {
        another_must_remain(&mut tx, &person, "roles").await?;
    }
    replace_roles(&mut tx, staff, roles).await?;
    delete_sessions(&mut tx, staff, None).await?;
    let detail = json!({
        "person": person.name,
        "before": written(&person.roles),
        "after": written(roles),
    });
    record(&mut tx, asker, AuditAct::RolesChanged, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses where nobody else administers and can sign in. Whoever calls it holds the lock.
pub(super) async fn another_must_remain(
    tx: &mut Tx<'_>,
    person: &StaffMember,
    field: &str,
) -> Result<(), Refusal> {
    let administers = person.roles.has(Role::Administrator)
        && person.has_password
        && person.disabled_at.is_none();
    if administers && !has_administrator(&mut **tx, Some(person.id)).await? {
        return Err(FieldProblem::new(field, "last-administrator").into());
    }
    Ok(())
}
