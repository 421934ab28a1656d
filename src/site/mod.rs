//! PAGES A VISITOR SEES. Each has a model (what it shows, its tags, its next change), a body, a route.
//!
//! Invariant: data first, then markup. A route loads the whole model and decides the status; only
//! then is anything rendered, in one go. No page sets or reads a cookie, and none ships a script but
//! the two that suggest words in their search field.

pub mod addressed;
pub mod answer;
pub mod atom;
mod card;
pub mod changes;
pub mod failure;
pub mod file;
pub mod filters;
pub mod freshness;
pub mod ical;
pub mod kept;
mod photo_facts;
pub mod plain;
pub mod profile;
pub mod query;
pub mod signs;
mod structured;
pub mod visit;

pub mod message_lines;
pub mod occurrences;
pub mod speaker_names;
pub mod titles;

pub mod calendar;
pub mod calendar_feed;
pub mod cards;
pub mod embed;
pub mod home;
pub mod languages;
pub mod message;
pub mod messages;
pub mod news;
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
pub mod api;
pub mod documents;
pub mod links;
pub mod media;
pub mod opensearch;
pub mod quote_source;
pub mod security;
pub mod sitemap;
pub mod web_manifest;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

/// Every public address of the site but those of the API, which has a limit of its own around it.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/", get(languages::choose))
        .route("/languages", get(languages::show))
        .route("/sitemap.xml", get(sitemap::show))
        .route("/sitemaps/{name}", get(sitemap::show_part))
        .route("/opensearch.xml", get(opensearch::choose))
        .route("/.well-known/security.txt", get(security::show))
        .route("/media/{hash}/{name}", get(media::show))
        .route("/documents/{hash}/{name}", get(documents::show))
        .route("/{locale}", get(home::show))
        .route("/{locale}/today", get(today::show))
        .route("/{locale}/opensearch.xml", get(opensearch::show))
        .route("/{locale}/manifest.webmanifest", get(web_manifest::show))
        .route("/{locale}/cards/site.png", get(cards::show_site))
        .route("/{locale}/cards/{slug}/{year}", get(cards::show))
        .route("/{locale}/embed/today", get(embed::show_today))
        .route(
            "/{locale}/embed/observances/{slug}",
            get(embed::show_observance),
        )
        .route("/{locale}/calendar", get(calendar::show))
        .route("/{locale}/calendar.ics", get(calendar_feed::show))
        .route("/{locale}/feed.atom", get(news::show))
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
