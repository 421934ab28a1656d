//! What cannot go in by `daymark import photos`: each told in a sentence, and the rest goes in.

use super::import_photos::{Desk, counts, picture};
use crate::commands::{CommandLine, run};
use crate::tests::media::files::jpeg;
use clap::Parser;
use std::fs;
use std::path::Path;

#[tokio::test]
async fn each_line_that_cannot_go_in_is_told_and_the_rest_goes_in() {
    let desk = Desk::new().await;
    for (name, number) in [
        ("good.jpg", 1),
        ("locale.jpg", 2),
        ("day.jpg", 3),
        ("alone.jpg", 4),
        ("rights.jpg", 5),
        ("alt.jpg", 6),
        ("twice.jpg", 7),
    ] {
        desk.put(name, number);
    }
    fs::write(desk.folder.path().join("text.jpg"), "no picture").unwrap();
    let huge = fs::File::create(desk.folder.path().join("huge.jpg")).unwrap();
    huge.set_len(26 * 1024 * 1024).unwrap();
    let mut half = jpeg(&picture(9));
    half.truncate(half.len() / 2);
    fs::write(desk.folder.path().join("half.jpg"), half).unwrap();
    let lines = [
        ("locale.jpg,de,Ein Markt,Stände,UN,,", "“de”"),
        ("day.jpg,en,A market,Stalls,UN,,31/12/2026", "2026-09-12"),
        (
            "rights.jpg,en,A market,Stalls,UN,2026-05-01,2026-01-01",
            "before they begin",
        ),
        (
            "text.jpg,en,A market,Stalls,UN,,",
            "not a JPEG, PNG or WebP",
        ),
        ("huge.jpg,en,A market,Stalls,UN,,", "25 MB"),
        ("half.jpg,en,A market,Stalls,UN,,", "damaged"),
        (
            "../outside.jpg,en,A market,Stalls,UN,,",
            "out of the folder",
        ),
        ("/etc/hostname,en,A market,Stalls,UN,,", "out of the folder"),
        ("nowhere.jpg,en,A market,Stalls,UN,,", "no such file"),
        ("alt.jpg,en,A market,IMG_2041.JPG,UN,,", "name of a file"),
        ("twice.jpg,en,A market,Stalls,UN,,", ""),
        ("twice.jpg,en,Another,Stalls,UN,,", "the same language"),
        ("good.jpg,en,A market,Stalls,UN,,", ""),
    ];
    let rows: Vec<&str> = lines.iter().map(|(row, _)| *row).collect();
    let table = format!(
        "file,locale,caption,alt,credit,usable_from,expires_on\n{}\n",
        rows.join("\n")
    );
    let report = desk.run(&table, true).await;
    // alt.jpg goes in without the words of its line.
    assert_eq!(report.added, 3, "{report:?}");
    let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    for (index, (row, reason)) in lines.iter().enumerate() {
        let place = format!("line {} ({})", index + 2, row.split(',').next().unwrap());
        let about: Vec<&String> = told
            .iter()
            .filter(|told| told.starts_with(&place))
            .collect();
        match reason {
            &"" => assert!(about.is_empty(), "{about:?}"),
            reason => assert!(
                about.len() == 1 && about[0].contains(reason),
                "{place}: {told:?}"
            ),
        }
    }
    // A picture without a line.
    assert!(
        told.iter()
            .any(|told| told.starts_with("alone.jpg:") && told.contains("no line")),
        "{told:?}"
    );
    assert_eq!(told.len(), lines.len() - 2 + 1, "{told:?}");
    assert!(desk.part("good.jpg", "en").await.is_some());
    assert!(desk.part("alt.jpg", "en").await.is_none());
    assert_eq!(
        desk.part("twice.jpg", "en").await.unwrap()["caption"],
        "A market"
    );
}

