//! A change that the public is told of.

use crate::site::api::code::Language;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// A change of something that was public already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Change {
    /// What became another: `date`, `quote`, `attribution`, `credit`, or `text` for whatever else was told of.
    pub kind: &'static str,
    /// When the public saw it.
    pub at: DateTime<Utc>,
    /// What was said of it.
    pub note: Option<String>,
    /// The language of the text that changed; null where the change belongs to no language.
    pub language: Option<Language>,
    /// The year of the edition or of the date; null of the observance itself, of a message and of a photo.
    pub year: Option<i32>,
    /// Where the date was; null where the date is new, and of other changes.
    pub old: Option<Span>,
    /// Where the date is now; null where the date fell away, and of other changes.
    pub new: Option<Span>,
}

/// Civil days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Span {
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}
