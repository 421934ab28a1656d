//! A question and its answer: the best records, how many there are, and the facets, in one pass.

use super::analysis::{Analysis, stop_words::is_stop_word};
use super::counts::{CountAll, Counts};
use super::documents;
use super::facets::FacetValue;
use super::index::Index;
use super::record::Record;
use super::schema::Facet;
use super::terms::{Where, both, not_public, some_of};
use crate::domain::archive_query::Piece;
use crate::domain::locale::Locale;
use crate::domain::symbol::symbol_key;
use chrono::{DateTime, Utc};
use std::ops::Bound;
use std::sync::Arc;
use tantivy::collector::{Collector, TopDocs};
use tantivy::columnar::{Cardinality, Column, ColumnValues, MonotonicallyMappableToU64};
use tantivy::query::{AllQuery, EmptyQuery, Query, RangeQuery, RegexQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader, TantivyDocument, Term};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Relevance,
    Newest,
    Oldest,
}

/// Where a page ends: what orders its last record, and the record's key. The next page begins behind it,
/// whether that record is still there or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub order: i64,
    pub key: u64,
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    pub pieces: Vec<Piece>,
    /// Values that were chosen.
    pub facets: Vec<(Facet, String)>,
    /// The reader's language.
    pub locale: Locale,
    /// The languages that are public.
    pub open: Vec<Locale>,
    pub sort: Sort,
    pub after: Option<Place>,
    pub limit: usize,
    /// What is not public at this instant is not found.
    pub now: DateTime<Utc>,
    /// Whether words that no message has are wanted as they are.
    pub exactly: bool,
}

#[derive(Debug)]
pub struct Answer {
    pub count: usize,
    /// In the order of [`Facet::ALL`].
    pub facets: Vec<(Facet, Vec<FacetValue>)>,
    pub records: Vec<Record>,
    /// Where the following page begins, if there is one.
    pub next: Option<Place>,
    /// What was perhaps meant, where nothing answers what was asked: this is the answer to it.
    pub meant: Option<Vec<Piece>>,
    /// Whether nothing has all the words, and this has some of them.
    pub loosely: bool,
    /// Changes with every change of the index: places by relevance are true only within one.
    pub generation: u64,
}

/// The best of an index for a query, as the index holds them.
pub(super) struct Best {
    pub counts: Arc<Counts>,
    pub documents: Vec<TantivyDocument>,
    pub next: Option<Place>,
}

#[derive(Debug, thiserror::Error)]
pub enum AskFailure {
    #[error("the search index cannot be read: {0}")]
    Index(#[from] tantivy::TantivyError),
    #[error("the search index holds what is no record: {0}")]
    Record(#[from] serde_json::Error),
    #[error("a question broke off: {0}")]
    Broken(String),
}

impl Question {
    /// By what the answer is ordered: where no words were asked for, none fits better than another.
    pub fn sort(&self) -> Sort {
        let has_words = self
            .pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Word(_) | Piece::Phrase(_) | Piece::Speaker(_)));
        if has_words || self.sort != Sort::Relevance {
            self.sort
        } else {
            Sort::Newest
        }
    }
}

impl Index {
    /// The answer. Where there is none, the answer to what was perhaps meant, if a word is likely misspelt; else
    /// what has some of the words.
    pub fn ask(&self, question: &Question) -> Result<Answer, AskFailure> {
        let searcher = self.searcher();
        let answer = self.answer(question, &searcher, false)?;
        if answer.count > 0 || question.exactly {
            return Ok(answer);
        }
        let meant = self.meant(question, &searcher)?;
        let asked = Question {
            pieces: meant.as_ref().unwrap_or(&question.pieces).clone(),
            ..question.clone()
        };
        let loosely: &[bool] = if meant.is_some() {
            &[false, true]
        } else {
            &[true]
        };
        for loosely in loosely {
            let other = self.answer(&asked, &searcher, *loosely)?;
            if other.count > 0 {
                return Ok(Answer {
                    meant,
                    loosely: *loosely,
                    ..other
                });
            }
        }
        Ok(answer)
    }

    /// The pieces of a question with every word that no message has spelt in another way; `None` where none is.
    pub(super) fn meant(
        &self,
        question: &Question,
        searcher: &Searcher,
    ) -> Result<Option<Vec<Piece>>, AskFailure> {
        let place = self.place(question, searcher, false);
        let mut pieces = question.pieces.clone();
        let mut is_other = false;
        for piece in &mut pieces {
            let Piece::Word(word) = piece else { continue };
            if place.has_word(word) {
                continue;
            }
            if let Some(near) = self.respell(searcher, word)? {
                *word = near;
                is_other = true;
            }
        }
        Ok(is_other.then_some(pieces))
    }

