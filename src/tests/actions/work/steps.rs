//! From the first save to the public page.

use super::*;
use crate::actions::work::at_hand::Consent;

#[tokio::test]
async fn a_translation_goes_from_a_draft_through_review_to_the_public_page() {
    let desk = Desk::set().await;
    let on = (desk.edition, FR);
    let pool = desk.pool();
    let first = desk.save(&desk.french, FR, 0, "Bonjour.").await.unwrap();
    assert!(!desk.shown(Locale::Fr).await.contains("Bonjour."));
    ask_review(pool, &desk.french, on, first, Some("Relu deux fois."))
        .await
        .unwrap();
    request_changes(pool, &desk.editor, on, first, "Say it more formally.")
        .await
        .unwrap();
    let second = desk
        .save(&desk.french, FR, first, "Mesdames, Messieurs.")
        .await
        .unwrap();
    assert_eq!(desk.state(FR).await.work, Some(WorkState::Draft));
    ask_review(pool, &desk.french, on, second, None)
        .await
        .unwrap();
    approve(pool, &desk.editor, on, second, None).await.unwrap();
    publish(pool, &desk.editor, on, second, Consent::default())
        .await
        .unwrap();
    assert!(
        desk.shown(Locale::Fr)
            .await
            .contains("Mesdames, Messieurs.")
    );
    let state = desk.state(FR).await;
    assert!(state.newest_is_live() && state.work.is_none(), "{state:?}");
    let told: Vec<String> = sqlx::query_scalar("select act from audit_entry order by id")
        .fetch_all(&desk.stage.owner)
        .await
        .unwrap();
    assert_eq!(
        told,
        [
            "saved",
            "review-asked",
            "changes-requested",
            "saved",
            "review-asked",
            "approved",
            "published"
        ]
    );
    let notified: Vec<String> = sqlx::query_scalar(
        "select s.name || ' ' || n.kind from notification n join staff_member s on s.id = n.staff_id order by n.id",
    )
    .fetch_all(&desk.stage.owner)
    .await
    .unwrap();
    assert_eq!(
        notified,
        [
            "Editor review_asked",
            "French translator changes_requested",
            "Editor review_asked",
            "French translator approved",
            "French translator published"
        ]
    );
}

#[tokio::test]
async fn nobody_does_what_their_roles_do_not_allow() {
    let desk = Desk::set().await;
    let pool = desk.pool();
    let spanish = Part::Text(Locale::Es);
    let denied = |refused: Result<(), Refusal>| {
        assert!(matches!(refused, Err(Refusal::Denied)), "{refused:?}")
    };
    denied(desk.save(&desk.french, spanish, 0, "x").await.map(drop));
    denied(desk.save(&desk.french, Part::Free, 1, "x").await.map(drop));
    let number = desk.save(&desk.french, FR, 0, "Bonjour.").await.unwrap();
    let on = (desk.edition, FR);
    for who in [&desk.french, &desk.writer] {
        denied(approve(pool, who, on, number, None).await);
        denied(publish(pool, who, on, number, Consent::default()).await);
        denied(
            schedule(
                pool,
                who,
                on,
                number,
                "2100-01-01T00:00:00Z".parse().unwrap(),
                Consent::default(),
            )
            .await,
        );
        denied(withdraw(pool, who, (desk.edition, EN), "why").await);
        denied(unpublish(pool, who, (desk.edition, EN), TakenAway::InError).await);
        denied(set_trashed(pool, who, desk.edition, true).await);
    }
    assert!(!desk.shown(Locale::Fr).await.contains("Bonjour."));
}

#[tokio::test]
async fn the_second_of_two_savers_is_told_and_neither_loses_a_word() {
    let desk = Desk::set().await;
    desk.save(&desk.french, FR, 0, "One.").await.unwrap();
    let late = desk.save(&desk.editor, FR, 0, "Two.").await;
    assert!(
        matches!(late, Err(Refusal::Overtaken { newest: 1 })),
        "{late:?}"
    );
    // The same words again make no revision.
    assert_eq!(desk.save(&desk.french, FR, 1, "One.").await.unwrap(), 1);
    // Nor do those of somebody who pressed twice: the second time they had not seen the first.
    assert_eq!(desk.save(&desk.french, FR, 0, "One.").await.unwrap(), 1);
}

