//! What the site says of itself, and how it is set: what every page needs.

use crate::domain::ids::SiteId;
use crate::domain::locale::Locale;
use crate::domain::site::{Site, SiteText};
use crate::domain::site_settings::SiteSettings;
use crate::store::pool::LivePool;
use serde::Deserialize;
use sqlx::types::Json;

/// The site as a page in one locale needs it.
#[derive(Clone, Debug)]
pub struct SiteRow {
    pub id: Option<SiteId>,
    pub site: Site,
    pub text: Option<SiteText>,
    pub english: Option<SiteText>,
    pub settings: SiteSettings,
    /// The titles of the standing pages in the locale and in English, in the order of the footer.
    pub pages: Vec<PageTitle>,
}

/// The title of a standing page in one language.
#[derive(Clone, Debug, Deserialize)]
pub struct PageTitle {
    pub slug: String,
    pub locale: Locale,
    pub title: String,
}

/// All of it in one query, because every page waits for it.
pub async fn find_site(live: &LivePool, locale: Locale) -> Result<SiteRow, sqlx::Error> {
    let row = sqlx::query!(
        r#"select (select s.id from live.site s limit 1) as "id: SiteId",
                  (select s.content from live.site s where s.part = 'free') as "site: Json<Site>",
                  (select s.content from live.site s where s.part = $1) as "text: Json<SiteText>",
                  (select s.content from live.site s where s.part = 'en') as "english: Json<SiteText>",
                  (select jsonb_object_agg(c.key, c.value) from live.setting c) as settings,
                  (select jsonb_agg(jsonb_build_object('slug', p.slug, 'locale', p.part, 'title', p.content -> 'title')
                                    order by p.position, p.slug)
                   from live.page p where p.part in ($1, 'en')) as "pages: Json<Vec<PageTitle>>""#,
        locale.code()
    )
    .fetch_one(&live.0)
    .await?;
    let settings = row.settings.as_ref().and_then(|all| all.as_object());
    let settings = settings.into_iter().flatten();
    Ok(SiteRow {
        id: row.id,
        site: row.site.map(|site| site.0).unwrap_or_default(),
        text: row.text.map(|text| text.0),
        english: row.english.map(|text| text.0),
        settings: SiteSettings::from_rows(settings.map(|(key, value)| (key.as_str(), value))),
        pages: row.pages.map(|pages| pages.0).unwrap_or_default(),
    })
}

/// What the site is, in a few words, in each language that has them.
pub async fn list_lines(live: &LivePool) -> Result<Vec<(Locale, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select part as "part!", content as "content!: Json<SiteText>"
           from live.site where part <> 'free'"#
    )
    .fetch_all(&live.0)
    .await?;
    let lines = rows.into_iter().filter_map(|row| {
        let locale = row.part.parse().ok()?;
        Some((locale, row.content.0.line))
    });
    Ok(lines.collect())
}
