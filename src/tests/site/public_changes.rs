//! What changed in public is told: on the page, and to whoever asks for many at once.

use super::changed::{Of, WATER, move_water, revise};
use crate::domain::ids::ObservanceId;
use crate::domain::locale::Locale;
use crate::domain::public_change::{ChangeKind, PublicChange};
use crate::domain::revision::Part;
use crate::store::live::public_changes::{
    Changed, find_public_changes, list_changed_at, list_gone_since, list_public_changes,
};
use crate::tests::support::{Stage, TODAY, get, run};
use chrono::{DateTime, Utc};

/// The edition with a quote and a photo.
const SOUTH: &str = "south-south-cooperation-day";
const EDITION: &str = "(select e.id from edition e join observance o on o.id = e.observance_id
                        where o.slug = 'south-south-cooperation-day' and e.year = 2015)";
const PHOTO: &str = "(select photo_id from placement where edition_id =
                      (select e.id from edition e join observance o on o.id = e.observance_id
                       where o.slug = 'south-south-cooperation-day' and e.year = 2015) order by photo_id limit 1)";

async fn id_of(stage: &Stage, slug: &str) -> ObservanceId {
    let id: uuid::Uuid = sqlx::query_scalar("select id from observance where slug = $1")
        .bind(slug)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    ObservanceId(id)
}

async fn changed(stage: &Stage, slug: &str) -> Changed {
    let id = id_of(stage, slug).await;
    let found = find_public_changes(&stage.database.live, id, 1900..=2200).await;
    found.unwrap().unwrap()
}

fn kinds(changed: &Changed) -> Vec<ChangeKind> {
    changed.changes.iter().map(|change| change.kind).collect()
}

async fn english(stage: &Stage, content: &str, note: Option<&str>) {
    let of = Of {
        thing: EDITION,
        part: "en",
    };
    revise(stage, of, content, note).await;
}

#[tokio::test]
async fn a_quote_its_attribution_and_a_credit_are_told_and_a_typo_is_not() {
    let stage = Stage::with_bundle().await;
    let before = changed(&stage, SOUTH).await;
    assert_eq!(before.changes, []);
    english(&stage, "jsonb_set(was, '{theme}', '\"Mended\"')", None).await;
    let typo = changed(&stage, SOUTH).await;
    assert_eq!(typo.changes, []);
    assert!(typo.at > before.at);
    english(
        &stage,
        "jsonb_set(was, '{quote,words}', '\"Other words\"')",
        None,
    )
    .await;
    let attribution = "jsonb_set(was, '{quote,attribution}', '[\"Somebody else\"]')";
    english(&stage, attribution, Some("It was somebody <else>.")).await;
    let photo = Of {
        thing: PHOTO,
        part: "free",
    };
    revise(
        &stage,
        photo,
        "jsonb_set(was, '{credit}', '\"The right one\"')",
        None,
    )
    .await;
    let told = changed(&stage, SOUTH).await;
    assert_eq!(
        kinds(&told),
        [
            ChangeKind::Credit,
            ChangeKind::Attribution,
            ChangeKind::Quote
        ]
    );
    let [credit, attribution, quote] = told.changes.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!(
        (credit.part, credit.year, &credit.note),
        (Part::Free, Some(2015), &None)
    );
    assert_eq!(quote.part, Part::Text(Locale::En));
    assert_eq!(attribution.note.as_deref(), Some("It was somebody <else>."));
    assert_eq!(told.at, credit.at);
    // Also where the changes themselves are not asked for.
    let id = id_of(&stage, SOUTH).await;
    let at = list_changed_at(&stage.database.live, &[id.0])
        .await
        .unwrap();
    assert_eq!(at[&id].at, credit.at);

    let app = stage.app(TODAY);
    let page = get(&app, &format!("/en/observances/{SOUTH}")).await.text;
    let lines: Vec<&str> = page.split("class=\"correction\"").skip(1).collect();
    assert_eq!(lines.len(), 3, "{page}");
    assert!(
        lines[0].contains("the credit of a photo was changed."),
        "{page}"
    );
    assert!(lines[1].contains("It was somebody &lt;else"), "{page}");
    assert!(lines[2].contains("the quotation was changed."), "{page}");
    // In another language the text is not there, nor what was changed in it.
    let arabic = get(&app, &format!("/ar/observances/{SOUTH}")).await.text;
    assert!(!arabic.contains("class=\"correction\""), "{arabic}");
}

