//! Photos.

use super::change::Change;
use crate::site::api::code::PictureKind;
use crate::site::api::texts::Texts;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A file of a photo. Addresses are paths below this host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rendition {
    #[schema(format = "uri-reference")]
    pub url: String,
    pub media_type: String,
    /// In pixels.
    #[schema(minimum = 1)]
    pub width: i32,
    #[schema(minimum = 1)]
    pub height: i32,
    #[schema(minimum = 0)]
    pub bytes: i64,
}

/// The photo that leads a page, as others may show it: with its credit beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlacedPhoto {
    pub id: Uuid,
    pub picture: PictureKind,
    /// The line that must stand beside the picture wherever it is shown.
    pub credit: String,
    /// What it looks like, for those who do not see it; empty where the picture says nothing that the text
    /// does not say.
    pub alt: Texts,
    /// Who, what, where, when.
    pub caption: Texts,
    /// From the narrowest to the widest.
    pub renditions: Vec<Rendition>,
}

/// A public photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Photo {
    pub id: Uuid,
    /// The page of the photo in each language that has words for it.
    pub url: Texts,
    pub picture: PictureKind,
    /// The line that must stand beside the picture wherever it is shown.
    pub credit: String,
    pub photographer: Option<String>,
    /// The credit of the original whose place this picture takes; the original is not shown.
    pub stands_for_credit: Option<String>,
    pub alt: Texts,
    pub caption: Texts,
    /// The place and the day it was taken, as people say them.
    pub taken: Option<String>,
    pub rights: PhotoRights,
    pub renditions: Vec<Rendition>,
    /// The editions that show it, the newest first.
    pub used_by: Vec<PhotoUse>,
    /// When the last of what is public of it became so.
    pub changed_at: DateTime<Utc>,
    /// Changes of its credit, and whatever else was told of, the newest first.
    pub changes: Vec<Change>,
}

/// What may be done with a photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PhotoRights {
    pub notice: Option<String>,
    pub licence: Option<String>,
    #[schema(format = "uri")]
    pub terms_url: Option<String>,
    /// The last day, in UTC, on which it may be shown.
    pub expires_on: Option<NaiveDate>,
    /// It is shown whole wherever it stands.
    pub do_not_crop: bool,
    /// Others may show it on their pages.
    pub may_be_embedded: bool,
}

/// An edition that shows a photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PhotoUse {
    /// Of the observance.
    pub slug: String,
    pub year: i32,
    /// The page of the edition in each language.
    pub url: Texts,
}
