//! What dates cost: `cargo bench --bench dates`.
//!
//! All dates of the years 1946 to 2100 of every bundled observance are computed, many times over; printed are how
//! many there are, and the median and the worst time. More than 50 ms in the median is a failure. Then the whole
//! calendar feed is put together from rows in memory, in each of the six languages.

#![allow(clippy::print_stdout)]

use chrono::{DateTime, Utc};
use daymark::domain::date_record::read_rules;
use daymark::domain::dated_rule::RuleHistory;
use daymark::domain::fact::{Fact, Standing};
use daymark::domain::locale::Locale;
use daymark::domain::observance::{Listing, Observance, ObservanceKind, ObservanceText, Topic};
use daymark::site::calendar_feed::Feed;
use daymark::site::filters::Filters;
use daymark::site::ical::IcalCalendar;
use daymark::state::clock::Clock;
use daymark::store::live::observances::ObservanceRow;
use daymark::words::Words;
use serde_json::Value;
use sqlx::types::Json;
use std::collections::HashMap;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each thing is measured.
const TIMES: usize = 40;
/// The most that all dates may cost.
const MOST: Duration = Duration::from_millis(50);

fn main() -> Result<(), Box<dyn Error>> {
    let text = include_str!("../seed/observances.json");
    let records: Vec<Value> = serde_json::from_str(text)?;
    let mut rows = Vec::new();
    for record in &records {
        rows.push(read(record)?);
    }
    let count = || -> usize {
        let all = rows.iter().map(|row| dates_of(&row.observance.rules.value));
        all.sum()
    };
    let (dates, worst) = measure(|| {
        black_box(count());
    });
    println!(
        "{} observances, {} dates of 1946 to 2100: median {dates:.1?}, worst {worst:.1?}",
        rows.len(),
        count()
    );
    let now: DateTime<Utc> = "2026-09-12T09:00:00Z".parse()?;
    let clock = Clock::fixed(now);
    for locale in Locale::ALL {
        let mut octets = 0;
        let (median, worst) = measure(|| octets = calendar(&rows, locale, &clock).len());
        println!(
            "calendar.ics in {locale}: {octets} octets, median {median:.1?}, worst {worst:.1?}"
        );
    }
    if dates > MOST {
        return Err(format!("all dates took {dates:?}, and may take {MOST:?}").into());
    }
    Ok(())
}

/// How many days and spans a history has in those years.
fn dates_of(rules: &RuleHistory) -> usize {
    (1946..=2100)
        .map(|year| rules.occurrences_in(black_box(year)).len())
        .sum()
}

/// The median and the longest of many runs.
fn measure(mut act: impl FnMut()) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            act();
            begun.elapsed()
        })
        .collect();
    times.sort();
    (times[TIMES / 2], times[TIMES - 1])
}

fn calendar(rows: &[ObservanceRow], locale: Locale, clock: &Clock) -> String {
    let feed = Feed {
        words: Words::of(locale),
        clock,
        public_url: "https://days.example.org",
        filters: &Filters::default(),
        whole_years: false,
    };
    let calendar = IcalCalendar {
        locale,
        name: "Observances".into(),
        source: "https://days.example.org/calendar.ics".into(),
        url: "https://days.example.org/observances".into(),
        events: feed.events(rows, &HashMap::new()),
    };
    calendar.write()
}

/// A record of the seed, as much of it as dates and feeds need.
fn read(record: &Value) -> Result<ObservanceRow, Box<dyn Error>> {
    let first = record["first_year"].as_i64();
    let rules = read_rules(
        &record["date"],
        record.get("in_force_since"),
        record.get("former_dates"),
        first.and_then(|year| i32::try_from(year).ok()),
    );
    let slug = record["slug"].as_str().ok_or("a record without a slug")?;
    let kind = record["kind"].as_str().and_then(ObservanceKind::from_code);
    let fact = |title: &str| Fact {
        value: title.to_owned(),
        standing: Standing::Sourced,
        sources: Vec::new(),
    };
    let english = Json(ObservanceText { title: fact(slug) });
    Ok(ObservanceRow {
        id: uuid::Uuid::now_v7().into(),
        slug: slug.to_owned(),
        observance: Json(Observance {
            kind: kind.unwrap_or(ObservanceKind::Day),
            rules: Fact {
                value: rules?,
                standing: Standing::Sourced,
                sources: Vec::new(),
            },
            proclamation: None,
            first_year: None,
            lead_agency: None,
            topics: Fact {
                value: vec![Topic::Peace, Topic::Health],
                standing: Standing::Sourced,
                sources: Vec::new(),
            },
            listing: Listing::Listed,
            official_page: None,
            note: None,
        }),
        text: Some(english.clone()),
        english: Some(english),
    })
}
