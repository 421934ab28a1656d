//! `daymark import editions`: the sample edition and lines that are none.

use crate::actions::import::editions::EditionImport;
use crate::actions::import::report::Report;
use crate::tests::support::{Stage, TODAY, get, seed};
use serde_json::{Value, json};

/// The sample edition: the first line of the bundle.
fn sample() -> Value {
    let text = std::fs::read_to_string(seed().join("editions.jsonl")).unwrap();
    serde_json::from_str(text.lines().next().unwrap()).unwrap()
}

async fn run(stage: &Stage, lines: &[String], publish: bool) -> Report {
    let folder = seed();
    let import = EditionImport {
        pool: &stage.owner,
        shelf: &stage.shelf,
        folder: &folder,
        publish,
    };
    import.run(&lines.join("\n"), |_, _| {}).await.unwrap()
}

#[tokio::test]
async fn the_same_edition_twice_changes_nothing() {
    let stage = Stage::with_bundle().await;
    let count = "select count(*) from revision";
    let before: i64 = sqlx::query_scalar(count)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let report = run(&stage, &[sample().to_string()], true).await;
    assert_eq!(
        (report.added, report.changed, report.unchanged),
        (0, 0, 1),
        "{report:?}"
    );
    let after: i64 = sqlx::query_scalar(count)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(after, before);
}

#[tokio::test]
async fn without_publish_an_edition_is_a_draft_that_nobody_sees() {
    let stage = Stage::with_bundle().await;
    let mut draft = sample();
    draft["external_id"] = json!("draft");
    draft["year"] = json!(2016);
    draft["body"] = json!("A draft of ours.");
    let report = run(&stage, &[draft.to_string()], false).await;
    assert_eq!(report.added, 1, "{report:?}");
    let page = get(
        &stage.app(TODAY),
        "/en/observances/south-south-cooperation-day/2016",
    )
    .await;
    assert!(!page.text.contains("A draft of ours."));
    let state: String = sqlx::query_scalar("select work_state from part p join edition e on e.id = p.thing_id where e.year = 2016 and part = 'en'")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(state, "draft");
    // News for a draft that only the import has touched go in, and it stays a draft.
    draft["theme"] = json!("A theme");
    assert_eq!(run(&stage, &[draft.to_string()], false).await.changed, 1);
    // The same line again, to be published: the draft of the import goes public, once.
    for (changed, unchanged) in [(1, 0), (0, 1)] {
        let report = run(&stage, &[draft.to_string()], true).await;
        assert_eq!(
            (report.changed, report.unchanged),
            (changed, unchanged),
            "{report:?}"
        );
    }
    let page = get(
        &stage.app(TODAY),
        "/en/observances/south-south-cooperation-day/2016",
    )
    .await;
    assert!(page.text.contains("A draft of ours."));
}

#[tokio::test]
async fn lines_that_make_no_sense_are_reported_with_their_number_and_the_rest_goes_in() {
    let stage = Stage::with_bundle().await;
    let with = |field: &str, value: Value| {
        let mut line = sample();
        line["external_id"] = json!(format!("bad {field}"));
        line[field] = value;
        line.to_string()
    };
    let mut good = sample();
    good["external_id"] = json!("good");
    good["year"] = json!(2017);
    let lines = [
        "not json".to_owned(),
        with("observance", json!("no-such-day")),
        with("year", json!(1800)),
        with("locale", json!("de")),
        with("body", json!("<script>alert(1)</script>")),
        with("body", json!("[x](javascript:alert(1))")),
        with("colour", json!("blue")),
        with(
            "quote",
            json!({"words": "x", "attribution": [], "standing": "verified"}),
        ),
        with(
            "photo",
            json!({"file": "../Cargo.toml", "picture": "photograph", "caption": "c", "alt_text": "a", "credit": "c"}),
        ),
        with(
            "photo",
            json!({"file": "observances.json", "picture": "photograph", "caption": "c", "alt_text": "a", "credit": "c"}),
        ),
        with(
            "photo",
            json!({"file": "illustrations/fish-cages.jpg", "picture": "photograph", "caption": "c", "alt_text": " ", "credit": "c"}),
        ),
        good.to_string(),
    ];
    let report = run(&stage, &lines, true).await;
    assert_eq!(report.added, 1, "{report:#?}");
    let places: Vec<bool> = (1..=11)
        .map(|n| {
            report
                .problems
                .iter()
                .any(|p| p.at == format!("line {n}") || p.at.starts_with(&format!("line {n} ")))
        })
        .collect();
    assert!(
        places.iter().all(|told| *told),
        "{places:?} {:#?}",
        report.problems
    );
}

