//! The news of the site, read by a program that is not ours.

use super::changed::{Of, WATER, move_water, revise};
use crate::domain::locale::Locale;
use crate::tests::feed_reader::read_feed;
use crate::tests::support::{Stage, TODAY, get, run};
use axum::Router;
use serde_json::Value;
use std::collections::BTreeSet;

async fn feed(app: &Router, address: &str) -> Value {
    let answer = get(app, address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.text);
    assert!(answer.headers.contains_key("etag"));
    read_feed("atom", &answer.text)
}

fn entries(feed: &Value) -> &Vec<Value> {
    feed["entries"].as_array().unwrap()
}

#[tokio::test]
async fn the_news_are_read_in_every_language_and_to_their_end() {
    let stage = super::spoken::sample().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let own = format!("/{locale}/feed.atom");
        let mut next = Some(own.clone());
        let (mut ids, mut pages, mut last) = (BTreeSet::new(), 0, None);
        let mut messages = 0;
        while let Some(address) = next {
            let page = feed(&app, &address).await;
            assert_eq!(page["id"], format!("https://days.example.org{own}"));
            assert_eq!(page["language"], locale.code());
            for entry in entries(&page) {
                assert!(
                    ids.insert(entry["id"].as_str().unwrap().to_owned()),
                    "twice: {entry}"
                );
                let updated = entry["updated"].as_str().unwrap().to_owned();
                assert!(last.is_none_or(|last| updated <= last), "{entry}");
                last = Some(updated);
                let link = entry["link"].as_str().unwrap();
                messages += usize::from(link.contains("/messages/"));
                let path = link.strip_prefix("https://days.example.org").unwrap();
                if path.contains("/messages/") || path.contains("/2015") {
                    assert_eq!(get(&app, path).await.status, 200, "{link}");
                }
            }
            next = page["next"].as_str().map(|next| {
                next.strip_prefix("https://days.example.org")
                    .unwrap()
                    .to_owned()
            });
            pages += 1;
        }
        assert!(
            ids.len() >= 395 && pages >= 8,
            "{} on {pages} pages",
            ids.len()
        );
        // Texts are news in their own language only.
        assert_eq!(
            messages > 0,
            [Locale::En, Locale::Ru, Locale::Ar].contains(&locale),
            "{locale}"
        );
    }
}

#[tokio::test]
async fn what_moved_was_corrected_or_is_no_longer_valid_is_news() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    move_water(&stage, 2027, Some("2027-03-24"), Some("Decision 1/2.")).await;
    let edition = "(select e.id from edition e join observance o on o.id = e.observance_id
                    where o.slug = 'south-south-cooperation-day' and e.year = 2015)";
    let of = Of {
        thing: edition,
        part: "en",
    };
    revise(&stage, of, "jsonb_set(was, '{theme}', '\"Mended\"')", None).await;
    revise(
        &stage,
        of,
        "jsonb_set(was, '{quote,words}', '\"Other words\"')",
        None,
    )
    .await;
    revise(
        &stage,
        of,
        "jsonb_set(was, '{theme}', '\"Mended again\"')",
        Some("A <b>wrong</b> theme."),
    )
    .await;
    let mut owner = stage.owner.acquire().await.unwrap();
    run(
        &mut owner,
        &format!(
            "update publication set live = tstzrange(lower(live), now()) where thing_id = {edition} and part = 'en' and live @> now();
             insert into publication (id, thing_id, part, revision, live, withdrawn_reason)
             select gen_random_uuid(), thing_id, part, newest, tstzrange(now(), null), 'Nobody said it.'
             from part where thing_id = {edition} and part = 'en'"
        ),
    )
    .await;
    let page = feed(&app, "/en/feed.atom").await;
    let told: Vec<(&str, &str)> = entries(&page)
        .iter()
        .take(4)
        .map(|entry| {
            (
                entry["title"].as_str().unwrap(),
                entry["summary"].as_str().unwrap(),
            )
        })
        .collect();
    let day = "United Nations Day for South-South Cooperation 2015";
    assert_eq!(
        told[0],
        (
            format!("{day}: no longer valid").as_str(),
            "Nobody said it."
        )
    );
    // What is HTML in the note is text in the feed.
    assert_eq!(told[1].0, format!("{day}: corrected"));
    assert!(
        told[1].1.contains("&lt;b&gt;wrong") || told[1].1.contains("A <b>wrong</b> theme."),
        "{told:?}"
    );
    assert_eq!(told[2].0, format!("{day}: corrected"));
    assert!(told[2].1.contains("the quotation was changed."), "{told:?}");
    assert_eq!(told[3].0, "World Water Day: the date has changed");
    assert!(
        told[3]
            .1
            .contains("the date for 2027 was moved from 22 March to 24 March. Decision 1/2."),
        "{told:?}"
    );
    let french = feed(&app, "/fr/feed.atom").await;
    let first = &entries(&french)[0];
    assert!(
        first["title"]
            .as_str()
            .unwrap()
            .contains("la date a changé"),
        "{first}"
    );
}

/// The titles of all news, to their end, each with its summary.
async fn all_news(app: &Router) -> Vec<(String, String)> {
    let mut told = Vec::new();
    let mut next = Some("/en/feed.atom".to_owned());
    while let Some(address) = next {
        let page = feed(app, &address).await;
        for entry in entries(&page) {
            let text = |name: &str| entry[name].as_str().unwrap().to_owned();
            told.push((text("title"), text("summary")));
        }
        next = page["next"].as_str().map(|next| {
            next.strip_prefix("https://days.example.org")
                .unwrap()
                .to_owned()
        });
    }
    told
}

