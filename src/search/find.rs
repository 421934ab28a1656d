//! Things of one kind that answer a question.

use super::ask::{AskFailure, Place, Question, exactly};
use super::documents;
use super::index::Index;
use super::schema::Kind;
use super::terms::both;
use super::thing::Thing;
use crate::domain::symbol::symbol_key;
use chrono::{DateTime, Utc};
use tantivy::collector::TopDocs;
use tantivy::{Searcher, TantivyDocument, Term};

/// How many things may have one symbol.
const MOST_WITH_SYMBOL: usize = 20;

#[derive(Debug)]
pub struct Found {
    pub count: usize,
    pub things: Vec<Thing>,
    /// Where the following page begins, if there is one.
    pub next: Option<Place>,
    pub generation: u64,
    /// Whether nothing has all the words, and these have some of them.
    pub loosely: bool,
}

impl Index {
    /// The things of a kind that answer a question, the best first; where none has all the words, those that have
    /// some.
    pub fn find(&self, kind: Kind, question: &Question) -> Result<Found, AskFailure> {
        let searcher = self.searcher();
        let found = self.find_in(kind, question, &searcher, false)?;
        if found.count > 0 || question.exactly {
            return Ok(found);
        }
        self.find_in(kind, question, &searcher, true)
    }

    pub(super) fn find_in(
        &self,
        kind: Kind,
        question: &Question,
        searcher: &Searcher,
        loosely: bool,
    ) -> Result<Found, AskFailure> {
        let asked = self.query(question, self.place(question, searcher, loosely))?;
        let of_kind = exactly(Term::from_field_text(self.fields().kind, kind.code()));
        let query = both(vec![asked, of_kind], Vec::new());
        let best = self.best(query.as_ref(), question, searcher)?;
        let read = |document| documents::read_thing(self.fields(), document);
        let things: Result<_, _> = best.documents.iter().map(read).collect();
        Ok(Found {
            count: best.counts.all,
            things: things?,
            next: best.next,
            generation: searcher.generation().generation_id(),
            loosely,
        })
    }

    /// The things that have exactly this symbol, in any spelling, and are public: papers before what they founded.
    pub fn find_things_with_symbol(
        &self,
        symbol: &str,
        now: DateTime<Utc>,
    ) -> Result<Vec<Thing>, AskFailure> {
        let Some(key) = symbol_key(symbol) else {
            return Ok(Vec::new());
        };
        let searcher = self.searcher();
        let query = exactly(Term::from_field_text(self.fields().symbol, &key));
        let mut found = Vec::new();
        let best = TopDocs::with_limit(MOST_WITH_SYMBOL).order_by_score();
        for (_, at) in searcher.search(&query, &best)? {
            let document: TantivyDocument = searcher.doc(at)?;
            found.push(documents::read_thing(self.fields(), &document)?);
        }
        found.retain(|thing| thing.from <= now && thing.until.is_none_or(|until| until > now));
        found.sort_by_key(|thing| (thing.kind != Kind::Document, thing.id));
        Ok(found)
    }
}
