//! What lies around every answer, from the outside in: the net for panics, the request's id and log
//! line, headers, time and size limits, compression, the judgement of the address.

use super::address::{Verdict, judge};
use super::headers::apply;
use super::patient_body::patiently;
use crate::domain::locale::Locale;
use crate::parts::stylesheet::STYLESHEET;
use crate::site::api::{is_api, problem_of};
use crate::site::languages::locale_of;
use crate::site::profile::Profile;
use crate::state::request_id::RequestId;
use crate::words::{Arg, Words};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

/// For a handler, and for each piece of a request's body that brings no files.
const PATIENCE: Duration = Duration::from_secs(30);
/// For a handler that takes files, by a slow line.
const UPLOAD_PATIENCE: Duration = Duration::from_secs(15 * 60);

/// Puts the layers around the routes. `https`: whether the public address is; `body_bytes`: the most
/// that a request's body may have.
pub fn wrap(router: Router, https: bool, body_bytes: usize) -> Router {
    let router = inner(router, body_bytes).layer(RequestBodyTimeoutLayer::new(PATIENCE));
    outer(router, https, PATIENCE)
}

/// The same around routes that take files.
pub fn wrap_uploads(router: Router, https: bool, body_bytes: usize) -> Router {
    let router = inner(router, body_bytes).layer(from_fn(patiently));
    outer(router, https, UPLOAD_PATIENCE)
}

fn inner(router: Router, body_bytes: usize) -> Router {
    let worth_it = SizeAbove::new(512)
        .and(NotForContentType::const_new("image/jpeg"))
        .and(NotForContentType::const_new("image/png"))
        .and(NotForContentType::const_new("image/avif"))
        .and(NotForContentType::const_new("application/pdf"))
        // For staff alone and kept by their browsers: not worth a second of work at each change.
        .and(NotForContentType::const_new("application/wasm"));
    router
        .layer(from_fn(guard))
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Precise(5))
                .compress_when(worth_it),
        )
        .layer(RequestBodyLimitLayer::new(body_bytes))
}

fn outer(router: Router, https: bool, patience: Duration) -> Router {
    router
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            patience,
        ))
        .layer(from_fn_with_state(https, frame))
}

/// The outermost: an id, a net, the headers, a line in the log.
async fn frame(State(https): State<bool>, mut request: Request, next: Next) -> Response {
    let id = uuid::Uuid::now_v7().simple().to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let words = Words::of(locale_for(&path, request.headers()));
    let told_path = without_token(&path);
    let caught = catch(next.run(request)).await;
    let mut response = caught.unwrap_or_else(|panic| {
        let cause = told(panic.as_ref());
        tracing::error!(id, %method, path = told_path, cause, "a request panicked");
        let sentence = words.tell("error-fault", &[("reference", Arg::Text(&id))]);
        refuse(
            &path,
            StatusCode::INTERNAL_SERVER_ERROR,
            words,
            "error-fault-title",
            &sentence,
        )
    });
    if let Some((title, sentence)) = bare(&response) {
        let allow = response.headers_mut().remove(header::ALLOW);
        let status = response.status();
        response = refuse(&path, status, words, title, &words.say(sentence));
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, allow);
        }
    }
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response
            .headers_mut()
            .entry(header::RETRY_AFTER)
            .or_insert(HeaderValue::from_static("10"));
    }
    let profile = response
        .extensions()
        .get::<Profile>()
        .copied()
        .unwrap_or(Profile::Page);
    apply(profile, https, response.headers_mut());
    if let Ok(value) = HeaderValue::from_str(&id) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), value);
    }
    tracing::debug!(id, %method, path = told_path, status = response.status().as_u16(), "answered");
    response
}

/// A path as the log may tell it: whoever reads a log may not use a one-time link.
fn without_token(path: &str) -> &str {
    let secret = ["/admin/invitation/", "/admin/reset/"];
    let prefix = secret.into_iter().find(|prefix| path.starts_with(prefix));
    prefix.unwrap_or(path)
}

