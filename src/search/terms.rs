//! The words of a question as terms of the index: where a word may stand, and under which stems.

use super::analysis::{Analysis, Word};
use super::schema::Fields;
use crate::domain::locale::Locale;
use crate::domain::script::Script;
use chrono::{DateTime, Utc};
use std::ops::Bound;
use tantivy::query::{
    BooleanQuery, BoostQuery, DisjunctionMaxQuery, EmptyQuery, InvertedIndexRangeQuery, Occur,
    PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

/// How much a find counts: in a title twice as much as in a text, a name in between.
const TITLE: f32 = 2.0;
const NAME: f32 = 1.5;
const TEXT: f32 = 1.0;
/// A find in the reader's own language comes before others.
const OWN: f32 = 4.0;

/// Where words are looked for.
#[derive(Clone, Copy)]
pub struct Where<'a> {
    pub searcher: &'a Searcher,
    pub fields: &'a Fields,
    /// The reader's language.
    pub own: Locale,
    /// The languages that are public.
    pub open: &'a [Locale],
    /// Whether any of several words will do. Chinese writes several as one.
    pub loosely: bool,
}

impl Where<'_> {
    /// The languages that may have a word: by its script those that are written in it; a number all.
    pub fn languages(&self, word: &str) -> Vec<Locale> {
        let script = Script::of(word);
        let languages = self.open.iter().copied();
        let fits = |locale: &Locale| match script {
            // Names stay in Latin letters in texts of all scripts.
            None | Some(Script::Latin | Script::Other) => true,
            Some(script) => Script::of_locale(*locale) == script,
        };
        languages.filter(fits).collect()
    }

    /// A word in any of its forms, or words that are one when written, such as "South-South".
    pub fn word(&self, word: &str) -> Box<dyn Query> {
        let mut finds = Vec::new();
        for locale in self.languages(word) {
            let analysis = Analysis::Language(locale);
            let words = if self.loosely {
                analysis.of_text(word)
            } else {
                analysis.of_question(word)
            };
            for (field, weight) in self.places(locale) {
                finds.extend(
                    self.found(field, &words)
                        .map(|find| self.weighed(find, weight, locale)),
                );
            }
            if locale == Locale::Zh {
                finds.extend(
                    self.characters(word)
                        .map(|find| self.weighed(find, TITLE, locale)),
                );
            }
        }
        any(finds)
    }

    /// Whether any record has a word, in any of its forms.
    pub fn has_word(&self, word: &str) -> bool {
        self.languages(word).into_iter().any(|locale| {
            let words = Analysis::Language(locale).of_question(word);
            self.places(locale)
                .into_iter()
                .any(|(field, _)| self.all_of(field, &words).is_some())
        })
    }

    /// Words in this order.
    pub fn phrase(&self, words: &str) -> Box<dyn Query> {
        let mut finds = Vec::new();
        for locale in self.languages(words) {
            if locale == Locale::Zh {
                finds.extend(
                    self.characters(words)
                        .map(|find| self.weighed(find, TEXT, locale)),
                );
                continue;
            }
            let words = Analysis::Language(locale).of_question(words);
            for (field, weight) in self.places(locale) {
                finds.extend(
                    self.in_order(field, &words)
                        .map(|find| self.weighed(find, weight, locale)),
                );
            }
        }
        any(finds)
    }

    /// Names of speakers that have these words.
    pub fn speaker(&self, name: &str) -> Box<dyn Query> {
        let words = Analysis::Characters.of_question(name);
        self.all_of(self.fields.speaker_names, &words)
            .unwrap_or_else(|| Box::new(EmptyQuery))
    }

    fn places(&self, locale: Locale) -> [(Field, f32); 3] {
        let language = self.fields.language(locale);
        [
            (language.title, TITLE),
            (language.names, NAME),
            (language.text, TEXT),
        ]
    }

    fn weighed(&self, find: Box<dyn Query>, weight: f32, locale: Locale) -> Box<dyn Query> {
        let weight = if locale == self.own {
            weight * OWN
        } else {
            weight
        };
        if weight == 1.0 {
            find
        } else {
            Box::new(BoostQuery::new(find, weight))
        }
    }

    fn characters(&self, words: &str) -> Option<Box<dyn Query>> {
        let words = Analysis::Characters.of_question(words);
        self.in_order(self.fields.characters, &words)
    }

    /// The words in one field: all, or where that will do any of them.
    fn found(&self, field: Field, words: &[Word]) -> Option<Box<dyn Query>> {
        if !self.loosely {
            return self.all_of(field, words);
        }
        let each = words.chunk_by(|one, other| one.position == other.position);
        let each: Vec<_> = each.filter_map(|word| self.all_of(field, word)).collect();
        (!each.is_empty()).then(|| some_of(each))
    }

    /// All the words in one field, each in one of its spellings. `None` where one of them stands nowhere in it.
    fn all_of(&self, field: Field, words: &[Word]) -> Option<Box<dyn Query>> {
        let mut all = Vec::new();
        for spellings in words.chunk_by(|one, other| one.position == other.position) {
            let held = spellings
                .iter()
                .map(|word| Term::from_field_text(field, &word.term));
            let held = held.filter(|term| self.is_held(term)).map(|term| {
                Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>
            });
            let held: Vec<_> = held.collect();
            if held.is_empty() {
                return None;
            }
            all.push(any(held));
        }
        match all.len() {
            0 => None,
            1 => all.pop(),
            _ => Some(Box::new(BooleanQuery::intersection(all))),
        }
    }

    /// The words in their order, each in the last of its spellings: the one that every word has.
    fn in_order(&self, field: Field, words: &[Word]) -> Option<Box<dyn Query>> {
        let spellings = words.chunk_by(|one, other| one.position == other.position);
        let terms: Vec<(usize, Term)> = spellings
            .filter_map(|spellings| spellings.last())
            .map(|word| (word.position, Term::from_field_text(field, &word.term)))
            .collect();
        if terms.is_empty() || !terms.iter().all(|(_, term)| self.is_held(term)) {
            return None;
        }
        Some(match <[_; 1]>::try_from(terms) {
            Ok([(_, term)]) => Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)),
            Err(terms) => Box::new(PhraseQuery::new_with_offset(terms)),
        })
    }

    /// Whether any record has a term. What no record has costs nothing.
    fn is_held(&self, term: &Term) -> bool {
        self.searcher.doc_freq(term).is_ok_and(|found| found > 0)
    }
}

