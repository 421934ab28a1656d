//! A file from the shelf as an answer: whole, in part, or only said to be the same.

use super::kept::has_it;
use super::profile::Profile;
use crate::state::AppState;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::io;
use std::ops::Range;

/// Files up to so many bytes are read whole before they are sent; larger ones go out as they come.
const AT_ONCE: u64 = 1024 * 1024;

/// A public file.
#[derive(Clone, Copy, Debug)]
pub struct PublicFile<'a> {
    pub hash: &'a str,
    pub bytes: u64,
}

/// What of a file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    /// Within the file.
    Part(Range<u64>),
    /// Nothing of it lies in the range.
    Outside,
}

/// Answers with a file, or says why not. `told`: what else is said of it, where it is given or is the
/// same as before. A file that is public and cannot be read is our fault, and nobody is to remember it.
pub async fn send(
    state: &AppState,
    file: PublicFile<'_>,
    (method, headers): (&Method, &HeaderMap),
    told: HeaderMap,
) -> Response {
    let tag = format!("\"{}\"", file.hash);
    if has_it(headers, &tag) {
        return finish(StatusCode::NOT_MODIFIED.into_response(), &tag, told);
    }
    let asked = match *method {
        Method::GET => what_part(headers, &tag, file.bytes),
        // Only reading knows parts (RFC 9110, 14.2).
        _ => Asked::Whole,
    };
    let range = match asked {
        Asked::Whole => 0..file.bytes,
        Asked::Part(ref range) => range.clone(),
        Asked::Outside => return outside(file.bytes),
    };
    let body = match read(state, file, method, range.clone()).await {
        Ok(body) => body,
        Err(error) => {
            tracing::error!(%error, hash = file.hash, "a public file cannot be read from the shelf");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let mut response = body.into_response();
    let own = response.headers_mut();
    own.insert(
        header::CONTENT_LENGTH,
        HeaderValue::from(range.end - range.start),
    );
    if let Asked::Part(range) = asked {
        let last = range.end.saturating_sub(1);
        insert(
            own,
            header::CONTENT_RANGE,
            &format!("bytes {}-{last}/{}", range.start, file.bytes),
        );
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    finish(response, &tag, told)
}

async fn read(
    state: &AppState,
    file: PublicFile<'_>,
    method: &Method,
    range: Range<u64>,
) -> io::Result<Body> {
    if *method == Method::HEAD {
        // That it is there and whole is found out all the same.
        drop(state.shelf.stream(file.hash, 0..0).await?);
        return Ok(Body::empty());
    }
    if file.bytes > AT_ONCE {
        let chunks = state.shelf.stream(file.hash, range).await?;
        return Ok(Body::from_stream(chunks));
    }
    let bytes = state.shelf.read(file.hash).await?;
    let place = usize::try_from(range.start)
        .ok()
        .zip(usize::try_from(range.end).ok());
    let place = place.filter(|(_, end)| *end <= bytes.len());
    let (start, end) = place.ok_or(io::ErrorKind::UnexpectedEof)?;
    Ok(Body::from(bytes.slice(start..end)))
}

fn finish(mut response: Response, tag: &str, told: HeaderMap) -> Response {
    let headers = response.headers_mut();
    headers.extend(told);
    insert(headers, header::ETAG, tag);
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    response.extensions_mut().insert(Profile::Media);
    response
}

fn outside(bytes: u64) -> Response {
    let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
    let headers = response.headers_mut();
    insert(headers, header::CONTENT_RANGE, &format!("bytes */{bytes}"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.extensions_mut().insert(Profile::Media);
    response
}

fn insert(headers: &mut HeaderMap, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// The one range that is asked for. What is no range, or several, is answered with all of it, and so
/// is a range of another state of the file (RFC 9110, 13.1.5 and 14.2).
fn what_part(headers: &HeaderMap, tag: &str, bytes: u64) -> Asked {
    let is_other = text(headers, header::IF_RANGE).is_some_and(|held| held.trim() != tag);
    let wanted = text(headers, header::RANGE).filter(|_| !is_other);
    let spec = wanted.and_then(|wanted| wanted.trim().strip_prefix("bytes="));
    let Some((first, last)) = spec.and_then(|spec| spec.trim().split_once('-')) else {
        return Asked::Whole;
    };
    // A number of any length that is larger than all files.
    let number = |text: &str| -> Option<u64> {
        let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse().unwrap_or(u64::MAX))
    };
    let range = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(bytes),
        (Some(first), None) if last.is_empty() => first..bytes,
        (None, Some(count)) if first.is_empty() => {
            // The last 0 bytes are none.
            if count == 0 {
                return Asked::Outside;
            }
            bytes.saturating_sub(count)..bytes
        }
        _ => return Asked::Whole,
    };
    if range.start < bytes {
        Asked::Part(range)
    } else {
        Asked::Outside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(range: &'static str, if_range: Option<&'static str>) -> Asked {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_static(range));
        if let Some(held) = if_range {
            headers.insert(header::IF_RANGE, HeaderValue::from_static(held));
        }
        what_part(&headers, "\"a\"", 100)
    }

    #[test]
    fn one_range_is_understood_and_whatever_else_is_all_of_it() {
        for (range, expected) in [
            ("bytes=0-0", 0..1),
            ("bytes=10-19", 10..20),
            ("bytes=90-", 90..100),
            ("bytes=90-1000", 90..100),
            ("bytes=90-99999999999999999999999", 90..100),
            ("bytes=-10", 90..100),
            ("bytes=-1000", 0..100),
            (" bytes=1-2 ", 1..3),
        ] {
            assert_eq!(part(range, None), Asked::Part(expected), "{range}");
        }
        for range in [
            "bytes=100-",
            "bytes=100-101",
            "bytes=-0",
            "bytes=99999999999999999999999-",
        ] {
            assert_eq!(part(range, None), Asked::Outside, "{range}");
        }
        for range in [
            "bytes=2-1",
            "bytes=0-1,5-6",
            "bytes=",
            "bytes=-",
            "bytes=a-b",
            "bytes=+1-2",
            "items=0-1",
            "0-1",
        ] {
            assert_eq!(part(range, None), Asked::Whole, "{range}");
        }
    }

    #[test]
    fn a_range_of_another_file_is_answered_with_all_of_this_one() {
        assert_eq!(part("bytes=0-1", Some("\"a\"")), Asked::Part(0..2));
        for other in [
            "\"b\"",
            "W/\"a\"",
            "Sat, 12 Sep 2026 00:00:00 GMT",
            "nonsense",
        ] {
            assert_eq!(part("bytes=0-1", Some(other)), Asked::Whole, "{other}");
        }
    }

    #[test]
    fn whoever_has_the_file_is_told_so() {
        let mut headers = HeaderMap::new();
        assert!(!has_it(&headers, "\"a\""));
        for (held, is_named) in [
            ("\"a\"", true),
            ("W/\"a\"", true),
            ("\"b\", \"a\"", true),
            ("*", true),
            ("\"b\"", false),
            ("a", false),
        ] {
            headers.insert(header::IF_NONE_MATCH, HeaderValue::from_static(held));
            assert_eq!(has_it(&headers, "\"a\""), is_named, "{held}");
        }
    }
}
