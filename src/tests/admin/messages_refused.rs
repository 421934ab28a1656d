//! Messages with something wrong: each problem at its field, everything as it was typed.

use super::messages::{make_message, observance, text_fields, wanted};
use super::speakers::make_speaker;
use super::work::editing::{newest, value_of};
use crate::domain::ids::ThingId;
use crate::domain::staff::Role;
use crate::tests::cast::{hire, post_as};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

#[tokio::test]
async fn a_new_message_with_something_wrong_comes_back_as_typed_and_makes_nothing() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let speaker = make_speaker(&app, &writer, "Secretary of the sample body").await;
    let (speaker, day) = (speaker.to_string(), observance(&stage).await);
    let nil = uuid::Uuid::nil().to_string();
    for (name, value, at) in [
        ("speaker", "", "speaker"),
        ("speaker", "somebody", "speaker"),
        ("speaker", nil.as_str(), "speaker"),
        // Of another kind.
        ("speaker", day.as_str(), "speaker"),
        ("observance", "some-day", "observance"),
        ("observance", nil.as_str(), "observance"),
        ("year", "", "year"),
        ("year", "1899", "year"),
        ("year", "next", "year"),
        ("form", "poem", "form"),
        ("title-en", " ", "title-en"),
    ] {
        let mut fields = wanted(&speaker, &day);
        fields
            .iter_mut()
            .filter(|(held, _)| *held == name)
            .for_each(|field| field.1 = value);
        fields.push(("title-xx", "kept"));
        let back = post_as(&app, &writer, "/admin/messages/new", &fields).await;
        assert_eq!(
            back.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{name} {value}"
        );
        assert!(
            back.text.contains(&format!("id=\"{at}-problem\"")),
            "{name} {value}"
        );
        if name != "title-en" {
            assert_eq!(
                value_of(&back.text, "title-en"),
                "Shared paths",
                "{name} {value}"
            );
        }
    }
    let ours = "select count(*) from message where slug not like '%ban-ki-moon'";
    let made: i64 = sqlx::query_scalar(ours)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(made, 0);
    let photographer = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let fields = wanted(&speaker, &day);
    let denied = post_as(&app, &photographer, "/admin/messages/new", &fields).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn wrong_facts_and_addresses_come_back_as_typed_each_with_its_problem() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let speaker = make_speaker(&app, &writer, "Secretary of the sample body").await;
    let day = observance(&stage).await;
    let id = make_message(&app, &writer, speaker, &day).await;
    let thing = ThingId::from(id);
    for (observed, issued, deliverer, at) in [
        ("2026-02-30", "", "", "observed-on"),
        ("2026-09-12", "tomorrow", "", "issued-on"),
        // It stands under 2026.
        ("2025-09-12", "2026-09-10", "", "observed-on"),
        ("", "2025-12-31", "", "issued-on"),
        ("2026-09-12", "", "nobody", "delivered-by"),
        ("2026-09-12", "", day.as_str(), "delivered-by"),
    ] {
        let fields = [
            ("seen", "1"),
            ("form", "remarks"),
            ("symbols", "SAMPLE/1"),
            ("observed-on", observed),
            ("issued-on", issued),
            ("delivered-by", deliverer),
        ];
        let address = format!("/admin/messages/{id}/free");
        let back = post_as(&app, &writer, &address, &fields).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{at}");
        assert!(
            back.text.contains(&format!("id=\"{at}-problem\"")),
            "{at}: {}",
            back.text
        );
        assert_eq!(value_of(&back.text, "symbols"), "SAMPLE/1");
        assert_eq!(value_of(&back.text, "observed-on"), observed);
        assert_eq!(value_of(&back.text, "form"), "remarks");
    }
    for (name, value) in [
        ("title", ""),
        ("speaker-title", " "),
        ("standing", "leaked"),
        ("text-status", "sung"),
        ("source-url", "javascript:alert(1)"),
        ("video-url", "ftp://example.org"),
        ("body", "# A first heading"),
        ("body", "<b>bold</b>"),
    ] {
        let mut fields = text_fields("Shared paths", "Words.");
        fields
            .iter_mut()
            .filter(|(held, _)| *held == name)
            .for_each(|field| field.1 = value);
        fields.push(("seen", "1"));
        let address = format!("/admin/messages/{id}/en");
        let back = post_as(&app, &writer, &address, &fields).await;
        assert_eq!(
            back.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{name} {value}"
        );
        assert!(
            back.text.contains(&format!("id=\"{name}-problem\"")),
            "{name} {value}"
        );
        if !matches!(name, "standing" | "text-status") {
            assert_eq!(value_of(&back.text, name), value);
        }
    }
    for part in ["free", "en"] {
        assert_eq!(newest(&stage, thing, part).await, 1, "{part}");
    }
}
