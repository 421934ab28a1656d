//! The calendar: `/{locale}/calendar` and `/{locale}/calendar/{yyyy}` show a year,
//! `/{locale}/calendar/{yyyy}/{mm}` a month; `?kind=&topic=` narrow both.

mod dates;
mod form;
mod month;
mod month_body;
mod year;
mod year_body;

pub use dates::{CalendarMonth, listed_years, read_year};
pub use month::MonthPage;
pub use year::{MonthBlock, YearPage, month_blocks};

use super::answer::respond;
use super::failure::Failure;
use super::filters::Filters;
use super::not_found::{self, NotFound};
use crate::domain::locale::Locale;
use crate::state::AppState;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::Datelike;

/// The calendar of the present year, at an address that never grows old.
pub async fn show(
    State(state): State<AppState>,
    Path(locale): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let Ok(locale) = locale.parse::<Locale>() else {
        return not_found::answer(&state, &format!("/{locale}/calendar"), &headers).await;
    };
    let year = state.clock.today().date.year();
    answer_year(&state, locale, year, &query.unwrap_or_default()).await
}

pub async fn show_year(
    State(state): State<AppState>,
    Path((locale, year)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let path = format!("/{locale}/calendar/{year}");
    let Ok(locale) = locale.parse::<Locale>() else {
        return not_found::answer(&state, &path, &headers).await;
    };
    match read_year(&year) {
        Some(year) => answer_year(&state, locale, year, &query.unwrap_or_default()).await,
        None => NotFound::calendar(locale).answer(&state).await,
    }
}

async fn answer_year(state: &AppState, locale: Locale, year: i32, query: &str) -> Response {
    let filters = Filters::read_for_calendar(query);
    match YearPage::load(state, locale, year, filters).await {
        Ok(page) => respond(state, &page),
        Err(failure) => apologise(state, locale, failure),
    }
}

pub async fn show_month(
    State(state): State<AppState>,
    Path((locale, year, month)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let path = format!("/{locale}/calendar/{year}/{month}");
    let Ok(locale) = locale.parse::<Locale>() else {
        return not_found::answer(&state, &path, &headers).await;
    };
    let query = query.unwrap_or_default();
    let Some(asked) = CalendarMonth::read(&year, &month) else {
        return NotFound::calendar(locale).answer(&state).await;
    };
    if month.len() == 1 {
        return to_two_digits(locale, asked, &query);
    }
    let filters = Filters::read_for_calendar(&query);
    match MonthPage::load(&state, locale, asked, filters).await {
        Ok(page) => respond(&state, &page),
        Err(failure) => apologise(&state, locale, failure),
    }
}

/// `/calendar/2026/9` is spelt `/calendar/2026/09`.
fn to_two_digits(locale: Locale, month: CalendarMonth, query: &str) -> Response {
    let query = Filters::read_for_calendar(query).to_query();
    let location = HeaderValue::from_str(&format!("{}{query}", month.href(locale)));
    let location = location.unwrap_or(HeaderValue::from_static("/"));
    (
        StatusCode::PERMANENT_REDIRECT,
        [(header::LOCATION, location)],
    )
        .into_response()
}

fn apologise(state: &AppState, locale: Locale, failure: Failure) -> Response {
    failure.answer(locale, &state.settings.site.public_url)
}
