//! The archive of messages.

use super::{json, problem, texts, with_messages};
use crate::tests::support::{TODAY, get};
use serde_json::{Value, json};

#[tokio::test]
async fn messages_are_found_with_their_facets_and_told_in_the_language_that_is_asked() {
    let stage = with_messages().await;
    let app = stage.app(TODAY);
    let all = json(&app, "/api/v1/messages").await;
    let total = all["total"].as_u64().unwrap();
    assert_eq!(all["items"].as_array().unwrap().len() as u64, total);
    assert!(all["next"].is_null());
    let years = all["facets"]["year"].as_array().unwrap();
    let sum: u64 = years
        .iter()
        .map(|year| year["count"].as_u64().unwrap())
        .sum();
    assert_eq!(sum, total);
    let found = json(
        &app,
        "/api/v1/messages?observance=south-south-cooperation-day&year=2026&lang=fr",
    )
    .await;
    assert_eq!(found["total"], 1);
    let item = &found["items"][0];
    assert_eq!(item["locale"], "fr");
    assert_eq!(item["year"], 2026);
    assert_eq!(item["speaker"], "Secrétaire de l’organisation modèle");
    assert_eq!(item["locales"], json!(["ar", "en", "fr"]));
    assert!(!item["snippet"].as_str().unwrap().is_empty());
    let url = item["url"].as_str().unwrap();
    assert!(url.starts_with("/fr/messages/2026/"), "{url}");
    assert_eq!(get(&app, url).await.status, 200);
    let id = item["id"].as_str().unwrap();
    assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 7);
}

#[tokio::test]
async fn a_walk_through_the_pages_finds_each_message_once_and_a_place_belongs_to_its_question() {
    let stage = with_messages().await;
    let app = stage.app(TODAY);
    let total = json(&app, "/api/v1/messages").await["total"]
        .as_u64()
        .unwrap();
    let mut ids: Vec<String> = Vec::new();
    let mut address = "/api/v1/messages?limit=1".to_owned();
    let mut first: Option<String> = None;
    loop {
        let answer = get(&app, &address).await;
        let page: Value = serde_json::from_str(&answer.text).unwrap();
        ids.extend(texts(&page["items"], "id").into_iter().map(str::to_owned));
        assert_eq!(page["total"], total);
        let Some(next) = page["next"].as_str() else {
            break;
        };
        let link = answer.headers["link"].to_str().unwrap().to_owned();
        address = format!("/api/v1/messages?limit=1&after={next}");
        let by_link = link.strip_prefix('<').unwrap().split('>').next().unwrap();
        assert_eq!(json(&app, by_link).await, json(&app, &address).await);
        first.get_or_insert(next.to_owned());
    }
    assert_eq!(ids.len() as u64, total);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len() as u64, total);
    let first = first.unwrap();
    for other in ["q=water", "lang=fr", "sort=oldest", "year=2026"] {
        let refused = problem(
            &app,
            &format!("/api/v1/messages?{other}&after={first}"),
            400,
        )
        .await;
        assert_eq!(refused["type"], "/api#unusable-cursor");
    }
}

#[tokio::test]
async fn a_message_has_its_texts_its_speaker_and_what_it_was_given_for() {
    let stage = with_messages().await;
    let app = stage.app(TODAY);
    let found = json(&app, "/api/v1/messages?observance=water-day").await;
    let id = found["items"][0]["id"].as_str().unwrap();
    let message = json(&app, &format!("/api/v1/messages/{id}")).await;
    assert_eq!(message["form"], "video-message");
    assert_eq!(message["issued_on"], "2026-03-20");
    assert_eq!(message["observed_on"], "2026-03-22");
    assert_eq!(message["observance"]["slug"], "water-day");
    assert_eq!(
        message["speaker"]["names"]["en"],
        "Secretary of the sample organisation"
    );
    assert!(
        message["delivered_by"]["names"]["en"]
            .as_str()
            .unwrap()
            .starts_with("Deputy")
    );
    let text = &message["texts"][0];
    assert_eq!(text["locale"], "en");
    assert!(!text["text"].as_str().unwrap().is_empty());
    for field in ["url", "lasting_url"] {
        assert_eq!(
            get(&app, text[field].as_str().unwrap()).await.status,
            200,
            "{field}"
        );
    }
    for page in message["speaker"]["url"].as_object().unwrap().values() {
        assert_eq!(get(&app, page.as_str().unwrap()).await.status, 200);
    }
}

#[tokio::test]
async fn a_message_tells_that_it_is_said_to_be_somebody_elses() {
    let stage = with_messages().await;
    let app = stage.app(TODAY);
    let found = json(&app, "/api/v1/messages?observance=water-day").await;
    let id = found["items"][0]["id"].as_str().unwrap();
    let address = format!("/api/v1/messages/{id}");
    let before = json(&app, &address).await;
    assert_eq!(before["changes"], json!([]));
    sqlx::query(
        "update message m set speaker_id = (select s.id from speaker s where s.id <> m.speaker_id
         and exists (select from publication p where p.thing_id = s.id) limit 1)
         where m.id = $1",
    )
    .bind(uuid::Uuid::parse_str(id).unwrap())
    .execute(&stage.owner)
    .await
    .unwrap();
    let message = json(&app, &address).await;
    let changes = message["changes"].as_array().unwrap();
    assert_eq!(
        changes.len(),
        1,
        "told once, whatever the languages: {message}"
    );
    assert_eq!(changes[0]["kind"], "attribution");
    assert_eq!(message["changed_at"], changes[0]["at"]);
    let at = |told: &Value| told["changed_at"].as_str().unwrap().to_owned();
    assert!(at(&before) < at(&message));
    assert!(changes[0]["language"].is_null());
}

#[tokio::test]
async fn what_is_in_no_list_is_refused_with_the_list() {
    let stage = with_messages().await;
    let app = stage.app(TODAY);
    for (query, allowed) in [
        ("speaker=nobody", "ban-ki-moon"),
        ("observance=nothing", "water-day"),
        ("body=Nobody", "General Assembly"),
        ("form=song", "video-message"),
        ("language=de", "zh"),
        ("sort=sideways", "oldest"),
        ("lang=de", "zh"),
    ] {
        let refused = problem(&app, &format!("/api/v1/messages?{query}"), 400).await;
        assert_eq!(refused["type"], "/api#unusable-value", "{query}");
        let all = refused["allowed"].as_array().unwrap();
        assert!(all.contains(&json!(allowed)), "{query}: {refused}");
    }
    // Of an office nobody has a list.
    assert_eq!(
        json(&app, "/api/v1/messages?office=Nobody").await["total"],
        0
    );
}

#[tokio::test]
async fn while_the_index_is_built_it_says_when_to_ask_again() {
    let stage = crate::tests::support::Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let away = problem(&app, "/api/v1/messages", 503).await;
    assert_eq!(away["retry_after"], 10);
}
