//! Dates of rules, against a table checked by hand and against what rules promise of every year.

use crate::domain::date_record::read_rules;
use crate::domain::date_rule::{DateRule, Month, MonthDay, Nth};
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::{DatedRule, DatesIn, RuleHistory};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// The rules of every bundled observance, by slug.
pub fn bundled() -> BTreeMap<String, RuleHistory> {
    let text = include_str!("../../../seed/observances.json");
    let records: Vec<Value> = serde_json::from_str(text).unwrap();
    let read = |record: &Value| {
        let first = record["first_year"].as_i64().map(|year| year as i32);
        let rules = read_rules(
            &record["date"],
            record.get("in_force_since"),
            record.get("former_dates"),
            first,
        );
        (
            record["slug"].as_str().unwrap().to_owned(),
            rules.unwrap_or_else(|problem| panic!("{}: {problem}", record["slug"])),
        )
    };
    records.iter().map(read).collect()
}

/// Checked against printed calendars of the years, and by an independent calendar program.
const BY_HAND: [(&str, i32, &str); 52] = [
    ("south-south-cooperation-day", 2004, "12-19"),
    ("south-south-cooperation-day", 2010, "12-19"),
    ("south-south-cooperation-day", 2011, "12-19"),
    ("south-south-cooperation-day", 2012, "09-12"),
    ("south-south-cooperation-day", 2026, "09-12"),
    ("habitat-day", 2023, "10-02"),
    ("habitat-day", 2024, "10-07"),
    ("habitat-day", 2025, "10-06"),
    ("habitat-day", 2026, "10-05"),
    ("maritime-day", 2023, "09-28"),
    ("maritime-day", 2024, "09-26"),
    ("maritime-day", 2025, "09-25"),
    ("maritime-day", 2026, "09-24"),
    ("girls-in-ict-day", 2023, "04-27"),
    ("girls-in-ict-day", 2024, "04-25"),
    ("girls-in-ict-day", 2025, "04-24"),
    ("girls-in-ict-day", 2026, "04-23"),
    ("cooperatives-day", 2023, "07-01"),
    ("cooperatives-day", 2024, "07-06"),
    ("cooperatives-day", 2025, "07-05"),
    ("cooperatives-day", 2026, "07-04"),
    ("road-traffic-victims-day", 2023, "11-19"),
    ("road-traffic-victims-day", 2024, "11-17"),
    ("road-traffic-victims-day", 2025, "11-16"),
    ("road-traffic-victims-day", 2026, "11-15"),
    ("world-philosophy-day", 2023, "11-16"),
    ("world-philosophy-day", 2024, "11-21"),
    ("world-philosophy-day", 2025, "11-20"),
    ("world-philosophy-day", 2026, "11-19"),
    ("migratory-bird-day", 2023, "05-13 10-14"),
    ("migratory-bird-day", 2024, "05-11 10-12"),
    ("migratory-bird-day", 2025, "05-10 10-11"),
    ("migratory-bird-day", 2026, "05-09 10-10"),
    ("week-of-science-and-peace", 2023, "11-06..11-12"),
    ("week-of-science-and-peace", 2024, "11-11..11-17"),
    ("week-of-science-and-peace", 2025, "11-10..11-16"),
    ("week-of-science-and-peace", 2026, "11-09..11-15"),
    ("second-world-war-remembrance-days", 2025, "05-08..05-09"),
    ("interfaith-harmony-week", 2025, "02-01..02-07"),
    ("world-space-week", 2024, "10-04..10-10"),
    ("disarmament-week", 2026, "10-24..10-30"),
    ("media-information-literacy-week", 2026, "10-24..10-31"),
    ("world-immunization-week", 2026, "04-24..04-30"),
    ("vesak-day", 2024, "05-23"),
    ("vesak-day", 2025, "05-12"),
    ("world-statistics-day", 2010, "10-20"),
    ("world-statistics-day", 2015, "10-20"),
    ("world-statistics-day", 2020, "10-20"),
    ("world-statistics-day", 2025, "10-20"),
    ("international-nowruz-day", 2026, "03-21"),
    ("solstice-day", 2026, "06-21"),
    ("water-day", 2026, "03-22"),
];