/// The best of several finds counts.
fn any(mut finds: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match finds.len() {
        0 => Box::new(EmptyQuery),
        1 => finds.remove(0),
        _ => Box::new(DisjunctionMaxQuery::new(finds)),
    }
}

/// Some of several finds: of four at least two, of five two; the more, the better.
pub fn some_of(finds: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    let least = (finds.len() / 2).max(1);
    Box::new(BooleanQuery::union_with_minimum_required_clauses(
        finds, least,
    ))
}

/// What is not public at an instant: it begins later, or has ended. These are few, so they are taken away instead of
/// all others being looked at.
pub fn not_public(fields: &Fields, now: DateTime<Utc>) -> Vec<Box<dyn Query>> {
    let now = now.timestamp_micros();
    let later = InvertedIndexRangeQuery::new(
        Bound::Excluded(Term::from_field_i64(fields.from, now)),
        Bound::Unbounded,
    );
    let ended = InvertedIndexRangeQuery::new(
        Bound::Unbounded,
        Bound::Included(Term::from_field_i64(fields.until, now)),
    );
    vec![Box::new(later), Box::new(ended)]
}

/// All of the first, none of the second.
pub fn both(wanted: Vec<Box<dyn Query>>, unwanted: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    let wanted = wanted.into_iter().map(|query| (Occur::Must, query));
    let unwanted = unwanted.into_iter().map(|query| (Occur::MustNot, query));
    Box::new(BooleanQuery::new(wanted.chain(unwanted).collect()))
}
