//! The place behind a piece of news, as an address names it.

use chrono::{DateTime, Utc};
use std::fmt;
use uuid::Uuid;

/// When it became public, to the microsecond as the database keeps it, and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

impl Place {
    /// Only as it was written, so that it has one address.
    pub fn read(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('.')?;
        let at = DateTime::from_timestamp_micros(at.parse().ok()?)?;
        let place = Self {
            at,
            id: id.parse().ok()?,
        };
        // The database counts from 4713 BC to AD 294276; ours has been there for less.
        let is_ours = (0..=9_999).contains(&chrono::Datelike::year(&at));
        (is_ours && place.to_string() == text).then_some(place)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.timestamp_micros(), self.id.simple())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written_and_in_no_other_way() {
        let place = Place {
            at: "2026-09-12T09:00:00.123456Z".parse().unwrap(),
            id: Uuid::from_u128(7),
        };
        let written = place.to_string();
        assert_eq!(Place::read(&written), Some(place));
        for other in [
            format!("0{written}"),
            written.to_uppercase().replace('7', "g"),
            format!("{}.{}", place.at.timestamp_micros(), place.id),
            "9223372036854775807.00000000000000000000000000000007".into(),
            "1".into(),
            String::new(),
        ] {
            assert_eq!(Place::read(&other), None, "{other}");
        }
    }
}
