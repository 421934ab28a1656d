//! PAGES A VISITOR SEES. Each has a model (what it shows, its tags, its next change), a body, a route.
//!
//! Invariant: data first, then markup. A route loads the whole model and decides the status; only
//! then is anything rendered, in one go. No page sets or reads a cookie, and none ships a script.

pub mod answer;
pub mod failure;
pub mod profile;
pub mod query;

pub mod calendar;
pub mod titles;

pub mod home;
pub mod languages;
pub mod not_found;
pub mod observance;
pub mod observances;

pub mod addresses;
pub mod media;
pub mod sitemap;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

/// Every public address of the site.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/", get(languages::choose))
        .route("/languages", get(languages::show))
        .route("/sitemap.xml", get(sitemap::show))
        .route("/media/{hash}/{name}", get(media::show))
        .route("/{locale}", get(home::show))
        .route("/{locale}/observances", get(observances::show))
        .route("/{locale}/observances/{slug}", get(observance::show))
        .route(
            "/{locale}/observances/{slug}/{year}",
            get(observance::show_year),
        )
        .fallback(not_found::show)
}
