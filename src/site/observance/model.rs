//! What the page of an observance shows.

use super::edition::EditionView;
use super::facts::Facts;
use crate::domain::dated_rule::Occurrence;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::locale::Locale;
use crate::parts::calendar_links::CalendarLinks;
use crate::parts::dateline::DatelineText;
use crate::parts::entry::{EntryLine, KindMark};
use crate::parts::layout::Card;
use crate::parts::name::MarkedName;
use crate::parts::title::MarkedTitle;
use crate::site::changes::MovedDates;
use crate::site::message_lines::MessageLine;
use crate::site::signs::Signs;
use chrono::{DateTime, Utc};

#[derive(Clone, Debug)]
pub struct ObservancePage {
    pub id: ObservanceId,
    pub locale: Locale,
    pub slug: String,
    /// The year of the address; `None` on the evergreen page.
    pub year: Option<i32>,
    pub kind: KindMark,
    pub title: MarkedTitle,
    /// The dates: of the year, or of the current or next occurrence. Never empty.
    pub dates: Vec<DatelineText>,
    /// The same as spans: of the year, or of the current or next occurrence. Empty where none is known.
    pub spans: Vec<Occurrence>,
    pub text: TextState,
    pub card: Option<Card>,
    /// Who said what the text quotes: the name, and the address of their page.
    pub quoted: Option<(MarkedName, String)>,
    pub facts: Facts,
    /// Dates that changed in public, the newest first.
    pub moved: Vec<MovedDates>,
    /// The same observance for other calendars.
    pub calendar: CalendarLinks,
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
    /// The site by its address and its name, for whoever puts the card on a page of their own.
    pub site: (String, String),
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

impl ObservancePage {
    /// Whether the observance itself is valid in this language, whatever its texts are.
    pub fn is_valid(&self) -> bool {
        !self
            .signs
            .listed(&[self.locale], &[self.id.into()])
            .is_empty()
    }

    /// The text shown, for those who read no banners: where it is valid.
    pub fn valid_text(&self) -> Option<&EditionView> {
        match &self.text {
            TextState::Here(edition) if self.signs.withdrawal.is_none() => Some(edition),
            _ => None,
        }
    }
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
