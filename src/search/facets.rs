//! The values of facets as they are offered: the most frequent first, each with the name that readers know it by.

use super::ask::AskFailure;
use super::counts::Values;
use super::documents;
use super::index::Index;
use super::record::Record;
use super::schema::Facet;
use crate::domain::locale::Locale;
use std::sync::Arc;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, TantivyDocument, Term};

/// How many values of a facet are offered; of years all.
const MOST_VALUES: usize = 12;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    pub value: String,
    pub count: usize,
    /// The name of a speaker or an observance, or an office, in the reader's language or another.
    pub label: Option<(String, Locale)>,
}

impl Index {
    /// The values of a facet to be offered: years from the last, others from the most frequent. A value that was
    /// chosen is always among them.
    pub fn offer(
        &self,
        searcher: &Searcher,
        (facet, counts): (Facet, &Values),
        chosen: Option<&str>,
        locale: Locale,
    ) -> Result<Vec<FacetValue>, AskFailure> {
        let mut values: Vec<(&str, usize)> = counts
            .iter()
            .map(|(value, count)| (value.as_str(), *count))
            .collect();
        if facet == Facet::Year {
            values.sort_by(|(one, _), (other, _)| other.cmp(one));
        } else {
            values.sort_by(|(one, many), (other, more)| more.cmp(many).then(one.cmp(other)));
            let last = values
                .iter()
                .skip(MOST_VALUES)
                .copied()
                .find(|(value, _)| Some(*value) == chosen);
            values.truncate(MOST_VALUES);
            values.extend(last);
        }
        let values = values.into_iter().map(|(value, count)| {
            let label = self.label(searcher, facet, value, locale)?;
            Ok(FacetValue {
                value: value.to_owned(),
                count,
                label,
            })
        });
        values.collect()
    }

    /// What a value is called, as any record that has it tells.
    pub fn label(
        &self,
        searcher: &Searcher,
        facet: Facet,
        value: &str,
        locale: Locale,
    ) -> Result<Option<(String, Locale)>, AskFailure> {
        if !matches!(facet, Facet::Speaker | Facet::Office | Facet::Observance) {
            return Ok(None);
        }
        let Some(record) = self.any_with(searcher, facet, value)? else {
            return Ok(None);
        };
        let named = match facet {
            Facet::Speaker => record.speaker.as_ref(),
            Facet::Observance => record.observance.as_ref(),
            _ => {
                let text = record
                    .text(locale)
                    .map(|text| (text.speaker_title.clone(), text.locale));
                return Ok(text);
            }
        };
        Ok(named
            .and_then(|named| named.name(locale))
            .map(|(name, locale)| (name.to_owned(), locale)))
    }

    /// A record that has a value, without its texts. It is looked up once as long as the index stays as it is: a page of results asks
    /// for dozens, and each is unpacked with all its neighbours.
    pub(super) fn any_with(
        &self,
        searcher: &Searcher,
        facet: Facet,
        value: &str,
    ) -> Result<Option<Arc<Record>>, AskFailure> {
        let generation = searcher.generation().generation_id();
        let key = (facet, value.to_owned());
        if let Some(held) = self.named(generation).1.get(&key) {
            return Ok(held.clone());
        }
        let found = self.look_up(searcher, facet, value)?.map(Arc::new);
        self.named(generation).1.insert(key, found.clone());
        Ok(found)
    }

    fn look_up(
        &self,
        searcher: &Searcher,
        facet: Facet,
        value: &str,
    ) -> Result<Option<Record>, AskFailure> {
        let Some(field) = self.fields().facet(facet) else {
            return Ok(None);
        };
        let term = Term::from_field_text(field, value);
        for (number, segment) in searcher.segment_readers().iter().enumerate() {
            let words = segment.inverted_index(field)?;
            let Some(mut postings) = words
                .read_postings(&term, IndexRecordOption::Basic)
                .map_err(tantivy::TantivyError::from)?
            else {
                continue;
            };
            let mut doc = postings.doc();
            while doc != TERMINATED && segment.is_deleted(doc) {
                doc = postings.advance();
            }
            if doc != TERMINATED {
                let at = DocAddress::new(u32::try_from(number).unwrap_or_default(), doc);
                let document: TantivyDocument = searcher.doc(at)?;
                return Ok(Some(documents::read_head(self.fields(), &document)?));
            }
        }
        Ok(None)
    }
}
