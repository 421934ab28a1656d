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
pub use year::{MonthBlock, YearPage, count_observances, month_blocks};

use super::filters::Filters;
use super::not_found::NotFound;
use super::visit::Visit;
use crate::domain::locale::Locale;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::Datelike;

/// The calendar of the present year, at an address that never grows old.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let year = visit.state.clock.today().date.year();
    answer_year(&visit, year, &query.unwrap_or_default()).await
}

pub async fn show_year(
    visit: Visit,
    Path((_, year)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    match read_year(&year) {
        Some(year) => answer_year(&visit, year, &query.unwrap_or_default()).await,
        None => NotFound::calendar(visit.locale).answer(&visit).await,
    }
}

async fn answer_year(visit: &Visit, year: i32, query: &str) -> Response {
    let filters = Filters::read_for_calendar(query);
    visit.answer(YearPage::load(&visit.state, visit.locale, year, filters).await)
}

pub async fn show_month(
    visit: Visit,
    Path((_, year, month)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    let Some(asked) = CalendarMonth::read(&year, &month) else {
        return NotFound::calendar(visit.locale).answer(&visit).await;
    };
    if month.len() == 1 {
        return to_two_digits(visit.locale, asked, &query);
    }
    let filters = Filters::read_for_calendar(&query);
    visit.answer(MonthPage::load(&visit.state, visit.locale, asked, filters).await)
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
