//! The record form of dates in the calendar's files, read into rules.
//!
//! `date` is one of `{"fixed":"MM-DD"}`, `{"nth_weekday":{"month","weekday","n"}}`, `{"any_of":[…]}`,
//! `{"span":{"start","end"}}`, `{"week":{"start","end"}}`, `{"week":{"containing","starts_on"}}`,
//! `{"listed":{"2024":"05-23","2025":{"start","end"},"2026":[]}}`, where `[]` says that it is not held,
//! `{"years":[first,last]}`; any may add
//! `every_years` and `from`, its first year. `in_force_since` is `{"year","instrument"}`, and each of
//! `former_dates` is a rule with `from`, `to` and `instrument`. A key that is null counts as absent.
//!
//! Above 300 lines, because it reads value by value instead of deriving: so that every problem has its
//! exact path and a sentence that says what to write.

use super::date_rule::{DateRule, FIRST_YEAR, LAST_YEAR, Month, MonthDay, Nth, read_weekday};
use super::date_span::DateSpan;
use super::dated_rule::{DatedRule, Instrument, RuleHistory};
use chrono::Weekday;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What is wrong with a date in a record, and where: "date.week.containing: …".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {sentence}.")]
pub struct RecordProblem {
    /// The path in the record: `former_dates[0].fixed`.
    pub at: String,
    /// What is wrong and what to write instead, without a full stop.
    pub sentence: String,
}

/// The keys of which a rule has exactly one.
const RULES: [&str; 7] = [
    "fixed",
    "nth_weekday",
    "any_of",
    "span",
    "week",
    "listed",
    "years",
];

/// Reads the rules of a record. The rule in force begins with `in_force_since`, else with
/// `first_year`, else it is open.
///
/// # Errors
/// The first thing that is not understood, with its path.
pub fn read_rules(
    date: &Value,
    in_force_since: Option<&Value>,
    former_dates: Option<&Value>,
    first_year: Option<i32>,
) -> Result<RuleHistory, RecordProblem> {
    let mut rules = Vec::new();
    if let Some(former_dates) = Place::given("former_dates", former_dates) {
        for former in former_dates.list()? {
            rules.push(read_former(&former)?);
        }
    }
    let since = Place::given("in_force_since", in_force_since).map(|since| read_since(&since));
    let since = since.transpose()?;
    if since.is_none() && !rules.is_empty() {
        let at = "in_force_since".to_owned();
        let sentence = "is missing; a date with former dates says since which year it holds".into();
        return Err(RecordProblem { at, sentence });
    }
    let rule = read_rule(
        &Place {
            at: "date".into(),
            value: date,
        }
        .keys(&["every_years", "from"])?,
    )?;
    let (since, instrument) = since.unzip();
    // The years of an international year or decade bound it by themselves.
    let first_year = first_year.filter(|_| !matches!(rule, DateRule::Years { .. }));
    rules.push(DatedRule {
        from_year: since.or(first_year),
        instrument,
        ..DatedRule::always(rule)
    });
    RuleHistory::new(rules).map_err(|problem| RecordProblem {
        at: "date".into(),
        sentence: problem.to_string(),
    })
}

fn read_since(since: &Place) -> Result<(i32, Instrument), RecordProblem> {
    let keys = since.only(&["year", "instrument"])?;
    Ok((
        keys.required("year")?.year()?,
        Instrument::parse(keys.required("instrument")?.text()?),
    ))
}

/// A former rule. Its `from` is the first year in which it held, and of a cycle also its first year.
fn read_former(former: &Place) -> Result<DatedRule, RecordProblem> {
    let keys = former.keys(&["every_years", "from", "to", "instrument"])?;
    Ok(DatedRule {
        from_year: Some(keys.required("from")?.year()?),
        to_year: Some(keys.required("to")?.year()?),
        instrument: Some(Instrument::parse(keys.required("instrument")?.text()?)),
        ..DatedRule::always(read_rule(&keys)?)
    })
}

