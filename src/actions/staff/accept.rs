//! Using a one-time link: choosing a password.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::hasher::Hasher;
use crate::auth::password::Password;
use crate::auth::throttle::Counter;
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::store::one_time_links::{Purpose, delete_open_links, find_link, use_link};
use crate::store::pool::Tx;
use crate::store::sessions::delete_sessions;
use crate::store::staff::{StaffMember, find_staff, update_password};
use serde_json::json;
use sqlx::PgPool;

/// Whom a link is for, while it is good; nobody yet for the first administrator.
pub async fn check_link(
    pool: &PgPool,
    token: &Token,
    purpose: Purpose,
) -> Result<Option<StaffMember>, Refusal> {
    let found = find_link(pool, &token.hash(), purpose).await?;
    match found.ok_or(Refusal::NotFound)? {
        Some(staff) => Ok(find_staff(pool, staff).await?),
        None => Ok(None),
    }
}

/// Sets the password of the person whom a link is for, and uses the link up. All their sessions end,
/// and whatever was counted against their address is forgotten. A second factor stays.
pub async fn accept(
    pool: &PgPool,
    hasher: &Hasher,
    asker: &Asker,
    purpose: Purpose,
    token: &Token,
    password: &str,
) -> Result<StaffId, Refusal> {
    let person = check_link(pool, token, purpose).await?;
    let person = person.ok_or(Refusal::NotFound)?;
    let chosen = Password::chosen(password, &person.name, &person.email)?;
    let hash = hasher.hash(chosen).await?;
    let mut tx = pool.begin().await?;
    let used = use_link(&mut tx, &token.hash(), purpose).await?;
    let id = used.flatten().ok_or(Refusal::NotFound)?;
    set_password(&mut tx, &asker.known_as(id, &person.name), id, &hash).await?;
    tx.commit().await?;
    Counter::account(&person.email).forget(pool).await?;
    Ok(id)
}

/// The password, and what goes with every change of one.
pub(super) async fn set_password(
    tx: &mut Tx<'_>,
    asker: &Asker,
    staff: StaffId,
    hash: &str,
) -> Result<(), sqlx::Error> {
    update_password(tx, staff, hash).await?;
    delete_sessions(tx, staff, None).await?;
    delete_open_links(tx, None, Some(staff)).await?;
    record(tx, asker, AuditAct::PasswordSet, Where::SITE, json!({})).await
}
