//! Photos put into their places: found, placed in passing, uploaded into a place, with a point of their
//! own.

use super::api;
use super::photo_bodies::{jpeg, post_files};
use super::photos_withheld::led_by;
use crate::actions::renditions::{Pace, make_next};
use crate::domain::edition::Edition;
use crate::domain::ids::EditionId;
use crate::domain::photo::Focal;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::store::revisions::find_newest;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Answer, Stage, TODAY, get};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use image::RgbImage;
use serde_json::{Value, json};
use std::ops::Range;
use tower::ServiceExt;

async fn newest(stage: &Stage, edition: EditionId) -> (i32, Edition) {
    let mut tx = stage.owner.begin().await.unwrap();
    let found = find_newest(&mut tx, edition.into(), Part::Free).await;
    found.unwrap().unwrap()
}

/// What a server function answers somebody.
async fn ask(app: &Router, who: &Person, function: &str, body: Value) -> (StatusCode, Value) {
    let path = format!("/admin/api/{function}");
    let answer = api::ask(app, Some(who), &path, body.to_string()).await;
    (answer.status, api::read(&answer))
}

#[tokio::test]
async fn a_photo_is_found_and_placed_without_leaving_the_edition() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let photos = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let translator = Role::Translator(crate::domain::locale::Locale::Fr);
    let translator = hire(&stage.owner, "French translator", &[translator]).await;
    let (edition, first) = led_by(&stage, "water-day").await;
    let (_, other) = led_by(&stage, "oceans-day").await;
    let (_, all) = ask(&app, &photos, "find-photos", json!({"q": ""})).await;
    assert!(all.as_array().unwrap().len() > 10, "{all}");
    let (_, found) = ask(&app, &photos, "find-photos", json!({"q": "Daymark"})).await;
    let found = found.as_array().unwrap();
    assert!(found.iter().any(|photo| photo["id"] == other.to_string()));
    let (_, none) = ask(&app, &photos, "find-photos", json!({"q": "zzzz"})).await;
    assert_eq!(none, json!([]));
    let body = |photo: &str, seen: i32| json!({"edition": edition.to_string(), "photo": photo, "seen": seen});
    let (status, done) = ask(&app, &photos, "place-photo", body(&other.to_string(), 1)).await;
    assert_eq!(
        (status, &done["number"]),
        (StatusCode::OK, &json!(2)),
        "{done}"
    );
    let placed = |facts: &Edition| -> Vec<uuid::Uuid> {
        facts
            .placements
            .iter()
            .map(|placed| placed.photo.0)
            .collect()
    };
    assert_eq!(placed(&newest(&stage, edition).await.1), [first, other]);
    // What stands there already makes no revision.
    let (_, same) = ask(&app, &photos, "place-photo", body(&other.to_string(), 2)).await;
    assert_eq!(same["number"], 2);
    let (status, late) = ask(&app, &photos, "place-photo", body(&first.to_string(), 1)).await;
    assert_eq!(
        (status, &late["code"]),
        (StatusCode::CONFLICT, &json!("overtaken"))
    );
    let nothing = uuid::Uuid::now_v7().to_string();
    let (status, _) = ask(&app, &photos, "place-photo", body(&nothing, 2)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, _) = ask(&app, &photos, "place-photo", body("x", 2)).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, _) = ask(
        &app,
        &translator,
        "place-photo",
        body(&first.to_string(), 2),
    )
    .await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn looking_for_a_photo_by_the_form_saves_nothing_and_keeps_what_was_typed() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let photos = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let (edition, first) = led_by(&stage, "water-day").await;
    let (_, other) = led_by(&stage, "oceans-day").await;
    let address = format!("/admin/editions/{edition}/free");
    let place = format!("photo-{first}");
    let fields = [
        ("seen", "1"),
        (place.as_str(), "1"),
        ("staff-note", "Half a thought"),
        ("find-photo", "zzzz"),
        ("look", "yes"),
    ];
    let page = post_as(&app, &photos, &address, &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Half a thought"), "{}", page.text);
    assert!(page.text.contains(&format!("name=\"photo-{first}\"")));
    assert!(!page.text.contains(&format!("name=\"photo-{other}\"")));
    let mut fields = fields;
    fields[3].1 = "Daymark";
    let page = post_as(&app, &photos, &address, &fields).await;
    assert!(page.text.contains(&format!("name=\"photo-{other}\"")));
    assert_eq!(newest(&stage, edition).await.0, 1);
}

