//! All there is, as it stands at an instant: counted once, and its newest put in order once, until something changes.
//! It is what the archive shows to whoever has not asked for anything yet.

use super::ask::{AskFailure, Place, Question, Sort, best_first};
use super::counts::{CountAll, Counts};
use super::index::Index;
use super::terms::not_public;
use crate::domain::locale::Locale;
use std::sync::Arc;
use tantivy::collector::Count;
use tantivy::query::Query;
use tantivy::{DocAddress, Searcher};

/// How many of the newest are kept in their order: fifty pages.
const KEPT: usize = 1_000;

#[derive(Debug)]
pub struct All {
    generation: u64,
    open: Vec<Locale>,
    /// How many records were not public yet, and how many no longer. While time goes on, and back, the ones of an
    /// instant are among those of another: as many are the same.
    hidden: Vec<usize>,
    pub counts: Arc<Counts>,
    /// The newest with their places, the newest first.
    newest: Vec<(Place, DocAddress)>,
}

impl Question {
    /// Whether everything answers this.
    pub(super) fn is_for_all(&self) -> bool {
        self.pieces.is_empty() && self.facets.is_empty()
    }
}

impl Index {
    /// All there is, as it was put in order before, or is now. The query is that of a question for all.
    pub(super) fn all(
        &self,
        query: &dyn Query,
        question: &Question,
        searcher: &Searcher,
    ) -> Result<Arc<All>, AskFailure> {
        let generation = searcher.generation().generation_id();
        let hidden = not_public(self.fields(), question.now);
        let hidden = hidden
            .iter()
            .map(|hidden| searcher.search(hidden.as_ref(), &Count));
        let hidden = hidden.collect::<Result<Vec<_>, _>>()?;
        let is_same = |held: &&Arc<All>| {
            held.generation == generation && held.open == question.open && held.hidden == hidden
        };
        if let Some(held) = self.last_all().as_ref().filter(is_same) {
            return Ok(Arc::clone(held));
        }
        let newest = best_first(KEPT, Sort::Newest, None);
        let (newest, counts) = searcher.search(query, &(newest, CountAll))?;
        let newest = newest
            .into_iter()
            .filter_map(|(place, at)| Some((place?, at)));
        let all = Arc::new(All {
            generation,
            open: question.open.clone(),
            hidden,
            counts: Arc::new(counts),
            newest: newest.collect(),
        });
        *self.last_all() = Some(Arc::clone(&all));
        Ok(all)
    }
}

impl All {
    /// So many of the newest that stand behind a place; `None` where not so many are kept in their order.
    pub fn newest_behind(
        &self,
        after: Option<Place>,
        wanted: usize,
    ) -> Option<Vec<(Place, DocAddress)>> {
        let from = after.map_or(0, |after| {
            self.newest.partition_point(|(place, _)| *place >= after)
        });
        let rest = self.newest.get(from..)?;
        let is_whole = self.newest.len() == self.counts.all;
        (is_whole || rest.len() >= wanted).then(|| rest.iter().take(wanted).copied().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(kept: u32, count: usize) -> All {
        let newest = (0..kept).rev().map(|number| {
            let place = Place {
                order: i64::from(number / 2),
                key: u64::from(number),
            };
            (place, DocAddress::new(0, number))
        });
        All {
            generation: 0,
            open: Vec::new(),
            hidden: Vec::new(),
            counts: Arc::new(Counts {
                all: count,
                ..Counts::default()
            }),
            newest: newest.collect(),
        }
    }

    #[test]
    fn pages_of_the_newest_follow_each_other_without_a_gap_as_far_as_they_are_kept() {
        let numbers = |all: &All, after: Option<Place>| {
            let found = all.newest_behind(after, 3)?;
            Some(found.iter().map(|(_, at)| at.doc_id).collect::<Vec<_>>())
        };
        let some = all(7, 100);
        assert_eq!(numbers(&some, None), Some(vec![6, 5, 4]));
        let place = |number: usize| Some(some.newest[number].0);
        assert_eq!(numbers(&some, place(2)), Some(vec![3, 2, 1]));
        assert_eq!(
            numbers(&some, place(4)),
            None,
            "two are kept, and there may be more"
        );
        let whole = all(7, 7);
        assert_eq!(numbers(&whole, place(4)), Some(vec![1, 0]));
        assert_eq!(numbers(&whole, place(6)), Some(vec![]));
        // The last of a page may be gone by now.
        let gone = Place { order: 2, key: 0 };
        assert_eq!(numbers(&whole, Some(gone)), Some(vec![3, 2, 1]));
    }
}
