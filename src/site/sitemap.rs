//! `/sitemap.xml`: every listed page, each with its other languages.

use super::addresses::{PublicPage, list_public_pages};
use super::profile::Profile;
use crate::domain::locale::Locale;
use crate::state::AppState;
use crate::store::live::site::find_site;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::fmt::Write;

pub async fn show(State(state): State<AppState>) -> Response {
    let mut response = match list(&state).await {
        Ok(pages) => {
            let headers = [
                (
                    header::CONTENT_TYPE,
                    HeaderValue::from_static("application/xml; charset=utf-8"),
                ),
                (
                    header::CACHE_CONTROL,
                    HeaderValue::from_static("public, max-age=60"),
                ),
            ];
            (headers, write(&pages, &state.settings.site.public_url)).into_response()
        }
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
    list_public_pages(live, today.date, &settings.locales).await
}

/// Paths are slugs and years, and the public address was checked: neither needs escaping in XML.
fn write(pages: &[PublicPage], public_url: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
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
