//! Messages.

use super::change::Change;
use crate::site::api::code::{Form, Language, Standing, Status};
use crate::site::api::texts::Texts;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A message as a list shows it: by the text that answers best in the language that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MessageItem {
    pub id: Uuid,
    /// Its page: a path below this host.
    #[schema(format = "uri-reference")]
    pub url: String,
    pub title: String,
    pub year: i32,
    /// The language of `title`, `snippet`, `speaker_title` and the page.
    pub locale: Language,
    /// The name, in the language that was asked for where it has one.
    pub speaker: Option<String>,
    /// The title the speaker held then.
    pub speaker_title: String,
    /// The piece of the text that shows why it was found, as plain text; else how the text begins.
    pub snippet: String,
    pub form: Form,
    /// As printed: `SG/SM/17246`.
    pub symbols: Vec<String>,
    pub issued_on: Option<NaiveDate>,
    pub observed_on: Option<NaiveDate>,
    /// The slug of the observance it was given for.
    pub observance: Option<String>,
    /// The languages in which it can be read.
    pub locales: Vec<Language>,
}

/// A value of a facet: with it as parameter there are so many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FacetValue {
    pub value: String,
    #[schema(minimum = 0)]
    pub count: usize,
    /// What people call it, where that is not the value itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub label: Option<String>,
}

/// What can be chosen yet: years from the last, others from the most frequent, of these at most a dozen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Facets {
    pub year: Vec<FacetValue>,
    pub speaker: Vec<FacetValue>,
    pub office: Vec<FacetValue>,
    pub observance: Vec<FacetValue>,
    pub form: Vec<FacetValue>,
    pub language: Vec<FacetValue>,
    pub body: Vec<FacetValue>,
}

/// A page of messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Messages {
    /// How many answer in all.
    #[schema(minimum = 0)]
    pub total: usize,
    pub items: Vec<MessageItem>,
    pub facets: Facets,
    /// The value of `after` for the page behind this one; null on the last.
    pub next: Option<String>,
    /// What was asked instead, where nothing answered what was asked and a word was likely misspelt.
    pub meant: Option<String>,
    /// Whether nothing has all the words, and this has some of them.
    pub loosely: bool,
}

/// A message with its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Message {
    pub id: Uuid,
    /// The observed year, else that of issue.
    pub year: i32,
    pub slug: String,
    pub form: Form,
    pub symbols: Vec<String>,
    /// The day it was given out, which is not the day it was given for.
    pub issued_on: Option<NaiveDate>,
    pub observed_on: Option<NaiveDate>,
    pub speaker: Option<Speaker>,
    /// Who read it out, where that was not the speaker.
    pub delivered_by: Option<Speaker>,
    pub observance: Option<GivenFor>,
    /// In the order of the language bar. A language without one was not issued.
    pub texts: Vec<MessageText>,
    /// When the last of what is public of it became so.
    pub changed_at: DateTime<Utc>,
    /// Changes of whose words they are, and whatever else was told of, the newest first.
    pub changes: Vec<Change>,
}

/// A message in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MessageText {
    pub locale: Language,
    #[schema(format = "uri-reference")]
    pub url: String,
    /// The page of this very revision, which stays as it is.
    #[schema(format = "uri-reference")]
    pub lasting_url: String,
    #[schema(minimum = 1)]
    pub revision: i32,
    pub title: String,
    /// The title the speaker held then.
    pub speaker_title: String,
    pub standing: Standing,
    pub status: Option<Status>,
    /// Where it was published.
    #[schema(format = "uri")]
    pub source_url: Option<String>,
    #[schema(format = "uri")]
    pub video_url: Option<String>,
    /// The whole text without marks, a paragraph a line.
    pub text: String,
}

/// A speaker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Speaker {
    pub id: Uuid,
    pub slug: String,
    pub names: Texts,
    /// The page of the speaker in each language.
    pub url: Texts,
}

/// The observance a message was given for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct GivenFor {
    pub id: Uuid,
    pub slug: String,
    pub titles: Texts,
    pub unofficial: Vec<Language>,
    pub url: Texts,
}
