//! Releases: everything in one instant, or nothing.

use crate::actions::refusal::Refusal;
use crate::actions::work::approve::approve;
use crate::actions::work::at_hand::Consent;
use crate::actions::work::publish::{publish, schedule, unschedule};
use crate::actions::work::release::{add, cancel, check, make, move_to, send};
use crate::actions::work::save::{Save, save};
use crate::actions::work::trash::set_trashed;
use crate::auth::asker::Asker;
use crate::domain::body_markdown::read_markdown;
use crate::domain::content::AnyContent;
use crate::domain::edition::{Edition, EditionText};
use crate::domain::ids::{EditionId, ObservanceId, ReleaseId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::release::ReleaseRule;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::domain::workflow::WhyNot;
use crate::store::editions::insert_edition;
use crate::store::ids::new_id;
use crate::tests::cast::hire;
use crate::tests::support::{Stage, TODAY, get};
use sqlx::PgPool;

const AT: &str = "2100-03-22T05:00:00Z";

struct Desk {
    stage: Stage,
    editor: Asker,
    edition: ThingId,
}

impl Desk {
    /// With an edition of 2030 in six languages, saved and not approved.
    async fn set() -> Self {
        let stage = Stage::with_bundle().await;
        let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await.asker();
        let water: uuid::Uuid =
            sqlx::query_scalar("select id from observance where slug = 'water-day'")
                .fetch_one(&stage.owner)
                .await
                .unwrap();
        let edition: EditionId = new_id();
        let mut tx = stage.database.writer.begin().await.unwrap();
        insert_edition(&mut tx, edition, ObservanceId(water), 2030)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let desk = Self {
            stage,
            editor,
            edition: edition.into(),
        };
        desk.save(Part::Free, AnyContent::Edition(Edition::default()))
            .await;
        for locale in Locale::ALL {
            let text = EditionText {
                theme: None,
                quote: None,
                figure_headings: Vec::new(),
                body: read_markdown(&format!("In {locale}, released."), &|_| None).unwrap(),
                publisher_lines: Vec::new(),
            };
            desk.save(locale.into(), AnyContent::EditionText(Box::new(text)))
                .await;
        }
        desk
    }

    fn pool(&self) -> &PgPool {
        &self.stage.database.writer
    }

    async fn save(&self, part: Part, content: AnyContent) {
        let wanted = Save {
            thing: self.edition,
            part,
            seen: 0,
            content: &content,
            note: None,
        };
        save(self.pool(), &self.editor, wanted).await.unwrap();
    }

    async fn approve(&self, part: Part) {
        approve(self.pool(), &self.editor, (self.edition, part), 1, None)
            .await
            .unwrap();
    }

    async fn release(&self, rule: ReleaseRule) -> ReleaseId {
        let id = make(self.pool(), &self.editor, "Water Day 2030", rule.into())
            .await
            .unwrap();
        let parts: Vec<(ThingId, Part)> = Part::all().map(|part| (self.edition, part)).collect();
        add(self.pool(), &self.editor, id, &parts).await.unwrap();
        id
    }

    /// The languages in which the text is public.
    async fn public(&self) -> Vec<Locale> {
        let app = self.stage.app(TODAY);
        let mut found = Vec::new();
        for locale in Locale::ALL {
            let page = get(&app, &format!("/{locale}/observances/water-day/2030")).await;
            if page.text.contains(&format!("In {locale}, released.")) {
                found.push(locale);
            }
        }
        found
    }
}

#[tokio::test]
async fn all_or_none_goes_in_one_instant_in_six_languages_and_not_before_everything_is_approved() {
    let desk = Desk::set().await;
    let id = desk.release(ReleaseRule::AllOrNone).await;
    let at = AT.parse().unwrap();
    for part in Part::all().filter(|part| *part != Part::Text(Locale::Ru)) {
        desk.approve(part).await;
    }
    let checks = check(desk.pool(), &desk.editor, id, Some(at))
        .await
        .unwrap();
    let stuck: Vec<Part> = checks
        .iter()
        .filter(|check| !check.goes())
        .map(|check| check.part)
        .collect();
    assert_eq!(stuck, [Part::Text(Locale::Ru)]);
    let refused = send(desk.pool(), &desk.editor, id, Some(at)).await;
    assert!(
        matches!(&refused, Err(Refusal::WhyNot(reasons)) if *reasons == [WhyNot::NotApproved]),
        "{refused:?}"
    );
    assert!(desk.public().await.is_empty());
    desk.approve(Part::Text(Locale::Ru)).await;
    send(desk.pool(), &desk.editor, id, Some(at)).await.unwrap();
    // One of them cannot be taken out of it.
    let alone = unschedule(
        desk.pool(),
        &desk.editor,
        (desk.edition, Part::Text(Locale::Fr)),
    )
    .await;
    assert!(
        matches!(&alone, Err(Refusal::WhyNot(reasons)) if *reasons == [WhyNot::InRelease]),
        "{alone:?}"
    );
    desk.stage.set_database_clock("2100-03-22T04:59:59Z").await;
    assert!(desk.public().await.is_empty());
    desk.stage.set_database_clock(AT).await;
    assert_eq!(desk.public().await, Locale::ALL);
}

#[tokio::test]
async fn what_is_approved_goes_and_what_is_approved_later_joins_it() {
    let desk = Desk::set().await;
    let id = desk.release(ReleaseRule::WhatIsApproved).await;
    desk.approve(Part::Free).await;
    desk.approve(Part::Text(Locale::En)).await;
    send(desk.pool(), &desk.editor, id, Some(AT.parse().unwrap()))
        .await
        .unwrap();
    desk.approve(Part::Text(Locale::Ar)).await;
    desk.stage.set_database_clock(AT).await;
    assert_eq!(desk.public().await, [Locale::Ar, Locale::En]);
}

#[tokio::test]
async fn a_text_cannot_go_without_what_it_stands_on() {
    let desk = Desk::set().await;
    let id = desk.release(ReleaseRule::WhatIsApproved).await;
    desk.approve(Part::Text(Locale::En)).await;
    let refused = send(desk.pool(), &desk.editor, id, None).await;
    let Err(Refusal::WhyNot(reasons)) = refused else {
        panic!("{refused:?}")
    };
    assert!(reasons.contains(&WhyNot::BaseNotPublic), "{reasons:?}");
}

#[tokio::test]
async fn a_release_is_moved_and_cancelled_in_one_act() {
    let desk = Desk::set().await;
    let id = desk.release(ReleaseRule::AllOrNone).await;
    for part in Part::all() {
        desk.approve(part).await;
    }
    send(desk.pool(), &desk.editor, id, Some(AT.parse().unwrap()))
        .await
        .unwrap();
    move_to(
        desk.pool(),
        &desk.editor,
        id,
        "2100-03-23T05:00:00Z".parse().unwrap(),
    )
    .await
    .unwrap();
    desk.stage.set_database_clock(AT).await;
    assert!(desk.public().await.is_empty());
    cancel(desk.pool(), &desk.editor, id).await.unwrap();
    desk.stage.set_database_clock("2100-03-24T05:00:00Z").await;
    assert!(desk.public().await.is_empty());
    // What it scheduled is approved still, and can go by itself.
    publish(
        desk.pool(),
        &desk.editor,
        (desk.edition, Part::Free),
        1,
        Consent::default(),
    )
    .await
    .unwrap();
    publish(
        desk.pool(),
        &desk.editor,
        (desk.edition, Part::Text(Locale::Zh)),
        1,
        Consent::default(),
    )
    .await
    .unwrap();
    assert_eq!(desk.public().await, [Locale::Zh]);
}

#[tokio::test]
async fn a_writer_sends_nothing_off() {
    let desk = Desk::set().await;
    let writer = hire(&desk.stage.owner, "Writer", &[Role::Writer])
        .await
        .asker();
    let refused = make(desk.pool(), &writer, "Mine", ReleaseRule::AllOrNone.into()).await;
    assert!(matches!(refused, Err(Refusal::Denied)), "{refused:?}");
    let id = desk.release(ReleaseRule::AllOrNone).await;
    let refused = send(desk.pool(), &writer, id, None).await;
    assert!(matches!(refused, Err(Refusal::Denied)), "{refused:?}");
}

#[tokio::test]
async fn what_was_taken_out_of_a_release_is_not_put_back_by_the_approval_of_another_part() {
    let desk = Desk::set().await;
    let id = desk.release(ReleaseRule::WhatIsApproved).await;
    for part in [Part::Free, Locale::En.into(), Locale::Fr.into()] {
        desk.approve(part).await;
    }
    let at = Some(AT.parse().unwrap());
    send(desk.pool(), &desk.editor, id, at).await.unwrap();
    let french = (desk.edition, Part::Text(Locale::Fr));
    unschedule(desk.pool(), &desk.editor, french).await.unwrap();
    desk.approve(Part::Text(Locale::Ar)).await;
    desk.stage.set_database_clock(AT).await;
    assert_eq!(desk.public().await, [Locale::Ar, Locale::En]);
}

#[tokio::test]
async fn nothing_of_a_release_that_goes_as_a_whole_is_put_in_the_trash_before_it_goes() {
    let desk = Desk::set().await;
    let id = desk.release(ReleaseRule::AllOrNone).await;
    for part in Part::all() {
        desk.approve(part).await;
    }
    let at = Some(AT.parse().unwrap());
    send(desk.pool(), &desk.editor, id, at).await.unwrap();
    let refused = set_trashed(desk.pool(), &desk.editor, desk.edition, true).await;
    assert!(
        matches!(&refused, Err(Refusal::WhyNot(reasons)) if *reasons == [WhyNot::InRelease]),
        "{refused:?}"
    );
    cancel(desk.pool(), &desk.editor, id).await.unwrap();
    set_trashed(desk.pool(), &desk.editor, desk.edition, true)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_release_is_not_moved_before_what_it_stands_on_is_public() {
    let desk = Desk::set().await;
    let on = (desk.edition, Part::Free);
    let base = "2100-03-20T00:00:00Z".parse().unwrap();
    schedule(desk.pool(), &desk.editor, on, 1, base, Consent::default())
        .await
        .unwrap();
    let id = make(
        desk.pool(),
        &desk.editor,
        "Texts",
        ReleaseRule::WhatIsApproved.into(),
    )
    .await
    .unwrap();
    let english = (desk.edition, Part::Text(Locale::En));
    add(desk.pool(), &desk.editor, id, &[english])
        .await
        .unwrap();
    desk.approve(Part::Text(Locale::En)).await;
    let at = Some(AT.parse().unwrap());
    send(desk.pool(), &desk.editor, id, at).await.unwrap();
    let before = "2100-03-19T00:00:00Z".parse().unwrap();
    let refused = move_to(desk.pool(), &desk.editor, id, before).await;
    assert!(
        matches!(&refused, Err(Refusal::WhyNot(reasons)) if *reasons == [WhyNot::BaseNotPublic]),
        "{refused:?}"
    );
    let later = "2100-03-21T00:00:00Z".parse().unwrap();
    move_to(desk.pool(), &desk.editor, id, later).await.unwrap();
    // Whoever scheduled the text is told when somebody takes back what it stands on.
    let other = hire(&desk.stage.owner, "Second editor", &[Role::Editor]).await;
    unschedule(desk.pool(), &other.asker(), on).await.unwrap();
    let told: Vec<String> = sqlx::query_scalar(
        "select s.name from notification n join staff_member s on s.id = n.staff_id
         where n.kind = 'schedule_blocked'",
    )
    .fetch_all(&desk.stage.owner)
    .await
    .unwrap();
    assert_eq!(told, ["Editor"]);
}

#[tokio::test]
async fn two_approvals_for_one_release_at_once_both_join_it() {
    let desk = Desk::set().await;
    let id = desk.release(ReleaseRule::WhatIsApproved).await;
    desk.approve(Part::Free).await;
    let at = Some(AT.parse().unwrap());
    send(desk.pool(), &desk.editor, id, at).await.unwrap();
    let all: Vec<_> = Locale::ALL
        .into_iter()
        .map(|locale| {
            let (pool, editor, edition) = (desk.pool().clone(), desk.editor.clone(), desk.edition);
            tokio::spawn(
                async move { approve(&pool, &editor, (edition, locale.into()), 1, None).await },
            )
        })
        .collect();
    for one in all {
        one.await.unwrap().unwrap();
    }
    desk.stage.set_database_clock(AT).await;
    assert_eq!(desk.public().await, Locale::ALL);
}
