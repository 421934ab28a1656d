//! Many observances at once.

use super::observances::id_of;
use crate::domain::ids::ThingId;
use crate::domain::staff::Role;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY, get};
use axum::http::StatusCode;

#[tokio::test]
async fn many_are_published_and_what_cannot_be_is_told_with_its_reason() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    for (title, month) in [("Day of Rivers", "5"), ("Day of Lakes", "6")] {
        let fields = [
            ("title-en", title),
            ("kind", "day"),
            ("rule-0-kind", "fixed"),
            ("rule-0-on-month", month),
            ("rule-0-on-day", "3"),
            ("act", "save"),
        ];
        let made = post_as(&app, &editor, "/admin/observances/new", &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    }
    let (rivers, lakes) = (
        id_of(&stage, "day-of-rivers").await,
        id_of(&stage, "day-of-lakes").await,
    );
    let ask = format!("/admin/observances/bulk?act=publish&on={rivers}&on={lakes}&part=en");
    let asked = get_as(&app, &editor, &ask).await;
    assert!(
        asked.text.contains("English: will not be done."),
        "{}",
        asked.text
    );
    assert!(!asked.text.contains("name=\"do\""));
    let asked = get_as(
        &app,
        &editor,
        &format!("/admin/observances/bulk?act=publish&on={rivers}&on={lakes}"),
    )
    .await;
    assert_eq!(asked.text.matches("name=\"do\"").count(), 4);
    let deeds = [rivers, lakes]
        .map(|id| [format!("{id}:free:1"), format!("{id}:en:1")])
        .concat();
    let mut fields = vec![("act", "publish")];
    fields.extend(deeds.iter().map(|deed| ("do", deed.as_str())));
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let denied = post_as(&app, &writer, "/admin/observances/bulk", &fields).await;
    assert_eq!(denied.status, StatusCode::CONFLICT);
    let done = post_as(&app, &editor, "/admin/observances/bulk", &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(
        get(&app, "/en/observances/day-of-lakes").await.status,
        StatusCode::OK
    );
    // Once more: nothing waits, and the page says so of each.
    let again = post_as(&app, &editor, "/admin/observances/bulk", &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let trash = format!("{rivers}::0");
    let gone = post_as(
        &app,
        &editor,
        "/admin/observances/bulk",
        &[("act", "trash"), ("do", &trash)],
    )
    .await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    assert_eq!(
        get(&app, "/en/observances/day-of-rivers").await.status,
        StatusCode::NOT_FOUND
    );
    let _: ThingId = rivers.into();
}
