//! A photo: a picture as an asset, with its rights. Its caption and alternative text are per locale.

use super::ids::ObservanceId;
use super::revision::{Content, ThingKind};
use super::safe_url::SafeUrl;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What kind of picture it is, so that nobody takes a drawing for a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Picture {
    Photograph,
    Illustration,
}

/// The language-free part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    pub picture: Picture,
    /// The line that must be shown ("UN Photo/Jane Doe"), wherever the picture is. Of an illustration
    /// the name alone: the page says in its language what it is.
    pub credit: String,
    pub photographer: Option<String>,
    /// The credit of the original whose place this picture takes; the page says that the original
    /// is not shown.
    pub stands_for_credit: Option<String>,
    #[serde(default)]
    pub rights: Rights,
    /// What a crop must keep; the middle where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focal: Option<Focal>,
    /// The place and the day it was taken, as people say them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<String>,
    /// For staff, never for the public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The point of a picture that matters most, in per cent of its width and height, from the left and
/// the top; each at most 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Focal {
    pub x: u8,
    pub y: u8,
}

impl Focal {
    pub const MIDDLE: Self = Self { x: 50, y: 50 };
}

/// What may be done with it, and until when. Both dates are inclusive, in UTC.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rights {
    pub notice: Option<String>,
    pub licence: Option<String>,
    pub terms_url: Option<SafeUrl>,
    pub usable_from: Option<NaiveDate>,
    pub expires_on: Option<NaiveDate>,
    /// Shown whole wherever it stands: never cut to another shape.
    #[serde(default, skip_serializing_if = "is_false")]
    pub do_not_crop: bool,
    /// Others may show it on their pages.
    #[serde(default, skip_serializing_if = "is_false")]
    pub may_be_embedded: bool,
    /// The people in it have agreed in writing.
    #[serde(default, skip_serializing_if = "is_false")]
    pub model_release: bool,
    /// The observances it may be placed with; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_for: Vec<ObservanceId>,
}

const fn is_false(value: &bool) -> bool {
    !*value
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoText {
    /// Who, what, where, when.
    pub caption: String,
    /// What it looks like, for those who do not see it; empty where it is decorative.
    pub alt_text: String,
    /// It says nothing that the text around it does not say.
    #[serde(default, skip_serializing_if = "is_false")]
    pub decorative: bool,
}

impl Content for Photo {
    const KIND: ThingKind = ThingKind::Photo;
}
impl Content for PhotoText {
    const KIND: ThingKind = ThingKind::Photo;
}
