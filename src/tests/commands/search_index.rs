//! What the doctor says of the search index.

use crate::actions::import::messages::MessageImport;
use crate::commands::search::check_index;
use crate::search::archive::Archive;
use crate::search::follow::Follower;
use crate::state::clock::Clock;
use crate::tests::support::Stage;
use std::fs;
use std::time::Duration;

/// What is said of the index of a stage: whether it stands in the way, and the sentence.
async fn told(stage: &Stage) -> (bool, String) {
    match check_index(&stage.owner, stage.folder.path()).await {
        Ok(told) => (true, told),
        Err(problem) => (false, problem.sentence),
    }
}

/// What is said once the index has followed. A transaction that runs elsewhere on the server may hold that back.
async fn caught_up(stage: &Stage) -> String {
    for _ in 0..50 {
        stage.follow().await;
        let (is_well, sentence) = told(stage).await;
        if is_well && sentence.contains("it has all that is public") {
            return sentence;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("{}", told(stage).await.1);
}

#[tokio::test]
async fn the_doctor_says_whether_the_index_is_there_whole_and_up_to_the_present() {
    let stage = Stage::with_bundle().await;
    let (is_well, missing) = told(&stage).await;
    assert!(is_well && missing.contains("not there yet"), "{missing}");

    let messages = |sentence: &str| -> u64 {
        let (count, _) = sentence.split_once(" messages and ").unwrap();
        count.parse().unwrap()
    };
    let before = messages(&caught_up(&stage).await);

    let line = r#"{"external_id": "m1", "locale": "en", "observance": "water-day", "year": 2015, "speaker_id": "first-office",
        "speaker": "Secretary", "speaker_title": "Secretary", "form": "message", "symbols": [], "issued_on": null,
        "observed_on": "2015-03-22", "title": "Water", "body": "Clean.", "source_url": null}"#;
    let import = MessageImport {
        pool: &stage.owner,
        publish: true,
    };
    let report = import.run(line.replace('\n', " ").as_bytes(), |_| {}).await;
    assert!(report.unwrap().problems.is_empty());
    let (is_well, behind) = told(&stage).await;
    assert!(is_well && behind.contains("1 changed since"), "{behind}");
    assert_eq!(messages(&caught_up(&stage).await), before + 1);
}

#[tokio::test]
async fn a_damaged_index_of_things_is_told_of_and_built_anew() {
    let stage = Stage::with_bundle().await;
    stage.follow().await;
    let things = stage.archive.folder().join("1.things");
    let files = fs::read_dir(&things)
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
    let (is_well, sentence) = told(&stage).await;
    assert!(!is_well && sentence.contains("damaged"), "{sentence}");
    let archive = Archive::new(stage.folder.path());
    let pool = stage.database.writer.clone();
    let started = Follower::start(archive, pool, Clock::instant(), |_| {}).await;
    drop(started.unwrap());
    assert!(stage.archive.folder().join("set-aside.things").exists());
    let (is_well, sentence) = told(&stage).await;
    assert!(is_well, "{sentence}");
}
