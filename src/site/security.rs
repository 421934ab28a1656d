//! Whom to tell of a hole in the site, as RFC 9116 has it. `/.well-known/security.txt`

use super::languages::enter_any;
use super::profile::Profile;
use crate::state::AppState;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::SecondsFormat;

/// Nothing where nobody is named, nor once the file has run out: an old one must not be used.
pub async fn show(State(state): State<AppState>) -> Response {
    let settings = state.settings.security.clone();
    let current = settings.filter(|settings| state.clock.now() < settings.expires_at);
    let Some(settings) = current else {
        let mut response = StatusCode::NOT_FOUND.into_response();
        response.extensions_mut().insert(Profile::Feed);
        return response;
    };
    // The languages in which the site is published; without the database nobody can say.
    let nobody = HeaderMap::new();
    let visit = enter_any(&state, "/.well-known/security.txt", &nobody).await;
    let languages = visit.map_or_else(|_| Vec::new(), |visit| visit.frame.locales);
    let languages: Vec<&str> = languages.iter().map(|locale| locale.code()).collect();
    let mut lines: Vec<String> = settings
        .contacts
        .iter()
        .map(|to| format!("Contact: {to}"))
        .collect();
    lines.push(format!(
        "Expires: {}",
        settings
            .expires_at
            .to_rfc3339_opts(SecondsFormat::Secs, true)
    ));
    if !languages.is_empty() {
        lines.push(format!("Preferred-Languages: {}", languages.join(", ")));
    }
    let public_url = &state.settings.site.public_url;
    if state.settings.site.is_https() {
        lines.push(format!("Canonical: {public_url}/.well-known/security.txt"));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    let mut response = (headers, format!("{}\n", lines.join("\n"))).into_response();
    response.extensions_mut().insert(Profile::Feed);
    response
}
