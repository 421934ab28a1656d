//! How many records answer a question, in all and for each value of each facet, exactly.

use super::schema::Facet;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Cardinality, Column, MonotonicallyMappableToU64, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// The values of a facet with their counts, in the order of the values.
pub type Values = Vec<(String, usize)>;

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
    /// Records that are still to be counted: a column is read for many at once in a fraction of the time.
    waiting: Vec<DocId>,
    /// From the earliest year in this segment on.
    years: Tally<i64>,
    words: Vec<(Facet, StrColumn, Tally<u64>)>,
}

/// How many records are counted at once.
const BLOCK: usize = 128;

/// The values of a column with the count of each, from the least on.
struct Tally<T: MonotonicallyMappableToU64> {
    column: Column<T>,
    least: u64,
    counts: Vec<usize>,
    /// The values of one block.
    block: Vec<T>,
}

impl<T: MonotonicallyMappableToU64 + Default> Tally<T> {
    fn new(column: Column<T>) -> Self {
        let (least, most) = (column.min_value().to_u64(), column.max_value().to_u64());
        // A column without values has its bounds the wrong way round.
        let values = most.checked_sub(least).map_or(0, |between| between + 1);
        Self {
            column,
            least,
            counts: vec![0; usize::try_from(values).unwrap_or_default()],
            block: vec![T::default(); BLOCK],
        }
    }

    fn count(&mut self, docs: &[DocId]) {
        // Where every record has one value, the place of the value is that of the record.
        if self.column.get_cardinality() == Cardinality::Full {
            let block = &mut self.block[..docs.len()];
            self.column.values.get_vals(docs, block);
            for value in block {
                add(&mut self.counts, self.least, value.to_u64());
            }
        } else {
            for value in docs.iter().flat_map(|doc| self.column.values_for_doc(*doc)) {
                add(&mut self.counts, self.least, value.to_u64());
            }
        }
    }

    /// The values that were counted, with their counts.
    fn counted(&self) -> impl Iterator<Item = (u64, usize)> {
        let values = (self.least..).zip(&self.counts);
        values
            .map(|(value, count)| (value, *count))
            .filter(|(_, count)| *count > 0)
    }
}

fn add(counts: &mut [usize], least: u64, value: u64) {
    let at = usize::try_from(value.wrapping_sub(least));
    if let Some(count) = at.ok().and_then(|at| counts.get_mut(at)) {
        *count += 1;
    }
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
            .filter_map(|facet| match columns.str(facet.code()) {
                Ok(column) => column.map(|column| {
                    let tally = Tally::new(column.ords().clone());
                    Ok((facet, column, tally))
                }),
                Err(error) => Some(Err(error)),
            });
        Ok(SegmentCounts {
            all: 0,
            waiting: Vec::with_capacity(BLOCK),
            years: Tally::new(columns.i64(Facet::Year.code())?),
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
                held.extend(values);
            }
        }
        for values in &mut counts.facets {
            // Of one segment they are in their order.
            values.sort();
            values.dedup_by(|(value, count), (held, sum)| {
                let is_same = value == held;
                if is_same {
                    *sum += *count;
                }
                is_same
            });
        }
        Ok(counts)
    }
}

impl SegmentCounts {
    /// Counts those that wait.
    fn count(&mut self) {
        self.all += self.waiting.len();
        self.years.count(&self.waiting);
        for (_, _, tally) in &mut self.words {
            tally.count(&self.waiting);
        }
        self.waiting.clear();
    }
}

impl SegmentCollector for SegmentCounts {
    type Fruit = tantivy::Result<Counts>;

    fn collect(&mut self, doc: DocId, _: Score) {
        self.waiting.push(doc);
        if self.waiting.len() == BLOCK {
            self.count();
        }
    }

    fn harvest(mut self) -> tantivy::Result<Counts> {
        self.count();
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
        let years = self.years.counted();
        counts.facets[at(Facet::Year)] = years
            .map(|(year, count)| (i64::from_u64(year).to_string(), count))
            .collect();
        for (facet, column, tally) in self.words {
            // The words of a column are read in one go: each by itself would be looked for from the start of its block.
            let (numbers, held): (Vec<u64>, Vec<usize>) = tally.counted().unzip();
            let values = &mut counts.facets[at(facet)];
            let mut held = held.into_iter();
            column
                .dictionary()
                .sorted_ords_to_term_cb(&numbers, |value| {
                    let value = String::from_utf8_lossy(value).into_owned();
                    values.push((value, held.next().unwrap_or_default()));
                })?;
        }
        Ok(counts)
    }
}
