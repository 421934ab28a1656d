//! How an answer is given: as JSON, or that the asker has it already.

use super::call::Call;
use super::problem::Problem;
use crate::site::kept::{Worn, send};
use crate::site::profile::Profile;
use crate::state::kept_answers::KeptAnswer;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// An answer as JSON, that no instant is known to change.
pub fn json(value: &impl Serialize) -> Result<KeptAnswer, Problem> {
    Ok(KeptAnswer::new(serde_json::to_vec(value)?, None))
}

/// The answer to a call, made for it. `surrogate_key` is what a cached copy is purged by: "api observances".
pub fn answer(
    call: &Call,
    value: &impl Serialize,
    until: Option<DateTime<Utc>>,
    surrogate_key: &str,
) -> Result<Response, Problem> {
    let made = KeptAnswer {
        until,
        ..json(value)?
    };
    Ok(give(call, &made, surrogate_key))
}

/// The answer to a call, or that the asker has it already.
pub fn give(call: &Call, made: &KeptAnswer, surrogate_key: &str) -> Response {
    let worn = Worn {
        media_type: "application/json",
        surrogate_key,
        file_name: None,
    };
    send(&call.headers, made, worn)
}

/// The way to the following page, for programs that follow links (RFC 8288).
pub fn link_to_next(mut response: Response, address: Option<String>) -> Response {
    let link = address.and_then(|address| {
        let link = format!("<{address}>; rel=\"next\"");
        HeaderValue::from_str(&link).ok()
    });
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    response
}

/// To another address below this host, for good; the query goes along.
pub fn moved(call: &Call, path: &str) -> Response {
    let query = match call.query() {
        "" => String::new(),
        query => format!("?{query}"),
    };
    let location = HeaderValue::from_str(&format!("{path}{query}"));
    let location = location.unwrap_or(HeaderValue::from_static("/api"));
    let mut response = (
        StatusCode::PERMANENT_REDIRECT,
        [(header::LOCATION, location)],
    )
        .into_response();
    response.extensions_mut().insert(Profile::Feed);
    response
}
