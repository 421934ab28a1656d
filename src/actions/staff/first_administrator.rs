//! The first administrator: made by whoever holds the link that the machine's operator was shown.

use super::accept::{check_link, set_password};
use super::invite::written;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::hasher::Hasher;
use crate::auth::links::{NewLink, make_link};
use crate::auth::password::Password;
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::staff::{Role, Roles, check_email, check_name};
use crate::store::ids::new_id;
use crate::store::one_time_links::{Purpose, use_link};
use crate::store::staff::{has_administrator, insert_staff, lock_administrators, replace_roles};
use serde_json::json;
use sqlx::PgPool;

/// A link, where nobody administers yet; else `None`.
pub async fn make_first_administrator_link(
    pool: &PgPool,
    asker: &Asker,
) -> Result<Option<NewLink>, Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    lock_administrators(&mut tx).await?;
    if has_administrator(&mut *tx, None).await? {
        return Ok(None);
    }
    let link = make_link(&mut tx, Purpose::FirstAdministrator, None, None).await?;
    let detail = json!({ "for": Purpose::FirstAdministrator.code() });
    record(&mut tx, asker, AuditAct::LinkMade, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok(Some(link))
}

/// Who they say they are.
#[derive(Clone, Copy, Debug)]
pub struct FirstAdministrator<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub locale: Locale,
    pub password: &'a str,
}

/// Makes them. They administer and edit, so that a site of one person can begin.
pub async fn accept_first_administrator(
    pool: &PgPool,
    hasher: &Hasher,
    asker: &Asker,
    token: &Token,
    given: FirstAdministrator<'_>,
) -> Result<StaffId, Refusal> {
    check_link(pool, token, Purpose::FirstAdministrator).await?;
    let (email, name, password) = read(&given)?;
    let hash = hasher.hash(password).await?;
    let id: StaffId = new_id();
    let mut tx = pool.begin().await?;
    lock_administrators(&mut tx).await?;
    let used = use_link(&mut tx, &token.hash(), Purpose::FirstAdministrator).await?;
    if used.is_none() || has_administrator(&mut *tx, None).await? {
        return Err(Refusal::NotFound);
    }
    if !insert_staff(&mut tx, id, &email, &name, given.locale).await? {
        return Err(FieldProblem::new("email", "email-taken").into());
    }
    let roles = Roles::from(vec![Role::Administrator, Role::Editor]);
    replace_roles(&mut tx, id, &roles).await?;
    let detail = json!({"person": name, "before": [], "after": written(&roles)});
    let itself = asker.known_as(id, &name);
    record(
        &mut tx,
        &itself,
        AuditAct::RolesChanged,
        Where::SITE,
        detail,
    )
    .await?;
    set_password(&mut tx, &itself, id, &hash).await?;
    tx.commit().await?;
    Ok(id)
}

fn read(given: &FirstAdministrator<'_>) -> Result<(String, String, Password), Refusal> {
    let email = check_email(given.email);
    let name = check_name(given.name);
    let password = Password::chosen(given.password, given.name, given.email);
    match (email, name, password) {
        (Ok(email), Ok(name), Ok(password)) => Ok((email, name, password)),
        (email, name, password) => {
            let problems = [email.err(), name.err(), password.err()];
            Err(Refusal::Problems(problems.into_iter().flatten().collect()))
        }
    }
}
