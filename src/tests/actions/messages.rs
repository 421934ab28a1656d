//! What a message was given for and by whom: changed at once, recorded, and of a public one only by
//! somebody who may publish.

use crate::actions::messages::create::{NewMessage, create};
use crate::actions::messages::describe::describe;
use crate::actions::messages::subject::Subject;
use crate::actions::refusal::Refusal;
use crate::actions::speakers::create::{NewSpeaker, create as create_speaker};
use crate::actions::work::at_hand::Consent;
use crate::actions::work::publish::publish;
use crate::actions::work::trash::set_trashed;
use crate::domain::ids::{MessageId, ObservanceId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::message::MessageForm;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::domain::workflow::WhyNot;
use crate::store::messages::{MessageIdentity, find_message};
use crate::tests::cast::{Person, hire};
use crate::tests::support::Stage;

async fn speaker(stage: &Stage, who: &Person, name: &str) -> SpeakerId {
    let new = NewSpeaker {
        slug: name.to_lowercase(),
        names: vec![(Locale::En, name.to_owned())],
    };
    create_speaker(&stage.owner, &who.asker(), new)
        .await
        .unwrap()
}

async fn message(stage: &Stage, who: &Person, subject: Subject) -> MessageId {
    let new = NewMessage {
        subject,
        year: 2026,
        form: MessageForm::Message,
        titles: vec![(Locale::En, "Shared paths".to_owned())],
    };
    create(&stage.owner, &who.asker(), new).await.unwrap()
}

async fn identity(stage: &Stage, id: MessageId) -> MessageIdentity {
    let mut tx = stage.owner.begin().await.unwrap();
    find_message(&mut tx, id).await.unwrap().unwrap()
}

async fn entries(stage: &Stage, act: &str) -> Vec<serde_json::Value> {
    sqlx::query_scalar("select detail from audit_entry where act = $1 order by at, id")
        .bind(act)
        .fetch_all(&stage.owner)
        .await
        .unwrap()
}

async fn water_day(stage: &Stage) -> ObservanceId {
    let id = sqlx::query_scalar("select id from observance where slug = 'water-day'");
    ObservanceId(id.fetch_one(&stage.owner).await.unwrap())
}

#[tokio::test]
async fn a_draft_is_given_to_another_speaker_and_keeps_its_address() {
    let stage = Stage::with_bundle().await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let (chair, envoy) = (
        speaker(&stage, &writer, "Chair").await,
        speaker(&stage, &writer, "Envoy").await,
    );
    let held = Subject {
        observance: None,
        speaker: chair,
    };
    let id = message(&stage, &writer, held).await;
    let wanted = Subject {
        observance: Some(water_day(&stage).await),
        speaker: envoy,
    };
    let (pool, asker) = (&stage.owner, writer.asker());
    assert!(
        describe(pool, &asker, id, Some(held), wanted)
            .await
            .unwrap()
    );
    let now = identity(&stage, id).await;
    assert_eq!((now.observance, now.speaker), (wanted.observance, envoy));
    assert_eq!((now.year, now.slug.as_str()), (2026, "shared-paths-chair"));
    // The same again is nothing; upon what is not there any more it is refused.
    assert!(
        !describe(pool, &asker, id, Some(held), wanted)
            .await
            .unwrap()
    );
    for seen in [None, Some(held)] {
        let refused = describe(pool, &asker, id, seen, held).await;
        assert!(matches!(refused, Err(Refusal::Problems(_))), "{refused:?}");
    }
    let told = entries(&stage, "subject-changed").await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["before"], serde_json::json!([chair]));
    assert_eq!(
        told[0]["after"],
        serde_json::json!([wanted.observance, envoy])
    );
    assert_eq!(entries(&stage, "created").await.len(), 3);
}

#[tokio::test]
async fn of_a_public_message_only_somebody_who_may_publish_says_whose_it_is() {
    let stage = Stage::with_bundle().await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let translator = hire(&stage.owner, "Translator", &[Role::Translator(Locale::Fr)]).await;
    let (chair, envoy) = (
        speaker(&stage, &writer, "Chair").await,
        speaker(&stage, &writer, "Envoy").await,
    );
    let by = |speaker| Subject {
        observance: None,
        speaker,
    };
    let id = message(&stage, &writer, by(chair)).await;
    let pool = &stage.owner;
    let seen = Some(by(chair));
    let denied = describe(pool, &translator.asker(), id, seen, by(envoy)).await;
    assert!(matches!(denied, Err(Refusal::Denied)), "{denied:?}");
    let on = (id.into(), Part::Free);
    publish(pool, &editor.asker(), on, 1, Consent::default())
        .await
        .unwrap();
    let denied = describe(pool, &writer.asker(), id, seen, by(envoy)).await;
    assert!(matches!(denied, Err(Refusal::Denied)), "{denied:?}");
    assert_eq!(identity(&stage, id).await.speaker, chair);
    assert!(
        describe(pool, &editor.asker(), id, seen, by(envoy))
            .await
            .unwrap()
    );
    assert_eq!(identity(&stage, id).await.speaker, envoy);
}

#[tokio::test]
async fn nobody_who_is_not_here_is_chosen_but_whoever_was_may_stay() {
    let stage = Stage::with_bundle().await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let (chair, envoy) = (
        speaker(&stage, &editor, "Chair").await,
        speaker(&stage, &editor, "Envoy").await,
    );
    let (pool, asker, day) = (&stage.owner, editor.asker(), water_day(&stage).await);
    let held = Subject {
        observance: Some(day),
        speaker: chair,
    };
    let id = message(&stage, &editor, held).await;
    set_trashed(pool, &asker, envoy.into(), true).await.unwrap();
    set_trashed(pool, &asker, day.into(), true).await.unwrap();
    for wanted in [
        Subject {
            speaker: envoy,
            ..held
        },
        // A thing of another kind.
        Subject {
            speaker: SpeakerId(id.0),
            ..held
        },
    ] {
        let refused = describe(pool, &asker, id, Some(held), wanted).await;
        let Err(Refusal::Problems(problems)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(problems[0].field, "speaker");
    }
    let other = speaker(&stage, &editor, "Deputy").await;
    let wanted = Subject {
        speaker: other,
        ..held
    };
    assert!(
        describe(pool, &asker, id, Some(held), wanted)
            .await
            .unwrap()
    );
    // In the trash nothing of it changes.
    set_trashed(pool, &asker, id.into(), true).await.unwrap();
    let refused = describe(pool, &asker, id, Some(wanted), held).await;
    let Err(Refusal::WhyNot(reasons)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(reasons, [WhyNot::InTrash]);
}

#[tokio::test]
async fn many_who_make_the_same_message_at_once_get_an_address_each() {
    let stage = Stage::with_bundle().await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let chair = speaker(&stage, &writer, "Chair").await;
    let subject = Subject {
        observance: None,
        speaker: chair,
    };
    let made = (0..6).map(|_| message(&stage, &writer, subject));
    let ids = futures_util::future::join_all(made).await;
    let mut slugs = Vec::new();
    for id in ids {
        slugs.push(identity(&stage, id).await.slug);
    }
    slugs.sort();
    slugs.dedup();
    assert_eq!(slugs.len(), 6, "{slugs:?}");
}
