//! The site as its settings have it: languages, time zone, what it features.

use crate::domain::locale::Locale;
use crate::site::addresses::list_public_pages;
use crate::tests::support::{Stage, TODAY, get, send, today};
use axum::body::Body;
use axum::http::Request;

async fn set(stage: &Stage, key: &str, value: &str) {
    sqlx::query("insert into setting (key, value) values ($1, $2::jsonb)")
        .bind(key)
        .bind(value)
        .execute(&stage.owner)
        .await
        .unwrap();
}

/// GET, by somebody who reads these languages.
async fn read(app: &axum::Router, address: &str, languages: &str) -> crate::tests::support::Answer {
    let request = Request::get(address).header("accept-language", languages);
    send(app, request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_closed_language_answers_404_and_offers_the_open_ones() {
    let stage = Stage::with_bundle().await;
    set(&stage, "locales", r#"["ar", "fr"]"#).await;
    let app = stage.app(TODAY);
    for address in [
        "/en",
        "/en/observances/water-day",
        "/es/about",
        "/en/no/such/page",
    ] {
        let answer = read(&app, address, "fr").await;
        assert_eq!(answer.status, 404, "{address}");
        let rest = &address[3..];
        for open in ["ar", "fr"] {
            let link = format!("<a href=\"/{open}{rest}\" lang=\"{open}\"");
            assert!(answer.text.contains(&link), "{address}: {}", answer.text);
        }
        assert!(answer.text.contains("<html lang=\"fr\""), "{address}");
        assert_eq!(answer.headers["vary"], "accept-language");
        assert!(
            answer.text.contains("Ce site n’est pas publié en anglais")
                == address.starts_with("/en")
        );
    }
}

#[tokio::test]
async fn no_page_speaks_of_a_closed_language() {
    let stage = Stage::with_bundle().await;
    set(&stage, "locales", r#"["fr", "ar"]"#).await;
    stage.follow().await;
    let app = stage.app(TODAY);
    let open = [Locale::Ar, Locale::Fr];
    let pages = list_public_pages(&stage.database.live, today(), &open)
        .await
        .unwrap();
    assert!(pages.len() > 390);
    let chosen = pages
        .iter()
        .filter(|page| !page.path.contains("/observances/") || page.path.contains("south-south"));
    for page in chosen {
        assert!(page.locales.iter().all(|locale| open.contains(locale)));
        for locale in &page.locales {
            let address = format!("/{locale}{}", page.path);
            let answer = get(&app, &address).await;
            assert_eq!(answer.status, 200, "{address}");
            for closed in ["zh", "en", "ru", "es"] {
                let is_linked = [
                    format!("href=\"/{closed}"),
                    format!("hreflang=\"{closed}\" href=\"https://days.example.org"),
                    format!("days.example.org/{closed}"),
                ];
                for link in is_linked {
                    assert!(!answer.text.contains(&link), "{address}: {link}");
                }
            }
        }
    }
    let map = get(&app, "/sitemap.xml").await.text;
    assert!(map.contains("days.example.org/fr/observances/water-day<"));
    assert!(!map.contains("days.example.org/en"));
    let choice = get(&app, "/languages").await.text;
    assert!(choice.contains("href=\"/ar\"") && !choice.contains("href=\"/zh\""));
}

#[tokio::test]
async fn the_way_in_leads_to_an_open_language() {
    let stage = Stage::with_bundle().await;
    set(&stage, "locales", r#"["fr", "ru"]"#).await;
    let app = stage.app(TODAY);
    for (languages, to) in [("en, ru;q=0.3", "/ru"), ("ar", "/fr"), ("", "/fr")] {
        let answer = read(&app, "/", languages).await;
        assert_eq!(answer.status, 302);
        assert_eq!(answer.headers["location"], to, "{languages}");
    }
}

#[tokio::test]
async fn the_time_zone_says_what_today_is() {
    let stage = Stage::with_bundle().await;
    let night = "2026-09-11T22:30:00Z";
    // The heading says what today is.
    let home = |text: &str| {
        let heading = text.split("</h1>").next().unwrap();
        heading.contains("<time datetime=\"2026-09-12\"")
    };
    assert!(!home(&get(&stage.app(night), "/en").await.text));
    set(&stage, "time_zone", "\"Asia/Shanghai\"").await;
    let app = stage.app(night);
    for address in ["/en", "/ar/today"] {
        assert!(home(&get(&app, address).await.text), "{address}");
    }
    let page = get(&app, "/en/observances/south-south-cooperation-day").await;
    assert!(page.text.contains(">Today<"), "{}", page.text);
    // Good until midnight in Shanghai, sixteen hours before that in Greenwich.
    let late = stage.app("2026-09-12T15:59:56Z");
    let answer = get(&late, "/en").await;
    assert_eq!(answer.headers["cache-control"], "public, max-age=4");
}

#[tokio::test]
async fn the_home_page_features_what_staff_chose() {
    let stage = Stage::with_bundle().await;
    let app = stage.app("2026-06-01T09:00:00Z");
    let featured = |text: &str| {
        let block = text.split("class=\"featured\"").nth(1).unwrap();
        block.split("</section>").next().unwrap().to_owned()
    };
    let before = featured(&get(&app, "/en").await.text);
    let other: String = sqlx::query_scalar(
        "select o.slug from edition e join observance o on o.id = e.observance_id
         where exists (select from placement p where p.edition_id = e.id) and position(o.slug in $1) = 0
         order by o.slug limit 1",
    )
    .bind(&before)
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    let choose = "
        insert into revision (thing_id, part, number, content, origin)
        select s.id, 'free', 2, jsonb_build_object('featured', jsonb_build_array(o.id)), 'staff'
        from site s, observance o where o.slug = $1";
    sqlx::query(choose)
        .bind(&other)
        .execute(&stage.owner)
        .await
        .unwrap();
    sqlx::query("update publication set revision = 2 where part = 'free' and thing_id = (select id from site)")
        .execute(&stage.owner)
        .await
        .unwrap();
    let after = featured(&get(&app, "/en").await.text);
    assert!(after.contains(&other), "{other}: {after}");
}

#[tokio::test]
async fn a_text_of_the_site_that_is_missing_is_shown_in_english_and_marked() {
    let stage = Stage::with_bundle().await;
    sqlx::query(
        "update publication set live = tstzrange(lower(live), now())
         where part = 'ru' and thing_id in (select id from site union all select id from page where slug = 'contact')",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    let app = stage.app(TODAY);
    let page = get(&app, "/ru/today").await.text;
    assert!(
        page.contains("<bdi lang=\"en\" dir=\"ltr\">Daymark publishes"),
        "{page}"
    );
    assert!(
        page.contains("<a href=\"/en/contact\" hreflang=\"en\">"),
        "{page}"
    );
    let missing = get(&app, "/ru/contact").await;
    assert_eq!(missing.status, 404);
    assert!(missing.text.contains("href=\"/fr/contact\""));
    let bar = get(&app, "/fr/contact").await.text;
    assert!(!bar.contains("href=\"/ru/contact\""), "{bar}");
}

#[tokio::test]
async fn a_site_without_content_has_the_name_of_the_program() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en").await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("<title>Daymark</title>"),
        "{}",
        page.text
    );
    assert_eq!(get(&app, "/en/about").await.status, 404);
}
