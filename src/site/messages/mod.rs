//! The archive of past messages: all of them, or those that answer a question. `/{locale}/messages?q=water&year=2015`

mod asked;
mod body;
mod facets;
pub mod feed;
mod model;

pub use asked::{Asked, Refused, read_place, seal_of, write_place};
pub use body::{message_entry, runs};
pub use model::{MessageEntry, MessagesPage, Shown, href, tell};

use super::visit::Visit;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let asked = match Asked::read(&query.unwrap_or_default()) {
        Ok(asked) => asked,
        Err(refused) => return model::refuse(&visit, refused),
    };
    // The symbol of one message alone, in whatever spelling, is asked by somebody who wants that message.
    if let Some(found) = model::find_by_symbol(&visit, &asked).await {
        return Redirect::to(&found).into_response();
    }
    match model::load(&visit, asked).await {
        Ok(page) => visit.respond(&page),
        Err(response) => response,
    }
}
