//! Observances in other calendars, read by a program that is not ours.

use super::changed::{Of, WATER, move_water, revise};
use crate::domain::locale::Locale;
use crate::tests::feed_reader::read_feed;
use crate::tests::support::{Answer, Stage, TODAY, get, run, send};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use serde_json::Value;
use std::collections::BTreeSet;

async fn feed(app: &Router, address: &str) -> Value {
    let answer = get(app, address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.text);
    assert_eq!(
        answer.headers["content-type"],
        "text/calendar; charset=utf-8"
    );
    read_feed("calendar", &answer.text)
}

fn events(feed: &Value) -> &Vec<Value> {
    feed["events"].as_array().unwrap()
}

fn found<'a>(feed: &'a Value, name: &str, text: &str) -> Vec<&'a Value> {
    let events = events(feed).iter();
    events
        .filter(|event| event[name].as_str() == Some(text))
        .collect()
}

fn uids(feed: &Value) -> BTreeSet<&str> {
    let uids = events(feed)
        .iter()
        .map(|event| event["uid"].as_str().unwrap());
    uids.collect()
}

#[tokio::test]
async fn the_whole_calendar_is_read_in_every_language_with_the_same_names_of_its_events() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let english = feed(&app, "/en/calendar.ics").await;
    // Days and weeks of five years, a few of them without a known date.
    assert!(
        (1_100..1_400).contains(&events(&english).len()),
        "{}",
        events(&english).len()
    );
    assert_eq!(uids(&english).len(), events(&english).len());
    assert_eq!(english["name"], "Observances · Daymark");
    assert_eq!(english["old_name"], english["name"]);
    assert_eq!(
        english["source"],
        "https://days.example.org/en/calendar.ics"
    );
    assert_eq!(english["url"], "https://days.example.org/en/observances");
    assert_eq!(english["refresh"], 86_400.0);
    for locale in Locale::ALL {
        let own = feed(&app, &format!("/{locale}/calendar.ics")).await;
        assert_eq!(uids(&own), uids(&english), "{locale}");
        for event in events(&own) {
            assert!(
                event["is_date"] == true && event["start"].as_str() < event["end"].as_str(),
                "{event}"
            );
            assert_eq!(event["transparency"], "TRANSPARENT");
            assert_eq!(event["status"], "CONFIRMED");
            assert_eq!(
                (&event["stamp"], &event["sequence"]),
                (&event["modified"], &Value::from(0))
            );
            // A title is in the language of the feed or, where there is none, in English.
            let language = event["language"].as_str().unwrap();
            assert!(language == locale.code() || language == "en", "{event}");
            let page = format!("https://days.example.org/{locale}/observances/");
            assert!(event["url"].as_str().unwrap().starts_with(&page), "{event}");
        }
    }
}

#[tokio::test]
async fn an_event_says_its_rule_and_its_proclamation_in_plain_text() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let own = feed(&app, "/en/observances/south-south-cooperation-day.ics").await;
    let [.., last] = events(&own).as_slice() else {
        panic!("{own}");
    };
    assert_eq!(events(&own).len(), 5);
    assert_eq!(last["start"], "2029-09-12");
    assert_eq!(last["end"], "2029-09-13");
    assert_eq!(
        last["url"],
        "https://days.example.org/en/observances/south-south-cooperation-day/2029"
    );
    let description = last["description"].as_str().unwrap();
    assert!(
        description.starts_with("Observed every year on 12 September since 2012"),
        "{description}"
    );
    assert!(
        description.contains("\nProclaimed by: General Assembly\nInstrument: A/RES/58/220"),
        "{description}"
    );
    assert!(!description.contains('<'), "{description}");
    let arabic = feed(&app, "/ar/observances/south-south-cooperation-day.ics").await;
    assert_eq!(uids(&arabic), uids(&own));
}

#[tokio::test]
async fn the_filters_of_the_list_narrow_a_feed_down() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let september = feed(&app, "/en/calendar.ics?month=9").await;
    assert!(events(&september).len() > 50);
    for event in events(&september) {
        let (start, end) = (
            event["start"].as_str().unwrap(),
            event["end"].as_str().unwrap(),
        );
        assert!(start[5..7] == *"09" || end[5..7] == *"09", "{event}");
    }
    let weeks = feed(&app, "/fr/calendar.ics?kind=week&q=").await;
    assert!((40..60).contains(&events(&weeks).len()));
    assert!(
        weeks["name"].as_str().unwrap().contains("Semaine"),
        "{}",
        weeks["name"]
    );
    let decades = feed(&app, "/en/calendar.ics?kind=decade").await;
    for event in events(&decades) {
        let uid = event["uid"].as_str().unwrap();
        let year = &event["start"].as_str().unwrap()[..4];
        assert!(
            uid.contains(&format!("-{year}-1@")),
            "known by its first year: {event}"
        );
        assert_eq!(&event["start"].as_str().unwrap()[4..], "-01-01");
    }
    assert!(!events(&decades).is_empty());
    let peace = feed(
        &app,
        "/en/calendar.ics?topic=peace&body=General%20Assembly&q=peace",
    )
    .await;
    assert!(
        found(&peace, "summary", "International Day of Peace").len() == 5,
        "{peace}"
    );
}

