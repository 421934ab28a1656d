//! Rules with their validity in time: a day that moved has had more than one.
//!
//! Above 300 lines, because the questions asked of a history share one search, `around`.

use super::date_rule::{DateRule, check_spans};
pub use super::date_rule::{FIRST_YEAR, LAST_YEAR};
use super::date_span::DateSpan;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How far the next and the last occurrence are looked for, in years.
const YEARS_AWAY: i32 = 12;

/// The act by which a rule was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    pub body: Option<String>,
    pub form: InstrumentForm,
    /// `A/RES/58/220`; of a decision its number, `66/550`.
    pub symbol: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstrumentForm {
    Resolution,
    Decision,
    Other,
}

/// A rule with the first and last year in which it holds, and the act that set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedRule {
    pub rule: DateRule,
    pub from_year: Option<i32>,
    pub to_year: Option<i32>,
    pub instrument: Option<Instrument>,
    /// Years for which the body set another date than the rule gives; with no span, it is not held
    /// that year. Only years in which the rule holds.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub exceptions: BTreeMap<i32, Vec<DateSpan>>,
}

/// One or more rules in sequence, the oldest first, never overlapping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<DatedRule>", into = "Vec<DatedRule>")]
pub struct RuleHistory(Vec<DatedRule>);

/// Why a sequence of rules is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleProblem {
    #[error("an observance needs at least one rule for its date")]
    Empty,
    #[error("a rule ends in {to}, before it begins in {from}")]
    EndsBeforeItBegins { from: i32, to: i32 },
    #[error("two rules hold in {year}: let the first end before the second begins")]
    Overlap { year: i32 },
    #[error(
        "an exception stands for {year}, when its rule does not hold; move it to the rule of that year"
    )]
    ExceptionOutside { year: i32 },
    #[error(
        "the years {first} to {last} bound themselves; let their rule hold for all of them, without exceptions"
    )]
    YearsCutShort { first: i32, last: i32 },
    /// A rule or an exception that is none by itself.
    #[error("{0}")]
    Unusable(String),
}

/// One occurrence in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    pub year: i32,
    /// 1 for the first in its year.
    pub ordinal: u8,
    pub span: DateSpan,
}

/// What a rule says of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatesIn {
    Known(Vec<Occurrence>),
    /// The date is set from year to year, and for this one it is not known yet.
    NotKnownYet,
    /// Before the first or after the last year, off the cycle, or a 29 February that is not.
    NoOccurrence,
}

impl Instrument {
    /// From the words of a record: a decision of a body, or a symbol.
    ///
    /// ```
    /// use daymark::domain::dated_rule::{Instrument, InstrumentForm};
    /// let act = Instrument::parse("General Assembly decision 66/550");
    /// assert_eq!((act.form, act.symbol.as_str()), (InstrumentForm::Decision, "66/550"));
    /// ```
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let words: Vec<&str> = text.split_whitespace().collect();
        if let [body @ .., "decision", number] = words.as_slice() {
            let body = Some(body.join(" ")).filter(|body| !body.is_empty());
            return Self {
                body,
                form: InstrumentForm::Decision,
                symbol: (*number).to_owned(),
            };
        }
        let body = resolving_body(text).map(str::to_owned);
        let form = if body.is_some() {
            InstrumentForm::Resolution
        } else {
            InstrumentForm::Other
        };
        Self {
            body,
            form,
            symbol: text.to_owned(),
        }
    }
}

/// The body whose resolutions carry symbols like this one.
fn resolving_body(symbol: &str) -> Option<&'static str> {
    let bodies = [
        ("A/RES/", "General Assembly"),
        ("A/HRC/RES/", "Human Rights Council"),
        ("E/RES/", "Economic and Social Council"),
        ("S/RES/", "Security Council"),
    ];
    bodies
        .into_iter()
        .find(|(start, _)| symbol.starts_with(start))
        .map(|(_, body)| body)
}

impl DatedRule {
    /// A rule without bounds, act or exceptions.
    pub const fn always(rule: DateRule) -> Self {
        Self {
            rule,
            from_year: None,
            to_year: None,
            instrument: None,
            exceptions: BTreeMap::new(),
        }
    }

