//! What the index holds of a message: all its languages together, for each stretch of time in which it looks the
//! same. A question at an instant finds exactly what is public then.

use crate::domain::ids::MessageId;
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageText, TextStanding};
use crate::domain::revision::Part;
use crate::store::search_sources::{MessageSource, NamedSource, PublishedPart};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// A message from one instant until another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub id: MessageId,
    pub from: DateTime<Utc>,
    /// Not included; none where there is no end.
    pub until: Option<DateTime<Utc>>,
    /// With the slug the address.
    pub year: i32,
    pub slug: String,
    pub message: Message,
    pub speaker: Option<Named>,
    pub observance: Option<Named>,
    /// In the order of the language bar.
    pub texts: Vec<RecordText>,
}

/// A speaker or an observance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub slug: String,
    /// By the code of the language.
    pub names: BTreeMap<String, String>,
    /// Of an observance: who proclaimed it.
    pub body: Option<String>,
}

/// A message in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordText {
    pub locale: Locale,
    pub title: String,
    pub speaker_title: String,
    pub standing: TextStanding,
    /// The whole text without marks. Kept apart from the rest of the record.
    #[serde(skip)]
    pub body: String,
}

/// Names by the identity of what has them.
pub type Names = HashMap<Uuid, Named>;

/// The names of what is public, for records.
pub fn names(sources: Vec<NamedSource>) -> Names {
    let named = sources.into_iter().map(|source| {
        let NamedSource {
            id,
            slug,
            names,
            body,
        } = source;
        (
            id.0,
            Named {
                slug,
                names: names.0,
                body,
            },
        )
    });
    named.collect()
}

/// The records of a message: one for each stretch of time in which it has a language-free part and a text. What is
/// stored but cannot be read tells why.
pub fn records(source: MessageSource, names: &Names) -> Result<Vec<Record>, serde_json::Error> {
    let MessageSource {
        id,
        year,
        slug,
        speaker,
        observance,
        parts,
    } = source;
    let mut records = Vec::new();
    for stretch in stretches(&parts.0) {
        let Some(message) = stretch.part("free") else {
            continue;
        };
        let texts = texts(&stretch.parts)?;
        if texts.is_empty() {
            continue;
        }
        records.push(Record {
            id,
            from: stretch.from,
            until: stretch.until,
            year,
            slug: slug.clone(),
            message: Message::deserialize(&message.content)?,
            speaker: names.get(&speaker.0).cloned(),
            observance: observance.and_then(|id| names.get(&id.0)).cloned(),
            texts,
        });
    }
    Ok(records)
}

/// A time in which the same parts of a thing are public.
#[derive(Debug)]
pub struct Stretch<'a> {
    pub from: DateTime<Utc>,
    /// Not included; none where there is no end.
    pub until: Option<DateTime<Utc>>,
    pub parts: Vec<&'a PublishedPart>,
}

impl<'a> Stretch<'a> {
    pub fn part(&self, name: &str) -> Option<&'a PublishedPart> {
        self.parts.iter().copied().find(|part| part.part == name)
    }
}

/// The stretches of time of a thing, in order: nothing changes between one bound and the next.
pub fn stretches(parts: &[PublishedPart]) -> Vec<Stretch<'_>> {
    let mut bounds: BTreeSet<DateTime<Utc>> = parts.iter().map(|part| part.from).collect();
    bounds.extend(parts.iter().filter_map(|part| part.until));
    let bounds: Vec<_> = bounds.into_iter().collect();
    let stretch = |(at, from): (usize, &DateTime<Utc>)| Stretch {
        from: *from,
        // An end that never comes is the last.
        until: bounds.get(at + 1).copied(),
        parts: parts
            .iter()
            .filter(|part| part.from <= *from && part.until.is_none_or(|until| until > *from))
            .collect(),
    };
    bounds.iter().enumerate().map(stretch).collect()
}

fn texts(live: &[&PublishedPart]) -> Result<Vec<RecordText>, serde_json::Error> {
    let mut texts = Vec::new();
    for locale in Locale::ALL {
        let part = Part::Text(locale).to_string();
        let Some(held) = live.iter().find(|held| held.part == part) else {
            continue;
        };
        let text = MessageText::deserialize(&held.content)?;
        texts.push(RecordText {
            locale,
            title: text.title,
            speaker_title: text.speaker_title,
            standing: text.standing,
            body: text.body.plain_text(),
        });
    }
    Ok(texts)
}

