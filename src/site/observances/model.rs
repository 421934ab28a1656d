//! What the list shows.

use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::search_terms::{fold, matches};
use crate::parts::choice::Choice;
use crate::parts::dateline::DatelineText;
use crate::parts::entry::EntryLine;
use crate::site::failure::Failure;
use crate::site::filters::{Filters, UnreadFilter};
use crate::site::occurrences::{dateline, entry};
use crate::site::titles::title_of;
use crate::state::AppState;
use crate::store::live::next_change::find_next_change;
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
    pub tags: Vec<ThingId>,
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
        let rows = list_observances(live, locale).await?;
        let tags: Vec<ThingId> = rows.iter().map(|row| row.id.into()).collect();
        let published = find_next_change(live, &tags).await?;
        let mut page = Self::arrange(locale, state.clock.today(), filters, &rows);
        page.next_change = published
            .into_iter()
            .chain([state.clock.next_midnight()])
            .min();
        page.tags = tags;
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
        let bodies: BTreeSet<String> = rows.iter().filter_map(body_of).map(str::to_owned).collect();
        if filters
            .body
            .as_ref()
            .is_some_and(|body| !bodies.contains(body))
        {
            filters.body = None;
            filters.unread.push(UnreadFilter::Unknown("body"));
        }
        let asked = filters.q.as_deref().map(fold).unwrap_or_default();
        let mut lines: Vec<Line> = rows
            .iter()
            .filter(|row| fits(row, &filters, &asked, locale))
            .map(|row| Line::new(words, row, today))
            .filter(|line| filters.month.is_none_or(|month| line.is_in_month(month)))
            .collect();
        lines.sort_by(|a, b| a.order.cmp(&b.order));
        let count = lines.len();
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
            tags: Vec::new(),
            next_change: None,
        }
    }
}

fn fits(row: &ObservanceRow, filters: &Filters, asked: &[String], locale: Locale) -> bool {
    filters.admit(&row.observance)
        && (asked.is_empty() || matches(&fold(&title_of(row, locale).text), asked))
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
    /// Months with a day of it in the year shown, for the filter.
    months: Vec<u32>,
    entry: EntryLine,
}

impl Line {
    /// Dated in the year of `today`; where it has no date then, by its next one.
    fn new(words: &Words, row: &ObservanceRow, today: NaiveDate) -> Self {
        use crate::domain::observance::ObservanceKind;
        let rules = &row.observance.rules.value;
        let this_year = rules.occurrences_in(today.year());
        let shown = this_year
            .first()
            .copied()
            .or_else(|| rules.current_or_next(today))
            .or_else(|| rules.last_before(today));
        let shown = shown.or_else(|| {
            rules
                .first_year()
                .and_then(|year| rules.occurrences_in(year).first().copied())
        });
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
        let months = if row.observance.kind.is_within_a_year() {
            this_year
                .iter()
                .chain(shown.as_ref())
                .flat_map(|o| [o.span.starts_on().month(), o.span.ends_on().month()])
                .collect()
        } else {
            Vec::new()
        };
        Self {
            place,
            order: (place, starts_on, entry.title.text.clone()),
            months,
            entry,
        }
    }

    fn is_in_month(&self, month: u32) -> bool {
        self.months.contains(&month)
    }
}
