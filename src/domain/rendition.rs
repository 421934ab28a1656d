//! The files of a photo: the original, which is private, and those made from it, which pages show.

use super::photo::Focal;

/// An original as it is kept: private, under the BLAKE3 hash of its bytes (64 hexadecimal digits).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    pub hash: String,
    pub media_type: &'static str,
    /// Pixels, of the picture set upright.
    pub width: i32,
    pub height: i32,
}

/// A file made from an original; `name` is its name in the public address (`w640.jpg`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    pub name: String,
    pub media_type: &'static str,
    pub width: i32,
    pub height: i32,
    pub bytes: i64,
    pub hash: String,
}

/// The shape of the file for social cards, and its largest size, in pixels.
pub const SOCIAL: (u32, u32) = (1200, 630);

/// The name of the file in the shape of social cards: of a use with a point of its own, or the photo's.
pub fn social_name(focal: Option<Focal>) -> String {
    match focal {
        Some(Focal { x, y }) => format!("social-{x}-{y}.jpg"),
        None => "social.jpg".to_owned(),
    }
}
