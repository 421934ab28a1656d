//! The work on parts, from the first save to the public page and back.

use crate::actions::refusal::Refusal;
use crate::actions::work::approve::{approve, countersign};
use crate::actions::work::correct::{Correction, correct};
use crate::actions::work::publish::{publish, schedule, unschedule};
use crate::actions::work::restore::restore;
use crate::actions::work::review::{ask_review, request_changes};
use crate::actions::work::save::{Save, save};
use crate::actions::work::trash::set_trashed;
use crate::actions::work::withdraw::{TakenAway, unpublish, withdraw};
use crate::auth::asker::Asker;
use crate::domain::body_markdown::read_markdown;
use crate::domain::content::AnyContent;
use crate::domain::edition::EditionText;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::domain::status::{PartState, Publication, WorkState};
use crate::domain::workflow::WhyNot;
use crate::store::revisions::{find_revision, find_state};
use crate::tests::cast::hire;
use crate::tests::support::{Stage, TODAY, get};
use sqlx::PgPool;

const EN: Part = Part::Text(Locale::En);
const FR: Part = Part::Text(Locale::Fr);
const PAGE: &str = "/observances/south-south-cooperation-day/2015";

/// A stage on which the sample edition has been made and three people work.
struct Desk {
    stage: Stage,
    edition: ThingId,
    writer: Asker,
    french: Asker,
    editor: Asker,
}

impl Desk {
    async fn set() -> Self {
        let stage = Stage::with_bundle().await;
        let edition: uuid::Uuid = sqlx::query_scalar(
            "select e.id from edition e join observance o on o.id = e.observance_id
             where o.slug = 'south-south-cooperation-day' and e.year = 2015",
        )
        .fetch_one(&stage.owner)
        .await
        .unwrap();
        let hire = async |name: &str, role| hire(&stage.owner, name, &[role]).await.asker();
        Self {
            edition: ThingId(edition),
            writer: hire("Writer", Role::Writer).await,
            french: hire("French translator", Role::Translator(Locale::Fr)).await,
            editor: hire("Editor", Role::Editor).await,
            stage,
        }
    }

    fn pool(&self) -> &PgPool {
        &self.stage.database.writer
    }

    async fn state(&self, part: Part) -> PartState {
        let mut tx = self.pool().begin().await.unwrap();
        find_state(&mut tx, self.edition, part).await.unwrap()
    }

    async fn save(&self, who: &Asker, part: Part, seen: i32, text: &str) -> Result<i32, Refusal> {
        let content = body(text);
        let wanted = Save {
            thing: self.edition,
            part,
            seen,
            content: &content,
            note: None,
        };
        save(self.pool(), who, wanted).await
    }

    async fn shown(&self, locale: Locale) -> String {
        let app = self.stage.app(TODAY);
        get(&app, &format!("/{locale}{PAGE}")).await.text
    }

    async fn two_persons(&self) {
        sqlx::query("insert into setting (key, value) values ('two_person_rule', 'true')")
            .execute(&self.stage.owner)
            .await
            .unwrap();
    }
}

fn body(text: &str) -> AnyContent {
    AnyContent::EditionText(Box::new(EditionText {
        theme: None,
        quote: None,
        figure_headings: Vec::new(),
        body: read_markdown(text, &|_| None).unwrap(),
        publisher_lines: Vec::new(),
    }))
}

fn reasons<T: std::fmt::Debug>(refused: Result<T, Refusal>) -> Vec<WhyNot> {
    match refused {
        Err(Refusal::WhyNot(reasons)) => reasons,
        other => panic!("{other:?}"),
    }
}

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
    publish(pool, &desk.editor, on, second, None).await.unwrap();
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
        denied(publish(pool, who, on, number, None).await);
        denied(
            schedule(
                pool,
                who,
                on,
                number,
                "2100-01-01T00:00:00Z".parse().unwrap(),
                None,
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
}

#[tokio::test]
async fn approval_and_schedule_bind_to_a_revision_and_a_later_save_does_not_ride_along() {
    let desk = Desk::set().await;
    let (pool, on) = (desk.pool(), (desk.edition, FR));
    let at = "2100-01-01T05:00:00Z".parse().unwrap();
    let first = desk.save(&desk.french, FR, 0, "Premier.").await.unwrap();
    schedule(pool, &desk.editor, on, first, at, None)
        .await
        .unwrap();
    let second = desk.save(&desk.french, FR, first, "Second.").await.unwrap();
    let state = desk.state(FR).await;
    assert_eq!(state.work, Some(WorkState::Draft));
    assert_eq!(state.schedule.unwrap().revision, first);
    assert_eq!(
        reasons(publish(pool, &desk.editor, on, second, None).await),
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
    schedule(pool, &desk.editor, on, newest, at, None)
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
    schedule(pool, &desk.editor, on, newest, at, None)
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
    let in_the_past = schedule(pool, &desk.editor, on, newest, at, None).await;
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
        reasons(publish(pool, &desk.editor, on, number, Some("  ")).await),
        [WhyNot::OwnChange]
    );
    publish(
        pool,
        &desk.editor,
        on,
        number,
        Some("The day begins in an hour."),
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
    let told = reasons(publish(pool, &desk.editor, on, number, None).await);
    assert_eq!(
        told,
        [
            WhyNot::BaseNotPublic,
            WhyNot::Gap(crate::domain::completeness::Gap::TextMissing)
        ]
    );
}

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
    publish(pool, &desk.editor, on, newest, None).await.unwrap();
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
    publish(pool, &desk.editor, on, live, None).await.unwrap();
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
    publish(pool, &desk.editor, on, live, None).await.unwrap();
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
    publish(pool, &desk.editor, on, third, None).await.unwrap();
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
