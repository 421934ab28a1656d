//! Odd addresses, as they are answered through all the layers.

use crate::server::layers::wrap;
use crate::tests::support::{Answer, get, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get as on_get;

fn app() -> Router {
    let page = || async { "<p>a page</p>" };
    let router = Router::new()
        .route("/", on_get(page))
        .route(
            "/fr/away",
            on_get(|| async { StatusCode::SERVICE_UNAVAILABLE }),
        )
        .route(
            "/readyz",
            on_get(|| async { (StatusCode::SERVICE_UNAVAILABLE, "not yet") }),
        )
        .route("/{*rest}", on_get(page));
    wrap(router, false, crate::server::routes::PUBLIC_BODY)
}

fn location(answer: &Answer) -> &str {
    answer
        .headers
        .get("location")
        .map_or("", |location| location.to_str().unwrap())
}

#[tokio::test]
async fn odd_addresses_are_answered_by_the_table() {
    let app = app();
    let long_path = format!("/{}", "x".repeat(8_200));
    // As long an address as there is: the parser of requests turns away more than 64 kB.
    let long_words = format!("/zh/observances?q={}", "%E6%97%A5".repeat(7_000));
    let many = format!("/en?{}", ["a=1"; 201].join("&"));
    let not_too_many = format!("/en?{}", ["a=1"; 200].join("&"));
    for (address, status, to) in [
        ("/", 200, ""),
        ("/en", 200, ""),
        ("/en/observances/%E6%97%A5", 200, ""),
        ("/en/100%25", 200, ""),
        ("/en?q=%F0%9F%8C%8D&q=a+b", 200, ""),
        (not_too_many.as_str(), 200, ""),
        ("/en/", 308, "/en"),
        ("/EN", 308, "/en"),
        (
            "/Zh//observances/?page=2&q=%20",
            308,
            "/zh/observances?page=2&q=%20",
        ),
        ("/en/?", 308, "/en?"),
        ("//evil.example", 308, "/evil.example"),
        ("///evil.example//", 308, "/evil.example"),
        ("/DE/x", 200, ""),
        ("/en/%00", 400, ""),
        ("/en/%1f", 400, ""),
        ("/en/%7F", 400, ""),
        ("/en/%", 400, ""),
        ("/en/%4", 400, ""),
        ("/en/%g0", 400, ""),
        ("/en/%ff", 400, ""),
        ("/en/%c0%af", 400, ""),
        ("/en/%ed%a0%80", 400, ""),
        ("/en?q=%0d%0aset-cookie:x", 400, ""),
        ("/en?q=%", 400, ""),
        ("/en?q=%ff", 400, ""),
        (many.as_str(), 400, ""),
        ("/en/../x", 404, ""),
        ("/en/./x", 404, ""),
        ("/en/%2E%2e/x", 404, ""),
        ("/en/.%2e", 404, ""),
        ("/en/a%2Fb", 404, ""),
        ("/en/a%5Cb", 404, ""),
        ("/%5cevil.example", 404, ""),
        ("//../evil.example/", 404, ""),
        (long_path.as_str(), 414, ""),
        (long_words.as_str(), 200, ""),
    ] {
        let answer = get(&app, address).await;
        let shown: String = address.chars().take(60).collect();
        assert_eq!(
            (answer.status.as_u16(), location(&answer)),
            (status, to),
            "{shown}"
        );
        if status == 308 {
            assert_eq!(get(&app, to).await.status, 200, "{shown}: one hop");
        }
    }
}

#[tokio::test]
async fn only_reading_is_led_elsewhere() {
    let app = app();
    for (method, status) in [("GET", 308), ("HEAD", 308), ("POST", 404), ("DELETE", 404)] {
        let request = Request::builder()
            .method(method)
            .uri("/EN/")
            .body(Body::empty())
            .unwrap();
        let answer = send(&app, request).await;
        assert_eq!(answer.status, status, "{method}");
        assert_eq!(location(&answer).is_empty(), status == 404, "{method}");
    }
}

#[tokio::test]
async fn a_refusal_speaks_the_language_of_the_address_and_repeats_nothing_of_it() {
    let app = app();
    for (address, status, language) in [
        ("/ar/%00<b>", 400, "<html lang=\"ar\" dir=\"rtl\""),
        ("/RU/../<b>", 404, "<html lang=\"ru\" dir=\"ltr\""),
        ("/%zz<b>", 400, "<html lang=\"en\" dir=\"ltr\""),
    ] {
        let answer = get(
            &app,
            address.replace('<', "%3C").replace('>', "%3E").as_str(),
        )
        .await;
        assert_eq!(answer.status, status, "{address}");
        assert!(answer.text.contains(language), "{address}: {}", answer.text);
        assert!(
            !answer.text.contains("<b>")
                && !answer.text.contains("%3C")
                && !answer.text.contains("style="),
            "{address}: {}",
            answer.text
        );
        assert_eq!(answer.headers["cache-control"], "no-store", "{address}");
        assert!(
            answer.headers.contains_key("content-security-policy"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_bare_503_becomes_a_page_and_one_with_words_keeps_them() {
    let app = app();
    let bare = get(&app, "/fr/away").await;
    assert_eq!(bare.status, 503);
    assert!(
        bare.text.contains("<html lang=\"fr\"") && bare.text.contains("href=\"/fr\""),
        "{}",
        bare.text
    );
    assert_eq!(bare.headers["retry-after"], "10");
    assert_eq!(bare.headers["cache-control"], "no-store");
    let worded = get(&app, "/readyz").await;
    assert_eq!(
        (worded.status.as_u16(), worded.text.as_str()),
        (503, "not yet")
    );
    assert_eq!(worded.headers["retry-after"], "10");
}

#[tokio::test]
async fn a_bare_status_becomes_a_page_that_says_what_to_do() {
    let app = app();
    let post = |body: Body| Request::post("/fr/away").body(body).unwrap();
    let answer = send(&app, post(Body::empty())).await;
    assert_eq!(answer.status, 405);
    assert_eq!(answer.headers["allow"], "GET,HEAD");
    assert!(answer.text.contains("<html lang=\"fr\""), "{}", answer.text);
    assert!(answer.text.contains("href=\"/fr\""), "{}", answer.text);
    let large = Request::post("/ar/away")
        .header("content-length", "70000")
        .body(Body::from(vec![b'x'; 70_000]))
        .unwrap();
    let answer = send(&app, large).await;
    assert_eq!(answer.status, 413);
    assert!(answer.text.contains("dir=\"rtl\"") && answer.text.contains("<h1>"));
    assert_eq!(answer.headers["cache-control"], "no-store");
}
