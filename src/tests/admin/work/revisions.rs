//! The revisions of a part, any two compared, and the correction of what is public.

use super::editing::{borrowed, fields_of, newest, sample_edition, value_of};
use crate::domain::ids::ThingId;
use crate::domain::staff::Role;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Answer, Stage, TODAY, get};
use axum::Router;
use axum::http::StatusCode;

/// Saves the English text with another theme.
async fn save(app: &Router, who: &Person, edition: ThingId, theme: &str) {
    let address = format!("/admin/editions/{edition}/en");
    let page = get_as(app, who, &address).await;
    let mut fields = fields_of(&page.text);
    fields[1].1 = theme.into();
    let answer = post_as(app, who, &address, &borrowed(&fields)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

/// The correction form, with fields changed, sent.
async fn correct(
    app: &Router,
    who: &Person,
    edition: ThingId,
    form: &str,
    changes: &[(&'static str, &str)],
) -> Answer {
    let address = format!("/admin/editions/{edition}/en/correction");
    let mut fields = fields_of(form);
    fields.push(("live", value_of(form, "live")));
    for (name, value) in changes {
        match fields.iter_mut().find(|(held, _)| held == name) {
            Some(field) => field.1 = (*value).into(),
            None => fields.push((name, (*value).into())),
        }
    }
    post_as(app, who, &address, &borrowed(&fields)).await
}

#[tokio::test]
async fn the_history_names_every_revision_and_any_two_are_compared_word_by_word() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    save(&app, &editor, edition, "Peace <img src=x> first").await;
    save(&app, &editor, edition, "Peace now").await;
    let part = format!("/admin/editions/{edition}/en");
    let page = get_as(&app, &editor, &format!("{part}/history")).await;
    assert_eq!(page.status, StatusCode::OK);
    // Revisions 1 and 2 can be restored, the newest is what there is.
    assert_eq!(
        page.text.matches("/restoration\"").count(),
        2,
        "{}",
        page.text
    );
    assert!(page.text.contains("state-live"));
    let page = get_as(&app, &editor, &format!("{part}/compare?from=2&to=3")).await;
    assert!(page.text.contains("<ins>now</ins>"), "{}", page.text);
    assert!(page.text.contains("&lt;img") && !page.text.contains("<img src=x"));
    assert!(page.text.contains("lang=\"en\" dir=\"ltr\" class=\"runs\""));
    let page = get_as(&app, &editor, &format!("{part}/compare")).await;
    assert!(page.text.contains("Peace"), "{}", page.text);
    for odd in ["from=9&to=1", "from=-1", "from=x&to=99999999999"] {
        let page = get_as(&app, &editor, &format!("{part}/compare?{odd}")).await;
        assert_eq!(page.status, StatusCode::OK, "{odd}");
    }
    let restored = [("seen", "3"), ("revision", "1")];
    let answer = post_as(&app, &editor, &format!("{part}/restoration"), &restored).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(newest(&stage, edition, "en").await, 4);
}

#[tokio::test]
async fn a_typo_is_mended_in_public_while_another_draft_waits() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let edition = sample_edition(&stage).await;
    save(&app, &writer, edition, "The theme of the draft").await;
    let address = format!("/admin/editions/{edition}/en/correction");
    let denied = get_as(&app, &writer, &address).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    let form = get_as(&app, &editor, &address).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.text);
    assert_ne!(value_of(&form.text, "theme"), "The theme of the draft");
    let lines = [("publisher-lines", "A line that was mended")];
    let answer = correct(&app, &editor, edition, &form.text, &lines).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let page = get(&app, "/en/observances/water-day/2026").await;
    assert!(
        page.text.contains("A line that was mended"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("The theme of the draft"));
    let draft = get_as(&app, &editor, &format!("/admin/editions/{edition}/en")).await;
    assert_eq!(value_of(&draft.text, "theme"), "The theme of the draft");
    assert_eq!(
        value_of(&draft.text, "publisher-lines"),
        "A line that was mended"
    );
}

#[tokio::test]
async fn what_both_changed_is_shown_from_both_sides() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    save(&app, &editor, edition, "The theme of the draft").await;
    let address = format!("/admin/editions/{edition}/en/correction");
    let form = get_as(&app, &editor, &address).await;
    let theme = [
        ("theme", "The theme for all"),
        ("public_note", "A wrong theme stood here"),
    ];
    let answer = correct(&app, &editor, edition, &form.text, &theme).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text.contains("<del>"), "{}", answer.text);
    let draft = get_as(&app, &editor, &format!("/admin/editions/{edition}/en")).await;
    assert_eq!(value_of(&draft.text, "theme"), "The theme of the draft");
}

#[tokio::test]
async fn a_correction_that_comes_second_is_given_back_beside_what_is_public_now() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let other = hire(&stage.owner, "Other editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    let address = format!("/admin/editions/{edition}/en/correction");
    let form = get_as(&app, &editor, &address).await;
    let first = [("theme", "First words")];
    let answer = correct(&app, &other, edition, &form.text, &first).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let second = [("theme", "Second words")];
    let back = correct(&app, &editor, edition, &form.text, &second).await;
    assert_eq!(back.status, StatusCode::CONFLICT, "{}", back.text);
    assert_eq!(value_of(&back.text, "theme"), "Second words");
    assert!(back.text.contains("<del>First</del>"), "{}", back.text);
    let answer = correct(&app, &editor, edition, &back.text, &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    // With nothing changed it comes back too, and says why.
    let form = get_as(&app, &editor, &address).await;
    let same = correct(&app, &editor, edition, &form.text, &[]).await;
    assert_eq!(same.status, StatusCode::CONFLICT);
    assert_eq!(value_of(&same.text, "theme"), "Second words");
}

#[tokio::test]
async fn a_text_that_is_saved_and_cannot_be_published_says_so_on_its_own_screen() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    let address = format!("/admin/editions/{edition}/en");
    let page = get_as(&app, &editor, &address).await;
    let mut fields = fields_of(&page.text);
    fields.retain(|(name, _)| *name != "body");
    fields.push(("then", "publish".into()));
    let answer = post_as(&app, &editor, &address, &borrowed(&fields)).await;
    assert_eq!(
        answer.headers["location"],
        format!("{address}?said=saved-no-further")
    );
    let page = get_as(&app, &editor, &address).await;
    assert!(
        page.text.contains("The text is empty. Write it and save."),
        "{}",
        page.text
    );
    assert_eq!(newest(&stage, edition, "en").await, 2);
}

#[tokio::test]
async fn a_correction_of_a_text_that_was_taken_off_the_site_goes_on_as_a_draft() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let other = hire(&stage.owner, "Other editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    let part = format!("/admin/editions/{edition}/en");
    let form = get_as(&app, &editor, &format!("{part}/correction")).await;
    let away = [("seen", "1"), ("away", "in_error")];
    let taken = post_as(&app, &other, &format!("{part}/unpublication"), &away).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let typed = [("theme", "What was typed meanwhile")];
    let back = correct(&app, &editor, edition, &form.text, &typed).await;
    assert_eq!(back.status, StatusCode::CONFLICT, "{}", back.text);
    assert_eq!(value_of(&back.text, "theme"), "What was typed meanwhile");
    // It is the form of the draft now, and can be saved as one.
    let fields = fields_of(&back.text);
    let saved = post_as(&app, &editor, &part, &borrowed(&fields)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let draft = get_as(&app, &editor, &part).await;
    assert_eq!(value_of(&draft.text, "theme"), "What was typed meanwhile");
}