fn read_rule(keys: &Keys) -> Result<DateRule, RecordProblem> {
    let mut given = RULES
        .iter()
        .filter_map(|kind| Some((*kind, keys.get(kind)?)));
    let (Some((kind, place)), None) = (given.next(), given.next()) else {
        return Err(keys.problem(format!("has exactly one of {}", RULES.join(", "))));
    };
    let rule = match kind {
        "fixed" => DateRule::Fixed {
            on: place.month_day()?,
        },
        "nth_weekday" => read_nth_weekday(&place)?,
        "any_of" => {
            let rules = place.list()?;
            let rules = rules.iter().map(|rule| read_rule(&rule.keys(&[])?));
            DateRule::AnyOf {
                rules: rules.collect::<Result<_, _>>()?,
            }
        }
        "span" => {
            let (start, end) = read_ends(&place)?;
            DateRule::Span { start, end }
        }
        "week" => read_week(&place)?,
        "listed" => {
            let years = place
                .entries()?
                .into_iter()
                .map(|(year, dates)| read_listed(year, &dates));
            DateRule::Listed {
                years: years.collect::<Result<BTreeMap<_, _>, _>>()?,
            }
        }
        _ => {
            let years = place.list()?;
            let [first, last] = years.as_slice() else {
                return Err(place.problem("is the first and the last year, [2021, 2030]"));
            };
            DateRule::Years {
                first: first.year()?,
                last: last.year()?,
            }
        }
    };
    rule.check().map_err(|sentence| place.problem(sentence))?;
    match (keys.get("every_years"), keys.get("from")) {
        (Some(every), Some(from)) => {
            let wrong = "is a number of years; write 1 or more";
            let number = u16::try_from(every.number(wrong)?)
                .ok()
                .filter(|number| *number > 0);
            let number = number.ok_or_else(|| every.problem(wrong))?;
            Ok(DateRule::EveryYears {
                every: number,
                from: from.year()?,
                rule: Box::new(rule),
            })
        }
        (Some(every), None) => Err(every.problem("needs from, the first year of the cycle")),
        // Of a former date, `from` tells its validity.
        (None, Some(from)) if keys.get("to").is_none() => {
            Err(from.problem("goes with every_years; the first year of a rule is first_year"))
        }
        (None, _) => Ok(rule),
    }
}

fn read_nth_weekday(place: &Place) -> Result<DateRule, RecordProblem> {
    let keys = place.only(&["month", "weekday", "n"])?;
    let month = keys.required("month")?;
    let wrong = "is not a month; write 1 to 12";
    let number = u8::try_from(month.number(wrong)?).ok();
    let n = keys.required("n")?;
    Ok(DateRule::NthWeekday {
        month: number
            .and_then(Month::new)
            .ok_or_else(|| month.problem(wrong))?,
        weekday: keys.required("weekday")?.weekday()?,
        n: Nth::from_number(n.number("is a place in a month; write 1 to 5, or -1 for the last")?)
            .map_err(|sentence| n.problem(sentence))?,
    })
}

fn read_week(place: &Place) -> Result<DateRule, RecordProblem> {
    if !place.entries()?.iter().any(|(key, _)| *key == "containing") {
        let (start, end) = read_ends(place)?;
        return Ok(DateRule::WeekSpan { start, end });
    }
    // `un_list_2024` is what the United Nations' list printed for the Week of Science and Peace in
    // 2024: 9 to 15 November, while the week of 11 November was 11 to 17. It is checked, so that the
    // record goes in, and not used as a date: a listing is no act that moves a week.
    let keys = place.only(&["containing", "starts_on", "un_list_2024"])?;
    keys.get("un_list_2024")
        .map(|printed| read_ends(&printed))
        .transpose()?;
    Ok(DateRule::WeekContaining {
        day: keys.required("containing")?.month_day()?,
        starts_on: keys.required("starts_on")?.weekday()?,
    })
}

fn read_ends(place: &Place) -> Result<(MonthDay, MonthDay), RecordProblem> {
    let keys = place.only(&["start", "end"])?;
    Ok((
        keys.required("start")?.month_day()?,
        keys.required("end")?.month_day()?,
    ))
}