#[tokio::test]
async fn what_is_not_understood_is_refused_with_what_is_allowed() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, allowed) in [
        (
            "/en/calendar.ics?utm_source=x",
            "kind, month, topic, body, q",
        ),
        ("/en/calendar.ics?kind=fortnight", "day, week, year, decade"),
        ("/en/calendar.ics?kind=month", "day, week, year, decade"),
        (
            "/en/calendar.ics?month=0",
            "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
        ),
        ("/en/calendar.ics?month=13", "1, 2, 3"),
        (
            "/en/calendar.ics?topic=x",
            "culture, development, education",
        ),
        ("/en/calendar.ics?body=Nobody", "General Assembly"),
        ("/en/calendar.ics?q=%21%21", "letters or numbers"),
        ("/ru/calendar.ics?kind=x", "day, week, year, decade"),
        ("/en/observances/water-day.ics?kind=day", "no parameters"),
    ] {
        let answer = get(&app, address).await;
        assert_eq!(answer.status, 400, "{address}");
        assert!(answer.text.contains(allowed), "{address}: {}", answer.text);
        assert!(
            answer.headers["content-type"]
                .to_str()
                .unwrap()
                .starts_with("text/plain")
        );
        assert_eq!(answer.headers["cache-control"], "no-store");
    }
    let long = format!("/en/calendar.ics?q={}", "x".repeat(201));
    assert_eq!(get(&app, &long).await.status, 400);
    let long = format!("/en/calendar.ics?body={}", "x".repeat(201));
    assert!(get(&app, &long).await.text.contains("General Assembly"));
    for missing in ["/en/observances/no-such-day.ics", "/en/observances/.ics"] {
        let answer = get(&app, missing).await;
        assert_eq!(answer.status, 404, "{missing}");
    }
}

#[tokio::test]
async fn a_former_address_leads_to_the_feed() {
    let stage = Stage::with_bundle().await;
    let mut owner = stage.owner.acquire().await.unwrap();
    run(
        &mut owner,
        &format!("insert into redirect (from_path, thing_id) values ('/observances/day-of-water', {WATER})"),
    )
    .await;
    let answer = get(&stage.app(TODAY), "/fr/observances/day-of-water.ics").await;
    assert_eq!(answer.status, 308);
    assert_eq!(answer.headers["location"], "/fr/observances/water-day.ics");
}

#[tokio::test]
async fn a_moved_date_counts_and_a_date_that_fell_away_is_cancelled() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let address = "/en/observances/water-day.ics";
    let before = feed(&app, address).await;
    move_water(&stage, 2027, Some("2027-03-24"), Some("Decision 1/2.")).await;
    move_water(&stage, 2027, Some("2027-03-25"), None).await;
    move_water(&stage, 2028, None, None).await;
    // What is to come is nobody's business yet.
    let mut owner = stage.owner.acquire().await.unwrap();
    run(
        &mut owner,
        &format!("insert into date_change values ({WATER}, 2026, 1, 1, now() + interval '1 day', '2026-03-22', '2026-03-22', '2026-03-29', '2026-03-29')"),
    )
    .await;
    let after = feed(&app, address).await;
    assert_eq!(uids(&after), uids(&before));
    let [moved] = found(&after, "start", "2027-03-25")[..] else {
        panic!("{after}");
    };
    assert_eq!(moved["sequence"], 2);
    let description = moved["description"].as_str().unwrap();
    assert!(
        description.contains("the date for 2027 was moved from 24 March to 25 March."),
        "{description}"
    );
    let [gone] = found(&after, "status", "CANCELLED")[..] else {
        panic!("{after}");
    };
    assert_eq!(
        (&gone["start"], &gone["sequence"]),
        (&Value::from("2028-03-22"), &Value::from(1))
    );
    assert_eq!(
        gone["url"],
        "https://days.example.org/en/observances/water-day"
    );
    let [still] = found(&after, "start", "2026-03-22")[..] else {
        panic!("{after}");
    };
    assert_eq!(still["sequence"], 0);
    let whole = feed(&app, "/en/calendar.ics?month=3").await;
    assert_eq!(found(&whole, "status", "CANCELLED").len(), 1);
    let april = feed(&app, "/en/calendar.ics?month=4").await;
    assert!(found(&april, "status", "CANCELLED").is_empty());
}

