//! Cards that stand in frames on other sites' pages. `/{locale}/embed/today`, `/{locale}/embed/observances/{slug}`
//!
//! Without script and cookie, and small: with its stylesheet and its photo a card has less than 30 kB. What is
//! withdrawn or not published has none.

mod observance;
mod today;

pub use observance::show as show_observance;
pub use today::show as show_today;

use super::answer::cache_control;
use super::profile::Profile;
use super::visit::Visit;
use crate::parts::embed::render_embed;
use crate::words::Words;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What a card is answered with.
struct EmbedAnswer {
    status: StatusCode,
    title: String,
    /// The page that it leads to, below our own host.
    path: String,
    tags: String,
    next_change: Option<DateTime<Utc>>,
}

fn answer(visit: &Visit, told: EmbedAnswer, main: impl FnOnce() -> AnyView) -> Response {
    let href = format!("{}{}", visit.frame.public_url, told.path);
    let html = render_embed(visit.locale, &told.title, &visit.frame, &href, main);
    let mut response = (told.status, Html(html)).into_response();
    let headers = response.headers_mut();
    let keep = cache_control(told.next_change, visit.state.clock.now());
    headers.insert(header::CACHE_CONTROL, keep);
    if let Ok(tags) = told.tags.parse() {
        headers.insert("surrogate-key", tags);
    }
    response.extensions_mut().insert(Profile::Embed);
    response
}

/// That there is no such card, in its small frame, with the way to the site.
fn nothing(visit: &Visit, status: StatusCode) -> Response {
    let words = Words::of(visit.locale);
    let (title, sentence) = match status {
        StatusCode::NOT_FOUND => ("error-not-found-title", "error-not-found"),
        _ => ("error-unavailable-title", "error-unavailable"),
    };
    let sentence = words.say(sentence);
    let told = EmbedAnswer {
        status,
        title: words.say(title),
        path: format!("/{}", visit.locale),
        tags: "page".into(),
        next_change: Some(visit.state.clock.now()),
    };
    answer(visit, told, || view! { <p>{sentence}</p> }.into_any())
}
