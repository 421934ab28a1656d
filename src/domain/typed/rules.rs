//! The rules of an observance in their sequence, as the fields of a form: `rules` says how many,
//! and the fields of each begin with `rule-0-`, `rule-1-` and so on, the oldest first.

use super::lines::{read_years, write_years};
use super::rule::{MOST_WITHIN, read_rule, within_at, write_rule};
use super::{Fields, Typed, field, maybe};
use crate::domain::date_rule::DateRule;
use crate::domain::dated_rule::{DatedRule, Instrument, InstrumentForm, RuleHistory, RuleProblem};
use crate::domain::problem::FieldProblem;
use std::collections::BTreeMap;

/// Most rules in a sequence.
pub const MOST_RULES: usize = 20;

/// How many rules a form has.
pub fn count_rules(typed: &Typed<'_>) -> usize {
    let count = typed.text("rules").parse().unwrap_or(1);
    usize::clamp(count, 1, MOST_RULES)
}

/// Reads all rules, or says at which fields something is wrong.
pub fn read_rules(typed: &mut Typed<'_>) -> Option<RuleHistory> {
    let before = typed.problems.len();
    let count = count_rules(typed);
    let read: Vec<Option<DatedRule>> = (0..count)
        .map(|index| read_dated(typed, &format!("rule-{index}-"), index + 1 < count))
        .collect();
    let rules: Vec<DatedRule> = read.into_iter().collect::<Option<_>>()?;
    for (index, pair) in rules.windows(2).enumerate() {
        if let (Some(to), Some(from)) = (pair[0].to_year, pair[1].from_year)
            && from <= to
        {
            let at = format!("rule-{}-from", index + 1);
            typed.complain(FieldProblem::new(at, "rule-overlaps").with("year", to));
        }
    }
    for (index, dated) in rules.iter().enumerate().skip(1) {
        if dated.from_year.is_none() {
            let at = format!("rule-{index}-from");
            typed.complain(FieldProblem::new(at, "rule-needs-first-year"));
        }
    }
    if typed.problems.len() > before {
        return None;
    }
    RuleHistory::new(rules)
        .map_err(|problem| typed.complain(left_over(&problem)))
        .ok()
}

/// What the fields by themselves did not show.
fn left_over(problem: &RuleProblem) -> FieldProblem {
    match problem {
        RuleProblem::Overlap { year } => {
            FieldProblem::new("rules", "rule-overlaps").with("year", year)
        }
        RuleProblem::YearsCutShort { first, last } => {
            let problem = FieldProblem::new("rules", "rule-years-cut-short");
            problem.with("first", first).with("last", last)
        }
        RuleProblem::ExceptionOutside { year } => {
            FieldProblem::new("rules", "rule-exception-outside").with("year", year)
        }
        RuleProblem::Empty | RuleProblem::EndsBeforeItBegins { .. } | RuleProblem::Unusable(_) => {
            FieldProblem::new("rules", "rule-unusable")
        }
    }
}

fn read_dated(typed: &mut Typed<'_>, at: &str, is_followed: bool) -> Option<DatedRule> {
    let name = |field: &str| format!("{at}{field}");
    let rule = read_rule(typed, at, 0);
    let (from_year, to_year) = (typed.year(&name("from")), typed.year(&name("to")));
    if is_followed && typed.filled(&name("to")).is_none() {
        typed.complain(FieldProblem::new(name("to"), "rule-needs-last-year"));
    }
    if let (Some(from), Some(to)) = (from_year, to_year)
        && to < from
    {
        typed.complain(FieldProblem::new(name("to"), "rule-ends-before").with("year", from));
    }
    let instrument = read_instrument(typed, &name("act"));
    let exceptions = read_years(typed, &name("exceptions"));
    let holds = |year: i32| {
        from_year.is_none_or(|from| from <= year) && to_year.is_none_or(|to| year <= to)
    };
    for year in exceptions.keys().filter(|year| !holds(**year)) {
        let problem = FieldProblem::new(name("exceptions"), "rule-exception-outside");
        typed.complain(problem.with("year", year));
    }
    let rule = rule?;
    if let DateRule::Years { first, last } = &rule
        && !(holds(*first) && holds(*last) && exceptions.is_empty())
    {
        let problem = FieldProblem::new(name("last"), "rule-years-cut-short");
        typed.complain(problem.with("first", first).with("last", last));
    }
    Some(DatedRule {
        rule,
        from_year,
        to_year,
        instrument: instrument?,
        exceptions,
    })
}

