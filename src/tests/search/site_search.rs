//! The page that searches the whole site.

use super::{archive, clean_water, marked, photo_of_fishers};
use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get};

async fn sample() -> Stage {
    archive(&[clean_water(), marked("m2")]).await
}

#[tokio::test]
async fn observances_come_first_then_messages_photos_and_documents_five_each() {
    let stage = sample().await;
    photo_of_fishers(&stage).await;
    stage.follow().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/search?q=water").await;
    assert_eq!(page.status, 200);
    let place = |piece: &str| {
        page.text
            .find(piece)
            .unwrap_or_else(|| panic!("{piece}: {}", page.text))
    };
    assert!(place("id=\"found-observances\"") < place("id=\"found-messages\""));
    assert!(page.text.contains("href=\"/en/observances/water-day\""));
    assert!(page.text.contains("<mark>Water</mark>"), "{}", page.text);
    assert!(page.text.contains("noindex"));
    let days = get(&app, "/en/search?q=day").await;
    let (_, section) = days.text.split_once("id=\"found-observances\"").unwrap();
    let (section, _) = section.split_once("</section>").unwrap();
    assert_eq!(section.matches("<li class=\"hit").count(), 5, "{section}");
    assert!(days.text.contains("href=\"/en/observances?q=day\""));
    // The list goes by beginnings of words: where it would miss some, all of them stand on a page of the search.
    let stems = get(&app, "/en/search?q=internationally").await.text;
    assert!(
        stems.contains("href=\"/en/search?q=internationally&amp;kind=observances\""),
        "{stems}"
    );
    let photos = get(&app, "/en/search?q=nets").await;
    assert!(photos.text.contains("Fishers mend their <mark>nets</mark>"));
    assert!(photos.text.contains("alt=\"Three boats on a quiet lake\""));
    assert!(photos.text.contains("Illustration: Daymark"));
    let elsewhere = get(&app, "/ar/search?q=nets").await;
    assert!(elsewhere.text.contains("lang=\"en\""), "{}", elsewhere.text);
    assert!(!elsewhere.text.contains("<img"));
}

#[tokio::test]
async fn words_of_six_languages_are_found_from_the_field_in_the_head_of_every_page() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    for (locale, typed) in [
        (Locale::Ar, "المياه"),
        (Locale::Zh, "水"),
        (Locale::En, "waters"),
        (Locale::Fr, "l’eau"),
        (Locale::Ru, "водных"),
        (Locale::Es, "agua"),
    ] {
        let home = get(&app, &format!("/{locale}")).await.text;
        assert!(
            home.contains(&format!("action=\"/{locale}/search\"")),
            "{locale}"
        );
        let typed =
            percent_encoding::utf8_percent_encode(typed, percent_encoding::NON_ALPHANUMERIC);
        let page = get(&app, &format!("/{locale}/search?q={typed}")).await;
        assert_eq!(page.status, 200);
        let href = format!("href=\"/{locale}/observances/water-day\"");
        assert!(page.text.contains(&href), "{locale}: {}", page.text);
        assert!(page.text.contains("<mark>"), "{locale}");
    }
}

#[tokio::test]
async fn the_list_of_one_kind_goes_on_to_its_end_and_shows_each_once() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let mut address = "/en/search?q=day&amp;kind=observances".to_owned();
    let mut seen = Vec::new();
    for _ in 0..40 {
        let page = get(&app, &address.replace("&amp;", "&")).await;
        assert_eq!(page.status, 200, "{address}");
        let hits = page.text.split("<li class=\"hit").skip(1);
        seen.extend(hits.map(|hit| {
            hit.split("href=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .to_owned()
        }));
        let Some(next) = page.text.split("<a href=\"").find(|piece| {
            piece.contains("rel=\"next\"") && piece.find('>') > piece.find("rel=\"next\"")
        }) else {
            break;
        };
        address = next.split('"').next().unwrap().to_owned();
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count);
    assert!(count > 100, "{count}");
}

