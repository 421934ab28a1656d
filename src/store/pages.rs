//! Standing pages: identity. Their texts are revisions of their parts.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::ids::PageId;
use crate::domain::revision::ThingKind;
use sqlx::PgPool;

pub async fn find_page_by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<PageId>, sqlx::Error> {
    let id = sqlx::query_scalar!("select id from page where slug = $1", slug)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(PageId))
}

/// `position`: its place in the footer.
pub async fn insert_page(
    tx: &mut Tx<'_>,
    id: PageId,
    slug: &str,
    position: i32,
) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Page).await?;
    sqlx::query!(
        "insert into page (id, slug, position) values ($1, $2, $3)",
        id.0,
        slug,
        position
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The standing pages that are not in the trash, with their slugs, in the order of the footer.
pub async fn list_pages(pool: &PgPool) -> Result<Vec<(PageId, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        "select p.id, p.slug from page p join thing t on t.id = p.id
         where t.trashed_at is null order by p.position, p.slug"
    )
    .fetch_all(pool)
    .await?;
    let pages = rows.into_iter();
    Ok(pages.map(|row| (PageId(row.id), row.slug)).collect())
}
