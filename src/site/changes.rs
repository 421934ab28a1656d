//! Changes that the public is told of, in sentences.

use super::occurrences::dateline;
use crate::domain::date_span::DateSpan;
use crate::domain::public_change::{ChangeKind, Moved, PublicChange};
use crate::state::clock::Clock;
use crate::words::{Arg, Words};
use chrono::{DateTime, NaiveDate, Utc};
use std::ops::RangeInclusive;

/// Dates that changed in one instant, as a page tells them.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedDates {
    pub sentence: String,
    /// As staff wrote it.
    pub note: Option<String>,
}

/// That a date moved, was set or fell away, and when.
pub fn moved_sentence(words: &Words, on: NaiveDate, year: i32, moved: &Moved) -> String {
    let (on, year) = (words.dates.date(on), year.to_string());
    let days = |span: &DateSpan| dateline(words, span, None).day;
    let (old, new) = (
        moved.old.as_ref().map(days).unwrap_or_default(),
        moved.new.as_ref().map(days).unwrap_or_default(),
    );
    let key = match (moved.old, moved.new) {
        (Some(_), Some(_)) => "change-date-moved",
        (None, _) => "change-date-set",
        (_, None) => "change-date-gone",
    };
    let args = [
        ("on", Arg::Text(&on)),
        ("year", Arg::Text(&year)),
        ("from", Arg::Text(&old)),
        ("to", Arg::Text(&new)),
    ];
    // Each sentence has the values that it needs.
    let args = args.iter().filter(|(name, value)| {
        let is_day = matches!(*name, "from" | "to");
        !is_day || !matches!(value, Arg::Text(""))
    });
    let args: Vec<_> = args.copied().collect();
    words.tell(key, &args)
}

/// The changes of dates among some changes, newest first, one sentence an instant: of the years `about` the first
/// that changed then, else the last one; and how many others did. Instants at which none of `only` changed are
/// left out.
pub fn moved_dates(
    words: &Words,
    clock: &Clock,
    changes: &[PublicChange],
    about: RangeInclusive<i32>,
    only: Option<i32>,
) -> Vec<MovedDates> {
    let dates: Vec<(&PublicChange, i32, &Moved)> = changes
        .iter()
        .filter(|change| change.kind == ChangeKind::Date)
        .filter_map(|change| Some((change, change.year?, change.moved.as_ref()?)))
        .collect();
    dates
        .chunk_by(|one, other| one.0.at == other.0.at)
        .filter_map(|together| {
            let in_years = |(_, year, _): &&(&PublicChange, i32, &Moved)| match only {
                Some(only) => *year == only,
                None => about.contains(year),
            };
            let told = together.iter().filter(in_years).min_by_key(|told| told.1);
            let last = || together.iter().max_by_key(|told| told.1);
            let (change, year, moved) = match only {
                Some(_) => told,
                None => told.or_else(last),
            }?;
            let first = moved_sentence(words, clock.date_of(change.at), *year, moved);
            let others = together.len() - 1;
            let sentence = if others == 0 {
                first
            } else {
                let second = words.tell("change-date-others", &[("count", Arg::Count(others))]);
                let both = [("first", Arg::Text(&first)), ("second", Arg::Text(&second))];
                words.tell("two-sentences", &both)
            };
            Some(MovedDates {
                sentence,
                note: change.note.clone(),
            })
        })
        .collect()
}

/// What is said of a change of which staff said nothing; of a mere text nothing need be said.
pub fn bare_sentence(
    words: &Words,
    clock: &Clock,
    kind: ChangeKind,
    at: DateTime<Utc>,
) -> Option<String> {
    let key = match kind {
        ChangeKind::Quote => "change-quote",
        ChangeKind::Attribution => "change-attribution",
        ChangeKind::Credit => "change-credit",
        ChangeKind::Date | ChangeKind::Text => return None,
    };
    let on = words.dates.date(clock.date_of(at));
    Some(words.tell(key, &[("on", Arg::Text(&on))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::locale::Locale;
    use crate::domain::revision::Part;

    fn change(at: &str, year: i32, old: Option<&str>, new: Option<&str>) -> PublicChange {
        let span = |text: &str| DateSpan::day(text.parse().unwrap());
        PublicChange {
            kind: ChangeKind::Date,
            at: at.parse().unwrap(),
            note: Some("Decision 1/2.".into()),
            part: Part::Free,
            year: Some(year),
            moved: Some(Moved {
                ordinal: 1,
                old: old.map(span),
                new: new.map(span),
            }),
        }
    }

    #[test]
    fn an_instant_is_told_by_the_year_that_concerns_the_reader() {
        let changes = [
            change("2026-05-01T00:00:00Z", 2026, Some("2026-09-12"), None),
            change(
                "2026-03-01T00:00:00Z",
                2027,
                Some("2027-09-12"),
                Some("2027-12-19"),
            ),
            change("2026-03-01T00:00:00Z", 2026, None, Some("2026-09-12")),
            change(
                "2026-03-01T00:00:00Z",
                1990,
                Some("1990-09-12"),
                Some("1990-12-19"),
            ),
        ];
        let clock = Clock::fixed("2026-09-12T00:00:00Z".parse().unwrap());
        let words = Words::of(Locale::En);
        let told = |only| {
            let told = moved_dates(words, &clock, &changes, 2025..=2029, only);
            told.into_iter()
                .map(|told| told.sentence)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            told(None),
            [
                "On 1 May 2026 the date for 2026 was taken out: 12 September.",
                "On 1 March 2026 a date was set for 2026: 12 September. 2 other dates changed with it.",
            ]
        );
        assert_eq!(
            told(Some(2027)),
            [
                "On 1 March 2026 the date for 2027 was moved from 12 September to 19 December. 2 other dates changed with it."
            ]
        );
        assert!(told(Some(2031)).is_empty());
    }
}
