//! Observances in the admin: found, made, moved, their facts written, many at once.

use crate::domain::ids::ObservanceId;
use crate::domain::locale::Locale;
use crate::domain::observance::Observance;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::domain::typed::Typed;
use crate::domain::typed::observance::{read_observance, write_observance};
use crate::store::admin_lists::observances::list_observances;
use crate::store::observances::find_observance_by_slug;
use crate::store::revisions::{find_newest, find_state};
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY, get};
use axum::http::StatusCode;

/// The seed's own day: on 12 September since 2012, on 19 December before.
const SOUTH: &str = "south-south-cooperation-day";

pub async fn id_of(stage: &Stage, slug: &str) -> ObservanceId {
    let mut tx = stage.owner.begin().await.unwrap();
    find_observance_by_slug(&mut tx, slug)
        .await
        .unwrap()
        .unwrap()
}

async fn facts_of(stage: &Stage, id: ObservanceId) -> (i32, Observance) {
    let mut tx = stage.owner.begin().await.unwrap();
    find_newest(&mut tx, id.into(), Part::Free)
        .await
        .unwrap()
        .unwrap()
}

/// The fields of a facts form as they were shown, with some of them typed over.
fn typed_over<'a>(
    fields: &'a [(String, String)],
    over: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let kept = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let kept = kept.filter(|(name, _)| !over.iter().any(|(other, _)| other == name));
    kept.chain(over.iter().copied()).collect()
}

#[tokio::test]
async fn every_fact_of_the_seed_is_read_from_its_form_as_it_was() {
    let stage = Stage::with_bundle().await;
    let listed = list_observances(&stage.owner).await.unwrap();
    assert!(listed.len() > 300);
    let mut kept = 0;
    for observance in listed {
        let json = observance
            .parts
            .iter()
            .find_map(|part| part.facts.clone())
            .unwrap();
        let facts: Observance = serde_json::from_value(json).unwrap();
        let fields = write_observance(&facts);
        let mut typed = Typed::new(&fields);
        let read = read_observance(&mut typed);
        // What the calendar's files call sourced without naming one is asked about.
        let asked: Vec<_> = typed
            .problems
            .iter()
            .filter(|problem| problem.key != "fact-needs-source")
            .collect();
        assert!(asked.is_empty(), "{}: {asked:?}", observance.slug);
        if let Some(read) = read {
            assert_eq!(read, facts, "{}", observance.slug);
            kept += 1;
        }
    }
    assert!(kept > 300, "{kept}");
}

#[tokio::test]
async fn the_list_is_searched_in_every_language_filtered_and_turned() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let page = get_as(&app, &writer, "/admin/observances").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.text.matches("name=\"on\"").count(), 100);
    assert!(
        page.text.contains("href=\"/admin/observances?page=4\""),
        "no fourth page"
    );
    assert!(!page.text.contains("<script"));
    // A writer asks for reviews, and neither approves nor publishes.
    assert!(page.text.contains("value=\"review\""));
    assert!(!page.text.contains("value=\"publish\""));
    let found = get_as(&app, &writer, "/admin/observances?q=journ%C3%A9e+sud-sud").await;
    assert_eq!(
        found.text.matches("name=\"on\"").count(),
        1,
        "{}",
        found.text
    );
    assert!(found.text.contains(SOUTH));
    assert!(found.text.contains("12 September 2026"));
    let weeks = get_as(&app, &writer, "/admin/observances?kind=week&sort=date").await;
    let count = weeks.text.matches("name=\"on\"").count();
    assert!((5..60).contains(&count), "{count}");
    let none = get_as(&app, &writer, "/admin/observances?waits=draft").await;
    assert_eq!(none.text.matches("name=\"on\"").count(), 0);
    assert!(none.text.contains("No observance fits these filters"));
}

