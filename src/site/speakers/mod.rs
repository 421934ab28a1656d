//! Everybody of whom messages can be read. `/{locale}/speakers`

mod body;
mod model;

pub use model::{SpeakersPage, load_speakers};

use super::visit::Visit;
use axum::response::Response;

pub async fn show(visit: Visit) -> Response {
    visit.answer(SpeakersPage::load(&visit).await)
}