#[tokio::test]
async fn a_table_that_is_none_brings_nothing_in_and_says_what_to_mend() {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    let before = desk.count("photo").await;
    for (table, reason) in [
        (
            &b"file,locale,caption,alt,credits\na.jpg,en,A,B,C\n"[..],
            "“credits”",
        ),
        (b"\xff\xfef\0i\0l\0e\0", "UTF-16"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", "first line"),
        (b"{\"file\":\"a.jpg\"}\n", "is not known"),
        (b"", "first line"),
    ] {
        let report = desk.run_bytes(table, true).await;
        assert_eq!(counts(&report), (0, 0, 0, 1, 0), "{report:?}");
        assert!(report.problems[0].sentence.contains(reason), "{report:?}");
    }
    assert_eq!(desk.count("photo").await, before);
    // In an old encoding, the lines in plain letters go in.
    desk.put("b.jpg", 2);
    let table = b"file,locale,caption,alt,credit\na.jpg,fr,March\xe9,Stands,ONU\nb.jpg,en,A market,Stalls,UN\n";
    let report = desk.run_bytes(table, true).await;
    assert_eq!(counts(&report), (1, 0, 0, 1, 0), "{report:?}");
    assert!(report.problems[0].sentence.contains("UTF-8"), "{report:?}");
}

#[tokio::test]
async fn what_lacks_a_credit_or_words_does_not_become_public_and_is_told() {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    desk.put("b.jpg", 2);
    let table = |credit: &str, alt: &str| {
        format!(
            "file,locale,caption,alt,credit\na.jpg,en,A market,Stalls,{credit}\nb.jpg,en,A market,{alt},UN\n"
        )
    };
    let report = desk.run(&table("", ""), true).await;
    assert_eq!(counts(&report), (2, 0, 0, 2, 0), "{report:?}");
    assert!(
        report.problems[0].sentence.contains("no credit"),
        "{report:?}"
    );
    assert!(
        report.problems[1].sentence.contains("no alternative text"),
        "{report:?}"
    );
    let public = "publication b join photo ph on ph.id = b.thing_id where ph.file_name in ('a.jpg', 'b.jpg')";
    // The words of the one, the facts of the other.
    assert_eq!(desk.count(public).await, 2);
    let report = desk.run(&table("UN", "Stalls"), true).await;
    assert_eq!(counts(&report), (0, 2, 0, 0, 0), "{report:?}");
    assert_eq!(desk.count(public).await, 4);
}

#[tokio::test]
async fn a_photo_in_the_trash_is_left_there_and_told() {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    let table = "file,locale,caption,alt,credit\na.jpg,en,A market,Stalls,UN\n";
    desk.run(table, true).await;
    sqlx::query("update thing set trashed_at = now() from photo where photo.id = thing.id and file_name = 'a.jpg'")
        .execute(&desk.stage.owner)
        .await
        .unwrap();
    let report = desk.run(table, true).await;
    assert_eq!(counts(&report), (0, 0, 0, 1, 0), "{report:?}");
    assert!(report.problems[0].sentence.contains("trash"), "{report:?}");
}

#[tokio::test]
async fn nothing_is_taken_in_where_the_disk_is_nearly_full() {
    use crate::actions::import::photos::PhotoImport;
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    let stage = &desk.stage;
    let import = PhotoImport {
        least_free: u64::MAX,
        ..PhotoImport::new(&stage.owner, &stage.shelf, desk.folder.path(), true)
    };
    fs::create_dir_all(stage.shelf.folder().unwrap()).unwrap();
    let table = b"file,locale,caption,alt,credit\na.jpg,en,A market,Stalls,UN\n";
    let report = import.run(table, |_, _| {}).await.unwrap();
    assert_eq!(counts(&report), (0, 0, 0, 1, 0), "{report:?}");
    assert!(report.problems[0].sentence.contains("disk"), "{report:?}");
}

#[test]
fn the_command_ends_with_one_sentence_when_something_did_not_go_in() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let desk = runtime.block_on(Desk::new());
    let folder = desk.folder.path().join("pictures");
    let command = |kind: &str, folder: &Path| {
        let file = desk.folder.path().join("daymark.toml");
        fs::write(&file, format!("database_url = {:?}\n", desk.stage.url)).unwrap();
        let data = desk.folder.path().join("data");
        let arguments = [
            "daymark",
            kind,
            "photos",
            folder.to_str().unwrap(),
            "--config",
            file.to_str().unwrap(),
            "--data",
            data.to_str().unwrap(),
        ];
        run(CommandLine::try_parse_from(arguments).unwrap()).map_err(|problem| problem.sentence)
    };
    assert!(
        command("import", &folder)
            .unwrap_err()
            .contains("is no folder")
    );
    fs::create_dir_all(&folder).unwrap();
    assert!(
        command("import", &folder)
            .unwrap_err()
            .contains("has no captions.csv")
    );
    fs::write(
        folder.join("captions.csv"),
        "file,locale,caption,alt,credit\na.jpg,en,A market,Stalls,UN\nb.jpg,en,A,B,UN\n",
    )
    .unwrap();
    fs::write(folder.join("a.jpg"), jpeg(&picture(1))).unwrap();
    assert!(
        command("import", &folder)
            .unwrap_err()
            .starts_with("1 did not go in")
    );
    fs::write(folder.join("b.jpg"), jpeg(&picture(2))).unwrap();
    command("import", &folder).unwrap();
    // What stands in a folder is never written over.
    assert!(
        command("export", &folder)
            .unwrap_err()
            .contains("is not empty")
    );
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
}