/// The act that set a rule: none where all its fields are empty.
fn read_instrument(typed: &mut Typed<'_>, at: &str) -> Option<Option<Instrument>> {
    let (form, symbol) = (format!("{at}-form"), format!("{at}-symbol"));
    let body = typed.optional(&format!("{at}-body"), 200);
    let read = match typed.text(&form) {
        "resolution" => Some(InstrumentForm::Resolution),
        "decision" => Some(InstrumentForm::Decision),
        "other" => Some(InstrumentForm::Other),
        _ => None,
    };
    let written = typed.optional(&symbol, 100);
    match (read, written) {
        (None, None) if body.is_none() => Some(None),
        (Some(form), Some(symbol)) => Some(Some(Instrument { body, form, symbol })),
        (None, _) => {
            typed.complain(FieldProblem::new(form, "rule-choose"));
            None
        }
        (Some(_), None) => {
            typed.complain(FieldProblem::new(symbol, "field-required"));
            None
        }
    }
}

/// The fields of all rules.
pub fn write_rules(history: &RuleHistory) -> Fields {
    let mut fields = vec![field("rules", history.rules().len())];
    for (index, dated) in history.rules().iter().enumerate() {
        let at = format!("rule-{index}-");
        write_rule(&dated.rule, &at, &mut fields);
        let act = dated.instrument.as_ref();
        let form = act.map(|act| match act.form {
            InstrumentForm::Resolution => "resolution",
            InstrumentForm::Decision => "decision",
            InstrumentForm::Other => "other",
        });
        fields.extend([
            maybe(format!("{at}from"), dated.from_year),
            maybe(format!("{at}to"), dated.to_year),
            maybe(format!("{at}act-form"), form),
            maybe(
                format!("{at}act-body"),
                act.and_then(|act| act.body.as_ref()),
            ),
            maybe(format!("{at}act-symbol"), act.map(|act| &act.symbol)),
            field(format!("{at}exceptions"), write_years(&dated.exceptions)),
        ]);
    }
    fields
}

/// What a form does with its rules beside sending them: one more, one less.
///
/// `add-rule`, `remove-rule-1`; `add-part-rule-0-` and `remove-part-rule-0-2` within one.
pub fn apply(act: &str, fields: &mut Fields) {
    let typed = Typed::new(fields);
    if act == "add-rule" {
        let count = count_rules(&typed);
        if count < MOST_RULES {
            set(fields, "rules", count + 1);
        }
    } else if let Some(at) = act.strip_prefix("add-part-") {
        let count = within_at(&typed, at);
        if is_prefix(at) && count < MOST_WITHIN {
            set(fields, &format!("{at}of"), count + 1);
        }
    } else if let Some(place) = act.strip_prefix("remove-part-") {
        let Some((at, index)) = place.rsplit_once('-') else {
            return;
        };
        let at = format!("{at}-");
        let count = within_at(&typed, &at);
        if is_prefix(&at)
            && let Ok(index) = index.parse()
            && count > 1
        {
            take_out(fields, &format!("{at}of-"), index, count);
            set(fields, &format!("{at}of"), count - 1);
        }
    } else if let Some(index) = act.strip_prefix("remove-rule-") {
        let count = count_rules(&typed);
        if let Ok(index) = index.parse()
            && count > 1
        {
            take_out(fields, "rule-", index, count);
            set(fields, "rules", count - 1);
        }
    }
}

fn is_prefix(at: &str) -> bool {
    at.starts_with("rule-") && at.ends_with('-') && at.len() < 60
}

/// Drops the fields of one numbered rule; those after it move up.
fn take_out(fields: &mut Fields, before: &str, gone: usize, count: usize) {
    let number = |name: &str| -> Option<usize> {
        let rest = name.strip_prefix(before)?;
        rest.split_once('-')?.0.parse().ok()
    };
    let moved: BTreeMap<usize, usize> = (gone + 1..count).map(|index| (index, index - 1)).collect();
    fields.retain(|(name, _)| number(name) != Some(gone));
    for (name, _) in fields.iter_mut() {
        if let Some(old) = number(name)
            && let Some(new) = moved.get(&old)
        {
            let rest = &name[before.len() + old.to_string().len()..];
            *name = format!("{before}{new}{rest}");
        }
    }
}

fn set(fields: &mut Fields, name: &str, value: usize) {
    fields.retain(|(held, _)| held != name);
    fields.push(field(name, value));
}
