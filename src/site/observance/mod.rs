//! One observance: evergreen at `/{locale}/observances/{slug}`, one edition at `…/{year}`.

mod body;
mod edition;
mod facts;
mod load;
mod model;

pub use edition::EditionView;
pub use facts::Facts;
pub use model::{ObservancePage, TextState, YearLink};

use super::answer::respond;
use super::calendar::read_year;
use super::not_found::NotFound;
use super::query::read_pairs;
use super::visit::Visit;
use crate::domain::locale::Locale;
use crate::store::live::redirects::find_redirect;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use load::Missing;
pub use load::{MissingYear, YearReason};

/// `?year=2010`, as the page's form asks, leads to the page of that year.
pub async fn show(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let asked = read_pairs(&query.unwrap_or_default())
        .into_iter()
        .find(|(name, _)| name == "year");
    // Only what needs no encoding is written into an address.
    let is_plain = |text: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=120).contains(&text.len()) && text.bytes().all(plain)
    };
    if let Some((_, year)) = asked
        && is_plain(&slug)
        && is_plain(&year)
    {
        let to = format!("/{}/observances/{slug}/{year}", visit.locale);
        if let Ok(to) = HeaderValue::from_str(&to) {
            return (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
        }
    }
    answer(&visit, &slug, None).await
}

/// A year that is none of ours is answered as one that is out of range.
pub async fn show_year(
    visit: Visit,
    Path((_, slug, year)): Path<(String, String, String)>,
) -> Response {
    let year = Some(read_year(&year).unwrap_or(i32::MAX));
    answer(&visit, &slug, year).await
}

async fn answer(visit: &Visit, slug: &str, year: Option<i32>) -> Response {
    let (state, locale) = (&visit.state, visit.locale);
    match load::load(state, locale, slug, year).await {
        Ok(Ok(page)) => respond(state, &page),
        Ok(Err(Missing::Slug)) => {
            match find_redirect(&state.database.live, &format!("/observances/{slug}")).await {
                Ok(Some(path)) => moved(locale, &path, year),
                Ok(None) => visit.not_found().await,
                Err(error) => visit.apologise(error.into()),
            }
        }
        Ok(Err(Missing::Year(missing))) => {
            NotFound::year(locale, slug, missing).answer(state).await
        }
        Err(failure) => visit.apologise(failure),
    }
}

/// A former address goes to the present one for good; of an observance the year stays.
fn moved(locale: Locale, path: &str, year: Option<i32>) -> Response {
    let year = year.filter(|year| *year != i32::MAX && path.matches('/').count() == 2);
    let year = year.map(|year| format!("/{year}")).unwrap_or_default();
    let location = HeaderValue::from_str(&format!("/{locale}{path}{year}"));
    let location = location.unwrap_or(HeaderValue::from_static("/"));
    (
        StatusCode::PERMANENT_REDIRECT,
        [(header::LOCATION, location)],
    )
        .into_response()
}
