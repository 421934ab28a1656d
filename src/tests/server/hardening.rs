//! What every answer, every field and every line holds to, whatever it is about.

use crate::actions::staff::sign_in::SignIn;
use crate::auth::password::Password;
use crate::domain::staff::Role;
use crate::server::listener::{Limits, serve};
use crate::tests::cast::{get_as, hire};
use crate::tests::people::{knock, person};
use crate::tests::support::{Stage, TODAY, get, send};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::test]
async fn no_answer_tells_other_sites_more_than_where_somebody_came_from() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    for address in [
        "/en",
        "/admin/sign-in",
        "/admin",
        "/nowhere",
        "/sitemap.xml",
    ] {
        let answer = get(&app, address).await;
        let policy = &answer.headers["referrer-policy"];
        assert_eq!(policy, "strict-origin-when-cross-origin", "{address}");
    }
}

#[tokio::test]
async fn nothing_answers_to_trace_and_no_folder_is_listed() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    for address in ["/en", "/admin", "/healthz"] {
        let request = Request::builder().method(Method::TRACE).uri(address);
        let answer = send(&app, request.body(Body::empty()).unwrap()).await;
        assert!(
            answer.status.is_client_error(),
            "{address}: {}",
            answer.status
        );
    }
    for folder in ["/pkg", "/assets", "/media", "/documents", "/.git/config"] {
        // With a slash at its end it is another spelling of the same.
        let spelt = get(&app, &format!("{folder}/")).await;
        assert_eq!(spelt.headers["location"], folder);
        let answer = get(&app, folder).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{folder}");
    }
}

#[tokio::test]
async fn a_file_that_was_brought_in_is_shown_as_what_it_is_and_never_run() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/photos").await.text;
    let file = page.split('"').find(|piece| piece.starts_with("/media/"));
    let file = get(&app, file.unwrap()).await;
    assert_eq!(file.headers["content-type"], "image/jpeg");
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    let policy = file.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'"), "{policy}");
}

#[tokio::test]
async fn secrets_are_masked_and_their_fields_named_for_whoever_fills_them_in() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/admin/sign-in").await.text;
    let field = |name: &str| {
        let all = page.split("<input").skip(1);
        let mut all = all.map(|rest| rest.split('>').next().unwrap());
        all.find(|input| input.contains(&format!("name=\"{name}\"")))
            .unwrap()
    };
    let password = field("password");
    assert!(password.contains("type=\"password\""), "{password}");
    assert!(
        password.contains("autocomplete=\"current-password\""),
        "{password}"
    );
    assert!(field("email").contains("autocomplete=\"username\""));
    assert!(!page.contains("<script") && !page.contains("onpaste"));
}

#[test]
fn a_password_may_be_as_long_as_a_manager_makes_it() {
    for length in [64, 128, 256] {
        let text: String = ('a'..='z').cycle().step_by(7).take(length).collect();
        assert!(
            Password::chosen(&text, "Writer", "w@example.org").is_ok(),
            "{length}"
        );
    }
}

#[tokio::test]
async fn no_password_runs_out() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    stage.set_database_clock("2126-11-25T12:00:00Z").await;
    let signed_in = knock(&stage, "Writer").await;
    assert!(matches!(signed_in, SignIn::SignedIn(_)));
}

#[tokio::test]
async fn signing_out_is_at_hand_on_every_screen() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let roles = [Role::Editor, Role::Administrator];
    let person = hire(&stage.owner, "Editor", &roles).await;
    let mut screens = 0;
    for door in crate::admin::screens(&stage.state(TODAY)).doors() {
        let is_plain = door.method == Method::GET && !door.path.contains('{');
        if !is_plain || door.path.starts_with("/admin/sign-in") || door.path == "/admin/forgotten" {
            continue;
        }
        let page = get_as(&app, &person, door.path).await;
        if page.status.is_success() {
            screens += 1;
            assert!(
                page.text.contains("action=\"/admin/sign-out\""),
                "{}",
                door.path
            );
        }
    }
    assert!(screens > 15, "{screens}");
}

#[tokio::test]
async fn a_request_whose_end_is_in_doubt_is_turned_away() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let (_stop, stopped) = tokio::sync::oneshot::channel::<()>();
    tokio::spawn(serve(listener, app, Limits::default(), async {
        let _ = stopped.await;
    }));
    for head in [
        "content-length: 3\r\ncontent-length: 30\r\n",
        "content-length: -1\r\n",
        "content-length: 3, 30\r\n",
        "transfer-encoding: gzip\r\n",
    ] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let request = format!("POST /en HTTP/1.1\r\nhost: x\r\n{head}connection: close\r\n\r\nabc");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
            "{head:?}: {answer}"
        );
    }
}
