//! `daymark import messages`: lines that do not go in, links, and whom a name stands for.

use crate::actions::import::lines::MOST_BYTES;
use crate::actions::import::messages::MessageImport;
use crate::actions::import::report::Report;
use crate::tests::support::{Stage, TODAY, get};
use serde_json::{Value, json};

fn line(id: &str, locale: &str, speaker: &str) -> Value {
    json!({
        "external_id": id, "locale": locale, "observance": null, "year": 2026,
        "speaker": speaker, "speaker_title": "Title", "form": "statement",
        "title": format!("Title of {id}"), "body": "Words."
    })
}

async fn run(stage: &Stage, lines: &[String]) -> Report {
    let import = MessageImport {
        pool: &stage.owner,
        publish: true,
    };
    let text = lines.join("\n");
    import.run(text.as_bytes(), |_| {}).await.unwrap()
}

async fn run_all(stage: &Stage, lines: &[Value]) -> Report {
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    run(stage, &lines).await
}

/// Names of speakers with slug and language.
async fn names(stage: &Stage) -> Vec<(String, String, String)> {
    let sql = "select slug, part, content ->> 'name' from live.speaker where part <> 'free' and slug <> 'ban-ki-moon' order by 1, 2";
    sqlx::query_as(sql).fetch_all(&stage.owner).await.unwrap()
}

#[tokio::test]
async fn bad_lines_are_reported_with_their_number_and_the_rest_goes_in() {
    let stage = Stage::with_bundle().await;
    let bad = |field: &str, value: Value| {
        let mut line = line("bad", "en", "Somebody new");
        line[field] = value;
        line.to_string()
    };
    let without_title = {
        let mut line = line("bad", "en", "Somebody new");
        line.as_object_mut().unwrap().remove("title");
        line.to_string()
    };
    let lines = [
        "not json".to_owned(),
        "[]".to_owned(),
        without_title,
        bad("observance", json!("no-such-day")),
        bad("locale", json!("de")),
        bad("title", json!(" ")),
        bad("title", json!("a\u{7}b")),
        bad("body", json!("a\u{0}b")),
        bad("body", json!(" \n ")),
        bad("body", json!("<script>alert(1)</script>")),
        bad("body", json!("[x](observance:no-such-day)")),
        bad("year", json!(1899)),
        bad("year", json!(2201)),
        bad("observed_on", json!("2025-09-12")),
        bad("issued_on", json!("2025-12-31")),
        bad("issued_on", json!("2026-02-30")),
        bad("source_url", json!("ftp://example.org/x")),
        bad("source_url", json!("mailto:a@example.org")),
        bad("video_url", json!("javascript:alert(1)")),
        bad("form", json!("song")),
        bad("colour", json!("blue")),
        bad("speaker_id", json!("two words")),
        bad("speaker", json!("")),
        bad("symbols", json!([""])),
        bad("body", json!("x".repeat(MOST_BYTES))),
        String::new(),
        line("good", "en", "Somebody new").to_string(),
        line("good", "en", "Somebody new").to_string(),
    ];
    let report = run(&stage, &lines).await;
    assert_eq!(report.added, 1, "{report:#?}");
    let told: Vec<usize> = report
        .problems
        .iter()
        .map(|problem| {
            assert!(problem.sentence.ends_with('.'), "{problem}");
            let number = problem.at.split(' ').nth(1).unwrap();
            number.parse().unwrap()
        })
        .collect();
    let wanted: Vec<usize> = (1..=25).chain([28]).collect();
    assert_eq!(told, wanted, "{:#?}", report.problems);
    assert_eq!(names(&stage).await.len(), 1);
}

#[tokio::test]
async fn the_year_is_the_observed_one_even_where_it_was_issued_the_year_before() {
    let stage = Stage::with_bundle().await;
    let mut early = line("a", "en", "Somebody");
    early["observance"] = json!("braille-day");
    early["issued_on"] = json!("2025-12-30");
    early["observed_on"] = json!("2026-01-04");
    let report = run_all(&stage, &[early]).await;
    assert_eq!(report.added, 1, "{report:#?}");
    let page = get(&stage.app(TODAY), "/en/messages/2026/braille-day-somebody").await;
    assert_eq!(page.status, 200);
}

