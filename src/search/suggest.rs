//! What somebody may be about to type: titles of observances, names of speakers and words, all of them public.

use super::analysis::Analysis;
use super::archive::Indexes;
use super::ask::{AskFailure, Question, Sort, exactly};
use super::counts::CountAll;
use super::index::Index;
use super::schema::{Facet, Kind};
use super::terms::{Where, both};
use crate::domain::archive_query::{Piece, read, write};
use crate::domain::locale::Locale;
use crate::domain::search_terms::{fold, matches};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use tantivy::collector::Count;
use tantivy::query::{Query, RegexQuery};
use tantivy::{Searcher, TantivyError, Term};

/// How many suggestions there are at most, and how many of these are titles and names where there are others.
const MOST: usize = 5;
const TITLES: usize = 3;
const NAMES: usize = 2;

/// Shorter beginnings of words are those of too many.
const SHORTEST_NAME: usize = 2;
const SHORTEST_WORD: usize = 3;

/// How many observances are looked through.
const MOST_OBSERVANCES: usize = 2_000;
/// How many words with one beginning are looked at, and how many of these are tried.
const MOST_WORDS: usize = 20_000;
const MOST_TRIED: usize = 12;

impl Indexes {
    /// At most five, those in the reader's language first.
    pub fn suggest(
        &self,
        typed: &str,
        locale: Locale,
        open: &[Locale],
        now: DateTime<Utc>,
    ) -> Result<Vec<String>, AskFailure> {
        let Ok(pieces) = read(typed) else {
            return Ok(Vec::new());
        };
        if fold(typed).is_empty() {
            return Ok(Vec::new());
        }
        let all = Question {
            pieces: Vec::new(),
            facets: Vec::new(),
            locale,
            open: open.to_vec(),
            sort: Sort::Newest,
            after: None,
            limit: MOST_OBSERVANCES,
            now,
            exactly: true,
        };
        let mut titles = self.titles(typed, &all)?;
        let further = titles.split_off(titles.len().min(TITLES));
        let names = self.names(typed, &all)?;
        let ends_in_a_word = typed.ends_with(|c: char| c.is_alphanumeric());
        let words = match pieces.split_last() {
            Some((Piece::Word(begun), before)) if ends_in_a_word => {
                self.words(before, begun, &all)?
            }
            _ => Vec::new(),
        };
        let mut suggestions: Vec<String> = Vec::new();
        for suggestion in titles.into_iter().chain(names).chain(words).chain(further) {
            let is_new = |held: &String| held.to_lowercase() != suggestion.to_lowercase();
            if suggestions.len() < MOST && suggestions.iter().all(is_new) {
                suggestions.push(suggestion);
            }
        }
        Ok(suggestions)
    }

    /// Titles of observances that have the words: the reader's own, then others; shorter ones first.
    fn titles(&self, typed: &str, all: &Question) -> Result<Vec<String>, AskFailure> {
        let asked = fold(typed);
        let mut titles = Vec::new();
        for thing in self.things.find(Kind::Observance, all)?.things {
            let texts = thing.texts.iter();
            let fits = |title: &str| matches(&fold(title), &asked);
            let open = texts.filter(|text| all.open.contains(&text.locale) && fits(&text.title));
            let best = open.min_by_key(|text| text.locale != all.locale);
            titles.extend(best.map(|text| (text.locale != all.locale, text.title.clone())));
        }
        titles.sort_by_key(|(is_other, title)| (*is_other, title.chars().count(), title.clone()));
        Ok(titles.into_iter().map(|(_, title)| title).collect())
    }

    /// Names of speakers of public messages that have the words, who has given most first.
    fn names(&self, typed: &str, all: &Question) -> Result<Vec<String>, AskFailure> {
        let index = &self.messages;
        let searcher = index.searcher();
        let Some(named) = names_beginning(index, typed)? else {
            return Ok(Vec::new());
        };
        let public = index.query(all, index.place(all, &searcher, false))?;
        let counts = searcher.search(&both(vec![named, public], Vec::new()), &CountAll)?;
        let speakers = Facet::ALL.iter().position(|facet| *facet == Facet::Speaker);
        let counts = speakers.and_then(|at| counts.facets.get(at));
        let mut speakers: Vec<&(String, usize)> = counts.into_iter().flatten().collect();
        speakers.sort_by(|(one, many), (other, more)| more.cmp(many).then(one.cmp(other)));
        let asked = fold(typed);
        let mut names = Vec::new();
        for (slug, _) in speakers.into_iter().take(NAMES) {
            let record = index.any_with(&searcher, Facet::Speaker, slug)?;
            let Some(speaker) = record.and_then(|record| record.speaker.clone()) else {
                continue;
            };
            let own = speaker.names.get(all.locale.code()).into_iter();
            let open = all.open.iter();
            let others = open.filter_map(|locale| speaker.names.get(locale.code()));
            let mut fit = own
                .chain(others)
                .filter(|name| matches(&fold(name), &asked));
            names.extend(fit.next().cloned());
        }
        Ok(names)
    }

