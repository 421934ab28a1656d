//! What an event says of itself in plain text: the rule, who proclaimed it, what changed.

use crate::domain::dated_rule::Occurrence;
use crate::domain::observance::Observance;
use crate::domain::public_change::{Moved, PublicChange};
use crate::site::changes::moved_sentence;
use crate::site::observance::Facts;
use crate::site::titles::title_of;
use crate::state::clock::Clock;
use crate::store::live::observances::ObservanceRow;
use crate::words::Words;

/// The descriptions of the events of one observance. What they share is put into words once.
pub struct Described<'a> {
    words: &'static Words,
    clock: &'a Clock,
    observance: &'a Observance,
    /// Behind the rule: proclamation, standing of the title.
    facts: Vec<String>,
    topics: Vec<String>,
    /// The sentence of a rule, by the place of the rule and whether the year is set apart from it.
    rule: Option<((usize, Option<i32>), String)>,
}

impl<'a> Described<'a> {
    pub fn new(words: &'static Words, clock: &'a Clock, row: &'a ObservanceRow) -> Self {
        let observance: &Observance = &row.observance;
        let facts = Facts::of(observance, words);
        let line = |key: &str, value: Option<String>| {
            Some(words.label_and_value(&words.say(key), &value?))
        };
        let proclaimed_by = facts.proclaimed_by.map(|(name, _)| name);
        let unofficial = title_of(row, words.locale).unofficial;
        let lines = [
            facts
                .rule_is_unverified
                .then(|| words.say("date-unverified")),
            line("facts-proclaimed-by", proclaimed_by),
            line("facts-instrument", facts.instrument),
            line("facts-adopted", facts.adopted),
            unofficial.then(|| format!("† {}", words.say("unofficial-title-explained"))),
        ];
        let topics = facts.topics.into_iter().map(|(_, name)| name);
        Self {
            words,
            clock,
            observance,
            facts: lines.into_iter().flatten().collect(),
            topics: topics.collect(),
            rule: None,
        }
    }

    pub fn topics(&self) -> Vec<String> {
        self.topics.clone()
    }

    /// The lines of one event; `moved`: how it moved last.
    pub fn tell(
        &mut self,
        occurrence: &Occurrence,
        is_cancelled: bool,
        moved: Option<(&PublicChange, &Moved)>,
    ) -> String {
        let mut lines: Vec<String> = Vec::new();
        if let Some((change, moved)) = moved {
            let on = self.clock.date_of(change.at);
            let sentence = moved_sentence(self.words, on, occurrence.year, moved);
            lines.push(sentence);
            lines.extend(change.note.clone());
        }
        if !is_cancelled {
            lines.extend(self.rule_of(occurrence.year));
        }
        lines.extend(self.facts.iter().cloned());
        lines.join("\n")
    }

    fn rule_of(&mut self, year: i32) -> Option<String> {
        let rules = &self.observance.rules.value;
        let dated = rules.rule_in(year)?;
        let place = rules.rules().iter().position(|rule| rule == dated)?;
        let apart = dated.exceptions.contains_key(&year).then_some(year);
        if let Some((told, sentence)) = &self.rule
            && *told == (place, apart)
        {
            return Some(sentence.clone());
        }
        let founding = self.observance.founding_symbol();
        let sentence = self.words.rule_sentence_of(rules, year, founding)?;
        self.rule = Some(((place, apart), sentence.clone()));
        Some(sentence)
    }
}
