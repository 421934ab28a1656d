//! Whether words were said: in which public message they stand letter by letter, or nearly.

use super::analysis::Analysis;
use super::ask::AskFailure;
use super::documents;
use super::index::Index;
use super::record::{Record, RecordText};
use super::terms::{both, not_public};
use crate::domain::compare::Run;
use crate::domain::locale::Locale;
use crate::domain::quote_match::find;
use crate::domain::quote_near::nearest;
use chrono::{DateTime, Utc};
use std::ops::Range;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, TantivyDocument, Term};

/// How many words of a quote messages are looked for by: the rarest.
const RAREST: usize = 12;
/// How many messages are read for one quote: those that have most of its rare words.
const READ: usize = 40;
/// How many messages that say the same words, or nearly, are told.
const TOLD: usize = 5;

/// A message in a language, and how words stand in it.
#[derive(Clone, Debug)]
pub struct Sighting {
    pub record: Record,
    pub locale: Locale,
    /// Where in its text, in characters.
    pub at: Range<usize>,
    /// How the words differ from what was said; nothing where they are the same.
    pub differences: Vec<Run>,
    likeness: f32,
}

/// What became of a check.
#[derive(Clone, Debug)]
pub enum QuoteChecked {
    /// The words stand in these, the oldest first: whoever said them first.
    Exact(Vec<Sighting>),
    /// They stand in none, but something like them in these, the likest first.
    Near(Vec<Sighting>),
    NotFound,
}

impl Sighting {
    pub fn text(&self) -> Option<&RecordText> {
        self.record
            .texts
            .iter()
            .find(|text| text.locale == self.locale)
    }
}

impl Index {
    /// Looks for words in all public texts of the languages that are open.
    pub fn check_quote(
        &self,
        words: &str,
        open: &[Locale],
        now: DateTime<Utc>,
    ) -> Result<QuoteChecked, AskFailure> {
        let searcher = self.searcher();
        let mut rare = Vec::new();
        for locale in open {
            rare.extend(self.rarest(&searcher, *locale, words));
        }
        if rare.is_empty() {
            return Ok(QuoteChecked::NotFound);
        }
        let query = both(
            vec![Box::new(BooleanQuery::union(rare))],
            not_public(self.fields(), now),
        );
        let (mut exact, mut near) = (Vec::new(), Vec::new());
        for (_, at) in searcher.search(&query, &TopDocs::with_limit(READ).order_by_score())? {
            let document: TantivyDocument = searcher.doc(at)?;
            let record = documents::read(self.fields(), &document)?;
            for text in record
                .texts
                .iter()
                .filter(|text| open.contains(&text.locale))
            {
                let sighting = |at, differences, likeness| Sighting {
                    record: record.clone(),
                    locale: text.locale,
                    at,
                    differences,
                    likeness,
                };
                if let Some(at) = find(words, &text.body) {
                    exact.push(sighting(at, Vec::new(), 1.0));
                } else if exact.is_empty()
                    && let Some(found) = nearest(words, &text.body)
                {
                    near.push(sighting(found.at, found.runs, found.likeness));
                }
            }
        }
        if !exact.is_empty() {
            exact.sort_by_key(|found| found.record.sorted_on());
            exact.truncate(TOLD);
            return Ok(QuoteChecked::Exact(exact));
        }
        near.sort_by(|one, other| other.likeness.total_cmp(&one.likeness));
        near.truncate(TOLD);
        Ok(if near.is_empty() {
            QuoteChecked::NotFound
        } else {
            QuoteChecked::Near(near)
        })
    }

    /// The words of a quote that fewest texts of a language have.
    fn rarest(&self, searcher: &Searcher, locale: Locale, words: &str) -> Vec<Box<dyn Query>> {
        let field = self.fields().language(locale).text;
        let words = Analysis::Language(locale).of_question(words).into_iter();
        let mut terms: Vec<(u64, Term)> = words
            .filter_map(|word| {
                let term = Term::from_field_text(field, &word.term);
                let found = searcher.doc_freq(&term).ok().filter(|found| *found > 0)?;
                Some((found, term))
            })
            .collect();
        terms.sort_unstable();
        terms.dedup();
        terms.truncate(RAREST);
        let queries = terms.into_iter().map(|(_, term)| {
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>
        });
        queries.collect()
    }
}
