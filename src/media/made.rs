//! What renditions are made with, beside the picture itself.

use crate::domain::photo::{Focal, Photo};

/// Raised when the way of making renditions changes, so that all are made anew.
const RECIPE: u8 = 1;

/// What is written into every rendition, and what a crop must keep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    pub creator: Option<String>,
    pub credit: Option<String>,
    pub copyright: Option<String>,
    pub rights_url: Option<String>,
    /// The middle where nobody has said.
    pub focal: Option<Focal>,
    pub do_not_crop: bool,
}

impl Made {
    /// As the language-free part of a photo has it.
    pub fn of(photo: &Photo) -> Self {
        Self {
            creator: photo.photographer.clone(),
            credit: Some(photo.credit.clone()).filter(|credit| !credit.is_empty()),
            copyright: photo.rights.notice.clone(),
            rights_url: photo.rights.terms_url.as_ref().map(ToString::to_string),
            focal: photo.focal,
            do_not_crop: photo.rights.do_not_crop,
        }
    }

    /// The same for the same values, always: what `photo.made_with` keeps.
    pub fn code(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for text in [
            &self.creator,
            &self.credit,
            &self.copyright,
            &self.rights_url,
        ] {
            // Each behind its length, so that no two lists of texts read alike.
            let text = text.as_deref().unwrap_or_default();
            hasher.update(&(text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        }
        let focal = self.focal.unwrap_or(Focal::MIDDLE);
        hasher.update(&[focal.x, focal.y, u8::from(self.do_not_crop)]);
        format!("{RECIPE}-{}", &hasher.finalize().to_hex()[..32])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_changes_with_whatever_a_rendition_carries() {
        let one = Made {
            creator: Some("A".into()),
            ..Made::default()
        };
        let other = Made {
            credit: Some("A".into()),
            ..Made::default()
        };
        let cut = Made {
            do_not_crop: true,
            ..one.clone()
        };
        assert_eq!(one.code(), one.clone().code());
        assert_ne!(one.code(), other.code());
        assert_ne!(one.code(), cut.code());
        let middle = Made {
            focal: Some(Focal::MIDDLE),
            ..one.clone()
        };
        assert_eq!(one.code(), middle.code());
    }
}