#[tokio::test]
async fn an_observance_is_made_with_its_rule_in_drafts_that_nobody_sees() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let fields = [
        ("title-en", "Day of <b>Rivers"),
        ("title-fr", "Journée des rivières"),
        ("slug", ""),
        ("kind", "day"),
        ("rule-0-kind", "nth-weekday"),
        ("rule-0-n", "2"),
        ("rule-0-weekday", "saturday"),
        ("rule-0-month", "5"),
        ("act", "check"),
    ];
    let checked = post_as(&app, &writer, "/admin/observances/new", &fields).await;
    assert_eq!(checked.status, StatusCode::OK);
    assert!(
        checked.text.contains("value=\"day-of-b-rivers\""),
        "no address is proposed"
    );
    assert!(
        checked.text.contains("Saturday, 8 May 2027"),
        "{}",
        checked.text
    );
    assert!(checked.text.contains("second Saturday of May"));
    let fields = typed(&fields, &[("act", "save")]);
    let made = post_as(&app, &writer, "/admin/observances/new", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let address = made.headers["location"].to_str().unwrap().to_owned();
    let page = get_as(&app, &writer, &address).await;
    assert!(
        page.text.contains("Day of &lt;b&gt;Rivers") || page.text.contains("Day of &lt;b>Rivers")
    );
    let id = id_of(&stage, "day-of-b-rivers").await;
    let mut tx = stage.owner.begin().await.unwrap();
    let state = find_state(&mut tx, id.into(), Part::Text(Locale::Fr))
        .await
        .unwrap();
    assert_eq!((state.newest, state.publication.revision()), (1, None));
    drop(tx);
    assert_eq!(
        get(&app, "/en/observances/day-of-b-rivers").await.status,
        StatusCode::NOT_FOUND
    );
    // The same address again is told at its field, and nothing typed is lost.
    let again = post_as(
        &app,
        &writer,
        "/admin/observances/new",
        &typed(&fields, &[("slug", "day-of-b-rivers")]),
    )
    .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("id=\"slug-problem\""));
    assert!(again.text.contains("Journée des rivières"));
    let translator = hire(
        &stage.owner,
        "French translator",
        &[Role::Translator(Locale::Fr)],
    )
    .await;
    let denied = post_as(&app, &translator, "/admin/observances/new", &fields).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    let photos = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let denied = post_as(&app, &photos, "/admin/observances/new", &fields).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
}

fn typed<'a>(
    fields: &[(&'a str, &'a str)],
    over: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let kept = fields
        .iter()
        .filter(|(name, _)| !over.iter().any(|(other, _)| other == name));
    kept.chain(over).copied().collect()
}

#[tokio::test]
async fn an_address_moves_with_its_redirect_and_fault_52_is_told_in_words() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = id_of(&stage, SOUTH).await;
    let address = format!("/admin/observances/{id}/address");
    let long = "a".repeat(300);
    for slug in [
        "",
        "admin",
        "2026",
        "World-Braille",
        "braille-day",
        "ＢRAILLE-Day",
        &long,
        "день",
        "日",
        "a--b",
        "-a",
        "<b>",
    ] {
        let answer = post_as(&app, &editor, &address, &[("slug", slug)]).await;
        let is_fine = slug == "World-Braille";
        let expected = if is_fine {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        assert_eq!(answer.status, expected, "{slug}: {}", answer.text);
        assert_eq!(
            answer.text.contains("id=\"slug-problem\""),
            !is_fine,
            "{slug}"
        );
    }
    let moved = get(&app, &format!("/en/observances/{SOUTH}")).await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.headers["location"], "/en/observances/world-braille");
    let acts: Vec<String> = sqlx::query_scalar("select act from audit_entry where thing_id = $1")
        .bind(id.0)
        .fetch_all(&stage.owner)
        .await
        .unwrap();
    assert_eq!(acts, ["address-changed"]);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let denied = post_as(&app, &writer, &address, &[("slug", "rivers")]).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn facts_come_back_as_typed_with_each_problem_at_its_field() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = id_of(&stage, SOUTH).await;
    let address = format!("/admin/observances/{id}/free");
    let shown = get_as(&app, &writer, &address).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    assert!(
        shown.text.contains("Saturday, 12 September 2026"),
        "{}",
        shown.text
    );
    let (seen, facts) = facts_of(&stage, id).await;
    let fields = write_observance(&facts);
    let seen = seen.to_string();
    let wrong = typed_over(
        &fields,
        &[
            ("seen", &seen),
            ("act", "save"),
            ("rule-0-to", "1999"),
            ("rule-1-on-month", "2"),
            ("rule-1-on-day", "31"),
            ("rule-1-exceptions", "2030-01-01\nsoon"),
            ("official-page", "javascript:alert(1)"),
            ("listing", "x"),
            ("proclamation-adopted", "yesterday"),
            ("session-number", "58"),
            ("session-first", ""),
            ("topics-standing", "sourced"),
            ("topics-sources", ""),
            ("staff-note", "</textarea><script>alert(1)</script>"),
        ],
    );
    let answer = post_as(&app, &writer, &address, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in [
        "rule-0-to",
        "rule-1-on-day",
        "rule-1-exceptions",
        "official-page",
        "listing",
        "proclamation-adopted",
        "session-first",
        "topics-sources",
    ] {
        assert!(
            answer.text.contains(&format!("id=\"{field}-problem\"")),
            "{field}: {}",
            answer.text
        );
    }
    assert!(answer.text.contains("&lt;/textarea>"));
    assert!(!answer.text.contains("<script>alert"));
    assert_eq!(facts_of(&stage, id).await.0.to_string(), seen);
}