#[tokio::test]
async fn a_quote_is_looked_up_in_its_message() {
    let stage = Stage::with_bundle().await;
    let quotes = "select q.standing, s.slug, q.starts_at, q.ends_at, length(q.words) from quote q
                  join speaker s on s.id = q.speaker_id order by q.standing";
    type Row = (String, String, Option<i32>, Option<i32>, i32);
    let found: Vec<Row> = sqlx::query_as(quotes)
        .fetch_all(&stage.owner)
        .await
        .unwrap();
    // The seed's message has the words of the seed's quote and no others.
    let length = found[0].4;
    let speaker = || "ban-ki-moon".to_owned();
    let wanted = (
        "verified".to_owned(),
        speaker(),
        Some(0),
        Some(length),
        length,
    );
    assert_eq!(found, [wanted]);

    let with_quote = |id: &str, quote: Value| {
        let mut line = sample();
        line["external_id"] = json!(id);
        line["year"] = json!(2016);
        line["quote"] = quote;
        line.to_string()
    };
    let message = "sample:message:south-south-cooperation-day:2015";
    let lines = [
        with_quote(
            "other",
            json!({"words": "Let us confirm our commitment.", "attribution": ["x"], "message": message, "standing": "verified"}),
        ),
        with_quote(
            "none",
            json!({"words": "Let us", "attribution": ["x"], "message": "no such message", "standing": "verified"}),
        ),
        with_quote(
            "cut",
            json!({"words": "As we mark […], let us reaffirm our commitment", "attribution": ["x"], "message": message, "standing": "verified"}),
        ),
    ];
    let report = run(&stage, &lines, true).await;
    assert_eq!(report.added, 1, "{report:#?}");
    let told: Vec<&str> = report
        .problems
        .iter()
        .map(|problem| problem.sentence.as_str())
        .collect();
    assert!(told[0].contains("do not stand in the message"), "{told:?}");
    assert!(told[1].contains("There is no message"), "{told:?}");
}

#[tokio::test]
async fn a_quote_without_a_message_is_kept_as_source_incomplete() {
    let stage = Stage::with_bundle().await;
    let mut line = sample();
    line["external_id"] = json!("without");
    line["year"] = json!(2016);
    line["quote"] = json!({
        "words": "Go on.", "attribution": ["Somebody"], "standing": "source_incomplete",
        "speaker": {"slug": "ban-ki-moon", "name": "Ban Ki-moon"}
    });
    let report = run(&stage, &[line.to_string()], true).await;
    assert_eq!(report.added, 1, "{report:#?}");
    let (standing, speaker): (String, String) = sqlx::query_as(
        "select q.standing, s.slug from quote q join speaker s on s.id = q.speaker_id
         where q.words = 'Go on.'",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    assert_eq!(
        (standing.as_str(), speaker.as_str()),
        ("source_incomplete", "ban-ki-moon")
    );
}

#[tokio::test]
async fn a_text_leads_to_observances_and_documents_by_their_slugs() {
    let stage = Stage::with_bundle().await;
    let mut line = sample();
    line["external_id"] = json!("with-links");
    line["year"] = json!(2016);
    line["body"] = json!("Like [the day of water](observance:water-day).");
    let report = run(&stage, &[line.to_string()], true).await;
    assert_eq!(report.added, 1, "{report:?}");
    let address = "/en/observances/south-south-cooperation-day/2016";
    let page = get(&stage.app(TODAY), address).await.text;
    assert!(
        page.contains("<a href=\"/en/observances/water-day\">the day of water</a>"),
        "{page}"
    );
}