fn told(rules: &RuleHistory, year: i32) -> String {
    let day = |date: NaiveDate| date.format("%m-%d").to_string();
    let each = rules.occurrences_in(year).into_iter().map(|occurrence| {
        let span = occurrence.span;
        if span.days() == 1 {
            day(span.starts_on())
        } else {
            format!("{}..{}", day(span.starts_on()), day(span.ends_on()))
        }
    });
    each.collect::<Vec<_>>().join(" ")
}

#[test]
fn dates_agree_with_the_table_checked_by_hand() {
    let bundled = bundled();
    for (slug, year, expected) in BY_HAND {
        assert_eq!(told(&bundled[slug], year), expected, "{slug} {year}");
    }
}

#[test]
fn years_off_the_rule_say_so() {
    let bundled = bundled();
    assert_eq!(bundled["vesak-day"].dates_in(2026), DatesIn::NotKnownYet);
    assert_eq!(
        bundled["un-global-road-safety-week"].dates_in(2026),
        DatesIn::NotKnownYet
    );
    assert_eq!(
        bundled["world-statistics-day"].dates_in(2024),
        DatesIn::NoOccurrence
    );
    assert_eq!(
        bundled["south-south-cooperation-day"].dates_in(2003),
        DatesIn::NoOccurrence
    );
    assert_eq!(
        bundled["south-south-cooperation-day"].first_year(),
        Some(2004)
    );
}

#[test]
fn every_bundled_observance_gives_dates_for_every_year_without_fail() {
    let bundled = bundled();
    assert_eq!(bundled.len(), 395);
    for (slug, rules) in &bundled {
        for year in (1946..=2100).chain([0, 1899, 1900, 2200, 2201, 9999, i32::MIN, i32::MAX]) {
            let occurrences = rules.occurrences_in(year);
            let ordinals: Vec<u8> = occurrences
                .iter()
                .map(|occurrence| occurrence.ordinal)
                .collect();
            assert_eq!(
                ordinals,
                (1..).take(occurrences.len()).collect::<Vec<u8>>(),
                "{slug} {year}"
            );
            assert!(
                occurrences
                    .windows(2)
                    .all(|pair| pair[0].span < pair[1].span),
                "{slug} {year}"
            );
        }
    }
}

fn weekday() -> impl Strategy<Value = Weekday> {
    (0u8..7).prop_map(|number| Weekday::try_from(number).unwrap())
}

fn month_day() -> impl Strategy<Value = MonthDay> {
    (1u8..=12, 1u8..=31).prop_filter_map("a day there is", |(month, day)| MonthDay::new(month, day))
}

fn simple_rule() -> impl Strategy<Value = DateRule> {
    prop_oneof![
        month_day().prop_map(|on| DateRule::Fixed { on }),
        (
            1u8..=12,
            weekday(),
            prop_oneof![(1u8..=5).prop_map(Nth::Number), Just(Nth::Last)]
        )
            .prop_map(|(month, weekday, n)| DateRule::NthWeekday {
                month: Month::new(month).unwrap(),
                weekday,
                n
            }),
        (month_day(), month_day()).prop_map(|(start, end)| DateRule::Span { start, end }),
        (month_day(), weekday())
            .prop_map(|(day, starts_on)| DateRule::WeekContaining { day, starts_on }),
    ]
}

fn rule() -> impl Strategy<Value = DateRule> {
    let listed = prop::collection::btree_map(1946i32..2100, month_day(), 0..6).prop_map(|days| {
        DateRule::Listed {
            years: days
                .into_iter()
                .filter_map(|(year, day)| Some((year, vec![DateSpan::day(day.in_year(year)?)])))
                .collect(),
        }
    });
    prop_oneof![
        4 => simple_rule(),
        1 => prop::collection::vec(simple_rule(), 1..4).prop_map(|rules| DateRule::AnyOf { rules }),
        1 => (1u16..12, 1946i32..2100, simple_rule())
            .prop_map(|(every, from, rule)| DateRule::EveryYears { every, from, rule: Box::new(rule) }),
        1 => listed,
        1 => (1900i32..2200, 0i32..20).prop_map(|(first, more)| DateRule::Years {
            first,
            last: first + more
        }),
    ]
}