/// What to say in the place of an answer that a router or a layer gave as a bare status: the keys of
/// its title and its sentence. A page that failed says so itself.
fn bare(response: &Response) -> Option<(&'static str, &'static str)> {
    let is_empty = !response.headers().contains_key(header::CONTENT_TYPE);
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_plain = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    match response.status() {
        StatusCode::SERVICE_UNAVAILABLE if is_empty => {
            Some(("error-unavailable-title", "error-unavailable"))
        }
        StatusCode::GONE if is_empty => Some(("error-gone-title", "error-gone")),
        StatusCode::NOT_FOUND if is_empty => Some(("error-not-found-title", "error-not-found")),
        StatusCode::METHOD_NOT_ALLOWED if is_empty => Some(("error-method-title", "error-method")),
        // The limit on bodies answers with a line of its own, in English.
        StatusCode::PAYLOAD_TOO_LARGE if is_empty || is_plain => {
            Some(("error-too-large-title", "error-too-large"))
        }
        _ => None,
    }
}

/// A future's output, or the panic that ended it.
async fn catch<T>(future: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut future = std::pin::pin!(AssertUnwindSafe(future));
    std::future::poll_fn(move |context| {
        let polled =
            std::panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().as_mut().poll(context)));
        match polled {
            Ok(std::task::Poll::Pending) => std::task::Poll::Pending,
            Ok(std::task::Poll::Ready(value)) => std::task::Poll::Ready(Ok(value)),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}

fn told(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

/// Turns away what no route should see, and leads each address to its one spelling.
async fn guard(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let words = Words::of(locale_for(uri.path(), request.headers()));
    match judge(uri.path(), uri.query()) {
        Verdict::Go => next.run(request).await,
        Verdict::Moved(path) if matches!(*request.method(), Method::GET | Method::HEAD) => {
            let query = uri
                .query()
                .map(|query| format!("?{query}"))
                .unwrap_or_default();
            match HeaderValue::from_str(&format!("{path}{query}")) {
                Ok(location) => (
                    StatusCode::PERMANENT_REDIRECT,
                    [(header::LOCATION, location)],
                )
                    .into_response(),
                Err(_) => bad_request(uri.path(), StatusCode::BAD_REQUEST, words),
            }
        }
        Verdict::Moved(_) | Verdict::NotFound => refuse(
            uri.path(),
            StatusCode::NOT_FOUND,
            words,
            "error-not-found-title",
            &words.say("error-not-found"),
        ),
        Verdict::Malformed => bad_request(uri.path(), StatusCode::BAD_REQUEST, words),
        Verdict::TooLong => bad_request(uri.path(), StatusCode::URI_TOO_LONG, words),
    }
}

fn bad_request(path: &str, status: StatusCode, words: &Words) -> Response {
    refuse(
        path,
        status,
        words,
        "error-bad-request-title",
        &words.say("error-bad-request"),
    )
}

/// The language of an address, else the one its visitor reads best.
fn locale_for(path: &str, headers: &HeaderMap) -> Locale {
    let named = Locale::of_path(&path.to_ascii_lowercase());
    named.unwrap_or_else(|| locale_of(headers))
}

/// What is told in the place of an answer: people read a page, and whoever asks the API a problem.
fn refuse(path: &str, status: StatusCode, words: &Words, title: &str, sentence: &str) -> Response {
    if is_api(path) {
        problem_of(status).into_response()
    } else {
        plain_page(status, words, title, sentence)
    }
}

/// A small page that needs nothing else to work: no component, and the stylesheet only for its looks.
fn plain_page(status: StatusCode, words: &Words, title: &str, sentence: &str) -> Response {
    let (locale, title) = (words.locale, escape(&words.say(title)));
    let ways = [("", "error-way-home"), ("/observances", "error-way-list")].map(|(path, key)| {
        format!(
            "<li><a href=\"/{locale}{path}\">{}</a></li>",
            escape(&words.say(key))
        )
    });
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{locale}\" dir=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"{}\"></head>\
         <body><main><h1>{title}</h1><p class=\"lead\">{}</p><ul class=\"ways\">{}</ul></main></body></html>\n",
        locale.direction().code(),
        STYLESHEET.href,
        escape(sentence),
        ways.concat(),
    );
    let mut response = (status, Html(html)).into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_of_a_one_time_link_does_not_stand_in_the_log() {
        assert_eq!(
            without_token("/admin/invitation/secret"),
            "/admin/invitation/"
        );
        assert_eq!(without_token("/admin/reset/secret"), "/admin/reset/");
        assert_eq!(without_token("/admin/staff"), "/admin/staff");
    }
}
