//! The one list of all public addresses: for the site map, for tests that walk the site, for copies
//! of it.

use super::calendar::{CalendarMonth, listed_years};
use super::standing::STANDING;
use crate::domain::locale::Locale;
use crate::store::live::editions::{list_all_editions, read_locales};
use crate::store::live::messages::list_all_messages;
use crate::store::live::observances::list_slugs;
use crate::store::pool::LivePool;
use chrono::NaiveDate;

/// A page under some of the six locales: its address is `/{locale}` and then `path`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPage {
    /// Without the locale: "" for home.
    pub path: String,
    /// The locales in which search engines may list it.
    pub listed: Vec<Locale>,
    /// Whether it is there in all six locales, listed or not.
    pub is_everywhere: bool,
}

/// The page of an observance, evergreen or of one year.
pub fn observance_href(locale: Locale, slug: &str, year: Option<i32>) -> String {
    match year {
        Some(year) => format!("/{locale}/observances/{slug}/{year}"),
        None => format!("/{locale}/observances/{slug}"),
    }
}

/// Every page of the site with something stored behind it, and the calendars of the years around
/// `today`. Years that are only computed are public too, and are not listed: they are endless.
pub async fn list_public_pages(
    live: &LivePool,
    today: NaiveDate,
) -> Result<Vec<PublicPage>, sqlx::Error> {
    let everywhere = |path: String| PublicPage {
        path,
        listed: Locale::ALL.to_vec(),
        is_everywhere: true,
    };
    let mut pages: Vec<PublicPage> = ["", "/today", "/observances", "/messages"]
        .map(|path| everywhere(path.to_owned()))
        .into();
    pages.extend(STANDING.map(|standing| everywhere(format!("/{}", standing.path))));
    for year in listed_years(today) {
        let months = (1..=12).filter_map(|month| CalendarMonth::new(year, month));
        pages.push(everywhere(format!("/calendar/{year}")));
        pages.extend(months.map(|month| everywhere(month.path())));
    }
    let slugs = list_slugs(live).await?.into_iter();
    pages.extend(slugs.map(|slug| everywhere(format!("/observances/{slug}"))));
    let editions = list_all_editions(live).await?.into_iter();
    pages.extend(editions.map(|edition| PublicPage {
        path: format!("/observances/{}/{}", edition.slug, edition.year),
        listed: edition.locales,
        is_everywhere: true,
    }));
    let messages = list_all_messages(live).await?.into_iter();
    pages.extend(messages.map(|message| PublicPage {
        path: format!("/messages/{}/{}", message.year, message.slug),
        listed: read_locales(&message.locales),
        is_everywhere: false,
    }));
    Ok(pages)
}

/// Public addresses without a locale.
pub const WITHOUT_LOCALE: [&str; 2] = ["/languages", "/sitemap.xml"];
