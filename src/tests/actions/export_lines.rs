//! `daymark export` of messages, editions and redirects: what it writes reads back to the same content.

use crate::actions::export::editions::export_editions;
use crate::actions::export::messages::export_messages;
use crate::actions::export::redirects::export_redirects;
use crate::actions::import::editions::EditionImport;
use crate::actions::import::messages::MessageImport;
use crate::actions::import::observances::import_observances;
use crate::actions::import::redirects::import_redirects;
use crate::actions::import::report::Report;
use crate::tests::support::{Stage, seed};
use serde_json::Value;

async fn messages(stage: &Stage) -> String {
    let mut out = Vec::new();
    export_messages(&stage.owner, &mut out, |_, _| {})
        .await
        .unwrap();
    String::from_utf8(out).unwrap()
}

async fn editions(stage: &Stage) -> String {
    let mut out = Vec::new();
    export_editions(&stage.owner, &mut out, |_, _| {})
        .await
        .unwrap();
    String::from_utf8(out).unwrap()
}

async fn read_messages(stage: &Stage, text: &str) -> Report {
    let import = MessageImport {
        pool: &stage.owner,
        publish: true,
    };
    import.run(text.as_bytes(), |_| {}).await.unwrap()
}

async fn read_editions(stage: &Stage, text: &str) -> Report {
    let folder = seed();
    let import = EditionImport {
        pool: &stage.owner,
        shelf: &stage.shelf,
        folder: &folder,
        publish: true,
    };
    import.run(text, |_, _| {}).await.unwrap()
}

async fn change(stage: &Stage, statement: &'static str) {
    let done = sqlx::query(statement).execute(&stage.owner).await.unwrap();
    assert!(done.rows_affected() > 0, "{statement}");
}

/// With the samples, some of them as if staff had made them.
async fn filled() -> Stage {
    let stage = Stage::with_bundle().await;
    let samples = std::fs::read_to_string("end2end/messages.jsonl").unwrap();
    let report = read_messages(&stage, &samples).await;
    assert!(report.problems.is_empty(), "{report:?}");
    change(
        &stage,
        "delete from import_record where kind = 'message' and external_id like '%sample-water-2026'",
    )
    .await;
    stage
}

fn is_all_unchanged(report: &Report, lines: usize) -> bool {
    report.unchanged == lines
        && report.added + report.changed == 0
        && report.problems.is_empty()
        && report.differences.is_empty()
}

#[tokio::test]
async fn messages_read_back_to_the_same_database_without_a_change() {
    let stage = filled().await;
    let text = messages(&stage).await;
    let lines = text.lines().count();
    assert!(lines > 6);
    let named: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let by_identity = named.iter().filter(|line| {
        let id = line["external_id"].as_str().unwrap();
        id.parse::<uuid::Uuid>().is_ok()
    });
    assert!(by_identity.count() > 0, "{text}");
    for _ in 0..2 {
        let report = read_messages(&stage, &text).await;
        assert!(is_all_unchanged(&report, lines), "{report:#?}");
    }
    // As if staff had edited them: their blocks have ids that no file would give them.
    let free = sqlx::query("alter table revision disable trigger user");
    free.execute(&stage.owner).await.unwrap();
    for statement in [
        "update revision set content = jsonb_set(content, '{body,blocks,0,id}', '\"kept\"')
         from message m where m.id = thing_id and part <> 'free'",
        "delete from import_record where kind = 'message' and external_id not like 'free %'",
    ] {
        change(&stage, statement).await;
    }
    let report = read_messages(&stage, &messages(&stage).await).await;
    assert!(is_all_unchanged(&report, lines), "{report:#?}");
}

#[tokio::test]
async fn messages_and_redirects_read_into_an_empty_database_and_are_written_out_the_same() {
    let stage = filled().await;
    let table = "from,to\n\"/a, b\",water-day\n/old,/about\n";
    let report = import_redirects(&stage.owner, table, |_, _| {})
        .await
        .unwrap();
    assert_eq!(report.added, 2, "{report:?}");
    let text = messages(&stage).await;
    let redirects = async |stage: &Stage| {
        let mut out = Vec::new();
        export_redirects(&stage.owner, &mut out, |_| {})
            .await
            .unwrap();
        String::from_utf8(out).unwrap()
    };
    let moved = redirects(&stage).await;
    assert!(
        moved.contains("\"/a, b\",/observances/water-day\n"),
        "{moved}"
    );
    let other = Stage::empty().await;
    let observances = std::fs::read_to_string(seed().join("observances.json")).unwrap();
    import_observances(&other.owner, &observances, |_, _| {})
        .await
        .unwrap();
    let report = read_messages(&other, &text).await;
    assert!(
        report.problems.is_empty() && report.differences.is_empty(),
        "{report:#?}"
    );
    assert_eq!(messages(&other).await, text);
    let report = import_redirects(&other.owner, &moved, |_, _| {})
        .await
        .unwrap();
    // The page “about” is none of an empty database's: that line is told and the other goes in.
    assert_eq!((report.added, report.problems.len()), (1, 1), "{report:?}");
    let moved: Vec<String> = moved.lines().map(str::to_owned).collect();
    assert_eq!(
        redirects(&other).await.lines().collect::<Vec<_>>(),
        [moved[0].as_str(), moved[1].as_str()]
    );
}

#[tokio::test]
async fn editions_read_back_to_the_same_database_without_a_change() {
    let stage = filled().await;
    let text = editions(&stage).await;
    let lines = text.lines().count();
    assert!(text.contains("\"hash\":\"") && text.contains("\"documents\":[\"") && lines > 1);
    for statement in [
        None,
        // As if staff had written them.
        Some("delete from import_record where kind = 'edition'"),
        Some("update revision set content = jsonb_set(content, '{offices}', '[{\"key\": \"o\", \"from\": null, \"until\": null}]')
              from speaker s where s.id = thing_id and part = 'free'"),
    ] {
        if let Some(statement) = statement {
            let free = sqlx::query("alter table revision disable trigger user");
            free.execute(&stage.owner).await.unwrap();
            change(&stage, statement).await;
        }
        let report = read_editions(&stage, &editions(&stage).await).await;
        assert!(is_all_unchanged(&report, lines), "{statement:?}: {report:#?}");
    }
    let named = editions(&stage).await;
    assert!(
        !named.contains("\"external_id\":\"sample:"),
        "they have names of ours now"
    );
}

#[tokio::test]
async fn a_line_that_names_a_photo_or_a_document_that_is_not_here_is_told() {
    let stage = Stage::with_bundle().await;
    let text = editions(&stage).await;
    let mut line: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    line["photos"] = serde_json::json!([{ "hash": "0".repeat(64), "heading": null }]);
    line["documents"] = serde_json::json!([]);
    let mut other = line.clone();
    other["photos"] = serde_json::json!([]);
    other["documents"] = serde_json::json!(["no-such-document"]);
    let report = read_editions(&stage, &format!("{line}\n{other}\n")).await;
    let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(
        told.len() == 2
            && told[0].contains("import photos")
            && told[1].contains("no-such-document"),
        "{told:?}"
    );
}
