//! What the page of an observance shows.

use super::edition::EditionView;
use super::facts::Facts;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::parts::dateline::DatelineText;
use crate::parts::entry::{EntryLine, KindMark};
use crate::parts::title::MarkedTitle;
use crate::site::message_lines::MessageLine;
use crate::site::signs::Signs;
use chrono::{DateTime, Utc};

#[derive(Clone, Debug)]
pub struct ObservancePage {
    pub locale: Locale,
    pub slug: String,
    /// The year of the address; `None` on the evergreen page.
    pub year: Option<i32>,
    pub kind: KindMark,
    pub title: MarkedTitle,
    /// The dates: of the year, or of the current or next occurrence. Never empty.
    pub dates: Vec<DatelineText>,
    pub text: TextState,
    pub facts: Facts,
    /// The years around the one shown that have a date, and those that have a text in this
    /// language, in order.
    pub years: Vec<YearLink>,
    /// Given for it: in the year of the address, or the newest of all.
    pub messages: Vec<MessageLine>,
    /// Where there are more: how many in all, and the address of these in the archive.
    pub more_messages: Option<(usize, String)>,
    pub related: Vec<EntryLine>,
    /// The locales in which search engines may list it: a year without a text, or without one in a
    /// language, is there for readers only.
    pub listed: Vec<Locale>,
    /// Of the observance, and of the edition shown.
    pub signs: Signs,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug)]
pub struct YearLink {
    pub year: i32,
    pub href: String,
    pub has_text: bool,
}

/// Whether there is a text to read, and where.
#[derive(Clone, Debug)]
pub enum TextState {
    Here(Box<EditionView>),
    /// Published in other languages only: each with its address and the year of the text.
    Elsewhere {
        year: i32,
        links: Vec<(Locale, String)>,
    },
    /// Nothing is published for the year of the address.
    NoneForYear(i32),
    None,
}
