//! The layers around every answer.

use crate::server::layers::wrap;
use crate::site::profile::Profile;
use crate::state::request_id::RequestId;
use crate::tests::support::{get, send};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Extension;
use axum::http::Request;
use axum::response::{IntoResponse, Response};
use axum::routing::{get as on_get, post};

fn app(https: bool) -> Router {
    async fn marked(profile: Profile) -> Response {
        let mut response = "x".repeat(2_000).into_response();
        response.extensions_mut().insert(profile);
        response
    }
    async fn panics() -> Response {
        panic!("a component fell over")
    }
    let router = Router::new()
        .route("/page", on_get(|| marked(Profile::Page)))
        .route("/embed", on_get(|| marked(Profile::Embed)))
        .route("/media", on_get(|| marked(Profile::Media)))
        .route("/feed", on_get(|| marked(Profile::Feed)))
        .route("/admin", on_get(|| marked(Profile::Admin)))
        .route(
            "/id",
            on_get(|Extension(id): Extension<RequestId>| async move { id.0 }),
        )
        .route("/panic", on_get(panics))
        .route(
            "/post",
            post(|body: Bytes| async move { body.len().to_string() }),
        );
    wrap(router, https, crate::server::routes::PUBLIC_BODY)
}

#[tokio::test]
async fn a_panic_is_an_apology_with_a_reference_and_the_next_request_is_answered() {
    let app = app(false);
    let answer = get(&app, "/panic").await;
    assert_eq!(answer.status, 500);
    let id = answer.headers["x-request-id"].to_str().unwrap();
    assert!(
        answer.text.contains(id) && !answer.text.contains("fell over"),
        "{}",
        answer.text
    );
    assert!(answer.headers.contains_key("content-security-policy"));
    assert_eq!(get(&app, "/page").await.status, 200);
}

#[tokio::test]
async fn a_request_id_is_ours() {
    let request = Request::get("/id")
        .header("x-request-id", "theirs")
        .body(Body::empty())
        .unwrap();
    let answer = send(&app(false), request).await;
    assert_eq!(
        answer.text,
        answer.headers["x-request-id"].to_str().unwrap()
    );
    assert_ne!(answer.text, "theirs");
}

#[tokio::test]
async fn each_kind_of_answer_wears_its_headers() {
    let app = app(true);
    for (path, policy, resources) in [
        ("/page", "frame-ancestors 'none'", "same-origin"),
        ("/embed", "frame-ancestors *", "cross-origin"),
        ("/media", "sandbox", "cross-origin"),
        ("/feed", "default-src 'none'", "cross-origin"),
        ("/admin", "'wasm-unsafe-eval'", "same-origin"),
        ("/nowhere", "frame-ancestors 'none'", "same-origin"),
    ] {
        let headers = get(&app, path).await.headers;
        assert!(
            headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains(policy),
            "{path}"
        );
        assert_eq!(headers["cross-origin-resource-policy"], resources, "{path}");
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert!(
            headers.contains_key("strict-transport-security")
                && headers.contains_key("permissions-policy"),
            "{path}"
        );
    }
    let page = get(&app, "/page").await.headers;
    assert!(
        !page["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("script-src")
    );
    assert_eq!(
        get(&app, "/feed").await.headers["access-control-allow-origin"],
        "*"
    );
    assert_eq!(
        get(&app, "/admin").await.headers["cache-control"],
        "no-store"
    );
    assert!(
        !get(&self::app(false), "/page")
            .await
            .headers
            .contains_key("strict-transport-security")
    );
}

#[tokio::test]
async fn what_is_too_large_is_refused() {
    let app = app(false);
    let body = |bytes: usize| {
        Request::post("/post")
            .body(Body::from(vec![b'x'; bytes]))
            .unwrap()
    };
    assert_eq!(send(&app, body(60_000)).await.status, 200);
    assert_eq!(send(&app, body(70_000)).await.status, 413);
    assert_eq!(get(&app, &"/page".repeat(2_000)).await.status, 414);
    assert_eq!(
        get(&app, &format!("/page?{}", "a=1&".repeat(250)))
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn a_method_that_is_not_there_is_405_and_a_head_has_no_body() {
    let app = app(false);
    let answer = send(&app, Request::post("/page").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, 405);
    let answer = send(&app, Request::head("/page").body(Body::empty()).unwrap()).await;
    assert!(answer.status == 200 && answer.text.is_empty());
}

#[tokio::test]
async fn text_is_compressed_as_the_client_can_read_it() {
    for encoding in ["br", "gzip"] {
        let request = Request::get("/page")
            .header("accept-encoding", encoding)
            .body(Body::empty())
            .unwrap();
        let answer = send(&app(false), request).await;
        assert_eq!(answer.headers["content-encoding"], encoding);
        assert!(answer.text.len() < 500);
        assert!(
            answer.headers["vary"]
                .to_str()
                .unwrap()
                .contains("accept-encoding")
        );
    }
}
