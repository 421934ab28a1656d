//! A site whose files lie in a bucket, from an upload to a restored backup.

use super::backup::{Installation, empty_database, wait};
use crate::actions::renditions::{Pace, make_next};
use crate::domain::ids::PhotoId;
use crate::domain::staff::Role;
use crate::state::AppState;
use crate::store::pool::Database;
use crate::tests::actions::renditions::{files, publish};
use crate::tests::admin::photo_bodies::{jpeg, post_files};
use crate::tests::bucket::Bucket;
use crate::tests::cast::hire;
use crate::tests::support::{Stage, TODAY, get, hashes_on, program, send};
use axum::body::Body;
use axum::http::Request;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// A stage whose shelf is a bucket, with a public photo that was uploaded, and all its files.
async fn furnished(bucket: &Bucket) -> (Stage, Vec<(String, String)>) {
    let mut stage = Stage::empty().await;
    stage.shelf = bucket.shelf();
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let picture = jpeg(1);
    let pieces = [("files", Some("market.jpg"), picture.as_slice())];
    let address = "/admin/photos/upload";
    let answer = post_files(&app, &person, address, &pieces, "application/json").await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let id: uuid::Uuid = sqlx::query_scalar("select id from photo")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    publish(&stage, PhotoId(id), 2, "Credit").await;
    while make_next(&stage.owner, &stage.shelf, Pace::All)
        .await
        .unwrap()
    {}
    let files = files(&stage, PhotoId(id)).await;
    assert_eq!(files.len(), 3, "two JPEGs and an AVIF: {files:?}");
    (stage, files)
}

fn with_media_in(bucket: &Bucket, url: &str) -> Installation {
    let installation = Installation::on(url);
    let mut settings = OpenOptions::new()
        .append(true)
        .open(installation.config())
        .unwrap();
    settings.write_all(bucket.settings().as_bytes()).unwrap();
    installation
}

async fn shown(state: AppState, files: &[(String, String)]) -> Vec<Vec<u8>> {
    let app = crate::server::routes::app(state);
    let mut shown = Vec::new();
    for (name, hash) in files {
        let address = format!("/media/{hash}/{name}");
        let whole = get(&app, &address).await;
        assert_eq!(whole.status, 200, "{address}");
        assert_eq!(whole.headers["etag"], format!("\"{hash}\""));
        let part = Request::get(&address).header("range", "bytes=0-3");
        let part = send(&app, part.body(Body::empty()).unwrap()).await;
        assert_eq!(part.status, 206, "{address}");
        assert!(whole.text.starts_with(&part.text));
        shown.push(whole.text.into_bytes());
    }
    shown
}

fn doctor(installation: &Installation) -> String {
    let done = Command::new(program())
        .args(["doctor", "--config"])
        .arg(installation.config())
        .arg("--data")
        .arg(installation.data())
        .env_remove("DATABASE_URL")
        .output()
        .unwrap();
    String::from_utf8(done.stderr).unwrap()
}

fn nothing_is_in(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

#[test]
fn files_in_a_bucket_are_uploaded_shown_backed_up_and_restored_into_another() {
    let bucket = Bucket::start();
    let (stage, files) = wait(furnished(&bucket));
    assert!(
        nothing_is_in(&stage.folder.path().join("uploads")),
        "what came in has gone into the bucket"
    );
    assert!(!stage.folder.path().join("media").exists());
    let before = wait(shown(stage.state(TODAY), &files));

    let installation = with_media_in(&bucket, &stage.url);
    let told = doctor(&installation);
    assert!(
        told.contains("s3://pictures/day/mark takes a file, gives it back and lets it go."),
        "{told}"
    );
    assert!(
        told.contains("nothing names 0 of 6 files, 0.0 MB"),
        "{told}"
    );
    let file = installation.folder.path().join("backup.tar");
    installation.run("backup", &file).unwrap();

    let mut other_bucket = Bucket::start();
    let url = wait(empty_database(&stage));
    let other = with_media_in(&other_bucket, &url);
    other.run("restore", &file).unwrap();
    let restored = other_bucket.shelf();
    wait(async {
        let kept = hashes_on(&restored).await;
        assert_eq!(kept, hashes_on(&stage.shelf).await);
        assert_eq!(kept.len(), 6);
        let state = AppState {
            database: Database::lazily(&url, 2).unwrap(),
            shelf: restored.clone(),
            ..stage.state(TODAY)
        };
        assert_eq!(shown(state, &files).await, before);
    });
    assert!(!other.data().join("media").exists());
    let sentence = other.refused("restore", &file);
    assert!(sentence.contains("tables in the database"), "{sentence}");

    // A restore that stopped half-way goes on in the same bucket, and not beside strangers.
    let again = with_media_in(&other_bucket, &wait(empty_database(&stage)));
    again.run("restore", &file).unwrap();
    wait(restored.keep(bytes::Bytes::from_static(b"a stranger"))).unwrap();
    let url = wait(empty_database(&stage));
    let beside = with_media_in(&other_bucket, &url);
    let sentence = beside.refused("restore", &file);
    assert!(
        sentence.contains("media files in s3://pictures/day/mark"),
        "{sentence}"
    );

    // A store that is away: nothing is begun.
    other_bucket.stop();
    let sentence = beside.refused("restore", &file);
    assert!(sentence.contains("nothing was touched"), "{sentence}");
    let elsewhere = other.folder.path().join("second.tar");
    let sentence = other.refused("backup", &elsewhere);
    assert!(sentence.contains("cannot be read"), "{sentence}");
    assert!(!elsewhere.exists());
    let told = doctor(&other);
    assert!(
        told.contains("Media files: WRONG. s3://pictures/day/mark"),
        "{told}"
    );
}

#[tokio::test]
async fn an_upload_while_the_store_is_away_is_told_and_leaves_nothing() {
    let mut bucket = Bucket::start();
    let mut stage = Stage::empty().await;
    stage.shelf = bucket.shelf();
    bucket.stop();
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    sqlx::query("update staff_member set locale = 'es'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let picture = jpeg(1);
    let pieces = [("files", Some("market.jpg"), picture.as_slice())];
    for accept in ["application/json", "text/html"] {
        let answer = post_files(&app, &person, "/admin/photos/upload", &pieces, accept).await;
        assert!(
            answer.text.contains("No se pudo conservar"),
            "{}",
            answer.text
        );
        if accept == "application/json" {
            assert_eq!(answer.status, 503);
        }
    }
    let count: i64 = sqlx::query_scalar("select count(*) from photo")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(count, 0);
    assert!(nothing_is_in(&stage.folder.path().join("uploads")));
}
