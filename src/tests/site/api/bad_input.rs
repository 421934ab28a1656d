//! What makes no sense is refused, in the form of a problem, with what is allowed.

use super::{json, problem, told};
use crate::tests::support::{Stage, TODAY, send};
use axum::body::Body;
use axum::http::{Method, Request};
use serde_json::json;

#[tokio::test]
async fn unknown_parameters_and_values_are_refused_with_the_list_of_what_is_allowed() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, parameter, allowed) in [
        ("/api/v1/observances?utm_source=x", "utm_source", "kind"),
        ("/api/v1/observances?kind=fortnight", "kind", "week"),
        ("/api/v1/observances?topic=weather", "topic", "human-rights"),
        (
            "/api/v1/observances?body=Nobody",
            "body",
            "General Assembly",
        ),
        ("/api/v1/observances?month=13", "month", "1..12"),
        ("/api/v1/observances?kind=day&kind=week", "kind", "kind"),
        ("/api/v1/observances?lang=de", "lang", "ar"),
        ("/api/v1/observances/water-day?year=2026", "year", "lang"),
        ("/api/v1/calendar/2026?kind=day", "kind", "lang"),
        ("/api/v1/calendar?from=2026-01-01", "to", "YYYY-MM-DD"),
        (
            "/api/v1/calendar?from=2026-01-01&to=soon",
            "to",
            "YYYY-MM-DD",
        ),
        (
            "/api/v1/calendar?from=2026-01-01&to=2026-1-31",
            "to",
            "YYYY-MM-DD",
        ),
        (
            "/api/v1/calendar?from=2026-01-01&to=%2B2026-1-31",
            "to",
            "YYYY-MM-DD",
        ),
        (
            "/api/v1/calendar?from=2026-01-01&to=2027-02-05",
            "to",
            "2026-01-01..2027-02-04",
        ),
        (
            "/api/v1/calendar?from=2026-01-02&to=2026-01-01",
            "to",
            "2026-01-02..2027-02-05",
        ),
        (
            "/api/v1/calendar?from=1899-12-31&to=1900-01-01",
            "from",
            "1900-01-01..2200-12-31",
        ),
        (
            "/api/v1/calendar?from=2026-01-01&to=2026-01-02&changed_since=then",
            "changed_since",
            "YYYY-MM-DDTHH:MM:SSZ",
        ),
        ("/api/v1/messages?colour=red", "colour", "speaker"),
        ("/api/v1/messages?year=soon", "year", "0..9999"),
    ] {
        let refused = problem(&app, address, 400).await;
        assert_eq!(refused["parameter"], parameter, "{address}");
        let all = refused["allowed"].as_array().unwrap();
        assert!(all.contains(&json!(allowed)), "{address}: {refused}");
    }
    let long = "x".repeat(10_000);
    for address in [
        format!("/api/v1/observances?q={long}"),
        format!("/api/v1/messages?q={long}"),
        format!("/api/v1/observances?after={long}"),
        "/api/v1/observances?q=".to_owned(),
    ] {
        problem(&app, &address, 400).await;
    }
}

#[tokio::test]
async fn pages_of_no_size_or_any_size_and_forged_or_strange_cursors_are_refused() {
    let stage = Stage::with_bundle().await;
    stage.follow().await;
    let app = stage.app(TODAY);
    for list in ["observances", "messages"] {
        for limit in [
            "0",
            "101",
            "1000000000",
            "-1",
            "ten",
            "1e2",
            "99999999999999999999",
        ] {
            let refused = problem(&app, &format!("/api/v1/{list}?limit={limit}"), 400).await;
            assert_eq!(refused["allowed"], json!(["1..100"]), "{list} {limit}");
        }
        for after in [
            "x",
            "water-day.0000000000000000",
            "1.2.3.4",
            "%F0%9F%92%A7",
            "a.b.c.d",
        ] {
            let refused = problem(&app, &format!("/api/v1/{list}?after={after}"), 400).await;
            assert_eq!(refused["type"], "/api#unusable-cursor", "{list} {after}");
        }
    }
    let page = json(&app, "/api/v1/observances?kind=day&limit=2").await;
    let next = page["next"].as_str().unwrap();
    assert_eq!(
        json(
            &app,
            &format!("/api/v1/observances?kind=day&limit=5&after={next}")
        )
        .await["items"]
            .as_array()
            .unwrap()
            .len(),
        5
    );
    for other in ["kind=week", "kind=day&topic=health", "limit=2"] {
        let refused = problem(
            &app,
            &format!("/api/v1/observances?{other}&after={next}"),
            400,
        )
        .await;
        assert_eq!(refused["type"], "/api#unusable-cursor", "{other}");
    }
}

#[tokio::test]
async fn years_and_things_that_are_not_there_are_404_and_say_what_is() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for year in ["1899", "2201", "0", "99999999999", "-2024", "next", "02024"] {
        for address in [
            format!("/api/v1/calendar/{year}"),
            format!("/api/v1/when/water-day/{year}"),
        ] {
            let refused = problem(&app, &address, 404).await;
            assert_eq!(refused["allowed"], json!(["1900..2200"]), "{address}");
        }
    }
    for address in [
        "/api/v1/observances/nothing",
        "/api/v1/observances/Water-Day",
        "/api/v1/observances/%E6%97%A5",
        "/api/v1/when/nothing/2026",
        "/api/v1/messages/nothing",
        "/api/v1/messages/0198A5E0-0000-7000-8000-000000000001",
        "/api/v1/messages/0198a5e0-0000-7000-8000-000000000001",
        "/api/v1/photos/0198a5e0-0000-7000-8000-000000000001",
        "/api/v1/photos/'%20or%201=1",
        "/api/v1",
        "/api/v2/observances",
        "/api/v1/observances/water-day/2026",
    ] {
        let refused = problem(&app, address, 404).await;
        assert_eq!(refused["type"], "/api#not-found", "{address}");
    }
}

#[tokio::test]
async fn what_no_route_sees_is_refused_in_the_same_form() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, status) in [
        ("/api/v1/observances/%00", 400),
        ("/api/v1/observances/%C0%AE", 400),
        ("/api/v1/observances?q=%zz", 400),
        ("/api/v1/..%2f..%2fetc/passwd", 404),
    ] {
        problem(&app, address, status).await;
    }
    problem(&app, &format!("/api/v1{}", "/a".repeat(5_000)), 414).await;
    for method in [
        Method::POST,
        Method::PUT,
        Method::DELETE,
        Method::PATCH,
        Method::TRACE,
    ] {
        for address in [
            "/api/v1/observances",
            "/api/v1/nothing",
            "/api/openapi.json",
        ] {
            let request = Request::builder().method(&method).uri(address);
            let answer = send(&app, request.body(Body::from("{}")).unwrap()).await;
            assert_eq!(
                answer.headers["allow"], "GET, HEAD, OPTIONS",
                "{method} {address}"
            );
            told(address, &answer, 405);
        }
    }
}
