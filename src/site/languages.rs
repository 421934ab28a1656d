//! The way into the site: `/` sends each visitor to a language, `/languages` lets them choose.

use super::answer::{Page, respond};
use super::visit::Visit;
use crate::domain::locale::{Locale, negotiate};
use crate::domain::site_settings::main_locale;
use crate::parts::layout::{Alternates, Head};
use crate::parts::site_frame::SiteFrame;
use crate::state::AppState;
use crate::store::live::site::list_lines;
use crate::words::Words;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// `/`: 302 to the best language of the request's `Accept-Language`.
pub async fn choose(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let locale = match enter_any(&state, "/", &headers).await {
        Ok(visit) => visit.locale,
        // The page there will say what is wrong.
        Err(_) => locale_of(&headers),
    };
    in_own_language(found(&format!("/{locale}")))
}

/// A way that is another for another visitor.
pub fn found(address: &str) -> Response {
    let location = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::FOUND, [(header::LOCATION, location)]).into_response()
}

/// Marks an answer as given in the language of its visitor: no cache may hand it to another.
pub fn in_own_language(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    let keep = HeaderValue::from_static("private, no-cache");
    headers.insert(header::CACHE_CONTROL, keep);
    response
}

/// The visit of a path without a language: in the one that fits the request best among those in
/// which the site is published.
pub async fn enter_any(
    state: &AppState,
    path: &str,
    headers: &HeaderMap,
) -> Result<Visit, Response> {
    let visit = Visit::enter(state, locale_of(headers), path, headers).await?;
    let locales = &visit.frame.locales;
    if locales.contains(&visit.locale) {
        return Ok(visit);
    }
    let best = negotiate(asked(headers), locales).unwrap_or_else(|| main_locale(locales));
    Visit::enter(state, best, path, headers).await
}

/// The language of the six that fits a request best.
pub fn locale_of(headers: &HeaderMap) -> Locale {
    negotiate(asked(headers), &Locale::ALL).unwrap_or(Locale::En)
}

fn asked(headers: &HeaderMap) -> &str {
    let value = headers.get(header::ACCEPT_LANGUAGE);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// `/languages`
pub async fn show(State(state): State<AppState>) -> Response {
    let lines = list_lines(&state.database.live).await.unwrap_or_default();
    let nobody = HeaderMap::new();
    match enter_any(&state, "/languages", &nobody).await {
        Ok(visit) => visit.respond(&LanguagesPage {
            locale: visit.locale,
            locales: visit.frame.locales.clone(),
            lines,
        }),
        // Whoever looks for their language finds the names of all, also without the database.
        Err(_) => {
            let site = SiteFrame::built_in(Locale::En, &state.settings.site.public_url);
            let page = LanguagesPage {
                locale: Locale::En,
                locales: Locale::ALL.to_vec(),
                lines,
            };
            respond(&state, &site, &page)
        }
    }
}

/// The names of the languages, for whoever is in none of them yet. Its own words are English, where
/// the site is published in English.
pub struct LanguagesPage {
    locale: Locale,
    locales: Vec<Locale>,
    /// What the site is, in each language that says it.
    lines: Vec<(Locale, String)>,
}

impl Page for LanguagesPage {
    fn head(&self) -> Head {
        Head {
            locale: self.locale,
            title: Words::of(self.locale).say("languages-title"),
            description: None,
            path: "/languages".into(),
            query: String::new(),
            listed: vec![self.locale],
            alternates: Alternates::None,
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let links = self.locales.iter().map(|locale| {
            let line = self
                .lines
                .iter()
                .find(|(of, line)| of == locale && !line.is_empty());
            let line = line.map(|(_, line)| {
                view! { " " <span class="quiet">{line.clone()}</span> }.into_any()
            });
            view! {
                <li lang=locale.code() dir=locale.direction().code()>
                    <a href=format!("/{locale}") hreflang=locale.code()>{locale.native_name()}</a>
                    {line}
                </li>
            }
            .into_any()
        });
        view! {
            <h1>{words.say("languages-title")}</h1>
            <p class="lead">{words.say("languages-intro")}</p>
            <ul class="choices" role="list">{links.collect_view()}</ul>
        }
        .into_any()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }
}
