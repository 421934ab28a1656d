//! The calendar's addresses, filters and lists.

use crate::domain::date_record::read_rules;
use crate::domain::fact::{Fact, Standing};
use crate::domain::locale::Locale;
use crate::domain::observance::{Listing, Observance, ObservanceKind, ObservanceText};
use crate::site::calendar::{CalendarMonth, MonthPage, YearPage};
use crate::site::filters::Filters;
use crate::site::observances::ObservancesPage;
use crate::store::ids::new_id;
use crate::store::live::observances::ObservanceRow;
use crate::tests::support::{Stage, TODAY, get, today};
use serde_json::json;
use sqlx::types::Json;

#[tokio::test]
async fn months_and_years_there_are_not_offer_ways_on() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for tail in [
        "2026/0",
        "2026/00",
        "2026/13",
        "2026/1x",
        "2026/009",
        "1899",
        "2201",
        "1899/12",
        "2201/01",
        "026",
        "year",
        "99999999999999",
        "2026/09/12",
    ] {
        for locale in Locale::ALL {
            let address = format!("/{locale}/calendar/{tail}");
            let answer = get(&app, &address).await;
            assert_eq!(answer.status, 404, "{address}");
            assert!(
                answer.text.contains("class=\"ways\"") && answer.text.contains("noindex"),
                "{address}"
            );
        }
    }
}

#[tokio::test]
async fn the_first_and_the_last_year_are_there_and_end_the_paging() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (address, without) in [
        ("/en/calendar/1900", "rel=\"prev\""),
        ("/en/calendar/1900/01", "rel=\"prev\""),
        ("/en/calendar/2200", "rel=\"next\""),
        ("/en/calendar/2200/12", "rel=\"next\""),
    ] {
        let answer = get(&app, address).await;
        assert_eq!(answer.status, 200, "{address}");
        assert!(!answer.text.contains(without), "{address}");
        assert!(answer.text.contains("noindex"), "{address}");
    }
}

#[tokio::test]
async fn odd_filters_give_the_calendar_with_what_it_understood() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let long = "x".repeat(10_000);
    for path in ["/en/calendar/2026", "/en/calendar/2026/10", "/en/calendar"] {
        for query in [
            "topic=nonsense".to_owned(),
            format!("topic={long}"),
            format!("kind={long}&topic=health"),
            "kind=week&kind=day&kind=fortnight&topic=&topic=x".to_owned(),
            "kind=fortnight&kind=week".to_owned(),
            "&&&===&%20".to_owned(),
        ] {
            let answer = get(&app, &format!("{path}?{query}")).await;
            let told = &query[..query.len().min(60)];
            assert_eq!(answer.status, 200, "{path}?{told}");
            let is_told = answer.text.contains("class=\"notice\"");
            let is_odd = query.contains("nonsense")
                || query.contains("xxx")
                || query.starts_with("kind=fortnight");
            assert_eq!(is_told, is_odd, "{path}?{told}");
            assert!(answer.text.contains("/en/observances/"), "{path}?{told}");
        }
    }
}

#[tokio::test]
async fn a_month_in_which_nothing_fits_says_so() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let month = get(&app, "/en/calendar/2026/01?kind=week").await;
    assert_eq!(month.status, 200);
    assert!(
        month.text.contains("No observance begins in this month."),
        "{}",
        month.text
    );
    let year = get(&app, "/en/calendar/1900").await;
    assert!(year.text.contains("class=\"lead\""), "{}", year.text);
}

#[tokio::test]
async fn filters_leave_only_what_fits_and_stay_in_every_link_onward() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let month = get(&app, "/en/calendar/2026/10?kind=week&utm_source=x")
        .await
        .text;
    let list = month.split("id=\"month\"").nth(1).unwrap();
    assert!(list.contains("/en/observances/world-space-week"));
    assert!(!list.contains("/en/observances/world-food-day"));
    for onward in [
        "/en/calendar/2026/09?kind=week",
        "/en/calendar/2026/11?kind=week",
        "/en/calendar/2026?kind=week",
    ] {
        assert!(month.contains(&format!("href=\"{onward}\"")), "{onward}");
    }
    assert!(!month.contains("utm_source"));
}

#[tokio::test]
async fn a_month_has_one_address() {
    let stage = Stage::with_bundle().await;
    let answer = get(&stage.app(TODAY), "/en/calendar/2026/9?kind=week&x=1").await;
    assert_eq!(answer.status, 308);
    assert_eq!(answer.headers["location"], "/en/calendar/2026/09?kind=week");
}

#[tokio::test]
async fn running_years_and_decades_stand_apart_from_days() {
    let stage = Stage::with_bundle().await;
    let year = get(&stage.app(TODAY), "/en/calendar/2026").await.text;
    let decade =
        "/en/observances/international-decade-for-action-water-for-sustainable-development";
    let (days, rest) = year.split_once("id=\"undated\"").unwrap();
    let running = rest.split("id=\"running\"").nth(1).unwrap();
    assert!(!days.contains("class=\"kind kind-decade\""));
    assert!(running.contains("class=\"kind kind-decade\""), "{running}");
    assert!(running.contains(decade) || running.contains("Water for Sustainable Development"));
    assert!(rest.contains("vesak-day"));
}