/// A year with its day, or with `start` and `end`; an end before its start lies in the next year.
fn read_listed(year: &str, dates: &Place) -> Result<(i32, Vec<DateSpan>), RecordProblem> {
    let is_plain = year.bytes().all(|b| b.is_ascii_digit());
    let number = year.parse::<i32>().ok().filter(|_| is_plain);
    let number = number
        .filter(|number| (FIRST_YEAR..=LAST_YEAR).contains(number))
        .ok_or_else(|| dates.problem(format!("“{year}” is not a year; {}", years_there_are())))?;
    let (start, end) = match dates.value {
        Value::Array(none) if none.is_empty() => return Ok((number, Vec::new())),
        Value::Object(_) => read_ends(dates)?,
        _ => dates.month_day().map(|day| (day, day))?,
    };
    let ends_in = if end < start { number + 1 } else { number };
    let span = start.in_year(number).zip(end.in_year(ends_in));
    let span = span.and_then(|(start, end)| DateSpan::new(start, end));
    let span = span.ok_or_else(|| dates.problem("has a 29 February, and the year has none"))?;
    Ok((number, vec![span]))
}

fn years_there_are() -> String {
    format!("write one from {FIRST_YEAR} to {LAST_YEAR}")
}

/// A value of the record, and its path.
struct Place<'a> {
    at: String,
    value: &'a Value,
}

/// An object whose keys are all known, and its path.
struct Keys<'a> {
    at: String,
    keys: &'a Map<String, Value>,
}

impl<'a> Place<'a> {
    fn given(at: &str, value: Option<&'a Value>) -> Option<Self> {
        value.filter(|value| !value.is_null()).map(|value| Self {
            at: at.to_owned(),
            value,
        })
    }

    fn problem(&self, sentence: impl Into<String>) -> RecordProblem {
        RecordProblem {
            at: self.at.clone(),
            sentence: sentence.into(),
        }
    }

    fn list(&self) -> Result<Vec<Self>, RecordProblem> {
        let all = self
            .value
            .as_array()
            .ok_or_else(|| self.problem("is a list, in [ ]"))?;
        let place = |(index, value)| Self {
            at: format!("{}[{index}]", self.at),
            value,
        };
        Ok(all.iter().enumerate().map(place).collect())
    }

    fn object(&self) -> Result<&'a Map<String, Value>, RecordProblem> {
        self.value
            .as_object()
            .ok_or_else(|| self.problem("is an object with named keys, in { }"))
    }

    fn entries(&self) -> Result<Vec<(&'a str, Self)>, RecordProblem> {
        let place = |key: &str, value| Self {
            at: format!("{}.{key}", self.at),
            value,
        };
        Ok(self
            .object()?
            .iter()
            .map(|(key, value)| (key.as_str(), place(key, value)))
            .collect())
    }

    /// The object, which may have these keys and no other.
    fn only(&self, known: &[&str]) -> Result<Keys<'a>, RecordProblem> {
        let keys = self.object()?;
        match keys.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => {
                let known = known.join(", ");
                Err(self.problem(format!("“{key}” is not a key here; there are {known}")))
            }
            None => Ok(Keys {
                at: self.at.clone(),
                keys,
            }),
        }
    }

    /// The object of a rule, which may have these keys beside those of a rule.
    fn keys(&self, more: &[&str]) -> Result<Keys<'a>, RecordProblem> {
        self.only(&[&RULES, more].concat())
    }

    fn text(&self) -> Result<&'a str, RecordProblem> {
        let text = self.value.as_str().filter(|text| !text.trim().is_empty());
        text.ok_or_else(|| self.problem("is a text, in quotation marks and not empty"))
    }

    fn number(&self, wrong: &str) -> Result<i64, RecordProblem> {
        self.value.as_i64().ok_or_else(|| self.problem(wrong))
    }

    fn year(&self) -> Result<i32, RecordProblem> {
        let wrong = format!("is not a year; {}", years_there_are());
        let year = i32::try_from(self.number(&wrong)?).ok();
        year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
            .ok_or_else(|| self.problem(wrong))
    }

    fn month_day(&self) -> Result<MonthDay, RecordProblem> {
        self.text()?
            .parse()
            .map_err(|sentence: String| self.problem(sentence))
    }

    fn weekday(&self) -> Result<Weekday, RecordProblem> {
        read_weekday(self.text()?).map_err(|sentence| self.problem(sentence))
    }
}

impl<'a> Keys<'a> {
    fn problem(&self, sentence: impl Into<String>) -> RecordProblem {
        RecordProblem {
            at: self.at.clone(),
            sentence: sentence.into(),
        }
    }

