//! Renditions follow what is published, and no page is ever without a file.

use crate::actions::import::pictures::keep_picture;
use crate::actions::renditions::{Pace, make_next};
use crate::domain::ids::PhotoId;
use crate::domain::photo::Photo;
use crate::media::intake::take_in;
use crate::media::made::Made;
use crate::tests::media::files::{jpeg, photo};
use crate::tests::support::{Stage, TODAY, get, path_on};
use axum::http::StatusCode;

fn facts(credit: &str) -> Photo {
    Photo {
        credit: credit.into(),
        ..Photo::default()
    }
}

pub async fn publish(stage: &Stage, id: PhotoId, number: i32, credit: &str) {
    let content = serde_json::to_value(facts(credit)).unwrap();
    sqlx::query("insert into revision (thing_id, part, number, content, origin) values ($1, 'free', $2, $3, 'staff')")
        .bind(id.0).bind(number).bind(content).execute(&stage.owner).await.unwrap();
    sqlx::query("update publication set live = tstzrange(lower(live), app_now()) where thing_id = $1 and upper_inf(live)")
        .bind(id.0).execute(&stage.owner).await.unwrap();
    sqlx::query("insert into publication (id, thing_id, part, revision, live) values (gen_random_uuid(), $1, 'free', $2, tstzrange(app_now(), null))")
        .bind(id.0).bind(number).execute(&stage.owner).await.unwrap();
}

pub async fn files(stage: &Stage, id: PhotoId) -> Vec<(String, String)> {
    sqlx::query_as("select name, hash from rendition where photo_id = $1 order by name")
        .bind(id.0)
        .fetch_all(&stage.owner)
        .await
        .unwrap()
}

fn hash_of<'a>(files: &'a [(String, String)], name: &str) -> &'a str {
    &files.iter().find(|file| file.0 == name).unwrap().1
}

#[tokio::test]
async fn a_new_credit_reaches_every_file_while_the_old_ones_go_on_answering() {
    let stage = Stage::empty().await;
    let mut tx = stage.owner.begin().await.unwrap();
    let bytes = jpeg(&photo(330, 240));
    let made = Made::of(&facts("Old credit"));
    let id = keep_picture(
        &mut tx,
        &stage.shelf,
        "folder/IMG_1.jpg",
        bytes.clone(),
        made.clone(),
    )
    .await
    .unwrap();
    let again = keep_picture(&mut tx, &stage.shelf, "other.jpg", bytes, made)
        .await
        .unwrap();
    assert_eq!(id, again, "the same bytes twice are one photo");
    tx.commit().await.unwrap();
    let name: String = sqlx::query_scalar("select file_name from photo")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(name, "IMG_1.jpg");
    let step = || make_next(&stage.owner, &stage.shelf, Pace::All);

    // Nobody has said anything of it yet.
    assert!(!step().await.unwrap());
    publish(&stage, id, 1, "Old credit").await;
    assert!(step().await.unwrap());
    assert!(!step().await.unwrap());
    let before = files(&stage, id).await;
    let names: Vec<&str> = before.iter().map(|file| file.0.as_str()).collect();
    assert_eq!(names, ["social.jpg", "w320.avif", "w320.jpg"]);

    publish(&stage, id, 2, "New credit").await;
    // First the JPEG files, which every browser reads, however busy the machine is; then AVIF.
    let quick = || make_next(&stage.owner, &stage.shelf, Pace::WithoutAvif);
    assert!(quick().await.unwrap());
    assert!(!quick().await.unwrap());
    let between = files(&stage, id).await;
    assert_eq!(between.len(), 2);
    let fresh = stage
        .shelf
        .read(hash_of(&between, "w320.jpg"))
        .await
        .unwrap();
    assert_eq!(
        take_in(&fresh).unwrap().said.credit.as_deref(),
        Some("New credit")
    );
    assert!(step().await.unwrap());
    assert!(!step().await.unwrap());
    let after = files(&stage, id).await;
    assert_eq!(after.len(), 3);
    let app = stage.app(TODAY);
    for (name, hash) in before.iter().chain(&after) {
        let answer = get(&app, &format!("/media/{hash}/{name}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
    }

    // What changes no file makes none.
    publish(&stage, id, 3, "New credit").await;
    assert!(step().await.unwrap());
    assert!(!step().await.unwrap());
    assert_eq!(files(&stage, id).await, after);
    // A day later nothing names the old ones any more.
    sqlx::query("update former_rendition set replaced_at = replaced_at - interval '25 hours'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let old = format!("/media/{}/w320.jpg", hash_of(&before, "w320.jpg"));
    assert_eq!(get(&app, &old).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_original_that_cannot_be_read_holds_no_other_up() {
    let stage = Stage::empty().await;
    let mut tx = stage.owner.begin().await.unwrap();
    let mut ids = Vec::new();
    for side in [100, 110] {
        let bytes = jpeg(&photo(side, 80));
        let made = Made::of(&facts("Credit"));
        ids.push(
            keep_picture(&mut tx, &stage.shelf, "a.jpg", bytes, made)
                .await
                .unwrap(),
        );
    }
    tx.commit().await.unwrap();
    for id in &ids {
        publish(&stage, *id, 1, "Credit").await;
    }
    // The younger comes first, and its original is gone.
    let original: String = sqlx::query_scalar("select original from photo where id = $1")
        .bind(ids[1].0)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    std::fs::remove_file(path_on(&stage.shelf, &original)).unwrap();
    while make_next(&stage.owner, &stage.shelf, Pace::All)
        .await
        .unwrap()
    {}
    assert_eq!(files(&stage, ids[1]).await.len(), 2);
    assert_eq!(files(&stage, ids[0]).await.len(), 3);
}
