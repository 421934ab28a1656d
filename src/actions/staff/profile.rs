//! One's own name, language and password.

use super::confirm::compare;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::current_staff::CurrentStaff;
use crate::auth::hasher::Hasher;
use crate::auth::password::Password;
use crate::auth::session::rotate;
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::domain::locale::Locale;
use crate::domain::problem::FieldProblem;
use crate::domain::staff::check_name;
use crate::store::one_time_links::delete_open_links;
use crate::store::sessions::delete_sessions;
use crate::store::staff::{update_password, update_profile};
use serde_json::json;
use sqlx::PgPool;

pub async fn change_profile(
    pool: &PgPool,
    asker: &Asker,
    current: &CurrentStaff,
    name: &str,
    locale: Locale,
) -> Result<(), Refusal> {
    let name = check_name(name)?;
    let mut tx = pool.begin().await?;
    update_profile(&mut tx, current.id, &name, locale).await?;
    let detail = json!({ "person": name, "locale": locale.code() });
    record(&mut tx, asker, AuditAct::StaffChanged, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok(())
}

/// Another password, for whoever gives the old one. All other sessions end, links that wait are worth
/// nothing, and this session gets another token.
pub async fn change_password(
    pool: &PgPool,
    hasher: &Hasher,
    asker: &Asker,
    current: &CurrentStaff,
    old: &str,
    new: &str,
) -> Result<Token, Refusal> {
    let chosen =
        Password::chosen(new, &current.name, &current.email).map_err(|problem| FieldProblem {
            field: "new-password".into(),
            ..problem
        })?;
    compare(pool, hasher, current, old).await?;
    let hash = hasher.hash(chosen).await?;
    let mut tx = pool.begin().await?;
    update_password(&mut tx, current.id, &hash).await?;
    delete_sessions(&mut tx, current.id, Some(current.session)).await?;
    delete_open_links(&mut tx, None, Some(current.id)).await?;
    let token = rotate(&mut tx, current.session)
        .await?
        .ok_or(Refusal::Denied)?;
    record(
        &mut tx,
        asker,
        AuditAct::PasswordSet,
        Where::SITE,
        json!({}),
    )
    .await?;
    tx.commit().await?;
    Ok(token)
}
