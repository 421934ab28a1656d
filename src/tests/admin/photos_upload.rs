//! Bringing pictures in: whole or not at all, whatever they are called.

use super::photo_bodies::{form, jpeg, png, post_body, post_files};
use crate::domain::staff::Role;
use crate::media::shelf::Shelf;
use crate::tests::cast::{get_as, hire};
use crate::tests::support::{Stage, TODAY};
use axum::body::Body;
use axum::http::StatusCode;
use serde_json::Value;
use sqlx::types::Json;

const ADDRESS: &str = "/admin/photos/upload";
const PAGE: &str = "text/html";
const JSON: &str = "application/json";

async fn count(stage: &Stage) -> i64 {
    let sql = "select count(*) from photo";
    sqlx::query_scalar(sql)
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}

/// What is left in the folder of uploads.
fn left(stage: &Stage) -> usize {
    let folder = stage.folder.path().join("uploads");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn those_who_may_bring_pictures_in_and_others_do_not() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let picture = jpeg(1);
    let pieces = [("files", Some("market.jpg"), picture.as_slice())];
    for role in [
        Role::Writer,
        Role::Administrator,
        Role::Translator(crate::domain::locale::Locale::Fr),
    ] {
        let person = hire(&stage.owner, &format!("{role}"), &[role]).await;
        let answer = post_files(&app, &person, ADDRESS, &pieces, JSON).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role}");
        assert_eq!(
            get_as(&app, &person, ADDRESS).await.status,
            StatusCode::FORBIDDEN,
            "{role}"
        );
    }
    assert_eq!(count(&stage).await, 0);
    for (seed, role) in [(2, Role::PhotoEditor), (3, Role::Editor)] {
        let person = hire(&stage.owner, &format!("{role}"), &[role]).await;
        let picture = jpeg(seed);
        let pieces = [
            ("locale", None, b"fr".as_slice()),
            ("files", Some("market.jpg"), picture.as_slice()),
        ];
        let form = get_as(&app, &person, ADDRESS).await;
        assert_eq!(form.status, StatusCode::OK);
        let answer = post_files(&app, &person, ADDRESS, &pieces, PAGE).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let to = answer.headers["location"].to_str().unwrap();
        assert!(
            to.starts_with("/admin/photos/captions?locale=fr&ids="),
            "{to}"
        );
        let captions = get_as(&app, &person, to).await;
        assert_eq!(captions.status, StatusCode::OK, "{}", captions.text);
        assert!(
            captions.text.contains("Captions in French"),
            "{}",
            captions.text
        );
    }
    let (by, states): (Option<uuid::Uuid>, i64) = sqlx::query_as(
        "select p.added_by, (select count(*) from publication) from photo p order by added_at limit 1",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    assert!(by.is_some());
    assert_eq!((states, count(&stage).await, left(&stage)), (0, 2, 0));
}

#[tokio::test]
async fn a_program_that_reads_no_pages_is_told_at_the_door_in_data() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let mut gone = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    gone.token = crate::auth::token::Token::new().unwrap();
    let picture = jpeg(12);
    let pieces = [("files", Some("market.jpg"), picture.as_slice())];
    let refused = [
        (&writer, StatusCode::FORBIDDEN, "denied"),
        (&gone, StatusCode::UNAUTHORIZED, "signed-out"),
    ];
    for (person, status, code) in refused {
        let answer = post_files(&app, person, ADDRESS, &pieces, JSON).await;
        assert_eq!(answer.status, status);
        let told = json(&answer.text);
        assert_eq!(told["code"], code);
        assert!(told["sentences"][0].as_str().unwrap().len() > 20, "{told}");
        let page = post_files(&app, person, ADDRESS, &pieces, PAGE).await;
        assert!(page.text.starts_with("<!DOCTYPE html>"), "{}", page.text);
    }
    assert_eq!(count(&stage).await, 0);
}

