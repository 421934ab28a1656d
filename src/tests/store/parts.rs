//! Parts, revisions, publications: what the database itself refuses and keeps apart.

use crate::domain::fact::{Fact, Standing};
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::observance::ObservanceText;
use crate::domain::revision::{Origin, Part};
use crate::domain::status::{Publication, WorkState};
use crate::store::ids::new_id;
use crate::store::observances::{insert_observance, update_slug};
use crate::store::publications::{Circumstances, publish_now};
use crate::store::revisions::{SaveFailure, find_newest, find_state, insert_revision};
use crate::tests::support::Stage;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use sqlx::PgPool;

fn title(text: &str) -> ObservanceText {
    ObservanceText {
        title: Fact {
            value: text.to_owned(),
            standing: Standing::Sourced,
            sources: Vec::new(),
        },
    }
}

async fn observance(pool: &PgPool, slug: &str) -> ThingId {
    let mut tx = pool.begin().await.unwrap();
    let id: ObservanceId = new_id();
    insert_observance(&mut tx, id, slug).await.unwrap();
    tx.commit().await.unwrap();
    id.into()
}

async fn save(
    pool: &PgPool,
    thing: ThingId,
    part: Part,
    text: &str,
    seen: i32,
) -> Result<i32, SaveFailure> {
    let mut tx = pool.begin().await?;
    let saved = insert_revision(
        &mut tx,
        thing,
        part,
        &title(text),
        seen,
        Origin::Staff,
        Some(WorkState::Draft),
    )
    .await?;
    tx.commit().await?;
    Ok(saved)
}

#[tokio::test]
async fn whoever_has_not_seen_the_newest_revision_overwrites_nothing() {
    let stage = Stage::empty().await;
    let thing = observance(&stage.owner, "water-day").await;
    let part = Part::Text(Locale::Fr);
    assert_eq!(save(&stage.owner, thing, part, "one", 0).await.unwrap(), 1);
    assert_eq!(save(&stage.owner, thing, part, "two", 1).await.unwrap(), 2);
    for seen in [0, 1] {
        let failure = save(&stage.owner, thing, part, "late", seen)
            .await
            .unwrap_err();
        assert!(
            matches!(failure, SaveFailure::Overtaken { newest: 2 }),
            "{failure}"
        );
    }
    let mut tx = stage.owner.begin().await.unwrap();
    let (number, held): (i32, ObservanceText) =
        find_newest(&mut tx, thing, part).await.unwrap().unwrap();
    assert_eq!((number, held), (2, title("two")));
}

#[tokio::test]
async fn of_two_savers_at_once_exactly_one_is_in_time() {
    let stage = Stage::empty().await;
    let thing = observance(&stage.owner, "water-day").await;
    let part = Part::Text(Locale::En);
    save(&stage.owner, thing, part, "first", 0).await.unwrap();
    let (one, two) = tokio::join!(
        save(&stage.owner, thing, part, "a", 1),
        save(&stage.owner, thing, part, "b", 1)
    );
    assert_eq!(
        [&one, &two].iter().filter(|saved| saved.is_ok()).count(),
        1,
        "{one:?} {two:?}"
    );
}

