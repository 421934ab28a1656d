//! The content of a part, whatever its kind: read, checked for what it lacks, laid out for comparing.

use super::body::Body;
use super::body_writing::write_markdown;
use super::completeness::Gap;
use super::document::{Document, DocumentText};
use super::edition::{Edition, EditionText};
use super::message::{Message, MessageText};
use super::observance::{Observance, ObservanceText};
use super::page::PageText;
use super::photo::{Photo, PhotoText};
use super::quote::QuoteStanding;
use super::revision::{Part, ThingKind};
use super::site::{Site, SiteText};
use super::speaker::{Speaker, SpeakerText};
use serde_json::Value;

/// The content of one revision, as the type of its kind and part.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyContent {
    Observance(Box<Observance>),
    ObservanceText(ObservanceText),
    Edition(Edition),
    EditionText(Box<EditionText>),
    Message(Message),
    MessageText(Box<MessageText>),
    Speaker(Speaker),
    SpeakerText(SpeakerText),
    Photo(Photo),
    PhotoText(PhotoText),
    Document(Document),
    DocumentText(DocumentText),
    PageText(PageText),
    Site(Site),
    SiteText(SiteText),
}

/// A field as people compare it: the key of its name, after `field-` among the words, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub key: String,
    pub text: String,
}

impl AnyContent {
    /// Reads what is stored of a part.
    ///
    /// # Errors
    /// Where it has another shape than the type of its kind and part.
    pub fn read(kind: ThingKind, part: Part, json: Value) -> Result<Self, serde_json::Error> {
        use serde_json::from_value as read;
        let free = part == Part::Free;
        Ok(match (kind, free) {
            (ThingKind::Observance, true) => Self::Observance(read(json)?),
            (ThingKind::Observance, false) => Self::ObservanceText(read(json)?),
            (ThingKind::Edition, true) => Self::Edition(read(json)?),
            (ThingKind::Edition, false) => Self::EditionText(read(json)?),
            (ThingKind::Message, true) => Self::Message(read(json)?),
            (ThingKind::Message, false) => Self::MessageText(read(json)?),
            (ThingKind::Speaker, true) => Self::Speaker(read(json)?),
            (ThingKind::Speaker, false) => Self::SpeakerText(read(json)?),
            (ThingKind::Photo, true) => Self::Photo(read(json)?),
            (ThingKind::Photo, false) => Self::PhotoText(read(json)?),
            (ThingKind::Document, true) => Self::Document(read(json)?),
            (ThingKind::Document, false) => Self::DocumentText(read(json)?),
            (ThingKind::Page, true) => {
                return Err(serde::de::Error::custom("a page has no language-free part"));
            }
            (ThingKind::Page, false) => Self::PageText(read(json)?),
            (ThingKind::Site, true) => Self::Site(read(json)?),
            (ThingKind::Site, false) => Self::SiteText(read(json)?),
        })
    }

    /// As it is stored.
    pub fn to_json(&self) -> Value {
        let json = match self {
            Self::Observance(content) => serde_json::to_value(content),
            Self::ObservanceText(content) => serde_json::to_value(content),
            Self::Edition(content) => serde_json::to_value(content),
            Self::EditionText(content) => serde_json::to_value(content),
            Self::Message(content) => serde_json::to_value(content),
            Self::MessageText(content) => serde_json::to_value(content),
            Self::Speaker(content) => serde_json::to_value(content),
            Self::SpeakerText(content) => serde_json::to_value(content),
            Self::Photo(content) => serde_json::to_value(content),
            Self::PhotoText(content) => serde_json::to_value(content),
            Self::Document(content) => serde_json::to_value(content),
            Self::DocumentText(content) => serde_json::to_value(content),
            Self::PageText(content) => serde_json::to_value(content),
            Self::Site(content) => serde_json::to_value(content),
            Self::SiteText(content) => serde_json::to_value(content),
        };
        // Structs with text keys: writing them cannot fail.
        json.unwrap_or_default()
    }

    pub const fn kind(&self) -> ThingKind {
        match self {
            Self::Observance(_) | Self::ObservanceText(_) => ThingKind::Observance,
            Self::Edition(_) | Self::EditionText(_) => ThingKind::Edition,
            Self::Message(_) | Self::MessageText(_) => ThingKind::Message,
            Self::Speaker(_) | Self::SpeakerText(_) => ThingKind::Speaker,
            Self::Photo(_) | Self::PhotoText(_) => ThingKind::Photo,
            Self::Document(_) | Self::DocumentText(_) => ThingKind::Document,
            Self::PageText(_) => ThingKind::Page,
            Self::Site(_) | Self::SiteText(_) => ThingKind::Site,
        }
    }

