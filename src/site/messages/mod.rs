//! The archive of past messages: all of them, or those that answer a question. `/{locale}/messages?q=water&year=2015`

mod asked;
mod body;
mod facets;
pub mod feed;
mod model;

pub use asked::{Asked, Refused};
pub use body::{message_entry, runs};
pub use model::{MessageEntry, MessagesPage, Shown, href, tell};

use super::not_found::moved_for_good;
use super::speaker::full_of_archive;
use super::visit::Visit;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    // The texts of a speaker stand on the speaker's own page.
    if let Some(path) = full_of_archive(&query) {
        return moved_for_good(visit.locale, &path);
    }
    let asked = match Asked::read(&query) {
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