#[tokio::test]
async fn a_revision_is_never_changed_or_deleted() {
    let stage = Stage::empty().await;
    let thing = observance(&stage.owner, "water-day").await;
    save(&stage.owner, thing, Part::Text(Locale::En), "said", 0)
        .await
        .unwrap();
    for sql in ["update revision set note = 'x'", "delete from revision"] {
        let error = sqlx::query(sql).execute(&stage.owner).await.unwrap_err();
        assert!(
            error.to_string().contains("never changed or deleted"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn publishing_replaces_the_live_revision_and_keeps_the_old_one_in_history() {
    let stage = Stage::empty().await;
    let thing = observance(&stage.owner, "water-day").await;
    let part = Part::Text(Locale::En);
    for (number, text) in [(1, "one"), (2, "two")] {
        save(&stage.owner, thing, part, text, number - 1)
            .await
            .unwrap();
        let mut tx = stage.owner.begin().await.unwrap();
        publish_now(&mut tx, thing, part, number, Circumstances::default())
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    let mut tx = stage.owner.begin().await.unwrap();
    let state = find_state(&mut tx, thing, part).await.unwrap();
    assert!(
        matches!(state.publication, Publication::Live { revision: 2, .. }) && state.work.is_none(),
        "{state:?}"
    );
    let ever: i64 = sqlx::query_scalar("select count(*) from publication")
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    assert_eq!(ever, 2);
    // The database itself refuses a second live revision.
    let second = "insert into publication (id, thing_id, part, revision, live)
                  select gen_random_uuid(), thing_id, part, 1, tstzrange(now() - interval '1 day', null) from part";
    let error = sqlx::query(second).execute(&mut *tx).await.unwrap_err();
    let constraint = error
        .as_database_error()
        .and_then(|error| error.constraint().map(str::to_owned));
    assert_eq!(constraint.as_deref(), Some("publication_one_live_revision"));
}

/// What the database holds of one part, byte for byte.
async fn bytes_of(pool: &PgPool, thing: ThingId, part: Part) -> String {
    sqlx::query_scalar(
        "select coalesce((select string_agg(r::text, '|' order by r.number) from revision r where r.thing_id = $1 and r.part = $2), '')
             || coalesce((select string_agg(p::text, '|') from part p where p.thing_id = $1 and p.part = $2), '')
             || coalesce((select string_agg(l::text, '|' order by l.id) from publication l where l.thing_id = $1 and l.part = $2), '')",
    )
    .bind(thing.0)
    .bind(part.code())
    .fetch_one(pool)
    .await
    .unwrap()
}

#[tokio::test]
async fn no_operation_on_one_part_changes_a_byte_of_another() {
    let stage = Stage::empty().await;
    let thing = observance(&stage.owner, "water-day").await;
    let parts: Vec<Part> = Part::all().collect();
    // Sequences of saving (at what revision was seen) and publishing, over random parts.
    let sequences = prop::collection::vec((0usize..7, any::<bool>(), 0i32..3), 40);
    let mut runner = TestRunner::new(Config {
        cases: 1,
        ..Config::default()
    });
    let steps = sequences.new_tree(&mut runner).unwrap().current();
    for (at, publishes, behind) in steps {
        let part = parts[at];
        let mut before = Vec::new();
        for other in parts.iter().filter(|other| **other != part) {
            before.push((*other, bytes_of(&stage.owner, thing, *other).await));
        }
        let mut tx = stage.owner.begin().await.unwrap();
        let newest = find_state(&mut tx, thing, part).await.unwrap().newest;
        if publishes && newest > 0 {
            publish_now(&mut tx, thing, part, newest, Circumstances::default())
                .await
                .unwrap();
            tx.commit().await.unwrap();
        } else {
            drop(tx);
            let _ = save(&stage.owner, thing, part, "text", (newest - behind).max(0)).await;
        }
        for (other, held) in before {
            assert_eq!(
                bytes_of(&stage.owner, thing, other).await,
                held,
                "{part} changed {other}"
            );
        }
    }
}

#[tokio::test]
async fn a_new_slug_leaves_a_redirect_and_coming_back_takes_it_away() {
    let stage = Stage::empty().await;
    let thing = observance(&stage.owner, "water-day").await;
    let id = ObservanceId(thing.0);
    for slug in ["world-water-day", "water-day", "day-of-water"] {
        let mut tx = stage.owner.begin().await.unwrap();
        update_slug(&mut tx, id, slug).await.unwrap();
        tx.commit().await.unwrap();
    }
    let paths: Vec<String> = sqlx::query_scalar("select from_path from redirect order by 1")
        .fetch_all(&stage.owner)
        .await
        .unwrap();
    assert_eq!(
        paths,
        ["/observances/water-day", "/observances/world-water-day"]
    );
}
