//! Addresses that are there, that have moved, that are not there.

use crate::domain::ids::ObservanceId;
use crate::store::observances::update_slug;
use crate::tests::support::{Stage, TODAY, get, send};
use axum::body::Body;
use axum::http::Request;

#[tokio::test]
async fn the_front_door_leads_each_visitor_to_a_language() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    for (accepted, to) in [
        ("wo, fr;q=0.9", "/fr"),
        ("ar-EG", "/ar"),
        ("", "/en"),
        ("de", "/en"),
    ] {
        let request = Request::get("/")
            .header("accept-language", accepted)
            .body(Body::empty())
            .unwrap();
        let answer = send(&app, request).await;
        assert_eq!(
            (
                answer.status.as_u16(),
                answer.headers["location"].to_str().unwrap()
            ),
            (302, to),
            "{accepted}"
        );
        assert_eq!(answer.headers["vary"], "accept-language");
        assert!(!answer.headers.contains_key("set-cookie"));
    }
}

#[tokio::test]
async fn what_is_not_there_says_so_in_the_nearest_language_and_offers_ways_on() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for address in [
        "/xx/observances",
        "/en/observances/no-such-day",
        "/fr/nothing",
        "/wp-login.php",
        "/en/observances/water-day/0",
        "/en/observances/water-day/0000",
        "/en/observances/water-day/9999",
        "/en/observances/water-day/02026",
        "/en/observances/water-day/year",
        "/en/observances/water-day/99999999999999",
        "/en/observances/water-day/1950",
        "/en/observances/world-statistics-day/2024",
        "/en/observances/vesak-day/2027",
        "/en/observances/water-day/2026/extra",
    ] {
        let answer = get(&app, address).await;
        assert_eq!(answer.status, 404, "{address}");
        assert!(
            answer.text.contains("class=\"ways\"") && answer.text.contains("noindex"),
            "{address}: {}",
            answer.text
        );
    }
    let request = Request::get("/xx")
        .header("accept-language", "es")
        .body(Body::empty())
        .unwrap();
    assert!(send(&app, request).await.text.contains("<html lang=\"es\""));
    let mistyped = get(&app, "/en/observances/south-south-coperation-day")
        .await
        .text;
    assert!(mistyped.contains("/en/observances/south-south-cooperation-day\""));
}

#[tokio::test]
async fn a_year_before_the_first_names_the_first() {
    let stage = Stage::with_bundle().await;
    let page = get(
        &stage.app(TODAY),
        "/en/observances/south-south-cooperation-day/2003",
    )
    .await;
    assert_eq!(page.status, 404);
    assert!(
        page.text.contains("was first observed in 2004"),
        "{}",
        page.text
    );
    assert!(
        page.text
            .contains("/en/observances/south-south-cooperation-day/2004")
    );
}

#[tokio::test]
async fn every_way_on_from_a_year_that_is_not_there_leads_somewhere() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for slug in [
        "vesak-day",
        "water-day",
        "world-statistics-day",
        "un-global-road-safety-week",
    ] {
        let missing = get(&app, &format!("/en/observances/{slug}/1900")).await;
        assert_eq!(missing.status, 404, "{slug}");
        let main = missing.text.split("<main").nth(1).unwrap();
        let main = main.split("</main>").next().unwrap();
        for link in main.split("href=\"").skip(1) {
            let href = link.split('"').next().unwrap();
            assert_eq!(get(&app, href).await.status, 200, "{slug}: {href}");
        }
    }
}

#[tokio::test]
async fn a_title_in_english_is_marked_also_where_there_is_no_page() {
    let stage = Stage::with_bundle().await;
    let page = get(&stage.app(TODAY), "/zh/observances/world-cancer-day/1905").await;
    assert_eq!(page.status, 404);
    assert!(
        page.text
            .contains("<bdi lang=\"en\" dir=\"ltr\">World Cancer Day</bdi>"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn the_form_of_years_leads_to_a_year_and_nowhere_else() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, status, to) in [
        (
            "/en/observances/water-day?year=2010",
            303,
            "/en/observances/water-day/2010",
        ),
        (
            "/en/observances/water-day?year=99999",
            303,
            "/en/observances/water-day/99999",
        ),
        ("/en/observances/water-day?year=", 200, ""),
        ("/en/observances/x%3Fy?year=2010", 404, ""),
        ("/en/observances/%252e%252e?year=2010", 404, ""),
        ("/xx/observances/water-day?year=2010", 404, ""),
        ("/en/observances/water-day?year=%2F%2Fevil", 200, ""),
    ] {
        let answer = get(&app, address).await;
        let location = answer.headers.get("location");
        let location = location.map_or("", |to| to.to_str().unwrap());
        assert_eq!(
            (answer.status.as_u16(), location),
            (status, to),
            "{address}"
        );
    }
}

#[tokio::test]
async fn an_observance_with_two_days_stands_under_both_months() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let bird = "/en/observances/migratory-bird-day\"";
    let all = get(&app, "/en/observances").await.text;
    assert_eq!(all.matches(bird).count(), 2);
    assert!(all.contains("395 observances"));
    let october = get(&app, "/en/observances?month=10").await.text;
    assert_eq!(october.matches(bird).count(), 1);
    assert!(october.contains("id=\"month-10\"") && !october.contains("id=\"month-5\""));
}