#[tokio::test]
async fn a_photo_is_uploaded_into_its_place() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let photos = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let (edition, _) = led_by(&stage, "water-day").await;
    let screen = get_as(&app, &photos, &format!("/admin/editions/{edition}/free")).await;
    assert!(screen.text.contains("name=\"place-in\""), "{}", screen.text);
    let id = edition.to_string();
    let picture = jpeg(77);
    let pieces = [
        ("place-in", None, id.as_bytes()),
        ("files", Some("a.jpg"), picture.as_slice()),
    ];
    let path = "/admin/photos/upload";
    let done = post_files(&app, &photos, path, &pieces, "application/json").await;
    let done: Value = serde_json::from_str(&done.text).unwrap();
    assert_eq!(done["taken"][0]["placed"], 2, "{done}");
    let (number, facts) = newest(&stage, edition).await;
    let last = facts.placements.last().unwrap();
    assert_eq!(
        (number, json!(last.photo)),
        (2, done["taken"][0]["id"].clone())
    );
    // By the plain form it goes on to the captions, and says that it is placed.
    let picture = jpeg(78);
    let pieces = [pieces[0], ("files", Some("b.jpg"), picture.as_slice())];
    let plain = post_files(&app, &photos, path, &pieces, "text/html").await;
    let leads = plain.headers["location"].to_str().unwrap();
    assert!(leads.ends_with("said=photos-placed"), "{leads}");
    assert_eq!(newest(&stage, edition).await.1.placements.len(), 3);
    // An edition that is not there: the photo is kept, and why it is not placed is said.
    let nowhere = uuid::Uuid::now_v7().to_string();
    let picture = jpeg(79);
    let pieces = [
        ("place-in", None, nowhere.as_bytes()),
        ("files", Some("c.jpg"), picture.as_slice()),
    ];
    let kept = post_files(&app, &photos, path, &pieces, "application/json").await;
    let kept: Value = serde_json::from_str(&kept.text).unwrap();
    assert!(kept["taken"][0]["not_placed"].is_string(), "{kept}");
}

/// A card as it is drawn.
async fn drawn(app: &Router, address: &str) -> RgbImage {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{address}");
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    image::load_from_memory(&bytes).unwrap().to_rgb8()
}

/// Some columns of a card, above the credit of its photo.
fn columns(card: &RgbImage, columns: Range<u32>) -> Vec<[u8; 3]> {
    let pixels = columns.flat_map(|x| (0..500).map(move |y| (x, y)));
    pixels.map(|(x, y)| card.get_pixel(x, y).0).collect()
}

#[tokio::test]
async fn a_use_with_a_point_of_its_own_has_a_crop_of_its_own() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let (edition, photo) = led_by(&stage, "water-day").await;
    let page = "/en/observances/water-day";
    let card = |page: &Answer| -> String {
        let (_, after) = page
            .text
            .split_once("property=\"og:image\" content=\"")
            .unwrap();
        let address = after.split('"').next().unwrap();
        address
            .strip_prefix("https://days.example.org")
            .unwrap()
            .to_owned()
    };
    let before = card(&get(&app, page).await);
    assert!(
        before.starts_with("/en/cards/water-day/2027.png?v="),
        "{before}"
    );
    let first = drawn(&app, &before).await;
    let address = format!("/admin/editions/{edition}/free");
    let [place, x, y] = ["photo", "focal-x", "focal-y"].map(|name| format!("{name}-{photo}"));
    let half = [("seen", "1"), (place.as_str(), "1"), (x.as_str(), "100")];
    let refused = post_as(&app, &editor, &address, &half).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let whole = [half[0], half[1], half[2], (y.as_str(), "0")];
    let saved = post_as(&app, &editor, &address, &whole).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let facts = newest(&stage, edition).await.1;
    assert_eq!(facts.placements[0].focal, Some(Focal { x: 100, y: 0 }));
    let published = post_as(
        &app,
        &editor,
        &format!("{address}/publication"),
        &[("seen", "2")],
    )
    .await;
    assert_eq!(
        published.status,
        StatusCode::SEE_OTHER,
        "{}",
        published.text
    );
    // The card of the edition keeps the point from now on: the photo on it is cut in another way, and nothing else of
    // it is another.
    let kept = card(&get(&app, page).await);
    assert_ne!(kept, before);
    let second = drawn(&app, &kept).await;
    assert!(columns(&second, 0..780) == columns(&first, 0..780));
    assert!(columns(&second, 780..1200) != columns(&first, 780..1200));
    sqlx::query("update photo set made_for = 1, render_failed_at = app_now() where id <> $1")
        .bind(photo)
        .execute(&stage.owner)
        .await
        .unwrap();
    let crop = async || -> Option<String> {
        let sql = "select hash from rendition where photo_id = $1 and name = 'social-100-0.jpg'";
        let found = sqlx::query_scalar::<_, String>(sql).bind(photo);
        let found = found.fetch_optional(&stage.owner).await.unwrap();
        found.map(|hash| format!("/media/{hash}/social-100-0.jpg"))
    };
    while crop().await.is_none() {
        assert!(
            make_next(&stage.owner, &stage.shelf, Pace::All)
                .await
                .unwrap()
        );
    }
    let own = crop().await.unwrap();
    let file = get(&app, &own).await;
    assert_eq!(file.status, StatusCode::OK);
    // The photo's own page keeps the photo's own.
    let other = card(&get(&app, &format!("/en/photos/{photo}")).await);
    assert!(other.ends_with("/social.jpg"), "{other}");
    assert_ne!(own.split('/').nth(2), other.split('/').nth(2));
    // Without it the crop goes, and its address answers for another day.
    let plain = [("seen", "2"), (place.as_str(), "1")];
    post_as(&app, &editor, &address, &plain).await;
    post_as(
        &app,
        &editor,
        &format!("{address}/publication"),
        &[("seen", "3")],
    )
    .await;
    while sqlx::query_scalar::<_, bool>("select made_points <> '' from photo where id = $1")
        .bind(photo)
        .fetch_one(&stage.owner)
        .await
        .unwrap()
    {
        assert!(
            make_next(&stage.owner, &stage.shelf, Pace::All)
                .await
                .unwrap()
        );
    }
    assert_eq!(card(&get(&app, page).await), before);
    assert!(drawn(&app, &before).await == first);
    assert_eq!(get(&app, &own).await.status, StatusCode::OK);
}
