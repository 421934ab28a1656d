//! What the file of a photo says of itself: a proposal for staff, never public unseen.

use super::locale::Locale;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Read from IPTC, XMP and EXIF, in this order of trust; each text trimmed, without control characters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PhotoSaid {
    pub creator: Option<String>,
    pub credit: Option<String>,
    pub copyright: Option<String>,
    pub rights_url: Option<String>,
    pub place: Option<String>,
    pub taken_on: Option<NaiveDate>,
    /// In the languages that the file names; without one where it names none.
    pub captions: Vec<(Option<Locale>, String)>,
    /// Some text was in a charset that could not be told for certain: somebody has to look.
    pub is_garbled: bool,
}
