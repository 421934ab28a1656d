//! How a page model becomes an answer.

use super::profile::Profile;
use super::structured::{Step, graph, site_card};
use crate::domain::ids::ThingId;
use crate::parts::json_ld::Node;
use crate::parts::layout::{Beside, Card, FeedLink, Head, render_document};
use crate::parts::site_frame::SiteFrame;
use crate::state::AppState;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use chrono::{DateTime, Utc};
use leptos::prelude::AnyView;
use std::collections::BTreeSet;

/// The longest a page may be kept by browsers and caches before they ask again, in seconds: whoever
/// publishes and looks sees it.
const KEEP: i64 = 5;

/// Wakes the islands of a page once somebody goes to its search field.
const WAKE_SEARCH: &str = "/pkg/wake-search.js";

/// A page model: everything a page shows, loaded before anything is rendered.
pub trait Page {
    fn head(&self) -> Head;

    /// The inside of `<main>`.
    fn body(&self) -> AnyView;

    /// The picture by which other sites show it.
    fn card(&self) -> Option<Card> {
        None
    }

    /// What schema.org calls a page like this.
    fn kind(&self) -> &'static str {
        "WebPage"
    }

    /// What it tells machines of what it shows.
    fn nodes(&self, _site: &SiteFrame) -> Vec<Node> {
        Vec::new()
    }

    /// The steps that lie between its section and itself.
    fn between(&self) -> Vec<Step> {
        Vec::new()
    }

    /// Whether it is a text of its own day, rather than a list or a tool.
    fn is_article(&self) -> bool {
        false
    }

    /// The address, without scheme and host, that search engines list in the place of this view of it.
    fn canonical(&self) -> Option<String> {
        None
    }

    /// The feed of what it lists.
    fn feed(&self) -> Option<FeedLink> {
        None
    }

    /// Whether it has a search field that suggests words where JavaScript runs.
    fn suggests(&self) -> bool {
        false
    }

    /// The things shown one by one: what a cached copy is purged by.
    fn tags(&self) -> Vec<ThingId> {
        Vec::new()
    }

    /// The kind of things of which any may stand on the page, in its plural: "observances".
    fn shows_any_of(&self) -> Option<&'static str> {
        None
    }

    /// The instant at which the page will next look different, as far as it is known.
    fn next_change(&self) -> Option<DateTime<Utc>>;

    fn status(&self) -> StatusCode {
        StatusCode::OK
    }
}

/// The whole document as text.
pub fn render(page: &impl Page, site: &SiteFrame) -> String {
    let head = page.head();
    let card = page.card();
    let beside = Beside {
        card: card.or_else(|| Some(site_card(head.locale, site))),
        nodes: graph(page, &head, site),
        is_article: page.is_article(),
        canonical: page.canonical(),
        feed: page.feed(),
        script: page.suggests().then_some(WAKE_SEARCH),
    };
    render_document(&head, site, beside, || page.body())
}

/// The answer to a request for this page.
pub fn respond(state: &AppState, site: &SiteFrame, page: &impl Page) -> Response {
    let html = render(page, site);
    let mut response = (page.status(), Html(html)).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        cache_control(page.next_change(), state.clock.now()),
    );
    if page.status().is_success() {
        headers.insert(
            "surrogate-key",
            surrogate_key(page.shows_any_of(), &page.tags()),
        );
    }
    response.extensions_mut().insert(if page.suggests() {
        Profile::AwakePage
    } else {
        Profile::Page
    });
    response
}

/// Nothing may be kept past the instant of its next change.
pub fn cache_control(next_change: Option<DateTime<Utc>>, now: DateTime<Utc>) -> HeaderValue {
    let seconds = next_change.map_or(KEEP, |at| (at - now).num_seconds().clamp(0, KEEP));
    HeaderValue::from_str(&format!("public, max-age={seconds}"))
        .unwrap_or(HeaderValue::from_static("no-cache"))
}

/// "page", the kind of which any may be shown, and the ids of what is, separated by spaces, as
/// caches in front of us read them.
fn surrogate_key(kind: Option<&str>, tags: &[ThingId]) -> HeaderValue {
    let each: BTreeSet<&ThingId> = tags.iter().collect();
    let ids = each.into_iter().map(ToString::to_string);
    let keys: Vec<String> = [Some("page"), kind]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .chain(ids)
        .collect();
    let keys = keys.join(" ");
    HeaderValue::from_str(&keys).unwrap_or(HeaderValue::from_static("page"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_past_its_next_change() {
        let now: DateTime<Utc> = "2026-09-11T23:59:40Z".parse().unwrap();
        let soon = "2026-09-11T23:59:43Z".parse().unwrap();
        assert_eq!(cache_control(Some(soon), now), "public, max-age=3");
        assert_eq!(cache_control(Some(now), soon), "public, max-age=0");
        assert_eq!(cache_control(None, now), "public, max-age=5");
    }
}
