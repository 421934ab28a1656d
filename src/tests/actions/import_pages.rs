//! Standing pages and the site's own texts come in as everything does.

use crate::actions::import::pages::{import_pages, import_site};
use crate::tests::support::{Stage, seed};

fn file(name: &str) -> String {
    std::fs::read_to_string(seed().join(name)).unwrap()
}

#[tokio::test]
async fn a_second_run_changes_nothing() {
    let stage = Stage::with_bundle().await;
    let before: i64 = sqlx::query_scalar("select count(*) from revision")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let pages = import_pages(&stage.owner, &file("pages.jsonl"), true, |_, _| {}).await;
    let site = import_site(&stage.owner, &file("site.jsonl"), true, |_, _| {}).await;
    let (pages, site) = (pages.unwrap(), site.unwrap());
    assert_eq!((pages.unchanged, pages.added, pages.changed), (30, 0, 0));
    assert_eq!((site.unchanged, site.added, site.changed), (6, 0, 0));
    assert!(pages.problems.is_empty() && site.differences.is_empty());
    let after: i64 = sqlx::query_scalar("select count(*) from revision")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(before, after);
}

#[tokio::test]
async fn what_a_person_wrote_is_left_and_reported_and_news_go_in_beside_it() {
    let stage = Stage::with_bundle().await;
    // A person changed the name of the site and published it.
    let change = "
        insert into revision (thing_id, part, number, content, origin)
        select thing_id, part, 2, jsonb_set(content, '{name}', '\"World Days\"'), 'staff'
        from revision where part = 'en' and thing_id = (select id from site);
        update part set newest = 2 where part = 'en' and thing_id = (select id from site);
        update publication set revision = 2 where part = 'en' and thing_id = (select id from site)";
    sqlx::raw_sql(change).execute(&stage.owner).await.unwrap();
    let news = file("site.jsonl")
        .replace("\"name\": \"Daymark\"", "\"name\": \"Days\"")
        .replace("The days the world keeps", "Days of the world");
    let report = import_site(&stage.owner, &news, true, |_, _| {})
        .await
        .unwrap();
    let differences: Vec<&str> = report.differences.iter().map(|it| it.at.as_str()).collect();
    assert_eq!(differences.len(), 1, "{differences:?}");
    assert!(differences[0].ends_with("en, name"), "{differences:?}");
    let text: serde_json::Value =
        sqlx::query_scalar("select content from live.site where part = 'en'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert_eq!(text["name"], "World Days");
    assert_eq!(text["line"], "Days of the world");
    let french: String =
        sqlx::query_scalar("select content ->> 'name' from live.site where part = 'fr'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert_eq!(french, "Days");
}

#[tokio::test]
async fn lines_that_make_no_sense_are_reported_with_their_number_and_the_rest_goes_in() {
    let stage = Stage::empty().await;
    let line = |slug: &str, body: &str| {
        serde_json::json!({"slug": slug, "position": 1, "locale": "en", "title": "T", "lead": "L", "body": body}).to_string()
    };
    let text = [
        line("fine", "Text."),
        line("Not A Slug", "Text."),
        line("html", "<b>x</b>"),
        "{}".to_owned(),
        line("late", "Text."),
    ]
    .join("\n");
    let report = import_pages(&stage.owner, &text, false, |_, _| {})
        .await
        .unwrap();
    assert_eq!(report.added, 2);
    let places: Vec<&str> = report.problems.iter().map(|it| it.at.as_str()).collect();
    assert_eq!(places, ["line 2", "line 3", "line 4"]);
    let public: i64 = sqlx::query_scalar("select count(*) from live.page")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(public, 0, "they are drafts");
}