#[tokio::test]
async fn what_is_no_longer_valid_is_new_to_nobody_and_nothing_is_quoted_of_it() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let day = "United Nations Day for South-South Cooperation 2015";
    let is_new = |told: &[(String, String)]| -> Vec<String> {
        let own = told.iter().filter(|(title, _)| title == day);
        own.map(|(_, summary)| summary.clone()).collect()
    };
    let before = is_new(&all_news(&app).await);
    let [excerpt] = before.as_slice() else {
        panic!("{before:?}");
    };
    assert!(!excerpt.is_empty());
    let mut owner = stage.owner.acquire().await.unwrap();
    run(
        &mut owner,
        "update publication set withdrawn_reason = 'Nobody said it.'
         where part = 'free' and thing_id = (select e.id from edition e join observance o on o.id = e.observance_id
                                             where o.slug = 'south-south-cooperation-day' and e.year = 2015)",
    )
    .await;
    let after = all_news(&app).await;
    assert!(is_new(&after).is_empty());
    let withdrawn = (
        format!("{day}: no longer valid"),
        "Nobody said it.".to_owned(),
    );
    assert!(after.contains(&withdrawn), "that it is withdrawn is news");
    assert!(after.iter().all(|(_, summary)| summary != excerpt));
}

#[tokio::test]
async fn nothing_that_is_not_public_is_told_to_anybody() {
    let stage = Stage::with_bundle().await;
    let marker = "zqxembargoed";
    // A draft, a text to come, and one that was taken away, each with the marker in it.
    let mut owner = stage.owner.acquire().await.unwrap();
    let marked = |number: i32, number_of_old: i32, part: &str| {
        format!(
            "insert into revision (thing_id, part, number, content, origin)
             select thing_id, part, {number}, jsonb_set(content, '{{title,value}}', '\"{marker}\"'), 'staff' from revision
             where thing_id = {WATER} and part = '{part}' and number = {number_of_old};"
        )
    };
    let sql = [
        marked(2, 1, "en"),
        marked(2, 1, "fr"),
        marked(2, 1, "es"),
        format!(
            "update part set newest = 2 where thing_id = {WATER} and part in ('en', 'fr', 'es');
             update publication set live = tstzrange(lower(live), now() + interval '1 hour')
             where thing_id = {WATER} and part = 'fr';
             insert into publication (id, thing_id, part, revision, live, correction_note)
             values (gen_random_uuid(), {WATER}, 'fr', 2, tstzrange(now() + interval '1 hour', null), '{marker}');
             update publication set live = tstzrange(lower(live), now() - interval '1 minute'),
                                    end_reason = 'in_error', correction_note = '{marker}'
             where thing_id = {WATER} and part = 'es' and lower(live) < now() - interval '1 minute';
             insert into date_change values ({WATER}, 2027, 1, 1, now() + interval '1 hour', '2027-03-22', '2027-03-22', null, null)"
        ),
    ]
    .concat();
    run(&mut owner, &sql).await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let mut addresses = vec![
            format!("/{locale}/calendar.ics"),
            format!("/{locale}/calendar.ics?q={marker}"),
            format!("/{locale}/observances/water-day.ics"),
            format!("/{locale}/observances/water-day"),
            format!("/{locale}/observances/water-day/2027"),
            format!("/{locale}/embed/observances/water-day"),
            format!("/{locale}/embed/today"),
            format!("/{locale}/opensearch.xml"),
            format!("/{locale}/manifest.webmanifest"),
            format!("/api/v1/observances/water-day?lang={locale}"),
            format!("/api/v1/calendar/2027?lang={locale}"),
            format!("/api/v1/when/water-day/2027?lang={locale}"),
            "/sitemap.xml".to_owned(),
        ];
        let mut next = Some(format!("/{locale}/feed.atom"));
        while let Some(address) = next {
            let page = feed(&app, &address).await;
            next = page["next"].as_str().map(|next| {
                next.strip_prefix("https://days.example.org")
                    .unwrap()
                    .to_owned()
            });
            addresses.push(address);
        }
        for address in addresses {
            let answer = get(&app, &address).await;
            assert_eq!(answer.status, 200, "{address}");
            let text = answer.text;
            // A feed names the question that it answers, and has nothing to say to it.
            let said = text.replace("\r\n ", "");
            if address.contains(marker) {
                assert!(!said.contains("BEGIN:VEVENT"), "{address}: {said}");
            } else {
                assert!(!said.contains(marker), "{address}: {said}");
            }
            assert!(!text.contains("CANCELLED"), "{address}");
        }
    }
}

#[tokio::test]
async fn what_is_not_understood_is_refused() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, said) in [
        ("/en/feed.atom?q=x", "Allowed are: after."),
        ("/en/feed.atom?after=1", "begin with the newest"),
        ("/en/feed.atom?after=", "begin with the newest"),
        (
            "/en/feed.atom?after=9223372036854775807.00000000000000000000000000000007",
            "newest",
        ),
    ] {
        let answer = get(&app, address).await;
        assert_eq!(answer.status, 400, "{address}");
        assert!(answer.text.contains(said), "{}", answer.text);
    }
    // A place behind everything that there is.
    let empty = get(
        &app,
        "/en/feed.atom?after=1.00000000000000000000000000000007",
    )
    .await;
    assert_eq!(empty.status, 200);
    assert!(entries(&read_feed("atom", &empty.text)).is_empty());
}

#[tokio::test]
async fn every_page_leads_to_the_news() {
    let stage = Stage::with_bundle().await;
    stage.follow().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        for path in [
            "",
            "/observances",
            "/about",
            "/photos",
            "/messages",
            "/search?q=water",
        ] {
            let html = get(&app, &format!("/{locale}{path}")).await.text;
            let link = format!("type=\"application/atom+xml\" href=\"/{locale}/feed.atom\"");
            assert!(html.contains(&link), "{locale}{path}: {html}");
        }
    }
}
