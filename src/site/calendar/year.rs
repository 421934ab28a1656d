//! What the calendar of a year shows.

use super::dates::CalendarMonth;
use super::form::CalendarLink;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::{DatesIn, Occurrence};
use crate::domain::locale::Locale;
use crate::parts::calendar_links::CalendarLinks;
use crate::parts::dateline::DatelineText;
use crate::parts::entry::{EntryLine, KindMark};
use crate::parts::month_dots::MonthDots;
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::calendar_feed::feed_path;
use crate::site::failure::Failure;
use crate::site::filters::Filters;
use crate::site::freshness::fresh_until;
use crate::site::occurrences::{dateline, entry, kind_mark, occurrences, running};
use crate::site::titles::title_of;
use crate::state::AppState;
use crate::store::live::observances::{ObservanceRow, list_observances};
use crate::words::{Arg, Words};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
pub struct YearPage {
    pub locale: Locale,
    pub year: i32,
    pub filters: Filters,
    /// Twelve.
    pub months: Vec<MonthBlock>,
    /// Observances whose date for this year is not known yet.
    pub undated: Vec<EntryLine>,
    /// International years and decades.
    pub running: Vec<EntryLine>,
    /// Days, weeks and the like that are held in the year.
    pub count: usize,
    pub previous: Option<CalendarLink>,
    pub next: Option<CalendarLink>,
    pub is_listed: bool,
    /// The same list for other calendars, where the address of the site is known.
    pub calendar: Option<CalendarLinks>,
    pub next_change: Option<DateTime<Utc>>,
}

/// One month of a year.
#[derive(Clone, Debug)]
pub struct MonthBlock {
    /// An id within the page.
    pub id: String,
    pub name: String,
    pub href: String,
    pub dots: MonthDots,
    pub lines: Vec<DayLine>,
    pub is_present: bool,
}

/// An observance on its day of a month.
#[derive(Clone, Debug)]
pub struct DayLine {
    /// The first day, as `2026-09-12`.
    pub machine: String,
    /// The day of the month, or "24–30".
    pub days: String,
    pub href: String,
    pub title: MarkedTitle,
    pub kind: Option<KindMark>,
    pub is_today: bool,
}

impl YearPage {
    /// `year` is one of 1900 to 2200.
    pub async fn load(
        state: &AppState,
        locale: Locale,
        year: i32,
        filters: Filters,
    ) -> Result<Self, Failure> {
        let live = &state.database.live;
        let today = state.clock.today();
        let rows = list_observances(live, locale).await?;
        let mut page = Self::arrange(locale, year, today.date, filters, rows);
        let path = feed_path(Words::of(locale), &page.filters);
        page.calendar = Some(CalendarLinks::new(&state.settings.site.public_url, path));
        page.next_change = Some(fresh_until(live, &today).await?);
        Ok(page)
    }

    /// The year as seen on a day; pure.
    pub fn arrange(
        locale: Locale,
        year: i32,
        today: NaiveDate,
        filters: Filters,
        mut rows: Vec<ObservanceRow>,
    ) -> Self {
        let words = Words::of(locale);
        rows.retain(|row| filters.admit(&row.observance));
        let query = filters.to_query();
        let mut months = month_blocks(words, year, today, &rows);
        for block in &mut months {
            block.href.push_str(&query);
        }
        let running = running(&rows, whole(year));
        let running = running
            .iter()
            .map(|(occurrence, row)| entry(words, row, dateline(words, &occurrence.span, None)));
        let link = |year: i32| {
            (FIRST_YEAR..=LAST_YEAR)
                .contains(&year)
                .then(|| CalendarLink {
                    href: format!("/{locale}/calendar/{year}{query}"),
                    label: year.to_string(),
                })
        };
        Self {
            locale,
            year,
            count: count_observances(&months),
            undated: undated(words, year, &rows),
            running: running.collect(),
            months,
            previous: link(year - 1),
            next: link(year + 1),
            is_listed: super::listed_years(today).contains(&year),
            filters,
            calendar: None,
            next_change: None,
        }
    }
}

/// How many different observances stand in some months: one with two days a year counts once.
pub fn count_observances(months: &[MonthBlock]) -> usize {
    let lines = months.iter().flat_map(|block| &block.lines);
    let each: BTreeSet<&str> = lines.map(|line| line.href.as_str()).collect();
    each.len()
}

/// Observances that are held in a year, on a day that nobody has named yet.
pub fn undated(words: &Words, year: i32, rows: &[ObservanceRow]) -> Vec<EntryLine> {
    let date = DatelineText {
        label: None,
        machine: None,
        day: year.to_string(),
        year: None,
    };
    rows.iter()
        .filter(|row| row.observance.rules.value.dates_in(year) == DatesIn::NotKnownYet)
        .map(|row| EntryLine {
            note: Some(words.unknown_date(&row.observance.rules.value, year)),
            ..entry(words, row, date.clone())
        })
        .collect()
}

/// The twelve months of a year, each with what is held in it.
pub fn month_blocks(
    words: &Words,
    year: i32,
    today: NaiveDate,
    rows: &[ObservanceRow],
) -> Vec<MonthBlock> {
    let locale = words.locale;
    let held = occurrences(rows, whole(year), locale);
    (1..=12)
        .filter_map(|number| CalendarMonth::new(year, number))
        .map(|month| {
            // What began in the year before stands in January.
            let starts_on = |occurrence: &Occurrence| {
                let first = whole(year).starts_on();
                occurrence.span.starts_on().max(first)
            };
            let own = held
                .iter()
                .filter(|(occurrence, _)| starts_on(occurrence).month() == month.month());
            let mut counts = vec![0; month.last_day().day() as usize];
            for (occurrence, _) in own.clone() {
                counts[starts_on(occurrence).day0() as usize] += 1;
            }
            let is_present = month.span().contains(today);
            MonthBlock {
                id: format!("month-{}", month.month()),
                name: words.dates.month(month.month()),
                href: month.href(locale),
                dots: MonthDots {
                    offset: month.offset(),
                    counts,
                    today: is_present.then(|| today.day()),
                    direction: locale.direction(),
                },
                lines: own
                    .map(|(occurrence, row)| day_line(words, row, &occurrence.span, today))
                    .collect(),
                is_present,
            }
        })
        .collect()
}

fn day_line(words: &Words, row: &ObservanceRow, span: &DateSpan, today: NaiveDate) -> DayLine {
    let (first, last) = (span.starts_on(), span.ends_on());
    let days = if first == last {
        first.day().to_string()
    } else if first.month() == last.month() {
        format!("{}–{}", first.day(), last.day())
    } else {
        words.dates.span(span, |from, to| {
            words.tell(
                "date-range",
                &[("from", Arg::Text(from)), ("to", Arg::Text(to))],
            )
        })
    };
    DayLine {
        machine: first.to_string(),
        days,
        href: observance_href(words.locale, &row.slug, None),
        title: title_of(row, words.locale),
        kind: kind_mark(words, row.observance.kind),
        is_today: span.contains(today),
    }
}

/// From 1 January to 31 December.
fn whole(year: i32) -> DateSpan {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    DateSpan::new(day(1, 1), day(12, 31)).unwrap_or(DateSpan::day(day(1, 1)))
}