#[tokio::test]
async fn the_same_bytes_are_one_photo_one_after_the_other_and_at_once() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let picture = jpeg(4);
    let first = [("files", Some("a.jpg"), picture.as_slice())];
    let second = [("files", Some("b.jpg"), picture.as_slice())];
    let (one, two) = tokio::join!(
        post_files(&app, &person, ADDRESS, &first, JSON),
        post_files(&app, &person, ADDRESS, &second, JSON)
    );
    assert_eq!(
        (one.status, two.status),
        (StatusCode::OK, StatusCode::OK),
        "{} {}",
        one.text,
        two.text
    );
    let (one, two) = (json(&one.text), json(&two.text));
    assert_eq!(one["taken"][0]["id"], two["taken"][0]["id"]);
    let told = [&one, &two].map(|answer| answer["taken"][0]["was_here"].as_bool().unwrap());
    assert_ne!(told[0], told[1], "{told:?}");
    let page = post_files(&app, &person, ADDRESS, &first, PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("here already"), "{}", page.text);
    assert_eq!((count(&stage).await, left(&stage)), (1, 0));
}

#[tokio::test]
async fn names_are_shown_and_never_paths() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let long = "n".repeat(4_096);
    let names = [
        ("../../etc/passwd.jpg", Some("passwd.jpg".to_owned())),
        ("a\u{202e}gpj.exe", Some("agpj.exe".to_owned())),
        ("صورة السوق.jpg", Some("صورة السوق.jpg".to_owned())),
        (long.as_str(), Some("n".repeat(255))),
        ("..", None),
    ];
    for (seed, (given, kept)) in (10..).zip(names) {
        let picture = jpeg(seed);
        let pieces = [("files", Some(given), picture.as_slice())];
        let answer = post_files(&app, &person, ADDRESS, &pieces, JSON).await;
        assert_eq!(answer.status, StatusCode::OK, "{given}: {}", answer.text);
        let id = json(&answer.text)["taken"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let sql = "select file_name from photo where id = $1::uuid";
        let found: Option<String> = sqlx::query_scalar(sql)
            .bind(&id)
            .fetch_one(&stage.owner)
            .await
            .unwrap();
        assert_eq!(found, kept);
        let page = get_as(&app, &person, &format!("/admin/photos/{id}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            !page.text.contains('\u{202e}') && !page.text.contains("../"),
            "{given}"
        );
    }
    assert!(!stage.folder.path().join("../../etc/passwd.jpg").exists());
}

#[tokio::test]
async fn what_is_no_picture_holds_no_picture_up() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let picture = png(5);
    let html = b"<!DOCTYPE html><script>alert(1)</script>".as_slice();
    let pieces = [
        ("files", Some("page.png"), html),
        ("files", Some("good.png"), picture.as_slice()),
        (
            "files",
            Some("half.png"),
            &picture[..picture.len() * 6 / 10],
        ),
        ("files", Some(""), b"".as_slice()),
    ];
    let page = post_files(&app, &person, ADDRESS, &pieces, PAGE).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    for name in [
        "page.png",
        "good.png",
        "half.png",
        "These files were not added",
    ] {
        assert!(page.text.contains(name), "{name}: {}", page.text);
    }
    assert_eq!((count(&stage).await, left(&stage)), (1, 0));
    let alone = [("files", Some("page.png"), html)];
    let answer = post_files(&app, &person, ADDRESS, &alone, JSON).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        json(&answer.text)["refused"][0]["sentence"]
            .as_str()
            .unwrap()
            .len()
            > 20
    );
    let nothing = post_files(&app, &person, ADDRESS, &[("locale", None, b"en")], PAGE).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        nothing.text.contains("No file was chosen"),
        "{}",
        nothing.text
    );
}

#[tokio::test]
async fn an_upload_that_is_cut_off_leaves_nothing() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let picture = jpeg(6);
    let whole = form(&[("files", Some("market.jpg"), picture.as_slice())]);
    let cut = whole[..whole.len() * 9 / 10].to_vec();
    let answer = post_body(&app, &person, ADDRESS, Body::from(cut), JSON).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.text);
    assert!(answer.text.contains("cut off"), "{}", answer.text);
    assert_eq!((count(&stage).await, left(&stage)), (0, 0));
    let shelved = stage.shelf.list().await.unwrap();
    assert!(shelved.is_empty(), "{shelved:?}");
}

