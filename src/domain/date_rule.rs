//! How dates follow from a year. Pure values: `dates_in` is total, for any year there is.
//!
//! Above 300 lines, because the written form of a rule (months, weekdays, places in a month) stands
//! beside the rule that it is read into.

use super::date_span::DateSpan;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// The first and last year for which dates are given.
pub const FIRST_YEAR: i32 = 1900;
pub const LAST_YEAR: i32 = 2200;

/// How dates follow from a year.
///
/// Reading one refuses what [`DateRule::check`] refuses: serde's own reading is kept as an inherent
/// function (`remote = "Self"`), and the trait below asks `check` after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case", deny_unknown_fields)]
pub enum DateRule {
    /// The same day each year; 29 February gives a date in leap years only.
    Fixed { on: MonthDay },
    /// "The second Saturday of May"; a fifth that a month does not have gives none.
    NthWeekday {
        month: Month,
        #[serde(with = "weekday_name")]
        weekday: Weekday,
        n: Nth,
    },
    /// Days from `start` to `end`; where `end` comes before `start`, into the next year. Belongs to
    /// the year in which it starts; with a 29 February at either end, given in leap years only.
    Span { start: MonthDay, end: MonthDay },
    /// A week with a fixed first and last day.
    WeekSpan { start: MonthDay, end: MonthDay },
    /// The week that begins on `starts_on` and contains `day`. Belongs to the year of that day, also
    /// where its first days lie in the year before: so each year has exactly one.
    WeekContaining {
        day: MonthDay,
        #[serde(with = "weekday_name")]
        starts_on: Weekday,
    },
    /// Several dates in one year, in date order; at least one rule.
    AnyOf { rules: Vec<DateRule> },
    /// Every so many years (at least 1), counted from `from`.
    EveryYears {
        every: u16,
        from: i32,
        rule: Box<DateRule>,
    },
    /// Known for each year by itself: lunar, or proclaimed from year to year. Every span begins in
    /// its year. A year that is absent is not known yet; one with no span is known to have none.
    Listed { years: BTreeMap<i32, Vec<DateSpan>> },
    /// From 1 January of the first to 31 December of the last year.
    Years { first: i32, last: i32 },
}

/// Which one of a month's weekdays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nth {
    /// 1 to 5.
    Number(u8),
    Last,
}

/// A month, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Month(u8);

/// A month and a day of it, written "09-12". 29 February is one; 31 April is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MonthDay {
    month: u8,
    day: u8,
}

