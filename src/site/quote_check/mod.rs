//! Whether somebody said these words. `/{locale}/messages/check?words=let us reaffirm our commitment`

mod body;
mod model;

pub use model::QuoteCheckPage;

use super::query::read_pairs;
use super::visit::Visit;
use axum::extract::RawQuery;
use axum::response::Response;

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let pairs = read_pairs(&query.unwrap_or_default());
    let words = pairs.into_iter().find(|(name, _)| name == "words");
    let words = words.map(|(_, words)| words).unwrap_or_default();
    match QuoteCheckPage::load(&visit, words).await {
        Ok(page) => visit.respond(&page),
        Err(response) => response,
    }
}
