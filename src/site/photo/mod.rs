//! One photo. `/{locale}/photos/{id}`

mod body;
mod model;

pub use model::PhotoPage;

use super::not_found::NotFound;
use super::visit::Visit;
use crate::domain::ids::PhotoId;
use axum::extract::Path;
use axum::response::Response;
use model::Missing;

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    // Only as an id is written, so that a photo has one address.
    let found = id.parse().ok().map(PhotoId);
    let Some(found) = found.filter(|found| found.to_string() == id) else {
        return visit.not_found().await;
    };
    match PhotoPage::load(&visit, found).await {
        Ok(Ok(page)) => visit.respond(&page),
        Ok(Err(Missing::Photo)) => visit.not_found().await,
        Ok(Err(Missing::Gone)) => NotFound::gone_photo(visit.locale).answer(&visit).await,
        Ok(Err(Missing::Locale(elsewhere))) => {
            let page = NotFound::in_locale(visit.locale, elsewhere);
            page.answer(&visit).await
        }
        Err(failure) => visit.apologise(failure),
    }
}