    fn get(&self, key: &str) -> Option<Place<'a>> {
        Place::given(&format!("{}.{key}", self.at), self.keys.get(key))
    }

    fn required(&self, key: &str) -> Result<Place<'a>, RecordProblem> {
        self.get(key)
            .ok_or_else(|| self.problem(format!("{key} is missing; add it")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dated_rule::DatesIn;
    use serde_json::json;

    fn problem(date: Value, since: Option<Value>, former: Option<Value>) -> String {
        read_rules(&date, since.as_ref(), former.as_ref(), None)
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn a_problem_names_its_path_and_the_unknown_key() {
        let told = problem(
            json!({"any_of": [{"fixed": "01-01"}, {"fixd": "01-02"}]}),
            None,
            None,
        );
        assert!(
            told.starts_with("date.any_of[1]: “fixd” is not a key here"),
            "{told}"
        );
        let week = json!({"week": {"containing": "11-11", "starts_on": "moonday"}});
        assert!(problem(week, None, None).starts_with("date.week.starts_on: “moonday”"));
        let nth = json!({"nth_weekday": {"month": 13, "weekday": "monday", "n": 1}});
        assert!(problem(nth, None, None).starts_with("date.nth_weekday.month: is not a month"));
        let former =
            json!([{"fixed": "02-31", "from": 2004, "to": 2011, "instrument": "A/RES/58/220"}]);
        let since = json!({"year": 2012, "instrument": "General Assembly decision 66/550"});
        let told = problem(json!({"fixed": "09-12"}), Some(since), Some(former.clone()));
        assert!(told.starts_with("former_dates[0].fixed: “02-31”"), "{told}");
        let since = json!({"year": "2012", "instrument": "A/RES/1/1"});
        let told = problem(json!({"fixed": "09-12"}), Some(since), None);
        assert!(
            told.starts_with("in_force_since.year: is not a year"),
            "{told}"
        );
    }

    #[test]
    fn a_date_with_former_dates_says_since_when_it_holds() {
        let former =
            json!([{"fixed": "12-19", "from": 2004, "to": 2011, "instrument": "A/RES/58/220"}]);
        let told = problem(json!({"fixed": "09-12"}), None, Some(former.clone()));
        assert!(told.starts_with("in_force_since: is missing"), "{told}");
        let since = json!({"year": 2011, "instrument": "General Assembly decision 66/550"});
        let told = problem(json!({"fixed": "09-12"}), Some(since), Some(former));
        assert!(told.starts_with("date: two rules hold in 2011"), "{told}");
    }

    #[test]
    fn what_the_list_of_2024_printed_is_checked_and_is_no_date() {
        let week = |printed: Value| json!({"week": {"containing": "11-11", "starts_on": "monday", "un_list_2024": printed}});
        let date = week(json!({"start": "11-09", "end": "11-15"}));
        let found = read_rules(&date, None, None, None)
            .unwrap()
            .occurrences_in(2024);
        assert_eq!(found[0].span.starts_on().to_string(), "2024-11-11");
        let told = problem(week(json!({"start": "11-31", "end": "11-15"})), None, None);
        assert!(told.starts_with("date.week.un_list_2024.start"), "{told}");
    }

    #[test]
    fn a_listed_year_may_be_one_in_which_it_is_not_held() {
        let date = json!({"listed": {"2023": "05-15", "2024": []}});
        let rules = read_rules(&date, None, None, None).unwrap();
        assert_eq!(rules.dates_in(2024), DatesIn::NoOccurrence);
        assert_eq!(rules.dates_in(2025), DatesIn::NotKnownYet);
    }

    #[test]
    fn a_listed_week_has_its_own_ends_each_year() {
        let date = json!({"listed": {"2024": {"start": "12-30", "end": "01-05"}, "2025": "05-12"}});
        let rules = read_rules(&date, None, None, Some(2007)).unwrap();
        let week = rules.occurrences_in(2024)[0].span;
        assert_eq!(
            (week.days(), week.ends_on().to_string().as_str()),
            (7, "2025-01-05")
        );
        assert_eq!(rules.occurrences_in(2025)[0].span.days(), 1);
        assert_eq!(rules.first_year(), Some(2007));
    }
}
