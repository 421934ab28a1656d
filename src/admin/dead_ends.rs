//! Where somebody cannot go on: what is the matter, and the ways on. Nothing typed is lost.

use super::desk::Desk;
use super::form::tell;
use super::frame::{Screen, show_in_lobby};
use super::lobby::Lobby;
use crate::actions::refusal::Refusal;
use crate::domain::workflow::WhyNot;
use crate::islands::api_error::ApiError;
use crate::words::{Arg, Words};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// To another address, to be read.
pub fn go(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/admin"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

/// A door that stays shut to an island: the code of the error, told by the sentence of the same key.
pub fn as_json(
    status: StatusCode,
    code: &'static str,
    words: &Words,
    request_id: &str,
) -> Response {
    let key = if code == "signed-out" {
        "api-signed-out"
    } else {
        "denied"
    };
    let error = ApiError {
        code: code.to_owned(),
        request_id: request_id.to_owned(),
        sentences: vec![words.say(key)],
    };
    data(status, &error)
}

fn data(status: StatusCode, error: &ApiError) -> Response {
    // A struct of texts: writing it cannot fail.
    let body = serde_json::to_string(error).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// A refusal as an island is told of it.
pub fn as_error(
    words: &'static Words,
    refusal: Refusal,
    request_id: &str,
) -> (StatusCode, ApiError) {
    let code = match refusal {
        Refusal::Denied => "denied",
        Refusal::NotFound => "not-found",
        Refusal::Problems(_) => "problems",
        Refusal::WhyNot(_) => "why-not",
        Refusal::Overtaken { .. } => "overtaken",
        Refusal::Busy | Refusal::TooSoon { .. } => "busy",
        Refusal::Fault(_) => "fault",
    };
    let told = told(words, refusal, request_id);
    let error = ApiError {
        code: code.to_owned(),
        request_id: request_id.to_owned(),
        sentences: told.sentences,
    };
    (told.status, error)
}

/// What a refusal says to a program at a desk, which reads no pages.
pub fn in_data(desk: &Desk, refusal: Refusal) -> Response {
    let (status, error) = as_error(desk.words, refusal, &desk.lobby.request_id);
    with_patience(data(status, &error))
}

/// What a refusal says to somebody at a desk.
pub fn at_desk(desk: &Desk, refusal: Refusal) -> Response {
    let words = desk.words;
    let Told {
        status,
        title,
        sentences,
    } = told(words, refusal, &desk.lobby.request_id);
    let screen = Screen::new(title).status(status);
    let response = screen.show(desk, || {
        view! {
            {paragraphs(sentences)}
            <p><a href="/admin">{words.say("way-to-dashboard")}</a></p>
        }
        .into_any()
    });
    with_patience(response)
}

/// The same to somebody who is nobody yet.
pub fn in_lobby(lobby: &Lobby, refusal: Refusal) -> Response {
    let words = lobby.words;
    let Told {
        status,
        title,
        sentences,
    } = told(words, refusal, &lobby.request_id);
    let response = show_in_lobby(lobby, &title, status, || {
        view! {
            {paragraphs(sentences)}
            <p><a href="/admin/sign-in">{words.say("way-to-sign-in")}</a></p>
        }
        .into_any()
    });
    with_patience(response)
}

/// Nobody has signed in, and wants to read.
pub fn sign_in_first(lobby: &Lobby) -> Response {
    let words = lobby.words;
    let href = format!("/admin/sign-in?next={}", lobby.encoded_here());
    show_in_lobby(
        lobby,
        &words.say("sign-in-first-title"),
        StatusCode::UNAUTHORIZED,
        || {
            view! {
                <p class="lead">{words.say("sign-in-first")}</p>
                <p><a class="button" href=href>{words.say("way-to-sign-in")}</a></p>
            }
            .into_any()
        },
    )
}

/// A session ended while somebody was typing: what they sent stands here, to be sent again.
pub fn session_ended(lobby: &Lobby, typed: &[(String, String)]) -> Response {
    let words = lobby.words;
    let again = send_again(&lobby.here, typed, words);
    show_in_lobby(
        lobby,
        &words.say("session-ended-title"),
        StatusCode::UNAUTHORIZED,
        || {
            view! {
                <p class="lead">{words.say("session-ended")}</p>
                <p><a href="/admin/sign-in" target="_blank" rel="noopener">{words.say("session-ended-sign-in")}</a></p>
                {again}
            }
            .into_any()
        },
    )
}

/// An act that asks for a fresh proof of who is asking; what was typed stands here.
pub fn confirm_first(desk: &Desk, typed: &[(String, String)]) -> Response {
    let words = desk.words;
    let again = send_again(&desk.lobby.here, typed, words);
    Screen::new(words.say("confirm-first-title"))
        .status(StatusCode::FORBIDDEN)
        .show(desk, || {
            view! {
                <p class="lead">{words.say("confirm-first")}</p>
                <p><a href="/admin/confirm" target="_blank" rel="noopener">{words.say("confirm-first-act")}</a></p>
                {again}
            }
            .into_any()
        })
}

/// Only the password was given so far.
pub fn half_signed_in(desk: &Desk, next: &str, typed: &[(String, String)]) -> Response {
    let (words, next) = (desk.words, next.to_owned());
    let again = send_again(&desk.lobby.here, typed, words);
    show_in_lobby(
        &desk.lobby,
        &words.say("half-signed-in-title"),
        StatusCode::FORBIDDEN,
        || {
            view! {
                <p class="lead">{words.say("half-signed-in")}</p>
                <p><a class="button" href=next target="_blank" rel="noopener">{words.say("half-signed-in-act")}</a></p>
                {again}
            }
            .into_any()
        },
    )
}

fn send_again(to: &str, typed: &[(String, String)], words: &'static Words) -> AnyView {
    if typed.is_empty() {
        return ().into_any();
    }
    let fields = typed.iter().map(|(name, value)| {
        // A password is typed anew.
        let is_secret = name.contains("password") || name == "code";
        (!is_secret).then(|| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
    });
    view! {
        <form method="post" action=to.to_owned()>
            {fields.collect_view()}
            <button type="submit">{words.say("send-again")}</button>
        </form>
    }
    .into_any()
}

/// A refusal as somebody is told of it; its cause, where it is ours, went to the log.
pub struct Told {
    pub status: StatusCode,
    pub title: String,
    pub sentences: Vec<String>,
}

pub fn told(words: &'static Words, refusal: Refusal, request_id: &str) -> Told {
    let of = |status, title: &str, sentences| Told {
        status,
        title: words.say(title),
        sentences,
    };
    match refusal {
        Refusal::Denied => of(
            StatusCode::FORBIDDEN,
            "denied-title",
            vec![words.say("denied")],
        ),
        Refusal::NotFound => of(
            StatusCode::NOT_FOUND,
            "nothing-here-title",
            vec![words.say("nothing-here")],
        ),
        Refusal::Problems(problems) => of(
            StatusCode::UNPROCESSABLE_ENTITY,
            "problems-title",
            problems
                .iter()
                .map(|problem| tell(words, problem))
                .collect(),
        ),
        Refusal::WhyNot(reasons) => of(
            StatusCode::CONFLICT,
            "why-not-title",
            reasons
                .iter()
                .map(|reason| tell_reason(words, reason))
                .collect(),
        ),
        Refusal::Overtaken { newest } => of(
            StatusCode::CONFLICT,
            "overtaken-title",
            vec![words.tell("overtaken", &[("newest", Arg::Text(&newest.to_string()))])],
        ),
        Refusal::Busy => of(
            StatusCode::SERVICE_UNAVAILABLE,
            "too-busy-title",
            vec![words.say("too-busy")],
        ),
        Refusal::TooSoon { seconds } => of(
            StatusCode::TOO_MANY_REQUESTS,
            "too-soon-title",
            vec![tell_wait(words, seconds)],
        ),
        Refusal::Fault(error) => {
            tracing::error!(%error, request_id, "an admin request failed");
            let is_away = matches!(
                error,
                sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed
            );
            if is_away {
                let sentence = words.say("admin-unavailable");
                let status = StatusCode::SERVICE_UNAVAILABLE;
                of(status, "error-unavailable-title", vec![sentence])
            } else {
                let reference = [("reference", Arg::Text(request_id))];
                let sentence = words.tell("error-fault", &reference);
                let status = StatusCode::INTERNAL_SERVER_ERROR;
                of(status, "error-fault-title", vec![sentence])
            }
        }
    }
}

/// How long nothing is tried, in seconds below two minutes and in minutes above.
pub fn tell_wait(words: &Words, seconds: u64) -> String {
    let count = |number: u64| Arg::Count(usize::try_from(number).unwrap_or(usize::MAX));
    if seconds < 120 {
        words.tell("too-soon-seconds", &[("count", count(seconds))])
    } else {
        words.tell(
            "too-soon-minutes",
            &[("count", count(seconds.div_ceil(60)))],
        )
    }
}

/// A reason why a step cannot be taken, as a sentence.
pub fn tell_reason(words: &Words, reason: &WhyNot) -> String {
    let key = format!("why-{}", reason.code());
    match reason {
        WhyNot::IsScheduled(at) | WhyNot::OlderIsScheduled(at) => {
            words.tell(&key, &[("at", Arg::Text(&instant(words, *at)))])
        }
        _ => words.say(&key),
    }
}

/// An instant as people read it, in UTC: "12 September 2026, 05:00 UTC".
pub fn instant(words: &Words, at: DateTime<Utc>) -> String {
    let date = words.dates.date(at.date_naive());
    let time = at.format("%H:%M").to_string();
    words.tell(
        "instant",
        &[("date", Arg::Text(&date)), ("time", Arg::Text(&time))],
    )
}

fn paragraphs(sentences: Vec<String>) -> AnyView {
    let all = sentences
        .into_iter()
        .map(|sentence| view! { <p class="lead">{sentence}</p> });
    all.collect_view().into_any()
}

fn with_patience(mut response: Response) -> Response {
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        let patience = HeaderValue::from_static("10");
        response.headers_mut().insert(header::RETRY_AFTER, patience);
    }
    response
}
