//! One message, and references to it. `/{locale}/messages/{year}/{slug}`
//!
//! Of the same address: `?beside=fr` has the text in two languages, `?paragraph=3` one paragraph to be quoted,
//! `?revision=2` the text as it once was public, and the endings of [`citation`] are references for programs.

mod asked;
mod beside;
mod body;
mod citation;
mod facts;
mod model;
mod paragraph;
mod revision;
mod told;

pub use asked::Asked;
pub use body::standing_of;
pub use model::MessagePage;
pub use paragraph::ParagraphPage;

use super::calendar::read_year;
use super::not_found::NotFound;
use super::visit::Visit;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use model::Missing;

pub async fn show(
    visit: Visit,
    Path((_, year, slug)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let Some(year) = read_year(&year) else {
        return visit.not_found().await;
    };
    let asked = Asked::read(&query.unwrap_or_default());
    let (slug, form) =
        citation::read(&slug).map_or((slug.as_str(), None), |(slug, form)| (slug, Some(form)));
    let page = match MessagePage::load(&visit, year, slug, &asked).await {
        Ok(Ok(page)) => page,
        Ok(Err(Missing::Message)) => return visit.not_found().await,
        Ok(Err(Missing::Locale(elsewhere))) => {
            let page = NotFound::in_locale(visit.locale, elsewhere);
            return page.answer(&visit).await;
        }
        Ok(Err(Missing::Revision(path))) => {
            let page = NotFound::of_text(visit.locale, "error-no-revision", &path);
            return page.answer(&visit).await;
        }
        Err(failure) => return visit.apologise(failure),
    };
    if let Some(form) = form {
        return citation::answer(&visit, &page, form);
    }
    let Some(place) = asked.paragraph else {
        return visit.respond(&page);
    };
    match ParagraphPage::of(&page, place) {
        Some(quotation) => visit.respond(&quotation),
        None => {
            let page = NotFound::of_text(visit.locale, "error-no-paragraph", &page.path);
            page.answer(&visit).await
        }
    }
}
