//! The way into the site: `/` sends each visitor to a language, `/languages` lets them choose.

use super::answer::{Page, respond};
use crate::domain::locale::{Locale, negotiate};
use crate::parts::layout::{Alternates, Head};
use crate::state::AppState;
use crate::words::Words;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// `/`: 302 to the best language of the request's `Accept-Language`.
pub async fn choose(headers: HeaderMap) -> Response {
    let locale = locale_of(&headers);
    let location =
        HeaderValue::from_str(&format!("/{locale}")).unwrap_or(HeaderValue::from_static("/en"));
    let vary = HeaderValue::from_static("accept-language");
    let keep = HeaderValue::from_static("private, no-cache");
    (
        StatusCode::FOUND,
        [
            (header::LOCATION, location),
            (header::VARY, vary),
            (header::CACHE_CONTROL, keep),
        ],
    )
        .into_response()
}

/// The language that fits a request best.
pub fn locale_of(headers: &HeaderMap) -> Locale {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map_or(Locale::En, negotiate)
}

/// `/languages`
pub async fn show(State(state): State<AppState>) -> Response {
    respond(&state, &LanguagesPage)
}

/// The six names, for whoever is in none of the six yet. Its own words are English.
pub struct LanguagesPage;

impl Page for LanguagesPage {
    fn head(&self) -> Head {
        Head {
            locale: Locale::En,
            title: Words::of(Locale::En).say("languages-title"),
            description: None,
            path: "/languages".into(),
            query: String::new(),
            listed: vec![Locale::En],
            alternates: Alternates::None,
        }
    }

    fn body(&self) -> AnyView {
        let english = Words::of(Locale::En);
        let links = Locale::ALL.map(|locale| {
            let words = Words::of(locale);
            view! {
                <li lang=locale.code() dir=locale.direction().code()>
                    <a href=format!("/{locale}") hreflang=locale.code()>{locale.native_name()}</a>
                    " " <span class="quiet">{words.say("site-line")}</span>
                </li>
            }
            .into_any()
        });
        view! {
            <h1>{english.say("languages-title")}</h1>
            <p class="lead">{english.say("languages-intro")}</p>
            <ul class="choices" role="list">{links.collect_view()}</ul>
        }
        .into_any()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }
}