#[tokio::test]
async fn what_is_no_longer_valid_is_in_no_calendar() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let address = "/en/observances/water-day.ics";
    let own = feed(&app, address).await;
    let is_in = async |locale: &str| -> bool {
        let whole = feed(&app, &format!("/{locale}/calendar.ics?month=3")).await;
        let known = uids(&own);
        let found = uids(&whole).intersection(&known).count();
        assert!(found == 0 || found == known.len(), "{found}");
        found > 0
    };
    assert!(is_in("en").await && is_in("fr").await);
    let mut owner = stage.owner.acquire().await.unwrap();
    let withdraw = |part: &str| {
        format!(
            "update publication set withdrawn_reason = 'It was another day.' where part = '{part}' and thing_id = {WATER}"
        )
    };
    run(&mut owner, &withdraw("en")).await;
    assert!(!is_in("en").await, "its title is no longer valid");
    assert!(is_in("fr").await, "another language is another matter");
    assert_eq!(get(&app, address).await.status, 410);
    run(&mut owner, &withdraw("free")).await;
    assert!(!is_in("fr").await);
    let gone = get(&app, "/fr/observances/water-day.ics").await;
    assert_eq!(gone.status, 410);
    assert!(!gone.text.contains("VCALENDAR"), "{}", gone.text);
}

#[tokio::test]
async fn nobody_is_sent_what_they_have_and_a_change_is_seen_at_once() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let address = "/en/calendar.ics";
    let first = get(&app, address).await;
    let tag = first.headers["etag"].clone();
    let ask = async |tag: &str| -> Answer {
        let request = Request::get(address).header("if-none-match", tag);
        send(&app, request.body(Body::empty()).unwrap()).await
    };
    let again = ask(tag.to_str().unwrap()).await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    assert_eq!(again.headers["etag"], tag);
    assert_eq!(first.headers["cache-control"], "public, max-age=5");
    assert!(!first.headers.contains_key("set-cookie"));
    // Another server makes the same answer.
    assert_eq!(get(&stage.app(TODAY), address).await.text, first.text);
    let of = Of {
        thing: WATER,
        part: "en",
    };
    revise(
        &stage,
        of,
        "jsonb_set(was, '{title,value}', '\"Day of Water\"')",
        None,
    )
    .await;
    let after = ask(tag.to_str().unwrap()).await;
    assert_eq!(after.status, 200);
    assert!(after.text.contains("SUMMARY;LANGUAGE=en:Day of Water\r\n"));
}

#[tokio::test]
async fn the_last_calendar_is_given_while_the_database_is_away() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let first = get(&app, "/en/calendar.ics?kind=week").await;
    stage.database.close().await;
    let kept = get(&app, "/en/calendar.ics?kind=week").await;
    assert_eq!((kept.status, kept.text), (first.status, first.text));
    assert_eq!(get(&app, "/en/calendar.ics?kind=day").await.status, 503);
}

#[tokio::test]
async fn pages_lead_to_their_feeds_in_every_language() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        for (page, feed) in [
            (
                "/observances?kind=week&topic=health",
                "/calendar.ics?kind=week&topic=health",
            ),
            ("/observances", "/calendar.ics"),
            ("/calendar/2026?topic=peace", "/calendar.ics?topic=peace"),
            ("/calendar/2026/09", "/calendar.ics?month=9"),
            ("/calendar/2026/09?kind=decade", "/calendar.ics?kind=decade"),
            ("/observances/water-day", "/observances/water-day.ics"),
            ("/observances/water-day/2026", "/observances/water-day.ics"),
        ] {
            let html = get(&app, &format!("/{locale}{page}")).await.text;
            let feed = format!("/{locale}{feed}").replace('&', "&amp;");
            let subscribe = format!("href=\"webcal://days.example.org{feed}\"");
            assert!(html.contains(&subscribe), "{locale}{page}: {subscribe}");
            assert!(
                html.contains(&format!("href=\"{feed}\" rel=\"nofollow\"")),
                "{locale}{page}"
            );
        }
    }
    let html = get(&app, "/en/observances/water-day").await.text;
    assert!(
        html.contains("type=\"text/calendar\" href=\"/en/observances/water-day.ics\""),
        "{html}"
    );
}
