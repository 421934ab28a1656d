//! Former addresses.

use crate::tests::support::{Stage, TODAY, get, send};
use axum::body::Body;
use axum::http::Request;

/// Leads a path to the thing that a query finds.
async fn lead(stage: &Stage, from: &str, thing: &str) {
    let sql = format!("insert into redirect (from_path, thing_id) select $1, id from ({thing}) t");
    let done = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(from)
        .execute(&stage.owner)
        .await
        .unwrap();
    assert_eq!(done.rows_affected(), 1, "{from}");
}

const WATER: &str = "select id from observance where slug = 'water-day'";
const EDITION: &str = "select e.id from edition e join observance o on o.id = e.observance_id
                       where o.slug = 'south-south-cooperation-day' order by e.year limit 1";

#[tokio::test]
async fn an_old_address_leads_to_a_thing_in_every_language() {
    let stage = Stage::with_bundle().await;
    lead(&stage, "/observances/journée de l’eau", WATER).await;
    lead(&stage, "/waterday/index.shtml", WATER).await;
    lead(
        &stage,
        "/impressum",
        "select id from page where slug = 'contact'",
    )
    .await;
    lead(&stage, "/messages/1999/old", EDITION).await;
    let app = stage.app(TODAY);
    for (from, to) in [
        (
            "/observances/journ%C3%A9e%20de%20l%E2%80%99eau",
            "/observances/water-day",
        ),
        ("/waterday/index.shtml", "/observances/water-day"),
        ("/impressum", "/contact"),
    ] {
        for locale in ["en", "ar"] {
            let answer = get(&app, &format!("/{locale}{from}")).await;
            assert_eq!(answer.status, 308, "{from}");
            assert_eq!(answer.headers["location"], format!("/{locale}{to}"));
        }
        let request = Request::get(from).header("accept-language", "ru");
        let answer = send(&app, request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, 302, "{from}");
        assert_eq!(answer.headers["location"], format!("/ru{to}"));
        assert_eq!(answer.headers["vary"], "accept-language");
    }
    let answer = get(&app, "/fr/messages/1999/old").await;
    assert_eq!(answer.status, 308);
    let to = answer.headers["location"].to_str().unwrap().to_owned();
    assert!(
        to.starts_with("/fr/observances/south-south-cooperation-day/"),
        "{to}"
    );
    assert_eq!(get(&app, &to).await.status, 200);
}

#[tokio::test]
async fn what_was_taken_away_is_gone_or_leads_elsewhere() {
    let stage = Stage::with_bundle().await;
    let year: i32 = sqlx::query_scalar(sqlx::AssertSqlSafe(EDITION.replace("e.id", "e.year")))
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let end = |things: &str| {
        format!(
            "update publication set live = tstzrange(lower(live), now()) where thing_id in ({things})"
        )
    };
    for things in [
        format!("({EDITION})"),
        "select id from observance where slug = 'mothers-day' or slug = 'vesak-day'".to_owned(),
    ] {
        sqlx::raw_sql(sqlx::AssertSqlSafe(end(&things)))
            .execute(&stage.owner)
            .await
            .unwrap();
    }
    let app = stage.app(TODAY);
    assert_eq!(get(&app, "/en/observances/vesak-day").await.status, 404);
    // The rule still gives the year its page; the text is gone.
    let address = format!("/en/observances/south-south-cooperation-day/{year}");
    let page = get(&app, &address).await;
    assert!(page.status == 200 && page.text.contains("noindex"));
    lead(&stage, "/observances/vesak-day", WATER).await;
    let path = format!("/observances/south-south-cooperation-day/{year}");
    lead(&stage, &path, WATER).await;
    let moved = get(&app, "/en/observances/vesak-day/2026").await;
    assert_eq!(moved.status, 308);
    assert_eq!(moved.headers["location"], "/en/observances/water-day/2026");
    let moved = get(&app, &address).await;
    assert_eq!(moved.status, 308);
    assert_eq!(moved.headers["location"], "/en/observances/water-day");
}

#[tokio::test]
async fn a_former_address_of_something_not_public_leads_nowhere() {
    let stage = Stage::with_bundle().await;
    lead(&stage, "/old-water", WATER).await;
    lead(&stage, "/old-edition", EDITION).await;
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!(
        "update thing set trashed_at = now() where id in ({WATER})"
    )))
    .execute(&stage.owner)
    .await
    .unwrap();
    // Of the edition only the language-free part is left: there is nothing to read.
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!(
        "update publication set live = tstzrange(lower(live), now()) where part <> 'free' and thing_id in (({EDITION}))"
    )))
    .execute(&stage.owner)
    .await
    .unwrap();
    let app = stage.app(TODAY);
    assert_eq!(get(&app, "/en/old-water").await.status, 404);
    assert_eq!(get(&app, "/en/old-edition").await.status, 404);
}

#[tokio::test]
async fn an_address_that_is_live_again_answers_itself() {
    let stage = Stage::with_bundle().await;
    lead(&stage, "/observances/vesak-day", WATER).await;
    let app = stage.app(TODAY);
    assert_eq!(get(&app, "/en/observances/vesak-day").await.status, 200);
}
