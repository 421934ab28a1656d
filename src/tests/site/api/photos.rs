//! Photos with what may be done with them.

use super::{json, problem};
use crate::tests::site::changed::{Of, revise};
use crate::tests::support::{Stage, TODAY, get};

async fn photo_of(stage: &Stage, observance: &str) -> String {
    let id: uuid::Uuid = sqlx::query_scalar(
        "select u.photo_id from placement u join edition e on e.id = u.edition_id
         join observance o on o.id = e.observance_id where o.slug = $1 limit 1",
    )
    .bind(observance)
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    id.to_string()
}

#[tokio::test]
async fn a_photo_has_its_words_files_rights_and_uses() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let id = photo_of(&stage, "water-day").await;
    let photo = json(&app, &format!("/api/v1/photos/{id}")).await;
    assert_eq!(photo["credit"], "Daymark");
    assert_eq!(photo["url"]["fr"], format!("/fr/photos/{id}"));
    assert_eq!(photo["caption"].as_object().unwrap().len(), 6);
    assert_eq!(photo["used_by"][0]["slug"], "water-day");
    assert_eq!(
        photo["used_by"][0]["url"]["fr"],
        "/fr/observances/water-day/2026"
    );
    let widths = photo["renditions"].as_array().unwrap().iter();
    let widths: Vec<i64> = widths.map(|file| file["width"].as_i64().unwrap()).collect();
    assert!(widths.len() > 1 && widths.is_sorted(), "{widths:?}");
    let page = photo["url"]["fr"].as_str().unwrap();
    assert_eq!(get(&app, page).await.status, 200);
}

#[tokio::test]
async fn a_photo_tells_that_its_credit_was_changed() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let id = photo_of(&stage, "water-day").await;
    let address = format!("/api/v1/photos/{id}");
    assert_eq!(json(&app, &address).await["changes"], serde_json::json!([]));
    let thing = format!("'{id}'::uuid");
    let of = Of {
        thing: &thing,
        part: "free",
    };
    let right = "jsonb_set(was, '{credit}', '\"The right one\"')";
    revise(&stage, of, right, Some("Drawn by somebody else.")).await;
    let photo = json(&app, &address).await;
    assert_eq!(photo["credit"], "The right one");
    let changes = photo["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "{photo}");
    assert_eq!(changes[0]["kind"], "credit");
    assert_eq!(photo["changed_at"], changes[0]["at"]);
    assert_eq!(changes[0]["note"], "Drawn by somebody else.");
    assert!(changes[0]["language"].is_null());
}

#[tokio::test]
async fn a_photo_stands_in_the_calendar_as_soon_as_its_files_are_there() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let id = photo_of(&stage, "south-south-cooperation-day").await;
    let set_aside = "create table set_aside as select * from rendition; delete from rendition";
    sqlx::raw_sql(set_aside)
        .execute(&stage.owner)
        .await
        .unwrap();
    let year = async || json(&app, "/api/v1/calendar/2015").await.to_string();
    assert!(!year().await.contains(&id.to_string()));
    let back = "insert into rendition select * from set_aside";
    sqlx::raw_sql(back).execute(&stage.owner).await.unwrap();
    assert!(year().await.contains(&id.to_string()));
}

#[tokio::test]
async fn a_photo_whose_rights_have_ended_is_gone_from_every_answer() {
    let stage = Stage::with_bundle().await;
    let id = photo_of(&stage, "south-south-cooperation-day").await;
    let expire = "
        insert into revision (thing_id, part, number, content, origin)
        select p.id, 'free', 2, jsonb_set(r.content, '{rights,expires_on}', to_jsonb((now() - interval '2 days')::date::text)), 'staff'
        from photo p join revision r on r.thing_id = p.id and r.part = 'free' and r.number = 1;
        update publication set revision = 2 where part = 'free' and thing_id in (select id from photo)";
    sqlx::raw_sql(expire).execute(&stage.owner).await.unwrap();
    let app = stage.app(TODAY);
    problem(&app, &format!("/api/v1/photos/{id}"), 410).await;
    let year = json(&app, "/api/v1/calendar/2015").await.to_string();
    assert!(!year.contains("/media/") && !year.contains(&id));
    problem(
        &app,
        &format!("/api/v1/photos/{}", uuid::Uuid::now_v7()),
        404,
    )
    .await;
}