    /// What was typed with its last word ended: by words that something public has together with the others.
    fn words(
        &self,
        before: &[Piece],
        begun: &str,
        all: &Question,
    ) -> Result<Vec<String>, AskFailure> {
        let is_word = begun.chars().all(char::is_alphabetic);
        if !is_word || begun.chars().count() < SHORTEST_WORD {
            return Ok(Vec::new());
        }
        let begun = begun.to_lowercase();
        let indexes = [&self.messages, &self.things];
        let searchers = indexes.map(|index| index.searcher());
        let mut words: HashMap<String, u64> = HashMap::new();
        for (index, searcher) in indexes.iter().zip(&searchers) {
            words_beginning(index, searcher, &begun, &mut words)?;
        }
        words.remove(&begun);
        let is_own = |word: &str| {
            indexes.iter().zip(&searchers).any(|(index, searcher)| {
                let place = Where {
                    searcher,
                    fields: index.fields(),
                    own: all.locale,
                    open: &[all.locale],
                    loosely: false,
                };
                place.has_word(word)
            })
        };
        let mut words: Vec<_> = words.into_iter().collect();
        words.sort_by(|(one, many), (other, more)| more.cmp(many).then(one.cmp(other)));
        words.truncate(MOST_TRIED);
        words.sort_by_key(|(word, _)| !is_own(word));
        let mut found = Vec::new();
        for (word, _) in words {
            let mut pieces = before.to_vec();
            pieces.push(Piece::Word(word));
            let asked = Question {
                pieces,
                ..all.clone()
            };
            for (index, searcher) in indexes.iter().zip(&searchers) {
                let query = index.query(&asked, index.place(&asked, searcher, false))?;
                if searcher.search(query.as_ref(), &Count)? > 0 {
                    found.push(write(&asked.pieces));
                    break;
                }
            }
            if found.len() == MOST {
                break;
            }
        }
        Ok(found)
    }
}

/// The messages whose speaker has these words in a name, of the last at least the beginning.
fn names_beginning(index: &Index, typed: &str) -> Result<Option<Box<dyn Query>>, AskFailure> {
    let field = index.fields().speaker_names;
    let mut words = Analysis::Characters.of_question(typed);
    let last = words.pop().map(|word| word.term);
    let is_long = |word: &String| {
        word.chars().count() >= SHORTEST_NAME && word.chars().all(char::is_alphanumeric)
    };
    let Some(last) = last.filter(is_long) else {
        return Ok(None);
    };
    let whole = words.iter().map(|word| &word.term);
    let mut wanted: Vec<_> = whole
        .map(|word| exactly(Term::from_field_text(field, word)))
        .collect();
    wanted.push(Box::new(RegexQuery::from_pattern(
        &format!("{last}.*"),
        field,
    )?));
    Ok(Some(both(wanted, Vec::new())))
}

/// Counts in how many records of an index each word stands that begins like this.
fn words_beginning(
    index: &Index,
    searcher: &Searcher,
    begun: &str,
    words: &mut HashMap<String, u64>,
) -> Result<(), AskFailure> {
    let field = index.fields().spellings;
    for segment in searcher.segment_readers() {
        let held = segment.inverted_index(field)?;
        let range = held.terms().range().ge(begun);
        let mut stream = range.into_stream().map_err(TantivyError::from)?;
        let mut left = MOST_WORDS;
        while left > 0
            && let Some((term, info)) = stream.next()
        {
            if !term.starts_with(begun.as_bytes()) {
                break;
            }
            left -= 1;
            if let Ok(word) = std::str::from_utf8(term) {
                *words.entry(word.to_owned()).or_default() += u64::from(info.doc_freq);
            }
        }
    }
    Ok(())
}
