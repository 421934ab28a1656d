//! The site as browsers keep it on a screen of their own. `/{locale}/manifest.webmanifest`

use super::profile::Profile;
use super::visit::Visit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;

pub async fn show(visit: Visit) -> Response {
    let (locale, site) = (visit.locale, &visit.frame);
    let line = site.line.as_ref().map(|line| line.text.as_str());
    let icon = |src: &str, sizes: &str, purpose: &str| {
        let kind = if src.ends_with(".svg") {
            "image/svg+xml"
        } else {
            "image/png"
        };
        json!({"src": src, "sizes": sizes, "type": kind, "purpose": purpose})
    };
    let manifest = json!({
        "id": format!("/{locale}"),
        "name": site.name.text,
        "short_name": site.name.text,
        "description": line,
        "lang": locale.code(),
        "dir": locale.direction().code(),
        "start_url": format!("/{locale}"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#fdfcf8",
        "theme_color": "#12333f",
        "icons": [
            icon("/favicon.svg", "any", "any"),
            icon("/icons/192.png", "192x192", "any"),
            icon("/icons/512.png", "512x512", "any"),
            icon("/icons/maskable-512.png", "512x512", "maskable"),
        ],
    });
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/manifest+json; charset=utf-8",
        ),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    let mut response = (headers, manifest.to_string()).into_response();
    response.extensions_mut().insert(Profile::Asset);
    response
}
