//! Home: what day it is. `/{locale}`

mod body;
mod model;

pub use model::{Featured, HomePage, WeekDay};

use super::visit::Visit;
use axum::response::Response;

pub async fn show(visit: Visit) -> Response {
    let page = HomePage::load(&visit).await;
    visit.answer(page)
}
