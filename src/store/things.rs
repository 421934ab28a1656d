//! Things: the root of everything that has parts.

use super::pool::Tx;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::revision::ThingKind;
use chrono::{DateTime, Utc};

/// What a thing is, and whether it lies in the trash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThingRow {
    pub kind: ThingKind,
    pub trashed_at: Option<DateTime<Utc>>,
}

pub async fn insert_thing(
    tx: &mut Tx<'_>,
    id: ThingId,
    kind: ThingKind,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into thing (id, kind) values ($1, $2)",
        id.0,
        kind.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn find_thing(tx: &mut Tx<'_>, id: ThingId) -> Result<Option<ThingRow>, sqlx::Error> {
    let row = sqlx::query!("select kind, trashed_at from thing where id = $1", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    row.map(|row| {
        let kind = ThingKind::from_code(&row.kind).ok_or_else(|| {
            sqlx::Error::Decode(format!("“{}” is no kind of thing", row.kind).into())
        })?;
        Ok(ThingRow {
            kind,
            trashed_at: row.trashed_at,
        })
    })
    .transpose()
}

/// Puts a thing in the trash, or takes it out as it was.
pub async fn update_trashed(
    tx: &mut Tx<'_>,
    id: ThingId,
    in_trash: bool,
    by: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update thing set trashed_at = case when $2 then app_now() end, trashed_by = $3 where id = $1",
        id.0,
        in_trash,
        by.map(|id| id.0)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Everything in the trash, the latest first.
pub async fn list_trashed(
    connection: impl sqlx::Executor<'_, Database = sqlx::Postgres>,
) -> Result<Vec<(ThingId, DateTime<Utc>, Option<String>)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select t.id, t.trashed_at as "trashed_at!", s.name as "by?"
           from thing t left join staff_member s on s.id = t.trashed_by
           where t.trashed_at is not null order by t.trashed_at desc limit 500"#
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (ThingId(row.id), row.trashed_at, row.by))
        .collect())
}
