//! A new link for somebody: to choose another password, or to accept an invitation that ran out.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::links::{NewLink, make_link};
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::domain::permission::{Act, On};
use crate::store::one_time_links::Purpose;
use crate::store::staff::find_staff;
use serde_json::json;
use sqlx::PgPool;

/// Makes the link. Until it is used, everything stays as it is; older ones are worth nothing.
pub async fn reset(pool: &PgPool, asker: &Asker, staff: StaffId) -> Result<NewLink, Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    let person = find_staff(&mut *tx, staff).await?;
    let person = person
        .filter(|person| person.disabled_at.is_none())
        .ok_or(Refusal::NotFound)?;
    let purpose = if person.has_password {
        Purpose::Reset
    } else {
        Purpose::Invitation
    };
    let link = make_link(&mut tx, purpose, Some(staff), asker.staff).await?;
    let detail = json!({ "person": person.name, "for": purpose.code() });
    record(&mut tx, asker, AuditAct::LinkMade, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok(link)
}
