//! An edition: one year's occurrence, with its texts, photos and documents.

use super::body::Body;
use super::ids::{DocumentId, PhotoId};
use super::photo::Focal;
use super::quote::Quote;
use super::revision::{Content, ThingKind};
use super::safe_url::SafeUrl;
use serde::{Deserialize, Serialize};

/// The language-free part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The source names no year; the year is an editor's judgement, and the page says so.
    #[serde(default)]
    pub year_is_judged: bool,
    /// Photos in order; the first leads the page.
    #[serde(default)]
    pub placements: Vec<Placement>,
    /// Documents in order.
    #[serde(default)]
    pub documents: Vec<DocumentId>,
    pub source_url: Option<SafeUrl>,
    /// For staff, never for the public.
    pub note: Option<String>,
}

/// A photo's use in an edition. Its credit never varies; its words may, per locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    pub photo: PhotoId,
    /// What a crop must keep here, in the place of what the photo says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focal: Option<Focal>,
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionText {
    /// The year's motto.
    pub theme: Option<String>,
    pub quote: Option<Quote>,
    /// Headings above the photos of this edition, in the order of the placements.
    #[serde(default)]
    pub figure_headings: Vec<Option<String>>,
    pub body: Body,
    /// Lines with which the publisher of the text framed it: a greeting, a closing line.
    #[serde(default)]
    pub publisher_lines: Vec<String>,
}

impl From<PhotoId> for Placement {
    /// As the photo itself says.
    fn from(photo: PhotoId) -> Self {
        Self { photo, focal: None }
    }
}

impl Content for Edition {
    const KIND: ThingKind = ThingKind::Edition;
}
impl Content for EditionText {
    const KIND: ThingKind = ThingKind::Edition;
}
