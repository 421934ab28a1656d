//! What lies around every answer of the API: other sites may read it, it is only read, and whatever is wrong is
//! told in the form of a problem.

use super::problem::{Problem, ProblemKind};
use crate::site::profile::Profile;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const METHODS: &str = "GET, HEAD, OPTIONS";

/// How long browsers may remember what they may ask, in seconds.
const A_DAY: &str = "86400";

pub async fn around(request: Request, next: Next) -> Response {
    let mut response = match *request.method() {
        Method::GET | Method::HEAD => next.run(request).await,
        Method::OPTIONS => preflight(),
        _ => problem_of(StatusCode::METHOD_NOT_ALLOWED).into_response(),
    };
    let headers = response.headers_mut();
    let told = HeaderValue::from_static("ETag, Link, Retry-After, Deprecation, Sunset");
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, told);
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        allow(response.headers_mut());
    }
    response.extensions_mut().insert(Profile::Feed);
    response
}

/// What browsers ask before they ask for another site.
fn preflight() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    allow(headers);
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (header::ACCESS_CONTROL_MAX_AGE, A_DAY),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn allow(headers: &mut HeaderMap) {
    headers.insert(header::ALLOW, HeaderValue::from_static(METHODS));
}

/// An address below `/api` that is none.
pub async fn nothing() -> Problem {
    Problem::not_found("resource")
}

/// Whether a path belongs to the API, so that whoever asks for it reads problems and no pages.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// What a layer or a router has answered as a bare status, as a problem.
pub fn problem_of(status: StatusCode) -> Problem {
    let kind = match status {
        StatusCode::METHOD_NOT_ALLOWED => ProblemKind::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooMuchContent,
        StatusCode::URI_TOO_LONG => ProblemKind::AddressTooLong,
        StatusCode::SERVICE_UNAVAILABLE => {
            return Problem::unavailable("The answer took too long; please ask again.");
        }
        StatusCode::GONE => ProblemKind::Gone,
        StatusCode::NOT_FOUND => ProblemKind::NotFound,
        StatusCode::BAD_REQUEST => ProblemKind::MalformedAddress,
        _ => ProblemKind::Fault,
    };
    let problem = Problem::new(kind, kind.told_when());
    match kind {
        ProblemKind::MethodNotAllowed => problem.allowing(METHODS.split(", ")),
        _ => problem,
    }
}