/// A week across months: none of the bundled ones is.
fn week(start: &str, end: &str) -> ObservanceRow {
    let rules = read_rules(
        &json!({"week": {"start": start, "end": end}}),
        None,
        None,
        Some(2000),
    );
    let sourced = Standing::Sourced;
    let title = Json(ObservanceText {
        title: fact("A week at the turn of the month".to_owned(), sourced),
    });
    ObservanceRow {
        id: new_id(),
        slug: "turn-of-the-month".into(),
        observance: Json(Observance {
            kind: ObservanceKind::Week,
            rules: fact(rules.unwrap(), sourced),
            proclamation: None,
            first_year: None,
            lead_agency: None,
            topics: fact(Vec::new(), sourced),
            listing: Listing::Listed,
            official_page: None,
            note: None,
        }),
        text: Some(title.clone()),
        english: Some(title),
    }
}

fn fact<T>(value: T, standing: Standing) -> Fact<T> {
    Fact {
        value,
        standing,
        sources: Vec::new(),
    }
}

#[test]
fn a_week_that_began_before_the_month_is_said_to_run_into_it() {
    let counts = [11, 12, 1].map(|month| {
        let month = CalendarMonth::new(2026, month).unwrap();
        let rows = vec![week("11-28", "12-04")];
        let page = MonthPage::arrange(Locale::En, month, today(), Filters::default(), rows);
        let in_grid = page.weeks.iter().flatten().flatten();
        let in_grid = in_grid.map(|day| day.entries.len()).sum::<usize>();
        (page.continuing.len(), page.entries.len(), in_grid)
    });
    assert_eq!(counts, [(0, 1, 1), (1, 0, 0), (0, 0, 0)]);
}

#[test]
fn a_week_over_new_year_stands_in_both_years() {
    let year = YearPage::arrange(
        Locale::En,
        2026,
        today(),
        Filters::default(),
        vec![week("12-28", "01-03")],
    );
    let in_months: Vec<usize> = year.months.iter().map(|month| month.lines.len()).collect();
    assert_eq!(in_months, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert_eq!(year.months[11].lines[0].machine, "2026-12-28");
    assert_eq!(year.months[0].lines[0].machine, "2025-12-28");
    let january = MonthPage::arrange(
        Locale::En,
        CalendarMonth::new(2026, 1).unwrap(),
        today(),
        Filters::default(),
        vec![week("12-28", "01-03")],
    );
    assert_eq!((january.continuing.len(), january.entries.len()), (1, 0));
    let date = january.continuing[0].date.clone().unwrap();
    assert_eq!(
        (date.day.as_str(), date.year),
        ("28 December 2025 – 3 January 2026", None)
    );
}

#[tokio::test]
async fn whoever_asks_for_decades_finds_them_and_no_empty_months() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let year = get(&app, "/en/calendar/2026?kind=decade").await.text;
    assert!(!year.contains("year-grid") && !year.contains("No observance"));
    assert!(year.contains("kind-decade"));
    let month = get(&app, "/en/calendar/2026/09?kind=decade").await.text;
    assert!(!month.contains("month-grid") && !month.contains("No observance"));
    assert!(month.contains("kind-decade"));
}

/// A day whose dates are listed from year to year, without a known first year.
fn listed(dates: serde_json::Value) -> ObservanceRow {
    let mut row = week("01-01", "01-07");
    row.observance.kind = ObservanceKind::Day;
    row.observance.rules.value = read_rules(&json!({"listed": dates}), None, None, None).unwrap();
    row
}

#[test]
fn what_has_no_date_this_year_stands_under_its_last_one() {
    let rows = [listed(json!({"2025": "05-12"}))];
    let groups = |query: &str| {
        let page = ObservancesPage::arrange(Locale::En, today(), Filters::read(query), &rows);
        let ids = page.groups.into_iter().map(|group| group.id);
        ids.collect::<Vec<String>>()
    };
    assert_eq!(groups(""), ["month-5"]);
    assert_eq!(groups("month=5"), ["month-5"]);
    assert!(groups("month=6").is_empty());
}

#[tokio::test]
async fn a_listed_day_that_is_over_waits_for_the_next_year() {
    let stage = Stage::with_bundle().await;
    let app = stage.app("2025-06-01T00:00:00Z");
    let page = get(&app, "/en/observances/vesak-day").await.text;
    assert!(
        page.contains("The date for 2026 is not known yet."),
        "{page}"
    );
    assert!(!page.contains("2025 is not known"), "{page}");
}

#[tokio::test]
async fn an_observance_with_two_days_counts_once() {
    let stage = Stage::with_bundle().await;
    let page = get(&stage.app(TODAY), "/en/calendar/2026?topic=environment").await;
    let main = page.text.split("<main").nth(1).unwrap();
    let links: std::collections::BTreeSet<&str> = main
        .split("href=\"/en/observances/")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let told = format!("{} observances", links.len());
    assert!(main.contains(&told), "{told}");
}