    pub fn holds_in(&self, year: i32) -> bool {
        self.from_year.is_none_or(|from| from <= year) && self.to_year.is_none_or(|to| year <= to)
    }

    fn check(&self) -> Result<(), RuleProblem> {
        if let (Some(from), Some(to)) = (self.from_year, self.to_year)
            && to < from
        {
            return Err(RuleProblem::EndsBeforeItBegins { from, to });
        }
        self.rule.check().map_err(RuleProblem::Unusable)?;
        if let DateRule::Years { first, last } = self.rule
            && !(self.holds_in(first) && self.holds_in(last) && self.exceptions.is_empty())
        {
            return Err(RuleProblem::YearsCutShort { first, last });
        }
        for (year, spans) in &self.exceptions {
            if !self.holds_in(*year) {
                return Err(RuleProblem::ExceptionOutside { year: *year });
            }
            check_spans(*year, spans).map_err(RuleProblem::Unusable)?;
        }
        Ok(())
    }
}

impl RuleHistory {
    pub fn new(rules: Vec<DatedRule>) -> Result<Self, RuleProblem> {
        if rules.is_empty() {
            return Err(RuleProblem::Empty);
        }
        rules.iter().try_for_each(DatedRule::check)?;
        for pair in rules.windows(2) {
            let (to, from) = (pair[0].to_year, pair[1].from_year);
            match (to, from) {
                (Some(to), Some(from)) if to < from => {}
                _ => {
                    return Err(RuleProblem::Overlap {
                        year: from.or(to).unwrap_or(FIRST_YEAR),
                    });
                }
            }
        }
        Ok(Self(rules))
    }

    /// All rules, the oldest first.
    pub fn rules(&self) -> &[DatedRule] {
        &self.0
    }

    pub fn rule_in(&self, year: i32) -> Option<&DatedRule> {
        self.0.iter().find(|rule| rule.holds_in(year))
    }

    /// The first year in which there can be a date, where that is known.
    pub fn first_year(&self) -> Option<i32> {
        let first = self.0.first()?;
        match &first.rule {
            DateRule::Years { first, .. } => Some(*first),
            // The first year of the cycle in which the rule holds.
            DateRule::EveryYears { every, from, .. } => {
                let late = i64::from(first.from_year.unwrap_or(*from)) - i64::from(*from);
                let every = i64::from((*every).max(1));
                let cycles = (late.max(0) + every - 1) / every;
                i32::try_from(i64::from(*from) + cycles * every).ok()
            }
            _ => first.from_year,
        }
    }

    /// What the rules say of a year; total for any year there is. Of more than 255 dates in one
    /// year, which only an exception or a list can hold, the first 255 count.
    pub fn dates_in(&self, year: i32) -> DatesIn {
        let Some(dated) = self
            .rule_in(year)
            .filter(|_| (FIRST_YEAR..=LAST_YEAR).contains(&year))
        else {
            return DatesIn::NoOccurrence;
        };
        let spans = match dated.exceptions.get(&year) {
            Some(spans) => spans
                .iter()
                .copied()
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            None if dated.rule.is_awaited_in(year) => return DatesIn::NotKnownYet,
            None => dated.rule.dates_in(year),
        };
        if spans.is_empty() {
            return DatesIn::NoOccurrence;
        }
        let numbered = (1..=u8::MAX).zip(spans);
        DatesIn::Known(
            numbered
                .map(|(ordinal, span)| Occurrence {
                    year,
                    ordinal,
                    span,
                })
                .collect(),
        )
    }

    /// The occurrences of a year, where there are any.
    pub fn occurrences_in(&self, year: i32) -> Vec<Occurrence> {
        match self.dates_in(year) {
            DatesIn::Known(occurrences) => occurrences,
            DatesIn::NotKnownYet | DatesIn::NoOccurrence => Vec::new(),
        }
    }

    /// The occurrence that `today` falls into, else the next one that begins within twelve years.
    /// Where several run, the one that began first.
    pub fn current_or_next(&self, today: NaiveDate) -> Option<Occurrence> {
        let year = today.year();
        let found = self.around(year, year + YEARS_AWAY, year);
        found.into_iter().find(|found| {
            found.span.ends_on() >= today && found.span.starts_on().year() <= year + YEARS_AWAY
        })
    }

