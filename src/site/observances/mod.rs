//! All observances, with filters. `/{locale}/observances?kind=&month=&topic=&body=&q=`

mod body;
mod model;

pub use model::{ObservancesPage, bodies_of, touches};

use super::filters::Filters;
use super::visit::Visit;
use axum::extract::RawQuery;
use axum::response::Response;

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let filters = Filters::read(&query.unwrap_or_default());
    let page = ObservancesPage::load(&visit.state, visit.locale, filters).await;
    visit.answer(page)
}