proptest! {
    #[test]
    fn the_nth_weekday_is_that_weekday_in_that_seventh_of_its_month(
        year in 1946i32..=2100, month in 1u8..=12, weekday in weekday(), n in 1u8..=4,
    ) {
        let month = Month::new(month).unwrap();
        let rule = |n| DateRule::NthWeekday { month, weekday, n };
        let date = rule(Nth::Number(n)).dates_in(year)[0].starts_on();
        prop_assert_eq!(date.weekday(), weekday);
        prop_assert_eq!(date.month(), u32::from(month.number()));
        prop_assert_eq!((date.day() - 1) / 7 + 1, u32::from(n));
        let last = rule(Nth::Last).dates_in(year)[0].starts_on();
        prop_assert!((last + Days::new(7)).month() != last.month());
    }

    #[test]
    fn a_week_has_seven_days_begins_on_its_weekday_and_contains_its_day(
        year in 1946i32..=2100, day in month_day(), starts_on in weekday(),
    ) {
        for span in (DateRule::WeekContaining { day, starts_on }).dates_in(year) {
            prop_assert_eq!(span.days(), 7);
            prop_assert_eq!(span.starts_on().weekday(), starts_on);
            prop_assert!(span.contains(day.in_year(year).unwrap()));
        }
    }

    #[test]
    fn dates_are_total_ordered_and_read_back(rule in rule(), year in any::<i32>()) {
        for year in [year, 1946 + year.rem_euclid(155)] {
            let spans = rule.dates_in(year);
            prop_assert!(spans.windows(2).all(|pair| pair[0] < pair[1]));
        }
        let json = serde_json::to_string(&rule).unwrap();
        prop_assert_eq!(serde_json::from_str::<DateRule>(&json).unwrap(), rule);
    }

    #[test]
    fn what_is_next_is_never_over_and_what_a_window_holds_touches_it(
        rule in rule(), year in 1946i32..=2100, day in 1u32..=365, length in 0u64..60,
    ) {
        let history = RuleHistory::new(vec![DatedRule::always(rule)]).unwrap();
        let today = NaiveDate::from_yo_opt(year, day).unwrap();
        if let Some(next) = history.current_or_next(today) {
            prop_assert!(next.span.ends_on() >= today);
        }
        if let Some(last) = history.last_before(today) {
            prop_assert!(last.span.ends_on() < today);
        }
        let window = DateSpan::new(today, today + Days::new(length)).unwrap();
        let found = history.in_span(window);
        prop_assert!(found.iter().all(|occurrence| occurrence.span.touches(&window)));
        for occurrence in history.occurrences_in(year) {
            let is_there = found.iter().any(|held| held.span == occurrence.span);
            prop_assert_eq!(occurrence.span.touches(&window), is_there);
        }
    }
}

#[test]
fn a_29_february_is_observed_in_leap_years_only() {
    let rule = DateRule::Fixed {
        on: "02-29".parse().unwrap(),
    };
    assert!(rule.dates_in(2027).is_empty());
    assert_eq!(rule.dates_in(2028).len(), 1);
    assert!(rule.dates_in(2100).is_empty());
}

