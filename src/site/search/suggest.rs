//! What somebody may be about to type, as OpenSearch has it. `/{locale}/suggest?q=wat`

use crate::domain::archive_query::LONGEST;
use crate::site::plain::{no_answer, say};
use crate::site::profile::Profile;
use crate::site::query::read_pairs;
use crate::site::visit::Visit;
use crate::state::clock::Clock;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// As the extension of OpenSearch for suggestions names it.
const MEDIA_TYPE: &str = "application/x-suggestions+json; charset=utf-8";

/// Suggestions are kept for so long, in seconds: they are asked for again with every letter.
const KEEP: &str = "public, max-age=5";

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let pairs = read_pairs(&query.unwrap_or_default());
    let typed = pairs.into_iter().find(|(name, _)| name == "q");
    let typed = typed.map(|(_, value)| value).unwrap_or_default();
    let mut response = answer(&visit, typed).await;
    response.extensions_mut().insert(Profile::Feed);
    response
}

async fn answer(visit: &Visit, typed: String) -> Response {
    let words = Words::of(visit.locale);
    if typed.chars().count() > LONGEST {
        let sentence = words.tell("archive-too-long", &[("count", Arg::Count(LONGEST))]);
        return say(StatusCode::BAD_REQUEST, sentence);
    }
    let archive = &visit.state.archive;
    let open = visit.frame.locales.clone();
    let found = archive.suggest(typed.clone(), visit.locale, open, Clock::instant());
    match found.await {
        Ok(suggestions) => send(&typed, &suggestions),
        Err(failure) => no_answer(failure, words),
    }
}

fn send(typed: &str, suggestions: &[String]) -> Response {
    let json = serde_json::json!([typed, suggestions]).to_string();
    let headers = [
        (header::CONTENT_TYPE, MEDIA_TYPE),
        (header::CACHE_CONTROL, KEEP),
        (HeaderName::from_static("surrogate-key"), "suggestions"),
    ];
    (headers, json).into_response()
}
