//! What a calendar feed holds: pure, of what was read.

use super::sentences::Described;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::Occurrence;
use crate::domain::ids::ObservanceId;
use crate::domain::observance::ObservanceKind;
use crate::domain::occurrence_uid::occurrence_uid;
use crate::domain::public_change::{ChangeKind, Moved, PublicChange};
use crate::site::addresses::observance_href;
use crate::site::filters::Filters;
use crate::site::ical::IcalEvent;
use crate::site::observances::touches;
use crate::site::titles::title_of;
use crate::state::clock::Clock;
use crate::store::live::observances::ObservanceRow;
use crate::store::live::public_changes::Changed;
use crate::words::{Arg, Words};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

/// The years whose days a feed holds: the last one to three ahead, as far as people plan.
pub fn feed_years(today: NaiveDate) -> RangeInclusive<i32> {
    (today.year() - 1).max(FIRST_YEAR)..=(today.year() + 3).min(LAST_YEAR)
}

/// The years of which changes must be known: a week may run over New Year, and a decade begins long before.
pub fn years_of_changes(
    today: NaiveDate,
    filters: &Filters,
    whole_years: bool,
) -> RangeInclusive<i32> {
    let asks_for_years = filters.kind.is_some_and(|kind| !kind.is_within_a_year());
    if whole_years || asks_for_years {
        return FIRST_YEAR..=LAST_YEAR;
    }
    let years = feed_years(today);
    years.start() - 1..=years.end() + 1
}

/// What the events of a feed are made of.
pub struct Feed<'a> {
    pub words: &'static Words,
    pub clock: &'a Clock,
    /// Scheme and host.
    pub public_url: &'a str,
    pub filters: &'a Filters,
    /// International years and decades, too, whatever was asked: they are wanted by name.
    pub whole_years: bool,
}

impl Feed<'_> {
    /// The events of some observances, in order of their dates.
    pub fn events(
        &self,
        rows: &[ObservanceRow],
        changed: &HashMap<ObservanceId, Changed>,
    ) -> Vec<IcalEvent> {
        let years = feed_years(self.clock.today().date);
        let days = (
            NaiveDate::from_ymd_opt(*years.start(), 1, 1),
            NaiveDate::from_ymd_opt(*years.end(), 12, 31),
        );
        let (Some(first), Some(last)) = days else {
            return Vec::new();
        };
        let Some(window) = DateSpan::new(first, last) else {
            return Vec::new();
        };
        let nothing = Changed::default();
        let mut events: Vec<IcalEvent> = rows
            .iter()
            .filter(|row| self.is_asked(row.observance.kind))
            .flat_map(|row| self.of_one(row, changed.get(&row.id).unwrap_or(&nothing), window))
            .collect();
        events.sort_by_key(|event| event.span);
        events
    }

    /// International years and decades stand in a feed only where they were asked for: they fill every day.
    fn is_asked(&self, kind: ObservanceKind) -> bool {
        kind.is_within_a_year() || self.whole_years || self.filters.kind == Some(kind)
    }

    fn of_one(&self, row: &ObservanceRow, changed: &Changed, window: DateSpan) -> Vec<IcalEvent> {
        let observance = &row.observance;
        let within = observance.kind.is_within_a_year();
        let is_in = |occurrence: &Occurrence| match self.filters.month {
            Some(month) => within && touches(occurrence, month),
            None => true,
        };
        let mut held = observance.rules.value.in_span(window);
        for occurrence in &mut held {
            occurrence.year = uid_year(observance.kind, occurrence);
        }
        let gone = gone(&changed.changes, &held, window);
        held.retain(is_in);
        let mut described = Described::new(self.words, self.clock, row);
        let title = title_of(row, self.words.locale);
        let mut events = Vec::with_capacity(held.len());
        let with_state = held.into_iter().map(|occurrence| (occurrence, false));
        let gone = gone.into_iter().filter(is_in);
        for (occurrence, is_cancelled) in with_state.chain(gone.map(|gone| (gone, true))) {
            let moves = moves_of(&changed.changes, &occurrence);
            // The page of a year is there only where the year has a date.
            let year = Some(occurrence.year).filter(|_| within && !is_cancelled);
            let path = observance_href(self.words.locale, &row.slug, year);
            events.push(IcalEvent {
                uid: occurrence_uid(row.id, occurrence.year, occurrence.ordinal),
                sequence: moves.len(),
                span: occurrence.span,
                is_cancelled,
                title: match title.unofficial {
                    true => format!("{} †", title.text),
                    false => title.text.clone(),
                },
                title_locale: title.foreign.unwrap_or(self.words.locale),
                description: described.tell(&occurrence, is_cancelled, moves.first().copied()),
                categories: described.topics(),
                url: format!("{}{path}", self.public_url),
                changed_at: changed.at,
            });
        }
        events
    }
}

/// The year by which an occurrence is known for ever: of a span of several years the first, because the year it is
/// asked about changes.
pub fn uid_year(kind: ObservanceKind, occurrence: &Occurrence) -> i32 {
    match kind.is_within_a_year() {
        true => occurrence.year,
        false => occurrence.span.starts_on().year(),
    }
}

/// The changes of one occurrence, the newest first.
fn moves_of<'a>(
    changes: &'a [PublicChange],
    of: &Occurrence,
) -> Vec<(&'a PublicChange, &'a Moved)> {
    let dates = changes
        .iter()
        .filter(|change| change.kind == ChangeKind::Date);
    let dates = dates.filter(|change| change.year == Some(of.year));
    let moved = dates.filter_map(|change| Some((change, change.moved.as_ref()?)));
    moved
        .filter(|(_, moved)| moved.ordinal == of.ordinal)
        .collect()
}

/// Occurrences that were public and fell away, on the days on which they were to be.
fn gone(changes: &[PublicChange], held: &[Occurrence], window: DateSpan) -> Vec<Occurrence> {
    let mut seen = BTreeSet::new();
    let newest = changes.iter().filter_map(|change| {
        let (year, moved) = (change.year?, change.moved?);
        // The newest of an occurrence comes first.
        seen.insert((year, moved.ordinal)).then_some((year, moved))
    });
    let gone = newest.filter(|(_, moved)| moved.new.is_none());
    let gone = gone.filter_map(|(year, moved)| {
        let ordinal = moved.ordinal;
        Some(Occurrence {
            year,
            ordinal,
            span: moved.old?,
        })
    });
    let is_held = |gone: &Occurrence| {
        let mut held = held.iter();
        held.any(|held| (held.year, held.ordinal) == (gone.year, gone.ordinal))
    };
    gone.filter(|gone| gone.span.touches(&window) && !is_held(gone))
        .collect()
}

/// The name of a feed: what it was narrowed down to, and the site.
pub fn feed_title(filters: &Filters, words: &Words) -> String {
    let asked: Vec<String> = [
        filters
            .kind
            .map(|kind| words.say(&format!("kind-{}", kind.code()))),
        filters.month.map(|month| words.dates.month(month)),
        filters
            .topic
            .map(|topic| words.say(&format!("topic-{}", topic.code()))),
        filters.body.as_deref().map(|body| words.body(body).0),
        filters
            .q
            .as_deref()
            .map(|q| words.tell("archive-chip-phrase", &[("words", Arg::Text(q))])),
    ]
    .into_iter()
    .flatten()
    .collect();
    let list = words.say("list-title");
    if asked.is_empty() {
        return list;
    }
    let asked = asked.join(words.separator());
    words.label_and_value(&list, &asked)
}
