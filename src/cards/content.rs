//! What a card shows.

use crate::domain::locale::Locale;
use crate::domain::photo::Focal;
use serde::Serialize;

/// Raised when cards are drawn in another way, so that nobody keeps the old ones under their addresses.
const RECIPE: u8 = 1;

/// All that a card shows, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardContent {
    pub locale: Locale,
    /// Nothing on the card of the site itself.
    pub date: Option<CardDate>,
    pub title: CardText,
    /// The title in English, where the title cannot be drawn; nothing where it is English already.
    pub english: Option<String>,
    /// Marks of the title: that it is unofficial, or in another language.
    pub notes: Vec<String>,
    pub site: CardText,
    /// Where the site is, as people write it: "days.example.org".
    pub host: String,
    pub photo: Option<CardPhoto>,
}

/// A date in words, as the site sets it: the day large, the year smaller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardDate {
    pub day: String,
    pub year: Option<String>,
}

/// A text with its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardText {
    pub text: String,
    pub locale: Locale,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardPhoto {
    /// Of a public file of it, in JPEG, whole.
    pub hash: String,
    /// Pixels.
    pub width: i32,
    pub height: i32,
    /// What a crop keeps; nothing where it may not be cut.
    pub focal: Option<Focal>,
    /// Always shown with it.
    pub credit: String,
}

impl CardContent {
    /// The same for the same content, always: 32 hexadecimal digits.
    pub fn key(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&[RECIPE]);
        // Of texts and numbers: it can always be written.
        let written = serde_json::to_vec(self).unwrap_or_default();
        hasher.update(&written);
        hasher.finalize().to_hex()[..32].to_owned()
    }

    /// The same without its photo, for where the file cannot be read.
    pub fn without_photo(&self) -> Self {
        Self {
            photo: None,
            ..self.clone()
        }
    }
}
