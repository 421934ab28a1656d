//! `daymark import messages`: texts of several languages, speakers, addresses, and lines that are none.

use crate::actions::import::messages::MessageImport;
use crate::actions::import::report::Report;
use crate::tests::support::{Answer, Stage, TODAY, get};
use serde_json::{Value, json};

const ADDRESS: &str = "/messages/2026/south-south-cooperation-day-secretary-of-the-sample-body";

/// A text of one message, in English.
fn line() -> Value {
    json!({
        "external_id": "m1", "locale": "en", "observance": "south-south-cooperation-day", "year": 2026,
        "speaker": "Secretary of the sample body", "speaker_title": "Sample body", "form": "message",
        "symbols": ["SAMPLE/1"], "issued_on": "2026-09-10", "observed_on": "2026-09-12",
        "title": "Shared paths", "body": "First paragraph.\n\nSecond, with *weight*.",
        "source_url": "https://example.org/en"
    })
}

/// The same message in French.
fn french() -> Value {
    with(
        line(),
        &[
            ("locale", json!("fr")),
            ("speaker", json!("Secrétaire de l’organe modèle")),
            ("speaker_title", json!("Organe modèle")),
            ("title", json!("Chemins partagés")),
            ("body", json!("Premier paragraphe.")),
        ],
    )
}

fn with(mut line: Value, fields: &[(&str, Value)]) -> Value {
    for (field, value) in fields {
        line[field] = value.clone();
    }
    line
}

async fn run(stage: &Stage, lines: &[Value], publish: bool) -> Report {
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    run_text(stage, &lines.join("\n"), publish).await
}

async fn run_text(stage: &Stage, text: &str, publish: bool) -> Report {
    let import = MessageImport {
        pool: &stage.owner,
        publish,
    };
    import.run(text.as_bytes(), |_| {}).await.unwrap()
}

async fn page(stage: &Stage, address: &str) -> Answer {
    get(&stage.app(TODAY), address).await
}

async fn count(stage: &Stage, what: &'static str) -> i64 {
    sqlx::query_scalar(what)
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}

fn counts(report: &Report) -> (usize, usize, usize) {
    (report.added, report.changed, report.unchanged)
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let stage = Stage::with_bundle().await;
    let text = std::fs::read_to_string("end2end/messages.jsonl").unwrap();
    let lines = text.lines().count();
    let first = run_text(&stage, &text, true).await;
    assert_eq!(counts(&first), (lines, 0, 0), "{first:#?}");
    assert!(first.problems.is_empty() && first.differences.is_empty());
    let rows = "select (select count(*) from revision) + (select count(*) from publication)
                + (select count(*) from import_record) + (select count(*) from thing)";
    let before = count(&stage, rows).await;
    let second = run_text(&stage, &text, true).await;
    assert_eq!(counts(&second), (0, 0, lines), "{second:#?}");
    assert!(second.differences.is_empty(), "{second:#?}");
    assert_eq!(count(&stage, rows).await, before);
}

#[tokio::test]
async fn two_locales_make_one_message_with_two_pages() {
    let stage = Stage::with_bundle().await;
    let report = run(&stage, &[line(), french()], true).await;
    assert_eq!(counts(&report), (2, 0, 0), "{report:#?}");
    assert!(report.differences.is_empty(), "{report:#?}");
    let ours = "select count(*) from message where slug not like '%ban-ki-moon'";
    assert_eq!(count(&stage, ours).await, 1);
    let english = page(&stage, &format!("/en{ADDRESS}")).await;
    assert_eq!(english.status, 200);
    for told in [
        "Shared paths",
        "Secretary of the sample body",
        "Sample body",
        "SAMPLE/1",
        "https://example.org/en",
        "<em>weight</em>",
        "hreflang=\"fr\"",
    ] {
        assert!(english.text.contains(told), "{told}: {}", english.text);
    }
    let french = page(&stage, &format!("/fr{ADDRESS}")).await;
    assert_eq!(french.status, 200);
    assert!(french.text.contains("Chemins partagés"));
    assert!(french.text.contains("Secrétaire de l’organe modèle"));
    stage.follow().await;
    let list = page(&stage, "/fr/messages").await;
    assert!(list.status == 200 && list.text.contains("Chemins partagés"));
    assert!(!list.text.contains("Shared paths"));
}

#[tokio::test]
async fn a_language_without_a_text_answers_with_links_to_those_there_are() {
    let stage = Stage::with_bundle().await;
    run(&stage, &[line()], true).await;
    let page = page(&stage, &format!("/fr{ADDRESS}")).await;
    assert_eq!(page.status, 404);
    let link = format!("href=\"/en{ADDRESS}\"");
    assert!(page.text.contains(&link), "{}", page.text);
    assert!(page.text.contains("hreflang=\"en\""), "{}", page.text);
    stage.follow().await;
    let list = get(&stage.app(TODAY), "/fr/messages").await.text;
    assert!(
        list.contains("lang=\"en\" dir=\"ltr\">Shared paths"),
        "{list}"
    );
}

