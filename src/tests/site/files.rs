//! Public files as they are sent: whole, in part, not at all while they cannot be read.

use crate::domain::ids::DocumentId;
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::admin::documents::{bring, make, newest};
use crate::tests::bucket::Bucket;
use crate::tests::cast::{Person, hire, post_as};
use crate::tests::pdf::pdf;
use crate::tests::support::{Answer, Stage, TODAY, get, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use http_body_util::BodyExt;
use tower::ServiceExt;

/// A document with a file that is public, and the address of that.
async fn publish(
    stage: &Stage,
    app: &Router,
    who: &Person,
    title: &str,
    bytes: &[u8],
) -> (DocumentId, String) {
    let id = make(app, who, title).await;
    let kept = bring(app, who, (id, Locale::En), 1, ("plan.pdf", bytes)).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    let act = format!("/admin/documents/{id}/free/publication");
    let done = post_as(app, who, &act, &[("seen", "2")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    (id, newest(stage, id).await.1.files[0].href())
}

async fn ask(
    app: &Router,
    method: Method,
    address: &str,
    headers: &[(&str, &str)],
) -> (Answer, Vec<u8>) {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes().to_vec();
    let answer = Answer {
        status: parts.status,
        headers: parts.headers,
        text: String::new(),
    };
    (answer, bytes)
}

/// A PDF that is larger than what is read at once.
fn large() -> Vec<u8> {
    pdf(1, &"words ".repeat(300_000))
}

async fn stages() -> Vec<(Stage, Option<Bucket>)> {
    let bucket = Bucket::start();
    let mut in_bucket = Stage::empty().await;
    in_bucket.shelf = bucket.shelf();
    vec![(Stage::empty().await, None), (in_bucket, Some(bucket))]
}

#[tokio::test]
async fn a_file_is_sent_whole_in_part_or_not_again() {
    for (stage, _bucket) in stages().await {
        let app = stage.app(TODAY);
        let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
        for (title, bytes) in [("Small", pdf(1, "Small")), ("Large", large())] {
            let (_, href) = publish(&stage, &app, &editor, title, &bytes).await;
            let ask = async |method, headers: &[(&str, &str)]| {
                let (answer, got) = ask(&app, method, &href, headers).await;
                (answer.status.as_u16(), answer.headers, got)
            };
            let (status, headers, got) = ask(Method::GET, &[]).await;
            assert_eq!(status, 200);
            assert!(got == bytes, "{title}");
            assert_eq!(headers["accept-ranges"], "bytes");
            assert_eq!(headers["content-length"], bytes.len().to_string());
            assert_eq!(headers["content-type"], "application/pdf");
            assert!(!headers.contains_key("content-encoding"));
            let tag = headers["etag"].to_str().unwrap().to_owned();
            let hash = href.split('/').nth(2).unwrap();
            assert_eq!(tag, format!("\"{hash}\""));
            let whole = headers;

            let (status, headers, got) = ask(Method::HEAD, &[("range", "bytes=0-9")]).await;
            assert_eq!((status, got.len()), (200, 0));
            assert_eq!(headers["content-length"], bytes.len().to_string());
            for name in ["etag", "accept-ranges", "cache-control", "content-type"] {
                assert_eq!(headers[name], whole[name], "{name}");
            }

            let last = bytes.len() - 1;
            let end = format!("bytes={}-", bytes.len() - 5);
            for (range, part) in [
                ("bytes=0-99", 0..100),
                ("bytes=100-199", 100..200),
                ("bytes=-5", bytes.len() - 5..bytes.len()),
                (end.as_str(), bytes.len() - 5..bytes.len()),
            ] {
                let (status, headers, got) =
                    ask(Method::GET, &[("range", range), ("if-range", &tag)]).await;
                assert_eq!(status, 206, "{range}");
                assert!(got == bytes[part.clone()], "{title} {range}");
                let told = format!("bytes {}-{}/{}", part.start, part.end - 1, bytes.len());
                assert_eq!(headers["content-range"], told);
                assert_eq!(headers["content-length"], part.len().to_string());
                for name in [
                    "etag",
                    "cache-control",
                    "content-type",
                    "content-disposition",
                ] {
                    assert_eq!(headers[name], whole[name], "{name}");
                }
            }
            let other = [("range", "bytes=0-1"), ("if-range", "\"other\"")];
            let (status, _, got) = ask(Method::GET, &other).await;
            assert_eq!((status, got.len()), (200, bytes.len()));
            let beyond = format!("bytes={}-", last + 1);
            let (status, headers, got) = ask(Method::GET, &[("range", &beyond)]).await;
            assert_eq!((status, got.len()), (416, 0));
            let told = format!("bytes */{}", bytes.len());
            assert_eq!(headers["content-range"], told);

            for method in [Method::GET, Method::HEAD] {
                let known = [("if-none-match", tag.as_str()), ("range", "bytes=0-1")];
                let (status, headers, got) = ask(method, &known).await;
                assert_eq!((status, got.len()), (304, 0));
                for name in ["etag", "cache-control"] {
                    assert_eq!(headers[name], whole[name], "{name}");
                }
            }
            let (status, _, _) = ask(Method::GET, &[("if-none-match", "\"other\"")]).await;
            assert_eq!(status, 200);
        }
    }
}

#[tokio::test]
async fn who_has_a_file_that_is_gone_is_told_that_it_is_gone() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let (id, href) = publish(&stage, &app, &editor, "Plan", &pdf(1, "A")).await;
    let tag = get(&app, &href).await.headers["etag"].clone();
    let act = format!("/admin/documents/{id}/free/unpublication");
    post_as(&app, &editor, &act, &[("away", "in_error"), ("seen", "2")]).await;
    let known = Request::get(&href)
        .header("if-none-match", tag)
        .header("range", "bytes=0-1");
    let gone = send(&app, known.body(Body::empty()).unwrap()).await;
    assert_eq!(gone.status, 410);
    assert!(!gone.headers.contains_key("etag"));
}

#[tokio::test]
async fn a_public_file_that_cannot_be_read_is_our_fault_and_nobody_remembers_it() {
    for (stage, mut bucket) in stages().await {
        let app = stage.app(TODAY);
        let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
        let mut hrefs = Vec::new();
        for (title, bytes) in [("Small", pdf(1, "Small")), ("Large", large())] {
            let (_, href) = publish(&stage, &app, &editor, title, &bytes).await;
            hrefs.push(href);
        }
        // Damaged, where the bytes are; or the store is away.
        match &mut bucket {
            Some(bucket) => bucket.stop(),
            None => {
                for href in &hrefs {
                    let hash = href.split('/').nth(2).unwrap();
                    let path = crate::tests::support::path_on(&stage.shelf, hash);
                    let mut bytes = std::fs::read(&path).unwrap();
                    bytes[9] ^= 1;
                    std::fs::write(&path, bytes).unwrap();
                }
            }
        }
        for href in &hrefs {
            for method in [Method::GET, Method::HEAD] {
                for headers in [vec![], vec![("range", "bytes=100-199")]] {
                    let (answer, got) = ask(&app, method.clone(), href, &headers).await;
                    assert_eq!(answer.status, 503, "{href}");
                    assert_eq!(answer.headers["cache-control"], "no-store");
                    assert!(answer.headers.contains_key("retry-after"));
                    assert!(!answer.headers.contains_key("etag"));
                    assert!(!String::from_utf8_lossy(&got).contains("%PDF"));
                }
            }
        }
        // Pages go on.
        assert_eq!(get(&app, "/en/photos").await.status, 200);
    }
}
