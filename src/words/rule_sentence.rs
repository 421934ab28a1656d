//! The rule of a date, told in a sentence.

use super::{Arg, Words};
use crate::domain::date_rule::{DateRule, Month, MonthDay, Nth, weekday_key};
use crate::domain::dated_rule::{DatedRule, Instrument, InstrumentForm, RuleHistory};
use crate::domain::locale::Locale;
use chrono::{NaiveDate, Weekday};

impl Words {
    /// The rule in force and the ones before it, newest first, a sentence each.
    pub fn rule_sentences(&self, history: &RuleHistory) -> Vec<String> {
        let mut rules = history.rules().iter().rev();
        let Some(in_force) = rules.next() else {
            return Vec::new();
        };
        let mut sentences = vec![self.rule_in_force(in_force)];
        sentences.extend(rules.filter_map(|former| self.former_rule(former)));
        sentences
    }

    /// The rule that gives, or withholds, the date of one year; and where the date of that year was
    /// set apart from it, so. `founding`, the symbol of the founding act, stands for the act of a
    /// rule that has been the only one and names none itself.
    pub fn rule_sentence_of(
        &self,
        history: &RuleHistory,
        year: i32,
        founding: Option<&str>,
    ) -> Option<String> {
        let dated = history.rule_in(year)?;
        let sentence = match history.rules() {
            [only] if only.instrument.is_none() => self.rule_in_force(&DatedRule {
                instrument: founding.map(Instrument::parse),
                ..only.clone()
            }),
            [.., last] if last == dated => self.rule_in_force(dated),
            _ => self.former_rule(dated)?,
        };
        if !dated.exceptions.contains_key(&year) {
            return Some(sentence);
        }
        let year = year.to_string();
        let apart = self.tell("rule-exception", &[("year", Arg::Text(&year))]);
        Some(self.tell(
            "two-sentences",
            &[
                ("first", Arg::Text(&sentence)),
                ("second", Arg::Text(&apart)),
            ],
        ))
    }

    /// That the date of a year is not known: not yet, or, of a year before one that is, not at all.
    pub fn unknown_date(&self, history: &RuleHistory, year: i32) -> String {
        let is_behind = history.rule_in(year).is_some_and(|dated| {
            let listed = match &dated.rule {
                DateRule::Listed { years } => years.keys().next_back(),
                _ => None,
            };
            let apart = dated.exceptions.keys().next_back();
            dated.to_year.is_some() || listed.max(apart).is_some_and(|last| year < *last)
        });
        let key = if is_behind {
            "dateline-unrecorded"
        } else {
            "dateline-unknown"
        };
        self.tell(key, &[("year", Arg::Text(&year.to_string()))])
    }