#[test]
fn rules_in_sequence_never_overlap() {
    let fixed = |on: &str, from, to| DatedRule {
        from_year: from,
        to_year: to,
        ..DatedRule::always(DateRule::Fixed {
            on: on.parse().unwrap(),
        })
    };
    assert!(
        RuleHistory::new(vec![
            fixed("12-19", Some(2004), Some(2011)),
            fixed("09-12", Some(2012), None)
        ])
        .is_ok()
    );
    assert!(
        RuleHistory::new(vec![
            fixed("12-19", Some(2004), Some(2012)),
            fixed("09-12", Some(2012), None)
        ])
        .is_err()
    );
    assert!(
        RuleHistory::new(vec![
            fixed("12-19", Some(2004), None),
            fixed("09-12", Some(2012), None)
        ])
        .is_err()
    );
    assert!(RuleHistory::new(vec![fixed("12-19", Some(2011), Some(2004))]).is_err());
    assert!(RuleHistory::new(Vec::new()).is_err());
}

#[test]
fn records_that_make_no_sense_are_refused_with_their_place() {
    use serde_json::json;
    for date in [
        json!({"fixed": "13-01"}),
        json!({"fixed": "02-30"}),
        json!({"fixed": "9-12"}),
        json!({"fixed": "09-12", "span": {"start": "01-01", "end": "01-02"}}),
        json!({"nth_weekday": {"month": 5, "weekday": "saturday", "n": 0}}),
        json!({"nth_weekday": {"month": 0, "weekday": "saturday", "n": 1}}),
        json!({"nth_weekday": {"month": 5, "weekday": "someday", "n": 1}}),
        json!({"week": {"start": "01-01"}}),
        json!({"lunar": "full moon"}),
        json!({"years": [2030, 2021]}),
        json!({"listed": {"2025": "02-29"}}),
        json!({"fixed": "10-20", "every_years": 0, "from": 2010}),
        json!({}),
        json!("09-12"),
    ] {
        let problem = read_rules(&date, None, None, None).expect_err(&date.to_string());
        assert!(problem.to_string().starts_with("date"), "{problem}");
    }
}

#[test]
fn extreme_years_and_days_give_nothing_and_never_panic() {
    let from = |from| DateRule::EveryYears {
        every: 5,
        from,
        rule: Box::new(DateRule::Fixed {
            on: "01-01".parse().unwrap(),
        }),
    };
    for rule in [
        from(i32::MIN),
        from(i32::MAX),
        DateRule::Years {
            first: i32::MIN,
            last: i32::MAX,
        },
    ] {
        let dated = DatedRule {
            from_year: Some(i32::MIN),
            to_year: Some(i32::MAX),
            ..DatedRule::always(rule)
        };
        let history = RuleHistory::new(vec![dated]).unwrap();
        for year in [i32::MIN, -1, 0, 1899, 2201, 9999, i32::MAX] {
            assert_eq!(history.dates_in(year), DatesIn::NoOccurrence, "{year}");
        }
        history.first_year();
        history.dates_in(2024);
    }
    let yearly = RuleHistory::new(vec![DatedRule::always(from(2000))]).unwrap();
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(yearly.in_span(DateSpan::day(day)), []);
        assert_eq!(yearly.current_or_next(day), None);
        assert_eq!(yearly.last_before(day), None);
    }
    let all = DateSpan::new(NaiveDate::MIN, NaiveDate::MAX).unwrap();
    assert_eq!(yearly.in_span(all).len(), 41);
    let crowded: Vec<DateSpan> = NaiveDate::from_yo_opt(2024, 1)
        .unwrap()
        .iter_days()
        .take(366)
        .map(DateSpan::day)
        .collect();
    let crowded = DateRule::Listed {
        years: BTreeMap::from([(2024, crowded)]),
    };
    let history = RuleHistory::new(vec![DatedRule::always(crowded)]).unwrap();
    assert_eq!(history.occurrences_in(2024).len(), 255);
}

#[test]
fn a_week_around_new_year_belongs_to_the_year_of_its_day() {
    let rule = DateRule::WeekContaining {
        day: "01-01".parse().unwrap(),
        starts_on: Weekday::Mon,
    };
    let history = RuleHistory::new(vec![DatedRule::always(rule)]).unwrap();
    assert_eq!(told(&history, 2025), "12-30..01-05");
    let eve = NaiveDate::from_ymd_opt(2024, 12, 31).unwrap();
    let found = history.in_span(DateSpan::day(eve));
    assert_eq!(found, history.occurrences_in(2025));
    assert_eq!(history.current_or_next(eve), found.first().copied());
}

