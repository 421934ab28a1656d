//! PAGES A VISITOR SEES. Each has a model (what it shows, its tags, its next change), a body, a route.
//!
//! Invariant: data first, then markup. A route loads the whole model and decides the status; only
//! then is anything rendered, in one go. No page sets or reads a cookie, and none ships a script but
//! the two that suggest words in their search field.

pub mod addressed;
pub mod answer;
pub mod atom;
mod card;
pub mod failure;
pub mod file;
pub mod filters;
pub mod freshness;
pub mod plain;
pub mod profile;
pub mod query;
pub mod signs;
pub mod visit;

pub mod message_lines;
pub mod occurrences;
pub mod speaker_names;
pub mod titles;

pub mod calendar;
pub mod home;
pub mod languages;
pub mod message;
pub mod messages;
pub mod not_found;
pub mod notice_page;
pub mod observance;
pub mod observances;
pub mod photo;
pub mod photos;
pub mod quote_check;
pub mod search;
pub mod speaker;
pub mod speakers;
pub mod standing;
pub mod today;

pub mod addresses;
pub mod documents;
pub mod links;
pub mod media;
pub mod quote_source;
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
        .route("/documents/{hash}/{name}", get(documents::show))
        .route("/{locale}", get(home::show))
        .route("/{locale}/today", get(today::show))
        .route("/{locale}/calendar", get(calendar::show))
        .route("/{locale}/calendar/{year}", get(calendar::show_year))
        .route(
            "/{locale}/calendar/{year}/{month}",
            get(calendar::show_month),
        )
        .route("/{locale}/observances", get(observances::show))
        .route("/{locale}/observances/{slug}", get(observance::show))
        .route(
            "/{locale}/observances/{slug}/{year}",
            get(observance::show_year),
        )
        .route("/{locale}/search", get(search::show))
        .route("/{locale}/suggest", get(search::suggest::show))
        .route("/{locale}/messages", get(messages::show))
        .route("/{locale}/messages/check", get(quote_check::show))
        .route("/{locale}/messages.atom", get(messages::feed::show))
        .route("/{locale}/messages/{year}/{slug}", get(message::show))
        .route("/{locale}/speakers", get(speakers::show))
        .route("/{locale}/speakers/{slug}", get(speaker::show))
        .route("/{locale}/photos", get(photos::show))
        .route("/{locale}/photos/{id}", get(photo::show))
        .route("/{locale}/{page}", get(standing::show))
        .fallback(not_found::show)
}