#[tokio::test]
async fn a_file_that_is_too_large_and_a_body_that_is_are_turned_away() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let heavy = vec![0xFF; 25 * 1024 * 1024 + 1];
    let pieces = [("files", Some("heavy.jpg"), heavy.as_slice())];
    let answer = post_files(&app, &person, ADDRESS, &pieces, JSON).await;
    assert_eq!(
        answer.status,
        StatusCode::PAYLOAD_TOO_LARGE,
        "{}",
        answer.text
    );
    assert!(answer.text.contains("larger than 25 MB"), "{}", answer.text);
    // The length alone is enough, before a byte of it is read.
    let request = axum::http::Request::post(ADDRESS)
        .header("cookie", crate::tests::cast::cookie(&person))
        .header("content-type", "multipart/form-data; boundary=x")
        .header("content-length", "9999999999");
    let answer = crate::tests::support::send(&app, request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!((count(&stage).await, left(&stage)), (0, 0));
}

#[tokio::test]
async fn a_shelf_that_takes_nothing_leaves_no_photo() {
    let mut stage = Stage::empty().await;
    let blocked = stage.folder.path().join("blocked");
    std::fs::write(&blocked, b"a file where a folder should be").unwrap();
    stage.shelf = Shelf::at(blocked.join("media"));
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let picture = jpeg(7);
    let pieces = [("files", Some("market.jpg"), picture.as_slice())];
    let answer = post_files(&app, &person, ADDRESS, &pieces, JSON).await;
    assert_eq!(
        answer.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        answer.text
    );
    assert!(answer.text.contains("could not be kept"), "{}", answer.text);
    assert_eq!((count(&stage).await, left(&stage)), (0, 0));
}

#[tokio::test]
async fn a_third_upload_at_a_time_has_to_wait() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let turns = [(); 2].map(|()| crate::admin::uploads::turns::Turn::take(person.id).unwrap());
    let picture = jpeg(8);
    let pieces = [("files", Some("market.jpg"), picture.as_slice())];
    for accept in [PAGE, JSON] {
        let answer = post_files(&app, &person, ADDRESS, &pieces, accept).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(answer.headers.contains_key("retry-after"));
        assert!(
            answer.text.contains("Two uploads of yours"),
            "{}",
            answer.text
        );
    }
    drop(turns);
    let answer = post_files(&app, &person, ADDRESS, &pieces, JSON).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
}

#[tokio::test]
async fn a_new_photo_begins_as_a_draft_of_what_its_file_says() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let picture = jpeg(9);
    let pieces = [("files", Some("market.jpg"), picture.as_slice())];
    let answer = post_files(&app, &person, ADDRESS, &pieces, JSON).await;
    let id = json(&answer.text)["taken"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let (facts, work): (Json<Value>, Option<String>) = sqlx::query_as(
        "select r.content, p.work_state from part p
         join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
         where p.thing_id = $1::uuid and p.part = 'free'",
    )
    .bind(&id)
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    assert_eq!(facts["credit"], "");
    // Its files carry what the draft says: nothing has to be made anew.
    let made: String = sqlx::query_scalar("select made_with from photo where id = $1::uuid")
        .bind(&id)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let draft = serde_json::from_value(facts.0.clone()).unwrap();
    assert_eq!(made, crate::media::made::Made::of(&draft).code());
    assert_eq!(work.as_deref(), Some("draft"));
    for name in ["small", "large", "w320.jpg"] {
        let file = get_as(&app, &person, &format!("/admin/photos/{id}/picture/{name}")).await;
        assert_eq!(file.status, StatusCode::OK, "{name}");
        assert_eq!(file.headers["content-type"], "image/jpeg");
        assert_eq!(file.headers["cache-control"], "no-store");
    }
    let none = get_as(&app, &person, &format!("/admin/photos/{id}/picture/w9.jpg")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let address = format!("/admin/photos/{id}/picture/small");
    let stranger = crate::tests::support::get(&app, &address).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
}
