//! The search of the whole site: observances, messages, photos and documents together, or one kind of them.
//! `/{locale}/search?q=water&kind=documents`

mod asked;
mod body;
mod entries;
mod model;
pub mod suggest;

pub use asked::Asked;
pub use model::SearchPage;

use super::visit::Visit;
use axum::extract::RawQuery;
use axum::response::Response;

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let asked = match Asked::read(&query.unwrap_or_default()) {
        Ok(asked) => asked,
        Err(refused) => return model::refuse(&visit, refused),
    };
    match model::load(&visit, asked).await {
        Ok(page) => visit.respond(&page),
        Err(response) => response,
    }
}
