//! An act or a save that is refused loses nothing that was typed, and bad input is never a fault.

use super::editing::{borrowed, fields_of, sample_edition, value_of};
use crate::domain::staff::Role;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

#[tokio::test]
async fn a_wish_that_came_too_late_is_shown_to_whoever_typed_it() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let edition = sample_edition(&stage).await;
    let part = format!("/admin/editions/{edition}/en");
    for theme in ["First", "Second"] {
        let page = get_as(&app, &writer, &part).await;
        let mut fields = fields_of(&page.text);
        fields[1].1 = theme.into();
        fields.push(("then", "review".into()));
        let saved = post_as(&app, &writer, &part, &borrowed(&fields)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    }
    let wish = [("seen", "2"), ("wish", "Say it <in other> words")];
    let late = post_as(&app, &editor, &format!("{part}/changes"), &wish).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    assert!(late.text.contains("Say it &lt;in other"), "{}", late.text);
    assert_eq!(value_of(&late.text, "theme"), "Second");
}

#[tokio::test]
async fn a_text_typed_while_its_thing_went_to_the_trash_comes_back() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let edition = sample_edition(&stage).await;
    let part = format!("/admin/editions/{edition}/en");
    let page = get_as(&app, &writer, &part).await;
    let mut fields = fields_of(&page.text);
    fields[1].1 = "Typed for an hour".into();
    sqlx::query("update thing set trashed_at = now() where id = $1")
        .bind(edition.0)
        .execute(&stage.owner)
        .await
        .unwrap();
    let back = post_as(&app, &writer, &part, &borrowed(&fields)).await;
    assert_eq!(back.status, StatusCode::CONFLICT, "{}", back.text);
    assert_eq!(value_of(&back.text, "theme"), "Typed for an hour");
}

#[tokio::test]
async fn with_only_the_password_given_what_was_sent_is_kept_to_be_sent_again() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    sqlx::query("update session set level = 'password'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let part = format!("/admin/editions/{edition}/en");
    let typed = [("seen", "1"), ("theme", "Typed for an hour")];
    let back = post_as(&app, &editor, &part, &typed).await;
    assert_eq!(back.status, StatusCode::FORBIDDEN);
    assert_eq!(value_of(&back.text, "theme"), "Typed for an hour");
}

#[tokio::test]
async fn what_no_text_may_hold_and_years_that_never_come_are_problems_and_no_faults() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let roles = [Role::Editor, Role::Administrator];
    let editor = hire(&stage.owner, "Editor", &roles).await;
    let edition = sample_edition(&stage).await;
    let site: uuid::Uuid = sqlx::query_scalar("select id from thing where kind = 'site'")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let made = post_as(&app, &editor, "/admin/releases", &[("title", "Mine")]).await;
    let release = made.headers["location"].to_str().unwrap().to_owned();
    let release = release.split('?').next().unwrap();
    let nul = "a\u{0}b";
    let free = format!("/admin/site/{site}/free");
    let text = format!("/admin/editions/{edition}/en");
    let body = format!("[x](<observance:{nul}>)");
    let schedule = format!("{text}/schedule");
    let posts: [(&str, Vec<(&str, &str)>); 7] = [
        (&free, vec![("seen", "1"), ("featured", nul)]),
        (release, vec![("title", nul), ("rule", "all_or_none")]),
        (
            &format!("{release}/parts"),
            vec![("address", nul), ("part", "en")],
        ),
        ("/admin/redirects/removal", vec![("from", nul)]),
        (&text, vec![("seen", "1"), ("body", &body)]),
        (
            &schedule,
            vec![
                ("seen", "1"),
                ("schedule_date", "-99999-01-01"),
                ("schedule_time", "05:00"),
            ],
        ),
        ("/admin/redirects", vec![("from", "/old"), ("to", nul)]),
    ];
    for (address, fields) in posts {
        let answer = post_as(&app, &editor, address, &fields).await;
        assert!(
            answer.status.is_client_error(),
            "{address}: {} {}",
            answer.status,
            answer.text
        );
    }
}

