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
use super::not_found::{self, NotFound};
use super::query::read_pairs;
use crate::domain::locale::Locale;
use crate::state::AppState;
use crate::store::live::redirects::find_redirect;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use load::Missing;
pub use load::{MissingYear, YearReason};

/// `?year=2010`, as the page's form asks, leads to the page of that year.
pub async fn show(
    State(state): State<AppState>,
    Path((locale, slug)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let path = format!("/{locale}/observances/{slug}");
    let asked = read_pairs(&query.unwrap_or_default())
        .into_iter()
        .find(|(name, value)| name == "year" && is_year(value));
    if let Some((_, year)) = asked
        && let Ok(location) = HeaderValue::from_str(&format!("{path}/{year}"))
    {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
    }
    answer(&state, &path, (&locale, &slug), None, &headers).await
}

pub async fn show_year(
    State(state): State<AppState>,
    Path((locale, slug, year)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let path = format!("/{locale}/observances/{slug}/{year}");
    let year = Some(year.as_str())
        .filter(|year| is_year(year))
        .and_then(|year| year.parse::<i32>().ok())
        .unwrap_or(i32::MAX);
    answer(&state, &path, (&locale, &slug), Some(year), &headers).await
}

/// Four digits, as we write years: "02010" and "+2010" are no address of ours.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

async fn answer(
    state: &AppState,
    path: &str,
    (locale, slug): (&str, &str),
    year: Option<i32>,
    headers: &HeaderMap,
) -> Response {
    let Ok(locale) = locale.parse::<Locale>() else {
        return not_found::answer(state, path, headers).await;
    };
    match load::load(state, locale, slug, year).await {
        Ok(Ok(page)) => respond(state, &page),
        Ok(Err(Missing::Slug)) => {
            match find_redirect(&state.database.live, &format!("/observances/{slug}")).await {
                Ok(Some(slug)) => moved(locale, &slug, year),
                Ok(None) => not_found::answer(state, path, headers).await,
                Err(error) => {
                    super::failure::Failure(error).answer(locale, &state.settings.site.public_url)
                }
            }
        }
        Ok(Err(Missing::Year(missing))) => respond(state, &NotFound::year(locale, slug, missing)),
        Err(failure) => failure.answer(locale, &state.settings.site.public_url),
    }
}

/// A former slug goes to the present one for good.
fn moved(locale: Locale, slug: &str, year: Option<i32>) -> Response {
    let year = year
        .filter(|year| *year != i32::MAX)
        .map(|year| format!("/{year}"))
        .unwrap_or_default();
    let location = HeaderValue::from_str(&format!("/{locale}/observances/{slug}{year}"));
    let location = location.unwrap_or(HeaderValue::from_static("/"));
    (
        StatusCode::PERMANENT_REDIRECT,
        [(header::LOCATION, location)],
    )
        .into_response()
}