#[test]
fn a_span_over_the_years_end_belongs_to_the_year_in_which_it_starts() {
    let rule = DateRule::Span {
        start: "12-26".parse().unwrap(),
        end: "01-06".parse().unwrap(),
    };
    let history = RuleHistory::new(vec![DatedRule::always(rule)]).unwrap();
    let epiphany = NaiveDate::from_ymd_opt(2026, 1, 6).unwrap();
    let running = history.current_or_next(epiphany).unwrap();
    assert_eq!((running.year, running.span.days()), (2025, 12));
    assert_eq!(history.in_span(DateSpan::day(epiphany)), [running]);
    assert_eq!(
        history
            .current_or_next(epiphany.succ_opt().unwrap())
            .unwrap()
            .year,
        2026
    );
}

/// A history of up to two rules, the second with exceptions.
fn history() -> impl Strategy<Value = RuleHistory> {
    let moved = prop::collection::btree_map(2001i32..2100, prop::option::of(month_day()), 0..5);
    (rule(), rule(), moved, any::<bool>()).prop_map(|(former, present, moved, is_new)| {
        let spans = |year: i32, day: Option<MonthDay>| {
            day.and_then(|day| day.in_year(year))
                .map(DateSpan::day)
                .into_iter()
                .collect()
        };
        // Years bound themselves, and have no exceptions.
        let is_whole = |rule: &DateRule| matches!(rule, DateRule::Years { .. });
        if is_whole(&present) {
            return RuleHistory::new(vec![DatedRule::always(present)]).unwrap();
        }
        let is_new = is_new || is_whole(&former);
        let present = DatedRule {
            from_year: Some(2001),
            exceptions: moved
                .into_iter()
                .map(|(year, day)| (year, spans(year, day)))
                .collect(),
            ..DatedRule::always(present)
        };
        let former = DatedRule {
            to_year: Some(2000),
            ..DatedRule::always(former)
        };
        RuleHistory::new(if is_new {
            vec![present]
        } else {
            vec![former, present]
        })
        .unwrap()
    })
}

proptest! {
    #[test]
    fn a_history_reads_back_as_it_was_written(history in history()) {
        let text = serde_json::to_string(&history).unwrap();
        prop_assert_eq!(&serde_json::from_str::<RuleHistory>(&text).unwrap(), &history);
        let value = serde_json::to_value(&history).unwrap();
        prop_assert_eq!(serde_json::from_value::<RuleHistory>(value).unwrap(), history);
    }

    #[test]
    fn what_is_near_a_day_is_what_a_search_of_all_years_finds(
        history in history(), year in 1946i32..=2100, day in 1u32..=365, length in 0u64..800,
    ) {
        let today = NaiveDate::from_yo_opt(year, day).unwrap();
        let all: Vec<_> = (1900..=2200).flat_map(|year| history.occurrences_in(year)).collect();
        let window = DateSpan::new(today, today + Days::new(length)).unwrap();
        let touching: std::collections::BTreeSet<DateSpan> =
            all.iter().map(|found| found.span).filter(|span| span.touches(&window)).collect();
        let found = history.in_span(window);
        prop_assert!(found.iter().map(|found| found.span).eq(touching));
        prop_assert!(found.iter().all(|found| all.contains(found)));
        let next = all.iter().map(|found| found.span).filter(|span| span.ends_on() >= today).min();
        let next = next.filter(|span| span.starts_on().year() <= year + 12);
        prop_assert_eq!(history.current_or_next(today).map(|found| found.span), next);
        let last = all.iter().map(|found| found.span.ends_on()).filter(|end| *end < today).max();
        let last = last.filter(|end| end.year() >= year - 12);
        prop_assert_eq!(history.last_before(today).map(|found| found.span.ends_on()), last);
    }
}
