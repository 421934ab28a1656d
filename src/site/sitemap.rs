//! `/sitemap.xml`: every listed page, each with its other languages; where there are many, in parts.
//! `/sitemaps/{number}.xml`

use super::addresses::{PublicPage, list_public_pages};
use super::kept::has_it;
use super::profile::Profile;
use crate::domain::locale::Locale;
use crate::state::AppState;
use crate::store::live::site::find_site;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::fmt::Write;

/// How many addresses a part has at most: the standard allows 50,000 and 50 MB, and with the other languages of
/// each an address takes up to two thousand bytes.
pub const PART: usize = 20_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

pub async fn show(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let url = &state.settings.site.public_url;
    let listed = list(&state).await.map(|pages| {
        let parts = parts_of(&pages, PART);
        Some(match parts.as_slice() {
            [] => write(&[], url),
            [one] => write(one, url),
            several => write_index(several.len(), url),
        })
    });
    answer(listed, &headers)
}

/// Nothing where all pages are in one part, which is the site map itself.
pub async fn show_part(
    State(state): State<AppState>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let number = name
        .strip_suffix(".xml")
        .filter(|number| !number.starts_with(['0', '+']));
    let number: Option<usize> = number.and_then(|number| number.parse().ok());
    let listed = list(&state).await.map(|pages| {
        let parts = parts_of(&pages, PART);
        let part = parts
            .get(number?.checked_sub(1)?)
            .filter(|_| parts.len() > 1)?;
        Some(write(part, &state.settings.site.public_url))
    });
    answer(listed, &headers)
}

fn answer(listed: Result<Option<String>, sqlx::Error>, asked: &HeaderMap) -> Response {
    let mut response = match listed {
        Ok(Some(xml)) => {
            let tag = format!("\"{}\"", &blake3::hash(xml.as_bytes()).to_hex()[..32]);
            let mut response = match has_it(asked, &tag) {
                true => StatusCode::NOT_MODIFIED.into_response(),
                false => xml.into_response(),
            };
            for (name, value) in [
                (header::CONTENT_TYPE, "application/xml; charset=utf-8"),
                (header::CACHE_CONTROL, "public, max-age=60"),
                (header::ETAG, tag.as_str()),
            ] {
                if let Ok(value) = HeaderValue::from_str(value) {
                    response.headers_mut().insert(name, value);
                }
            }
            response
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "the site map could not be written");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    };
    response.extensions_mut().insert(Profile::Feed);
    response
}

async fn list(state: &AppState) -> Result<Vec<PublicPage>, sqlx::Error> {
    let live = &state.database.live;
    let settings = find_site(live, Locale::En).await?.settings;
    let today = state.clock.in_zone(&settings.time_zone).today();
    let mut pages = list_public_pages(live, today.date, &settings.locales).await?;
    pages.retain(|page| !page.listed.is_empty());
    Ok(pages)
}

/// Pages stay together with all their languages.
fn parts_of(pages: &[PublicPage], most: usize) -> Vec<&[PublicPage]> {
    let mut parts = Vec::new();
    let (mut from, mut count) = (0, 0);
    for (place, page) in pages.iter().enumerate() {
        if count > 0 && count + page.listed.len() > most {
            parts.push(&pages[from..place]);
            (from, count) = (place, 0);
        }
        count += page.listed.len();
    }
    if from < pages.len() {
        parts.push(&pages[from..]);
    }
    parts
}

fn write_index(parts: usize, public_url: &str) -> String {
    let mut xml = String::from(HEAD);
    xml.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for number in 1..=parts {
        let _ = writeln!(
            xml,
            "<sitemap><loc>{public_url}/sitemaps/{number}.xml</loc></sitemap>"
        );
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// Paths are slugs and years, and the public address was checked: neither needs escaping in XML.
fn write(pages: &[PublicPage], public_url: &str) -> String {
    let mut xml = String::from(HEAD);
    xml.push_str(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        let alternates: String = page.listed.iter().fold(String::new(), |mut all, locale| {
            let _ = write!(all, "<xhtml:link rel=\"alternate\" hreflang=\"{locale}\" href=\"{public_url}/{locale}{}\"/>", page.path);
            all
        });
        for locale in &page.listed {
            let _ = writeln!(
                xml,
                "<url><loc>{public_url}/{locale}{}</loc>{alternates}</url>",
                page.path
            );
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_pages_are_in_parts_and_no_page_is_torn_apart() {
        let page = |path: &str| PublicPage {
            path: path.into(),
            listed: vec![Locale::En, Locale::Fr],
            locales: vec![Locale::En, Locale::Fr],
        };
        let pages = ["/a", "/b", "/c", "/d", "/e"].map(page);
        let lengths = |most| -> Vec<usize> {
            parts_of(&pages, most)
                .iter()
                .map(|part| part.len())
                .collect()
        };
        assert_eq!(lengths(5), [2, 2, 1]);
        assert_eq!(lengths(10), [5]);
        assert_eq!(lengths(1), [1, 1, 1, 1, 1]);
        assert!(parts_of(&[], 5).is_empty());
        let index = write_index(2, "https://days.example.org");
        assert!(
            index.contains("<loc>https://days.example.org/sitemaps/2.xml</loc>"),
            "{index}"
        );
        let part = write(&pages[..1], "https://days.example.org");
        assert_eq!(part.matches("<loc>").count(), 2);
        assert_eq!(part.matches("hreflang=\"fr\"").count(), 2);
    }
}