#[tokio::test]
async fn what_public_dates_would_move_is_shown_before_a_rule_is_saved() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = id_of(&stage, SOUTH).await;
    let address = format!("/admin/observances/{id}/free");
    let (seen, facts) = facts_of(&stage, id).await;
    let fields = write_observance(&facts);
    let seen = seen.to_string();
    let over = [
        ("seen", seen.as_str()),
        ("act", "save"),
        ("rule-1-on-month", "12"),
        ("rule-1-on-day", "19"),
    ];
    let first = post_as(&app, &writer, &address, &typed_over(&fields, &over)).await;
    assert_eq!(first.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        first.text.contains("2027: 12 September → 19 December"),
        "{}",
        first.text
    );
    let shown = first.text.split("name=\"shown\" value=\"").nth(1).unwrap();
    let shown = shown.split('"').next().unwrap().to_owned();
    let mut again: Vec<(&str, &str)> = over.to_vec();
    again.push(("shown", &shown));
    let second = post_as(&app, &writer, &address, &typed_over(&fields, &again)).await;
    assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", second.text);
    let (number, saved) = facts_of(&stage, id).await;
    assert_eq!(
        number.to_string(),
        (seen.parse::<i32>().unwrap() + 1).to_string()
    );
    assert_eq!(
        saved.rules.value.occurrences_in(2027)[0]
            .span
            .starts_on()
            .to_string(),
        "2027-12-19"
    );
    // Saved by another upon the same revision: both stand side by side.
    let clash = post_as(
        &app,
        &writer,
        &address,
        &typed_over(
            &fields,
            &[("seen", &seen), ("act", "save"), ("staff-note", "mine")],
        ),
    )
    .await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    assert!(clash.text.contains("mine"));
    // Nothing public moved.
    let public = get(&app, &format!("/en/observances/{SOUTH}")).await;
    assert!(public.text.contains("12 September"));
}

#[tokio::test]
async fn rules_are_added_and_removed_without_javascript() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = id_of(&stage, "migratory-bird-day").await;
    let address = format!("/admin/observances/{id}/free");
    let fields = write_observance(&facts_of(&stage, id).await.1);
    let add = post_as(
        &app,
        &writer,
        &address,
        &typed_over(&fields, &[("act", "add-part-rule-0-")]),
    )
    .await;
    assert_eq!(add.status, StatusCode::OK);
    assert!(
        add.text.contains("name=\"rule-0-of-2-kind\""),
        "{}",
        add.text
    );
    let less = post_as(
        &app,
        &writer,
        &address,
        &typed_over(&fields, &[("act", "remove-part-rule-0-0")]),
    )
    .await;
    assert!(!less.text.contains("name=\"rule-0-of-1-kind\""));
    let month = less
        .text
        .split("name=\"rule-0-of-0-month\"")
        .nth(1)
        .unwrap();
    let chosen = month.split("selected").next().unwrap();
    assert!(
        chosen.ends_with("value=\"10\" "),
        "the second date moved up: {chosen}"
    );
    let more = post_as(
        &app,
        &writer,
        &address,
        &typed_over(&fields, &[("act", "add-rule")]),
    )
    .await;
    assert!(more.text.contains("name=\"rule-1-kind\""));
}

#[tokio::test]
async fn every_screen_of_observances_is_told_in_six_languages() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = id_of(&stage, SOUTH).await;
    for locale in Locale::ALL {
        sqlx::query("update staff_member set locale = $1")
            .bind(locale.code())
            .execute(&stage.owner)
            .await
            .unwrap();
        for address in [
            "/admin/observances".to_owned(),
            "/admin/observances/new".to_owned(),
            format!("/admin/observances/{id}"),
            format!("/admin/observances/{id}/free"),
            format!("/admin/observances/bulk?act=publish&on={id}"),
            "/admin/editions".to_owned(),
        ] {
            let page = get_as(&app, &editor, &address).await;
            assert_eq!(
                page.status,
                StatusCode::OK,
                "{locale} {address}: {}",
                page.text
            );
            assert!(
                page.text.contains(&format!("<html lang=\"{locale}\"")),
                "{locale} {address}"
            );
        }
    }
}
