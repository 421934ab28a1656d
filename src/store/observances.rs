//! Observances: identity and slug.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::ids::ObservanceId;
use crate::domain::revision::ThingKind;
use sqlx::PgPool;

pub async fn insert_observance(
    tx: &mut Tx<'_>,
    id: ObservanceId,
    slug: &str,
) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Observance).await?;
    sqlx::query!(
        "insert into observance (id, slug) values ($1, $2)",
        id.0,
        slug
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn find_observance_by_slug(
    tx: &mut Tx<'_>,
    slug: &str,
) -> Result<Option<ObservanceId>, sqlx::Error> {
    let id = sqlx::query_scalar!("select id from observance where slug = $1", slug)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(ObservanceId))
}

pub async fn find_slug(tx: &mut Tx<'_>, id: ObservanceId) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("select slug from observance where id = $1", id.0)
        .fetch_optional(&mut **tx)
        .await
}

/// The slugs of all observances.
pub async fn list_slugs_of_all(pool: &PgPool) -> Result<Vec<(ObservanceId, String)>, sqlx::Error> {
    let rows = sqlx::query!(r#"select id as "id: ObservanceId", slug from observance"#)
        .fetch_all(pool)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
}

/// Gives an observance another slug; the old address goes on pointing at it.
pub async fn update_slug(tx: &mut Tx<'_>, id: ObservanceId, slug: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into redirect (from_path, thing_id) select '/observances/' || slug, id from observance where id = $1
         on conflict (from_path) do update set thing_id = excluded.thing_id",
        id.0
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "delete from redirect where from_path = '/observances/' || $1::text",
        slug
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!("update observance set slug = $2 where id = $1", id.0, slug)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