#[tokio::test]
async fn an_unknown_name_that_is_not_in_latin_letters_is_reported_and_makes_nobody() {
    let stage = Stage::with_bundle().await;
    let report = run_all(&stage, &[line("a", "ru", "Некто Неизвестный")]).await;
    assert_eq!((report.added, report.problems.len()), (0, 1), "{report:#?}");
    assert!(report.problems[0].at.starts_with("line 1"));
    assert!(report.problems[0].sentence.contains("Некто Неизвестный"));
    assert!(names(&stage).await.is_empty());
}

#[tokio::test]
async fn names_are_kept_for_each_language_and_find_their_speaker_again() {
    let stage = Stage::with_bundle().await;
    let mut with_id = line("c", "zh", "样本机构主席");
    with_id["speaker_id"] = json!("chair-7");
    let mut known = line("b", "en", "Chair of the sample body");
    known["speaker_id"] = json!("chair-7");
    let lines = [
        line("a", "en", "Secretary of the sample body"),
        // The texts of one message tell who was meant.
        line("a", "ru", "Секретарь организации-образца"),
        line("a", "ar", "Secretary of the sample body"),
        // Known from then on, however it is written.
        line("d", "ru", "СЕКРЕТАРЬ организации-образца"),
        line("e", "en", "secretary of the Sample Body"),
        known,
        with_id,
        line("f", "en", "Ban Ki-moon"),
    ];
    let report = run_all(&stage, &lines).await;
    assert_eq!(report.added, 8, "{report:#?}");
    let kept = |slug: &str, locale: &str, name: &str| {
        (slug.to_owned(), locale.to_owned(), name.to_owned())
    };
    assert_eq!(
        names(&stage).await,
        [
            kept("chair-of-the-sample-body", "en", "Chair of the sample body"),
            kept("chair-of-the-sample-body", "zh", "样本机构主席"),
            kept(
                "secretary-of-the-sample-body",
                "en",
                "Secretary of the sample body"
            ),
            kept(
                "secretary-of-the-sample-body",
                "ru",
                "Секретарь организации-образца"
            ),
        ]
    );
    let speakers: i64 = sqlx::query_scalar("select count(distinct speaker_id) from message")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(speakers, 3);
}

#[tokio::test]
async fn another_spelling_beside_the_same_id_is_an_alias_and_changes_no_name() {
    let stage = Stage::with_bundle().await;
    let own = |id: &str, name: &str| {
        let mut line = line(id, "en", name);
        line["speaker_id"] = json!("sec-1");
        line
    };
    let lines = [
        own("a", "Secretary of the sample body"),
        own("b", "Sample Secretary"),
        line("c", "en", "Sample Secretary"),
    ];
    for (added, unchanged) in [(3, 0), (0, 3)] {
        let report = run_all(&stage, &lines).await;
        assert_eq!(
            (report.added, report.changed, report.unchanged),
            (added, 0, unchanged),
            "{report:#?}"
        );
        let names = names(&stage).await;
        assert_eq!(names.len(), 1, "{names:?}");
        assert_eq!(names[0].2, "Secretary of the sample body");
    }
    // Of the same name, but with an id of its own: somebody else, and the name alone names nobody now.
    let mut other = line("d", "en", "Secretary of the sample body");
    other["speaker_id"] = json!("sec-2");
    let report = run_all(
        &stage,
        &[other, line("e", "en", "Secretary of the sample body")],
    )
    .await;
    assert_eq!((report.added, report.problems.len()), (1, 1), "{report:#?}");
    assert!(report.problems[0].sentence.contains("speaker_id"));
}

#[tokio::test]
async fn links_and_whoever_read_it_out_are_kept() {
    let stage = Stage::with_bundle().await;
    let mut linking = line("a", "en", "Secretary of the sample body");
    linking["body"] = json!("See [water](observance:water-day) and [more](https://example.org/).");
    linking["delivered_by"] = json!("Deputy of the sample body");
    linking["text_status"] = json!("as_delivered");
    linking["standing"] = json!("unofficial");
    linking["video_url"] = json!("https://example.org/video");
    for _ in 0..2 {
        let report = run_all(&stage, std::slice::from_ref(&linking)).await;
        assert!(report.problems.is_empty(), "{report:#?}");
    }
    let page = get(
        &stage.app(TODAY),
        "/en/messages/2026/title-of-a-secretary-of-the-sample-body",
    )
    .await
    .text;
    for told in [
        "href=\"/en/observances/water-day\"",
        "href=\"https://example.org/\"",
        "unofficial",
        "Deputy of the sample body",
        "href=\"https://example.org/video\"",
        "as delivered",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}
