//! The acts of the panel, from the draft to the public and back.

use super::editing::{borrowed, fields_of, newest, sample_edition};
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Answer, Stage, TODAY, get};
use axum::Router;
use axum::http::StatusCode;

/// Saves another theme.
async fn save(app: &Router, who: &Person, edition: ThingId, part: &str, theme: &str) -> Answer {
    let address = format!("/admin/editions/{edition}/{part}");
    let page = get_as(app, who, &address).await;
    let mut fields = fields_of(&page.text);
    fields[1].1 = theme.into();
    post_as(app, who, &address, &borrowed(&fields)).await
}

async fn act(
    app: &Router,
    who: &Person,
    edition: ThingId,
    act: &str,
    fields: &[(&str, &str)],
) -> Answer {
    post_as(
        app,
        who,
        &format!("/admin/editions/{edition}/{act}"),
        fields,
    )
    .await
}

#[tokio::test]
async fn a_translation_goes_from_draft_by_review_and_approval_to_the_public() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let french = hire(
        &stage.owner,
        "French translator",
        &[Role::Translator(Locale::Fr)],
    )
    .await;
    let edition = sample_edition(&stage).await;
    save(&app, &french, edition, "fr", "Un thème neuf").await;
    let address = format!("/admin/editions/{edition}/fr");
    let page = get_as(&app, &french, &address).await;
    // What leads is what a translator can do next; what they may never do is not shown.
    assert!(page.text.contains(&format!("action=\"{address}/review\"")));
    assert!(!page.text.contains("/publication\""), "{}", page.text);
    let seen = [("seen", "2")];
    let answer = act(&app, &french, edition, "fr/review", &seen).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let answer = act(&app, &french, edition, "fr/approval", &seen).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let wish = [("seen", "2"), ("wish", "")];
    let answer = act(&app, &editor, edition, "fr/changes", &wish).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("href=\"#wish\""), "{}", answer.text);
    let wish = [("seen", "2"), ("wish", "Shorter <b>please")];
    let answer = act(&app, &editor, edition, "fr/changes", &wish).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = get_as(&app, &french, &address).await;
    assert!(page.text.contains("Shorter &lt;b"), "{}", page.text);
    save(&app, &french, edition, "fr", "Un thème bref").await;
    let seen = [("seen", "3")];
    for (who, step) in [
        (&french, "fr/review"),
        (&editor, "fr/approval"),
        (&editor, "fr/publication"),
    ] {
        let answer = act(&app, who, edition, step, &seen).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{step}: {}",
            answer.text
        );
    }
    let page = get(&app, "/fr/observances/water-day/2026").await;
    assert!(page.text.contains("Un thème bref"), "{}", page.text);
}

#[tokio::test]
async fn a_schedule_is_typed_in_utc_and_taken_back() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    save(&app, &editor, edition, "es", "Tema nuevo").await;
    let bad = [
        ("seen", "2"),
        ("schedule_date", "tomorrow"),
        ("schedule_time", "5"),
    ];
    let answer = act(&app, &editor, edition, "es/schedule", &bad).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text.contains("value=\"tomorrow\""),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("href=\"#schedule_time\""));
    let past = [
        ("seen", "2"),
        ("schedule_date", "2020-01-01"),
        ("schedule_time", "05:00"),
    ];
    let answer = act(&app, &editor, edition, "es/schedule", &past).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let coming = [
        ("seen", "2"),
        ("schedule_date", "2190-09-12"),
        ("schedule_time", "05:00"),
    ];
    let answer = act(&app, &editor, edition, "es/schedule", &coming).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = get_as(&app, &editor, &format!("/admin/editions/{edition}/es")).await;
    assert!(
        page.text.contains("12 September 2190, 05:00 UTC"),
        "{}",
        page.text
    );
    assert!(page.text.contains("state-scheduled"));
    let answer = act(&app, &editor, edition, "es/unschedule", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = get_as(&app, &editor, &format!("/admin/editions/{edition}/es")).await;
    assert!(page.text.contains("state-approved") && !page.text.contains("state-scheduled"));
}

#[tokio::test]
async fn what_was_withdrawn_is_published_again_and_what_was_taken_away_is_gone() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    let answer = act(
        &app,
        &editor,
        edition,
        "ru/withdrawal",
        &[("withdraw_reason", " ")],
    )
    .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = [("withdraw_reason", "Заменено <script>")];
    let answer = act(&app, &editor, edition, "ru/withdrawal", &reason).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = get_as(&app, &editor, &format!("/admin/editions/{edition}/ru")).await;
    assert!(page.text.contains("state-withdrawn") && !page.text.contains("Заменено <script"));
    let answer = act(&app, &editor, edition, "ru/publication", &[("seen", "1")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let answer = act(&app, &editor, edition, "ru/unpublication", &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let into = [("away", "consolidated"), ("into", "/observances/nowhere")];
    let answer = act(&app, &editor, edition, "ru/unpublication", &into).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let error = [("away", "in_error")];
    let answer = act(&app, &editor, edition, "ru/unpublication", &error).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = get_as(&app, &editor, &format!("/admin/editions/{edition}/ru")).await;
    assert!(!page.text.contains("state-live"), "{}", page.text);
}

#[tokio::test]
async fn where_two_persons_are_asked_for_ones_own_change_needs_a_reason_and_a_second_name() {
    let stage = Stage::with_bundle().await;
    sqlx::query("insert into setting (key, value) values ('two_person_rule', 'true')")
        .execute(&stage.owner)
        .await
        .unwrap();
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let other = hire(&stage.owner, "Other editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    save(&app, &editor, edition, "ar", "موضوع").await;
    let address = format!("/admin/editions/{edition}/ar");
    let page = get_as(&app, &editor, &address).await;
    assert!(page.text.contains("id=\"publish_reason\""), "{}", page.text);
    let answer = act(&app, &editor, edition, "ar/publication", &[("seen", "2")]).await;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text
    );
    let urgent = [("seen", "2"), ("publish_reason", "The day is today")];
    let answer = act(&app, &editor, edition, "ar/publication", &urgent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = get_as(&app, &editor, &address).await;
    assert!(page.text.contains("The day is today"));
    assert!(!page.text.contains("/countersignature\""));
    let page = get_as(&app, &other, &address).await;
    assert!(page.text.contains("/countersignature\""), "{}", page.text);
    let answer = act(
        &app,
        &other,
        edition,
        "ar/countersignature",
        &[("seen", "2")],
    )
    .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = get_as(&app, &other, &address).await;
    assert!(!page.text.contains("/countersignature\""));
}

#[tokio::test]
async fn an_act_upon_a_revision_that_is_not_the_newest_changes_nothing() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    save(&app, &editor, edition, "en", "Another theme").await;
    let answer = act(&app, &editor, edition, "en/publication", &[("seen", "1")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let answer = act(
        &app,
        &editor,
        edition,
        "en/restoration",
        &[("seen", "2"), ("revision", "1")],
    )
    .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(newest(&stage, edition, "en").await, 3);
}
