//! What programs are told that ask for no page: one plain sentence, which people read, too.

use crate::search::archive::NoAnswer;
use crate::words::{Arg, Words};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A sentence that nobody keeps.
pub fn say(status: StatusCode, sentence: String) -> Response {
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    (status, no_store, sentence).into_response()
}

/// That the archive cannot be asked yet, and when to ask again; or an apology.
pub fn no_answer(failure: NoAnswer, words: &Words) -> Response {
    let messages = match failure {
        NoAnswer::Building(messages) => messages,
        NoAnswer::Failed(error) => {
            tracing::error!(%error, "the search index could not be asked");
            let sentence = words.say("error-unavailable");
            return say(StatusCode::INTERNAL_SERVER_ERROR, sentence);
        }
    };
    let count = usize::try_from(messages).unwrap_or_default();
    let sentence = words.tell("archive-building", &[("count", Arg::Count(count))]);
    let mut response = say(StatusCode::SERVICE_UNAVAILABLE, sentence);
    let again = HeaderValue::from_static("10");
    response.headers_mut().insert(header::RETRY_AFTER, again);
    response
}
