//! Inviting somebody: they exist from now on, and a link lets them choose a password.

use super::letters::{To, send_link};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::links::{NewLink, make_link};
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::staff::{Roles, check_email, check_name};
use crate::store::ids::new_id;
use crate::store::one_time_links::Purpose;
use crate::store::staff::{insert_staff, replace_roles};
use serde_json::json;
use sqlx::PgPool;

/// Who is to come, and as what.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub email: String,
    pub name: String,
    /// The language in which they are written to, and of the admin for them.
    pub locale: Locale,
    pub roles: Roles,
}

/// Makes the person and their link. The letter waits in the outbox; the link is also told to whoever
/// invites, for where no mail goes out.
pub async fn invite(
    pool: &PgPool,
    admin_url: &str,
    asker: &Asker,
    invitation: &Invitation,
) -> Result<(StaffId, NewLink), Refusal> {
    if !asker.may(Act::ManageStaff, On::Site) {
        return Err(Refusal::Denied);
    }
    let (email, name) = read(invitation)?;
    let id: StaffId = new_id();
    let mut tx = pool.begin().await?;
    if !insert_staff(&mut tx, id, &email, &name, invitation.locale).await? {
        return Err(FieldProblem::new("email", "email-taken").into());
    }
    replace_roles(&mut tx, id, &invitation.roles).await?;
    let link = make_link(&mut tx, Purpose::Invitation, Some(id), asker.staff).await?;
    let to = To {
        email: &email,
        name: &name,
        locale: invitation.locale,
    };
    send_link(&mut tx, admin_url, asker, to, &link).await?;
    let detail = json!({ "person": name, "roles": written(&invitation.roles) });
    record(&mut tx, asker, AuditAct::StaffInvited, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok((id, link))
}

fn read(invitation: &Invitation) -> Result<(String, String), Refusal> {
    let email = check_email(&invitation.email);
    let name = check_name(&invitation.name);
    let roles = if invitation.roles.is_empty() {
        Err(FieldProblem::new("roles", "roles-missing"))
    } else {
        Ok(())
    };
    match (email, name, roles) {
        (Ok(email), Ok(name), Ok(())) => Ok((email, name)),
        (email, name, roles) => {
            let problems = [email.err(), name.err(), roles.err()];
            Err(Refusal::Problems(problems.into_iter().flatten().collect()))
        }
    }
}

/// Roles as the log keeps them.
pub(super) fn written(roles: &Roles) -> Vec<String> {
    roles.iter().map(|role| role.to_string()).collect()
}
