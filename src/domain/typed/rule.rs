//! One rule of a date as the fields of a form. A rule within another has the same fields, with
//! `of-0-`, `of-1-` and so on in their names.

use super::lines::{read_years, write_years};
use super::{Fields, Typed, field};
use crate::domain::date_rule::{DateRule, Month, MonthDay, Nth, read_weekday, weekday_key};
use crate::domain::problem::FieldProblem;
use chrono::Weekday;

/// Most rules within one.
pub const MOST_WITHIN: usize = 12;
/// How deep rules may stand within rules.
pub const DEEPEST: usize = 2;

/// What kind of rule it is, as a form asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    Fixed,
    NthWeekday,
    Span,
    WeekSpan,
    WeekContaining,
    AnyOf,
    EveryYears,
    Listed,
    Years,
}

impl RuleKind {
    pub const ALL: [Self; 9] = [
        Self::Fixed,
        Self::NthWeekday,
        Self::Span,
        Self::WeekSpan,
        Self::WeekContaining,
        Self::AnyOf,
        Self::EveryYears,
        Self::Listed,
        Self::Years,
    ];

    /// As a form sends it, and after `rule-kind-` among the words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::NthWeekday => "nth-weekday",
            Self::Span => "span",
            Self::WeekSpan => "week-span",
            Self::WeekContaining => "week-containing",
            Self::AnyOf => "any-of",
            Self::EveryYears => "every-years",
            Self::Listed => "listed",
            Self::Years => "years",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a rule of this kind may stand within another, so deep.
    pub const fn may_stand(self, depth: usize) -> bool {
        match self {
            Self::Listed | Self::Years => depth == 0,
            Self::AnyOf | Self::EveryYears => depth < DEEPEST,
            _ => true,
        }
    }

    pub const fn of(rule: &DateRule) -> Self {
        match rule {
            DateRule::Fixed { .. } => Self::Fixed,
            DateRule::NthWeekday { .. } => Self::NthWeekday,
            DateRule::Span { .. } => Self::Span,
            DateRule::WeekSpan { .. } => Self::WeekSpan,
            DateRule::WeekContaining { .. } => Self::WeekContaining,
            DateRule::AnyOf { .. } => Self::AnyOf,
            DateRule::EveryYears { .. } => Self::EveryYears,
            DateRule::Listed { .. } => Self::Listed,
            DateRule::Years { .. } => Self::Years,
        }
    }
}

/// The kind that a form says, at a prefix; a fixed day where it says none.
pub fn kind_at(typed: &Typed<'_>, at: &str) -> RuleKind {
    let code = typed.text(&format!("{at}kind"));
    RuleKind::from_code(code).unwrap_or(RuleKind::Fixed)
}

/// How many rules stand within one, at a prefix.
pub fn within_at(typed: &Typed<'_>, at: &str) -> usize {
    let count = typed.text(&format!("{at}of")).parse().unwrap_or(1);
    usize::clamp(count, 1, MOST_WITHIN)
}

