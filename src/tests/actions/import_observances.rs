//! `daymark import observances`: idempotent, forgiving, and never over a person's work.

use crate::actions::import::observances::import_observances;
use crate::domain::fact::{Fact, Standing};
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::observance::ObservanceText;
use crate::domain::revision::{Origin, Part};
use crate::store::publications::{Circumstances, publish_now};
use crate::store::revisions::{find_newest, insert_revision};
use crate::tests::support::{Stage, seed};
use serde_json::{Value, json};

fn bundled() -> Vec<Value> {
    serde_json::from_str(&std::fs::read_to_string(seed().join("observances.json")).unwrap())
        .unwrap()
}

fn record(slug: &str) -> Value {
    bundled()
        .into_iter()
        .find(|record| record["slug"] == slug)
        .unwrap()
}

async fn run(stage: &Stage, records: &[Value]) -> crate::actions::import::report::Report {
    import_observances(&stage.owner, &json!(records).to_string(), |_, _| {})
        .await
        .unwrap()
}

async fn everything(stage: &Stage) -> (i64, i64, i64) {
    sqlx::query_as("select (select count(*) from revision), (select count(*) from publication), (select count(*) from date_change)")
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}

async fn thing(stage: &Stage, slug: &str) -> ThingId {
    ThingId(
        sqlx::query_scalar("select id from observance where slug = $1")
            .bind(slug)
            .fetch_one(&stage.owner)
            .await
            .unwrap(),
    )
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let stage = Stage::with_bundle().await;
    let before = everything(&stage).await;
    let report = run(&stage, &bundled()).await;
    assert_eq!(
        (report.added, report.changed, report.unchanged),
        (0, 0, 395),
        "{}",
        report.summary()
    );
    assert!(report.problems.is_empty() && report.differences.is_empty());
    assert_eq!(everything(&stage).await, before);
}

#[tokio::test]
async fn a_bad_record_is_reported_with_its_place_and_the_others_go_in() {
    let stage = Stage::empty().await;
    let mut wrong_date = record("water-day");
    wrong_date["slug"] = json!("wrong-date");
    wrong_date["date"] = json!({"fixed": "02-31"});
    let mut unknown_field = record("water-day");
    unknown_field["slug"] = json!("unknown-field");
    unknown_field["colour"] = json!("blue");
    let mut bad_slug = record("water-day");
    bad_slug["slug"] = json!("Not A Slug");
    let twice = record("water-day");
    let report = run(
        &stage,
        &[
            record("water-day"),
            wrong_date,
            unknown_field,
            bad_slug,
            json!(7),
            twice,
        ],
    )
    .await;
    assert_eq!(report.added, 1);
    let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 5, "{told:#?}");
    assert!(
        told[0].contains("record 2 (wrong-date)") && told[0].contains("02-31"),
        "{}",
        told[0]
    );
    assert!(
        told[1].contains("record 3 (unknown-field)") && told[1].contains("colour"),
        "{}",
        told[1]
    );
    assert!(
        told[2].contains("record 4")
            && told[3].contains("record 5")
            && told[4].contains("record 6")
    );
}

#[tokio::test]
async fn a_file_that_is_no_list_changes_nothing_and_says_so() {
    let stage = Stage::empty().await;
    for text in ["", "{}", "[{\"slug\":", "\u{0}"] {
        let report = import_observances(&stage.owner, text, |_, _| {})
            .await
            .unwrap();
        assert_eq!((report.added, report.problems.len()), (0, 1), "{text:?}");
        assert!(report.problems[0].sentence.contains("Nothing was imported"));
    }
}

#[tokio::test]
async fn a_field_that_a_person_changed_is_never_overwritten() {
    let stage = Stage::empty().await;
    run(&stage, &[record("water-day")]).await;
    let (water, part) = (thing(&stage, "water-day").await, Part::Text(Locale::Fr));
    let mine = |text: &str| ObservanceText {
        title: Fact {
            value: text.into(),
            standing: Standing::Sourced,
            sources: vec![],
        },
    };
    let mut tx = stage.owner.begin().await.unwrap();
    let number = insert_revision(
        &mut tx,
        water,
        part,
        &mine("Mon titre"),
        1,
        Origin::Staff,
        None,
    )
    .await
    .unwrap();
    publish_now(&mut tx, water, part, number, Circumstances::default())
        .await
        .unwrap();
    tx.commit().await.unwrap();

    // The file as it was: nothing to tell.
    let report = run(&stage, &[record("water-day")]).await;
    assert!(
        report.differences.is_empty() && report.unchanged == 1,
        "{report:?}"
    );
    // The file with news for the same field, and for another language.
    let mut news = record("water-day");
    news["titles"]["fr"] = json!("Titre du fichier");
    news["titles"]["es"] = json!("Título nuevo");
    for _ in 0..2 {
        let report = run(&stage, std::slice::from_ref(&news)).await;
        assert!(report.differences[0].at.contains("water-day"), "{report:?}");
    }
    let mut tx = stage.owner.begin().await.unwrap();
    let french: (i32, ObservanceText) = find_newest(&mut tx, water, part).await.unwrap().unwrap();
    assert_eq!(french, (2, mine("Mon titre")));
    let spanish: (i32, ObservanceText) = find_newest(&mut tx, water, Part::Text(Locale::Es))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (spanish.0, spanish.1.title.value.as_str()),
        (2, "Título nuevo")
    );
}

#[tokio::test]
async fn a_day_that_moves_writes_the_history_of_its_dates() {
    let stage = Stage::empty().await;
    run(&stage, &[record("water-day")]).await;
    assert_eq!(everything(&stage).await.2, 0, "a first date has not moved");
    let mut moved = record("water-day");
    moved["in_force_since"] = json!({"year": 2030, "instrument": "A/RES/99/1"});
    let first = moved["first_year"].as_i64().unwrap();
    moved["former_dates"] =
        json!([{"fixed": "03-22", "from": first, "to": 2029, "instrument": "A/RES/47/193"}]);
    moved["date"] = json!({"fixed": "03-23"});
    assert_eq!(run(&stage, &[moved]).await.changed, 1);
    let rows: Vec<(i32, i32, String, String)> = sqlx::query_as(
        "select year, sequence, old_starts_on::text, new_starts_on::text from date_change order by year limit 2",
    )
    .fetch_all(&stage.owner)
    .await
    .unwrap();
    assert_eq!(rows[0], (2030, 1, "2030-03-22".into(), "2030-03-23".into()));
    assert_eq!(everything(&stage).await.2, 2200 - 2030 + 1);
}

#[tokio::test]
async fn what_a_person_took_off_the_site_is_not_put_back_by_an_import() {
    let stage = Stage::empty().await;
    run(&stage, &[record("water-day")]).await;
    sqlx::raw_sql("update publication set live = tstzrange(lower(live), now()) where part = 'fr'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let mut news = record("water-day");
    news["titles"]["fr"] = json!("Titre nouveau");
    let report = run(&stage, &[news]).await;
    assert_eq!(report.differences.len(), 1, "{report:?}");
    let live: i64 =
        sqlx::query_scalar("select count(*) from live.observance_text where locale = 'fr'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert_eq!(live, 0);
}
