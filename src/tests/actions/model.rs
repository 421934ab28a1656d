//! The database does what the table says: two thousand random sequences on both, compared.

use crate::actions::refusal::Refusal;
use crate::actions::work::approve::approve;
use crate::actions::work::at_hand::Consent;
use crate::actions::work::publish::{publish, schedule, unschedule};
use crate::actions::work::review::{ask_review, request_changes};
use crate::actions::work::save::{Save, save};
use crate::actions::work::withdraw::{TakenAway, unpublish, withdraw};
use crate::auth::asker::Asker;
use crate::domain::content::AnyContent;
use crate::domain::fact::{Fact, Standing};
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::observance::ObservanceText;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::domain::status::{PartState, Publication};
use crate::domain::workflow::{Around, Step, after, why_not};
use crate::store::ids::new_id;
use crate::store::observances::insert_observance;
use crate::store::revisions::find_state;
use crate::tests::cast::hire;
use crate::tests::support::Stage;
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use sqlx::PgPool;

const STEPS: usize = 8;
const LOCALES: [Locale; 2] = [Locale::Fr, Locale::Ar];

fn title(text: String) -> AnyContent {
    AnyContent::ObservanceText(ObservanceText {
        title: Fact {
            value: text,
            standing: Standing::Sourced,
            sources: Vec::new(),
        },
    })
}

async fn take(
    pool: &PgPool,
    editor: &Asker,
    on: (ThingId, Part),
    step: Step,
    newest: i32,
    at: DateTime<Utc>,
) -> Result<(), Refusal> {
    match step {
        Step::Save => {
            let content = title(format!("revision {}", newest + 1));
            let wanted = Save {
                thing: on.0,
                part: on.1,
                seen: newest,
                content: &content,
                note: None,
            };
            save(pool, editor, wanted).await.map(drop)
        }
        Step::AskReview => ask_review(pool, editor, on, newest, None).await,
        Step::RequestChanges => request_changes(pool, editor, on, newest, "more").await,
        Step::Approve => approve(pool, editor, on, newest, None).await,
        Step::Publish => publish(pool, editor, on, newest, Consent::default()).await,
        Step::Schedule => schedule(pool, editor, on, newest, at, Consent::default()).await,
        Step::Unschedule => unschedule(pool, editor, on).await,
        Step::Withdraw => withdraw(pool, editor, on, "so").await,
        Step::Unpublish => unpublish(pool, editor, on, TakenAway::InError).await,
    }
}

/// Without the instants at which something began, which only the database's clock knows.
fn timeless(mut state: PartState) -> PartState {
    if let Publication::Live { from, .. } = &mut state.publication {
        *from = DateTime::UNIX_EPOCH;
    }
    state
}

#[tokio::test]
async fn what_happens_on_the_database_is_what_the_table_says() {
    compare(200).await;
}

#[tokio::test]
#[ignore = "takes minutes: bin/test faults"]
async fn two_thousand_sequences_on_the_database_are_what_the_table_says() {
    compare(2_000).await;
}

/// Takes steps by chance, in the database and in the pure table, as many sequences of them as are wanted.
async fn compare(sequences: usize) {
    let stage = Stage::with_bundle().await;
    let pool = &stage.database.writer;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await.asker();
    let at: DateTime<Utc> = "2100-01-01T05:00:00Z".parse().unwrap();
    let mut runner = TestRunner::new(Config::default());
    let steps = prop::collection::vec((0..LOCALES.len(), 0..Step::ALL.len()), STEPS);
    let free: serde_json::Value = sqlx::query_scalar(
        "select content from revision r join observance o on o.id = r.thing_id where o.slug = 'water-day' and part = 'free'",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    let mut taken = 0;
    for sequence in 0..sequences {
        let id: ObservanceId = new_id();
        let thing = ThingId::from(id);
        let mut tx = pool.begin().await.unwrap();
        insert_observance(&mut tx, id, &format!("sequence-{sequence}"))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let rules = AnyContent::read(
            crate::domain::revision::ThingKind::Observance,
            Part::Free,
            free.clone(),
        )
        .unwrap();
        let facts = Save {
            thing,
            part: Part::Free,
            seen: 0,
            content: &rules,
            note: None,
        };
        save(pool, &editor, facts).await.unwrap();
        publish(pool, &editor, (thing, Part::Free), 1, Consent::default())
            .await
            .unwrap();
        let mut model = LOCALES.map(|_| PartState::EMPTY);
        for (index, step) in steps.new_tree(&mut runner).unwrap().current() {
            let (part, step) = (Part::Text(LOCALES[index]), Step::ALL[step]);
            let around = Around {
                part,
                in_trash: false,
                own_change: false,
                has_override: false,
                without_photos: false,
                base_is_public: true,
                gaps: Vec::new(),
            };
            let state = model[index].clone();
            let expected = why_not(step, &state, &around);
            let done = take(pool, &editor, (thing, part), step, state.newest, at).await;
            match done {
                Ok(()) => {
                    assert!(expected.is_empty(), "{step:?} on {state:?}: {expected:?}");
                    model[index] = after(step, state, DateTime::UNIX_EPOCH, at, "so");
                    taken += 1;
                }
                Err(Refusal::WhyNot(reasons)) => {
                    assert_eq!(reasons, expected, "{step:?} on {state:?}")
                }
                Err(other) => panic!("{step:?} on {state:?}: {other:?}"),
            }
            let mut tx = pool.begin().await.unwrap();
            for (other, locale) in LOCALES.into_iter().enumerate() {
                let held = find_state(&mut tx, thing, locale.into()).await.unwrap();
                assert_eq!(
                    timeless(held),
                    timeless(model[other].clone()),
                    "{step:?} on {part}, looking at {locale}"
                );
            }
        }
    }
    assert!(taken > sequences, "{taken}");
}
