//! What pages tell machines, read by a program that is not ours: `end2end/read_json_ld.py`, by pyld.

use super::spoken::sample;
use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get};
use axum::Router;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const DAY: &str = "/observances/south-south-cooperation-day";

/// The text of a page's facts.
async fn document(app: &Router, address: &str) -> String {
    let html = get(app, address).await.text;
    let opening = "<script type=\"application/ld+json\">";
    assert_eq!(html.matches(opening).count(), 1, "{address}");
    let (_, after) = html.split_once(opening).unwrap();
    after.split("</script>").next().unwrap().to_owned()
}

/// The facts of a page that are of a type.
async fn of_type(app: &Router, address: &str, kind: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(&document(app, address).await).unwrap();
    let graph = document["@graph"].as_array().unwrap().clone();
    graph
        .into_iter()
        .filter(|node| node["@type"] == kind)
        .collect()
}

/// What the independent reader finds.
fn read_by_others(documents: &[(String, String)]) -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("target/readers/bin/python");
    assert!(
        python.exists(),
        "{} is missing: run bin/setup test",
        python.display()
    );
    let mut reader = Command::new(python)
        .arg(root.join("end2end/read_json_ld.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = documents
        .iter()
        .map(|(address, document)| {
            let address = format!("https://days.example.org{address}");
            format!("{}\n", json!({"address": address, "document": document}))
        })
        .collect();
    let mut stdin = reader.stdin.take().unwrap();
    let writing = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let output = reader.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[tokio::test]
async fn every_kind_of_page_tells_facts_that_others_read() {
    let stage = sample().await;
    stage.follow().await;
    let app = stage.app(TODAY);
    let photos = get(&app, "/en/photos").await.text;
    let photo = photos
        .split('"')
        .find(|piece| piece.starts_with("/en/photos/"))
        .unwrap();
    let photo = photo.strip_prefix("/en").unwrap().to_owned();
    let messages = get(&app, "/en/messages").await.text;
    let message = messages.split('"').find(|piece| {
        let below = piece.strip_prefix("/en/messages/");
        below.is_some_and(|below| below.starts_with("20") && !below.contains('?'))
    });
    let message = message.unwrap().strip_prefix("/en").unwrap().to_owned();
    let expected: [(String, &[&str]); 16] = [
        (String::new(), &["WebSite", "SearchAction", "WebPage"]),
        ("/today".into(), &["CollectionPage", "BreadcrumbList"]),
        (
            "/calendar/2026".into(),
            &["CollectionPage", "BreadcrumbList"],
        ),
        (
            "/calendar/2026/09".into(),
            &["CollectionPage", "BreadcrumbList"],
        ),
        ("/observances".into(), &["CollectionPage", "BreadcrumbList"]),
        (
            DAY.into(),
            &[
                "EventSeries",
                "Event",
                "ImageObject",
                "Quotation",
                "Person",
                "Legislation",
                "BreadcrumbList",
                "ItemPage",
            ],
        ),
        (
            format!("{DAY}/2015"),
            &["EventSeries", "Event", "Quotation", "DigitalDocument"],
        ),
        (format!("{DAY}/2100"), &["EventSeries", "Event"]),
        ("/messages".into(), &["CollectionPage"]),
        (
            message,
            &[
                "Article",
                "Person",
                "EventSeries",
                "BreadcrumbList",
                "ItemPage",
            ],
        ),
        ("/speakers".into(), &["CollectionPage"]),
        (
            "/speakers/secretary-of-the-sample-organisation".into(),
            &["ProfilePage", "Person"],
        ),
        ("/photos".into(), &["CollectionPage", "ImageObject"]),
        (photo, &["ImageObject", "ItemPage", "BreadcrumbList"]),
        ("/search?q=water".into(), &["SearchResultsPage"]),
        ("/about".into(), &["WebPage", "BreadcrumbList"]),
    ];
    let mut documents = Vec::new();
    for (path, _) in &expected {
        let address = format!("/en{path}");
        documents.push((address.clone(), document(&app, &address).await));
    }
    // The same in a language that is read from the right, where titles are partly English.
    for path in [
        "",
        "/observances/media-information-literacy-week",
        DAY,
        "/photos",
    ] {
        let address = format!("/ar{path}");
        documents.push((address.clone(), document(&app, &address).await));
    }
    let read = read_by_others(&documents);
    assert_eq!(read.len(), documents.len());
    for (found, (path, types)) in read.iter().zip(&expected) {
        for kind in *types {
            let all = found["types"].as_array().unwrap();
            assert!(
                all.iter().any(|held| held == kind),
                "{path}: {kind}: {found}"
            );
        }
    }
    for found in &read {
        assert!(found["facts"].as_u64().unwrap() > 5, "{found}");
        assert_eq!(found["missing"], json!([]), "{found}");
    }
}

#[tokio::test]
async fn an_observance_tells_its_dates_and_a_photo_its_credit() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let event = of_type(&app, &format!("/fr{DAY}/2026"), "Event").await;
    assert_eq!(event[0]["startDate"], "2026-09-12");
    assert_eq!(event[0]["endDate"], "2026-09-12");
    let series = of_type(&app, &format!("/fr{DAY}"), "EventSeries").await;
    assert_eq!(event[0]["superEvent"]["@id"], series[0]["@id"]);
    assert_eq!(
        series[0]["subjectOf"]["legislationIdentifier"],
        "A/RES/58/220"
    );
    // Twice a year, under two names.
    let twice = of_type(&app, "/en/observances/migratory-bird-day/2026", "Event").await;
    assert_eq!(twice.len(), 2, "{twice:?}");
    assert_ne!(twice[0]["@id"], twice[1]["@id"]);
    let image = of_type(&app, &format!("/en{DAY}"), "ImageObject").await;
    assert_eq!(image[0]["creditText"], "Illustration: Daymark");
    assert!(!image[0]["caption"].as_str().unwrap().is_empty());
    let quote = of_type(&app, &format!("/en{DAY}"), "Quotation").await;
    assert!(
        !quote[0]["spokenByCharacter"]["name"]
            .as_str()
            .unwrap()
            .is_empty()
    );
    // A title that is English says so.
    let foreign = "/ar/observances/media-information-literacy-week";
    let series = of_type(&app, foreign, "EventSeries").await;
    assert_eq!(series[0]["name"]["@language"], "en");
}

#[tokio::test]
async fn a_title_that_would_end_the_element_stays_a_title_everywhere() {
    let stage = Stage::with_bundle().await;
    let odd = "</script><!--<script>alert(1)</script> \" & Day";
    let sql = "
        insert into revision (thing_id, part, number, content, origin)
        select id, 'en', 99, jsonb_build_object('title', jsonb_build_object('value', $1::text, 'standing', 'sourced')), 'staff'
        from observance where slug = 'water-day'";
    sqlx::query(sql)
        .bind(odd)
        .execute(&stage.owner)
        .await
        .unwrap();
    let publish = "
        update publication set revision = 99
        where part = 'en' and thing_id = (select id from observance where slug = 'water-day')";
    sqlx::raw_sql(publish).execute(&stage.owner).await.unwrap();
    let app = stage.app(TODAY);
    let address = "/en/observances/water-day";
    let series = of_type(&app, address, "EventSeries").await;
    assert_eq!(series[0]["name"], odd);
    for address in [address, "/en/embed/observances/water-day"] {
        let html = get(&app, address).await.text;
        assert!(
            !html.contains("<script>alert") && !html.contains("<!--"),
            "{html}"
        );
    }
    let card = get(&app, "/en/cards/water-day/2026.png").await;
    assert_eq!(card.status, 200);
}

#[tokio::test]
async fn a_shared_page_says_what_it_is_in_all_its_languages() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let page = get(&app, &format!("/ar{DAY}")).await.text;
    let tags: Vec<(&str, &str)> = page
        .split("<meta property=\"")
        .skip(1)
        .filter_map(|piece| {
            let (name, after) = piece.split_once("\" content=\"")?;
            Some((name, after.split('"').next()?))
        })
        .collect();
    let of = |name: &str| -> Vec<&str> {
        let tags = tags.iter().filter(|(held, _)| *held == name);
        tags.map(|(_, value)| *value).collect()
    };
    assert_eq!(of("og:locale"), ["ar_AR"]);
    assert_eq!(of("og:locale:alternate").len(), Locale::ALL.len() - 1);
    assert_eq!(of("og:url"), [format!("https://days.example.org/ar{DAY}")]);
    assert_eq!(of("og:image:width"), ["1200"]);
    assert_eq!(of("og:image:height"), ["630"]);
    assert_eq!(of("og:image:type"), ["image/png"]);
    for name in [
        "og:title",
        "og:type",
        "og:site_name",
        "og:description",
        "og:image",
        "og:image:alt",
    ] {
        let values = of(name);
        assert!(
            values.len() == 1 && !values[0].is_empty(),
            "{name}: {values:?}"
        );
    }
    assert!(page.contains("name=\"twitter:card\" content=\"summary_large_image\""));
    // An error is not shared, and tells nothing.
    let missing = get(&app, "/en/nothing").await.text;
    assert!(
        !missing.contains("og:") && !missing.contains("ld+json"),
        "{missing}"
    );
}