    /// The last occurrence that was over before `today`, within the twelve years before.
    pub fn last_before(&self, today: NaiveDate) -> Option<Occurrence> {
        let year = today.year();
        let found = self.around(year - YEARS_AWAY, year, year);
        let over = found.into_iter().filter(|found| {
            found.span.ends_on() < today && found.span.ends_on().year() >= year - YEARS_AWAY
        });
        over.max_by_key(|found| found.span.ends_on())
    }

    /// Every occurrence that shares a day with `window`, in date order, also one that began the year
    /// before. A span of several years is told once, as of the first year of the window that it
    /// touches.
    pub fn in_span(&self, window: DateSpan) -> Vec<Occurrence> {
        let (first, last) = (window.starts_on().year(), window.ends_on().year());
        let mut found = self.around(first, last, first);
        found.retain(|occurrence| occurrence.span.touches(&window));
        found
    }

    /// The occurrences of some years, in date order and each span once; with a year more at either
    /// end, because an occurrence may run over into the next year, and the week around 1 January may
    /// begin in the year before. A span of several years counts for the year nearest to `anchor`.
    fn around(&self, first: i32, last: i32, anchor: i32) -> Vec<Occurrence> {
        // Dates reach no further than the year 262142, so that one more cannot overflow.
        let years = (first - 1).max(FIRST_YEAR)..=(last + 1).min(LAST_YEAR);
        let mut found: Vec<Occurrence> = years.flat_map(|year| self.occurrences_in(year)).collect();
        found.sort_by_key(|found| (found.span, found.year.abs_diff(anchor), found.ordinal));
        found.dedup_by_key(|found| found.span);
        found
    }
}

impl TryFrom<Vec<DatedRule>> for RuleHistory {
    type Error = RuleProblem;

    fn try_from(rules: Vec<DatedRule>) -> Result<Self, Self::Error> {
        Self::new(rules)
    }
}

