//! The one list of all public addresses: for the site map, for tests that walk the site, for copies
//! of it.

use crate::domain::locale::Locale;
use crate::store::live::editions::list_all_editions;
use crate::store::live::observances::list_slugs;
use crate::store::pool::LivePool;

/// A page under each of the six locales: its address is `/{locale}` and then `path`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPage {
    /// Without the locale: "" for home.
    pub path: String,
    /// The locales in which search engines may list it.
    pub listed: Vec<Locale>,
}

/// Every page of the site with something stored behind it. Years that are only computed are public
/// too, and are not listed: they are endless.
pub async fn list_public_pages(live: &LivePool) -> Result<Vec<PublicPage>, sqlx::Error> {
    let everywhere = |path: String| PublicPage {
        path,
        listed: Locale::ALL.to_vec(),
    };
    let mut pages = vec![
        everywhere(String::new()),
        everywhere("/observances".to_owned()),
    ];
    pages.extend(
        list_slugs(live)
            .await?
            .into_iter()
            .map(|slug| everywhere(format!("/observances/{slug}"))),
    );
    pages.extend(
        list_all_editions(live)
            .await?
            .into_iter()
            .map(|edition| PublicPage {
                path: format!("/observances/{}/{}", edition.slug, edition.year),
                listed: edition.locales,
            }),
    );
    Ok(pages)
}

/// Public addresses without a locale.
pub const WITHOUT_LOCALE: [&str; 2] = ["/languages", "/sitemap.xml"];
