//! What the list of speakers shows.

use crate::domain::ids::{SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::parts::name::MarkedName;
use crate::site::failure::Failure;
use crate::site::freshness::fresh_until;
use crate::site::speaker_names::{name_of, speaker_href, text_of};
use crate::site::visit::Visit;
use crate::store::live::editions::read_locales;
use crate::store::live::speakers::{SpeakerRow, list_latest_titles, list_speakers, list_spoken};
use crate::store::pool::LivePool;
use crate::words::Words;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

#[derive(Clone, Debug)]
pub struct SpeakersPage {
    pub locale: Locale,
    /// In the order of their names in the page's language.
    pub speakers: Vec<SpeakerLine>,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug)]
pub struct SpeakerLine {
    pub href: String,
    pub name: MarkedName,
    /// Titles in the page's language: of the offices on record, the last one first, else the title held when
    /// the speaker last gave a message.
    pub titles: Vec<String>,
    pub messages: usize,
}

/// A speaker who has a name, and of whom something can be read.
#[derive(Clone, Debug)]
pub struct Spoken {
    pub row: SpeakerRow,
    pub messages: usize,
    /// The languages in which there is a text.
    pub locales: Vec<Locale>,
}

/// All of them, in the order of their slugs.
pub async fn load_speakers(live: &LivePool, open: &[Locale]) -> Result<Vec<Spoken>, sqlx::Error> {
    let spoken = list_spoken(live, open, None).await?;
    let ids: Vec<SpeakerId> = spoken.iter().map(|row| row.id).collect();
    let mut rows: HashMap<SpeakerId, SpeakerRow> = list_speakers(live, &ids)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let all = spoken.into_iter().filter_map(|spoken| {
        let row = rows.remove(&spoken.id)?;
        row.texts.as_ref()?;
        Some(Spoken {
            row,
            messages: usize::try_from(spoken.messages).unwrap_or_default(),
            locales: read_locales(&spoken.locales),
        })
    });
    let mut all: Vec<Spoken> = all.collect();
    all.sort_by(|one, other| one.row.slug.cmp(&other.row.slug));
    Ok(all)
}

impl SpeakersPage {
    pub async fn load(visit: &Visit) -> Result<Self, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let all = load_speakers(live, &visit.frame.locales).await?;
        let latest: HashMap<SpeakerId, String> = list_latest_titles(live, locale)
            .await?
            .into_iter()
            .collect();
        let tags = all.iter().map(|spoken| spoken.row.id.into()).collect();
        let lines = all.into_iter().filter_map(|spoken| {
            Some(SpeakerLine {
                href: speaker_href(locale, &spoken.row.slug),
                name: name_of(&spoken.row, locale)?,
                titles: titles(&spoken.row, latest.get(&spoken.row.id), locale),
                messages: spoken.messages,
            })
        });
        let mut speakers: Vec<SpeakerLine> = lines.collect();
        let words = Words::of(locale);
        speakers.sort_by(|one, other| words.compare(&one.name.text, &other.name.text));
        Ok(Self {
            locale,
            speakers,
            tags,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
        })
    }
}

fn titles(row: &SpeakerRow, latest: Option<&String>, locale: Locale) -> Vec<String> {
    let own = text_of(row, locale).filter(|(_, own)| *own == locale);
    let offices = row
        .facts
        .iter()
        .flat_map(|facts| facts.offices.iter().rev());
    let titles: Vec<String> = offices
        .filter_map(|office| own?.0.titles.get(&office.key).cloned())
        .collect();
    if titles.is_empty() {
        let latest = latest.filter(|title| !title.trim().is_empty());
        return latest.cloned().into_iter().collect();
    }
    titles
}
