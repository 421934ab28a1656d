//! The index is like the database: at once, at the instants that were set, on every node, and after accidents.

use super::{archive, ask, import, line, question, titles, with};
use crate::domain::locale::Locale;
use crate::search::archive::{Archive, NoAnswer};
use crate::search::follow::{Built, Follower, want_anew};
use crate::state::clock::Clock;
use crate::tests::support::Stage;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

fn now() -> DateTime<Utc> {
    Clock::instant()
}

async fn start(stage: &Stage, archive: &Archive) -> (Follower, Built) {
    let pool = stage.database.writer.clone();
    Follower::start(archive.clone(), pool, now(), |_| {})
        .await
        .unwrap()
}

/// The folder of the index in use.
fn index_in(archive: &Archive) -> PathBuf {
    let entries = fs::read_dir(archive.folder()).unwrap();
    let is_index = |path: &PathBuf| {
        path.file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .parse::<u64>()
            .is_ok()
    };
    let found: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(is_index)
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[tokio::test]
async fn what_is_published_changed_and_put_in_the_trash_is_followed_on_every_node() {
    let stage = archive(&[line("m1", "en", 2015, "Clean water", "For all.")]).await;
    let other = tempfile::tempdir().unwrap();
    let nodes = [stage.archive.clone(), Archive::new(other.path())];
    let mut followers = Vec::new();
    for node in &nodes {
        followers.push(start(&stage, node).await.0);
    }
    let mut expect = async |typed: &str, count: usize| {
        for (node, follower) in nodes.iter().zip(&mut followers) {
            follower.turn(now()).await.unwrap();
            let found = node.ask(question(typed, Locale::En)).await.unwrap();
            assert_eq!(found.count, count, "{typed}");
        }
    };
    expect("clean", 1).await;
    import(
        &stage,
        &[line("m2", "en", 2016, "Clean rivers", "To the sea.")],
        true,
    )
    .await;
    expect("clean", 2).await;
    import(
        &stage,
        &[line("m1", "en", 2015, "Pure water", "For all.")],
        true,
    )
    .await;
    expect("clean", 1).await;
    expect("pure", 1).await;
    sqlx::query("update thing set trashed_at = now() where kind = 'message'")
        .execute(&stage.owner)
        .await
        .unwrap();
    expect("pure", 0).await;
    sqlx::query("update thing set trashed_at = null where kind = 'message'")
        .execute(&stage.owner)
        .await
        .unwrap();
    expect("pure", 1).await;
    // A speaker's new name is found with all their messages.
    sqlx::query(
        "with new as (
             insert into revision (thing_id, part, number, content, origin)
             select r.thing_id, r.part, 2, jsonb_set(r.content, '{name}', '\"Harbourmaster\"'), 'staff'
             from revision r join speaker s on s.id = r.thing_id where r.part = 'en' returning thing_id)
         update publication p set revision = 2 from new where p.thing_id = new.thing_id and p.part = 'en'",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    expect("speaker:harbourmaster", 2).await;
}

#[tokio::test]
async fn an_embargo_ends_to_the_second_and_what_has_ended_is_not_found() {
    let stage = archive(&[]).await;
    import(
        &stage,
        &[line("m1", "en", 2015, "Clean water", "For all.")],
        true,
    )
    .await;
    // As the database keeps it: in microseconds.
    let now = DateTime::from_timestamp_micros(now().timestamp_micros()).unwrap();
    let hour = TimeDelta::hours(1);
    sqlx::query(
        "update publication p set live = tstzrange($1, $2) from message m where m.id = p.thing_id",
    )
    .bind(now + hour)
    .bind(now + hour * 3)
    .execute(&stage.owner)
    .await
    .unwrap();
    stage.follow().await;
    let second = TimeDelta::seconds(1);
    for (at, count) in [
        (now, 0),
        (now + hour - second, 0),
        (now + hour, 1),
        (now + hour * 3 - second, 1),
        (now + hour * 3, 0),
    ] {
        let mut asked = question("water", Locale::En);
        asked.now = at;
        assert_eq!(stage.archive.ask(asked).await.unwrap().count, count, "{at}");
        let mut all = question("", Locale::En);
        all.now = at;
        assert_eq!(stage.archive.ask(all).await.unwrap().count, count, "{at}");
    }
}

#[tokio::test]
async fn what_was_marked_as_no_longer_valid_and_a_draft_are_not_found() {
    let stage = archive(&[]).await;
    import(
        &stage,
        &[line("m1", "en", 2015, "Clean water", "For all.")],
        false,
    )
    .await;
    stage.follow().await;
    assert_eq!(ask(&stage, "water").await.count, 0);
    import(
        &stage,
        &[line("m2", "en", 2016, "Clean rivers", "For all.")],
        true,
    )
    .await;
    sqlx::query("update publication p set withdrawn_reason = 'Superseded' from message m where m.id = p.thing_id")
        .execute(&stage.owner)
        .await
        .unwrap();
    stage.follow().await;
    assert_eq!(ask(&stage, "clean").await.count, 0);
}

#[tokio::test]
async fn a_change_that_commits_late_is_not_skipped() {
    let stage = archive(&[line("m1", "en", 2015, "Clean water", "For all.")]).await;
    let (mut follower, _) = start(&stage, &stage.archive.clone()).await;
    // Takes its number first, and commits last.
    let mut late = stage.owner.begin().await.unwrap();
    sqlx::query("update thing set trashed_at = now() where kind = 'message'")
        .execute(&mut *late)
        .await
        .unwrap();
    import(
        &stage,
        &[line("m2", "en", 2016, "Clean rivers", "To the sea.")],
        true,
    )
    .await;
    follower.turn(now()).await.unwrap();
    // Nobody waits for the one that is late.
    assert_eq!(ask(&stage, "clean").await.count, 2);
    late.commit().await.unwrap();
    // That of the bundle is in the trash now as well.
    assert_eq!(follower.turn(now()).await.unwrap(), 2);
    assert_eq!(follower.turn(now()).await.unwrap(), 0);
    let found = stage
        .archive
        .ask(question("clean", Locale::En))
        .await
        .unwrap();
    assert_eq!(titles(&found), ["Clean rivers"]);
}

#[tokio::test]
async fn an_index_is_opened_again_built_where_it_is_missing_and_set_aside_where_it_is_damaged() {
    let lines = [
        line("m1", "en", 2015, "Clean water", "For all."),
        line("m2", "en", 2016, "Clean rivers", "To the sea."),
    ];
    let stage = archive(&lines).await;
    let fresh = |folder: &Path| Archive::new(folder);
    let folder = stage.folder.path();
    let reopened = fresh(folder);
    assert_eq!(start(&stage, &reopened).await.1, Built::Opened);
    assert!(reopened.index().is_some());

    // Somebody wants it anew; the old one answers until then.
    want_anew(reopened.folder()).unwrap();
    let before = index_in(&reopened);
    let anew = fresh(folder);
    assert!(matches!(start(&stage, &anew).await.1, Built::Anew(_)));
    assert_ne!(index_in(&anew), before);
    assert_eq!(start(&stage, &fresh(folder)).await.1, Built::Opened);

    // A few bytes in the middle of its largest file are other ones.
    let files = fs::read_dir(index_in(&anew))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let largest = files
        .max_by_key(|path| fs::metadata(path).unwrap().len())
        .unwrap();
    let mut bytes = fs::read(&largest).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4]
        .iter_mut()
        .for_each(|byte| *byte ^= 0xff);
    fs::write(&largest, bytes).unwrap();
    let mended = fresh(folder);
    let (follower, built) = start(&stage, &mended).await;
    assert!(
        matches!(&built, Built::Anew(why) if why.contains("damaged")),
        "{built:?}"
    );
    assert!(mended.folder().join("set-aside").exists());
    assert_eq!(
        mended
            .ask(question("clean", Locale::En))
            .await
            .unwrap()
            .count,
        2
    );
    drop(follower);

    // Another version of the program wrote it.
    fs::write(index_in(&mended).join("written-by"), "fields 0").unwrap();
    let newer = fresh(folder);
    assert!(matches!(start(&stage, &newer).await.1, Built::Anew(_)));

    // Its folder is gone.
    fs::remove_dir_all(newer.folder()).unwrap();
    let again = fresh(folder);
    let answer = again.ask(question("clean", Locale::En)).await;
    assert!(matches!(answer, Err(NoAnswer::Building(0))));
    assert!(matches!(start(&stage, &again).await.1, Built::Anew(_)));
    assert_eq!(
        again
            .ask(question("clean", Locale::En))
            .await
            .unwrap()
            .count,
        2
    );
}

#[tokio::test]
async fn the_archive_answers_while_the_database_is_away() {
    let stage = archive(&[line("m1", "en", 2015, "Clean water", "For all.")]).await;
    let reopened = Archive::new(stage.folder.path());
    stage.database.close().await;
    let pool = stage.database.writer.clone();
    let started = Follower::start(reopened.clone(), pool, now(), |_| {}).await;
    assert!(started.is_err());
    assert_eq!(
        reopened
            .ask(question("water", Locale::En))
            .await
            .unwrap()
            .count,
        1
    );
}

#[tokio::test]
async fn a_message_in_other_languages_later_is_found_in_them_then() {
    let stage = archive(&[line("m1", "en", 2015, "Clean water", "For all.")]).await;
    assert_eq!(ask(&stage, "eau").await.count, 0);
    let french = with(
        line("m1", "fr", 2015, "De l’eau pure", "Pour tous."),
        &[("speaker_title", json!("Secrétaire modèle"))],
    );
    import(&stage, &[french], true).await;
    stage.follow().await;
    assert_eq!(ask(&stage, "eau").await.count, 1);
    assert_eq!(ask(&stage, "").await.count, 1);
}
