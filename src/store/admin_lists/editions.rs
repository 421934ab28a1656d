//! Editions as staff see them: all that are not in the trash.

use super::parts::{ListedPart, list_parts};
use crate::domain::ids::{EditionId, ObservanceId, ThingId};
use sqlx::PgPool;

#[derive(Clone, Debug)]
pub struct ListedEdition {
    pub id: EditionId,
    pub observance: ObservanceId,
    pub slug: String,
    pub year: i32,
    pub in_trash: bool,
    pub parts: Vec<ListedPart>,
}

/// The editions of a year, of an observance, or all; the newest year first.
pub async fn list_editions(
    pool: &PgPool,
    year: Option<i32>,
    observance: Option<ObservanceId>,
) -> Result<Vec<ListedEdition>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select e.id as "id: EditionId", e.observance_id as "observance: ObservanceId", e.year, o.slug
           from edition e join observance o on o.id = e.observance_id join thing t on t.id = e.id
           where t.trashed_at is null
             and ($1::integer is null or e.year = $1)
             and ($2::uuid is null or e.observance_id = $2)
           order by e.year desc, o.slug"#,
        year,
        observance.map(|id| id.0)
    )
    .fetch_all(pool)
    .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.0).collect();
    let mut parts = list_parts(pool, &ids).await?;
    let listed = rows.into_iter().map(|row| ListedEdition {
        parts: parts.remove(&row.id.into()).unwrap_or_default(),
        id: row.id,
        observance: row.observance,
        slug: row.slug,
        year: row.year,
        in_trash: false,
    });
    Ok(listed.collect())
}

/// The years that have editions, the newest first.
pub async fn list_years(pool: &PgPool) -> Result<Vec<i32>, sqlx::Error> {
    sqlx::query_scalar!(
        "select distinct e.year from edition e join thing t on t.id = e.id
         where t.trashed_at is null order by e.year desc"
    )
    .fetch_all(pool)
    .await
}

/// One of them, in the trash or not.
pub async fn find_edition(
    pool: &PgPool,
    id: EditionId,
) -> Result<Option<ListedEdition>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select e.observance_id as "observance: ObservanceId", e.year, o.slug,
                  t.trashed_at is not null as "in_trash!"
           from edition e join observance o on o.id = e.observance_id join thing t on t.id = e.id
           where e.id = $1"#,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let mut parts = list_parts(pool, &[id.0]).await?;
    Ok(Some(ListedEdition {
        id,
        observance: row.observance,
        slug: row.slug,
        year: row.year,
        in_trash: row.in_trash,
        parts: parts.remove(&ThingId::from(id)).unwrap_or_default(),
    }))
}
