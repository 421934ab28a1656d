//! The bundled calendar of 2024, 2025 and 2026 against a table that was made by hand.
//!
//! Weekdays were looked up in printed calendars and reckoned by two other programs; the last column
//! says of each line how. A line without a date says that there is none, or that none is known.

use super::date_rules::bundled;
use crate::domain::dated_rule::RuleHistory;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

const TABLE: &str = include_str!("dates-2024-2026.csv");

/// First and last day of each occurrence in a year.
type Days = BTreeSet<(NaiveDate, NaiveDate)>;

fn table() -> BTreeMap<(String, i32), Days> {
    let mut table: BTreeMap<(String, i32), Days> = BTreeMap::new();
    for line in TABLE.lines().skip(1) {
        let cells: Vec<&str> = line.splitn(5, ',').collect();
        let [slug, year, starts_on, ends_on, checked_by] = cells[..] else {
            panic!("{line}");
        };
        assert!(!checked_by.is_empty(), "{line}");
        let days = table
            .entry((slug.to_owned(), year.parse().unwrap()))
            .or_default();
        if !starts_on.is_empty() {
            let first = starts_on.parse().unwrap();
            let last = if ends_on.is_empty() {
                first
            } else {
                ends_on.parse().unwrap()
            };
            days.insert((first, last));
        }
    }
    table
}

#[test]
fn the_calendar_of_three_years_is_as_checked_by_hand() {
    let (rules, table) = (bundled(), table());
    for ((slug, year), checked) in &table {
        let occurrences = rules[slug].occurrences_in(*year);
        let reckoned: Days = occurrences
            .iter()
            .map(|occurrence| (occurrence.span.starts_on(), occurrence.span.ends_on()))
            .collect();
        assert_eq!(&reckoned, checked, "{slug} in {year}");
    }
    let dates: usize = table.values().map(BTreeSet::len).sum();
    assert!(dates >= 150, "{dates}");
}

/// Whether the dates of three years differ by more than the year.
fn moves(rules: &RuleHistory) -> bool {
    let dates: BTreeSet<Vec<(u32, u32)>> = (2024..=2026)
        .map(|year| rules.occurrences_in(year))
        .filter(|occurrences| !occurrences.is_empty())
        .map(|occurrences| {
            let starts = occurrences.iter().map(|found| found.span.starts_on());
            starts.map(|day| (day.month(), day.day())).collect()
        })
        .collect();
    dates.len() > 1
}

#[test]
fn every_movable_observance_stands_in_the_table() {
    let named: BTreeSet<String> = table().into_keys().map(|(slug, _)| slug).collect();
    for (slug, _) in bundled().into_iter().filter(|(_, rules)| moves(rules)) {
        assert!(named.contains(&slug), "{slug} is missing");
    }
}

/// Kept before the Assembly took them up: by the staff of the United Nations, by UNESCO, by UNDP.
const TAKEN_UP: [&str; 4] = [
    "detained-staff-day",
    "mother-language-day",
    "radio-day",
    "world-population-day",
];

#[test]
fn nothing_is_kept_before_the_session_that_founded_it() {
    let text = include_str!("../../../seed/observances.json");
    let records: Vec<serde_json::Value> = serde_json::from_str(text).unwrap();
    let (bundled, mut compared) = (bundled(), 0);
    for record in &records {
        let slug = record["slug"].as_str().unwrap();
        let act = &record["established_by"];
        let session = act["session_years"][0].as_i64();
        let adopted = act["adopted"].as_str().map(|day| day.parse().unwrap());
        // A session of the Assembly opens in the middle of September.
        let opens = session.and_then(|year| NaiveDate::from_ymd_opt(year as i32, 9, 10));
        let Some(founded) = adopted.or(opens).filter(|_| !TAKEN_UP.contains(&slug)) else {
            continue;
        };
        let rules = &bundled[slug];
        let first = rules
            .first_year()
            .and_then(|year| rules.occurrences_in(year).first().copied());
        if let Some(first) = first {
            compared += 1;
            assert!(
                first.span.ends_on() >= founded,
                "{slug}: {:?} before {founded}",
                first.span
            );
        }
    }
    assert!(compared > 150, "{compared}");
}