    pub(super) fn place<'a>(
        &'a self,
        question: &'a Question,
        searcher: &'a Searcher,
        loosely: bool,
    ) -> Where<'a> {
        Where {
            searcher,
            fields: self.fields(),
            own: question.locale,
            open: &question.open,
            loosely,
        }
    }

    pub(super) fn answer(
        &self,
        question: &Question,
        searcher: &Searcher,
        loosely: bool,
    ) -> Result<Answer, AskFailure> {
        let place = self.place(question, searcher, loosely);
        let query = self.query(question, place)?;
        let best = if question.is_for_all() {
            self.best_of_all(query.as_ref(), question, searcher)?
        } else {
            self.best(query.as_ref(), question, searcher)?
        };
        let read = |document| documents::read(self.fields(), document);
        let records: Result<_, _> = best.documents.iter().map(read).collect();
        let mut facets = Vec::new();
        for (facet, values) in Facet::ALL.into_iter().zip(&best.counts.facets) {
            let chosen = question.facets.iter().find(|(held, _)| *held == facet);
            let chosen = chosen.map(|(_, value)| value.as_str());
            facets.push((
                facet,
                self.offer(searcher, (facet, values), chosen, question.locale)?,
            ));
        }
        Ok(Answer {
            count: best.counts.all,
            facets,
            records: records?,
            next: best.next,
            meant: None,
            loosely: false,
            generation: searcher.generation().generation_id(),
        })
    }

    /// What answers a query best, behind the place and in the order that a question names.
    pub(super) fn best(
        &self,
        query: &dyn Query,
        question: &Question,
        searcher: &Searcher,
    ) -> Result<Best, AskFailure> {
        let best = best_first(wanted(question), question.sort(), question.after);
        let (best, counts) = searcher.search(query, &(best, CountAll))?;
        let best = best.into_iter();
        let best = best.filter_map(|(place, at)| Some((place?, at))).collect();
        page(best, Arc::new(counts), question, searcher)
    }

    /// The same of a question for all there is, whose query this is.
    fn best_of_all(
        &self,
        query: &dyn Query,
        question: &Question,
        searcher: &Searcher,
    ) -> Result<Best, AskFailure> {
        let all = self.all(query, question, searcher)?;
        let newest = match question.sort() {
            Sort::Newest => all.newest_behind(question.after, wanted(question)),
            _ => None,
        };
        let Some(best) = newest else {
            return self.best(query, question, searcher);
        };
        page(best, Arc::clone(&all.counts), question, searcher)
    }

    pub(super) fn query(
        &self,
        question: &Question,
        place: Where<'_>,
    ) -> Result<Box<dyn Query>, AskFailure> {
        let fields = self.fields();
        let mut unwanted = not_public(fields, question.now);
        let mut wanted: Vec<Box<dyn Query>> = Vec::new();
        let mut words: Vec<Box<dyn Query>> = Vec::new();
        let is_common = |word: &str| {
            question
                .open
                .iter()
                .any(|locale| is_stop_word(*locale, word))
        };
        let has_rare = question.pieces.iter().any(|piece| match piece {
            Piece::Word(word) => !is_common(word),
            Piece::Phrase(_) => true,
            _ => false,
        });
        for piece in &question.pieces {
            match piece {
                Piece::Word(word) if has_rare && is_common(word) => {}
                Piece::Word(word) | Piece::Phrase(word) | Piece::Without(word)
                    if Analysis::Characters.of_question(word).is_empty() => {}
                Piece::Word(word) => words.push(place.word(word)),
                Piece::Phrase(words) => wanted.push(place.phrase(words)),
                Piece::Without(words) if words.contains(' ') => unwanted.push(place.phrase(words)),
                Piece::Without(word) => unwanted.push(place.word(word)),
                Piece::Speaker(name) => wanted.push(place.speaker(name)),
                Piece::Years(from, until) => {
                    let year = |year: &Option<i32>| {
                        year.map_or(Bound::Unbounded, |year| {
                            Bound::Included(Term::from_field_i64(fields.year, year.into()))
                        })
                    };
                    wanted.push(Box::new(RangeQuery::new(year(from), year(until))));
                }
                Piece::Symbol(symbol) => wanted.push(self.symbol(symbol)?),
            }
        }
        if place.loosely && words.len() > 1 {
            wanted.push(some_of(words));
        } else {
            wanted.extend(words);
        }
        for (facet, value) in &question.facets {
            wanted.push(match fields.facet(*facet) {
                Some(field) => exactly(Term::from_field_text(field, value)),
                None => match value.parse() {
                    Ok(year) => exactly(Term::from_field_i64(fields.year, year)),
                    Err(_) => Box::new(EmptyQuery),
                },
            });
        }
        if question.open.len() < Locale::ALL.len()
            && let Some(field) = fields.facet(Facet::Language)
        {
            let open = question
                .open
                .iter()
                .map(|locale| exactly(Term::from_field_text(field, locale.code())));
            wanted.push(Box::new(tantivy::query::BooleanQuery::union(
                open.collect(),
            )));
        }
        if wanted.is_empty() {
            wanted.push(Box::new(AllQuery));
        }
        Ok(both(wanted, unwanted))
    }

    /// The records with a symbol that begins like this.
    fn symbol(&self, symbol: &str) -> Result<Box<dyn Query>, AskFailure> {
        let key: String = match symbol_key(symbol) {
            Some(key) => key,
            None => symbol
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect::<String>()
                .to_ascii_uppercase(),
        };
        if key.is_empty() {
            return Ok(Box::new(EmptyQuery));
        }
        Ok(Box::new(RegexQuery::from_pattern(
            &format!("{key}.*"),
            self.fields().symbol,
        )?))
    }

    /// The messages that have exactly this symbol, in any spelling, and are public.
    pub fn find_symbol(&self, symbol: &str, now: DateTime<Utc>) -> Result<Vec<Record>, AskFailure> {
        let Some(key) = symbol_key(symbol) else {
            return Ok(Vec::new());
        };
        let searcher = self.searcher();
        let query = exactly(Term::from_field_text(self.fields().symbol, &key));
        let mut found = Vec::new();
        for (_, at) in searcher.search(&query, &TopDocs::with_limit(20).order_by_score())? {
            let document: TantivyDocument = searcher.doc(at)?;
            found.push(documents::read(self.fields(), &document)?);
        }
        found.retain(|record| record.from <= now && record.until.is_none_or(|until| until > now));
        Ok(found)
    }
}

