//! What the API never tells: drafts, what is to come, what is no longer valid.

use super::{json, problem, with_messages};
use crate::tests::support::{Stage, TODAY, get};
use axum::Router;

const MARKER: &str = "EMBARGOED-7f3a";

/// Puts the marker into a new revision of every part of every thing.
const MARKED: &str = r#"
    insert into revision (thing_id, part, number, content, origin)
    select r.thing_id, r.part, p.newest + 100,
           regexp_replace(r.content::text, '"(title|value|words|caption|credit|alt_text|text|lead|name|line|theme|speaker_title|symbol|official_page|source_url)": "', '"\1": "EMBARGOED-7f3a ', 'g')::jsonb,
           'staff'
    from revision r join part p on p.thing_id = r.thing_id and p.part = r.part and p.newest = r.number
    where r.part <> 'free';
    update part set newest = newest + 100, work_state = 'draft' where part <> 'free';
"#;

/// The marked revisions of texts go public in a hundred years.
const SCHEDULED: &str = "
    update publication set live = tstzrange(lower(live), '2126-01-01T00:00:00Z') where part <> 'free' and live @> now();
    insert into publication (id, thing_id, part, revision, live)
    select gen_random_uuid(), p.thing_id, p.part, p.newest, tstzrange('2126-01-01T00:00:00Z', null) from part p where p.part <> 'free'";

/// The marked revisions of texts are public, and marked as no longer valid.
const WITHDRAWN: &str = "
    update publication b set revision = p.newest, withdrawn_reason = 'EMBARGOED-7f3a is no longer valid'
    from part p where p.thing_id = b.thing_id and p.part = b.part and b.part <> 'free' and b.live @> now()";

/// Every kind of address, some observances, and every message and photo.
async fn addresses(stage: &Stage, app: &Router) -> Vec<String> {
    let mut all: Vec<String> = [
        "observances?limit=100",
        "observances?q=EMBARGOED",
        "messages?limit=100",
        "messages?q=EMBARGOED",
        "messages?q=7f3a&sort=newest&lang=ar",
        "calendar/2015",
        "calendar/2024?lang=ru",
        "calendar/2026",
        "calendar?from=2026-01-01&to=2026-12-31&changed_since=2000-01-01T00:00:00Z",
        "when/south-south-cooperation-day/2015",
    ]
    .map(|address| format!("/api/v1/{address}"))
    .into();
    let mut next = Some("/api/v1/observances?limit=100".to_owned());
    while let Some(address) = next {
        let page = json(app, &address).await;
        // One in eight by itself: the list has them all.
        for item in page["items"].as_array().unwrap().iter().step_by(8) {
            all.push(format!(
                "/api/v1/observances/{}",
                item["slug"].as_str().unwrap()
            ));
        }
        next = page["next"]
            .as_str()
            .map(|after| format!("/api/v1/observances?limit=100&after={after}"));
    }
    for kind in ["message", "photo"] {
        let sql = format!("select id from {kind}");
        let ids: Vec<uuid::Uuid> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_all(&stage.owner)
            .await
            .unwrap();
        assert!(!ids.is_empty(), "{kind}");
        all.extend(ids.into_iter().map(|id| format!("/api/v1/{kind}s/{id}")));
    }
    all.push("/api/openapi.json".into());
    all
}

async fn nothing_is_told(stage: &Stage, may_be_missing: bool) {
    let held: i64 =
        sqlx::query_scalar("select count(*) from revision where content::text like '%EMBARGOED%'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert!(held > 900, "the marker is really there: {held}");
    stage.follow().await;
    let app = stage.app(TODAY);
    let mut answered = 0;
    for address in addresses(stage, &app).await {
        let answer = get(&app, &address).await;
        let is_there = answer.status == 200;
        answered += usize::from(is_there);
        assert!(
            is_there || (may_be_missing && [404, 410].contains(&answer.status.as_u16())),
            "{address}: {}",
            answer.status
        );
        // What was asked for is never repeated, so that no answer of a search can have it.
        assert!(
            !answer.text.contains(MARKER),
            "{address} tells what is not public"
        );
    }
    assert!(answered > 60, "{answered}");
}

#[tokio::test]
async fn a_draft_is_told_at_no_address() {
    let stage = with_messages().await;
    sqlx::raw_sql(MARKED).execute(&stage.owner).await.unwrap();
    nothing_is_told(&stage, false).await;
    let page = get(&stage.app(TODAY), "/api").await.text;
    assert!(!page.contains(MARKER), "{page}");
}

#[tokio::test]
async fn what_is_to_come_is_told_at_no_address() {
    let stage = with_messages().await;
    sqlx::raw_sql(MARKED).execute(&stage.owner).await.unwrap();
    sqlx::raw_sql(SCHEDULED)
        .execute(&stage.owner)
        .await
        .unwrap();
    nothing_is_told(&stage, false).await;
}

#[tokio::test]
async fn what_is_no_longer_valid_is_told_at_no_address() {
    let stage = with_messages().await;
    sqlx::raw_sql(MARKED).execute(&stage.owner).await.unwrap();
    sqlx::raw_sql(WITHDRAWN)
        .execute(&stage.owner)
        .await
        .unwrap();
    nothing_is_told(&stage, true).await;
    let app = stage.app(TODAY);
    let day = json(&app, "/api/v1/observances/water-day").await;
    assert_eq!(
        day["titles"],
        serde_json::json!({}),
        "no title is valid: {day}"
    );
    assert_eq!(json(&app, "/api/v1/messages").await["total"], 0);
}

#[tokio::test]
async fn a_thing_that_was_taken_away_or_is_no_longer_valid_is_not_there() {
    let stage = with_messages().await;
    let app = stage.app(TODAY);
    let found = json(&app, "/api/v1/messages?observance=water-day").await;
    let message = found["items"][0]["id"].as_str().unwrap().to_owned();
    let valid = "update publication set withdrawn_reason = 'EMBARGOED-7f3a'
                 where part = 'free' and thing_id in (select id from observance where slug = 'water-day' union all select id from message)";
    sqlx::raw_sql(valid).execute(&stage.owner).await.unwrap();
    stage.follow().await;
    for address in [
        "/api/v1/observances/water-day".to_owned(),
        "/api/v1/when/water-day/2026".to_owned(),
        format!("/api/v1/messages/{message}"),
    ] {
        let gone = problem(&app, &address, 410).await;
        assert!(!gone.to_string().contains(MARKER), "{gone}");
    }
    assert_eq!(json(&app, "/api/v1/messages").await["total"], 0);
    assert!(
        !json(&app, "/api/v1/calendar/2026")
            .await
            .to_string()
            .contains("water-day\"")
    );
    let away = "update publication set withdrawn_reason = null, live = tstzrange(lower(live), now())
                where part = 'free' and thing_id in (select id from observance where slug = 'water-day' union all select id from message)";
    sqlx::raw_sql(away).execute(&stage.owner).await.unwrap();
    for address in [
        "/api/v1/observances/water-day".to_owned(),
        format!("/api/v1/messages/{message}"),
    ] {
        problem(&app, &address, 404).await;
    }
}
