//! The one list of all public addresses: for the site map, for tests that walk the site, for copies
//! of it.

use super::calendar::{CalendarMonth, listed_years};
use super::signs::without_withdrawn;
use super::speakers::load_speakers;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::store::live::editions::{list_all_editions, read_locales};
use crate::store::live::gallery::list_photo_locales;
use crate::store::live::messages::list_all_messages;
use crate::store::live::observances::list_addresses;
use crate::store::live::pages::list_pages;
use crate::store::live::signs::list_withdrawn;
use crate::store::pool::LivePool;
use chrono::NaiveDate;

/// A page under some of the six locales: its address is `/{locale}` and then `path`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPage {
    /// Without the locale: "" for home.
    pub path: String,
    /// The locales in which search engines may list it.
    pub listed: Vec<Locale>,
    /// The locales in which it is there, listed or not.
    pub locales: Vec<Locale>,
}

/// The page of an observance, evergreen or of one year.
pub fn observance_href(locale: Locale, slug: &str, year: Option<i32>) -> String {
    match year {
        Some(year) => format!("/{locale}/observances/{slug}/{year}"),
        None => format!("/{locale}/observances/{slug}"),
    }
}

/// Every page of the site with something stored behind it, and the calendars of the years around
/// `today`. Years that are only computed are public too, and are not listed: they are endless. Nor
/// is what is withdrawn. Of the six languages those count in which the site is published.
pub async fn list_public_pages(
    live: &LivePool,
    today: NaiveDate,
    open: &[Locale],
) -> Result<Vec<PublicPage>, sqlx::Error> {
    let withdrawn = list_withdrawn(live).await?;
    let page = |path: String, locales: &[Locale], is_everywhere: bool, shows: &[ThingId]| {
        let locales: Vec<Locale> = locales
            .iter()
            .copied()
            .filter(|locale| open.contains(locale))
            .collect();
        PublicPage {
            path,
            listed: without_withdrawn(&locales, shows, &withdrawn),
            locales: if is_everywhere {
                open.to_vec()
            } else {
                locales
            },
        }
    };
    let everywhere = |path: String| page(path, open, true, &[]);
    let lists = [
        "",
        "/today",
        "/observances",
        "/messages",
        "/speakers",
        "/photos",
    ];
    let mut pages: Vec<PublicPage> = lists.map(|path| everywhere(path.to_owned())).into();
    for (id, slug, locales) in list_pages(live).await? {
        pages.push(page(format!("/{slug}"), &locales, false, &[id.into()]));
    }
    for year in listed_years(today) {
        let months = (1..=12).filter_map(|month| CalendarMonth::new(year, month));
        pages.push(everywhere(format!("/calendar/{year}")));
        pages.extend(months.map(|month| everywhere(month.path())));
    }
    for (id, slug) in list_addresses(live).await? {
        let path = format!("/observances/{slug}");
        pages.push(page(path, open, true, &[id.into()]));
    }
    for edition in list_all_editions(live).await? {
        let path = format!("/observances/{}/{}", edition.slug, edition.year);
        let shows = [edition.id.into(), edition.observance_id.into()];
        pages.push(page(path, &edition.locales, true, &shows));
    }
    for message in list_all_messages(live).await? {
        let path = format!("/messages/{}/{}", message.year, message.slug);
        let locales = read_locales(&message.locales);
        pages.push(page(path, &locales, false, &[message.id.into()]));
    }
    for speaker in load_speakers(live, open).await? {
        let path = format!("/speakers/{}", speaker.row.slug);
        let shows = [speaker.row.id.into()];
        pages.push(page(path, &speaker.locales, true, &shows));
    }
    for (id, codes) in list_photo_locales(live, None).await? {
        let path = format!("/photos/{id}");
        pages.push(page(path, &read_locales(&codes), false, &[id.into()]));
    }
    pages.retain(|page| !page.locales.is_empty());
    Ok(pages)
}

/// Public addresses without a locale.
pub const WITHOUT_LOCALE: [&str; 3] = ["/languages", "/sitemap.xml", "/opensearch.xml"];