#[tokio::test]
async fn settings_and_roles_that_somebody_else_changed_are_not_written_over_unseen() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let one = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let two = hire(&stage.owner, "Second administrator", &[Role::Administrator]).await;
    let page = get_as(&app, &one, "/admin/settings").await;
    let seen = value_of(&page.text, "seen");
    let strict = [
        ("locales", "en"),
        ("two_person_rule", "on"),
        ("seen", seen.as_str()),
    ];
    let done = post_as(&app, &two, "/admin/settings", &strict).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let late = [
        ("locales", "en"),
        ("time_zone", "Europe/Paris"),
        ("seen", seen.as_str()),
    ];
    let late = post_as(&app, &one, "/admin/settings", &late).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Europe/Paris"), "{}", late.text);

    let person = hire(&stage.owner, "Writer", &[Role::Writer, Role::Editor]).await;
    let person: uuid::Uuid = person.id.0;
    let address = format!("/admin/staff/{person}/roles");
    let seen = ("seen", "writer editor");
    let taken = post_as(&app, &one, &address, &[seen, ("roles", "writer")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let both = [
        seen,
        ("roles", "writer"),
        ("roles", "editor"),
        ("roles", "photo_editor"),
    ];
    let late = post_as(&app, &two, &address, &both).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_photo_in_the_trash_keeps_its_place_and_others_are_added_by_address() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    let address = format!("/admin/editions/{edition}/free");
    let photos: Vec<uuid::Uuid> = sqlx::query_scalar("select id from photo order by id limit 2")
        .fetch_all(&stage.owner)
        .await
        .unwrap();
    let placed: uuid::Uuid =
        sqlx::query_scalar("select photo_id from placement where edition_id = $1 limit 1")
            .bind(edition.0)
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    sqlx::query("update thing set trashed_at = now() where id = $1")
        .bind(placed)
        .execute(&stage.owner)
        .await
        .unwrap();
    let page = get_as(&app, &editor, &address).await;
    let field = format!("photo-{placed}");
    assert_eq!(value_of(&page.text, &field), "1");
    let other = photos.iter().find(|id| **id != placed).unwrap();
    let by_address = format!("https://days.example.org/en/photos/{other}");
    let seen = value_of(&page.text, "seen");
    let fields = [
        ("seen", seen.as_str()),
        (field.as_str(), "1"),
        ("staff-note", "Look again"),
        ("add-photo", by_address.as_str()),
    ];
    let saved = post_as(&app, &editor, &address, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let now: Vec<uuid::Uuid> = sqlx::query_scalar(
        "select photo_id from placement where edition_id = $1 and revision = 2 order by position",
    )
    .bind(edition.0)
    .fetch_all(&stage.owner)
    .await
    .unwrap();
    assert_eq!(now, [placed, *other]);
    // One that may stand with another observance only is refused by name, and so is one that is not.
    let bound = "insert into revision (thing_id, part, number, content, origin)
                 select thing_id, part, 2, jsonb_set(content, '{rights,only_for}',
                        '[\"00000000-0000-0000-0000-000000000001\"]'), 'staff'
                 from revision where thing_id = $1 and part = 'free' and number = 1";
    sqlx::query(bound)
        .bind(other)
        .execute(&stage.owner)
        .await
        .unwrap();
    sqlx::query("update part set newest = 2 where thing_id = $1 and part = 'free'")
        .bind(other)
        .execute(&stage.owner)
        .await
        .unwrap();
    let odd = [
        ("seen", "2"),
        (field.as_str(), "1"),
        ("add-photo", by_address.as_str()),
    ];
    let refused = post_as(&app, &editor, &address, &odd).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let none = [("seen", "2"), ("add-photo", "/en/photos/nothing")];
    let refused = post_as(&app, &editor, &address, &none).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(value_of(&refused.text, "add-photo"), "/en/photos/nothing");
}

#[tokio::test]
async fn a_form_of_too_many_fields_is_refused_and_not_cut() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let fields = vec![("x", "1"); 2_100];
    let answer = post_as(&app, &editor, "/admin/releases", &fields).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}
