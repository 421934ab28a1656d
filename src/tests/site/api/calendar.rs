//! Years, windows of days, and when.

use super::{json, of_slug, problem, texts};
use crate::tests::support::{Stage, TODAY, get};
use serde_json::json;
use std::collections::BTreeSet;

const DAY: &str = "south-south-cooperation-day";

#[tokio::test]
async fn a_year_has_each_observance_with_its_date_its_rule_its_act_and_its_titles() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let year = json(&app, "/api/v1/calendar/2024").await;
    assert_eq!(year["year"], 2024);
    let day = of_slug(&year["observances"], DAY);
    assert_eq!(day["kind"], "day");
    assert_eq!(
        (&day["starts_on"], &day["ends_on"]),
        (&json!("2024-09-12"), &json!("2024-09-12"))
    );
    assert_eq!(day["proclamation"]["symbol"], "A/RES/58/220");
    for locale in ["ar", "zh", "en", "fr", "ru", "es"] {
        assert!(day["titles"][locale].is_string(), "{locale}: {day}");
        assert_eq!(
            day["url"][locale],
            format!("/{locale}/observances/{DAY}/2024")
        );
    }
    assert!(
        day["rule"].as_str().unwrap().contains("12 September"),
        "{day}"
    );
    let id = day["id"].as_str().unwrap();
    assert_eq!(day["uid"], format!("{id}-2024-1@daymark.invalid"));
    assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 7);
    assert_eq!(
        get(&app, day["url"]["fr"].as_str().unwrap()).await.status,
        200
    );
    let earlier = json(&app, "/api/v1/calendar/2011").await;
    assert_eq!(
        of_slug(&earlier["observances"], DAY)["starts_on"],
        "2011-12-19"
    );
}

#[tokio::test]
async fn no_date_is_null_two_dates_stand_twice_and_what_is_not_known_says_why() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let year = json(&app, "/api/v1/calendar/2030?lang=fr").await;
    let all = year["observances"].as_array().unwrap();
    let starts = texts(&year["observances"], "starts_on");
    assert!(starts.is_sorted(), "in the order of dates");
    assert!(all.len() > 200, "{}", all.len());
    let twice = all.iter().filter(|one| one["slug"] == "migratory-bird-day");
    let names: Vec<_> = twice.map(|one| one["uid"].as_str().unwrap()).collect();
    assert_eq!(names.len(), 2);
    assert!(
        names[0].contains("-2030-1@") && names[1].contains("-2030-2@"),
        "{names:?}"
    );
    let uids: BTreeSet<&str> = texts(&year["observances"], "uid").into_iter().collect();
    assert_eq!(uids.len(), all.len(), "no name stands twice");
    let vesak = of_slug(&year["undated"], "vesak-day");
    assert!(
        vesak["reason"].as_str().unwrap().contains("2030"),
        "{vesak}"
    );
    assert_eq!(
        vesak["source"],
        "https://www.un.org/en/observances/vesak-day"
    );
    assert!(all.iter().all(|one| one["slug"] != "vesak-day"));
    assert!(
        !vesak["unofficial"].as_array().unwrap().is_empty(),
        "{vesak}"
    );
}

#[tokio::test]
async fn a_decade_stands_in_each_of_its_years_under_one_name() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let slug = "third-united-nations-decade-for-the-eradication-of-poverty";
    let mut names = BTreeSet::new();
    for year in [2018, 2025, 2027] {
        let year = json(&app, &format!("/api/v1/calendar/{year}")).await;
        let decade = of_slug(&year["observances"], slug);
        assert_eq!(decade["kind"], "decade");
        assert_eq!(
            (&decade["starts_on"], &decade["ends_on"]),
            (&json!("2018-01-01"), &json!("2027-12-31"))
        );
        names.insert(decade["uid"].as_str().unwrap().to_owned());
    }
    assert_eq!(names.len(), 1, "{names:?}");
}

#[tokio::test]
async fn a_year_with_a_text_has_its_photo_with_credit_words_and_files() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let year = json(&app, "/api/v1/calendar/2015").await;
    let photo = &of_slug(&year["observances"], DAY)["photo"];
    assert_eq!(photo["picture"], "illustration");
    assert_eq!(photo["credit"], "Daymark");
    assert!(!photo["alt"]["en"].as_str().unwrap().is_empty(), "{photo}");
    assert!(
        photo["alt"].get("ar").is_none(),
        "it has words in English alone: {photo}"
    );
    let files = photo["renditions"].as_array().unwrap();
    assert!(!files.is_empty());
    for file in files {
        let answer = get(&app, file["url"].as_str().unwrap()).await;
        assert_eq!(answer.status, 200);
        assert_eq!(
            answer.headers["content-type"],
            *file["media_type"].as_str().unwrap()
        );
    }
    let other = of_slug(&year["observances"], "water-day");
    assert!(
        other["photo"].is_null() && other["theme"].is_null(),
        "{other}"
    );
}

#[tokio::test]
async fn when_tells_the_date_the_rule_and_the_act_of_that_year() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let when = json(&app, &format!("/api/v1/when/{DAY}/2012")).await;
    assert_eq!(when["starts_on"], "2012-09-12");
    assert_eq!(
        when["instrument"],
        json!({"body": "General Assembly", "form": "decision", "symbol": "66/550"})
    );
    assert!(when["rule"].as_str().unwrap().contains("66/550"), "{when}");
    assert_eq!(when["rule_in"].as_object().unwrap().len(), 6);
    assert!(when["rule_in"]["zh"].as_str().unwrap().contains("66/550"));
    assert_eq!(when["dates"].as_array().unwrap().len(), 1);
    assert!(when["reason"].is_null());
    let before = json(&app, &format!("/api/v1/when/{DAY}/2011?lang=es")).await;
    assert_eq!(before["starts_on"], "2011-12-19");
    assert_eq!(before["rule"], before["rule_in"]["es"]);
    assert_eq!(before["proclamation"]["symbol"], "A/RES/58/220");
    let twice = json(&app, "/api/v1/when/migratory-bird-day/2026").await;
    assert_eq!(twice["dates"].as_array().unwrap().len(), 2);
    let unknown = json(&app, "/api/v1/when/vesak-day/2030").await;
    assert!(unknown["starts_on"].is_null() && unknown["dates"].as_array().unwrap().is_empty());
    assert!(
        unknown["reason"].as_str().unwrap().contains("2030"),
        "{unknown}"
    );
}

