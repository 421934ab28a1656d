//! Observances by themselves.

use super::change::Change;
use crate::site::api::code::{ActForm, Kind, Language, ListStanding, Subject};
use crate::site::api::texts::Texts;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An observance: the standing day, week, year or decade that people mark.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Observance {
    /// Stays for ever, whatever becomes of the slug.
    pub id: Uuid,
    /// The word of its addresses. Former ones answer 308.
    pub slug: String,
    pub kind: Kind,
    /// In each language that has one.
    pub titles: Texts,
    /// The languages whose title nobody has verified.
    pub unofficial: Vec<Language>,
    /// Its page in each language: paths below this host.
    pub url: Texts,
    pub topics: Vec<Subject>,
    pub listing: ListStanding,
    /// The rule of its date in words, in the language that was asked for.
    pub rule: String,
    /// Whether a source was read for the rule.
    pub rule_is_verified: bool,
    pub proclamation: Option<Proclamation>,
    /// The year in which it was first kept, where a source tells it.
    pub first_year: Option<i32>,
    pub lead_agency: Option<String>,
    /// The page that the United Nations or the agency keeps for it.
    #[schema(format = "uri")]
    pub official_page: Option<String>,
    /// The date that is now or comes next.
    pub next: Option<Occurrence>,
    /// When it or one of its editions last began to look different.
    pub changed_at: DateTime<Utc>,
}

/// An observance with its editions and its history.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ObservanceInFull {
    #[serde(flatten)]
    pub observance: Observance,
    /// All rules it has had, the newest first.
    pub rules: Vec<Rule>,
    /// The years of which there are texts, the newest first.
    pub editions: Vec<Edition>,
    /// Changes of dates, quotes, attributions and credits, the newest first.
    pub changes: Vec<Change>,
}

/// The act that founded an observance. What is only remembered, and has no source, is null.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Proclamation {
    /// The body that proclaimed it, by its English name.
    pub body: Option<String>,
    /// As printed: `A/RES/58/220`.
    pub symbol: Option<String>,
    pub adopted_on: Option<NaiveDate>,
    pub year: Option<i32>,
    /// The session of the General Assembly, where the day of adoption is not known.
    pub session: Option<u16>,
}

/// One date of an observance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Occurrence {
    /// Its name in calendars, for ever.
    pub uid: String,
    /// The year it belongs to: a week around New Year may begin in the year before.
    pub year: i32,
    /// 1 for the first in its year.
    #[schema(minimum = 1)]
    pub ordinal: u8,
    pub starts_on: NaiveDate,
    /// Included.
    pub ends_on: NaiveDate,
}

/// A rule and the time in which it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rule {
    /// Null where nobody has written down when it began.
    pub from_year: Option<i32>,
    /// The last year; null where it is in force.
    pub to_year: Option<i32>,
    pub instrument: Option<Instrument>,
}

/// The act by which a rule was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Instrument {
    pub body: Option<String>,
    pub form: ActForm,
    /// `A/RES/58/220`; of a decision its number, `66/550`.
    pub symbol: String,
}

/// One year of an observance, with a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Edition {
    pub year: i32,
    /// The year's motto, in each language that has one; null where none has.
    pub theme: Option<Texts>,
    /// Its page in each language that has a text.
    pub url: Texts,
}

/// A page of observances, in the order of their slugs.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Observances {
    /// How many there are in all.
    pub total: usize,
    pub items: Vec<Observance>,
    /// The value of `after` for the page behind this one; null on the last.
    pub next: Option<String>,
}

/// The date of an observance in a year, and what gave it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct When {
    pub id: Uuid,
    pub slug: String,
    pub year: i32,
    pub kind: Kind,
    pub titles: Texts,
    pub unofficial: Vec<Language>,
    /// The page of that year in each language.
    pub url: Texts,
    /// First day of the first date; null while no date is known.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the first date.
    pub ends_on: Option<NaiveDate>,
    /// Every date of that year; empty while none is known.
    pub dates: Vec<Occurrence>,
    /// Why no date is known, in the language that was asked for; null where one is.
    pub reason: Option<String>,
    /// The rule that gave the date, in words, in the language that was asked for.
    pub rule: Option<String>,
    /// The same in every language.
    pub rule_in: Texts,
    /// Whether a source was read for the rule.
    pub rule_is_verified: bool,
    /// The act that set the rule.
    pub instrument: Option<Instrument>,
    pub proclamation: Option<Proclamation>,
    pub changed_at: DateTime<Utc>,
    /// Changes of this year, the newest first.
    pub changes: Vec<Change>,
}
