//! What has changed, in an order in which nothing is skipped.

use crate::domain::ids::ThingId;
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// A change, in the order of transactions and within one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// The number of the transaction that made it.
    pub made_by: i64,
    pub id: i64,
    pub thing: ThingId,
}

/// The oldest transaction that still runs. Every change of an older one can be seen by whoever reads after this; of
/// this and of later ones some may be seen and others follow.
pub async fn find_oldest_running(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "made_by!""#
    )
    .fetch_one(pool)
    .await
}

/// The changes of a transaction and of later ones that can be seen by now, at most `limit` after one of them.
pub async fn list_changes(
    pool: &PgPool,
    since: i64,
    after: Option<Change>,
    limit: i64,
) -> Result<Vec<Change>, sqlx::Error> {
    let (made_by, id) = after.map_or((since, 0), |change| (change.made_by, change.id));
    sqlx::query_as!(
        Change,
        r#"select made_by, id, thing_id as "thing: ThingId" from change
           where (made_by, id) > ($1, $2) order by made_by, id limit $3"#,
        made_by,
        id,
        limit
    )
    .fetch_all(pool)
    .await
}

/// Whether a transaction is ahead of all there are: then its number was told by another database than this. (A
/// database that was restored elsewhere counts its transactions anew.)
pub async fn is_ahead(pool: &PgPool, made_by: i64) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select $1 > pg_snapshot_xmax(pg_current_snapshot())::text::bigint as "ahead!""#,
        made_by
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
