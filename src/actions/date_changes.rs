//! Which dates a new rule moves.

use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::{DatesIn, RuleHistory};
use crate::store::date_changes::DateChange;

/// Every occurrence whose date differs between two rule histories.
pub fn compare_dates(old: &RuleHistory, new: &RuleHistory) -> Vec<DateChange> {
    let mut changes = Vec::new();
    for year in FIRST_YEAR..=LAST_YEAR {
        let (before, after) = (spans(old, year), spans(new, year));
        for index in 0..before.len().max(after.len()) {
            let (old, new) = (before.get(index).cloned(), after.get(index).cloned());
            if old != new {
                let ordinal = u8::try_from(index + 1).unwrap_or(u8::MAX);
                changes.push(DateChange {
                    year,
                    ordinal,
                    old,
                    new,
                });
            }
        }
    }
    changes
}

fn spans(history: &RuleHistory, year: i32) -> Vec<DateSpan> {
    match history.dates_in(year) {
        DatesIn::Known(occurrences) => occurrences
            .into_iter()
            .map(|occurrence| occurrence.span)
            .collect(),
        DatesIn::NotKnownYet | DatesIn::NoOccurrence => Vec::new(),
    }
}
