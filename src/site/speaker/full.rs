//! All texts of a speaker in the page's language, in the order of their dates.

use super::asked::Asked;
use super::model::SpeakerPage;
use crate::domain::ids::{MessageId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageText};
use crate::parts::body::Links;
use crate::parts::name::MarkedName;
use crate::site::failure::Failure;
use crate::site::links::links_of_all;
use crate::site::visit::Visit;
use crate::store::live::message_lists::{MessageLineRow, list_texts, list_with_office};
use crate::words::Words;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many texts may stand on one page; of more, those of one year stand there.
pub const MOST: usize = 50;

#[derive(Clone, Debug)]
pub struct FullPage {
    pub locale: Locale,
    pub slug: String,
    pub name: MarkedName,
    pub asked: Asked,
    pub texts: Vec<FullText>,
    pub links: Links,
    /// How many fit what is asked, whatever the year.
    pub count: usize,
    /// Where they are too many for one page: each year with their number, and the one that is shown.
    pub years: Vec<(i32, usize)>,
    pub year: Option<i32>,
    /// The titles held then, as texts in this language have them; where there is more than one.
    pub offices: Vec<String>,
    /// Some messages have no text in this language.
    pub leaves_out: bool,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug)]
pub struct FullText {
    pub href: String,
    pub year: i32,
    pub message: Message,
    pub text: MessageText,
    /// Why it is no longer valid, where that is so.
    pub withdrawn: Option<String>,
}

impl FullPage {
    pub async fn load(visit: &Visit, of: SpeakerPage, asked: Asked) -> Result<Self, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let all = of.rows.len();
        let mut rows: Vec<MessageLineRow> = of.rows;
        rows.retain(|row| row.locale == locale.code());
        let leaves_out = rows.len() < all;
        let offices: BTreeSet<String> = rows.iter().map(|row| row.speaker_title.clone()).collect();
        if let Some(office) = &asked.office {
            let held = list_with_office(live, &ids(&rows), office).await?;
            rows.retain(|row| held.contains(&row.id));
        }
        let count = rows.len();
        let years = years(&rows, asked.year);
        let year = match years.as_slice() {
            // All fit on one page: of a year alone only where it was asked for.
            [] => asked.year,
            [(first, _), ..] => Some(asked.year.unwrap_or(*first)),
        };
        rows.retain(|row| year.is_none_or(|year| row.year == year));
        rows.sort_by_key(|row| (row.year, row.message.dated_on(), row.id));
        let mut found: HashMap<MessageId, MessageText> = list_texts(live, &ids(&rows), locale)
            .await?
            .into_iter()
            .collect();
        let texts = rows.into_iter().filter_map(|row| {
            Some(FullText {
                href: format!("/{locale}/messages/{}/{}", row.year, row.slug),
                year: row.year,
                text: found.remove(&row.id)?,
                message: row.message.0,
                withdrawn: row.withdrawn,
            })
        });
        let texts: Vec<FullText> = texts.collect();
        let bodies = texts.iter().map(|text| &text.text.body);
        let (links, led_to) = links_of_all(live, bodies, Words::of(locale)).await?;
        let mut tags = of.tags;
        tags.extend(led_to);
        Ok(Self {
            locale,
            slug: of.slug,
            name: of.name,
            asked,
            texts,
            links,
            count,
            years,
            year,
            offices: match offices.len() {
                0 | 1 => Vec::new(),
                _ => offices.into_iter().collect(),
            },
            leaves_out,
            tags,
            next_change: of.next_change,
        })
    }

    /// The address of these texts for another year or office.
    pub fn href(&self, office: Option<&str>, year: Option<i32>) -> String {
        let asked = Asked {
            full: true,
            office: office.map(str::to_owned),
            year,
        };
        format!(
            "/{}/speakers/{}{}",
            self.locale,
            self.slug,
            asked.full_query()
        )
    }
}

/// The years of messages with their numbers, in order, where they are too many for one page; or where a year
/// was asked for, so that the others can be reached.
fn years(rows: &[MessageLineRow], asked: Option<i32>) -> Vec<(i32, usize)> {
    if rows.len() <= MOST && asked.is_none() {
        return Vec::new();
    }
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for row in rows {
        *years.entry(row.year).or_default() += 1;
    }
    years.into_iter().collect()
}

fn ids(rows: &[MessageLineRow]) -> Vec<MessageId> {
    rows.iter().map(|row| row.id).collect()
}
