//! A change that the public is told of: of a date, a quote, whose words they are, a credit.

use super::date_span::DateSpan;
use super::revision::Part;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What became another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// An occurrence moved, was added or fell away.
    Date,
    /// The words of the quote, also where it was added or taken out.
    Quote,
    /// Who is said to have said it.
    Attribution,
    /// The credit line of a photo, or who took it.
    Credit,
    /// Something else that staff told of.
    Text,
}

/// One change, at the instant at which the public saw it.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicChange {
    pub kind: ChangeKind,
    pub at: DateTime<Utc>,
    /// As staff wrote it, in the language of the part; of the language-free part in whatever language.
    pub note: Option<String>,
    pub part: Part,
    /// The edition's year, or the year whose date moved; `None` for the observance itself.
    pub year: Option<i32>,
    /// Of a date: what moved, from where and to where. A missing side was added or fell away.
    pub moved: Option<Moved>,
}

/// An occurrence that is not where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// 1 for the first occurrence in a year.
    pub ordinal: u8,
    pub old: Option<DateSpan>,
    pub new: Option<DateSpan>,
}

impl ChangeKind {
    pub const ALL: [Self; 5] = [
        Self::Date,
        Self::Quote,
        Self::Attribution,
        Self::Credit,
        Self::Text,
    ];

    /// The code in the database and in answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Quote => "quote",
            Self::Attribution => "attribution",
            Self::Credit => "credit",
            Self::Text => "text",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
