//! Social cards: there for every year that has a page, of what is public alone, and kept as long as they are true.

use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get, send};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;

const DAY: &str = "south-south-cooperation-day";

async fn card(app: &Router, address: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes().to_vec();
    (parts.status, parts.headers, bytes)
}

/// The address that a page gives as its card, below our own host.
async fn card_of(app: &Router, page: &str) -> String {
    let html = get(app, page).await.text;
    let (_, after) = html.split_once("property=\"og:image\" content=\"").unwrap();
    let address = after.split('"').next().unwrap();
    let path = address.strip_prefix("https://days.example.org").unwrap();
    path.to_owned()
}

#[tokio::test]
async fn a_card_is_there_in_six_languages_for_stored_years_and_for_computed_ones() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        for year in [2015, 2026, 2150] {
            let address = format!("/{locale}/cards/{DAY}/{year}.png");
            let (status, headers, bytes) = card(&app, &address).await;
            assert_eq!(status, StatusCode::OK, "{address}");
            assert_eq!(headers["content-type"], "image/png");
            assert!(bytes.len() < 300_000, "{address}: {}", bytes.len());
            assert!(!headers.contains_key("set-cookie"));
            let picture = image::load_from_memory(&bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (1200, 630));
        }
        let (status, _, bytes) = card(&app, &format!("/{locale}/cards/site.png")).await;
        assert_eq!(status, StatusCode::OK);
        assert!(image::load_from_memory(&bytes).is_ok());
    }
}

#[tokio::test]
async fn a_page_names_a_card_that_may_be_kept_for_good_and_the_plain_address_may_not() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let keyed = card_of(&app, &format!("/en/observances/{DAY}")).await;
    assert!(
        keyed.starts_with(&format!("/en/cards/{DAY}/2026.png?v=")),
        "{keyed}"
    );
    let (status, headers, bytes) = card(&app, &keyed).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        headers["cache-control"],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(headers["surrogate-key"], "card observances photos");
    let tag = headers["etag"].to_str().unwrap();
    let (plain, _) = keyed.split_once('?').unwrap();
    for other in [plain.to_owned(), format!("{plain}?v=0123456789abcdef")] {
        let (_, headers, same) = card(&app, &other).await;
        let keep = headers["cache-control"].to_str().unwrap();
        assert!(!keep.contains("immutable"), "{other}: {keep}");
        assert_eq!(headers["etag"], tag);
        assert!(same == bytes);
    }
    let again = Request::get(plain).header("if-none-match", format!("W/{tag}"));
    let again = send(&app, again.body(Body::empty()).unwrap()).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.text.is_empty());
    // Pages without a card of their own have that of the site.
    assert_eq!(
        card_of(&app, "/fr/calendar/2026").await,
        "/fr/cards/site.png"
    );
}

#[tokio::test]
async fn where_there_is_no_page_there_is_no_card_and_the_reason_is_said() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, told) in [
        (format!("/en/cards/{DAY}/1899.png"), "1900"),
        (format!("/en/cards/{DAY}/2201.png"), "2200"),
        (format!("/en/cards/{DAY}/x.png"), "1900"),
        (format!("/en/cards/{DAY}/1950.png"), ""),
        (format!("/en/cards/{DAY}/2026.jpg"), ""),
        ("/en/cards/nothing/2026.png".into(), ""),
        ("/en/cards/site.svg".into(), ""),
    ] {
        let answer = get(&app, &address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.text.contains(told), "{address}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_card_shows_nothing_of_a_draft_and_is_gone_with_what_is_withdrawn() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let address = format!("/en/cards/{DAY}/2026.png");
    let (_, before, _) = card(&app, &address).await;
    let draft = "
        insert into revision (thing_id, part, number, content, origin)
        select id, 'en', 99, '{\"title\": {\"value\": \"Not yet\", \"standing\": \"sourced\"}}', 'staff'
        from observance where slug = 'south-south-cooperation-day'";
    sqlx::raw_sql(draft).execute(&stage.owner).await.unwrap();
    let (_, after, _) = card(&app, &address).await;
    assert_eq!(before["etag"], after["etag"]);
    let publish = "
        update publication set revision = 99
        where part = 'en' and thing_id = (select id from observance where slug = 'south-south-cooperation-day')";
    sqlx::raw_sql(publish).execute(&stage.owner).await.unwrap();
    let (_, published, _) = card(&app, &address).await;
    assert_ne!(before["etag"], published["etag"]);
    let withdraw = "
        update publication set withdrawn_reason = 'It was another day.'
        where part = 'en' and thing_id = (select id from observance where slug = 'south-south-cooperation-day')";
    sqlx::raw_sql(withdraw).execute(&stage.owner).await.unwrap();
    let (status, ..) = card(&app, &address).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let page = format!("/en/observances/{DAY}");
    assert_eq!(card_of(&app, &page).await, "/en/cards/site.png");
    // Other languages are another matter.
    let (status, ..) = card(&app, &format!("/fr/cards/{DAY}/2026.png")).await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn a_photo_leaves_its_card_with_its_rights() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let address = "/en/cards/water-day/2026.png";
    let (_, before, with) = card(&app, address).await;
    let expire = "
        insert into revision (thing_id, part, number, content, origin)
        select p.id, 'free', 2, jsonb_set(r.content, '{rights,expires_on}', to_jsonb((now() - interval '2 days')::date::text)), 'staff'
        from photo p join revision r on r.thing_id = p.id and r.part = 'free' and r.number = 1;
        update publication set revision = 2 where part = 'free' and thing_id in (select id from photo)";
    sqlx::raw_sql(expire).execute(&stage.owner).await.unwrap();
    let (_, after, without) = card(&app, address).await;
    assert_ne!(before["etag"], after["etag"]);
    assert!(without.len() < with.len());
    // Before its edition the photo was not there yet.
    let (_, _, former) = card(&app, "/en/cards/water-day/2000.png").await;
    assert!(former.len() < with.len());
}
