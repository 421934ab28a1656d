//! The doors of the admin.

use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::cast::{encode, get_as, hire};
use crate::tests::support::{Stage, TODAY, get, send};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

#[tokio::test]
async fn nobody_gets_further_than_the_door_and_nothing_of_it_is_kept() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    for address in ["/admin", "/admin/no-such-screen"] {
        let answer = get(&app, address).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{address}");
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert!(
            answer.text.contains("/admin/sign-in?next=%2Fadmin"),
            "{}",
            answer.text
        );
    }
}

#[tokio::test]
async fn what_was_typed_when_the_session_ended_is_given_back() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let typed = [("title", "L’eau <b>"), ("password", "secret")];
    let request = Request::post("/admin/observances/new")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(encode(&typed)))
        .unwrap();
    let answer = send(&app, request).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(
        answer.text.contains("name=\"title\" value=\"L’eau &lt;b"),
        "{}",
        answer.text
    );
    assert!(!answer.text.contains("secret"));
}

#[tokio::test]
async fn a_post_from_another_site_changes_nothing() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let request = Request::post("/admin/sign-out")
        .header("sec-fetch-site", "cross-site")
        .header(header::ORIGIN, "https://evil.example")
        .body(Body::empty())
        .unwrap();
    assert_eq!(send(&app, request).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn each_person_sees_the_nouns_that_their_roles_open() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let translator = hire(
        &stage.owner,
        "French translator",
        &[Role::Translator(Locale::Fr)],
    )
    .await;
    let page = get_as(&app, &translator, "/admin").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("href=\"/admin/observances\""));
    assert!(!page.text.contains("href=\"/admin/staff\""));
    assert!(!page.text.contains("<script"));
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let page = get_as(&app, &administrator, "/admin").await;
    assert!(page.text.contains("href=\"/admin/staff\""));
    let missing = get_as(&app, &administrator, "/admin/no-such-screen").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}