/// Reads the rule whose fields begin with `at`.
pub fn read_rule(typed: &mut Typed<'_>, at: &str, depth: usize) -> Option<DateRule> {
    let kind = kind_at(typed, at);
    let name = |field: &str| format!("{at}{field}");
    if !kind.may_stand(depth) {
        typed.complain(FieldProblem::new(name("kind"), "rule-kind-not-within"));
        return None;
    }
    Some(match kind {
        RuleKind::Fixed => DateRule::Fixed {
            on: typed.month_day(&name("on"))?,
        },
        RuleKind::NthWeekday => {
            let month = typed.required(&name("month"));
            let month = month.and(typed.number::<u8>(&name("month"), 1, 12));
            let (n, weekday) = (
                read_nth(typed, &name("n")),
                read_day(typed, &name("weekday")),
            );
            DateRule::NthWeekday {
                month: Month::new(month?)?,
                weekday: weekday?,
                n: n?,
            }
        }
        RuleKind::Span | RuleKind::WeekSpan => {
            let start = typed.month_day(&name("start"));
            let end = typed.month_day(&name("end"));
            let (start, end) = (start?, end?);
            if kind == RuleKind::Span {
                DateRule::Span { start, end }
            } else {
                DateRule::WeekSpan { start, end }
            }
        }
        RuleKind::WeekContaining => {
            let day = typed.month_day(&name("on"));
            let starts_on = read_day(typed, &name("weekday"));
            DateRule::WeekContaining {
                day: day?,
                starts_on: starts_on?,
            }
        }
        RuleKind::AnyOf => {
            let count = within_at(typed, at);
            let rules: Vec<Option<DateRule>> = (0..count)
                .map(|index| read_rule(typed, &format!("{at}of-{index}-"), depth + 1))
                .collect();
            DateRule::AnyOf {
                rules: rules.into_iter().collect::<Option<_>>()?,
            }
        }
        RuleKind::EveryYears => {
            let every = typed.required(&name("every"));
            let every = every.and(typed.number::<u16>(&name("every"), 1, 1000));
            let from = typed.required(&name("since"));
            let from = from.and(typed.year(&name("since")));
            let rule = read_rule(typed, &format!("{at}of-0-"), depth + 1);
            DateRule::EveryYears {
                every: every?,
                from: from?,
                rule: Box::new(rule?),
            }
        }
        RuleKind::Listed => DateRule::Listed {
            years: read_years(typed, &name("listed")),
        },
        RuleKind::Years => {
            let first = typed.required(&name("first"));
            let first = first.and(typed.year(&name("first")));
            let last = typed.required(&name("last"));
            let last = last.and(typed.year(&name("last")));
            let (first, last) = (first?, last?);
            if last < first {
                typed.complain(FieldProblem::new(name("last"), "rule-years-swapped"));
                return None;
            }
            DateRule::Years { first, last }
        }
    })
}

fn read_nth(typed: &mut Typed<'_>, name: &str) -> Option<Nth> {
    let text = typed.required(name)?;
    let read = match text {
        "last" => Some(Nth::Last),
        text => text.parse().ok().and_then(|n| Nth::from_number(n).ok()),
    };
    if read.is_none() {
        typed.complain(FieldProblem::new(name, "rule-choose"));
    }
    read
}

fn read_day(typed: &mut Typed<'_>, name: &str) -> Option<Weekday> {
    let read = read_weekday(typed.required(name)?).ok();
    if read.is_none() {
        typed.complain(FieldProblem::new(name, "rule-choose"));
    }
    read
}

/// The fields of a rule, each beginning with `at`.
pub fn write_rule(rule: &DateRule, at: &str, fields: &mut Fields) {
    let name = |field: &str| format!("{at}{field}");
    fields.push(field(name("kind"), RuleKind::of(rule).code()));
    match rule {
        DateRule::Fixed { on } => write_day(*on, &name("on"), fields),
        DateRule::NthWeekday { month, weekday, n } => {
            let n = match n {
                Nth::Number(n) => n.to_string(),
                Nth::Last => "last".into(),
            };
            fields.extend([
                field(name("n"), n),
                field(name("weekday"), weekday_key(*weekday)),
                field(name("month"), month.number()),
            ]);
        }
        DateRule::Span { start, end } | DateRule::WeekSpan { start, end } => {
            write_day(*start, &name("start"), fields);
            write_day(*end, &name("end"), fields);
        }
        DateRule::WeekContaining { day, starts_on } => {
            write_day(*day, &name("on"), fields);
            fields.push(field(name("weekday"), weekday_key(*starts_on)));
        }
        DateRule::AnyOf { rules } => {
            fields.push(field(name("of"), rules.len()));
            for (index, rule) in rules.iter().enumerate() {
                write_rule(rule, &format!("{at}of-{index}-"), fields);
            }
        }
        DateRule::EveryYears { every, from, rule } => {
            fields.push(field(name("every"), every));
            fields.push(field(name("since"), from));
            write_rule(rule, &format!("{at}of-0-"), fields);
        }
        DateRule::Listed { years } => fields.push(field(name("listed"), write_years(years))),
        DateRule::Years { first, last } => {
            fields.push(field(name("first"), first));
            fields.push(field(name("last"), last));
        }
    }
}

fn write_day(day: MonthDay, name: &str, fields: &mut Fields) {
    fields.push(field(format!("{name}-month"), day.month()));
    fields.push(field(format!("{name}-day"), day.day()));
}
