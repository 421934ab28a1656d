//! A photo: a picture as an asset, with its rights. Its caption and alternative text are per locale.

use super::ids::ObservanceId;
use super::revision::{Content, ThingKind};
use super::safe_url::SafeUrl;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What kind of picture it is, so that nobody takes a drawing for a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Picture {
    #[default]
    Photograph,
    Illustration,
}

/// The language-free part. By default a photograph of which nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// The first and the last year of the editions it may be placed with, where it may not be every one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_from_year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_until_year: Option<i32>,
}

impl Rights {
    /// Whether it may be placed with the edition of a year of an observance.
    pub fn allow(&self, observance: ObservanceId, year: i32) -> bool {
        (self.only_for.is_empty() || self.only_for.contains(&observance))
            && self.only_from_year.is_none_or(|first| first <= year)
            && self.only_until_year.is_none_or(|last| year <= last)
    }
}

const fn is_false(value: &bool) -> bool {
    !*value
}

/// The part in one locale. By default without a word.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn rights_name_the_observances_and_the_years_a_photo_may_stand_with() {
        let [one, other] = [1, 2].map(|id| ObservanceId(Uuid::from_u128(id)));
        assert!(Rights::default().allow(one, 1900));
        let bound = Rights {
            only_for: vec![one],
            only_from_year: Some(2024),
            only_until_year: Some(2025),
            ..Rights::default()
        };
        let allowed = [2023, 2024, 2025, 2026].map(|year| bound.allow(one, year));
        assert_eq!(allowed, [false, true, true, false]);
        assert!(!bound.allow(other, 2024));
    }
}