#[tokio::test]
async fn a_year_before_the_first_names_the_first() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let early = problem(&app, "/api/v1/when/braille-day/1950", 404).await;
    assert_eq!(early["type"], "/api#no-date");
    assert_eq!(early["allowed"], json!(["2019..2200"]));
    let off = problem(
        &app,
        "/api/v1/when/international-year-of-peace-1986/1999",
        404,
    )
    .await;
    assert_eq!(off["type"], "/api#no-date");
}

#[tokio::test]
async fn a_window_has_what_shares_a_day_with_it_by_every_filter() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let window = json(&app, "/api/v1/calendar?from=2026-09-12&to=2026-09-12").await;
    let slugs = texts(&window["observances"], "slug");
    assert!(slugs.contains(&DAY), "{slugs:?}");
    for one in window["observances"].as_array().unwrap() {
        let (from, to) = (
            one["starts_on"].as_str().unwrap(),
            one["ends_on"].as_str().unwrap(),
        );
        assert!(from <= "2026-09-12" && to >= "2026-09-12", "{one}");
    }
    assert!(window.get("changed").is_none() && window.get("removed").is_none());
    let whole = "/api/v1/calendar?from=2026-01-01&to=2026-12-31";
    for (filter, field, value) in [
        ("kind=week", "kind", "week"),
        ("topic=health", "topics", "health"),
        ("body=General+Assembly", "proclamation", "General Assembly"),
    ] {
        let found = json(&app, &format!("{whole}&{filter}")).await;
        let found = found["observances"].as_array().unwrap().clone();
        assert!(
            !found.is_empty() && found.len() < 220,
            "{filter}: {}",
            found.len()
        );
        for one in &found {
            assert!(one[field].to_string().contains(value), "{filter}: {one}");
        }
    }
    let march = json(&app, &format!("{whole}&month=3&q=eau")).await;
    assert_eq!(texts(&march["observances"], "slug"), ["water-day"]);
    let nothing = json(&app, &format!("{whole}&q=!!!")).await;
    assert_eq!(nothing["observances"], json!([]));
}

#[tokio::test]
async fn a_copy_is_kept_by_what_changed_and_what_is_gone() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let id = |slug: &str| {
        let slug = slug.to_owned();
        let owner = stage.owner.clone();
        async move {
            let id: uuid::Uuid = sqlx::query_scalar("select id from observance where slug = $1")
                .bind(slug)
                .fetch_one(&owner)
                .await
                .unwrap();
            id.to_string()
        }
    };
    let since: String = sqlx::query_scalar(
        "select to_char(now() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    let address = format!("/api/v1/calendar?from=2026-01-01&to=2026-12-31&changed_since={since}");
    let still = json(&app, &address).await;
    assert_eq!(
        (&still["changed"], &still["removed"]),
        (&json!([]), &json!([]))
    );
    assert_eq!(still["observances"], json!([]));
    for change in [
        // A new text, one that ends, one that goes into the trash, one that is no longer valid.
        "insert into revision (thing_id, part, number, content, origin)
         select id, 'en', 2, '{\"title\": {\"value\": \"Water\", \"standing\": \"sourced\"}}', 'staff' from observance where slug = 'water-day'",
        "update publication set live = tstzrange(lower(live), now()) where part = 'en' and thing_id = (select id from observance where slug = 'water-day')",
        "insert into publication (id, thing_id, part, revision, live)
         select gen_random_uuid(), id, 'en', 2, tstzrange(now(), null) from observance where slug = 'water-day'",
        "update publication set live = tstzrange(lower(live), now()) where part = 'free' and thing_id = (select id from observance where slug = 'braille-day')",
        "update thing set trashed_at = now() where id = (select id from observance where slug = 'education-day')",
        "update publication set live = tstzrange(lower(live), now()) where part = 'free' and thing_id = (select id from observance where slug = 'youth-day')",
        "insert into publication (id, thing_id, part, revision, live, withdrawn_reason)
         select gen_random_uuid(), id, 'free', 1, tstzrange(now(), null), 'A reason' from observance where slug = 'youth-day'",
    ] {
        sqlx::raw_sql(change).execute(&stage.owner).await.unwrap();
    }
    let found = json(&app, &address).await;
    assert_eq!(found["changed"], json!([id("water-day").await]));
    assert_eq!(texts(&found["observances"], "slug"), ["water-day"]);
    assert_eq!(found["observances"][0]["titles"]["en"], "Water");
    let removed: BTreeSet<String> = serde_json::from_value(found["removed"].clone()).unwrap();
    let expected = [
        id("braille-day").await,
        id("education-day").await,
        id("youth-day").await,
    ];
    assert_eq!(removed, BTreeSet::from(expected));
    // What changed is named whatever the filters, so that who holds it lets go of it.
    let filtered = json(&app, &format!("{address}&kind=week")).await;
    assert_eq!(filtered["changed"], found["changed"]);
    assert_eq!(filtered["observances"], json!([]));
}