#[tokio::test]
async fn moved_dates_are_told_on_the_page_and_on_that_of_their_year_alone() {
    let stage = Stage::with_bundle().await;
    move_water(&stage, 2027, Some("2027-03-24"), Some("Decision 1/2.")).await;
    let told = changed(&stage, "water-day").await;
    let [
        PublicChange {
            kind,
            note,
            year,
            moved,
            at,
            ..
        },
    ] = told.changes.as_slice()
    else {
        panic!("{told:?}");
    };
    assert_eq!((*kind, *year, *at), (ChangeKind::Date, Some(2027), told.at));
    assert_eq!(note.as_deref(), Some("Decision 1/2."));
    let moved = moved.unwrap();
    let days = [moved.old, moved.new].map(|span| span.unwrap().starts_on().to_string());
    assert_eq!(days, ["2027-03-22", "2027-03-24"]);
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let has = async |path: &str| {
            let page = get(&app, &format!("/{locale}/observances/water-day{path}")).await;
            assert_eq!(page.status, 200);
            page.text.contains("<dd class=\"moved quiet\">") && page.text.contains("Decision 1/2.")
        };
        assert!(
            has("").await && has("/2027").await && !has("/2026").await,
            "{locale}"
        );
    }
    let page = get(&app, "/en/observances/water-day").await.text;
    assert!(
        page.contains("the date for 2027 was moved from 22 March to 24 March."),
        "{page}"
    );
    // The note is told once, with the date.
    assert_eq!(page.matches("Decision 1/2.").count(), 1, "{page}");
}

#[tokio::test]
async fn many_are_asked_at_once_and_what_is_to_come_is_not_told() {
    let stage = Stage::with_bundle().await;
    let ids = [id_of(&stage, "water-day").await, id_of(&stage, SOUTH).await];
    let mut owner = stage.owner.acquire().await.unwrap();
    run(
        &mut owner,
        &format!(
            "insert into date_change values ({WATER}, 2027, 1, 1, now() + interval '1 day', '2027-03-22', '2027-03-22', '2027-03-29', '2027-03-29');
             update publication set live = tstzrange(lower(live), now() + interval '1 day')
             where thing_id = {EDITION} and part = 'en';
             insert into publication (id, thing_id, part, revision, live, correction_note)
             values (gen_random_uuid(), {EDITION}, 'en', 1, tstzrange(now() + interval '1 day', null), 'Embargoed.')"
        ),
    )
    .await;
    let told = list_public_changes(&stage.database.live, &ids, 1900..=2200);
    let told = told.await.unwrap();
    assert_eq!(told.len(), 2);
    assert!(
        told.values().all(|changed| changed.changes.is_empty()),
        "{told:?}"
    );
    let now: DateTime<Utc> = sqlx::query_scalar("select now()")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert!(told.values().all(|changed| changed.at <= now), "{told:?}");
}

#[tokio::test]
async fn the_attribution_of_a_message_is_told_when_its_speaker_is_another() {
    let stage = super::spoken::sample().await;
    let app = stage.app(TODAY);
    let address: String = sqlx::query_scalar(
        "select '/en/messages/' || m.year || '/' || m.slug from message m
         join publication p on p.thing_id = m.id and p.part = 'en'
         join speaker s on s.id = m.speaker_id and s.slug = 'secretary-of-the-sample-organisation' limit 1",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    let before = get(&app, &address).await.text;
    assert!(!before.contains("class=\"correction\""), "{before}");
    sqlx::query(
        "update message m set speaker_id = (select s.id from speaker s where s.id <> m.speaker_id
         and exists (select from publication p where p.thing_id = s.id) limit 1)
         where '/en/messages/' || m.year || '/' || m.slug = $1",
    )
    .bind(&address)
    .execute(&stage.owner)
    .await
    .unwrap();
    let after = get(&app, &address).await.text;
    assert!(after.contains("the attribution was changed."), "{after}");
}

#[tokio::test]
async fn what_is_gone_is_known_by_its_name_and_the_instant_alone() {
    let stage = Stage::with_bundle().await;
    let id = id_of(&stage, "water-day").await;
    let live = &stage.database.live;
    let since: DateTime<Utc> = sqlx::query_scalar("select now()")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(list_gone_since(live, since).await.unwrap(), []);
    let mut owner = stage.owner.acquire().await.unwrap();
    run(
        &mut owner,
        &format!("update publication set live = tstzrange(lower(live), now()) where thing_id = {WATER} and part = 'free'"),
    )
    .await;
    let gone = list_gone_since(live, since).await.unwrap();
    assert_eq!(gone.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [id]);
    assert_eq!(
        find_public_changes(live, id, 1900..=2200).await.unwrap(),
        None
    );
    let later = gone[0].1 + chrono::TimeDelta::seconds(1);
    assert_eq!(list_gone_since(live, later).await.unwrap(), []);
}