    /// What it lacks by itself; what other things say of it, the store knows.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut need = |is_missing: bool, gap: Gap| {
            if is_missing {
                gaps.push(gap);
            }
        };
        match self {
            Self::ObservanceText(text) => need(is_blank(&text.title.value), Gap::TitleMissing),
            Self::EditionText(text) => {
                need(text.body.is_empty(), Gap::TextMissing);
                if let Some(quote) = &text.quote {
                    let is_silent = quote.attribution.iter().all(|line| is_blank(line));
                    need(is_silent, Gap::QuoteWithoutSpeaker);
                    let incomplete = quote.standing == QuoteStanding::SourceIncomplete;
                    need(incomplete, Gap::QuoteSourceIncomplete);
                }
            }
            Self::MessageText(text) => {
                need(is_blank(&text.title), Gap::TitleMissing);
                need(text.body.is_empty(), Gap::TextMissing);
            }
            Self::SpeakerText(text) => need(is_blank(&text.name), Gap::TitleMissing),
            Self::Photo(photo) => need(is_blank(&photo.credit), Gap::CreditMissing),
            Self::PhotoText(text) => {
                need(is_blank(&text.caption), Gap::CaptionMissing);
                let says_nothing = is_blank(&text.alt_text) && !text.decorative;
                need(says_nothing, Gap::AltTextMissing);
            }
            Self::DocumentText(text) => need(is_blank(&text.title), Gap::TitleMissing),
            Self::PageText(text) => {
                need(is_blank(&text.title), Gap::TitleMissing);
                need(text.body.is_empty(), Gap::TextMissing);
            }
            Self::SiteText(text) => need(is_blank(&text.name), Gap::TitleMissing),
            Self::Observance(_)
            | Self::Edition(_)
            | Self::Message(_)
            | Self::Speaker(_)
            | Self::Document(_)
            | Self::Site(_) => {}
        }
        gaps
    }

    /// All fields by the names they are stored under, for comparing two revisions.
    pub fn fields(&self) -> Vec<Field> {
        match self {
            Self::Document(document) => return document.fields(),
            Self::Speaker(speaker) => return speaker.fields(),
            Self::SpeakerText(text) => return text.fields(),
            _ => {}
        }
        let mut fields = Vec::new();
        collect(&self.to_json(), "", &mut fields);
        // Where the words of a quote stand follows from the words.
        fields.retain(|field| !field.key.starts_with("quote-source-"));
        fields
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// A field of an object is one field, named by its path; lists of texts are lines; a body is the
/// text it is written as; what is empty is no field.
fn collect(value: &Value, path: &str, fields: &mut Vec<Field>) {
    let mut push = |text: String| {
        if !text.is_empty() {
            fields.push(Field {
                key: path.to_owned(),
                text,
            });
        }
    };
    match value {
        Value::Null => {}
        Value::Bool(value) => push(if *value { "✓".into() } else { String::new() }),
        Value::Number(number) => push(number.to_string()),
        Value::String(text) => push(text.clone()),
        Value::Array(items) => {
            let lines = items.iter().map(|item| match item {
                Value::String(text) => text.clone(),
                Value::Null => String::new(),
                other => other.to_string(),
            });
            push(lines.collect::<Vec<_>>().join("\n"));
        }
        Value::Object(object) => {
            if object.contains_key("schema")
                && let Ok(body) = serde_json::from_value::<Body>(value.clone())
            {
                push(write_markdown(&body, &|_| None));
                return;
            }
            for (name, value) in object {
                let path = match (path, name.as_str()) {
                    ("", name) => name.to_owned(),
                    // A fact is named as what it is a fact of.
                    (path, "value") => path.to_owned(),
                    (path, name) => format!("{path}-{name}"),
                };
                collect(value, &path.replace('_', "-"), fields);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_named_by_their_path_and_empty_ones_are_none() {
        let text = AnyContent::read(
            ThingKind::Edition,
            Part::Text(crate::domain::locale::Locale::En),
            json!({
                "theme": "Water for peace",
                "quote": {"words": "Go on.", "attribution": ["Editor", "2026"], "standing": "paraphrase", "speaker": null, "source": null},
                "body": {"schema": 1, "blocks": [{"id": "b1", "content": {"heading": {"level": 2, "text": [{"text": "Why"}]}}}]},
            }),
        )
        .unwrap();
        let fields = text.fields();
        let of = |key: &str| fields.iter().find(|field| field.key == key);
        assert_eq!(of("theme").unwrap().text, "Water for peace");
        assert_eq!(of("quote-attribution").unwrap().text, "Editor\n2026");
        assert_eq!(of("body").unwrap().text, "## Why");
        assert!(of("quote-speaker").is_none());
    }

    #[test]
    fn what_is_missing_is_named() {
        let part = Part::Text(crate::domain::locale::Locale::En);
        let photo = json!({"caption": " ", "alt_text": ""});
        let photo = AnyContent::read(ThingKind::Photo, part, photo).unwrap();
        assert_eq!(photo.gaps(), [Gap::CaptionMissing, Gap::AltTextMissing]);
    }
}
