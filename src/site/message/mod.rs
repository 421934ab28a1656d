//! One message, and references to it. `/{locale}/messages/{year}/{slug}`

mod body;
mod citation;
mod model;

pub use model::MessagePage;

use super::calendar::read_year;
use super::not_found::NotFound;
use super::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use model::Missing;

pub async fn show(visit: Visit, Path((_, year, slug)): Path<(String, String, String)>) -> Response {
    let Some(year) = read_year(&year) else {
        return visit.not_found().await;
    };
    let (slug, form) =
        citation::read(&slug).map_or((slug.as_str(), None), |(slug, form)| (slug, Some(form)));
    match MessagePage::load(&visit, year, slug).await {
        Ok(Ok(page)) => match form {
            Some(form) => citation::answer(&visit, &page, form),
            None => visit.respond(&page),
        },
        Ok(Err(Missing::Message)) => visit.not_found().await,
        Ok(Err(Missing::Locale(elsewhere))) => {
            let page = NotFound::in_locale(visit.locale, elsewhere);
            page.answer(&visit).await
        }
        Err(failure) => visit.apologise(failure),
    }
}
