//! Sessions, under the hashes of their tokens. Ending one removes its row, so that nothing revives
//! it; every change of one names the row it was read from.

use super::pool::Tx;
use super::staff::read_roles;
use crate::domain::ids::{SessionId, StaffId};
use crate::domain::locale::Locale;
use crate::domain::staff::Roles;
use chrono::{DateTime, Utc};
use sqlx::PgExecutor;

/// A session that has not ended, and whose it is.
#[derive(Clone, Debug)]
pub struct OpenSession {
    pub id: SessionId,
    pub staff: StaffId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub roles: Roles,
    pub has_second_factor: bool,
    pub is_full: bool,
    pub confirmed_at: DateTime<Utc>,
    /// What the database's clock says.
    pub now: DateTime<Utc>,
    /// Whether it was last seen long enough ago for that to be written anew.
    pub is_stale: bool,
}

/// A session as its owner and administrators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSession {
    pub id: SessionId,
    pub made_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub user_agent: Option<String>,
    pub network: Option<String>,
}

/// A session to be opened.
#[derive(Debug)]
pub struct NewSession<'a> {
    pub token_hash: &'a [u8],
    pub id: SessionId,
    pub staff: StaffId,
    pub is_full: bool,
    pub minutes: i32,
    pub user_agent: Option<&'a str>,
    pub network: Option<&'a str>,
}

pub async fn insert_session(tx: &mut Tx<'_>, session: &NewSession<'_>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into session (token_hash, id, staff_id, level, ends_at, user_agent, network)
         values ($1, $2, $3, $4, app_now() + make_interval(mins => $5), $6, $7)",
        session.token_hash,
        session.id.0,
        session.staff.0,
        level(session.is_full),
        session.minutes,
        session.user_agent,
        session.network
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The session of a token, unless it has ended: by its absolute end, by `idle_minutes` without a
/// request, or because the person was disabled.
pub async fn find_session(
    executor: impl PgExecutor<'_>,
    token_hash: &[u8],
    idle_minutes: i32,
) -> Result<Option<OpenSession>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select s.id as "id: SessionId", m.id as "staff: StaffId", m.name, m.email, m.locale,
                  array(select r.role || coalesce(':' || r.locale, '') from staff_role r where r.staff_id = m.id) as "roles!",
                  exists (select from second_factor f where f.staff_id = m.id and f.confirmed_at is not null) as "has_second_factor!",
                  s.level = 'full' as "is_full!", s.confirmed_at, app_now() as "now!",
                  s.last_seen_at < app_now() - interval '1 minute' as "is_stale!"
           from session s join staff_member m on m.id = s.staff_id
           where s.token_hash = $1 and m.disabled_at is null and s.ends_at > app_now()
             and s.last_seen_at > app_now() - make_interval(mins => $2)"#,
        token_hash,
        idle_minutes
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(|row| OpenSession {
        id: row.id,
        staff: row.staff,
        name: row.name,
        email: row.email,
        locale: row.locale.parse().unwrap_or(Locale::En),
        roles: read_roles(&row.roles),
        has_second_factor: row.has_second_factor,
        is_full: row.is_full,
        confirmed_at: row.confirmed_at,
        now: row.now,
        is_stale: row.is_stale,
    }))
}

/// Writes that it was seen now; `false` where it has ended in between.
pub async fn touch_session(
    executor: impl PgExecutor<'_>,
    token_hash: &[u8],
    idle_minutes: i32,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update session set last_seen_at = app_now()
         where token_hash = $1 and ends_at > app_now()
           and last_seen_at > app_now() - make_interval(mins => $2)",
        token_hash,
        idle_minutes
    )
    .execute(executor)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a session another token, as it is proved anew whose it is. A session that waited for its
/// second factor begins to count now; the end of another does not move. `false` where it has ended.
pub async fn rotate_session(
    tx: &mut Tx<'_>,
    id: SessionId,
    token_hash: &[u8],
    minutes: i32,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update session
         set token_hash = $2, confirmed_at = app_now(), last_seen_at = app_now(), level = 'full',
             ends_at = case when level = 'full' then ends_at else app_now() + make_interval(mins => $3) end
         where id = $1 and ends_at > app_now()",
        id.0,
        token_hash,
        minutes
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn list_sessions(
    executor: impl PgExecutor<'_>,
    staff: StaffId,
    idle_minutes: i32,
) -> Result<Vec<ListedSession>, sqlx::Error> {
    sqlx::query_as!(
        ListedSession,
        r#"select id as "id: SessionId", made_at, last_seen_at, ends_at, user_agent, network
           from session
           where staff_id = $1 and ends_at > app_now()
             and last_seen_at > app_now() - make_interval(mins => $2)
           order by last_seen_at desc, id"#,
        staff.0,
        idle_minutes
    )
    .fetch_all(executor)
    .await
}

pub async fn delete_session_by_token(
    tx: &mut Tx<'_>,
    token_hash: &[u8],
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!("delete from session where token_hash = $1", token_hash)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends one session of a person; `false` where it is not theirs or has ended.
pub async fn delete_session(
    tx: &mut Tx<'_>,
    staff: StaffId,
    id: SessionId,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "delete from session where staff_id = $1 and id = $2",
        staff.0,
        id.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends all sessions of a person but one, or all; tells how many.
pub async fn delete_sessions(
    tx: &mut Tx<'_>,
    staff: StaffId,
    but: Option<SessionId>,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from session where staff_id = $1 and id is distinct from $2",
        staff.0,
        but.map(|id| id.0)
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}

/// Removes what has ended by itself.
pub async fn delete_ended_sessions(tx: &mut Tx<'_>, idle_minutes: i32) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "delete from session
         where ends_at <= app_now() or last_seen_at <= app_now() - make_interval(mins => $1)",
        idle_minutes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

const fn level(is_full: bool) -> &'static str {
    if is_full { "full" } else { "password" }
}
