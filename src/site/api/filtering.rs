//! The filters of the list of observances, as programs ask for them.

use super::asked::{Ask, Asked, names_of};
use super::code::{Code, Kind, Subject};
use super::problem::Problem;
use crate::domain::dated_rule::Occurrence;
use crate::domain::locale::Locale;
use crate::domain::observance::Observance;
use crate::domain::search_terms::{fold, matches};
use crate::site::filters::{Filters, MOST_WORDS};
use crate::site::observances::touches;
use crate::site::query::write_query;
use crate::store::live::in_all_languages::TitledRow;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;
use utoipa::IntoParams;

/// Only those that pass every filter.
#[derive(Clone, Debug, Default, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filtering {
    /// With a date that shares a day with this month, 1 to 12; international years and decades are of no month.
    #[param(minimum = 1, maximum = 12)]
    pub month: Option<i32>,
    /// Of this kind.
    #[param(inline)]
    pub kind: Option<Kind>,
    /// With this subject heading.
    #[param(inline)]
    pub topic: Option<Subject>,
    /// Proclaimed by this body, by its English name as `proclamation.body` gives it.
    #[param(min_length = 1, max_length = 100, example = "General Assembly")]
    pub body: Option<String>,
    /// With all these words, or words that begin like them, in a title in one of the languages. Case, accents and
    /// apostrophes do not count.
    #[param(min_length = 1, max_length = 200)]
    pub q: Option<String>,
}

impl Ask for Filtering {
    fn names() -> Vec<String> {
        names_of::<Self>()
    }

    fn read(asked: &Asked) -> Result<Self, Problem> {
        Ok(Self {
            month: asked.number("month", 1..=12)?,
            kind: asked.code("kind")?,
            topic: asked.code("topic")?,
            body: asked.text("body", 100)?,
            q: asked.text("q", MOST_WORDS)?,
        })
    }
}

impl Filtering {
    /// The filters as a query in a fixed order: what binds a place in a list to its question.
    pub fn to_query(&self) -> String {
        let pairs = [
            ("kind", self.kind.map(|kind| kind.code().to_owned())),
            ("month", self.month.map(|month| month.to_string())),
            ("topic", self.topic.map(|topic| topic.code().to_owned())),
            ("body", self.body.clone()),
            ("q", self.q.clone()),
        ];
        let pairs = pairs.into_iter();
        write_query(pairs.filter_map(|(name, value)| Some((name, value?))))
    }

    /// Refuses a body that proclaimed none of these.
    pub fn check_body(&self, rows: &[TitledRow]) -> Result<(), Problem> {
        let Some(body) = &self.body else {
            return Ok(());
        };
        let bodies: BTreeSet<&str> = rows.iter().filter_map(body_of).collect();
        if bodies.contains(body.as_str()) {
            return Ok(());
        }
        let detail = "No observance was proclaimed by a body of this name.";
        Err(Problem::value("body", bodies, detail))
    }

    /// Whether an observance passes all filters but the month, on a site that is published in the `open` languages.
    pub fn admit(&self, row: &TitledRow, open: &[Locale]) -> bool {
        let filters = Filters {
            kind: self.kind.map(Kind::domain),
            topic: self.topic.and_then(Subject::domain),
            body: self.body.clone(),
            ..Filters::default()
        };
        filters.admit(&row.observance) && self.words_fit(row, open)
    }

    /// Signs alone are no words, and no title has them.
    fn words_fit(&self, row: &TitledRow, open: &[Locale]) -> bool {
        let Some(asked) = self.q.as_deref().map(fold) else {
            return true;
        };
        let mut texts = row.texts.iter().filter(|(locale, _)| open.contains(locale));
        !asked.is_empty() && texts.any(|(_, text)| matches(&fold(&text.title.value), &asked))
    }

    /// Whether a date of an observance passes the filter of the month.
    pub fn admit_date(&self, observance: &Observance, occurrence: &Occurrence) -> bool {
        let is_in = |month: i32| u32::try_from(month).is_ok_and(|month| touches(occurrence, month));
        self.month
            .is_none_or(|month| observance.kind.is_within_a_year() && is_in(month))
    }

    /// Whether one of its dates in the year of `today`, or else the next or the last, passes it.
    pub fn admit_any_date(&self, observance: &Observance, today: NaiveDate) -> bool {
        if self.month.is_none() {
            return true;
        }
        let rules = &observance.rules.value;
        let mut dates = rules.occurrences_in(today.year());
        if dates.is_empty() {
            let other = rules
                .current_or_next(today)
                .or_else(|| rules.last_before(today));
            dates.extend(other);
        }
        dates.iter().any(|date| self.admit_date(observance, date))
    }
}

pub fn body_of(row: &TitledRow) -> Option<&str> {
    row.observance.proclamation.as_ref()?.value.body.as_deref()
}
