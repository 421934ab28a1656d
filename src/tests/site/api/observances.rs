//! The list of observances, and one of them.

use super::{json, of_slug, problem, texts};
use crate::tests::support::{Stage, TODAY, get};
use serde_json::{Value, json};

#[tokio::test]
async fn a_walk_through_the_pages_finds_each_observance_once() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let mut slugs: Vec<String> = Vec::new();
    let mut address = "/api/v1/observances?limit=100".to_owned();
    let total = loop {
        let answer = get(&app, &address).await;
        let page: Value = serde_json::from_str(&answer.text).unwrap();
        let items = texts(&page["items"], "slug");
        assert!(!items.is_empty() && items.len() <= 100);
        slugs.extend(items.into_iter().map(str::to_owned));
        let Some(next) = page["next"].as_str() else {
            assert!(answer.headers.get("link").is_none());
            break page["total"].clone();
        };
        // The link leads to where the cursor does.
        let link = answer.headers["link"].to_str().unwrap();
        let link = link.strip_prefix('<').unwrap().split('>').next().unwrap();
        let by_link = json(&app, link).await;
        address = format!("/api/v1/observances?limit=100&after={next}");
        assert_eq!(by_link, json(&app, &address).await);
    };
    assert_eq!(total, slugs.len());
    assert_eq!(slugs.len(), 395);
    assert!(slugs.is_sorted());
    slugs.dedup();
    assert_eq!(slugs.len(), 395);
}

#[tokio::test]
async fn an_observance_has_what_its_page_has() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let day = json(&app, "/api/v1/observances/south-south-cooperation-day").await;
    assert_eq!(day["slug"], "south-south-cooperation-day");
    assert_eq!(day["next"]["starts_on"], "2026-09-12");
    assert_eq!(
        day["url"]["ar"],
        "/ar/observances/south-south-cooperation-day"
    );
    let rules = day["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 2);
    assert_eq!(rules[0]["instrument"]["symbol"], "66/550");
    assert_eq!(rules[1]["to_year"], 2011);
    assert_eq!(
        day["editions"][0]["url"]["en"],
        "/en/observances/south-south-cooperation-day/2015"
    );
    assert!(
        day["changed_at"].as_str().unwrap().starts_with("20"),
        "{day}"
    );
    assert!(day["changes"].is_array());
    let list = json(&app, "/api/v1/observances?kind=week&limit=100").await;
    let week = of_slug(&list["items"], "media-information-literacy-week");
    let alone = json(&app, "/api/v1/observances/media-information-literacy-week").await;
    for (field, value) in week.as_object().unwrap() {
        assert_eq!(&alone[field], value, "{field}");
    }
    assert!(
        week["titles"].get("ar").is_none(),
        "a missing title is left out: {week}"
    );
}

#[tokio::test]
async fn what_is_only_remembered_has_no_symbol_and_no_year() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let year = json(
        &app,
        "/api/v1/observances/international-education-year-1970",
    )
    .await;
    assert_eq!(year["proclamation"]["body"], "General Assembly");
    assert!(year["proclamation"]["symbol"].is_null() && year["proclamation"]["year"].is_null());
    assert!(!year.to_string().contains("A/RES/2412"), "{year}");
}

#[tokio::test]
async fn a_former_slug_leads_to_the_present_one_for_good() {
    let stage = Stage::with_bundle().await;
    let lead = "insert into redirect (from_path, thing_id)
                select '/observances/old-water', id from observance where slug = 'water-day'";
    sqlx::raw_sql(lead).execute(&stage.owner).await.unwrap();
    let app = stage.app(TODAY);
    for (from, to) in [
        (
            "/api/v1/observances/old-water?lang=fr",
            "/api/v1/observances/water-day?lang=fr",
        ),
        ("/api/v1/when/old-water/2026", "/api/v1/when/water-day/2026"),
    ] {
        let answer = get(&app, from).await;
        assert_eq!(answer.status, 308, "{from}");
        assert_eq!(answer.headers["location"], to);
        assert_eq!(answer.headers["access-control-allow-origin"], "*");
    }
    problem(&app, "/api/v1/observances/older-water", 404).await;
}

#[tokio::test]
async fn languages_in_which_the_site_is_not_published_are_not_told() {
    let stage = Stage::with_bundle().await;
    sqlx::raw_sql("insert into setting (key, value) values ('locales', '[\"en\", \"fr\"]') on conflict (key) do update set value = excluded.value")
        .execute(&stage.owner)
        .await
        .unwrap();
    let app = stage.app(TODAY);
    let day = json(&app, "/api/v1/observances/water-day").await;
    let languages: Vec<&String> = day["titles"].as_object().unwrap().keys().collect();
    assert_eq!(languages, ["en", "fr"]);
    assert_eq!(
        day["url"],
        json!({"en": "/en/observances/water-day", "fr": "/fr/observances/water-day"})
    );
    let refused = problem(&app, "/api/v1/observances/water-day?lang=ru", 400).await;
    assert_eq!(refused["allowed"], json!(["en", "fr"]));
}
