//! The settings, as an administrator changes them.

use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY, get};

const HERE: &str = "/admin/settings";

#[tokio::test]
async fn a_change_counts_at_once_and_is_written_down_with_both_values() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let page = get_as(&app, &administrator, HERE).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text.matches(" checked").count(), 6, "{}", page.text);
    let wanted = [
        ("locales", "en"),
        ("locales", "ar"),
        ("time_zone", "Asia/Shanghai"),
        ("two_person_rule", "on"),
    ];
    let answer = post_as(&app, &administrator, HERE, &wanted).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert_eq!(answer.headers["location"], "/admin/settings?done=saved");
    assert_eq!(get(&app, "/fr").await.status, 404);
    assert_eq!(get(&app, "/ar").await.status, 200);
    let page = get_as(&app, &administrator, "/admin/settings?done=saved").await;
    assert!(page.text.contains("role=\"status\""));
    assert!(
        page.text.contains("value=\"Asia/Shanghai\""),
        "{}",
        page.text
    );
    assert_eq!(page.text.matches(" checked").count(), 3, "{}", page.text);
    let written: Vec<serde_json::Value> = sqlx::query_scalar(
        "select detail from audit_entry where act = 'setting-changed' order by id",
    )
    .fetch_all(&stage.owner)
    .await
    .unwrap();
    assert_eq!(written.len(), 3);
    assert_eq!(written[0]["setting"], "locales");
    assert_eq!(written[0]["new"], serde_json::json!(["ar", "en"]));
    assert_eq!(written[1]["old"], "");
    assert_eq!(written[2]["new"], true);
    // The same again is no change.
    let answer = post_as(&app, &administrator, HERE, &wanted).await;
    assert_eq!(answer.headers["location"], "/admin/settings?done=same");
}

#[tokio::test]
async fn what_cannot_be_set_comes_back_as_typed_with_its_problems() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let wrong = [("time_zone", "Mars/<Base>"), ("two_person_rule", "on")];
    let answer = post_as(&app, &administrator, HERE, &wrong).await;
    assert_eq!(answer.status, 422);
    let page = &answer.text;
    assert!(page.contains("value=\"Mars/&lt;Base"), "{page}");
    assert!(page.contains("href=\"#locales\"") && page.contains("href=\"#time_zone\""));
    assert_eq!(page.matches(" checked").count(), 1, "{page}");
    let kept: i64 = sqlx::query_scalar("select count(*) from setting")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn an_editor_may_not_change_them() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    assert_eq!(get_as(&app, &editor, HERE).await.status, 403);
    let answer = post_as(&app, &editor, HERE, &[("locales", "en")]).await;
    assert_eq!(answer.status, 403);
}

#[tokio::test]
async fn the_screens_of_the_site_are_there_in_six_languages() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let everyone = [Role::Administrator, Role::Editor];
    let person = hire(&stage.owner, "Editor and administrator", &everyone).await;
    for locale in Locale::ALL {
        sqlx::query("update staff_member set locale = $1")
            .bind(locale.code())
            .execute(&stage.owner)
            .await
            .unwrap();
        for address in [HERE, "/admin/redirects", "/admin/redirects?q=none"] {
            let page = get_as(&app, &person, address).await;
            assert_eq!(page.status, 200, "{locale} {address}");
            let opening = format!(
                "<html lang=\"{locale}\" dir=\"{}\"",
                locale.direction().code()
            );
            assert!(page.text.contains(&opening), "{locale} {address}");
            assert_eq!(page.text.matches("<h1").count(), 1);
            assert!(!page.text.contains("<script"));
        }
    }
}
