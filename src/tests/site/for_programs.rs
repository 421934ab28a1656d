//! What browsers and crawlers find by the names that standards gave it.

use crate::domain::locale::Locale;
use crate::site::addresses::list_public_pages;
use crate::state::security_settings::SecuritySettings;
use crate::tests::support::{Stage, TODAY, get, send, today};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use std::sync::Arc;

/// Names and attributes of all elements; fails where it is no XML.
fn elements(xml: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                let text = |text: &str| text.to_owned();
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    (text(attribute.key.as_ref()), text(&attribute.value))
                });
                found.push((text(start.name().as_ref()), attributes.collect()));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[tokio::test]
async fn a_browser_finds_the_search_of_each_language_and_its_suggestions() {
    let stage = Stage::with_bundle().await;
    stage.follow().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let page = get(&app, &format!("/{locale}")).await.text;
        let link = format!(
            "type=\"application/opensearchdescription+xml\" href=\"/{locale}/opensearch.xml\""
        );
        assert!(page.contains(&link), "{page}");
        let answer = get(&app, &format!("/{locale}/opensearch.xml")).await;
        let kind = answer.headers["content-type"].to_str().unwrap();
        assert!(
            kind.starts_with("application/opensearchdescription+xml"),
            "{kind}"
        );
        let urls: Vec<_> = elements(&answer.text)
            .into_iter()
            .filter(|(name, _)| name == "Url")
            .map(|(_, attributes)| attributes)
            .collect();
        assert_eq!(urls.len(), 3, "{}", answer.text);
        for attributes in urls {
            let of = |name: &str| {
                let (_, value) = attributes.iter().find(|(held, _)| held == name).unwrap();
                value.clone()
            };
            let template = of("template").replace("{searchTerms}", "water");
            let path = template.strip_prefix("https://days.example.org").unwrap();
            assert!(path.starts_with(&format!("/{locale}/")), "{path}");
            let led_to = get(&app, path).await;
            assert_eq!(led_to.status, StatusCode::OK, "{path}");
            let kind = led_to.headers["content-type"].to_str().unwrap().to_owned();
            assert!(kind.starts_with(&of("type")), "{path}: {kind}");
        }
    }
    let asked = Request::get("/opensearch.xml").header("accept-language", "wo, fr;q=0.9");
    let answer = send(&app, asked.body(Body::empty()).unwrap()).await;
    assert!(
        answer.text.contains("/fr/search?q={searchTerms}"),
        "{}",
        answer.text
    );
    assert_eq!(answer.headers["vary"], "accept-language");
}

#[tokio::test]
async fn each_language_has_a_manifest_whose_icons_are_there() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let page = get(&app, &format!("/{locale}/today")).await.text;
        let address = format!("/{locale}/manifest.webmanifest");
        assert!(page.contains(&format!("rel=\"manifest\" href=\"{address}\"")));
        let answer = get(&app, &address).await;
        let kind = answer.headers["content-type"].to_str().unwrap();
        assert!(kind.starts_with("application/manifest+json"), "{kind}");
        let manifest: Value = serde_json::from_str(&answer.text).unwrap();
        assert_eq!(manifest["lang"], locale.code());
        assert_eq!(manifest["dir"], locale.direction().code());
        let start = manifest["start_url"].as_str().unwrap();
        assert_eq!(get(&app, start).await.status, StatusCode::OK);
        for icon in manifest["icons"].as_array().unwrap() {
            let file = get(&app, icon["src"].as_str().unwrap()).await;
            assert_eq!(file.status, StatusCode::OK, "{icon}");
            assert_eq!(file.headers["content-type"], icon["type"].as_str().unwrap());
        }
    }
}

#[tokio::test]
async fn whoever_finds_a_hole_is_told_whom_to_tell_where_somebody_is_named() {
    let stage = Stage::empty().await;
    let with = |expires: &str| {
        let mut state = stage.state(TODAY);
        let mut settings = (*state.settings).clone();
        settings.security = Some(SecuritySettings {
            contacts: vec!["mailto:security@example.org".into()],
            expires_at: expires.parse().unwrap(),
        });
        state.settings = Arc::new(settings);
        crate::server::routes::app(state)
    };
    let address = "/.well-known/security.txt";
    let answer = get(&with("2027-06-30T00:00:00Z"), address).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers["content-type"], "text/plain; charset=utf-8");
    let lines: Vec<&str> = answer.text.lines().collect();
    assert_eq!(
        lines,
        [
            "Contact: mailto:security@example.org",
            "Expires: 2027-06-30T00:00:00Z",
            "Preferred-Languages: ar, zh, en, fr, ru, es",
            "Canonical: https://days.example.org/.well-known/security.txt",
        ]
    );
    let run_out = get(&with("2026-09-12T08:59:59Z"), address).await;
    assert_eq!(run_out.status, StatusCode::NOT_FOUND);
    let nobody = get(&stage.app(TODAY), address).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_site_map_has_each_listed_page_once_with_its_other_languages() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let map = get(&app, "/sitemap.xml").await;
    let pages = list_public_pages(&stage.database.live, today(), &Locale::ALL).await;
    let pages = pages.unwrap();
    let count: usize = pages.iter().map(|page| page.listed.len()).sum();
    let found = elements(&map.text);
    let urls = found.iter().filter(|(name, _)| name == "url").count();
    assert_eq!(urls, count);
    let alternates: usize = pages.iter().map(|page| page.listed.len().pow(2)).sum();
    let links = found
        .iter()
        .filter(|(name, _)| name == "xhtml:link")
        .count();
    assert_eq!(links, alternates);
    // It is in one part, which is the map itself.
    for part in ["1.xml", "0.xml", "01.xml", "x.xml", "1"] {
        let answer = get(&app, &format!("/sitemaps/{part}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{part}");
    }
    let tag = map.headers["etag"].to_str().unwrap();
    let again = Request::get("/sitemap.xml").header("if-none-match", tag);
    let again = send(&app, again.body(Body::empty()).unwrap()).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let robots = get(&app, "/robots.txt").await.text;
    assert!(robots.contains("Sitemap: https://days.example.org/sitemap.xml"));
}
