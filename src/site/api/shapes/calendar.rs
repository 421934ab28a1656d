//! Calendars.

use super::observance::Proclamation;
use super::photo::PlacedPhoto;
use crate::site::api::code::{Kind, Language, Subject};
use crate::site::api::texts::Texts;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An observance on one of its dates. One with two dates in a year stands there twice.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CalendarEntry {
    /// Of the observance.
    pub id: Uuid,
    /// Of this date: its name in calendars, for ever.
    pub uid: String,
    pub slug: String,
    pub kind: Kind,
    pub starts_on: NaiveDate,
    /// Included.
    pub ends_on: NaiveDate,
    /// In each language that has one.
    pub titles: Texts,
    /// The languages whose title nobody has verified.
    pub unofficial: Vec<Language>,
    /// The page of the year in each language.
    pub url: Texts,
    pub topics: Vec<Subject>,
    /// The rule that gave the date in words, in the language that was asked for.
    pub rule: Option<String>,
    pub proclamation: Option<Proclamation>,
    /// The year's motto, in each language that has one; null where none has.
    pub theme: Option<Texts>,
    /// The photo that leads the page of the year.
    pub photo: Option<PlacedPhoto>,
    /// When the observance or one of its editions last began to look different.
    pub changed_at: DateTime<Utc>,
}

/// An observance whose date in a year is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Undated {
    pub id: Uuid,
    pub slug: String,
    pub year: i32,
    pub kind: Kind,
    pub titles: Texts,
    pub unofficial: Vec<Language>,
    /// Why no date is known, in the language that was asked for.
    pub reason: String,
    /// Where its dates are told: its official page, else the act that founded it; null where neither is known.
    pub source: Option<String>,
}

/// A year.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CalendarYear {
    #[schema(minimum = 1900, maximum = 2200)]
    pub year: i32,
    /// In the order of their dates.
    pub observances: Vec<CalendarEntry>,
    pub undated: Vec<Undated>,
}

/// A stretch of days.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CalendarWindow {
    pub from: NaiveDate,
    /// Included.
    pub to: NaiveDate,
    /// What shares a day with the window, in the order of dates; with `changed_since` only what changed since.
    pub observances: Vec<CalendarEntry>,
    /// Whose date is not known in one of the years of the window; with `changed_since` only what changed since.
    pub undated: Vec<Undated>,
    /// With `changed_since`: the ids of all public observances that changed since, whatever the filters.
    /// Replace what you hold of them by what stands in `observances`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub changed: Option<Vec<Uuid>>,
    /// With `changed_since`: the ids of observances that are no longer public. Let go of what you hold of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub removed: Option<Vec<Uuid>>,
}
