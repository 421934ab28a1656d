//! Things, their seven parts, and the immutable revisions of each.

use super::locale::Locale;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;
use std::str::FromStr;

/// What a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThingKind {
    Observance,
    Edition,
    Message,
    Speaker,
    Photo,
    Document,
    /// A standing page: about, privacy and their kin.
    Page,
    /// The site itself: its name and lines, and what it features.
    Site,
}

/// One of the seven parts of a thing: what it has outside any language, and its text in each of six.
/// No operation on one part changes a byte or a state of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    Free,
    Text(Locale),
}

/// The content of one revision of a part. Every type that implements it is stored whole, as JSON,
/// and read back whole.
pub trait Content: Serialize + DeserializeOwned + PartialEq + Send + Sync {
    /// The kind of thing whose part this is.
    const KIND: ThingKind;
}

/// Who made a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Import,
    Staff,
}

impl ThingKind {
    pub const ALL: [Self; 8] = [
        Self::Observance,
        Self::Edition,
        Self::Message,
        Self::Speaker,
        Self::Photo,
        Self::Document,
        Self::Page,
        Self::Site,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Observance => "observance",
            Self::Edition => "edition",
            Self::Message => "message",
            Self::Speaker => "speaker",
            Self::Photo => "photo",
            Self::Document => "document",
            Self::Page => "page",
            Self::Site => "site",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Part {
    /// The language of a text.
    pub const fn locale(self) -> Option<Locale> {
        match self {
            Self::Text(locale) => Some(locale),
            Self::Free => None,
        }
    }

    /// All seven, the language-free one first.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Free).chain(Locale::ALL.into_iter().map(Self::Text))
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Text(locale) => locale.code(),
        }
    }
}

impl Origin {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Staff => "staff",
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Part {
    type Err = super::locale::UnknownLocale;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        if code == "free" {
            Ok(Self::Free)
        } else {
            code.parse().map(Self::Text)
        }
    }
}

impl From<Locale> for Part {
    fn from(locale: Locale) -> Self {
        Self::Text(locale)
    }
}
