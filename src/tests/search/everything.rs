//! Observances, photos and documents: found in every language, followed at once, and gone when they are.

use super::{archive, line, photo_of_fishers, question};
use crate::domain::ids::DocumentId;
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::search::archive::Archive;
use crate::search::find::Found;
use crate::search::follow::Follower;
use crate::search::schema::Kind;
use crate::server::following::keep_up;
use crate::state::clock::Clock;
use crate::tests::admin::documents::{bring, make};
use crate::tests::cast::{hire, post_as};
use crate::tests::pdf::pdf;
use crate::tests::support::{Stage, TODAY};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use std::time::{Duration, Instant};

async fn find(archive: &Archive, kind: Kind, typed: &str, locale: Locale) -> Found {
    archive.find(kind, question(typed, locale)).await.unwrap()
}

async fn find_at(archive: &Archive, typed: &str, now: DateTime<Utc>) -> usize {
    let mut asked = question(typed, Locale::En);
    asked.now = now;
    archive.find(Kind::Photo, asked).await.unwrap().count
}

/// Runs SQL that takes one id.
async fn run(stage: &Stage, sql: &'static str, id: uuid::Uuid) {
    let done = sqlx::query(sql).bind(id).execute(&stage.owner).await;
    assert!(done.unwrap().rows_affected() > 0, "{sql}");
}

#[tokio::test]
async fn observances_are_found_by_the_words_of_their_titles_in_six_languages() {
    let stage = archive(&[]).await;
    let titles: Vec<(String, String)> = sqlx::query_as(
        "select t.locale, t.content -> 'title' ->> 'value' from live.observance_text t
         join live.observance o on o.id = t.id where o.slug = 'water-day'",
    )
    .fetch_all(&stage.owner)
    .await
    .unwrap();
    assert_eq!(titles.len(), 6);
    for (locale, title) in titles {
        let locale: Locale = locale.parse().unwrap();
        let found = find(&stage.archive, Kind::Observance, &title, locale).await;
        let first = found.things.first().and_then(|thing| thing.slug.as_deref());
        assert_eq!(first, Some("water-day"), "{locale}: {title}");
    }
    for (typed, locale) in [
        ("waters", Locale::En),
        ("l’eau", Locale::Fr),
        ("水日", Locale::Zh),
    ] {
        let found = find(&stage.archive, Kind::Observance, typed, locale).await;
        let slugs: Vec<_> = found
            .things
            .iter()
            .filter_map(|thing| thing.slug.as_deref())
            .collect();
        assert!(slugs.contains(&"water-day"), "{typed}: {slugs:?}");
    }
}

#[tokio::test]
async fn a_photo_is_found_by_its_caption_alternative_text_and_credit_in_six_languages() {
    let stage = archive(&[]).await;
    let id = photo_of_fishers(&stage).await;
    stage.follow().await;
    for (typed, locale) in [
        ("شباك", Locale::Ar),
        ("渔网", Locale::Zh),
        ("漁網", Locale::Zh),
        ("net", Locale::En),
        ("boats lake", Locale::En),
        ("pecheur", Locale::Fr),
        ("сеть", Locale::Ru),
        ("red pescador", Locale::Es),
        ("\"mend their nets\"", Locale::En),
    ] {
        let found = find(&stage.archive, Kind::Photo, typed, locale).await;
        assert_eq!(found.count, 1, "{typed}");
        assert_eq!(found.things[0].id.0, id, "{typed}");
    }
    let credited = find(&stage.archive, Kind::Photo, "Daymark", Locale::En).await;
    assert!(credited.count >= 1);
    assert_eq!(
        find(&stage.archive, Kind::Observance, "net", Locale::En)
            .await
            .count,
        0
    );
}

#[tokio::test]
async fn a_photo_that_was_withdrawn_or_whose_rights_have_ended_is_never_found() {
    let stage = archive(&[]).await;
    let id = photo_of_fishers(&stage).await;
    stage.follow().await;
    let pool = stage.database.writer.clone();
    let now = Clock::instant();
    let started = Follower::start(stage.archive.clone(), pool, now, |_| {}).await;
    let mut follower = started.unwrap().0;
    assert_eq!(find_at(&stage.archive, "nets", now).await, 1);

    // From the first day of its rights to the end of the last, in UTC, whatever the index has heard since.
    let day = |days: u64| -> NaiveDate { now.date_naive() + Days::new(days) };
    sqlx::query(
        "with new as (
             insert into revision (thing_id, part, number, content, origin)
             select thing_id, 'free', 100, jsonb_set(content, '{rights}', jsonb_build_object(
                        'notice', null, 'licence', null, 'terms_url', null,
                        'usable_from', $2::text, 'expires_on', $3::text)), 'staff'
             from revision where thing_id = $1 and part = 'free' order by number desc limit 1
             returning thing_id)
         update publication p set revision = 100 from new where p.thing_id = new.thing_id and p.part = 'free'",
    )
    .bind(id)
    .bind(day(2).to_string())
    .bind(day(3).to_string())
    .execute(&stage.owner)
    .await
    .unwrap();
    follower.turn(now).await.unwrap();
    let midnight = |days: u64| day(days).and_time(chrono::NaiveTime::MIN).and_utc();
    let second = TimeDelta::seconds(1);
    for (at, count) in [
        (now, 0),
        (midnight(2) - second, 0),
        (midnight(2), 1),
        (midnight(4) - second, 1),
        (midnight(4), 0),
    ] {
        assert_eq!(find_at(&stage.archive, "nets", at).await, count, "{at}");
    }

    run(
        &stage,
        "update publication set withdrawn_reason = 'Wrong' where thing_id = $1 and part = 'free'",
        id,
    )
    .await;
    follower.turn(now).await.unwrap();
    assert_eq!(find_at(&stage.archive, "nets", midnight(2)).await, 0);
    run(
        &stage,
        "update publication set withdrawn_reason = null where thing_id = $1 and part = 'free'",
        id,
    )
    .await;
    follower.turn(now).await.unwrap();
    assert_eq!(find_at(&stage.archive, "nets", midnight(2)).await, 1);
    run(
        &stage,
        "delete from publication where thing_id = $1 and part = 'free'",
        id,
    )
    .await;
    follower.turn(now).await.unwrap();
    assert_eq!(find_at(&stage.archive, "nets", midnight(2)).await, 0);
}