impl DateRule {
    /// The spans that belong to `year`, in order and each once. They begin in that year, with two
    /// exceptions: `Years` gives its whole span for every year that it touches, and the week that
    /// contains an early day of January may begin in December. Outside 1900 to 2200 there are none.
    ///
    /// ```
    /// use daymark::domain::date_rule::{DateRule, Nth};
    /// let rule: DateRule = serde_json::from_str(
    ///     r#"{"nth_weekday":{"month":10,"weekday":"monday","n":1}}"#,
    /// ).unwrap();
    /// assert_eq!(rule.dates_in(2026)[0].starts_on().to_string(), "2026-10-05");
    /// ```
    pub fn dates_in(&self, year: i32) -> Vec<DateSpan> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Vec::new();
        }
        let mut spans = self.spans(year);
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    fn spans(&self, year: i32) -> Vec<DateSpan> {
        match self {
            Self::Fixed { on } => on.in_year(year).map(DateSpan::day).into_iter().collect(),
            Self::NthWeekday { month, weekday, n } => nth_weekday(year, month.0, *weekday, *n)
                .map(DateSpan::day)
                .into_iter()
                .collect(),
            Self::Span { start, end } | Self::WeekSpan { start, end } => {
                let ends_in = if end < start { year + 1 } else { year };
                let span = start.in_year(year).zip(end.in_year(ends_in));
                span.and_then(|(start, end)| DateSpan::new(start, end))
                    .into_iter()
                    .collect()
            }
            Self::WeekContaining { day, starts_on } => day
                .in_year(year)
                .and_then(|day| week_of(day, *starts_on))
                .into_iter()
                .collect(),
            Self::AnyOf { rules } => rules.iter().flat_map(|rule| rule.spans(year)).collect(),
            Self::EveryYears { every, from, rule } => {
                // In i64, because a `from` far below zero would overflow.
                let since = i64::from(year) - i64::from(*from);
                let is_due = since >= 0 && since % i64::from((*every).max(1)) == 0;
                if is_due { rule.spans(year) } else { Vec::new() }
            }
            Self::Listed { years } => {
                let listed = years.get(&year).into_iter().flatten();
                listed
                    .filter(|span| span.starts_on().year() == year)
                    .copied()
                    .collect()
            }
            Self::Years { first, last } => {
                let whole = || {
                    let starts = NaiveDate::from_ymd_opt(*first, 1, 1)?;
                    DateSpan::new(starts, NaiveDate::from_ymd_opt(*last, 12, 31)?)
                };
                if (*first..=*last).contains(&year) {
                    whole().into_iter().collect()
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Whether the dates are known for each year by itself.
    pub const fn is_listed(&self) -> bool {
        matches!(self, Self::Listed { .. })
    }

    /// Whether nobody has set a date for `year` yet: it is listed, and this year is not in the list.
    pub fn is_awaited_in(&self, year: i32) -> bool {
        matches!(self, Self::Listed { years } if !years.contains_key(&year))
    }

    /// What the types alone do not hold: says in a sentence why this is no rule.
    pub fn check(&self) -> Result<(), String> {
        match self {
            Self::NthWeekday {
                n: Nth::Number(n), ..
            } => Nth::from_number(i64::from(*n)).map(|_| ()),
            Self::AnyOf { rules } if rules.is_empty() => {
                Err("several dates in a year need at least one rule; add one".into())
            }
            Self::AnyOf { rules } => rules.iter().try_for_each(Self::check_within),
            Self::EveryYears { every: 0, .. } => {
                Err("every 0 years is no cycle; write 1 or more".into())
            }
            Self::EveryYears { rule, .. } => rule.check_within(),
            Self::Listed { years } => years
                .iter()
                .try_for_each(|(year, spans)| check_spans(*year, spans)),
            Self::Years { first, last } if last < first => Err(format!(
                "the last year, {last}, comes before the first, {first}; swap them"
            )),
            _ => Ok(()),
        }
    }

    /// As `check`, for a rule within another: it has a date of its own each year. Years that are
    /// listed or counted whole cannot be picked out by a cycle, nor be one of several dates.
    fn check_within(&self) -> Result<(), String> {
        match self {
            Self::Listed { .. } | Self::Years { .. } => Err(
                "listed dates and whole years stand alone; write them as a rule of their own"
                    .into(),
            ),
            rule => rule.check(),
        }
    }
}

/// Whether spans can be the dates of one year: each begins in it, and ends in it or in the next.
/// Windows over several years are searched one year back and count on this.
pub(super) fn check_spans(year: i32, spans: &[DateSpan]) -> Result<(), String> {
    for span in spans {
        let (starts_on, ends_on) = (span.starts_on(), span.ends_on());
        if starts_on.year() != year {
            return Err(format!(
                "{starts_on} does not lie in {year}; write it under its own year"
            ));
        }
        // No overflow: `year` is a year of a date here.
        if ends_on.year() > year + 1 {
            return Err(format!(
                "a date of {year} ends by {}, not on {ends_on}",
                year + 1
            ));
        }
    }
    Ok(())
}

impl Serialize for DateRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for DateRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rule = Self::deserialize(deserializer)?;
        rule.check().map_err(serde::de::Error::custom)?;
        Ok(rule)
    }
}

fn nth_weekday(year: i32, month: u8, weekday: Weekday, n: Nth) -> Option<NaiveDate> {
    match n {
        Nth::Number(n) => NaiveDate::from_weekday_of_month_opt(year, u32::from(month), weekday, n),
        Nth::Last => [5, 4]
            .into_iter()
            .find_map(|n| nth_weekday(year, month, weekday, Nth::Number(n))),
    }
}

/// The seven days that begin on `starts_on` and contain `day`.
fn week_of(day: NaiveDate, starts_on: Weekday) -> Option<DateSpan> {
    let since = day.weekday().days_since(starts_on);
    let first = day.checked_sub_days(Days::new(u64::from(since)))?;
    DateSpan::new(first, first.checked_add_days(Days::new(6))?)
}

impl MonthDay {
    /// `None` where no year has such a day.
    pub fn new(month: u8, day: u8) -> Option<Self> {
        // 2024 is a leap year: whatever day exists at all exists there.
        NaiveDate::from_ymd_opt(2024, u32::from(month), u32::from(day)).map(|_| Self { month, day })
    }

    pub const fn month(self) -> u8 {
        self.month
    }

    pub const fn day(self) -> u8 {
        self.day
    }

    /// The date in a year; `None` for 29 February in a common year.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, u32::from(self.month), u32::from(self.day))
    }
}

