//! IPTC-IIM, as picture desks have written it since the nineties.
//! (IPTC-NAA Information Interchange Model, version 4.2)

use super::charset::{declared, decode};
use crate::domain::photo_said::PhotoSaid;
use chrono::NaiveDate;
use encoding_rs::Encoding;

/// Most datasets read; a block of a picture desk has some thirty.
const MOST: usize = 2_000;

/// The IPTC block among the resources of Photoshop: number 0x0404.
pub(super) fn in_photoshop(mut resources: &[u8]) -> Option<&[u8]> {
    while let Some(rest) = resources.strip_prefix(b"8BIM") {
        let number = u16::from_be_bytes(rest.get(..2)?.try_into().ok()?);
        // A name behind its length, and the data behind its own: both fill up to an even length.
        let name = usize::from(*rest.get(2)?) + 1;
        let rest = rest.get(2 + name + name % 2..)?;
        let length = usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
        let content = rest.get(4..)?.get(..length)?;
        if number == 0x0404 {
            return Some(content);
        }
        resources = rest.get(4 + length + length % 2..)?;
    }
    None
}

pub(super) fn read(block: &[u8]) -> Option<PhotoSaid> {
    let datasets = datasets(block);
    let charset = datasets
        .iter()
        .find(|set| (set.record, set.number) == (1, 90))
        .and_then(|set| declared(set.value));
    let mut reading = Reading {
        datasets,
        charset,
        is_garbled: false,
    };
    let place = [
        reading.text(92),
        reading.text(90),
        reading.text(95),
        reading.text(101),
    ];
    let place: Vec<String> = place.into_iter().flatten().collect();
    let caption = reading.text(120);
    Some(PhotoSaid {
        creator: reading.text(80),
        credit: reading.text(110),
        copyright: reading.text(116),
        rights_url: None,
        place: (!place.is_empty()).then(|| place.join(", ")),
        taken_on: reading
            .text(55)
            .and_then(|date| NaiveDate::parse_from_str(&date, "%Y%m%d").ok()),
        captions: caption.into_iter().map(|text| (None, text)).collect(),
        is_garbled: reading.is_garbled,
    })
}

struct Reading<'a> {
    datasets: Vec<Dataset<'a>>,
    charset: Option<&'static Encoding>,
    is_garbled: bool,
}

impl Reading<'_> {
    /// The first text of a dataset of record 2.
    fn text(&mut self, number: u8) -> Option<String> {
        let set = self
            .datasets
            .iter()
            .find(|set| (set.record, set.number) == (2, number))?;
        let decoded = decode(set.value, self.charset);
        if decoded.text.trim().is_empty() {
            return None;
        }
        self.is_garbled |= !decoded.is_certain;
        Some(decoded.text.trim().to_owned())
    }
}

struct Dataset<'a> {
    record: u8,
    number: u8,
    value: &'a [u8],
}

fn datasets(block: &[u8]) -> Vec<Dataset<'_>> {
    let mut found = Vec::new();
    let mut rest = block;
    while let [0x1C, record, number, high, low, after @ ..] = rest {
        let length = u16::from_be_bytes([*high, *low]);
        // A first bit of one means a longer length, which no field read here has.
        if found.len() == MOST || length > 0x7FFF || usize::from(length) > after.len() {
            break;
        }
        let (value, next) = after.split_at(usize::from(length));
        found.push(Dataset {
            record: *record,
            number: *number,
            value,
        });
        rest = next;
    }
    found
}
