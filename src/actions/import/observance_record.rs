//! The record form of an observance in a file, read into what is stored.

use crate::domain::date_record::read_rules;
use crate::domain::fact::{Fact, Standing};
use crate::domain::locale::Locale;
use crate::domain::observance::{
    Listing, Observance, ObservanceKind, ObservanceText, Proclamation, Session, Topic,
};
use crate::domain::problem::Problem;
use crate::domain::safe_url::SafeUrl;
use crate::domain::slug::is_slug;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A record as it will be stored.
pub struct Wanted {
    pub slug: String,
    pub observance: Observance,
    pub texts: BTreeMap<Locale, ObservanceText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    slug: String,
    title: String,
    kind: ObservanceKind,
    date: Value,
    established_by: Option<EstablishedBy>,
    first_year: Option<i32>,
    lead_agency: Option<String>,
    tags: Vec<String>,
    titles: BTreeMap<Locale, String>,
    un_url: Option<String>,
    sources: Sources,
    confidence: Confidence,
    listing: Listing,
    note: Option<String>,
    in_force_since: Option<Value>,
    former_dates: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EstablishedBy {
    symbol: Option<String>,
    body: Option<String>,
    year: Option<i32>,
    adopted: Option<NaiveDate>,
    session: Option<u16>,
    session_years: Option<(i32, i32)>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Sources {
    #[serde(rename = "slug")]
    _slug: Vec<String>,
    title: Vec<String>,
    date: Vec<String>,
    established_by: Vec<String>,
    established_by_year: Vec<String>,
    lead_agency: Vec<String>,
    first_year: Vec<String>,
    tags: Vec<String>,
    titles: BTreeMap<Locale, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Confidence {
    title: Known,
    date: Known,
    established_by: Option<Known>,
    lead_agency: Option<Known>,
    titles: BTreeMap<Locale, Known>,
}

#[derive(Clone, Copy, Deserialize)]
enum Known {
    #[serde(rename = "sourced")]
    Sourced,
    #[serde(rename = "from memory")]
    FromMemory,
}

/// Reads one record. `place` is what the report calls it: "record 12".
pub fn read_record(value: Value, place: &str) -> Result<Wanted, Problem> {
    let slug = value
        .get("slug")
        .and_then(Value::as_str)
        .unwrap_or("without a slug")
        .to_owned();
    let place = format!("{place} ({slug})");
    let record: Record = serde_json::from_value(value)
        .map_err(|error| Problem::new(&place, format!("The record is not understood: {error}.")))?;
    if !is_slug(&record.slug) {
        return Err(Problem::new(
            &place,
            "A slug is made of a–z, 0–9 and single hyphens, 120 at most.",
        ));
    }
    record
        .into_wanted()
        .map_err(|sentence| Problem::new(place, sentence))
}

impl Record {
    fn into_wanted(self) -> Result<Wanted, String> {
        let first_year = self.first_year();
        let rules = read_rules(
            &self.date,
            self.in_force_since.as_ref(),
            self.former_dates.as_ref(),
            first_year.as_ref().and_then(Fact::sourced).copied(),
        )
        .map_err(|problem| problem.to_string())?;
        let official_page = self
            .un_url
            .as_deref()
            .map(SafeUrl::parse)
            .transpose()
            .map_err(|e| format!("un_url: {e}."))?;
        let topics = self
            .tags
            .iter()
            .map(|tag| read_topic(tag))
            .collect::<Result<Vec<_>, _>>()?;
        let mut texts = BTreeMap::new();
        texts.insert(
            Locale::En,
            text(&self.title, self.confidence.title, &self.sources.title)?,
        );
        for (locale, title) in &self.titles {
            let known = self
                .confidence
                .titles
                .get(locale)
                .copied()
                .unwrap_or(Known::FromMemory);
            let sources = self
                .sources
                .titles
                .get(locale)
                .map_or(&[][..], Vec::as_slice);
            if texts
                .insert(*locale, text(title, known, sources)?)
                .is_some()
            {
                return Err(format!("The {locale} title stands twice."));
            }
        }
        let proclamation = self.proclamation();
        Ok(Wanted {
            slug: self.slug,
            observance: Observance {
                kind: self.kind,
                rules: fact(rules, self.confidence.date, &self.sources.date),
                proclamation,
                first_year,
                lead_agency: self.lead_agency.map(|agency| {
                    fact(
                        agency,
                        self.confidence.lead_agency.unwrap_or(Known::FromMemory),
                        &self.sources.lead_agency,
                    )
                }),
                // Subject headings are assigned, and an editor reviews them.
                topics: Fact {
                    value: topics,
                    standing: Standing::FromMemory,
                    sources: self.sources.tags,
                },
                listing: self.listing,
                official_page,
                note: self.note,
            },
            texts,
        })
    }

    /// The file keeps no confidence for the first year: it is as good as its sources; that of a
    /// year or decade stands in its date.
    fn first_year(&self) -> Option<Fact<i32>> {
        let year = self.first_year?;
        let known = match self.kind {
            ObservanceKind::Year | ObservanceKind::Decade => self.confidence.date,
            _ if self.sources.first_year.is_empty() => Known::FromMemory,
            _ => Known::Sourced,
        };
        let sources = if self.sources.first_year.is_empty() {
            &self.sources.date
        } else {
            &self.sources.first_year
        };
        Some(fact(
            year,
            known,
            if matches!(known, Known::Sourced) {
                sources
            } else {
                &[]
            },
        ))
    }

    fn proclamation(&self) -> Option<Fact<Proclamation>> {
        let act = self.established_by.as_ref()?;
        let session =
            act.session
                .zip(act.session_years)
                .map(|(number, (first_year, last_year))| Session {
                    number,
                    first_year,
                    last_year,
                });
        let value = Proclamation {
            body: act.body.clone(),
            symbol: act.symbol.clone(),
            adopted_on: act.adopted,
            year: act.year,
            session,
        };
        let known = self.confidence.established_by.unwrap_or(Known::FromMemory);
        let mut sources = self.sources.established_by.clone();
        sources.extend(self.sources.established_by_year.iter().cloned());
        Some(fact(value, known, &sources))
    }
}

fn text(title: &str, known: Known, sources: &[String]) -> Result<ObservanceText, String> {
    let title = title.trim();
    if title.is_empty() || title.chars().count() > 400 || title.chars().any(char::is_control) {
        return Err("A title has 1 to 400 characters, and no control characters.".to_owned());
    }
    Ok(ObservanceText {
        title: fact(title.to_owned(), known, sources),
    })
}

fn fact<T>(value: T, known: Known, sources: &[String]) -> Fact<T> {
    let standing = match known {
        Known::Sourced => Standing::Sourced,
        Known::FromMemory => Standing::FromMemory,
    };
    Fact {
        value,
        standing,
        sources: sources.to_vec(),
    }
}

fn read_topic(tag: &str) -> Result<Topic, String> {
    Ok(match tag {
        "Culture" => Topic::Culture,
        "Development" => Topic::Development,
        "Education and science" => Topic::Education,
        "Environment" => Topic::Environment,
        "Health" => Topic::Health,
        "Human rights" => Topic::HumanRights,
        "Humanitarian aid" => Topic::Humanitarian,
        "Justice and law" => Topic::Justice,
        "Peace and security" => Topic::Peace,
        other => return Err(format!("tags: “{other}” is not one of the nine topics.")),
    })
}
