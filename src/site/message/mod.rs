//! One message. `/{locale}/messages/{year}/{slug}`

mod body;
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
    match MessagePage::load(&visit, year, &slug).await {
        Ok(Ok(page)) => visit.respond(&page),
        Ok(Err(Missing::Message)) => visit.not_found().await,
        Ok(Err(Missing::Locale(elsewhere))) => {
            let page = NotFound::in_locale(visit.locale, elsewhere);
            page.answer(&visit).await
        }
        Err(failure) => visit.apologise(failure),
    }
}
