//! What is found beside messages: observances, photos and documents, each for one stretch of time in which it
//! looks the same.

use super::record::stretches;
use super::schema::Kind;
use crate::domain::document::{Document, DocumentText};
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::observance::{Observance, ObservanceText};
use crate::domain::photo::{Photo, PhotoText, Picture};
use crate::domain::revision::Part;
use crate::store::search_sources::PublishedPart;
use crate::store::search_things::ThingSource;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A thing from one instant until another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thing {
    pub kind: Kind,
    pub id: ThingId,
    pub from: DateTime<Utc>,
    /// Not included; none where there is no end.
    pub until: Option<DateTime<Utc>>,
    /// Of an observance: its address.
    pub slug: Option<String>,
    /// Of a document its own; of an observance that of the act that founded it.
    pub symbol: Option<String>,
    /// Of a photo.
    pub credit: Option<Credit>,
    /// Of a document.
    pub files: Vec<ThingFile>,
    /// In the order of the language bar. At least one has a title.
    pub texts: Vec<ThingText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    pub picture: Picture,
    pub line: String,
    pub photographer: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThingFile {
    pub locale: Locale,
    pub href: String,
    pub format: String,
}

/// A thing in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThingText {
    pub locale: Locale,
    /// The title; of a photo its caption. Empty where a document has a file in this language and no title.
    pub title: String,
    /// Nobody has checked the title against a source.
    pub unofficial: bool,
    /// Of a photo its alternative text, of a document the words of its file. Kept apart from the rest.
    #[serde(skip)]
    pub body: String,
}

/// What a thing is in each stretch of time in which it has a language-free part and a title. What is stored but
/// cannot be read tells why.
pub fn things(source: ThingSource) -> Result<Vec<Thing>, serde_json::Error> {
    let ThingSource {
        id,
        kind,
        slug,
        parts,
        words,
    } = source;
    let (kind, mut parts) = match kind.as_str() {
        "observance" => (Kind::Observance, parts.0),
        "photo" => (Kind::Photo, within_rights(parts.0)?),
        _ => (Kind::Document, parts.0),
    };
    parts.retain(|part| part.until.is_none_or(|until| until > part.from));
    let mut things = Vec::new();
    for stretch in stretches(&parts) {
        let Some(free) = stretch.part("free") else {
            continue;
        };
        let mut thing = Thing {
            kind,
            id,
            from: stretch.from,
            until: stretch.until,
            slug: slug.clone(),
            symbol: None,
            credit: None,
            files: Vec::new(),
            texts: Vec::new(),
        };
        thing.read_free(&free.content)?;
        for locale in Locale::ALL {
            let held = stretch.part(&Part::Text(locale).to_string());
            thing.read_text(locale, held.map(|part| &part.content), &words.0)?;
        }
        if thing.texts.iter().any(|text| !text.title.is_empty()) {
            things.push(thing);
        }
    }
    Ok(things)
}

/// A photo is public from the beginning of the first day of its rights to the end of the last, in UTC.
fn within_rights(mut parts: Vec<PublishedPart>) -> Result<Vec<PublishedPart>, serde_json::Error> {
    let begins = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    for part in parts.iter_mut().filter(|part| part.part == "free") {
        let rights = Photo::deserialize(&part.content)?.rights;
        if let Some(first) = rights.usable_from {
            part.from = part.from.max(begins(first));
        }
        if let Some(after) = rights.expires_on.and_then(|last| last.succ_opt()) {
            let end = begins(after);
            part.until = Some(part.until.map_or(end, |until| until.min(end)));
        }
    }
    Ok(parts)
}

fn read<T: DeserializeOwned>(content: &serde_json::Value) -> Result<T, serde_json::Error> {
    T::deserialize(content)
}

impl Thing {
    fn read_free(&mut self, content: &serde_json::Value) -> Result<(), serde_json::Error> {
        match self.kind {
            Kind::Observance => {
                let observance: Observance = read(content)?;
                self.symbol = observance.founding_symbol().map(str::to_owned);
            }
            Kind::Photo => {
                let photo: Photo = read(content)?;
                self.credit = Some(Credit {
                    picture: photo.picture,
                    line: photo.credit,
                    photographer: photo.photographer,
                });
            }
            Kind::Document => {
                let document: Document = read(content)?;
                let files = document.files.iter().map(|file| ThingFile {
                    locale: file.locale(),
                    href: file.href(),
                    format: file.format().to_owned(),
                });
                self.files = files.collect();
                self.symbol = document.symbol.and_then(|symbol| {
                    let is_sourced = symbol.is_sourced();
                    is_sourced.then_some(symbol.value)
                });
            }
        }
        Ok(())
    }

    /// `words`: of the files of documents, by their hashes.
    fn read_text(
        &mut self,
        locale: Locale,
        content: Option<&serde_json::Value>,
        words: &BTreeMap<String, String>,
    ) -> Result<(), serde_json::Error> {
        let mut text = ThingText {
            locale,
            title: String::new(),
            unofficial: false,
            body: String::new(),
        };
        match (self.kind, content) {
            (Kind::Observance, Some(content)) => {
                let title = read::<ObservanceText>(content)?.title;
                text.unofficial = !title.is_sourced();
                text.title = title.value;
            }
            (Kind::Photo, Some(content)) => {
                let photo: PhotoText = read(content)?;
                (text.title, text.body) = (photo.caption, photo.alt_text);
            }
            (Kind::Document, Some(content)) => text.title = read::<DocumentText>(content)?.title,
            (_, None) => {}
        }
        if self.kind == Kind::Document {
            let own = self.files.iter().find(|file| file.locale == locale);
            let own = own.and_then(|file| words.iter().find(|(hash, _)| file.href.contains(*hash)));
            text.body = own.map(|(_, words)| words.clone()).unwrap_or_default();
        }
        if !text.title.is_empty() || !text.body.is_empty() {
            self.texts.push(text);
        }
        Ok(())
    }

    /// The text with a title in a language, else in English, else in the first there is.
    pub fn titled(&self, locale: Locale) -> Option<&ThingText> {
        let with_title = || self.texts.iter().filter(|text| !text.title.is_empty());
        let find = |locale: Locale| with_title().find(|text| text.locale == locale);
        find(locale)
            .or_else(|| find(Locale::En))
            .or_else(|| with_title().next())
    }

    /// The file in a language, else the first there is.
    pub fn file(&self, locale: Locale) -> Option<&ThingFile> {
        let own = self.files.iter().find(|file| file.locale == locale);
        own.or_else(|| self.files.first())
    }
}