impl From<RuleHistory> for Vec<DatedRule> {
    fn from(history: RuleHistory) -> Self {
        history.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> DateSpan {
        DateSpan::day(text.parse().unwrap())
    }

    fn on(text: &str) -> DatedRule {
        DatedRule::always(DateRule::Fixed {
            on: text.parse().unwrap(),
        })
    }

    #[test]
    fn an_exception_moves_or_cancels_one_year_only() {
        let mut dated = on("09-26");
        dated.exceptions.insert(2025, vec![day("2025-09-30")]);
        dated.exceptions.insert(2026, Vec::new());
        let history = RuleHistory::new(vec![dated]).unwrap();
        assert_eq!(history.occurrences_in(2024)[0].span, day("2024-09-26"));
        assert_eq!(history.occurrences_in(2025)[0].span, day("2025-09-30"));
        assert_eq!(history.dates_in(2026), DatesIn::NoOccurrence);
    }

    #[test]
    fn a_listed_year_that_was_cancelled_is_not_awaited() {
        let mut dated = DatedRule::always(DateRule::Listed {
            years: BTreeMap::new(),
        });
        dated.exceptions.insert(2020, Vec::new());
        let history = RuleHistory::new(vec![dated]).unwrap();
        assert_eq!(history.dates_in(2020), DatesIn::NoOccurrence);
        assert_eq!(history.dates_in(2021), DatesIn::NotKnownYet);
    }

    #[test]
    fn an_exception_stands_in_its_own_year_and_its_own_rule() {
        let with = |year, span| {
            let mut dated = DatedRule {
                from_year: Some(2012),
                ..on("09-12")
            };
            dated.exceptions.insert(year, vec![span]);
            RuleHistory::new(vec![dated])
        };
        assert!(with(2012, day("2012-09-13")).is_ok());
        let outside = with(2011, day("2011-09-13"));
        assert_eq!(outside, Err(RuleProblem::ExceptionOutside { year: 2011 }));
        assert!(matches!(
            with(2013, day("2014-09-13")),
            Err(RuleProblem::Unusable(_))
        ));
        let long = DateSpan::new(day("2013-01-01").starts_on(), day("2015-01-01").ends_on());
        assert!(matches!(
            with(2013, long.unwrap()),
            Err(RuleProblem::Unusable(_))
        ));
    }

    #[test]
    fn an_act_is_read_by_its_words_or_its_symbol() {
        let read = |text| {
            let act = Instrument::parse(text);
            (act.body, act.form, act.symbol)
        };
        let body = |name: &str| Some(name.to_owned());
        let (resolution, decision) = (InstrumentForm::Resolution, InstrumentForm::Decision);
        let assembly = body("General Assembly");
        assert_eq!(
            read("A/RES/58/220"),
            (assembly.clone(), resolution, "A/RES/58/220".into())
        );
        assert_eq!(
            read(" General Assembly decision  66/550 "),
            (assembly, decision, "66/550".into())
        );
        assert_eq!(read("decision 66/550"), (None, decision, "66/550".into()));
        let council = body("Human Rights Council");
        assert_eq!(
            read("A/HRC/RES/7/1"),
            (council, resolution, "A/HRC/RES/7/1".into())
        );
        assert_eq!(
            read("36 C/57"),
            (None, InstrumentForm::Other, "36 C/57".into())
        );
    }

    #[test]
    fn a_decade_counts_for_the_year_asked_about() {
        let decade = DateRule::Years {
            first: 2021,
            last: 2030,
        };
        let history = RuleHistory::new(vec![DatedRule::always(decade)]).unwrap();
        let day = |year| NaiveDate::from_ymd_opt(year, 5, 5).unwrap();
        for (today, year) in [(2019, 2021), (2021, 2021), (2026, 2026), (2030, 2030)] {
            assert_eq!(history.current_or_next(day(today)).unwrap().year, year);
        }
        assert_eq!(history.current_or_next(day(2031)), None);
        assert_eq!(history.last_before(day(2035)).unwrap().year, 2030);
        let years = |first, last| {
            let found = history.in_span(DateSpan::new(day(first), day(last)).unwrap());
            found
                .iter()
                .map(|occurrence| occurrence.year)
                .collect::<Vec<_>>()
        };
        assert_eq!(years(2026, 2028), [2026]);
        assert_eq!(years(2015, 2040), [2021]);
    }

    #[test]
    fn a_decade_is_held_whole_or_refused() {
        let decade = DatedRule::always(DateRule::Years {
            first: 1996,
            last: 2003,
        });
        let cut = RuleProblem::YearsCutShort {
            first: 1996,
            last: 2003,
        };
        let until = |to| DatedRule {
            from_year: Some(1996),
            to_year: Some(to),
            ..decade.clone()
        };
        assert!(
            RuleHistory::new(vec![
                until(2003),
                DatedRule {
                    from_year: Some(2004),
                    ..on("01-01")
                }
            ])
            .is_ok()
        );
        assert_eq!(RuleHistory::new(vec![until(2000)]), Err(cut.clone()));
        let late = DatedRule {
            from_year: Some(1997),
            ..decade.clone()
        };
        assert_eq!(RuleHistory::new(vec![late]), Err(cut.clone()));
        let mut moved = decade.clone();
        moved.exceptions.insert(2000, vec![day("2000-01-01")]);
        assert_eq!(RuleHistory::new(vec![moved]), Err(cut));
    }

    #[test]
    fn the_first_year_of_a_cycle_is_one_in_which_it_falls() {
        let census = |from_year| {
            let on = DateRule::Fixed {
                on: "10-20".parse().unwrap(),
            };
            let rule = DateRule::EveryYears {
                every: 5,
                from: 2010,
                rule: Box::new(on),
            };
            RuleHistory::new(vec![DatedRule {
                from_year,
                ..DatedRule::always(rule)
            }])
            .unwrap()
            .first_year()
        };
        let firsts = [None, Some(1990), Some(2010), Some(2011), Some(2015)].map(census);
        assert_eq!(firsts, [2010, 2010, 2010, 2015, 2015].map(Some));
    }
}
