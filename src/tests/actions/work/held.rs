//! What a review by strangers found: rules that could be walked around, and words that were lost.

use super::*;
use crate::actions::work::at_hand::Consent;
use crate::actions::work::come::tell_what_has_come;
use crate::actions::work::correct::Corrected;
use crate::store::approvals::list_to_countersign;

async fn second_editor(desk: &Desk) -> Asker {
    hire(&desk.stage.owner, "Second editor", &[Role::Editor])
        .await
        .asker()
}

async fn correct_live(desk: &Desk, who: &Asker, seen: i32, content: &AnyContent) -> Corrected {
    let live = desk.state(EN).await.publication.revision().unwrap();
    let wanted = Correction {
        live,
        seen,
        content,
        public_note: None,
        override_reason: Some("A wrong word is public."),
    };
    correct(desk.pool(), who, (desk.edition, EN), wanted)
        .await
        .unwrap()
}

#[tokio::test]
async fn whoever_mends_the_public_text_does_not_become_the_writer_of_the_draft() {
    let desk = Desk::set().await;
    desk.two_persons().await;
    let (pool, on) = (desk.pool(), (desk.edition, EN));
    let second = second_editor(&desk).await;
    let live = desk.state(EN).await.newest;
    let draft = desk.save(&desk.editor, EN, live, "A long new draft.").await;
    let draft = draft.unwrap();
    ask_review(pool, &desk.editor, on, draft, None)
        .await
        .unwrap();
    let mut tx = pool.begin().await.unwrap();
    let row = find_revision(&mut tx, desk.edition, EN, live)
        .await
        .unwrap();
    drop(tx);
    let mut mended = AnyContent::read(
        crate::domain::revision::ThingKind::Edition,
        EN,
        row.unwrap().content,
    )
    .unwrap();
    if let AnyContent::EditionText(text) = &mut mended {
        text.theme = Some("A theme that was mended".into());
    }
    let corrected = correct_live(&desk, &second, draft, &mended).await;
    let merged = corrected.draft.unwrap();
    assert_eq!(
        reasons(approve(pool, &desk.editor, on, merged, None).await),
        [WhyNot::OwnChange]
    );
    approve(pool, &second, on, merged, None).await.unwrap();
}

#[tokio::test]
async fn a_comma_by_somebody_else_does_not_make_a_text_theirs() {
    let desk = Desk::set().await;
    desk.two_persons().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let second = second_editor(&desk).await;
    let first = desk
        .save(&desk.editor, FR, 0, "Tout le texte")
        .await
        .unwrap();
    let next = desk
        .save(&second, FR, first, "Tout le texte.")
        .await
        .unwrap();
    for who in [&desk.editor, &second] {
        assert_eq!(
            reasons(approve(pool, who, on, next, None).await),
            [WhyNot::OwnChange]
        );
    }
    let third = hire(&desk.stage.owner, "Third editor", &[Role::Editor]).await;
    approve(pool, &third.asker(), on, next, None).await.unwrap();
    // What was judged is nobody's own change any more.
    publish(pool, &desk.editor, on, next, Consent::default())
        .await
        .unwrap();
}

#[tokio::test]
async fn an_override_after_changes_were_wanted_is_flagged_and_can_be_countersigned_later() {
    let desk = Desk::set().await;
    desk.two_persons().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let second = second_editor(&desk).await;
    let number = desk.save(&desk.editor, FR, 0, "Bonjour.").await.unwrap();
    approve(pool, &second, on, number, None).await.unwrap();
    request_changes(pool, &second, on, number, "Not yet.")
        .await
        .unwrap();
    assert_eq!(
        reasons(publish(pool, &desk.editor, on, number, Consent::default()).await),
        [WhyNot::OwnChange]
    );
    let reason = Some("The meeting begins now.");
    publish(pool, &desk.editor, on, number, Consent::for_reason(reason))
        .await
        .unwrap();
    let waits = list_to_countersign(&desk.stage.owner).await.unwrap();
    assert_eq!((waits.len(), waits[0].revision), (1, number));
    // A newer draft does not take the confirmation away.
    desk.save(&desk.french, FR, number, "Bonsoir.")
        .await
        .unwrap();
    countersign(pool, &second, on, number).await.unwrap();
    let waits = list_to_countersign(&desk.stage.owner).await.unwrap();
    assert!(waits.is_empty());
}

#[tokio::test]
async fn a_schedule_that_has_come_leaves_no_word_behind_a_withdrawal() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let at = "2100-01-01T05:00:00Z";
    let number = desk.save(&desk.french, FR, 0, "Bonjour.").await.unwrap();
    let instant = at.parse().unwrap();
    schedule(pool, &desk.editor, on, number, instant, Consent::default())
        .await
        .unwrap();
    desk.stage.set_database_clock("2100-01-01T05:00:01Z").await;
    withdraw(pool, &desk.editor, on, "Plus valable.")
        .await
        .unwrap();
    let state = desk.state(FR).await;
    assert_eq!(state.work, None);
    assert_eq!(
        reasons(ask_review(pool, &desk.french, on, number, None).await),
        [WhyNot::NothingWaits]
    );
}

#[tokio::test]
async fn whoever_wrote_a_text_is_told_once_when_its_schedule_comes() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let number = desk.save(&desk.french, FR, 0, "Bonjour.").await.unwrap();
    let at = "2100-01-01T05:00:00Z".parse().unwrap();
    schedule(pool, &desk.editor, on, number, at, Consent::default())
        .await
        .unwrap();
    let told = async || -> Vec<String> {
        sqlx::query_scalar(
            "select s.name from notification n join staff_member s on s.id = n.staff_id
             where n.kind = 'published'",
        )
        .fetch_all(&desk.stage.owner)
        .await
        .unwrap()
    };
    assert_eq!(tell_what_has_come(pool).await.unwrap(), 0);
    desk.stage.set_database_clock("2100-01-01T05:00:00Z").await;
    assert_eq!(tell_what_has_come(pool).await.unwrap(), 1);
    assert_eq!(tell_what_has_come(pool).await.unwrap(), 0);
    assert_eq!(told().await, ["French translator"]);
}

#[tokio::test]
async fn what_was_consolidated_and_came_back_leads_nowhere_when_it_is_taken_away_in_error() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, EN));
    let other: uuid::Uuid =
        sqlx::query_scalar("select id from observance where slug = 'water-day'")
            .fetch_one(&desk.stage.owner)
            .await
            .unwrap();
    let into = TakenAway::Consolidated(ThingId(other));
    unpublish(pool, &desk.editor, on, into).await.unwrap();
    let redirects = async || -> i64 {
        sqlx::query_scalar("select count(*) from redirect where from_path = $1")
            .bind(PAGE)
            .fetch_one(&desk.stage.owner)
            .await
            .unwrap()
    };
    assert_eq!(redirects().await, 1);
    let newest = desk.state(EN).await.newest;
    publish(pool, &desk.editor, on, newest, Consent::default())
        .await
        .unwrap();
    assert_eq!(redirects().await, 0);
    unpublish(pool, &desk.editor, on, TakenAway::InError)
        .await
        .unwrap();
    assert_eq!(redirects().await, 0);
}
