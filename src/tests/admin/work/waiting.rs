//! What waits: the queue of reviews, the dashboard, the trash, and things without a screen of their own.

use super::editing::{borrowed, fields_of, sample_edition};
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

#[tokio::test]
async fn the_queue_shows_what_waits_and_by_language_and_noun_only_that() {
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
    let address = format!("/admin/editions/{edition}/fr");
    let link = format!("href=\"{address}\"");
    let page = get_as(&app, &editor, "/admin/reviews").await;
    assert!(!page.text.contains(&link) && page.text.contains("class=\"empty\""));
    let page = get_as(&app, &french, &address).await;
    let mut fields = fields_of(&page.text);
    fields[1].1 = "Thème".into();
    fields.push(("then", "review".into()));
    post_as(&app, &french, &address, &borrowed(&fields)).await;
    for (query, is_shown) in [
        ("", true),
        ("?part=fr&noun=editions", true),
        ("?part=&noun=", true),
        ("?part=es", false),
        ("?noun=observances", false),
    ] {
        let page = get_as(&app, &editor, &format!("/admin/reviews{query}")).await;
        assert_eq!(
            page.text.contains(&link),
            is_shown,
            "{query}: {}",
            page.text
        );
    }
    let page = get_as(&app, &editor, "/admin").await;
    assert!(page.text.contains(&link), "{}", page.text);
    let wish = [("seen", "2"), ("wish", "<script>shorter")];
    post_as(&app, &editor, &format!("{address}/changes"), &wish).await;
    let page = get_as(&app, &french, "/admin/reviews").await;
    assert!(page.text.contains(&link) && !page.text.contains("<script>"));
}

#[tokio::test]
async fn the_dashboard_shows_what_is_done_of_the_editions_to_come() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition: uuid::Uuid = sqlx::query_scalar(
        "select e.id from edition e join observance o on o.id = e.observance_id
         where o.slug = 'world-food-day' and e.year = 2026",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    let page = get_as(&app, &editor, "/admin").await;
    assert_eq!(page.status, StatusCode::OK);
    let row = format!("href=\"/admin/editions/{edition}/fr\"");
    assert!(page.text.contains(&row), "{}", page.text);
}

#[tokio::test]
async fn every_thing_has_a_screen_to_which_its_parts_lead_back() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    for (table, noun) in [("page", "pages"), ("photo", "photos"), ("site", "site")] {
        let sql = format!("select id from {table} order by id limit 1");
        let id: uuid::Uuid = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_one(&stage.owner)
            .await
            .unwrap();
        let part = get_as(&app, &editor, &format!("/admin/{noun}/{id}/en")).await;
        assert_eq!(part.status, StatusCode::OK, "{noun}");
        let above = format!("/admin/{noun}/{id}");
        assert!(part.text.contains(&format!("href=\"{above}\"")), "{noun}");
        let page = get_as(&app, &editor, &above).await;
        assert_eq!(page.status, StatusCode::OK, "{noun}: {}", page.text);
        assert!(
            page.text.contains(&format!("href=\"{above}/ar\"")),
            "{noun}"
        );
        let has_free = page.text.contains(&format!("href=\"{above}/free\""));
        assert_eq!(has_free, noun != "pages");
        let answer = post_as(&app, &editor, &format!("{above}/trash"), &[]).await;
        if noun == "photos" {
            // A page shows it: it cannot go before that is mended.
            assert_eq!(answer.status, StatusCode::CONFLICT);
            continue;
        }
        if noun == "site" {
            assert_ne!(answer.status, StatusCode::SEE_OTHER);
            continue;
        }
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let page = get_as(&app, &editor, "/admin/trash").await;
        assert!(page.text.contains(&id.to_string()), "{noun}: {}", page.text);
        let back = [("thing", id.to_string())];
        let back = [(back[0].0, back[0].1.as_str())];
        let answer = post_as(&app, &editor, "/admin/trash/return", &back).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
}
