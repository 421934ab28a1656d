//! One observance: evergreen at `/{locale}/observances/{slug}`, one edition at `…/{year}`.

mod body;
mod edition;
mod facts;
mod load;
mod model;
mod told;

pub use edition::EditionView;
pub use facts::Facts;
pub use model::{ObservancePage, TextState, YearLink};

use super::calendar::read_year;
use super::calendar_feed::show_one;
use super::not_found::{NotFound, moved_for_good};
use super::query::read_pairs;
use super::visit::Visit;
use crate::store::live::redirects::find_redirect;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
pub use load::{Missing, MissingYear, YearReason, dates_of_year, load};

/// `?year=2010`, as the page's form asks, leads to the page of that year.
pub async fn show(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    // No slug has a dot in it: what ends so is the same observance for other calendars.
    if let Some(slug) = slug.strip_suffix(".ics") {
        return show_one(&visit, slug, &query).await;
    }
    let asked = read_pairs(&query)
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
    match load(visit, slug, year).await {
        Ok(Ok(page)) => visit.respond(&page),
        Ok(Err(Missing::Moved(path))) => moved_for_good(visit.locale, &path),
        Ok(Err(Missing::Slug)) => match find_new_place(visit, slug, year).await {
            Ok(Some(path)) => moved_for_good(visit.locale, &path),
            Ok(None) => visit.not_found().await,
            Err(error) => visit.apologise(error.into()),
        },
        Ok(Err(Missing::Year(missing))) => {
            let page = NotFound::year(visit.locale, slug, missing);
            page.answer(visit).await
        }
        Err(failure) => visit.apologise(failure),
    }
}

/// Where an observance has moved. Under the address of another observance, the year stays.
async fn find_new_place(
    visit: &Visit,
    slug: &str,
    year: Option<i32>,
) -> Result<Option<String>, sqlx::Error> {
    let live = &visit.state.database.live;
    let year = year.filter(|year| *year != i32::MAX);
    if let Some(year) = year
        && let Some(path) = find_redirect(live, &format!("/observances/{slug}/{year}")).await?
    {
        return Ok(Some(path));
    }
    let path = find_redirect(live, &format!("/observances/{slug}")).await?;
    Ok(path.map(|path| {
        let is_observance = path.starts_with("/observances/") && path.matches('/').count() == 2;
        match year.filter(|_| is_observance) {
            Some(year) => format!("{path}/{year}"),
            None => path,
        }
    }))
}
