//! What the calendar of a month shows: a grid for the eye, and a list that explains each date.

use super::dates::CalendarMonth;
use super::form::CalendarLink;
use super::year::undated;
use crate::domain::dated_rule::Occurrence;
use crate::domain::locale::Locale;
use crate::parts::calendar_links::CalendarLinks;
use crate::parts::entry::{EntryLine, KindMark};
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::calendar_feed::feed_path;
use crate::site::failure::Failure;
use crate::site::filters::Filters;
use crate::site::freshness::fresh_until;
use crate::site::occurrences::{dateline, entry, explained, kind_mark, occurrences, running};
use crate::site::titles::title_of;
use crate::state::AppState;
use crate::store::live::observances::{ObservanceRow, list_observances};
use crate::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, Utc};

#[derive(Clone, Debug)]
pub struct MonthPage {
    pub locale: Locale,
    pub month: CalendarMonth,
    /// "September 2026".
    pub heading: String,
    pub filters: Filters,
    /// Weeks from Monday to Sunday; `None` where a day belongs to another month.
    pub weeks: Vec<[Option<Day>; 7]>,
    /// What began before the month and runs into it.
    pub continuing: Vec<EntryLine>,
    /// What begins in the month, with the rule of each date.
    pub entries: Vec<EntryLine>,
    /// Observances of the year whose date nobody has named yet: they may fall into this month.
    pub undated: Vec<EntryLine>,
    /// International years and decades that share a day with the month.
    pub running: Vec<EntryLine>,
    pub previous: Option<CalendarLink>,
    pub next: Option<CalendarLink>,
    pub is_listed: bool,
    /// The same list for other calendars, where the address of the site is known.
    pub calendar: Option<CalendarLinks>,
    pub next_change: Option<DateTime<Utc>>,
}

/// A day of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    pub date: NaiveDate,
    pub is_today: bool,
    /// What begins on it.
    pub entries: Vec<DayEntry>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DayEntry {
    pub href: String,
    pub title: MarkedTitle,
    pub kind: Option<KindMark>,
}

impl MonthPage {
    pub async fn load(
        state: &AppState,
        locale: Locale,
        month: CalendarMonth,
        filters: Filters,
    ) -> Result<Self, Failure> {
        let live = &state.database.live;
        let today = state.clock.today();
        let rows = list_observances(live, locale).await?;
        let mut page = Self::arrange(locale, month, today.date, filters, rows);
        // Years and decades have no months.
        let has_months = page.filters.kind.is_none_or(|kind| kind.is_within_a_year());
        let of_month = Filters {
            month: has_months.then(|| month.month()),
            ..page.filters.clone()
        };
        let path = feed_path(Words::of(locale), &of_month);
        page.calendar = Some(CalendarLinks::new(&state.settings.site.public_url, path));
        page.next_change = Some(fresh_until(live, &today).await?);
        Ok(page)
    }

    /// The month as seen on a day; pure.
    pub fn arrange(
        locale: Locale,
        month: CalendarMonth,
        today: NaiveDate,
        filters: Filters,
        mut rows: Vec<ObservanceRow>,
    ) -> Self {
        let words = Words::of(locale);
        rows.retain(|row| filters.admit(&row.observance));
        let held = occurrences(&rows, month.span(), locale);
        let (continuing, own): (Vec<_>, Vec<_>) = held
            .into_iter()
            .partition(|(occurrence, _)| occurrence.span.starts_on() < month.first_day());
        let line = |(occurrence, row): &(Occurrence, &ObservanceRow)| {
            let mut date = dateline(words, &occurrence.span, None);
            date.year = date.year.filter(|_| occurrence.year != month.year());
            explained(words, row, occurrence, date)
        };
        let query = filters.to_query();
        let link = |month: CalendarMonth| CalendarLink {
            href: format!("{}{query}", month.href(locale)),
            label: words.dates.month_of_year(month.year(), month.month()),
        };
        Self {
            locale,
            month,
            heading: words.dates.month_of_year(month.year(), month.month()),
            weeks: weeks(words, month, today, &own),
            continuing: continuing.iter().map(line).collect(),
            entries: own.iter().map(line).collect(),
            undated: undated(words, month.year(), &rows),
            running: running(&rows, month.span())
                .iter()
                .map(|(occurrence, row)| entry(words, row, dateline(words, &occurrence.span, None)))
                .collect(),
            previous: month.previous().map(link),
            next: month.next().map(link),
            is_listed: super::listed_years(today).contains(&month.year()),
            filters,
            calendar: None,
            next_change: None,
        }
    }
}

fn weeks(
    words: &Words,
    month: CalendarMonth,
    today: NaiveDate,
    own: &[(Occurrence, &ObservanceRow)],
) -> Vec<[Option<Day>; 7]> {
    let days = month
        .first_day()
        .iter_days()
        .take(month.last_day().day() as usize)
        .map(|date| {
            let entries = own
                .iter()
                .filter(|(occurrence, _)| occurrence.span.starts_on() == date)
                .map(|(_, row)| DayEntry {
                    href: observance_href(words.locale, &row.slug, None),
                    title: title_of(row, words.locale),
                    kind: kind_mark(words, row.observance.kind),
                });
            Some(Day {
                date,
                is_today: date == today,
                entries: entries.collect(),
            })
        });
    let before = std::iter::repeat_n(None, month.offset() as usize);
    let cells: Vec<Option<Day>> = before.chain(days).collect();
    cells
        .chunks(7)
        .map(|week| std::array::from_fn(|place| week.get(place).cloned().flatten()))
        .collect()
}
