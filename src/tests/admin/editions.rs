//! Editions in the admin: made for a year, listed, their photos and documents placed.

use crate::domain::edition::Edition;
use crate::domain::ids::EditionId;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::domain::typed::edition::write_edition;
use crate::store::admin_lists::editions::list_editions;
use crate::store::observances::find_observance_by_slug;
use crate::store::revisions::find_newest;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

#[tokio::test]
async fn an_edition_is_made_for_a_year_once_and_within_the_calendar() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let mut tx = stage.owner.begin().await.unwrap();
    let id = find_observance_by_slug(&mut tx, "braille-day")
        .await
        .unwrap()
        .unwrap();
    drop(tx);
    let address = format!("/admin/observances/{id}/editions");
    for year in ["", "1899", "2201", "soon", "99999999999"] {
        let answer = post_as(&app, &writer, &address, &[("year", year)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{year}");
        assert!(
            answer.text.contains("id=\"year-problem\""),
            "{year}: {}",
            answer.text
        );
    }
    let made = post_as(&app, &writer, &address, &[("year", "2027")]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let page = get_as(&app, &writer, made.headers["location"].to_str().unwrap()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("4 January 2027"), "{}", page.text);
    let again = post_as(&app, &writer, &address, &[("year", "2027")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("There is an edition of 2027 already"));
    let list = get_as(&app, &writer, "/admin/editions?year=2027&waits=draft").await;
    assert!(list.text.contains("World Braille Day"), "{}", list.text);
}

#[tokio::test]
async fn photos_are_placed_in_order_and_nothing_unknown_is() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let photos = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let listed = list_editions(&stage.owner, None, None).await.unwrap();
    let edition = listed.first().unwrap().id;
    let address = format!("/admin/editions/{edition}/free");
    let (seen, facts) = newest(&stage, edition).await;
    let seen = seen.to_string();
    let shown = get_as(&app, &photos, &address).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(
        shown.text.contains("src=\"/admin/photos/"),
        "{}",
        shown.text
    );
    let mut fields = write_edition(&facts);
    fields.push(("seen".into(), seen));
    let pairs = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
    let send = |fields: Vec<(String, String)>| {
        let (app, photos, address) = (app.clone(), photos.clone(), address.clone());
        async move {
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            post_as(&app, &photos, &address, &fields).await
        }
    };
    let same = send(pairs(&fields)).await;
    assert_eq!(
        same.headers["location"].to_str().unwrap(),
        format!("{address}?said=unchanged")
    );
    let mut unknown = pairs(&fields);
    unknown.push((format!("photo-{}", uuid::Uuid::now_v7()), "9".into()));
    assert_eq!(send(unknown).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut emptied = pairs(&fields);
    for (name, value) in &mut emptied {
        if name.starts_with("photo-") {
            value.clear();
        }
    }
    let saved = send(emptied).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert!(newest(&stage, edition).await.1.placements.is_empty());
}

async fn newest(stage: &Stage, edition: EditionId) -> (i32, Edition) {
    let mut tx = stage.owner.begin().await.unwrap();
    find_newest(&mut tx, edition.into(), Part::Free)
        .await
        .unwrap()
        .unwrap()
}