#[tokio::test]
async fn approval_and_schedule_bind_to_a_revision_and_a_later_save_does_not_ride_along() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let at = "2100-01-01T05:00:00Z".parse().unwrap();
    let first = desk.save(&desk.french, FR, 0, "Premier.").await.unwrap();
    schedule(pool, &desk.editor, on, first, at, Consent::default())
        .await
        .unwrap();
    let second = desk.save(&desk.french, FR, first, "Second.").await.unwrap();
    let state = desk.state(FR).await;
    assert_eq!(state.work, Some(WorkState::Draft));
    assert_eq!(state.schedule.unwrap().revision, first);
    assert_eq!(
        reasons(publish(pool, &desk.editor, on, second, Consent::default()).await),
        [WhyNot::OlderIsScheduled(at)]
    );
    desk.stage.set_database_clock("2100-01-01T05:00:00Z").await;
    assert!(desk.shown(Locale::Fr).await.contains("Premier."));
    let state = desk.state(FR).await;
    assert!(matches!(state.publication, Publication::Live { revision, .. } if revision == first));
    assert_eq!(state.work, Some(WorkState::Draft));
}

#[tokio::test]
async fn a_schedule_comes_to_the_second_and_what_was_public_stays_until_then() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, EN));
    let live = desk.state(EN).await.newest;
    let at = "2100-01-01T05:00:00Z".parse().unwrap();
    let newest = desk
        .save(&desk.editor, EN, live, "A new text.")
        .await
        .unwrap();
    schedule(pool, &desk.editor, on, newest, at, Consent::default())
        .await
        .unwrap();
    desk.stage.set_database_clock("2100-01-01T04:59:59Z").await;
    let before = desk.shown(Locale::En).await;
    assert!(!before.contains("A new text.") && before.contains("South-South cooperation, as"));
    desk.stage.set_database_clock("2100-01-01T05:00:00Z").await;
    assert!(desk.shown(Locale::En).await.contains("A new text."));
    assert!(desk.state(EN).await.work.is_none());
    assert_eq!(
        reasons(unschedule(pool, &desk.editor, on).await),
        [WhyNot::NotScheduled]
    );
}

#[tokio::test]
async fn taking_a_schedule_back_leaves_what_is_public_as_it_was() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, EN));
    let live = desk.state(EN).await.newest;
    let newest = desk
        .save(&desk.editor, EN, live, "A new text.")
        .await
        .unwrap();
    let at = "2100-01-01T05:00:00Z".parse().unwrap();
    schedule(pool, &desk.editor, on, newest, at, Consent::default())
        .await
        .unwrap();
    unschedule(pool, &desk.editor, on).await.unwrap();
    let state = desk.state(EN).await;
    assert_eq!(
        (state.work, state.schedule),
        (Some(WorkState::Approved), None)
    );
    desk.stage.set_database_clock("2100-01-02T00:00:00Z").await;
    assert!(!desk.shown(Locale::En).await.contains("A new text."));
    let in_the_past = schedule(pool, &desk.editor, on, newest, at, Consent::default()).await;
    assert_eq!(reasons(in_the_past), [WhyNot::InThePast]);
}

#[tokio::test]
async fn with_two_persons_nobody_judges_their_own_change_but_with_a_reason_that_is_countersigned() {
    let desk = Desk::set().await;
    desk.two_persons().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let number = desk.save(&desk.editor, FR, 0, "Bonjour.").await.unwrap();
    assert_eq!(
        reasons(approve(pool, &desk.editor, on, number, None).await),
        [WhyNot::OwnChange]
    );
    assert_eq!(
        reasons(
            publish(
                pool,
                &desk.editor,
                on,
                number,
                Consent::for_reason(Some("  "))
            )
            .await
        ),
        [WhyNot::OwnChange]
    );
    publish(
        pool,
        &desk.editor,
        on,
        number,
        Consent::for_reason(Some("The day begins in an hour.")),
    )
    .await
    .unwrap();
    let own = countersign(pool, &desk.editor, on, number).await;
    assert!(matches!(own, Err(Refusal::NotFound)), "{own:?}");
    let other = hire(&desk.stage.owner, "Second editor", &[Role::Editor])
        .await
        .asker();
    countersign(pool, &other, on, number).await.unwrap();
    let waiting = crate::store::approvals::list_to_countersign(pool)
        .await
        .unwrap();
    assert!(waiting.is_empty(), "{waiting:?}");
    // Somebody else's change needs no reason.
    let next = desk
        .save(&desk.french, FR, number, "Bonsoir.")
        .await
        .unwrap();
    approve(pool, &desk.editor, on, next, None).await.unwrap();
}

#[tokio::test]
async fn a_text_is_not_published_without_words_or_before_what_it_stands_on() {
    let desk = Desk::set().await;
    let pool = desk.pool();
    let spanish = Part::Text(Locale::Es);
    let number = desk.save(&desk.writer, spanish, 0, "").await.unwrap();
    let on = (desk.edition, spanish);
    unpublish(
        pool,
        &desk.editor,
        (desk.edition, Part::Free),
        TakenAway::InError,
    )
    .await
    .unwrap();
    let told = reasons(publish(pool, &desk.editor, on, number, Consent::default()).await);
    assert_eq!(
        told,
        [
            WhyNot::BaseNotPublic,
            WhyNot::Gap(crate::domain::completeness::Gap::TextMissing)
        ]
    );
}
