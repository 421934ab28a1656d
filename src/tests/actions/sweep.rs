//! What nothing names leaves the shelf after a week, and nothing else does.

use crate::actions::import::pictures::keep_picture;
use crate::actions::sweep::{GRACE, Survey, look_through, sweep};
use crate::media::made::Made;
use crate::media::shelf::Shelf;
use crate::server::jobs::Job;
use crate::tests::bucket::Bucket;
use crate::tests::media::files::{jpeg, photo};
use crate::tests::support::{Stage, TODAY, hashes_on};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use std::fs::File;
use std::path::{Path, PathBuf};

fn now() -> DateTime<Utc> {
    TODAY.parse().unwrap()
}

fn set_age(files: &Path, hash: &str, at: DateTime<Utc>) {
    let path = files.join(&hash[..2]).join(hash);
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(at.into()).unwrap();
}

/// Makes every file on a shelf older than a week.
async fn age_all(shelf: &Shelf, files: &Path) {
    for hash in hashes_on(shelf).await {
        set_age(files, &hash, now() - GRACE - TimeDelta::seconds(1));
    }
}

async fn keep(shelf: &Shelf, text: &str) -> String {
    let bytes = Bytes::from(text.to_owned());
    shelf.keep(bytes).await.unwrap()
}

async fn unnamed(stage: &Stage) -> Vec<String> {
    let Survey { unnamed, .. } = look_through(&stage.owner, &stage.shelf).await.unwrap();
    unnamed.into_iter().map(|file| file.hash).collect()
}

/// A photo, and one row each of whatever else names a file.
async fn furnish(stage: &Stage) -> Vec<String> {
    let mut tx = stage.owner.begin().await.unwrap();
    let picture = jpeg(&photo(330, 240));
    let id = keep_picture(&mut tx, &stage.shelf, "a.jpg", picture, Made::default());
    let id = id.await.unwrap();
    tx.commit().await.unwrap();
    let mut hashes = Vec::new();
    for name in ["former original", "former rendition", "document"] {
        hashes.push(keep(&stage.shelf, name).await);
    }
    sqlx::query("insert into former_original (photo_id, original, media_type) values ($1, $2, 'image/jpeg')")
        .bind(id.0).bind(&hashes[0]).execute(&stage.owner).await.unwrap();
    sqlx::query("insert into former_rendition (photo_id, name, media_type, width, height, bytes, hash) values ($1, 'w1.jpg', 'image/jpeg', 1, 1, 1, $2)")
        .bind(id.0).bind(&hashes[1]).execute(&stage.owner).await.unwrap();
    sqlx::query("insert into kept_file (hash, media_type, bytes, file_name) values ($1, 'application/pdf', 1, 'a.pdf')")
        .bind(&hashes[2]).execute(&stage.owner).await.unwrap();
    hashes
}

/// The two kinds of shelves, with the folder in which the files can be got at from behind.
async fn stages() -> Vec<(Stage, PathBuf, Option<Bucket>)> {
    let in_folder = Stage::empty().await;
    let files = in_folder.shelf.folder().unwrap().to_owned();
    let bucket = Bucket::start();
    let mut in_bucket = Stage::empty().await;
    in_bucket.shelf = bucket.shelf();
    let objects = bucket.files();
    vec![(in_folder, files, None), (in_bucket, objects, Some(bucket))]
}

#[tokio::test]
async fn what_nothing_names_goes_after_a_week_and_all_else_stays() {
    for (stage, files, _bucket) in stages().await {
        furnish(&stage).await;
        let named = hashes_on(&stage.shelf).await;
        assert_eq!(named.len(), 6, "an original, two renditions, three more");
        assert!(unnamed(&stage).await.is_empty());
        let [old, young] = [
            keep(&stage.shelf, "left by an upload last week").await,
            keep(&stage.shelf, "of an upload that is going on").await,
        ];
        age_all(&stage.shelf, &files).await;
        set_age(&files, &young, now() - GRACE + TimeDelta::seconds(1));
        assert_eq!(unnamed(&stage).await.len(), 2);
        let swept = sweep(&stage.owner, &stage.shelf, now()).await.unwrap();
        assert_eq!((swept.files, swept.bytes), (1, 27));
        let mut expected = named.clone();
        expected.push(young.clone());
        expected.sort();
        assert_eq!(hashes_on(&stage.shelf).await, expected, "{old} went");
        // A day later the young one has had its week.
        let tomorrow = now() + TimeDelta::days(1);
        let swept = sweep(&stage.owner, &stage.shelf, tomorrow).await.unwrap();
        assert_eq!(swept.files, 1);
        assert_eq!(hashes_on(&stage.shelf).await, named);
    }
}

#[tokio::test]
async fn a_former_rendition_goes_when_its_day_is_over_and_its_row_stays() {
    let stage = Stage::empty().await;
    let hashes = furnish(&stage).await;
    let files = stage.shelf.folder().unwrap().to_owned();
    age_all(&stage.shelf, &files).await;
    let sweep = async || {
        sweep(&stage.owner, &stage.shelf, now())
            .await
            .unwrap()
            .files
    };
    assert_eq!(sweep().await, 0);
    let age = "update former_rendition set replaced_at = replaced_at - interval '25 hours'";
    sqlx::query(age).execute(&stage.owner).await.unwrap();
    assert_eq!(sweep().await, 1);
    assert!(!hashes_on(&stage.shelf).await.contains(&hashes[1]));
    let rows: i64 = sqlx::query_scalar("select count(*) from former_rendition")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(rows, 1, "its address goes on saying what became of it");
}

#[tokio::test]
async fn a_shelf_of_which_the_database_knows_next_to_nothing_is_left_alone() {
    let stage = Stage::empty().await;
    for number in 0..20 {
        keep(&stage.shelf, &format!("of another installation {number}")).await;
    }
    let files = stage.shelf.folder().unwrap().to_owned();
    age_all(&stage.shelf, &files).await;
    let swept = sweep(&stage.owner, &stage.shelf, now()).await.unwrap();
    assert_eq!((swept.files, swept.is_held_back), (0, true));
    assert_eq!(hashes_on(&stage.shelf).await.len(), 20);
    // Once a tenth of them is known, the rest is what was left over.
    furnish(&stage).await;
    let swept = sweep(&stage.owner, &stage.shelf, now()).await.unwrap();
    assert_eq!((swept.files, swept.is_held_back), (20, false));
}

#[tokio::test]
async fn the_job_sweeps_and_a_store_that_is_away_is_its_failure() {
    let mut stage = Stage::empty().await;
    let mut bucket = Bucket::start();
    stage.shelf = bucket.shelf();
    furnish(&stage).await;
    let left = keep(&stage.shelf, "left").await;
    age_all(&stage.shelf, &bucket.files()).await;
    let state = stage.state(TODAY);
    assert!(Job::Sweep.turn(&state, None).await.unwrap());
    assert!(!hashes_on(&stage.shelf).await.contains(&left));
    bucket.stop();
    assert!(Job::Sweep.turn(&state, None).await.is_err());
}
