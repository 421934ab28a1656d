//! Dates of single years, a line each: `2026-05-27`, `2026-05-27/2026-06-02`, and `2026 -` for a
//! year in which an observance is not held.

use super::Typed;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::date_span::DateSpan;
use crate::domain::problem::FieldProblem;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// The dates of years; an empty list says that the year has none.
pub type Years = BTreeMap<i32, Vec<DateSpan>>;

pub fn write_years(years: &Years) -> String {
    let mut lines = Vec::new();
    for (year, spans) in years {
        if spans.is_empty() {
            lines.push(format!("{year} -"));
        }
        for span in spans {
            let (first, last) = (span.starts_on(), span.ends_on());
            lines.push(if first == last {
                first.to_string()
            } else {
                format!("{first}/{last}")
            });
        }
    }
    lines.join("\n")
}

pub fn read_years(typed: &mut Typed<'_>, name: &str) -> Years {
    let mut years = Years::new();
    for (number, line) in (1..).zip(typed.text(name).lines()) {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        match read_line(line) {
            Ok((year, span)) => years.entry(year).or_default().extend(span),
            Err(key) => {
                let text: String = line.chars().take(40).collect();
                let problem = FieldProblem::new(name, key);
                typed.complain(problem.with("line", number).with("text", text));
            }
        }
    }
    years
}

fn read_line(line: &str) -> Result<(i32, Option<DateSpan>), &'static str> {
    let within = |year: i32| (FIRST_YEAR..=LAST_YEAR).contains(&year);
    if let Some(year) = line.strip_suffix('-').map(str::trim) {
        let year = year.parse().ok().filter(|year| within(*year));
        return Ok((year.ok_or("rule-line-unread")?, None));
    }
    let (first, last) = line.split_once('/').unwrap_or((line, line));
    let date = |text: &str| text.trim().parse::<NaiveDate>();
    let (Ok(first), Ok(last)) = (date(first), date(last)) else {
        return Err("rule-line-unread");
    };
    let year = first.year();
    if !within(year) || last.year() > year + 1 {
        return Err("rule-line-too-far");
    }
    let span = DateSpan::new(first, last).ok_or("rule-line-swapped")?;
    Ok((year, Some(span)))
}