#[tokio::test]
async fn a_symbol_in_any_spelling_has_its_record_first() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    for query in ["A/RES/58/220", "a-res-58-220", "a%20res%2058%20220"] {
        let page = get(&app, &format!("/en/search?q={query}")).await.text;
        let (_, found) = page.split_once("id=\"found-symbol\"").unwrap();
        let first = found.split("href=\"").nth(1).unwrap();
        assert!(
            first.starts_with("/en/observances/south-south-cooperation-day\""),
            "{query}: {first}"
        );
    }
    let page = get(&app, "/en/search?q=sg%20sm%2017246").await.text;
    let (_, found) = page.split_once("id=\"found-symbol\"").unwrap();
    assert!(
        found
            .split("href=\"")
            .nth(1)
            .unwrap()
            .starts_with("/en/messages/2017/")
    );
}

#[tokio::test]
async fn markup_stays_text_and_nothing_odd_is_a_fault() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let long = "x".repeat(10_000);
    for (query, status) in [
        ("", 200),
        ("q=", 200),
        ("q=%22%22%22", 200),
        ("q=%3Cscript%3Ealert(1)%3C/script%3E", 200),
        ("q=bold", 200),
        ("q=water&kind=photos", 200),
        ("q=water&kind=nonsense&utm_source=x", 200),
        ("q=-water", 200),
        ("q=nobodysaidthis", 200),
        ("kind=documents", 200),
        ("q=water&after=1.2.3.4", 400),
        (&format!("q={long}"), 400),
    ] {
        for locale in Locale::ALL {
            let page = get(&app, &format!("/{locale}/search?{query}")).await;
            let asked: String = query.chars().take(60).collect();
            assert_eq!(page.status.as_u16(), status, "{locale} {asked}");
            assert!(page.text.contains(&format!("<html lang=\"{locale}\"")));
            for markup in ["<script>", "<b>bold", "<!>"] {
                assert!(!page.text.contains(markup), "{locale} {asked}: {markup}");
            }
        }
    }
    let nothing = get(&app, "/fr/search?q=nobodysaidthis").await.text;
    assert!(
        nothing.contains("Rien sur ce site ne réunit tout cela"),
        "{nothing}"
    );
    let empty = get(&app, "/en/search").await.text;
    assert!(empty.contains("Quotation marks find words exactly"));
    let meant = get(&app, "/en/search?q=watre").await.text;
    assert!(
        meant.contains("Shown is what was found for: water."),
        "{meant}"
    );
}

#[tokio::test]
async fn the_search_goes_on_while_the_database_is_away() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let before = get(&app, "/en/search?q=water").await;
    assert_eq!(before.status, 200);
    stage.database.close().await;
    let after = get(&app, "/en/search?q=water").await;
    assert_eq!(after.status.as_u16(), 200);
    // Captions stand without their pictures then.
    let hits = |text: &str| text.matches("<li class=\"hit").count();
    assert_eq!(hits(&after.text), hits(&before.text));
    assert!(!after.text.contains("<img"));
    assert!(after.text.contains("href=\"/en/observances/water-day\""));
    let early = Stage::with_bundle().await;
    let building = get(&early.app(TODAY), "/ru/search?q=water").await;
    assert!(building.status == 503, "{}", building.status);
}

#[tokio::test]
async fn a_page_that_is_not_there_leads_to_the_search_for_its_words() {
    let stage = sample().await;
    let page = get(&stage.app(TODAY), "/en/observances/clean-oceans-gala").await;
    assert_eq!(page.status, 404);
    assert!(
        page.text
            .contains("href=\"/en/search?q=clean%20oceans%20gala\""),
        "{}",
        page.text
    );
    assert!(page.text.contains("href=\"/en/search\""));
}

#[tokio::test]
async fn the_field_suggests_where_javascript_runs_and_is_the_same_without() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    for address in [
        "/en/search",
        "/ar/search?q=x",
        "/en/messages",
        "/fr/messages?q=eau",
    ] {
        let page = get(&app, address).await;
        assert!(page.text.contains("list=\"suggestions\"") && page.text.contains("<datalist"));
        // Facts for programs are none that runs.
        let facts = page
            .text
            .matches("<script type=\"application/ld+json\">")
            .count();
        assert_eq!(page.text.matches("<script").count(), 1 + facts, "{address}");
        assert!(page.text.contains("src=\"/pkg/wake-search.js\""));
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval'"),
            "{policy}"
        );
        assert!(policy.contains("connect-src 'self'"), "{policy}");
    }
    let script = get(&app, "/pkg/wake-search.js").await;
    assert_eq!(
        script.headers["content-type"],
        "text/javascript; charset=utf-8"
    );
}
