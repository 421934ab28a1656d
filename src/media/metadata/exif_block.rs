//! EXIF, as cameras write it.

use super::charset::decode;
use crate::domain::photo_said::PhotoSaid;
use chrono::NaiveDate;
use exif::{Exif, In, Reader, Tag, Value};

/// What cameras write as a description without being asked.
const BY_CAMERAS: [&str; 6] = [
    "OLYMPUS DIGITAL CAMERA",
    "SONY DSC",
    "SAMSUNG",
    "DIGITAL CAMERA",
    "MINOLTA DIGITAL CAMERA",
    "KONICA MINOLTA DIGITAL CAMERA",
];

pub(super) fn read(block: &[u8]) -> Option<PhotoSaid> {
    let exif = Reader::new()
        .continue_on_error(true)
        .read_raw(block.to_vec())
        .or_else(|error| error.distill_partial_result(|_| {}))
        .ok()?;
    let mut is_garbled = false;
    let mut text = |tag: Tag| {
        let decoded = decode(ascii(&exif, tag)?, None);
        let text = decoded.text.trim().to_owned();
        if text.is_empty() {
            return None;
        }
        is_garbled |= !decoded.is_certain;
        Some(text)
    };
    let caption = text(Tag::ImageDescription)
        .filter(|text| !BY_CAMERAS.contains(&text.to_uppercase().as_str()));
    Some(PhotoSaid {
        creator: text(Tag::Artist),
        copyright: text(Tag::Copyright),
        taken_on: ascii(&exif, Tag::DateTimeOriginal)
            .and_then(|text| std::str::from_utf8(text.get(..10)?).ok())
            .and_then(|text| NaiveDate::parse_from_str(text, "%Y:%m:%d").ok()),
        captions: caption.into_iter().map(|text| (None, text)).collect(),
        is_garbled,
        ..PhotoSaid::default()
    })
}

fn ascii(exif: &Exif, tag: Tag) -> Option<&[u8]> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(texts) => texts
            .iter()
            .map(Vec::as_slice)
            .find(|text| !text.is_empty()),
        _ => None,
    }
}
