//! One speaker. `/{locale}/speakers/{slug}`; with `?view=full` all their texts, one after the other.

mod asked;
mod body;
mod full;
mod full_body;
mod model;

pub use asked::{Asked, full_of_archive};
pub use full::FullPage;
pub use model::SpeakerPage;

use super::visit::Visit;
use axum::extract::{Path, RawQuery};
use axum::response::Response;

pub async fn show(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let asked = Asked::read(&query.unwrap_or_default());
    let page = match SpeakerPage::load(&visit, &slug).await {
        Ok(Some(page)) => page,
        Ok(None) => return visit.not_found().await,
        Err(failure) => return visit.apologise(failure),
    };
    if !asked.full {
        return visit.respond(&page);
    }
    visit.answer(FullPage::load(&visit, page, asked).await)
}
