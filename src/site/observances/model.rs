//! What the list shows.

use crate::domain::dated_rule::Occurrence;
use crate::domain::locale::Locale;
use crate::domain::observance::ObservanceKind;
use crate::domain::search_terms::fold;
use crate::parts::calendar_links::CalendarLinks;
use crate::parts::choice::Choice;
use crate::parts::dateline::DatelineText;
use crate::parts::entry::EntryLine;
use crate::site::calendar::CalendarMonth;
use crate::site::calendar_feed::feed_path;
use crate::site::failure::Failure;
use crate::site::filters::{Filters, UnreadFilter};
use crate::site::freshness::fresh_until;
use crate::site::occurrences::{dateline, entry};
use crate::state::AppState;
use crate::store::live::observances::{ObservanceRow, list_observances};
use crate::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
pub struct ObservancesPage {
    pub locale: Locale,
    pub filters: Filters,
    pub count: usize,
    /// Headed groups in order: the months, the undated, years, decades.
    pub groups: Vec<Group>,
    /// The proclaiming bodies there are, by the names in their records.
    pub bodies: Vec<Choice>,
    /// The same list for other calendars, where the address of the site is known.
    pub calendar: Option<CalendarLinks>,
    pub next_change: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug)]
pub struct Group {
    /// An id within the page.
    pub id: String,
    pub heading: String,
    pub entries: Vec<EntryLine>,
}

impl ObservancesPage {
    pub async fn load(state: &AppState, locale: Locale, filters: Filters) -> Result<Self, Failure> {
        let live = &state.database.live;
        let today = state.clock.today();
        let rows = list_observances(live, locale).await?;
        let mut page = Self::arrange(locale, today.date, filters, &rows);
        let path = feed_path(Words::of(locale), &page.filters);
        page.calendar = Some(CalendarLinks::new(&state.settings.site.public_url, path));
        page.next_change = Some(fresh_until(live, &today).await?);
        Ok(page)
    }

    /// The list as of a day; pure.
    pub fn arrange(
        locale: Locale,
        today: NaiveDate,
        mut filters: Filters,
        rows: &[ObservanceRow],
    ) -> Self {
        let words = Words::of(locale);
        let bodies = bodies_of(rows);
        if filters
            .body
            .as_ref()
            .is_some_and(|body| !bodies.contains(body))
        {
            filters.body = None;
            filters.unread.push(UnreadFilter::Unknown("body"));
        }
        let asked = filters.q.as_deref().map(fold).unwrap_or_default();
        let found = rows
            .iter()
            .filter(|row| filters.fit(row, &asked, locale))
            .map(|row| Line::all(words, row, today, filters.month))
            .filter(|lines| !lines.is_empty());
        let found: Vec<Vec<Line>> = found.collect();
        let count = found.len();
        let mut lines: Vec<Line> = found.into_iter().flatten().collect();
        lines.sort_by(|a, b| a.order.cmp(&b.order));
        let mut groups: Vec<Group> = Vec::new();
        for line in lines {
            let (id, heading) = line.place.told(words);
            match groups.last_mut().filter(|group| group.id == id) {
                Some(group) => group.entries.push(line.entry),
                None => groups.push(Group {
                    id,
                    heading,
                    entries: vec![line.entry],
                }),
            }
        }
        let bodies = bodies
            .into_iter()
            .map(|body| {
                let (label, foreign) = words.body(&body);
                Choice {
                    value: body,
                    label,
                    foreign,
                }
            })
            .collect();
        Self {
            locale,
            filters,
            count,
            groups,
            bodies,
            calendar: None,
            next_change: None,
        }
    }
}

/// The proclaiming bodies there are, by the names in their records.
pub fn bodies_of(rows: &[ObservanceRow]) -> BTreeSet<String> {
    rows.iter().filter_map(body_of).map(str::to_owned).collect()
}

fn body_of(row: &ObservanceRow) -> Option<&str> {
    row.observance.proclamation.as_ref()?.value.body.as_deref()
}

/// Where on the page an observance stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Month(u32),
    Undated,
    Years,
    Decades,
}

impl Place {
    fn told(self, words: &Words) -> (String, String) {
        match self {
            Self::Month(month) => (format!("month-{month}"), words.dates.month(month)),
            Self::Undated => ("undated".into(), words.say("list-undated")),
            Self::Years => ("years".into(), words.say("kind-year")),
            Self::Decades => ("decades".into(), words.say("kind-decade")),
        }
    }
}

struct Line {
    place: Place,
    order: (Place, Option<NaiveDate>, String),
    entry: EntryLine,
}

impl Line {
    /// The lines of an observance: one for each date in the year of `today`; where it has none then,
    /// its next date, else its last. With a month, only dates that share a day with it.
    fn all(words: &Words, row: &ObservanceRow, today: NaiveDate, month: Option<u32>) -> Vec<Self> {
        let rules = &row.observance.rules.value;
        let this_year = rules.occurrences_in(today.year());
        let first = || rules.occurrences_in(rules.first_year()?).first().copied();
        let another_year = || {
            let next = rules.current_or_next(today);
            next.or_else(|| rules.last_before(today)).or_else(first)
        };
        let shown = if this_year.is_empty() {
            another_year().into_iter().collect()
        } else {
            this_year
        };
        if shown.is_empty() && month.is_none() {
            return vec![Self::new(words, row, today, None)];
        }
        let is_asked = |occurrence: &Occurrence| match month {
            Some(month) => row.observance.kind.is_within_a_year() && touches(occurrence, month),
            None => true,
        };
        shown
            .into_iter()
            .filter(is_asked)
            .map(|occurrence| Self::new(words, row, today, Some(occurrence)))
            .collect()
    }

    fn new(
        words: &Words,
        row: &ObservanceRow,
        today: NaiveDate,
        shown: Option<Occurrence>,
    ) -> Self {
        let date = match shown {
            Some(occurrence) => {
                let mut line = dateline(words, &occurrence.span, None);
                // The list is of this year; another year is said.
                line.year = line.year.filter(|_| occurrence.year != today.year());
                line
            }
            None => DatelineText {
                label: None,
                machine: None,
                day: words.say("list-undated"),
                year: None,
            },
        };
        let place = match (row.observance.kind, shown) {
            (ObservanceKind::Year, _) => Place::Years,
            (ObservanceKind::Decade, _) => Place::Decades,
            (_, Some(occurrence)) => Place::Month(occurrence.span.starts_on().month()),
            (_, None) => Place::Undated,
        };
        let entry = entry(words, row, date);
        let starts_on = shown.map(|occurrence| occurrence.span.starts_on());
        Self {
            place,
            order: (place, starts_on, entry.title.text.clone()),
            entry,
        }
    }
}

/// Whether an occurrence shares a day with a month (1 to 12) of one of its years.
pub fn touches(occurrence: &Occurrence, month: u32) -> bool {
    let span = occurrence.span;
    (span.starts_on().year()..=span.ends_on().year())
        .filter_map(|year| CalendarMonth::new(year, month))
        .any(|month| span.touches(&month.span()))
}