impl Record {
    /// What the archive is ordered by: the day observed, else the day of issue, else the first of its year.
    pub fn sorted_on(&self) -> NaiveDate {
        let day = self.message.dated_on();
        day.or_else(|| NaiveDate::from_ymd_opt(self.year, 1, 1))
            .unwrap_or_default()
    }

    /// The text in a language, else in English, else the first.
    pub fn text(&self, locale: Locale) -> Option<&RecordText> {
        let find = |locale: Locale| self.texts.iter().find(|text| text.locale == locale);
        find(locale)
            .or_else(|| find(Locale::En))
            .or_else(|| self.texts.first())
    }

    /// The office held then by one name for all languages: its title in English, else in the first language.
    pub fn office(&self) -> Option<&str> {
        let title = self
            .text(Locale::En)
            .map(|text| text.speaker_title.as_str())?;
        Some(title).filter(|title| !title.is_empty())
    }
}

impl Named {
    /// The name in a language, else in English, else in any; and in which.
    pub fn name(&self, locale: Locale) -> Option<(&str, Locale)> {
        let find = |locale: Locale| {
            self.names
                .get(locale.code())
                .map(|name| (name.as_str(), locale))
        };
        find(locale)
            .or_else(|| find(Locale::En))
            .or_else(|| Locale::ALL.into_iter().find_map(find))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use sqlx::types::Json;

    fn day(day: u32) -> DateTime<Utc> {
        format!("2026-09-{day:02}T05:00:00Z").parse().unwrap()
    }

    fn part(part: &str, from: u32, until: Option<u32>, title: &str) -> PublishedPart {
        let content = if part == "free" {
            json!({"form": "message", "issued_on": null, "observed_on": "2026-09-12", "delivered_by": null})
        } else {
            json!({"title": title, "speaker_title": "Secretary-General", "standing": "issued",
                   "body": {"schema": 1, "blocks": []}})
        };
        PublishedPart {
            part: part.into(),
            from: day(from),
            until: until.map(day),
            content,
        }
    }

    fn told_of(parts: Vec<PublishedPart>) -> Vec<(DateTime<Utc>, Option<DateTime<Utc>>, String)> {
        let source = MessageSource {
            id: MessageId(Uuid::nil()),
            year: 2026,
            slug: "water-day".into(),
            speaker: Uuid::nil().into(),
            observance: None,
            parts: Json(parts),
        };
        let records = records(source, &Names::new()).unwrap().into_iter();
        let told = records.map(|record| {
            let texts: Vec<_> = record
                .texts
                .iter()
                .map(|text| format!("{} {}", text.locale, text.title))
                .collect();
            (record.from, record.until, texts.join(", "))
        });
        told.collect()
    }

    #[test]
    fn a_message_has_a_record_for_each_stretch_of_time_in_which_it_looks_the_same() {
        let found = told_of(vec![
            part("free", 1, None, ""),
            part("en", 3, Some(7), "old"),
            part("en", 7, None, "new"),
            part("fr", 5, Some(9), "ancien"),
        ]);
        let wanted = [
            (day(3), Some(day(5)), "en old"),
            (day(5), Some(day(7)), "fr ancien, en old"),
            (day(7), Some(day(9)), "fr ancien, en new"),
            (day(9), None, "en new"),
        ];
        let sorted = |text: &str| {
            let mut pieces: Vec<_> = text.split(", ").map(str::to_owned).collect();
            pieces.sort();
            pieces
        };
        assert_eq!(found.len(), wanted.len());
        for ((from, until, told), (wanted_from, wanted_until, wanted)) in found.iter().zip(wanted) {
            assert_eq!((*from, *until), (wanted_from, wanted_until));
            assert_eq!(sorted(told), sorted(wanted));
        }
    }

    #[test]
    fn a_text_without_its_message_or_a_message_without_a_text_is_nothing_to_find() {
        assert_eq!(told_of(vec![part("en", 3, None, "alone")]), []);
        assert_eq!(told_of(vec![part("free", 3, None, "")]), []);
        let early = told_of(vec![
            part("en", 3, None, "waits"),
            part("free", 5, None, ""),
        ]);
        assert_eq!(early, [(day(5), None, "en waits".to_owned())]);
    }
}
