//! A message: a statement given for an edition, or for none, by a speaker.

use super::body::Body;
use super::ids::SpeakerId;
use super::revision::{Content, ThingKind};
use super::safe_url::SafeUrl;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageForm {
    Message,
    VideoMessage,
    Remarks,
    Statement,
}

/// Whether a text is the one the speaker's office gave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextStanding {
    Issued,
    Unofficial,
}

/// How a text stands to what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextStatus {
    /// Given out before it was spoken.
    AsPrepared,
    AsDelivered,
    Transcript,
    Summary,
}

/// The language-free part. The issue date is not the observed date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub form: MessageForm,
    /// Document symbols as printed, `SG/SM/17246` and its kin.
    #[serde(default)]
    pub symbols: Vec<String>,
    pub issued_on: Option<NaiveDate>,
    pub observed_on: Option<NaiveDate>,
    /// Who read it out, where that was not the speaker.
    pub delivered_by: Option<SpeakerId>,
}

/// The part in one locale. A locale without one was not issued.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageText {
    pub title: String,
    /// The title the speaker held then, in this language.
    pub speaker_title: String,
    pub standing: TextStanding,
    #[serde(default)]
    pub text_status: Option<TextStatus>,
    /// Where the text was published: each language has its own page. Begins with http: or https:.
    #[serde(default)]
    pub source_url: Option<SafeUrl>,
    /// Where it can be watched in this language. Begins with http: or https:.
    #[serde(default)]
    pub video_url: Option<SafeUrl>,
    pub body: Body,
}

impl MessageForm {
    pub const ALL: [Self; 4] = [
        Self::Message,
        Self::VideoMessage,
        Self::Remarks,
        Self::Statement,
    ];

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }

    /// As an address writes it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::VideoMessage => "video-message",
            Self::Remarks => "remarks",
            Self::Statement => "statement",
        }
    }
}

impl TextStanding {
    pub const ALL: [Self; 2] = [Self::Issued, Self::Unofficial];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Unofficial => "unofficial",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|held| held.code() == code)
    }
}

impl TextStatus {
    pub const ALL: [Self; 4] = [
        Self::AsPrepared,
        Self::AsDelivered,
        Self::Transcript,
        Self::Summary,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::AsPrepared => "as-prepared",
            Self::AsDelivered => "as-delivered",
            Self::Transcript => "transcript",
            Self::Summary => "summary",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|held| held.code() == code)
    }
}

impl Message {
    /// What is known of a message of this form at its beginning.
    pub const fn begun(form: MessageForm) -> Self {
        Self {
            form,
            symbols: Vec::new(),
            issued_on: None,
            observed_on: None,
            delivered_by: None,
        }
    }

    /// The day by which a message has its year: it was observed on, else issued on.
    pub fn dated_on(&self) -> Option<NaiveDate> {
        self.observed_on.or(self.issued_on)
    }
}

impl Content for Message {
    const KIND: ThingKind = ThingKind::Message;
}
impl Content for MessageText {
    const KIND: ThingKind = ThingKind::Message;
}
