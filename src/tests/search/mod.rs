//! The archive as it is found: questions and answers, and an index that is like the database.

mod checking;
mod everything;
mod feed;
mod finding;
mod following;
mod pages;
mod relevance;
mod site_search;
mod suggestions;

use crate::actions::import::messages::MessageImport;
use crate::domain::archive_query;
use crate::domain::locale::Locale;
use crate::search::ask::{Answer, Question, Sort};
use crate::state::clock::Clock;
use crate::tests::support::Stage;
use serde_json::{Value, json};

/// A text of a message that is its title's only one.
fn line(id: &str, locale: &str, year: i32, title: &str, body: &str) -> Value {
    json!({
        "external_id": id, "locale": locale, "observance": "water-day", "year": year, "speaker_id": "first-office",
        "speaker": "Secretary of the sample organisation", "speaker_title": "Sample Secretary", "form": "message",
        "symbols": [], "issued_on": null, "observed_on": format!("{year}-03-22"),
        "title": title, "body": body, "source_url": null
    })
}

fn with(mut line: Value, fields: &[(&str, Value)]) -> Value {
    for (field, value) in fields {
        line[field] = value.clone();
    }
    line
}

/// What most tests find.
fn clean_water() -> Value {
    let body = "Every child has a right to clean water.";
    line("m1", "en", 2015, "Clean water for all", body)
}

/// A message whose title and text look like HTML, with a symbol.
fn marked(id: &str) -> Value {
    let body = "\\<script>alert(1)\\</script> & water";
    let line = line(id, "en", 2017, "A <b>bold</b> title", body);
    with(line, &[("symbols", json!(["SG/SM/17246"]))])
}

async fn import(stage: &Stage, lines: &[Value], publish: bool) {
    let text: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let import = MessageImport {
        pool: &stage.owner,
        publish,
    };
    let report = import
        .run(text.join("\n").as_bytes(), |_| {})
        .await
        .unwrap();
    assert!(report.problems.is_empty(), "{report:#?}");
}

/// A stage with these messages and no others, all public, in its index.
async fn archive(lines: &[Value]) -> Stage {
    let stage = Stage::with_bundle().await;
    sqlx::query("delete from publication p using message m where m.id = p.thing_id")
        .execute(&stage.owner)
        .await
        .unwrap();
    import(&stage, lines, true).await;
    stage.follow().await;
    stage
}

fn question(typed: &str, locale: Locale) -> Question {
    Question {
        pieces: archive_query::read(typed).unwrap(),
        facets: Vec::new(),
        locale,
        open: Locale::ALL.to_vec(),
        sort: Sort::Relevance,
        after: None,
        limit: 20,
        now: Clock::instant(),
        exactly: false,
    }
}

async fn ask(stage: &Stage, typed: &str) -> Answer {
    stage
        .archive
        .ask(question(typed, Locale::En))
        .await
        .unwrap()
}

/// The titles that answer, each in the first language it has.
fn titles(answer: &Answer) -> Vec<&str> {
    let records = answer.records.iter();
    records
        .map(|record| record.text(Locale::En).unwrap().title.as_str())
        .collect()
}

/// The words of a photo in the six languages, in their order: caption and alternative text.
const FISHERS: [(&str, &str); 6] = [
    ("الصيادون يصلحون الشباك", "ثلاثة قوارب على بحيرة"),
    ("渔民修补渔网", "湖上的三条船"),
    ("Fishers mend their nets", "Three boats on a quiet lake"),
    (
        "Des pêcheurs réparent leurs filets",
        "Trois barques sur un lac",
    ),
    ("Рыбаки чинят сети", "Три лодки на озере"),
    ("Pescadores reparan sus redes", "Tres barcas en un lago"),
];

/// Gives the photo of the sample edition these words, in all six languages, and gives its id.
async fn photo_of_fishers(stage: &Stage) -> uuid::Uuid {
    let id: uuid::Uuid = sqlx::query_scalar(
        "select u.photo_id from placement u join edition e on e.id = u.edition_id
         join observance o on o.id = e.observance_id where o.slug = 'south-south-cooperation-day' limit 1",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    stage.caption_in_every_language().await;
    for (locale, (caption, alt_text)) in Locale::ALL.into_iter().zip(FISHERS) {
        let content = json!({"caption": caption, "alt_text": alt_text});
        sqlx::query(
            "with new as (
                 insert into revision (thing_id, part, number, content, origin)
                 values ($1, $2, 100, $3, 'staff') returning thing_id, part)
             update publication p set revision = 100 from new where p.thing_id = new.thing_id and p.part = new.part",
        )
        .bind(id)
        .bind(locale.code())
        .bind(content)
        .execute(&stage.owner)
        .await
        .unwrap();
    }
    id
}