    fn rule_in_force(&self, dated: &DatedRule) -> String {
        let rule = &dated.rule;
        match rule {
            DateRule::Listed { .. } => return self.say("rule-listed"),
            DateRule::Years { first, last } if first == last => {
                return self.tell("rule-one-year", &[("year", Arg::Text(&first.to_string()))]);
            }
            DateRule::Years { first, last } => {
                let (first, last) = (first.to_string(), last.to_string());
                return self.tell(
                    "rule-years",
                    &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))],
                );
            }
            DateRule::EveryYears { every, from, rule } => {
                let (when, from) = (self.when(rule), from.to_string());
                return self.tell(
                    "rule-every-years",
                    &[
                        ("count", Arg::Count(usize::from(*every))),
                        ("when", Arg::Text(&when)),
                        ("year", Arg::Text(&from)),
                    ],
                );
            }
            _ => {}
        }
        let when = self.when(rule);
        let year = dated.from_year.map(|year| year.to_string());
        let instrument = dated.instrument.as_ref().map(|act| self.instrument(act));
        let mut args = vec![("when", Arg::Text(&when))];
        args.extend(year.as_deref().map(|year| ("year", Arg::Text(year))));
        args.extend(
            instrument
                .as_deref()
                .map(|act| ("instrument", Arg::Text(act))),
        );
        let key = match (&year, &instrument) {
            (None, None) => "rule-yearly",
            (None, Some(_)) => "rule-yearly-by",
            (Some(_), None) => "rule-yearly-since",
            (Some(_), Some(_)) => "rule-yearly-since-by",
        };
        self.tell(key, &args)
    }

    /// Only a rule with both ends can be told as former.
    fn former_rule(&self, dated: &DatedRule) -> Option<String> {
        let (from, to) = (dated.from_year?.to_string(), dated.to_year?.to_string());
        let when = self.when(&dated.rule);
        let instrument = dated.instrument.as_ref().map(|act| self.instrument(act));
        let mut args = vec![
            ("from", Arg::Text(&from)),
            ("to", Arg::Text(&to)),
            ("when", Arg::Text(&when)),
        ];
        args.extend(
            instrument
                .as_deref()
                .map(|act| ("instrument", Arg::Text(act))),
        );
        let key = if instrument.is_some() {
            "rule-former-by"
        } else {
            "rule-former"
        };
        Some(self.tell(key, &args))
    }

    /// "on the second Saturday of May": fits into the sentences of a rule.
    fn when(&self, rule: &DateRule) -> String {
        match rule {
            DateRule::Fixed { on } => {
                self.tell("when-fixed", &[("date", Arg::Text(&self.month_day(*on)))])
            }
            DateRule::NthWeekday { month, weekday, n } => self.nth_weekday(*month, *weekday, *n),
            DateRule::Span { start, end } | DateRule::WeekSpan { start, end } => {
                let (from, to) = (self.month_day(*start), self.month_day(*end));
                self.tell(
                    "when-span",
                    &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))],
                )
            }
            DateRule::WeekContaining { day, starts_on } => {
                let (date, weekday) = (self.month_day(*day), self.dates.weekday(*starts_on));
                self.tell(
                    "when-week-containing",
                    &[
                        ("date", Arg::Text(&date)),
                        ("weekday", Arg::Text(&weekday)),
                        ("weekday-key", Arg::Text(weekday_key(*starts_on))),
                    ],
                )
            }
            DateRule::AnyOf { rules } => {
                let all = rules.iter().map(|rule| self.when(rule));
                all.reduce(|first, second| {
                    self.tell(
                        "when-and",
                        &[("first", Arg::Text(&first)), ("second", Arg::Text(&second))],
                    )
                })
                .unwrap_or_default()
            }
            DateRule::EveryYears { rule, .. } => self.when(rule),
            DateRule::Listed { .. } | DateRule::Years { .. } => String::new(),
        }
    }

    fn nth_weekday(&self, month: Month, weekday: Weekday, n: Nth) -> String {
        let month = month.number();
        let (name, month_name) = (
            self.dates.weekday(weekday),
            self.dates.month(u32::from(month)),
        );
        // Numbers choose a variant by value; a text "2" would not.
        let n = match n {
            Nth::Number(n) => Arg::Count(usize::from(n)),
            Nth::Last => Arg::Text("last"),
        };
        self.tell(
            "when-nth-weekday",
            &[
                ("n", n),
                ("weekday", Arg::Text(&name)),
                ("month", Arg::Text(&month_name)),
                ("weekday-key", Arg::Text(weekday_key(weekday))),
                ("month-number", Arg::Count(usize::from(month))),
            ],
        )
    }

    fn month_day(&self, day: MonthDay) -> String {
        // In a leap year, so that 29 February has a name.
        let date = NaiveDate::from_ymd_opt(2024, u32::from(day.month()), u32::from(day.day()));
        date.map(|date| self.dates.day(date)).unwrap_or_default()
    }

    /// An instrument as people cite it: a resolution by its symbol, a decision in words.
    pub fn instrument(&self, act: &Instrument) -> String {
        match (&act.form, act.body.as_deref()) {
            (InstrumentForm::Decision, Some("General Assembly")) => self.tell(
                "instrument-assembly-decision",
                &[("number", Arg::Text(&act.symbol))],
            ),
            (InstrumentForm::Decision, _) => {
                self.tell("instrument-decision", &[("number", Arg::Text(&act.symbol))])
            }
            _ => act.symbol.clone(),
        }
    }

    /// A proclaiming body or agency: in words where the calendar's bodies have them, else by the
    /// English name in its record; the second value then says so.
    pub fn body(&self, name: &str) -> (String, Option<Locale>) {
        let key = match name {
            "General Assembly" => "body-general-assembly",
            "United Nations Department of Global Communications" => "body-dgc",
            "Universal Postal Union" => "body-upu",
            "WHO and UNAIDS" => "body-who-and-unaids",
            "IMO Council" => "body-imo-council",
            english => {
                let foreign = (self.locale != Locale::En).then_some(Locale::En);
                return (english.to_owned(), foreign);
            }
        };
        (self.say(key), None)
    }
}
