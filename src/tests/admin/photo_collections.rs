//! Collections of photos: made, renamed, removed, filled one by one and many at once.

use super::photo_bodies::{jpeg, post_files};
use crate::domain::staff::Role;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY, get};
use axum::Router;
use axum::http::StatusCode;
use serde_json::Value;

const HERE: &str = "/admin/photos/collections";

async fn bring(app: &Router, who: &Person, seed: u8) -> String {
    let picture = jpeg(seed);
    let pieces = [("files", Some("a.jpg"), picture.as_slice())];
    let at = "/admin/photos/upload";
    let answer = post_files(app, who, at, &pieces, "application/json").await;
    let answer: Value = serde_json::from_str(&answer.text).unwrap();
    answer["taken"][0]["id"].as_str().unwrap().to_owned()
}

async fn find(stage: &Stage, name: &str) -> Option<String> {
    sqlx::query_scalar("select id::text from collection where name = $1")
        .bind(name)
        .fetch_optional(&stage.owner)
        .await
        .unwrap()
}

async fn acts(stage: &Stage) -> Vec<String> {
    let acts = "select act || ' ' || detail::text from audit_entry where act like '%collect%' or act = 'photo-taken-out' order by at, id";
    sqlx::query_scalar(acts)
        .fetch_all(&stage.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_collection_is_made_renamed_and_removed_and_its_photos_stay() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let page = get_as(&app, &person, HERE).await;
    assert!(
        page.text.contains("Name the first one above"),
        "{}",
        page.text
    );
    for (name, status, sentence) in [
        (
            "",
            StatusCode::UNPROCESSABLE_ENTITY,
            "Please fill in this field",
        ),
        ("  Markets of Dakar ", StatusCode::SEE_OTHER, ""),
        (
            "markets of DAKAR",
            StatusCode::UNPROCESSABLE_ENTITY,
            "already",
        ),
        (&"x".repeat(101), StatusCode::UNPROCESSABLE_ENTITY, "100"),
        ("<script>alert(1)</script>", StatusCode::SEE_OTHER, ""),
    ] {
        let answer = post_as(&app, &person, HERE, &[("name", name)]).await;
        assert_eq!(answer.status, status, "{name}: {}", answer.text);
        assert!(answer.text.contains(sentence), "{name}: {}", answer.text);
    }
    let id = find(&stage, "Markets of Dakar").await.unwrap();
    let photo = bring(&app, &person, 40).await;
    let put = format!("/admin/photos/{photo}/free/collections");
    let fields = [("collection", id.as_str()), ("act", "put")];
    assert_eq!(
        post_as(&app, &person, &put, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let page = get_as(&app, &person, HERE).await;
    assert!(
        page.text.contains("1 photo<") && !page.text.contains("<script>alert"),
        "{}",
        page.text
    );
    // To a name that another has: told, and what was typed stands there.
    let rename = format!("{HERE}/{id}/name");
    let taken = [("name", "<SCRIPT>alert(1)</script>")];
    let answer = post_as(&app, &person, &rename, &taken).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("&lt;SCRIPT&gt;"), "{}", answer.text);
    let answer = post_as(&app, &person, &rename, &[("name", "Fairs")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(find(&stage, "Fairs").await, Some(id.clone()));
    let removal = format!("{HERE}/{id}/removal");
    assert_eq!(
        post_as(&app, &person, &removal, &[]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        post_as(&app, &person, &removal, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(find(&stage, "Fairs").await, None);
    let page = get_as(&app, &person, &format!("/admin/photos/{photo}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.text.contains("This photo is in no collection"),
        "{}",
        page.text
    );
    let acts = acts(&stage).await;
    let expected = [
        ("collection-made", "Markets of Dakar"),
        ("collection-made", "script"),
        ("photo-collected", "Markets of Dakar"),
        ("collection-renamed", "Fairs"),
        ("collection-removed", "\"count\": 1"),
    ];
    assert_eq!(acts.len(), expected.len(), "{acts:?}");
    for (told, (act, detail)) in acts.iter().zip(expected) {
        assert!(told.starts_with(act) && told.contains(detail), "{told}");
    }
}

#[tokio::test]
async fn photos_are_put_in_and_taken_out_one_by_one_and_many_at_once_and_found_by_their_collection()
{
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let photos = [
        bring(&app, &person, 41).await,
        bring(&app, &person, 42).await,
        bring(&app, &person, 43).await,
    ];
    let one = format!("/admin/photos/{}", photos[0]);
    let many = format!("/admin/photos/bulk?on={}&on={}", photos[0], photos[1]);
    // Without any, both screens say what to do first.
    for address in [&one, &many] {
        let page = get_as(&app, &person, address).await;
        assert!(
            page.text.contains("Make one first") && page.text.contains(HERE),
            "{}",
            page.text
        );
    }
    for name in ["Markets", "Bridges"] {
        post_as(&app, &person, HERE, &[("name", name)]).await;
    }
    let markets = find(&stage, "Markets").await.unwrap();
    let bridges = find(&stage, "Bridges").await.unwrap();
    let page = get_as(&app, &person, &many).await;
    assert!(
        page.text.contains("Bridges") && page.text.contains("Put in"),
        "{}",
        page.text
    );
    let bulk = "/admin/photos/bulk/free/collections";
    let fields = [
        ("on", photos[0].as_str()),
        ("on", photos[1].as_str()),
        ("collection", markets.as_str()),
        ("act", "put"),
    ];
    for _ in 0..2 {
        // The second time nothing is left to do.
        let answer = post_as(&app, &person, bulk, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
    let put = format!("{one}/free/collections");
    post_as(
        &app,
        &person,
        &put,
        &[("collection", &bridges), ("act", "put")],
    )
    .await;
    let count: i64 = sqlx::query_scalar("select count(*) from collection_photo")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(count, 3);
    let inside = async |collection: &str| {
        let page = get_as(
            &app,
            &person,
            &format!("/admin/photos?collection={collection}"),
        )
        .await;
        photos.clone().map(|photo| {
            page.text
                .contains(&format!("href=\"/admin/photos/{photo}\""))
        })
    };
    assert_eq!(inside(&markets).await, [true, true, false]);
    assert_eq!(inside(&bridges).await, [true, false, false]);
    let page = get_as(&app, &person, &one).await;
    assert!(
        page.text.contains("Take out of Markets") && page.text.contains("Take out of Bridges"),
        "{}",
        page.text
    );
    post_as(
        &app,
        &person,
        &put,
        &[("collection", &markets), ("act", "take")],
    )
    .await;
    assert_eq!(inside(&markets).await, [false, true, false]);
    let out = [
        ("on", photos[1].as_str()),
        ("collection", markets.as_str()),
        ("act", "take"),
    ];
    post_as(&app, &person, bulk, &out).await;
    assert_eq!(inside(&markets).await, [false; 3]);
    // A collection that went meanwhile, and none at all.
    let nobody = uuid::Uuid::nil().to_string();
    for (collection, sentence) in [
        (nobody.as_str(), "not there any more"),
        ("", "Please fill in this field"),
    ] {
        let fields = [("on", photos[1].as_str()), ("collection", collection)];
        for address in [bulk, &put] {
            let answer = post_as(&app, &person, address, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.text.contains(sentence), "{}", answer.text);
        }
    }
    let told = acts(&stage).await;
    assert_eq!(
        told.iter()
            .filter(|told| told.starts_with("photo-collected"))
            .count(),
        3
    );
    assert_eq!(
        told.iter()
            .filter(|told| told.starts_with("photo-taken-out"))
            .count(),
        2
    );
}

#[tokio::test]
async fn whoever_may_not_change_the_facts_of_photos_sees_collections_and_changes_none() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let photos = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let photo = bring(&app, &photos, 44).await;
    let page = get_as(&app, &writer, HERE).await;
    assert!(
        page.text
            .contains("A photo editor or an editor can make one"),
        "{}",
        page.text
    );
    post_as(&app, &photos, HERE, &[("name", "Markets")]).await;
    let id = find(&stage, "Markets").await.unwrap();
    let fields = [
        ("collection", id.as_str()),
        ("act", "put"),
        ("on", photo.as_str()),
        ("name", "Mine"),
    ];
    for address in [
        HERE.to_owned(),
        format!("{HERE}/{id}/name"),
        format!("{HERE}/{id}/removal"),
        format!("/admin/photos/{photo}/free/collections"),
        "/admin/photos/bulk/free/collections".to_owned(),
    ] {
        let answer = post_as(&app, &writer, &address, &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
    }
    post_as(
        &app,
        &photos,
        &format!("/admin/photos/{photo}/free/collections"),
        &fields,
    )
    .await;
    for address in [HERE.to_owned(), format!("/admin/photos/{photo}")] {
        let page = get_as(&app, &writer, &address).await;
        assert!(page.text.contains("Markets"), "{}", page.text);
        assert!(
            !page.text.contains("action=\"/admin/photos/collections")
                && !page.text.contains("free/collections"),
            "{}",
            page.text
        );
    }
    assert_eq!(get(&app, HERE).await.status, StatusCode::UNAUTHORIZED);
}
