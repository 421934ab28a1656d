//! Documents kept here, as files. `/documents/{hash}/{name}`

use super::file::{PublicFile, send};
use crate::domain::document::encode_segment;
use crate::domain::pdf_name::PdfName;
use crate::state::AppState;
use crate::store::live::documents::{FileRow, find_file, is_gone};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

/// How long a file may be kept: a year, and never past the instant at which another takes its place.
const KEEP: i64 = 31_536_000;

pub async fn show(
    State(state): State<AppState>,
    Path((hash, name)): Path<(String, String)>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    match look(&state, (&hash, &name), (&method, &headers)).await {
        Ok(response) => response,
        Err(error) => {
            tracing::error!(%error, hash, "a document could not be looked up");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// Addresses of files that were public and are no more say so.
async fn look(
    state: &AppState,
    (hash, name): (&str, &str),
    asked: (&Method, &HeaderMap),
) -> Result<Response, sqlx::Error> {
    let live = &state.database.live;
    if let Some(file) = find_file(live, hash, name).await? {
        return Ok(give(state, file, asked).await);
    }
    let status = if is_gone(live, hash, name).await? {
        StatusCode::GONE
    } else {
        StatusCode::NOT_FOUND
    };
    Ok(status.into_response())
}

async fn give(state: &AppState, file: FileRow, asked: (&Method, &HeaderMap)) -> Response {
    let mut told = HeaderMap::new();
    pdf_headers(&mut told, &PdfName::of(&file.file_name));
    let keys = [
        (
            header::CACHE_CONTROL,
            cache_control(file.live_until, state.clock.now()),
        ),
        (header::CONTENT_LANGUAGE, file.locale),
        (
            header::HeaderName::from_static("surrogate-key"),
            file.document.to_string(),
        ),
    ];
    for (name, value) in keys {
        if let Ok(value) = HeaderValue::from_str(&value) {
            told.insert(name, value);
        }
    }
    let public = PublicFile {
        hash: &file.hash,
        bytes: file.bytes.unsigned_abs(),
    };
    send(state, public, asked, told).await
}

/// Its type and its name, by which whoever keeps it calls it (RFC 6266): in ASCII for programs that
/// read no other, and as it is.
pub fn pdf_headers(headers: &mut HeaderMap, name: &PdfName) {
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/pdf"),
    );
    let plain = name.ascii();
    let mut told = format!("inline; filename=\"{plain}\"");
    if plain != name.as_str() {
        told.push_str("; filename*=UTF-8''");
        told.push_str(&encode_segment(name.as_str()));
    }
    if let Ok(value) = HeaderValue::from_str(&told) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
}

fn cache_control(live_until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> String {
    match live_until {
        None => format!("public, max-age={KEEP}, immutable"),
        Some(at) => format!(
            "public, max-age={}",
            (at - now).num_seconds().clamp(0, KEEP)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_script_is_told_twice_and_a_plain_one_once() {
        let told = |name: &str| -> String {
            let mut headers = HeaderMap::new();
            pdf_headers(&mut headers, &PdfName::of(name));
            headers[header::CONTENT_DISPOSITION]
                .to_str()
                .unwrap()
                .to_owned()
        };
        assert_eq!(told("plan.pdf"), "inline; filename=\"plan.pdf\"");
        assert_eq!(
            told("été.pdf"),
            "inline; filename=\"_t_.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9.pdf"
        );
        assert_eq!(told("a\"; x=\"b.pdf"), "inline; filename=\"a-x-b.pdf\"");
    }
}
