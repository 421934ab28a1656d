//! What an island is told when something was not done.

use leptos::prelude::*;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Never the cause of a fault: that went to the log, under the id of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiError {
    /// `signed-out`, `denied`, `not-found`, `problems`, `why-not`, `overtaken`, `fault`, `away`, …
    pub code: String,
    pub request_id: String,
    /// In the language of whoever asked.
    pub sentences: Vec<String>,
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    /// The framework's own failures: what it says of them is for nobody to read.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        let code = match error {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) => "away",
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => "malformed",
            _ => "fault",
        };
        Self {
            code: code.to_owned(),
            request_id: String::new(),
            sentences: Vec::new(),
        }
    }
}

/// The sentences of an error; where it brings none, `away`.
pub fn sentences(error: ApiError, away: &str) -> Vec<String> {
    if error.sentences.is_empty() {
        vec![away.to_owned()]
    } else {
        error.sentences
    }
}

/// Sentences, one below the other.
pub fn lines(sentences: Vec<String>) -> AnyView {
    let all = sentences
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> });
    all.collect_view().into_any()
}
