//! One-time links, under the hashes of their tokens.

use super::pool::Tx;
use crate::domain::ids::StaffId;
use chrono::{DateTime, Utc};
use sqlx::PgExecutor;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    FirstAdministrator,
    Invitation,
    Reset,
}

impl Purpose {
    pub const fn code(self) -> &'static str {
        match self {
            Self::FirstAdministrator => "first_administrator",
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }
}

/// Makes a link, and tells until when it is good. Older ones for the same purpose and person are worth nothing from now on.
pub async fn insert_link(
    tx: &mut Tx<'_>,
    token_hash: &[u8],
    purpose: Purpose,
    staff: Option<StaffId>,
    made_by: Option<StaffId>,
    minutes: i32,
) -> Result<DateTime<Utc>, sqlx::Error> {
    delete_open_links(tx, Some(purpose), staff).await?;
    sqlx::query_scalar!(
        "insert into one_time_link (token_hash, purpose, staff_id, made_by, expires_at)
         values ($1, $2, $3, $4, app_now() + make_interval(mins => $5))
         returning expires_at",
        token_hash,
        purpose.code(),
        staff.map(|id| id.0),
        made_by.map(|id| id.0),
        minutes
    )
    .fetch_one(&mut **tx)
    .await
}

/// Whom a link that is still good lets in; `Some(None)` is the first administrator, who does not
/// exist yet. A link of somebody who was disabled is not good.
pub async fn find_link(
    executor: impl PgExecutor<'_>,
    token_hash: &[u8],
    purpose: Purpose,
) -> Result<Option<Option<StaffId>>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select l.staff_id as "staff_id: StaffId" from one_time_link l
           left join staff_member m on m.id = l.staff_id
           where l.token_hash = $1 and l.purpose = $2 and l.used_at is null
             and l.expires_at > app_now() and m.disabled_at is null"#,
        token_hash,
        purpose.code()
    )
    .fetch_optional(executor)
    .await
}

/// Uses a link up; `None` where it is not good any more.
pub async fn use_link(
    tx: &mut Tx<'_>,
    token_hash: &[u8],
    purpose: Purpose,
) -> Result<Option<Option<StaffId>>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"update one_time_link l set used_at = app_now()
           where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > app_now()
             and not exists (select from staff_member m where m.id = l.staff_id and m.disabled_at is not null)
           returning l.staff_id as "staff_id: StaffId""#,
        token_hash,
        purpose.code()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Makes open links of a person worthless: those for one purpose, or all.
pub async fn delete_open_links(
    tx: &mut Tx<'_>,
    purpose: Option<Purpose>,
    staff: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "delete from one_time_link
         where used_at is null and staff_id is not distinct from $1 and purpose = coalesce($2, purpose)",
        staff.map(|id| id.0),
        purpose.map(Purpose::code)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
