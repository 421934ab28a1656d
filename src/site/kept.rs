//! Answers to programs: put together once, given again while nothing has changed, and not sent to whoever has them.

use super::answer::cache_control;
use super::profile::Profile;
use crate::state::AppState;
use crate::state::clock::Clock;
use crate::state::kept_answers::{KeptAnswer, Sign};
use crate::store::live::newest::find_newest;
use crate::store::live::next_change::find_next_change;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// What an answer says of itself beside its body.
#[derive(Clone, Copy, Debug)]
pub struct Worn<'a> {
    pub media_type: &'static str,
    /// What a cached copy is purged by: "feed observances".
    pub surrogate_key: &'a str,
    /// The name under which a browser keeps it.
    pub file_name: Option<&'a str>,
}

/// The answer to a question, as it was made before or as `make` makes it. `key` names the question whole: its
/// kind, its language, its filters. Where the database is away, the last one is given while it holds.
pub async fn kept<E: From<sqlx::Error>>(
    state: &AppState,
    key: &str,
    make: impl AsyncFnOnce() -> Result<KeptAnswer, E>,
) -> Result<Arc<KeptAnswer>, E> {
    let live = &state.database.live;
    let newest = match find_newest(live).await {
        Ok(newest) => newest,
        Err(error) => {
            let last = state.kept.recall(key, Clock::instant());
            return last.ok_or_else(|| error.into());
        }
    };
    let sign = Sign {
        newest: newest.newest,
        recent: newest.recent,
        set_at: newest.set_at,
        day: Some(state.clock.today().date),
    };
    if let Some(answer) = state.kept.find(key, &sign, newest.now) {
        return Ok(answer);
    }
    // Asked before anything is read: what comes meanwhile is not missed.
    let until = find_next_change(live).await?;
    let answer = Arc::new(KeptAnswer {
        until,
        ..make().await?
    });
    state.kept.keep(key, sign, answer.clone());
    Ok(answer)
}

/// The answer itself, or that the asker has it already.
pub fn send(asked: &HeaderMap, answer: &KeptAnswer, worn: Worn<'_>) -> Response {
    let mut response = if has_it(asked, &answer.tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        answer.body.clone().into_response()
    };
    let modified = answer.modified;
    let modified = modified.map(|at| at.format("%a, %d %b %Y %H:%M:%S GMT").to_string());
    let file = worn
        .file_name
        .map(|name| format!("inline; filename=\"{name}\""));
    for (name, value) in [
        (header::CONTENT_TYPE, Some(worn.media_type)),
        (header::ETAG, Some(answer.tag.as_str())),
        (header::LAST_MODIFIED, modified.as_deref()),
        (header::CONTENT_DISPOSITION, file.as_deref()),
        (
            HeaderName::from_static("surrogate-key"),
            Some(worn.surrogate_key),
        ),
    ] {
        if let Some(Ok(value)) = value.map(HeaderValue::from_str) {
            response.headers_mut().insert(name, value);
        }
    }
    let keep = cache_control(answer.until, Clock::instant());
    response.headers_mut().insert(header::CACHE_CONTROL, keep);
    response.extensions_mut().insert(Profile::Feed);
    response
}

/// Whether the asker names this tag among those it has (RFC 9110, 13.1.2). The tag of an answer that was compressed
/// comes back as a weak one.
pub fn has_it(asked: &HeaderMap, tag: &str) -> bool {
    let known = asked.get_all(header::IF_NONE_MATCH).into_iter();
    let mut held = known
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|held| held.trim().trim_start_matches("W/"));
    held.any(|held| held == tag || held == "*")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[test]
    fn who_has_it_is_not_sent_it_again() {
        let answer = KeptAnswer::new("BEGIN", Some(DateTime::UNIX_EPOCH));
        let worn = Worn {
            media_type: "text/calendar",
            surrogate_key: "feed",
            file_name: Some("days.ics"),
        };
        let asked = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, value.parse().unwrap());
            send(&headers, &answer, worn)
        };
        for known in [&answer.tag, &format!("\"x\", W/{}", answer.tag), "*"] {
            assert_eq!(asked(known).status(), StatusCode::NOT_MODIFIED, "{known}");
        }
        let other = asked("\"x\"");
        assert_eq!(other.status(), StatusCode::OK);
        let headers = other.headers();
        assert_eq!(
            headers[header::LAST_MODIFIED],
            "Thu, 01 Jan 1970 00:00:00 GMT"
        );
        assert_eq!(
            headers[header::CONTENT_DISPOSITION],
            "inline; filename=\"days.ics\""
        );
    }
}
