//! A span of days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// First and last civil date, both inclusive.
///
/// ```
/// use chrono::NaiveDate;
/// use daymark::domain::date_span::DateSpan;
/// let day = NaiveDate::from_ymd_opt(2026, 9, 12).unwrap();
/// assert_eq!(DateSpan::day(day).days(), 1);
/// assert!(DateSpan::new(day.succ_opt().unwrap(), day).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct DateSpan {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

impl DateSpan {
    /// `None` where the end lies before the start.
    pub fn new(starts_on: NaiveDate, ends_on: NaiveDate) -> Option<Self> {
        (starts_on <= ends_on).then_some(Self { starts_on, ends_on })
    }

    pub const fn day(date: NaiveDate) -> Self {
        Self {
            starts_on: date,
            ends_on: date,
        }
    }

    pub const fn starts_on(&self) -> NaiveDate {
        self.starts_on
    }

    pub const fn ends_on(&self) -> NaiveDate {
        self.ends_on
    }

    /// The number of days, at least 1.
    pub fn days(&self) -> i64 {
        (self.ends_on - self.starts_on).num_days() + 1
    }

    pub fn contains(&self, date: NaiveDate) -> bool {
        self.starts_on <= date && date <= self.ends_on
    }

    /// Whether the two share a day.
    pub fn touches(&self, other: &Self) -> bool {
        self.starts_on <= other.ends_on && other.starts_on <= self.ends_on
    }
}

impl TryFrom<Unchecked> for DateSpan {
    type Error = &'static str;

    fn try_from(read: Unchecked) -> Result<Self, Self::Error> {
        Self::new(read.starts_on, read.ends_on)
            .ok_or("a span ends on or after the day it starts on; swap its dates")
    }
}
