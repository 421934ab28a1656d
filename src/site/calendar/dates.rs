//! Years and months as addresses name them.

use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::date_span::DateSpan;
use crate::domain::locale::Locale;
use chrono::{Datelike, Days, Months, NaiveDate};
use std::ops::RangeInclusive;

/// A month of a year, each within its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarMonth {
    first: NaiveDate,
}

/// A year as it is written: four digits, 1900 to 2200.
pub fn read_year(text: &str) -> Option<i32> {
    let is_written = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.parse().ok().filter(|_| is_written)?;
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

/// The years whose calendars search engines may list: the one before this one to three years ahead,
/// as far as people plan. All others are there for readers.
pub fn listed_years(today: NaiveDate) -> RangeInclusive<i32> {
    today.year() - 1..=today.year() + 3
}

impl CalendarMonth {
    /// `None` outside January to December of the years 1900 to 2200.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        (FIRST_YEAR..=LAST_YEAR)
            .contains(&year)
            .then_some(Self { first })
    }

    /// From two segments of an address: "2026" and "09", also "9".
    pub fn read(year: &str, month: &str) -> Option<Self> {
        let is_written =
            (1..=2).contains(&month.len()) && month.bytes().all(|byte| byte.is_ascii_digit());
        let month = month.parse().ok().filter(|_| is_written)?;
        Self::new(read_year(year)?, month)
    }

    pub fn year(&self) -> i32 {
        self.first.year()
    }

    /// 1 to 12.
    pub fn month(&self) -> u32 {
        self.first.month()
    }

    pub fn first_day(&self) -> NaiveDate {
        self.first
    }

    pub fn last_day(&self) -> NaiveDate {
        self.first + Months::new(1) - Days::new(1)
    }

    pub fn span(&self) -> DateSpan {
        DateSpan::new(self.first, self.last_day()).unwrap_or(DateSpan::day(self.first))
    }

    /// Days of the week before the first, with weeks that begin on Monday (ISO 8601): 0 to 6.
    pub fn offset(&self) -> u32 {
        self.first.weekday().num_days_from_monday()
    }

    pub fn previous(&self) -> Option<Self> {
        let before = self.first - Days::new(1);
        Self::new(before.year(), before.month())
    }

    pub fn next(&self) -> Option<Self> {
        let after = self.first + Months::new(1);
        Self::new(after.year(), after.month())
    }

    /// Without the locale: "/calendar/2026/09".
    pub fn path(&self) -> String {
        format!("/calendar/{}/{:02}", self.year(), self.month())
    }

    pub fn href(&self, locale: Locale) -> String {
        format!("/{locale}{}", self.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_months_that_are_there_are_read() {
        let read = |year, month| CalendarMonth::read(year, month).map(|found| found.path());
        assert_eq!(read("2026", "09").as_deref(), Some("/calendar/2026/09"));
        assert_eq!(read("2026", "9").as_deref(), Some("/calendar/2026/09"));
        for (year, month) in [
            ("2026", "0"),
            ("2026", "00"),
            ("2026", "13"),
            ("2026", "009"),
            ("2026", "+9"),
            ("1899", "12"),
            ("2201", "01"),
            ("02026", "01"),
            ("", ""),
        ] {
            assert_eq!(read(year, month), None, "{year}/{month}");
        }
    }

    #[test]
    fn months_follow_each_other_to_the_ends_of_the_calendar() {
        let month = |year, month| CalendarMonth::new(year, month).unwrap();
        assert_eq!(month(2025, 12).next(), Some(month(2026, 1)));
        assert_eq!(month(2026, 1).previous(), Some(month(2025, 12)));
        assert_eq!(month(1900, 1).previous(), None);
        assert_eq!(month(2200, 12).next(), None);
        assert_eq!(month(2024, 2).last_day().day(), 29);
        // 1 September 2026 is a Tuesday.
        assert_eq!(month(2026, 9).offset(), 1);
    }
}