/// One more than a page has, which tells whether there is another.
fn wanted(question: &Question) -> usize {
    question.limit.max(1) + 1
}

/// Gathers so many of the best behind a place, each with its own.
pub(super) fn best_first(
    wanted: usize,
    sort: Sort,
    after: Option<Place>,
) -> impl Collector<Fruit = Vec<(Option<Place>, DocAddress)>> {
    TopDocs::with_limit(wanted).tweak_score(move |segment: &SegmentReader| {
        // The schema has both.
        let keys = segment.fast_fields().u64("key").ok().map(values);
        let days = segment.fast_fields().i64("sorted_on").ok().map(values);
        move |doc: DocId, score: Score| {
            let key = keys.as_ref().map_or(0, |keys| keys.get_val(doc));
            let day = || days.as_ref().map_or(0, |days| days.get_val(doc));
            let order = match sort {
                // Scores are never negative, and so their bits are in their order.
                Sort::Relevance => i64::from(score.to_bits()),
                Sort::Newest => day(),
                Sort::Oldest => -day(),
            };
            let place = Place { order, key };
            after.is_none_or(|after| place < after).then_some(place)
        }
    })
}

/// The first of the best as a page.
fn page(
    mut best: Vec<(Place, DocAddress)>,
    counts: Arc<Counts>,
    question: &Question,
    searcher: &Searcher,
) -> Result<Best, AskFailure> {
    let has_more = best.len() > question.limit;
    best.truncate(question.limit);
    let next = best.last().filter(|_| has_more).map(|(place, _)| *place);
    let documents: Result<_, _> = best.iter().map(|(_, at)| searcher.doc(*at)).collect();
    Ok(Best {
        counts,
        documents: documents?,
        next,
    })
}

/// The values of a column by the number of their record. Where every record has one, the column is those values.
fn values<T>(column: Column<T>) -> Arc<dyn ColumnValues<T>>
where
    T: MonotonicallyMappableToU64 + Default,
{
    match column.get_cardinality() {
        Cardinality::Full => column.values,
        _ => column.first_or_default_col(T::default()),
    }
}

pub(super) fn exactly(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}
