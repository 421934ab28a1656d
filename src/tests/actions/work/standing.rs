//! What is public already: corrected, withdrawn, taken away, thrown away and brought back.

use super::*;
use crate::actions::work::at_hand::Consent;

#[tokio::test]
async fn a_withdrawn_text_stays_with_its_reason_and_comes_back_when_published() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, EN));
    withdraw(pool, &desk.editor, on, "Its figures were <b>wrong</b>.")
        .await
        .unwrap();
    let page = desk.shown(Locale::En).await;
    assert!(
        page.contains("Its figures were &lt;b&gt;wrong&lt;/b&gt;."),
        "{page}"
    );
    assert!(page.contains("South-South cooperation, as"));
    assert_eq!(
        reasons(withdraw(pool, &desk.editor, on, "again").await),
        [WhyNot::AlreadyWithdrawn]
    );
    let newest = desk.state(EN).await.newest;
    publish(pool, &desk.editor, on, newest, Consent::default())
        .await
        .unwrap();
    assert!(!desk.shown(Locale::En).await.contains("Its figures were"));
}

#[tokio::test]
async fn what_was_taken_away_is_gone_and_leads_on_where_it_went_into_another() {
    let desk = Desk::set().await;
    let pool = desk.pool();
    let id = async |slug: &str| -> ThingId {
        let sql = "select id from observance where slug = $1";
        let id: uuid::Uuid = sqlx::query_scalar(sql)
            .bind(slug)
            .fetch_one(&desk.stage.owner)
            .await
            .unwrap();
        ThingId(id)
    };
    let (water, cancer, health) = (
        id("water-day").await,
        id("world-cancer-day").await,
        id("world-health-day").await,
    );
    unpublish(pool, &desk.editor, (water, Part::Free), TakenAway::InError)
        .await
        .unwrap();
    unpublish(
        pool,
        &desk.editor,
        (cancer, Part::Free),
        TakenAway::Consolidated(health),
    )
    .await
    .unwrap();
    let app = desk.stage.app(TODAY);
    assert_eq!(get(&app, "/en/observances/water-day").await.status, 404);
    let moved = get(&app, "/fr/observances/world-cancer-day").await;
    assert_eq!(moved.status, 308);
    assert_eq!(
        moved.headers["location"],
        "/fr/observances/world-health-day"
    );
}

#[tokio::test]
async fn a_typo_is_mended_live_and_in_the_draft_that_waits() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let live = desk
        .save(&desk.french, FR, 0, "L’eua.\n\nLa vie.")
        .await
        .unwrap();
    publish(pool, &desk.editor, on, live, Consent::default())
        .await
        .unwrap();
    let draft = desk
        .save(&desk.french, FR, live, "L’eua.\n\nLa vie et la paix.")
        .await
        .unwrap();
    ask_review(pool, &desk.french, on, draft, None)
        .await
        .unwrap();
    let corrected = correct(
        pool,
        &desk.editor,
        on,
        Correction {
            live,
            seen: draft,
            content: &body("L’eau.\n\nLa vie."),
            public_note: Some("Une faute de frappe a été corrigée."),
            override_reason: None,
        },
    )
    .await
    .unwrap();
    assert!(corrected.clashes.is_empty() && !corrected.schedule_lacks_it);
    let page = desk.shown(Locale::Fr).await;
    assert!(page.contains("L’eau.") && !page.contains("paix"), "{page}");
    assert!(
        page.contains("Une faute de frappe a été corrigée."),
        "{page}"
    );
    let state = desk.state(FR).await;
    assert_eq!(Some(state.newest), corrected.draft);
    assert_eq!(state.work, Some(WorkState::InReview));
    let mut tx = pool.begin().await.unwrap();
    let draft = find_revision(&mut tx, desk.edition, FR, state.newest)
        .await
        .unwrap()
        .unwrap();
    let text = draft.content["body"].to_string();
    assert!(
        text.contains("L’eau.") && text.contains("la paix"),
        "{text}"
    );
}

#[tokio::test]
async fn where_draft_and_correction_clash_the_drafts_words_stay_and_are_named() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let live = desk.save(&desk.french, FR, 0, "L’eua.").await.unwrap();
    publish(pool, &desk.editor, on, live, Consent::default())
        .await
        .unwrap();
    let draft = desk
        .save(&desk.french, FR, live, "La pluie.")
        .await
        .unwrap();
    let correction = Correction {
        live,
        seen: draft,
        content: &body("L’eau."),
        public_note: None,
        override_reason: None,
    };
    let corrected = correct(pool, &desk.editor, on, correction).await.unwrap();
    assert_eq!(corrected.clashes, ["body"]);
    assert!(desk.shown(Locale::Fr).await.contains("L’eau."));
    // Whoever opened what is no longer live or newest is told, and nothing is written.
    let late = correct(pool, &desk.editor, on, correction).await;
    assert!(matches!(late, Err(Refusal::Overtaken { .. })), "{late:?}");
}

#[tokio::test]
async fn any_revision_becomes_the_newest_again_and_the_trash_gives_everything_back() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    desk.save(&desk.french, FR, 0, "Un.").await.unwrap();
    let second = desk.save(&desk.french, FR, 1, "Deux.").await.unwrap();
    let third = restore(pool, &desk.french, on, 1, second).await.unwrap();
    assert_eq!(third, 3);
    publish(pool, &desk.editor, on, third, Consent::default())
        .await
        .unwrap();
    let before = desk.shown(Locale::Fr).await;
    assert!(before.contains("Un."));
    set_trashed(pool, &desk.editor, desk.edition, true)
        .await
        .unwrap();
    let app = desk.stage.app(TODAY);
    let gone = get(&app, &format!("/fr{PAGE}")).await.text;
    assert!(!gone.contains("Un."), "{gone}");
    assert_eq!(
        reasons(desk.save(&desk.french, FR, third, "Trois.").await),
        [WhyNot::InTrash]
    );
    set_trashed(pool, &desk.editor, desk.edition, false)
        .await
        .unwrap();
    assert_eq!(desk.shown(Locale::Fr).await, before);
}
