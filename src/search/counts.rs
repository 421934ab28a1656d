//! How many records answer a question, in all and for each value of each facet, exactly.

use super::schema::Facet;
use std::collections::HashMap;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// The values of a facet with their counts, in no order.
pub type Values = HashMap<String, usize>;

#[derive(Debug, Default)]
pub struct Counts {
    pub all: usize,
    /// In the order of [`Facet::ALL`].
    pub facets: [Values; 7],
}

/// Counts while the best records are gathered, so that the index is gone through once.
pub struct CountAll;

pub struct SegmentCounts {
    all: usize,
    years: (Column<i64>, HashMap<i64, usize>),
    /// A column of a facet, and the count of each of its values by its number in this segment.
    words: Vec<(Facet, Option<StrColumn>, Vec<usize>)>,
}

impl Collector for CountAll {
    type Fruit = Counts;
    type Child = SegmentCounts;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<SegmentCounts> {
        let columns = segment.fast_fields();
        let words = Facet::ALL
            .into_iter()
            .filter(|facet| *facet != Facet::Year)
            .map(|facet| {
                let column = columns.str(facet.code())?;
                let values = column
                    .as_ref()
                    .map_or(0, |column| column.dictionary().num_terms());
                Ok((facet, column, vec![0; values]))
            });
        Ok(SegmentCounts {
            all: 0,
            years: (columns.i64(Facet::Year.code())?, HashMap::new()),
            words: words.collect::<tantivy::Result<_>>()?,
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<tantivy::Result<Counts>>) -> tantivy::Result<Counts> {
        let mut counts = Counts::default();
        for segment in segments {
            let segment = segment?;
            counts.all += segment.all;
            for (held, values) in counts.facets.iter_mut().zip(segment.facets) {
                for (value, count) in values {
                    *held.entry(value).or_default() += count;
                }
            }
        }
        Ok(counts)
    }
}

impl SegmentCollector for SegmentCounts {
    type Fruit = tantivy::Result<Counts>;

    fn collect(&mut self, doc: DocId, _: Score) {
        self.all += 1;
        if let Some(year) = self.years.0.first(doc) {
            *self.years.1.entry(year).or_default() += 1;
        }
        for (_, column, counts) in &mut self.words {
            let Some(column) = column else { continue };
            for value in column.ords().values_for_doc(doc) {
                if let Some(count) = usize::try_from(value)
                    .ok()
                    .and_then(|value| counts.get_mut(value))
                {
                    *count += 1;
                }
            }
        }
    }

    fn harvest(self) -> tantivy::Result<Counts> {
        let mut counts = Counts {
            all: self.all,
            ..Counts::default()
        };
        let at = |facet: Facet| {
            Facet::ALL
                .iter()
                .position(|held| *held == facet)
                .unwrap_or_default()
        };
        let years = self.years.1.into_iter();
        counts.facets[at(Facet::Year)] = years
            .map(|(year, count)| (year.to_string(), count))
            .collect();
        for (facet, column, held) in self.words {
            let Some(column) = column else { continue };
            // The words of a column are read in one go: each by itself would be looked for from the start of its block.
            let (numbers, held): (Vec<u64>, Vec<usize>) =
                (0..).zip(held).filter(|(_, count)| *count > 0).unzip();
            let values = &mut counts.facets[at(facet)];
            let mut held = held.into_iter();
            column
                .dictionary()
                .sorted_ords_to_term_cb(&numbers, |value| {
                    let value = String::from_utf8_lossy(value).into_owned();
                    values.insert(value, held.next().unwrap_or_default());
                })?;
        }
        Ok(counts)
    }
}