impl FromStr for MonthDay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (month, day) = text.split_once('-')?;
            // Digits only: a number would also be read from "+9".
            let is_two_digits =
                |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            let two = |part: &str| {
                is_two_digits(part)
                    .then(|| part.parse::<u8>().ok())
                    .flatten()
            };
            Self::new(two(month)?, two(day)?)
        };
        read().ok_or_else(|| format!("“{text}” is not a month and a day; write it as 09-12"))
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> Self {
        day.to_string()
    }
}

impl Month {
    pub fn new(month: u8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self(month))
    }

    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Month {
    type Error = String;

    fn try_from(month: u8) -> Result<Self, Self::Error> {
        Self::new(month).ok_or_else(|| format!("{month} is not a month; write 1 to 12"))
    }
}

impl From<Month> for u8 {
    fn from(month: Month) -> Self {
        month.0
    }
}

impl Nth {
    /// From a number as in the records: 1 to 5, or -1 for the last.
    pub fn from_number(n: i64) -> Result<Self, String> {
        match n {
            -1 => Ok(Self::Last),
            1..=5 => Ok(Self::Number(n as u8)),
            _ => Err(format!(
                "{n} is not a place in a month; write 1 to 5, or -1 for the last"
            )),
        }
    }
}

impl Serialize for Nth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(match self {
            Self::Number(n) => i64::from(*n),
            Self::Last => -1,
        })
    }
}

impl<'de> Deserialize<'de> for Nth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_number(i64::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// The English name of a weekday in lower case, as rules are written in files.
pub const fn weekday_key(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

/// The weekday of such a name.
pub fn read_weekday(name: &str) -> Result<Weekday, String> {
    let all = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    let found = all
        .into_iter()
        .find(|weekday| weekday_key(*weekday) == name);
    found.ok_or_else(|| format!("“{name}” is not a weekday; write monday to sunday"))
}

mod weekday_name {
    use super::{Weekday, read_weekday, weekday_key};
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(weekday: &Weekday, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(weekday_key(*weekday))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Weekday, D::Error> {
        read_weekday(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_form_is_refused_where_it_makes_no_sense_and_says_why() {
        for (stored, why) in [
            (r#"{"fixed":{"on":"02-31"}}"#, "02-31"),
            (r#"{"fixed":{"on":"+1-02"}}"#, "not a month and a day"),
            (
                r#"{"nth_weekday":{"month":13,"weekday":"monday","n":1}}"#,
                "13 is not a month",
            ),
            (
                r#"{"nth_weekday":{"month":5,"weekday":"monday","n":0}}"#,
                "0 is not a place",
            ),
            (r#"{"any_of":{"rules":[]}}"#, "at least one rule"),
            (
                r#"{"every_years":{"every":0,"from":2000,"rule":{"fixed":{"on":"01-01"}}}}"#,
                "no cycle",
            ),
            (r#"{"years":{"first":2030,"last":2021}}"#, "swap them"),
            (
                r#"{"any_of":{"rules":[{"years":{"first":2021,"last":2030}}]}}"#,
                "stand alone",
            ),
            (
                r#"{"listed":{"years":{"2024":[{"starts_on":"2025-05-23","ends_on":"2025-05-23"}]}}}"#,
                "does not lie in 2024",
            ),
            (
                r#"{"listed":{"years":{"2024":[{"starts_on":"2024-05-23","ends_on":"2024-05-22"}]}}}"#,
                "ends on or after",
            ),
        ] {
            let problem = serde_json::from_str::<DateRule>(stored)
                .expect_err(stored)
                .to_string();
            assert!(problem.contains(why), "{stored}: {problem}");
        }
    }

    #[test]
    fn a_fifth_weekday_is_given_only_where_the_month_has_one() {
        let rule = DateRule::NthWeekday {
            month: Month::new(5).unwrap(),
            weekday: Weekday::Sat,
            n: Nth::Number(5),
        };
        assert_eq!(rule.dates_in(2026)[0].starts_on().to_string(), "2026-05-30");
        assert!(rule.dates_in(2025).len() == 1 && rule.dates_in(2024).is_empty());
    }
}
