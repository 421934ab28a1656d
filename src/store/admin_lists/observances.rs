//! Observances as staff see them: all that are not in the trash.

use super::parts::{ListedPart, list_parts};
use crate::domain::ids::{ObservanceId, ThingId};
use crate::store::pool::Tx;
use sqlx::PgPool;

#[derive(Clone, Debug)]
pub struct ListedObservance {
    pub id: ObservanceId,
    pub slug: String,
    pub in_trash: bool,
    pub parts: Vec<ListedPart>,
}

/// All of them; some hundreds.
pub async fn list_observances(pool: &PgPool) -> Result<Vec<ListedObservance>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select o.id as "id: ObservanceId", o.slug from observance o join thing t on t.id = o.id
           where t.trashed_at is null order by o.slug"#
    )
    .fetch_all(pool)
    .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.0).collect();
    let mut parts = list_parts(pool, &ids).await?;
    let listed = rows.into_iter().map(|row| ListedObservance {
        parts: parts.remove(&row.id.into()).unwrap_or_default(),
        id: row.id,
        slug: row.slug,
        in_trash: false,
    });
    Ok(listed.collect())
}

/// All that can be chosen, without what they are called.
pub async fn list_observance_ids(tx: &mut Tx<'_>) -> Result<Vec<ThingId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select o.id as "id: ThingId" from observance o join thing t on t.id = o.id
           where t.trashed_at is null order by o.slug"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// One of them, in the trash or not.
pub async fn find_observance(
    pool: &PgPool,
    id: ObservanceId,
) -> Result<Option<ListedObservance>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select o.slug, t.trashed_at is not null as "in_trash!" from observance o
           join thing t on t.id = o.id where o.id = $1"#,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let mut parts = list_parts(pool, &[id.0]).await?;
    Ok(Some(ListedObservance {
        id,
        slug: row.slug,
        in_trash: row.in_trash,
        parts: parts.remove(&ThingId::from(id)).unwrap_or_default(),
    }))
}
