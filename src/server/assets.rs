//! Files that travel in the program: the stylesheet, icons, robots.txt.

use crate::parts::stylesheet::{ADMIN_STYLESHEET, STYLESHEET, Stylesheet};
use crate::site::profile::Profile;
use crate::state::AppState;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
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

fn file(media_type: &'static str, bytes: &'static [u8]) -> Response {
    answer(media_type, "public, max-age=86400", bytes)
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