#[tokio::test]
async fn without_publish_nobody_sees_it_until_the_same_file_is_published() {
    let stage = Stage::with_bundle().await;
    assert_eq!(run(&stage, &[line()], false).await.added, 1);
    let answer = page(&stage, &format!("/en{ADDRESS}")).await;
    assert_eq!(answer.status, 404);
    for address in ["/en/messages", "/sitemap.xml", "/fr/messages"] {
        let answer = page(&stage, address).await;
        assert!(
            !answer.text.contains("Shared paths") && !answer.text.contains(ADDRESS),
            "{address}"
        );
    }
    let report = run(&stage, &[line()], true).await;
    assert_eq!(counts(&report), (0, 1, 0), "{report:#?}");
    let answer = page(&stage, &format!("/en{ADDRESS}")).await;
    assert!(answer.text.contains("Secretary of the sample body"));
}

#[tokio::test]
async fn news_of_a_public_message_wait_as_a_draft_and_its_subject_is_left() {
    let stage = Stage::with_bundle().await;
    run(&stage, &[line()], true).await;
    let news = with(
        line(),
        &[("title", json!("New words")), ("observance", Value::Null)],
    );
    let report = run(&stage, std::slice::from_ref(&news), false).await;
    assert_eq!(counts(&report), (0, 1, 0), "{report:#?}");
    assert_eq!(report.differences.len(), 1, "{report:#?}");
    let answer = page(&stage, &format!("/en{ADDRESS}")).await;
    assert!(answer.text.contains("Shared paths") && !answer.text.contains("New words"));
    assert!(
        answer
            .text
            .contains("/en/observances/south-south-cooperation-day")
    );
    let report = run(&stage, &[news], true).await;
    assert!(report.differences.is_empty(), "{report:#?}");
    let answer = page(&stage, &format!("/en{ADDRESS}")).await;
    assert!(answer.text.contains("New words"));
    assert_eq!(
        count(
            &stage,
            "select count(*) from message where observance_id is null"
        )
        .await,
        1
    );
}

#[tokio::test]
async fn a_line_that_disagrees_outside_any_language_is_reported_each_time_and_not_followed() {
    let stage = Stage::with_bundle().await;
    let other = with(
        french(),
        &[
            ("symbols", json!(["SAMPLE/2"])),
            ("observance", json!("water-day")),
            ("issued_on", Value::Null),
        ],
    );
    for (added, unchanged) in [(2, 0), (0, 2)] {
        let report = run(&stage, &[line(), other.clone()], true).await;
        assert_eq!(counts(&report), (added, 0, unchanged), "{report:#?}");
        let places: Vec<&str> = report.differences.iter().map(|it| it.at.as_str()).collect();
        assert_eq!(
            places,
            ["line 2 (m1), observance", "line 2 (m1), free, symbols"]
        );
        let said = &report.differences[1].sentence;
        assert!(said.contains("Another record"), "{said}");
    }
    // The first line's own news go in, and the file that agrees again is at peace.
    let lines = [
        with(line(), &[("symbols", json!(["SAMPLE/2"]))]),
        with(
            other,
            &[("observance", json!("south-south-cooperation-day"))],
        ),
    ];
    let report = run(&stage, &lines, true).await;
    assert!(
        report.changed == 1 && report.differences.is_empty(),
        "{report:#?}"
    );
    let answer = page(&stage, &format!("/fr{ADDRESS}")).await;
    assert!(answer.text.contains("SAMPLE/2"));
}

#[tokio::test]
async fn what_a_person_changed_is_left_and_reported() {
    let stage = Stage::with_bundle().await;
    run(&stage, &[line()], true).await;
    let by_hand = "
        insert into revision (thing_id, part, number, content, origin)
        select r.thing_id, part, 2, jsonb_set(content, '{title}', '\"By hand\"'), 'staff'
        from revision r join message m on m.id = r.thing_id where part = 'en' and slug not like '%ban-ki-moon';
        update part set newest = 2 where part = 'en' and thing_id in (select thing_id from revision where number = 2);
        update publication set revision = 2 where part = 'en' and thing_id in (select thing_id from revision where number = 2)";
    sqlx::raw_sql(by_hand).execute(&stage.owner).await.unwrap();
    let report = run(&stage, &[line()], true).await;
    assert_eq!(counts(&report), (0, 0, 1), "{report:#?}");
    let news = with(
        line(),
        &[("title", json!("Newer")), ("body", json!("Other words."))],
    );
    for changed in [1, 0] {
        let report = run(&stage, std::slice::from_ref(&news), true).await;
        assert_eq!(report.changed, changed, "{report:#?}");
        assert_eq!(report.differences.len(), 1, "{report:#?}");
        assert!(report.differences[0].sentence.contains("A person"));
    }
    let answer = page(&stage, &format!("/en{ADDRESS}")).await;
    assert!(answer.text.contains("By hand") && answer.text.contains("Other words."));
}

