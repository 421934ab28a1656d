//! A new link for somebody: to choose another password, or to accept an invitation that ran out.

use super::letters::{To, send_link};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::links::{NewLink, make_link};
use crate::auth::throttle::Counter;
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::domain::permission::{Act, On};
use crate::domain::staff::check_email;
use crate::store::one_time_links::Purpose;
use crate::store::pool::Tx;
use crate::store::staff::{StaffMember, find_id_by_email, find_staff};
use serde_json::json;
use sqlx::PgPool;

/// Makes the link. Until it is used, everything stays as it is; older ones are worth nothing.
pub async fn reset(
    pool: &PgPool,
    admin_url: &str,
    asker: &Asker,
    staff: StaffId,
) -> Result<NewLink, Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    let person = find_staff(&mut *tx, staff).await?;
    let person = person
        .filter(|person| person.disabled_at.is_none())
        .ok_or(Refusal::NotFound)?;
    let link = write_link(&mut tx, admin_url, asker, &person).await?;
    tx.commit().await?;
    Ok(link)
}

/// Somebody forgot their password. Whether the address is known here nobody is told; a letter goes to
/// it if it is, a few times an hour at most.
pub async fn forgotten(
    pool: &PgPool,
    admin_url: &str,
    asker: &Asker,
    email: &str,
) -> Result<(), Refusal> {
    let email = check_email(email)?;
    if let Some(network) = &asker.network {
        Counter::forgotten_from(network).claim(pool).await??;
    }
    // A wait for one address would tell that it is known, or that somebody asked before.
    if Counter::forgotten(&email).claim(pool).await?.is_err() {
        return Ok(());
    }
    let mut tx = pool.begin().await?;
    let Some(staff) = find_id_by_email(&mut *tx, &email).await? else {
        return Ok(());
    };
    let person = find_staff(&mut *tx, staff).await?;
    if let Some(person) = person.filter(|person| person.disabled_at.is_none()) {
        write_link(&mut tx, admin_url, asker, &person).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn write_link(
    tx: &mut Tx<'_>,
    admin_url: &str,
    asker: &Asker,
    person: &StaffMember,
) -> Result<NewLink, sqlx::Error> {
    let purpose = if person.has_password {
        Purpose::Reset
    } else {
        Purpose::Invitation
    };
    let link = make_link(tx, purpose, Some(person.id), asker.staff).await?;
    let to = To {
        email: &person.email,
        name: &person.name,
        locale: person.locale,
    };
    send_link(tx, admin_url, asker, to, &link).await?;
    let detail = json!({ "person": person.name, "for": purpose.code() });
    record(tx, asker, AuditAct::LinkMade, Where::SITE, detail).await?;
    Ok(link)
}