#[tokio::test]
async fn odd_spellings_go_to_the_one_address_or_nowhere() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, to) in [
        ("/EN/observances", "/en/observances"),
        ("/en//observances/", "/en/observances"),
        (
            "/Fr/observances/water-day/?x=1",
            "/fr/observances/water-day?x=1",
        ),
        ("//evil.example", "/evil.example"),
    ] {
        let answer = get(&app, address).await;
        assert_eq!(
            (
                answer.status.as_u16(),
                answer.headers["location"].to_str().unwrap()
            ),
            (308, to),
            "{address}"
        );
    }
    for (address, status) in [
        ("/en/%00", 400),
        ("/en/observances?q=%00", 400),
        ("/en/%0d%0aSet-Cookie:x", 400),
        ("/..%2f..%2fetc/passwd", 404),
        ("/en/%C0%AE", 400),
    ] {
        assert_eq!(
            get(&app, address).await.status.as_u16(),
            status,
            "{address}"
        );
    }
}

#[tokio::test]
async fn odd_filters_give_the_list_with_what_it_understood() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let long = format!("/en/observances?q={}", "x".repeat(10_000));
    for address in [
        "/en/observances?month=13",
        "/en/observances?kind=fortnight",
        "/en/observances?body=Nobody",
        &long,
    ] {
        let answer = get(&app, address).await;
        assert_eq!(answer.status, 200, "{}", &address[..40]);
        assert!(
            answer.text.contains("class=\"notice\""),
            "{}",
            &address[..40]
        );
    }
    let answer = get(&app, "/en/observances?utm_source=x&kind=week").await;
    assert!(
        answer
            .text
            .contains("href=\"https://days.example.org/en/observances?kind=week\"")
    );
    let shouted = get(&app, "/en/observances?q=%3Cscript%3Ealert(1)%3C/script%3E")
        .await
        .text;
    assert!(!shouted.contains("<script>"));
}

#[tokio::test]
async fn filters_find_titles_whatever_their_accents_and_apostrophes() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for q in ["journee", "l'eau", "l%E2%80%99eau", "EAU"] {
        let page = get(&app, &format!("/fr/observances?q={q}")).await.text;
        assert!(page.contains("/fr/observances/water-day\""), "{q}");
    }
    let none = get(&app, "/fr/observances?q=xyzzy").await;
    assert_eq!(none.status, 200);
    assert!(!none.text.contains("class=\"entries\""));
}

#[tokio::test]
async fn a_former_slug_leads_to_the_present_one() {
    let stage = Stage::with_bundle().await;
    let id: uuid::Uuid = sqlx::query_scalar("select id from observance where slug = 'water-day'")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let mut tx = stage.owner.begin().await.unwrap();
    update_slug(&mut tx, ObservanceId(id), "world-water-day")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let app = stage.app(TODAY);
    for (address, to) in [
        (
            "/ru/observances/water-day",
            "/ru/observances/world-water-day",
        ),
        (
            "/en/observances/water-day/2020",
            "/en/observances/world-water-day/2020",
        ),
    ] {
        let answer = get(&app, address).await;
        assert_eq!(
            (
                answer.status.as_u16(),
                answer.headers["location"].to_str().unwrap()
            ),
            (308, to)
        );
    }
}

#[tokio::test]
async fn home_knows_what_day_it_is() {
    let stage = Stage::with_bundle().await;
    let page = get(&stage.app("2026-09-12T00:00:00Z"), "/en").await;
    for said in ["Saturday", "12 September", "2026"] {
        assert!(masthead(&page.text).contains(said), "{}", page.text);
    }
    assert!(today(&page.text).contains("/en/observances/south-south-cooperation-day"));
    let eve = get(&stage.app("2026-09-11T23:59:57Z"), "/en").await;
    assert_eq!(eve.headers["cache-control"], "public, max-age=3");
    assert!(!today(&eve.text).contains("/en/observances/south-south-cooperation-day"));
}

fn masthead(html: &str) -> &str {
    html.split("</h1>").next().unwrap()
}

/// The list of what is held today.
fn today(html: &str) -> &str {
    let list = html.split("id=\"day\"").nth(1).unwrap();
    list.split("</section>").next().unwrap()
}

#[tokio::test]
async fn without_its_database_the_site_says_so_and_when_to_come_back() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    stage.database.close().await;
    let answer = get(&app, "/fr").await;
    assert_eq!(answer.status, 503);
    assert!(
        answer.headers.contains_key("retry-after") && answer.text.contains("<html lang=\"fr\"")
    );
    assert_eq!(get(&app, "/healthz").await.status, 200);
    assert_eq!(get(&app, "/readyz").await.status, 503);
}
