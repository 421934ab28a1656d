//! What the site says of itself, and how it is set: what every page needs.

use crate::domain::locale::Locale;
use crate::domain::revision::{Content, Part};
use crate::domain::site::{Site, SiteText};
use crate::domain::site_settings::SiteSettings;
use crate::store::pool::LivePool;
use crate::store::revisions::read_content;
use serde::Deserialize;
use serde_json::Value;
use sqlx::types::Json;
use std::collections::HashMap;

/// The site as a page in one locale needs it.
#[derive(Clone, Debug)]
pub struct SiteRow {
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
        r#"select (select jsonb_object_agg(s.part, s.content) from live.site s
                   where s.part in ('free', $1, 'en')) as "parts: Json<HashMap<String, Value>>",
                  (select jsonb_object_agg(c.key, c.value) from live.setting c) as settings,
                  (select jsonb_agg(jsonb_build_object('slug', p.slug, 'locale', p.part, 'title', p.content -> 'title')
                                    order by p.position, p.slug)
                   from live.page p where p.part in ($1, 'en')) as "pages: Json<Vec<PageTitle>>""#,
        locale.code()
    )
    .fetch_one(&live.0)
    .await?;
    let mut parts = row.parts.map(|parts| parts.0).unwrap_or_default();
    let site = read_part(parts.remove(Part::Free.code()))?;
    let english: Option<SiteText> = read_part(parts.remove(Locale::En.code()))?;
    let text = match locale {
        Locale::En => english.clone(),
        other => read_part(parts.remove(other.code()))?,
    };
    let settings = row.settings.as_ref().and_then(|all| all.as_object());
    let settings = settings.into_iter().flatten();
    Ok(SiteRow {
        site: site.unwrap_or_default(),
        text,
        english,
        settings: SiteSettings::from_rows(settings.map(|(key, value)| (key.as_str(), value))),
        pages: row.pages.map(|pages| pages.0).unwrap_or_default(),
    })
}

fn read_part<C: Content>(content: Option<Value>) -> Result<Option<C>, sqlx::Error> {
    content.map(read_content).transpose()
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
