//! Dates in six languages, by CLDR. Digits are Western in all six, as on the Arabic pages of the
//! United Nations.

use crate::domain::date_span::DateSpan;
use crate::domain::locale::Locale;
use chrono::{Datelike, NaiveDate, Weekday};
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{E, M, MD, YM, YMD};
use icu::locale::{Locale as Tag, locale};

/// The formatters of one language.
pub struct Dates {
    day: Formatter<Gregorian, MD>,
    date: Formatter<Gregorian, YMD>,
    month: Formatter<Gregorian, M>,
    month_of_year: Formatter<Gregorian, YM>,
    weekday: Formatter<Gregorian, E>,
    weekday_short: Formatter<Gregorian, E>,
}

impl Dates {
    pub(super) fn new(language: Locale) -> Self {
        let tag = tag(language);
        // The data is compiled in: a language that is there once is there always.
        let known = "the date patterns of all six languages are compiled in";
        Self {
            day: Formatter::try_new(tag.clone().into(), MD::long()).expect(known),
            date: Formatter::try_new(tag.clone().into(), YMD::long()).expect(known),
            month: Formatter::try_new(tag.clone().into(), M::long()).expect(known),
            month_of_year: Formatter::try_new(tag.clone().into(), YM::long()).expect(known),
            weekday: Formatter::try_new(tag.clone().into(), E::long()).expect(known),
            weekday_short: Formatter::try_new(tag.into(), E::short()).expect(known),
        }
    }

    /// "12 September".
    pub fn day(&self, date: NaiveDate) -> String {
        self.day.format(&gregorian(date)).to_string()
    }

    /// "12 September 2026".
    pub fn date(&self, date: NaiveDate) -> String {
        self.date.format(&gregorian(date)).to_string()
    }

    /// The name of a month (1 to 12), standing alone.
    pub fn month(&self, month: u32) -> String {
        let first = NaiveDate::from_ymd_opt(2024, month.clamp(1, 12), 1).unwrap_or_default();
        self.month.format(&gregorian(first)).to_string()
    }

    /// "September 2026".
    pub fn month_of_year(&self, year: i32, month: u32) -> String {
        let first = NaiveDate::from_ymd_opt(year, month.clamp(1, 12), 1).unwrap_or_default();
        self.month_of_year.format(&gregorian(first)).to_string()
    }

    pub fn weekday(&self, weekday: Weekday) -> String {
        self.weekday
            .format(&gregorian(falling_on(weekday)))
            .to_string()
    }

    /// "Sat", for the head of a column.
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        self.weekday_short
            .format(&gregorian(falling_on(weekday)))
            .to_string()
    }

    /// A span of days without its year: "12 September", "24–30 October", and across months joined as
    /// `join` joins two texts.
    ///
    /// Within a month the patterns are those that CLDR gives for intervals of `MMMMd`: the month is
    /// said once, after both days or, in Chinese, before them.
    pub fn span(&self, span: &DateSpan, join: impl Fn(&str, &str) -> String) -> String {
        let (first, last) = (span.starts_on(), span.ends_on());
        if first == last {
            return self.day(first);
        }
        let end = self.day(last);
        if (first.year(), first.month()) != (last.year(), last.month()) {
            return join(&self.day(first), &end);
        }
        // Chinese names the month first, also where its number is that of the day.
        if let Some(day) = end.strip_prefix(&format!("{}月", last.month())) {
            return join(&self.day(first), day);
        }
        let month = end.strip_prefix(&last.day().to_string());
        month.map_or_else(
            || join(&self.day(first), &end),
            |month| format!("{}–{}{month}", first.day(), last.day()),
        )
    }
}

fn tag(language: Locale) -> Tag {
    match language {
        Locale::Ar => locale!("ar-u-nu-latn"),
        Locale::Zh => locale!("zh-u-nu-latn"),
        // The British order of day and month, as the United Nations writes English.
        Locale::En => locale!("en-GB-u-nu-latn"),
        Locale::Fr => locale!("fr-u-nu-latn"),
        Locale::Ru => locale!("ru-u-nu-latn"),
        Locale::Es => locale!("es-u-nu-latn"),
    }
}

/// A date on a day of the week: 1 January 2024 was a Monday.
fn falling_on(weekday: Weekday) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1 + weekday.num_days_from_monday()).unwrap_or_default()
}

fn gregorian(date: NaiveDate) -> Date<Gregorian> {
    // Every civil date of ours is a valid Gregorian one of the years 1900 to 2200.
    Date::try_new_gregorian(date.year(), date.month() as u8, date.day() as u8)
        .or_else(|_| Date::try_new_gregorian(2000, 1, 1))
        .expect("1 January 2000 is a date")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, 12).unwrap()
    }

    #[test]
    fn a_day_is_written_as_each_language_writes_it() {
        let written = Locale::ALL.map(|locale| Dates::new(locale).day(date()));
        assert_eq!(
            written,
            [
                "12 سبتمبر",
                "9月12日",
                "12 September",
                "12 septembre",
                "12 сентября",
                "12 de septiembre"
            ]
        );
    }

    #[test]
    fn a_span_within_a_month_says_the_month_once() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let span = |from, to| {
            let span = DateSpan::new(from, to).unwrap();
            Locale::ALL
                .map(|locale| Dates::new(locale).span(&span, |from, to| format!("{from}…{to}")))
        };
        assert_eq!(
            span(day(10, 24), day(10, 30)),
            [
                "24–30 أكتوبر",
                "10月24日…30日",
                "24–30 October",
                "24–30 octobre",
                "24–30 октября",
                "24–30 de octubre"
            ]
        );
        for month in 2..=12 {
            let until_its_number = span(day(month, 1), day(month, month));
            assert_eq!(until_its_number[1], format!("{month}月1日…{month}日"));
            assert!(
                until_its_number[3].starts_with(&format!("1–{month} ")),
                "{until_its_number:?}"
            );
        }
        assert_eq!(span(day(11, 25), day(12, 10))[2], "25 November…10 December");
    }

    #[test]
    fn months_and_weekdays_stand_alone() {
        assert_eq!(Dates::new(Locale::Ru).month(5), "май");
        assert_eq!(Dates::new(Locale::Fr).weekday(Weekday::Sat), "samedi");
        assert_eq!(Dates::new(Locale::En).weekday_short(Weekday::Sat), "Sat");
        let september = Locale::ALL.map(|locale| Dates::new(locale).month_of_year(2026, 9));
        assert_eq!(
            september,
            [
                "سبتمبر 2026",
                "2026年9月",
                "September 2026",
                "septembre 2026",
                "сентябрь 2026\u{202f}г.",
                "septiembre de 2026"
            ]
        );
    }
}
