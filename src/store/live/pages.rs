//! Public standing pages.

use super::editions::read_locales;
use crate::domain::ids::PageId;
use crate::domain::locale::Locale;
use crate::domain::page::PageText;
use crate::store::pool::LivePool;
use sqlx::types::Json;

/// A standing page, and its text where it has one in the locale that was asked for.
#[derive(Clone, Debug)]
pub struct PageRow {
    pub id: PageId,
    pub text: Option<Json<PageText>>,
    /// The locales that have a text.
    pub locales: Vec<String>,
}

pub async fn find_page(
    live: &LivePool,
    slug: &str,
    locale: Locale,
) -> Result<Option<PageRow>, sqlx::Error> {
    sqlx::query_as!(
        PageRow,
        r#"select p.id as "id!: PageId", array_agg(p.part) as "locales!: Vec<String>",
                  (select t.content from live.page t where t.id = p.id and t.part = $2) as "text: Json<PageText>"
           from live.page p where p.slug = $1 and p.part <> 'free' group by p.id"#,
        slug,
        locale.code()
    )
    .fetch_optional(&live.0)
    .await
}

/// Every page with the locales that have a text of it, in the order of the footer.
pub async fn list_pages(
    live: &LivePool,
) -> Result<Vec<(PageId, String, Vec<Locale>)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id as "id!: PageId", slug as "slug!", array_agg(part) as "locales!"
           from live.page where part <> 'free' group by id, slug, position order by position, slug"#
    )
    .fetch_all(&live.0)
    .await?;
    let pages = rows.into_iter();
    Ok(pages
        .map(|row| (row.id, row.slug, read_locales(&row.locales)))
        .collect())
}
