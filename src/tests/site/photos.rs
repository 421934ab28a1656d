//! Photos in public: by themselves, with their words and rights, and gone when these have ended.

use crate::domain::locale::Locale;
use crate::site::addresses::list_public_pages;
use crate::tests::support::{Stage, TODAY, get, today};
use axum::http::StatusCode;
use serde_json::Value;

/// Every photo gets a second revision of its facts with these rights, and that is public.
async fn set_rights(stage: &Stage, rights: &str) {
    let sql = format!(
        "insert into revision (thing_id, part, number, content, origin)
         select p.id, 'free', 2, jsonb_set(r.content, '{{rights}}', '{rights}'), 'staff'
         from photo p join revision r on r.thing_id = p.id and r.part = 'free' and r.number = 1;
         update publication set revision = 2 where part = 'free' and thing_id in (select id from photo)"
    );
    let sql = sqlx::AssertSqlSafe(sql);
    sqlx::raw_sql(sql).execute(&stage.owner).await.unwrap();
}

async fn photo_of(stage: &Stage, observance: &str) -> String {
    sqlx::query_scalar::<_, uuid::Uuid>(
        "select u.photo_id from placement u join edition e on e.id = u.edition_id
         join observance o on o.id = e.observance_id where o.slug = $1 limit 1",
    )
    .bind(observance)
    .fetch_one(&stage.owner)
    .await
    .unwrap()
    .to_string()
}

#[tokio::test]
async fn a_photo_has_a_page_in_each_language_of_its_words_with_its_rights_and_uses() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let rights = r#"{"notice": "© The sample <organisation>", "licence": "CC BY 4.0",
                     "terms_url": "https://example.org/terms", "usable_from": null, "expires_on": null}"#;
    set_rights(&stage, rights).await;
    let id = photo_of(&stage, "water-day").await;
    let gallery = get(&app, "/fr/photos").await;
    assert!(gallery.text.contains(&format!("href=\"/fr/photos/{id}\"")));
    let page = get(&app, &format!("/fr/photos/{id}")).await;
    assert_eq!(page.status, StatusCode::OK);
    for piece in [
        "CC BY 4.0",
        "href=\"https://example.org/terms\"",
        "href=\"/fr/observances/water-day/2026\"",
        "Daymark</bdi>",
        "download=\"",
    ] {
        assert!(page.text.contains(piece), "{piece}: {}", page.text);
    }
    let (_, data) = page
        .text
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let data: Value = serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
    let graph = data["@graph"].as_array().unwrap();
    let data = graph
        .iter()
        .find(|node| node["@type"] == "ImageObject")
        .unwrap();
    assert_eq!(data["copyrightNotice"], "© The sample <organisation>");
    assert_eq!(data["license"], "https://example.org/terms");
    let file = data["contentUrl"].as_str().unwrap();
    let file = file.strip_prefix("https://days.example.org").unwrap();
    assert_eq!(get(&app, file).await.status, StatusCode::OK);
    // The sample photo has words in English alone.
    let id = photo_of(&stage, "south-south-cooperation-day").await;
    let elsewhere = get(&app, &format!("/ar/photos/{id}")).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    assert!(elsewhere.text.contains(&format!("/en/photos/{id}")));
    for odd in [
        "x",
        "00000000-0000-0000-0000-000000000000",
        &id.to_uppercase(),
    ] {
        let none = get(&app, &format!("/en/photos/{odd}")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{odd}");
    }
    for odd in [
        "after=x",
        "after=",
        "after=00000000-0000-0000-0000-000000000000",
    ] {
        let page = get(&app, &format!("/en/photos?{odd}")).await;
        assert_eq!(page.status, StatusCode::OK, "{odd}");
    }
}

#[tokio::test]
async fn when_its_rights_have_ended_no_public_address_gives_a_byte_of_a_photo() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let pages = list_public_pages(&stage.database.live, today(), &Locale::ALL)
        .await
        .unwrap();
    let mut files: Vec<String> = Vec::new();
    let one = pages
        .iter()
        .find(|page| page.path.starts_with("/photos/"))
        .unwrap();
    let with_photos = [
        "",
        "/photos",
        "/observances/water-day",
        "/observances/water-day/2026",
        &one.path,
    ];
    for path in with_photos {
        let html = get(&app, &format!("/en{path}")).await.text;
        // Also the one by which other sites show the page.
        let found = html.split(['"', ' ', ',']).filter_map(|piece| {
            let piece = piece
                .strip_prefix("https://days.example.org")
                .unwrap_or(piece);
            piece.starts_with("/media/").then(|| piece.to_owned())
        });
        files.extend(found);
    }
    assert!(files.len() > 20);
    assert!(files.iter().any(|file| file.ends_with("/social.jpg")));
    let photos: Vec<String> = pages
        .iter()
        .filter(|page| page.path.starts_with("/photos/"))
        .map(|page| page.path.clone())
        .collect();
    assert!(photos.len() >= 13, "{photos:?}");
    // Kept only until the end of the day on which they end.
    set_rights(&stage, r#"{"notice": null, "licence": null, "terms_url": null, "usable_from": null, "expires_on": "2100-01-01"}"#).await;
    stage.set_database_clock("2100-01-01T23:59:30Z").await;
    let last = stage.app("2100-01-01T23:59:30Z");
    let shown = get(&last, &files[0]).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.headers["cache-control"], "public, max-age=30");
    stage.set_database_clock("2100-01-02T00:00:00Z").await;
    let after = stage.app("2100-01-02T00:00:00Z");
    for file in &files {
        let gone = get(&after, file).await;
        assert_eq!(gone.status, StatusCode::GONE, "{file}");
        assert!(gone.text.len() < 2_000 && !gone.headers.contains_key("etag"));
    }
    for path in &photos {
        let gone = get(&after, &format!("/en{path}")).await;
        assert_eq!(gone.status, StatusCode::GONE, "{path}");
    }
    for page in pages
        .iter()
        .filter(|page| !page.path.starts_with("/photos/"))
    {
        if page.path.starts_with("/calendar") {
            continue;
        }
        let html = get(&after, &format!("/en{}", page.path)).await.text;
        assert!(!html.contains("/media/"), "{}", page.path);
    }
    let map = get(&after, "/sitemap.xml").await.text;
    assert!(!map.contains("/photos/"));
}
