//! A photo: a picture as an asset, with its rights. Its caption and alternative text are per locale.

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
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoText {
    /// Who, what, where, when.
    pub caption: String,
    /// What it looks like, for those who do not see it.
    pub alt_text: String,
}

impl Content for Photo {
    const KIND: ThingKind = ThingKind::Photo;
}
impl Content for PhotoText {
    const KIND: ThingKind = ThingKind::Photo;
}
