//! What people type into forms, read into types that cannot be wrong; and those types written as
//! the fields of a form again. Every problem stands at its field.
//!
//! Invariant: what is written as fields and read again is the same.

pub mod document;
pub mod edition;
pub mod facts;
pub mod lines;
pub mod message;
pub mod observance;
pub mod rule;
pub mod rules;
pub mod speaker;

use super::date_rule::{FIRST_YEAR, LAST_YEAR, MonthDay};
use super::problem::FieldProblem;
use super::safe_url::SafeUrl;
use chrono::{Datelike, NaiveDate};

/// Fields with their values, in the order of the form.
pub type Fields = Vec<(String, String)>;

/// The fields of a form while they are read, and what is wrong with them.
#[derive(Debug)]
pub struct Typed<'a> {
    fields: &'a [(String, String)],
    pub problems: Vec<FieldProblem>,
}

impl<'a> Typed<'a> {
    pub const fn new(fields: &'a [(String, String)]) -> Self {
        Self {
            fields,
            problems: Vec::new(),
        }
    }

    /// The text of a field, trimmed; "" where there is none.
    pub fn text(&self, name: &str) -> &'a str {
        let found = self.fields.iter().find(|(held, _)| held == name);
        found.map_or("", |(_, value)| value.trim())
    }

    pub fn filled(&self, name: &str) -> Option<&'a str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// Every value of a name, as of check boxes.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &'a str> {
        let named = self.fields.iter().filter(move |(held, _)| held == name);
        named.map(|(_, value)| value.as_str())
    }

    pub fn complain(&mut self, problem: FieldProblem) {
        self.problems.push(problem);
    }

    /// Where a field is empty, the problem that something belongs there.
    pub fn required(&mut self, name: &str) -> Option<&'a str> {
        let filled = self.filled(name);
        if filled.is_none() {
            self.complain(FieldProblem::new(name, "field-required"));
        }
        filled
    }

    /// A text that may be there, at most so many characters long, on one line.
    pub fn optional(&mut self, name: &str, most: usize) -> Option<String> {
        let text = self.filled(name)?;
        if text.chars().count() > most {
            self.complain(FieldProblem::new(name, "text-too-long").with("most", most));
            return None;
        }
        Some(text.to_owned())
    }

    /// A whole number within bounds, where something stands in the field.
    pub fn number<T>(&mut self, name: &str, from: i64, to: i64) -> Option<T>
    where
        T: TryFrom<i64>,
    {
        let text = self.filled(name)?;
        let number = text.parse::<i64>().ok();
        let within = number.filter(|number| (from..=to).contains(number));
        let read = within.and_then(|number| T::try_from(number).ok());
        if read.is_none() {
            let problem = FieldProblem::new(name, "number-outside");
            self.complain(problem.with("first", from).with("last", to));
        }
        read
    }

    /// A year for which dates are given, where something stands in the field.
    pub fn year(&mut self, name: &str) -> Option<i32> {
        self.number(name, i64::from(FIRST_YEAR), i64::from(LAST_YEAR))
    }

    /// A date of the years for which dates are given, where something stands in the field.
    pub fn date(&mut self, name: &str) -> Option<NaiveDate> {
        let text = self.filled(name)?;
        let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") else {
            self.complain(FieldProblem::new(name, "not-a-date"));
            return None;
        };
        let within = (FIRST_YEAR..=LAST_YEAR).contains(&date.year());
        if !within {
            let problem = FieldProblem::new(name, "date-too-far");
            self.complain(problem.with("first", FIRST_YEAR).with("last", LAST_YEAR));
        }
        within.then_some(date)
    }

    /// The address of a page of the web, where something stands in the field.
    pub fn web_address(&mut self, name: &str) -> Option<SafeUrl> {
        let text = self.filled(name)?;
        let url = SafeUrl::parse(text).ok().filter(SafeUrl::is_web);
        if url.is_none() {
            self.complain(FieldProblem::new(name, "web-address-unsafe"));
        }
        url
    }

    /// A day of a month from two fields: `{name}-month` and `{name}-day`.
    pub fn month_day(&mut self, name: &str) -> Option<MonthDay> {
        let (month_name, day_name) = (format!("{name}-month"), format!("{name}-day"));
        let month: Option<u8> = self
            .required(&month_name)
            .and(self.number(&month_name, 1, 12));
        let day: Option<u8> = self.required(&day_name).and(self.number(&day_name, 1, 31));
        let read = MonthDay::new(month?, day?);
        if read.is_none() {
            self.complain(FieldProblem::new(day_name, "rule-no-such-day"));
        }
        read
    }
}

/// A field.
fn field(name: impl Into<String>, value: impl ToString) -> (String, String) {
    (name.into(), value.to_string())
}

/// A field that may be empty.
fn maybe(name: impl Into<String>, value: Option<impl ToString>) -> (String, String) {
    (
        name.into(),
        value.map(|v| v.to_string()).unwrap_or_default(),
    )
}
