//! What was perhaps meant by a word that no message has.

use super::analysis::{SHORTEST, fold};
use super::ask::AskFailure;
use super::index::Index;
use std::collections::HashMap;
use strsim::osa_distance;
use tantivy::query::FuzzyTermQuery;
use tantivy::{Searcher, TantivyError, Term};

/// From this length on two slips are forgiven, before one.
const LONG: usize = 8;

impl Index {
    /// The word of the archive that is nearest to one that it does not have: by the number of letters that differ, a
    /// swap of two counting once and accents not at all; of those as near, the one that most messages have.
    pub fn respell(&self, searcher: &Searcher, word: &str) -> Result<Option<String>, AskFailure> {
        let wanted = fold(word);
        // The Arabic article is written onto its word, and tells no word from another.
        let length = wanted.trim_start_matches("ال").chars().count();
        if length < SHORTEST || !wanted.chars().all(char::is_alphabetic) {
            return Ok(None);
        }
        let most = if length < LONG { 1 } else { 2 };
        let field = self.fields().spellings;
        // Accents differ in spelling, and are forgiven beside the slips.
        let near = FuzzyTermQuery::new(Term::from_field_text(field, &word.to_lowercase()), 2, true);
        let mut found: HashMap<String, u64> = HashMap::new();
        for segment in searcher.segment_readers() {
            let words = segment.inverted_index(field)?;
            let mut stream = words
                .terms()
                .search(near.automaton()?)
                .into_stream()
                .map_err(TantivyError::from)?;
            while let Some((term, info)) = stream.next() {
                if let Ok(term) = std::str::from_utf8(term) {
                    *found.entry(term.to_owned()).or_default() += u64::from(info.doc_freq);
                }
            }
        }
        let distance = |word: &str| osa_distance(&wanted, &fold(word));
        let near = found
            .into_iter()
            .map(|(word, count)| (distance(&word), std::cmp::Reverse(count), word));
        let nearest = near.filter(|(distance, ..)| *distance <= most).min();
        Ok(nearest.map(|(_, _, word)| word))
    }
}
