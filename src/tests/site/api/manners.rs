//! How answers are given: to other sites, again, without a body, and not too often.

use super::{json, told, with_messages};
use crate::server::routes;
use crate::tests::support::{Answer, Stage, TODAY, get, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use std::sync::Arc;

async fn ask(app: &Router, method: Method, address: &str, header: (&str, &str)) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header(header.0, header.1);
    send(app, request.body(Body::empty()).unwrap()).await
}

/// An address of each kind.
async fn addresses(app: &Router) -> Vec<String> {
    let message = json(app, "/api/v1/messages").await["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let year = json(app, "/api/v1/calendar/2015").await;
    let photo = year["observances"]
        .as_array()
        .unwrap()
        .iter()
        .find_map(|one| one["photo"]["id"].as_str());
    vec![
        "/api/v1/observances".into(),
        "/api/v1/observances/water-day".into(),
        "/api/v1/calendar/2026".into(),
        "/api/v1/calendar?from=2026-01-01&to=2026-01-31".into(),
        "/api/v1/when/water-day/2026".into(),
        "/api/v1/messages?q=water".into(),
        format!("/api/v1/messages/{message}"),
        format!("/api/v1/photos/{}", photo.unwrap()),
        "/api/openapi.json".into(),
    ]
}

#[tokio::test]
async fn whoever_has_the_answer_already_is_told_so_and_head_tells_what_get_would() {
    let stage = with_messages().await;
    let app = stage.app(TODAY);
    for address in addresses(&app).await {
        let first = get(&app, &address).await;
        assert_eq!(first.status, 200, "{address}");
        assert_eq!(
            first.headers["access-control-allow-origin"], "*",
            "{address}"
        );
        assert!(
            first.headers["cache-control"]
                .to_str()
                .unwrap()
                .starts_with("public, max-age=")
        );
        assert!(first.headers.get("set-cookie").is_none());
        let tag = first.headers["etag"].to_str().unwrap().to_owned();
        for held in [
            tag.clone(),
            format!("W/{tag}"),
            format!("\"other\", {tag}"),
            "*".into(),
        ] {
            let again = ask(&app, Method::GET, &address, ("if-none-match", &held)).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address} {held}");
            assert!(again.text.is_empty());
            assert_eq!(again.headers["etag"], tag);
            assert_eq!(again.headers["access-control-allow-origin"], "*");
        }
        let other = ask(&app, Method::GET, &address, ("if-none-match", "\"other\"")).await;
        assert_eq!(other.status, 200);
        assert_eq!(other.text, first.text, "{address} is the same twice");
        let head = ask(&app, Method::HEAD, &address, ("accept", "*/*")).await;
        assert_eq!(head.status, 200, "{address}");
        assert!(head.text.is_empty());
        for name in ["etag", "content-type", "cache-control", "content-length"] {
            let expected = match name {
                "content-length" => first.text.len().to_string(),
                name => first.headers[name].to_str().unwrap().to_owned(),
            };
            assert_eq!(
                head.headers[name].to_str().unwrap(),
                expected,
                "{address} {name}"
            );
        }
    }
}

#[tokio::test]
async fn browsers_may_ask_for_other_sites() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for address in [
        "/api/v1/observances",
        "/api/v1/calendar/2026",
        "/api/openapi.json",
    ] {
        let answer = ask(
            &app,
            Method::OPTIONS,
            address,
            ("origin", "https://elsewhere.example"),
        )
        .await;
        assert_eq!(answer.status, 204, "{address}");
        assert_eq!(answer.headers["access-control-allow-origin"], "*");
        assert_eq!(
            answer.headers["access-control-allow-methods"],
            "GET, HEAD, OPTIONS"
        );
        let told = get(&app, address).await;
        let exposed = told.headers["access-control-expose-headers"]
            .to_str()
            .unwrap();
        assert!(
            exposed.contains("ETag") && exposed.contains("Link"),
            "{exposed}"
        );
        assert_eq!(told.headers["cross-origin-resource-policy"], "cross-origin");
    }
}

#[tokio::test]
async fn more_than_is_fair_is_refused_for_a_while_and_pages_are_not_counted() {
    let stage = Stage::with_bundle().await;
    let mut state = stage.state(TODAY);
    let mut settings = (*state.settings).clone();
    settings.listener.api_per_minute = 3;
    state.settings = Arc::new(settings);
    let app = routes::app(state);
    for _ in 0..3 {
        assert_eq!(get(&app, "/api/v1/when/water-day/2026").await.status, 200);
    }
    let refused = get(&app, "/api/v1/when/water-day/2026").await;
    told("the fourth", &refused, 429);
    let seconds: u64 = refused.headers["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..=21).contains(&seconds), "{seconds}");
    assert_eq!(get(&app, "/en/today").await.status, 200);
}

#[tokio::test]
async fn without_its_database_the_api_says_so_in_its_form_and_is_still_explained() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    stage.database.close().await;
    let away = get(&app, "/api/v1/observances").await;
    told("/api/v1/observances", &away, 503);
    assert_eq!(away.headers["retry-after"], "10");
    assert_eq!(get(&app, "/api").await.status, 200);
}
