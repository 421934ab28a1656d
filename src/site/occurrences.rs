//! Observances on days: what home, lists and related links are made of.

use super::titles::title_of;
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::Occurrence;
use crate::domain::locale::Locale;
use crate::domain::observance::ObservanceKind;
use crate::parts::dateline::DatelineText;
use crate::parts::entry::{EntryLine, KindMark};
use crate::site::addresses::observance_href;
use crate::store::live::observances::ObservanceRow;
use crate::words::{Arg, Words};
use chrono::Datelike;

/// How a span is dated: its days in words, and its year. A span of whole years is told in years.
pub fn dateline(words: &Words, span: &DateSpan, label: Option<String>) -> DatelineText {
    let (first, last) = (
        span.starts_on().year().to_string(),
        span.ends_on().year().to_string(),
    );
    let machine = Some(span.starts_on().to_string());
    let whole_years = span.starts_on().ordinal() == 1
        && span.ends_on().month() == 12
        && span.ends_on().day() == 31;
    if whole_years {
        let day = if first == last {
            first
        } else {
            words.tell(
                "dateline-years",
                &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))],
            )
        };
        return DatelineText {
            label,
            machine: Some(span.starts_on().year().to_string()),
            day,
            year: None,
        };
    }
    // Over New Year each end has its own year.
    if first != last {
        let (from, to) = (
            words.dates.date(span.starts_on()),
            words.dates.date(span.ends_on()),
        );
        let day = words.tell(
            "date-range",
            &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))],
        );
        return DatelineText {
            label,
            machine,
            day,
            year: None,
        };
    }
    let join = |from: &str, to: &str| {
        words.tell(
            "date-range",
            &[("from", Arg::Text(from)), ("to", Arg::Text(to))],
        )
    };
    DatelineText {
        label,
        machine,
        day: words.dates.span(span, join),
        year: Some(first),
    }
}

/// A line for one occurrence of an observance.
pub fn entry(words: &Words, row: &ObservanceRow, date: DatelineText) -> EntryLine {
    let locale = words.locale;
    EntryLine {
        href: observance_href(locale, &row.slug, None),
        title: title_of(row, locale),
        date: Some(date),
        kind: kind_mark(words, row.observance.kind),
        note: None,
    }
}

/// A line with the sentence of the rule by which it falls in its year.
pub fn explained(
    words: &Words,
    row: &ObservanceRow,
    occurrence: &Occurrence,
    date: DatelineText,
) -> EntryLine {
    let observance = &row.observance;
    EntryLine {
        note: words.rule_sentence_of(
            &observance.rules.value,
            occurrence.year,
            observance.founding_symbol(),
        ),
        ..entry(words, row, date)
    }
}

/// A line on a page whose heading is the date of today: a day need not repeat it, a span tells its own.
pub fn held_today(
    words: &Words,
    row: &ObservanceRow,
    occurrence: &Occurrence,
    date: DatelineText,
) -> EntryLine {
    let line = explained(words, row, occurrence, date);
    let is_span = occurrence.span.days() > 1;
    EntryLine {
        date: line.date.filter(|_| is_span),
        ..line
    }
}

/// A day needs no word for its kind.
pub fn kind_mark(words: &Words, kind: ObservanceKind) -> Option<KindMark> {
    (kind != ObservanceKind::Day).then(|| KindMark {
        code: kind.code(),
        name: words.say(&format!("kind-{}", kind.code())),
    })
}

/// Occurrences of all observances told in days that share a day with `window`, in order of date,
/// then of title.
pub fn occurrences(
    rows: &[ObservanceRow],
    window: DateSpan,
    locale: Locale,
) -> Vec<(Occurrence, &ObservanceRow)> {
    let mut found: Vec<(Occurrence, &ObservanceRow)> = rows
        .iter()
        .filter(|row| row.observance.kind.is_within_a_year())
        .flat_map(|row| {
            row.observance
                .rules
                .value
                .in_span(window)
                .into_iter()
                .map(move |occurrence| (occurrence, row))
        })
        .collect();
    found.sort_by_cached_key(|(occurrence, row)| (occurrence.span, title_of(row, locale).text));
    found
}

/// International years and decades that share a day with `window`.
pub fn running(rows: &[ObservanceRow], window: DateSpan) -> Vec<(Occurrence, &ObservanceRow)> {
    let mut found: Vec<(Occurrence, &ObservanceRow)> = rows
        .iter()
        .filter(|row| !row.observance.kind.is_within_a_year())
        .filter_map(|row| {
            row.observance
                .rules
                .value
                .in_span(window)
                .first()
                .map(|occurrence| (*occurrence, row))
        })
        .collect();
    found.sort_by_key(|(occurrence, row)| (row.observance.kind, occurrence.span));
    found
}
