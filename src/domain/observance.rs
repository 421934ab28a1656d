//! An observance: the standing day, week, month, year or decade that people mark. It has identity, a
//! rule and a founding act, and no dates of its own.

use super::dated_rule::RuleHistory;
use super::fact::Fact;
use super::revision::{Content, ThingKind};
use super::safe_url::SafeUrl;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How long an observance lasts, in the calendar's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObservanceKind {
    Day,
    Week,
    Month,
    Year,
    Decade,
}

/// A subject heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    Culture,
    Development,
    Education,
    Environment,
    Health,
    HumanRights,
    Humanitarian,
    Justice,
    Peace,
}

/// Where an observance stands on the United Nations' own list. Not a publication state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listing {
    Listed,
    NewlyListed,
    FormerlyListed,
    Upcoming,
    Historical,
}

/// The act that founded an observance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proclamation {
    /// The proclaiming body by its English name, as the calendar's records write it.
    pub body: Option<String>,
    /// `A/RES/58/220` and its kin, as printed.
    pub symbol: Option<String>,
    pub adopted_on: Option<NaiveDate>,
    pub year: Option<i32>,
    pub session: Option<Session>,
}

/// A session of the General Assembly and the two years it spans: what is known where the exact date
/// of adoption is not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub number: u16,
    pub first_year: i32,
    pub last_year: i32,
}

/// The language-free part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observance {
    pub kind: ObservanceKind,
    pub rules: Fact<RuleHistory>,
    pub proclamation: Option<Fact<Proclamation>>,
    /// The year of the first occurrence.
    pub first_year: Option<Fact<i32>>,
    pub lead_agency: Option<Fact<String>>,
    pub topics: Fact<Vec<Topic>>,
    pub listing: Listing,
    /// The page that the United Nations or the agency keeps for it.
    pub official_page: Option<SafeUrl>,
    /// For staff, never for the public.
    pub note: Option<String>,
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObservanceText {
    /// A title without a source is shown with the mark "unofficial title".
    pub title: Fact<String>,
}

impl Observance {
    /// The symbol of the founding act, where a source gives it.
    pub fn founding_symbol(&self) -> Option<&str> {
        self.proclamation.as_ref()?.sourced()?.symbol.as_deref()
    }
}

impl Content for Observance {
    const KIND: ThingKind = ThingKind::Observance;
}
impl Content for ObservanceText {
    const KIND: ThingKind = ThingKind::Observance;
}

impl ObservanceKind {
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Year, Self::Decade];

    /// The code used in addresses, files and answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is told in days (a day, a week, a month) rather than in whole years.
    pub const fn is_within_a_year(self) -> bool {
        matches!(self, Self::Day | Self::Week | Self::Month)
    }
}

impl Topic {
    pub const ALL: [Self; 9] = [
        Self::Culture,
        Self::Development,
        Self::Education,
        Self::Environment,
        Self::Health,
        Self::HumanRights,
        Self::Humanitarian,
        Self::Justice,
        Self::Peace,
    ];

    /// The code used in addresses, and after `topic-` among the words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Culture => "culture",
            Self::Development => "development",
            Self::Education => "education",
            Self::Environment => "environment",
            Self::Health => "health",
            Self::HumanRights => "human-rights",
            Self::Humanitarian => "humanitarian",
            Self::Justice => "justice",
            Self::Peace => "peace",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.code() == code)
    }
}

impl Proclamation {
    /// What may be said in public of an act known from memory: who proclaimed, and no symbol, date
    /// or year.
    pub fn without_particulars(&self) -> Self {
        Self {
            body: self.body.clone(),
            symbol: None,
            adopted_on: None,
            year: None,
            session: None,
        }
    }
}
