//! What the page of a speaker shows.

use crate::domain::ids::{SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::parts::name::MarkedName;
use crate::site::failure::Failure;
use crate::site::freshness::fresh_until;
use crate::site::message_lines::MessageLine;
use crate::site::signs::{Signs, signs};
use crate::site::speaker_names::{name_of, text_of};
use crate::site::visit::Visit;
use crate::store::live::editions::read_locales;
use crate::store::live::message_lists::{MessageLineRow, list_of_speaker};
use crate::store::live::speakers::{SpeakerRow, find_speaker_id, list_speakers, list_spoken};
use chrono::{DateTime, NaiveDate, Utc};

/// How many messages stand on the page, at least, before further years are only named.
const AT_ONCE: usize = 100;

#[derive(Clone, Debug)]
pub struct SpeakerPage {
    pub id: SpeakerId,
    pub locale: Locale,
    pub slug: String,
    pub name: MarkedName,
    /// The offices on record, the last one first.
    pub offices: Vec<OfficeLine>,
    /// Where none is: the titles held when messages were given, with the first and the last year of each.
    pub titles: Vec<(MarkedName, i32, i32)>,
    /// All of them, the newest first.
    pub rows: Vec<MessageLineRow>,
    /// The languages in which there is a text.
    pub locales: Vec<Locale>,
    pub signs: Signs,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug)]
pub struct OfficeLine {
    pub title: MarkedName,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// The years of somebody's messages, the newest first.
pub struct Years {
    /// Those that stand on the page.
    pub shown: Vec<(i32, Vec<MessageLine>)>,
    /// Those that are only named, with how many there are.
    pub named: Vec<(i32, usize)>,
}

impl SpeakerPage {
    /// Nothing where there is no such speaker, or nothing of theirs can be read.
    pub async fn load(visit: &Visit, slug: &str) -> Result<Option<Self>, Failure> {
        let (live, locale, open) = (
            &visit.state.database.live,
            visit.locale,
            &visit.frame.locales,
        );
        let Some(id) = find_speaker_id(live, slug).await? else {
            return Ok(None);
        };
        let row = list_speakers(live, &[id]).await?.pop();
        let spoken = list_spoken(live, open, Some(id)).await?.pop();
        let (Some(row), Some(spoken)) = (row, spoken) else {
            return Ok(None);
        };
        let Some(name) = name_of(&row, locale) else {
            return Ok(None);
        };
        let rows = list_of_speaker(live, id, locale, open).await?;
        let offices = offices(&row, locale);
        let mut tags = vec![ThingId::from(id)];
        tags.extend(rows.iter().map(|row| ThingId::from(row.id)));
        Ok(Some(Self {
            id,
            locale,
            slug: row.slug,
            name,
            titles: match offices.is_empty() {
                true => titles_held(&rows, locale),
                false => Vec::new(),
            },
            offices,
            rows,
            locales: read_locales(&spoken.locales),
            signs: signs(visit, &[id.into()]).await?,
            tags,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
        }))
    }

    pub fn years(&self) -> Years {
        let (mut shown, mut named) = (Vec::new(), Vec::new());
        let mut count = 0;
        for year in self.rows.chunk_by(|one, other| one.year == other.year) {
            let Some(first) = year.first() else { continue };
            if count >= AT_ONCE {
                named.push((first.year, year.len()));
                continue;
            }
            count += year.len();
            let lines = year.iter().map(|row| MessageLine::of(row, self.locale));
            shown.push((first.year, lines.collect()));
        }
        Years { shown, named }
    }
}

/// A title that is not told in the page's language is told in the one in which the name is.
fn offices(row: &SpeakerRow, locale: Locale) -> Vec<OfficeLine> {
    let facts = row.facts.iter();
    let offices = facts.flat_map(|facts| facts.offices.iter().rev());
    let titled = offices.filter_map(|office| {
        let (text, own) = text_of(row, locale)?;
        let here = text.titles.get(&office.key).map(|title| (title, own));
        let english = row.texts.as_ref()?.get("en");
        let english = english.and_then(|text| text.titles.get(&office.key));
        let (title, own) = here.or(english.map(|title| (title, Locale::En)))?;
        Some(OfficeLine {
            title: MarkedName::in_locale(title.clone(), own, locale),
            from: office.from,
            until: office.until,
        })
    });
    titled.collect()
}

/// Of messages, the newest first. Titles in the page's language where there are any, else in those of the texts.
fn titles_held(rows: &[MessageLineRow], locale: Locale) -> Vec<(MarkedName, i32, i32)> {
    let has_own = rows.iter().any(|row| row.locale == locale.code());
    let mut titles: Vec<(MarkedName, i32, i32)> = Vec::new();
    let told = rows.iter().filter(|row| {
        (!has_own || row.locale == locale.code()) && !row.speaker_title.trim().is_empty()
    });
    for row in told {
        let own = row.locale.parse().unwrap_or(locale);
        let title = MarkedName::in_locale(row.speaker_title.clone(), own, locale);
        match titles.iter_mut().find(|(held, ..)| *held == title) {
            Some((_, first, _)) => *first = row.year,
            None => titles.push((title, row.year, row.year)),
        }
    }
    titles
}
