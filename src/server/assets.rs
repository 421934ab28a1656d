//! Files that travel in the program: the stylesheet, icons, robots.txt.

use crate::parts::stylesheet::{ADMIN_STYLESHEET, EMBED_STYLESHEET, STYLESHEET, Stylesheet};
use crate::site::kept::has_it;
use crate::site::profile::Profile;
use crate::state::AppState;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

pub fn routes() -> Router<AppState> {
    Router::new()
        .route(
            "/assets/{hash}/daymark.css",
            get(|hash| async { stylesheet(&STYLESHEET, hash) }),
        )
        .route(
            "/assets/{hash}/admin.css",
            get(|hash| async { stylesheet(&ADMIN_STYLESHEET, hash) }),
        )
        .route(
            "/assets/{hash}/embed.css",
            get(|hash| async { embed_stylesheet(hash) }),
        )
        .route(
            "/favicon.svg",
            get(|| async { file("image/svg+xml", include_bytes!("../../public/favicon.svg")) }),
        )
        .route(
            "/apple-touch-icon.png",
            get(|| async {
                file(
                    "image/png",
                    include_bytes!("../../public/apple-touch-icon.png"),
                )
            }),
        )
        .route(
            "/icons/192.png",
            get(|| async { file("image/png", include_bytes!("../../public/icon-192.png")) }),
        )
        .route(
            "/icons/512.png",
            get(|| async { file("image/png", include_bytes!("../../public/icon-512.png")) }),
        )
        .route(
            "/icons/maskable-512.png",
            get(|| async {
                file(
                    "image/png",
                    include_bytes!("../../public/icon-maskable-512.png"),
                )
            }),
        )
        .route("/pkg/{name}", get(browser_half))
        .route("/robots.txt", get(robots))
}

/// Kept for a year under its own hash; an old page's hash still gets today's sheet, kept for a minute.
fn stylesheet(sheet: &'static Stylesheet, Path(hash): Path<String>) -> Response {
    let keep = if hash == sheet.hash {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=60"
    };
    answer("text/css; charset=utf-8", keep, sheet.css.as_bytes())
}

/// For documents in frames of other sites, which may be kept from being of our own origin.
fn embed_stylesheet(hash: Path<String>) -> Response {
    let mut response = stylesheet(&EMBED_STYLESHEET, hash);
    response.extensions_mut().insert(Profile::Embed);
    response
}

fn file(media_type: &'static str, bytes: &'static [u8]) -> Response {
    answer(media_type, "public, max-age=86400", bytes)
}

/// What wakes islands. Asked about each time and sent only where it has changed, so that a page never
/// runs with another build's half.
async fn browser_half(
    State(state): State<AppState>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let media_type = match name.as_str() {
        "wake.js" | "wake-search.js" | "daymark.js" => "text/javascript; charset=utf-8",
        "daymark_bg.wasm" => "application/wasm",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let bytes = match name.as_str() {
        "wake.js" => include_bytes!("../../public/wake.js").to_vec(),
        "wake-search.js" => include_bytes!("../../public/wake-search.js").to_vec(),
        _ => match tokio::fs::read(state.settings.assets.join(&name)).await {
            Ok(bytes) => bytes,
            Err(error) => {
                tracing::warn!(%error, name, "the browser's half is missing: run bin/build");
                return StatusCode::NOT_FOUND.into_response();
            }
        },
    };
    let tag = format!("\"{}\"", &blake3::hash(&bytes).to_hex()[..32]);
    let mut response = if has_it(&headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        bytes.into_response()
    };
    let kept = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, "no-cache"),
        (header::ETAG, tag.as_str()),
    ];
    for (name, value) in kept {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response.extensions_mut().insert(Profile::Asset);
    response
}

async fn robots(State(state): State<AppState>) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /admin\n\nSitemap: {}/sitemap.xml\n",
        state.settings.site.public_url
    );
    let mut response = text.into_response();
    response.headers_mut().insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=86400"),
    );
    response.extensions_mut().insert(Profile::Asset);
    response
}

fn answer(media_type: &'static str, keep: &'static str, bytes: &'static [u8]) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
    ];
    let mut response = (StatusCode::OK, headers, bytes).into_response();
    response.extensions_mut().insert(Profile::Asset);
    response
}