async fn paper(stage: &Stage) -> DocumentId {
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = make(&app, &editor, "Handbook of desert wells").await;
    let file = ("plan.pdf", &pdf(2, "Un")[..]);
    bring(&app, &editor, (id, Locale::Fr), 1, file).await;
    for part in ["free", "en"] {
        let act = format!("/admin/documents/{id}/{part}/publication");
        let seen = if part == "free" { "2" } else { "1" };
        let done = post_as(&app, &editor, &act, &[("seen", seen)]).await;
        assert_eq!(done.status, 303, "{part}: {}", done.text);
    }
    id
}

#[tokio::test]
async fn a_document_is_found_by_its_title_and_by_the_words_of_its_file_once_they_are_read() {
    let stage = archive(&[]).await;
    let id = paper(&stage).await;
    stage.follow().await;
    let now = Clock::instant();
    let pool = stage.database.writer.clone();
    let started = Follower::start(stage.archive.clone(), pool, now, |_| {}).await;
    let mut follower = started.unwrap().0;
    let count = async |typed: &str, locale| {
        find(&stage.archive, Kind::Document, typed, locale)
            .await
            .count
    };
    assert_eq!(count("handbook desert well", Locale::En).await, 1);
    assert_eq!(count("desalination", Locale::Fr).await, 0);
    sqlx::query(
        "update kept_file_text set state = 'read', words = 'Le dessalement de l’eau de mer' where hash in
         (select hash from document_file where document_id = $1)",
    )
    .bind(id.0)
    .execute(&stage.owner)
    .await
    .unwrap();
    follower.turn(now).await.unwrap();
    assert_eq!(count("dessalement", Locale::Fr).await, 1);
    // Whoever reads English finds it, too: the word is written in their script.
    let found = find(&stage.archive, Kind::Document, "dessalement", Locale::En).await;
    assert_eq!(found.things[0].texts.len(), 2);
    assert_eq!(found.things[0].files[0].format, "PDF");
}

#[tokio::test]
async fn what_is_published_is_found_within_two_seconds_on_a_server_that_runs() {
    let stage = Stage::with_bundle().await;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let running = tokio::spawn(keep_up(stage.state(TODAY), stopped));
    let until = async |count: usize| {
        let begun = Instant::now();
        loop {
            let found = stage
                .archive
                .find(Kind::Photo, question("\"mend their nets\"", Locale::En))
                .await;
            if found.is_ok_and(|found| found.count == count) {
                return begun.elapsed();
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "{count}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    until(0).await;
    let id = photo_of_fishers(&stage).await;
    let took = until(1).await;
    assert!(took < Duration::from_secs(2), "{took:?}");
    run(&stage, "update publication set live = tstzrange(lower(live), app_now()) where thing_id = $1 and part = 'free'", id).await;
    let took = until(0).await;
    assert!(took < Duration::from_secs(2), "{took:?}");
    stop.send(true).unwrap();
    running.await.unwrap();
}

#[tokio::test]
async fn a_symbol_in_any_spelling_leads_to_what_has_it_and_messages_keep_to_themselves() {
    let stage = archive(&[line("m1", "en", 2015, "Clean water", "For all.")]).await;
    let symbol: String = sqlx::query_scalar(
        "select content -> 'proclamation' -> 'value' ->> 'symbol' from live.observance
         where slug = 'south-south-cooperation-day'",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    assert_eq!(symbol, "A/RES/58/220");
    for typed in [
        "A/RES/58/220",
        "a-res-58-220",
        "a res 58 220",
        "symbol:ares58220",
    ] {
        let found = stage
            .archive
            .ask_everything(question(typed, Locale::En))
            .await
            .unwrap();
        let things = &found.with_symbol.0;
        let slugs: Vec<_> = things
            .iter()
            .filter_map(|thing| thing.slug.as_deref())
            .collect();
        assert!(
            slugs.contains(&"south-south-cooperation-day"),
            "{typed}: {slugs:?}"
        );
    }
    // The titles of observances are in another index.
    let asked = stage
        .archive
        .ask(question("cancer", Locale::En))
        .await
        .unwrap();
    assert_eq!(asked.count, 0);
    let found = stage
        .archive
        .ask_everything(question("watre", Locale::En))
        .await
        .unwrap();
    assert!(found.meant.is_some() && found.count() > 1);
}