#[tokio::test]
async fn the_slug_stays_when_the_title_changes_and_is_unique_within_the_year() {
    let stage = Stage::with_bundle().await;
    let own = |id: &str, title: &str| {
        with(
            line(),
            &[
                ("external_id", json!(id)),
                ("observance", Value::Null),
                ("title", json!(title)),
            ],
        )
    };
    run(&stage, &[own("a", "Les chemins — été")], true).await;
    let lines = [
        own("a", "Another title"),
        own("b", "Les chemins, été"),
        own("c", "Путь"),
    ];
    let report = run(&stage, &lines, true).await;
    assert_eq!(counts(&report), (2, 1, 0), "{report:#?}");
    let ours = "select slug from message where slug not like '%ban-ki-moon' order by id";
    let slugs: Vec<String> = sqlx::query_scalar(ours)
        .fetch_all(&stage.owner)
        .await
        .unwrap();
    assert_eq!(
        slugs,
        [
            "les-chemins-ete-secretary-of-the-sample-body",
            "les-chemins-ete-secretary-of-the-sample-body-2",
            "message-secretary-of-the-sample-body"
        ]
    );
}

#[tokio::test]
async fn a_hundred_messages_are_paged_through_with_each_of_them_once() {
    let stage = Stage::with_bundle().await;
    let lines: Vec<Value> = (0..120)
        .map(|n| {
            let year = 2024 + n % 3;
            let fields = [
                ("external_id", json!(format!("m{n}"))),
                ("title", json!(format!("Title number {n:03}."))),
                ("year", json!(year)),
                ("issued_on", Value::Null),
                ("observed_on", json!(format!("{year}-09-12"))),
            ];
            with(line(), &fields)
        })
        .collect();
    let report = run(&stage, &lines, true).await;
    assert_eq!(report.added, 120, "{report:#?}");
    stage.follow().await;
    let app = stage.app(TODAY);
    let mut address = Some("/en/messages".to_owned());
    let (mut titles, mut pages) = (Vec::new(), 0);
    while let Some(here) = address {
        let text = get(&app, &here).await.text;
        let found = text.split("Title number ").skip(1);
        titles.extend(found.map(|rest| rest[..3].to_owned()));
        pages += 1;
        let more = text.split("href=\"").find(|rest| {
            let tag = rest.split('>').next().unwrap_or_default();
            tag.contains("rel=\"next\"")
        });
        address = more.map(|rest| rest.split('"').next().unwrap().to_owned());
        assert!(pages <= 7, "the pages come to an end");
    }
    titles.sort();
    let all: Vec<String> = (0..120).map(|n| format!("{n:03}")).collect();
    // With that of the bundle.
    assert_eq!((titles, pages), (all, 7));
}

#[tokio::test]
async fn markup_in_a_title_stays_text() {
    let stage = Stage::with_bundle().await;
    let marked = with(
        line(),
        &[("title", json!("<script>alert(1)</script> & \"more\""))],
    );
    run(&stage, &[marked], true).await;
    stage.follow().await;
    for address in [format!("/en{ADDRESS}"), "/en/messages".to_owned()] {
        let text = page(&stage, &address).await.text;
        assert!(!text.contains("<script>"), "{address}: {text}");
        assert!(text.contains("&lt;script&gt;alert(1)"), "{address}: {text}");
    }
}

#[tokio::test]
async fn a_text_leads_to_observances_and_documents_by_their_slugs() {
    let stage = Stage::with_bundle().await;
    let body = "For [water](observance:water-day), as in [the plan](document:buenos-aires-plan-of-action).";
    let report = run(&stage, &[with(line(), &[("body", json!(body))])], true).await;
    assert_eq!(counts(&report), (1, 0, 0), "{report:?}");
    let text = page(&stage, &format!("/en{ADDRESS}")).await.text;
    assert!(
        text.contains("<a href=\"/en/observances/water-day\">water</a>"),
        "{text}"
    );
    let document = text.split("the plan</a>").next().unwrap();
    let link = document.rsplit("<a ").next().unwrap();
    assert!(
        link.contains("href=\"https://") && link.contains("rel=\"external\""),
        "{link}"
    );
}
