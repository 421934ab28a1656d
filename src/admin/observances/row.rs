//! An observance as a line of the list: what is searched, sorted and shown of it.

use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::{DatesIn, RuleHistory};
use crate::domain::ids::ObservanceId;
use crate::domain::locale::Locale;
use crate::domain::observance::Observance;
use crate::domain::revision::Part;
use crate::domain::search_terms::fold;
use crate::domain::status::PartState;
use crate::store::admin_lists::observances::ListedObservance;
use crate::store::admin_lists::parts::ListedPart;
use chrono::{DateTime, Datelike, NaiveDate, Utc};

#[derive(Clone, Debug)]
pub struct Row {
    pub id: ObservanceId,
    pub slug: String,
    /// In the reader's language, else in English, else in whichever there is, with its language.
    pub title: Option<(Locale, String)>,
    /// The newest facts; absent where nobody wrote any.
    pub facts: Option<Observance>,
    pub parts: Vec<ListedPart>,
    /// Words of all its titles and of its slug, folded.
    pub words: Vec<String>,
    /// The date it falls on now or next.
    pub next: Option<DateSpan>,
    /// Whether somebody has yet to set its next date.
    pub is_awaited: bool,
    pub changed_at: Option<DateTime<Utc>>,
}

impl Row {
    pub fn new(listed: ListedObservance, locale: Locale, today: NaiveDate) -> Self {
        let facts = listed.parts.iter().find_map(|part| part.facts.clone());
        // What cannot be read is shown without its facts; its own screen says what is the matter.
        let facts: Option<Observance> = facts.and_then(|json| serde_json::from_value(json).ok());
        let mut words = fold(&listed.slug);
        for part in &listed.parts {
            words.extend(part.title.iter().flat_map(|title| fold(title)));
        }
        let rules = facts.as_ref().map(|facts| &facts.rules.value);
        let next = rules.and_then(|rules: &RuleHistory| rules.current_or_next(today));
        let is_awaited =
            rules.is_some_and(|rules| rules.dates_in(today.year()) == DatesIn::NotKnownYet);
        Self {
            id: listed.id,
            slug: listed.slug,
            title: title_in(&listed.parts, locale),
            facts,
            words,
            next: next.map(|occurrence| occurrence.span),
            is_awaited,
            changed_at: listed.parts.iter().map(|part| part.changed_at).max(),
            parts: listed.parts,
        }
    }

    pub fn state(&self, part: Part) -> PartState {
        let found = self.parts.iter().find(|listed| listed.part == part);
        found.map_or(PartState::EMPTY, |listed| listed.state.clone())
    }

    /// The title, or the slug where it has none.
    pub fn name(&self) -> &str {
        self.title.as_ref().map_or(&self.slug, |(_, title)| title)
    }
}

/// The title of a thing by its parts, and the language that it is in.
pub fn title_in(parts: &[ListedPart], locale: Locale) -> Option<(Locale, String)> {
    let titled = parts.iter().filter_map(|part| match part.part {
        Part::Text(own) => Some((
            own,
            part.title.clone().filter(|text| !text.trim().is_empty())?,
        )),
        Part::Free => None,
    });
    titled.min_by_key(|(own, _)| (*own != locale, *own != Locale::En, own.index()))
}
