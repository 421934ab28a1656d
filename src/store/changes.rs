//! What has changed, in an order in which nothing is skipped.

use crate::domain::ids::ThingId;
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// How far somebody has followed the changes. Ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChangeCursor {
    /// The number of a transaction.
    pub made_by: i64,
    pub id: i64,
}

#[derive(Clone, Copy, Debug)]
pub struct Change {
    pub cursor: ChangeCursor,
    pub thing: ThingId,
}

/// Where somebody begins to follow who reads everything after this: before the oldest transaction that still runs.
pub async fn find_change_start(pool: &PgPool) -> Result<ChangeCursor, sqlx::Error> {
    let made_by = sqlx::query_scalar!(
        r#"select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "made_by!""#
    )
    .fetch_one(pool)
    .await?;
    Ok(ChangeCursor { made_by, id: 0 })
}

/// The changes after a cursor, at most `limit`, of transactions that were over when every older one was, too.
pub async fn list_changes(
    pool: &PgPool,
    after: ChangeCursor,
    limit: i64,
) -> Result<Vec<Change>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id, made_by, thing_id as "thing: ThingId" from change
           where (made_by, id) > ($1, $2)
             and made_by < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
           order by made_by, id limit $3"#,
        after.made_by,
        after.id,
        limit
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| Change {
        cursor: ChangeCursor {
            made_by: row.made_by,
            id: row.id,
        },
        thing: row.thing,
    });
    Ok(rows.collect())
}

/// Whether a cursor was made by another database than this: one that is ahead of every transaction. (A
/// database that was restored elsewhere counts its transactions anew.)
pub async fn is_ahead(pool: &PgPool, cursor: ChangeCursor) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select $1 > pg_snapshot_xmax(pg_current_snapshot())::text::bigint as "ahead!""#,
        cursor.made_by
    )
    .fetch_one(pool)
    .await
}

/// Things of which something became public, or stopped being it, after one instant and until another.
pub async fn list_came_due(
    pool: &PgPool,
    (after, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<ThingId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct thing_id as "thing: ThingId" from publication
           where live && tstzrange($1, $2, '[]')
             and ((lower(live) > $1 and lower(live) <= $2) or (upper(live) > $1 and upper(live) <= $2))"#,
        after,
        until
    )
    .fetch_all(pool)
    .await
}

/// Lets go of changes that whoever follows has long read: those made before an instant.
pub async fn forget_changes(pool: &PgPool, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    let gone = sqlx::query!("delete from change where made_at < $1", before)
        .execute(pool)
        .await?;
    Ok(gone.rows_affected())
}
