//! A quote: a span of a message's text used on a page, checked word for word against it.

use super::ids::{MessageId, SpeakerId};
use serde::{Deserialize, Serialize};

/// How far the words of a quote are known to be the words that were said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteStanding {
    /// Checked word for word against its message.
    Verified,
    /// The message is not in the archive yet; staff are told.
    SourceIncomplete,
    /// Not the words themselves: it may not wear quotation marks.
    Paraphrase,
}

/// The quote of a page in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words, without quotation marks: the page adds those of its language.
    pub words: String,
    /// Lines beneath: the speaker with the title held then, and the source.
    pub attribution: Vec<String>,
    pub standing: QuoteStanding,
    pub speaker: Option<SpeakerId>,
    pub source: Option<QuoteSource>,
}

/// Where the words stand: the message, the revision of its text in the same locale, and the span in
/// characters of its plain text, from `starts_at` (inclusive) to `ends_at` (exclusive).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuoteSource {
    pub message: MessageId,
    pub message_revision: i32,
    pub starts_at: i32,
    pub ends_at: i32,
}

impl QuoteStanding {
    /// The code in the database and in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::SourceIncomplete => "source_incomplete",
            Self::Paraphrase => "paraphrase",
        }
    }
}
