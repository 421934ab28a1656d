//! What is asked of the whole site, read from an address and written back into it.

use crate::domain::archive_query::{self, Piece};
use crate::search::ask::Place;
use crate::search::schema::Kind;
use crate::site::addressed::Addressed;
use crate::site::messages::Refused;
use crate::site::query::read_pairs;

/// All that a page of the search depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// As it was typed.
    pub typed: String,
    pub pieces: Vec<Piece>,
    /// The one kind that is wanted; none where all are.
    pub kind: Option<Kind>,
    /// Where the page begins, within the list of a kind.
    pub after: Option<(Place, u64)>,
    /// What stands there is wanted as it is, misspelt or not.
    pub exactly: bool,
}

impl Asked {
    /// Unknown names, and values that make no sense, are left out.
    pub fn read(query: &str) -> Result<Self, Refused> {
        let mut asked = Self {
            typed: String::new(),
            pieces: Vec::new(),
            kind: None,
            after: None,
            exactly: false,
        };
        let mut after = None;
        for (name, value) in read_pairs(query) {
            match name.as_str() {
                _ if value.is_empty() => {}
                "q" => {
                    asked.pieces = archive_query::read(&value).map_err(|_| Refused::TooLong)?;
                    asked.typed = value.replace('\0', "");
                }
                "kind" => asked.kind = Kind::ALL.into_iter().find(|kind| kind.code() == value),
                "after" => after = Some(value),
                "exactly" => asked.exactly = true,
                _ => {}
            }
        }
        if let Some(after) = after {
            // Only the list of a kind goes on.
            let place = asked.kind.and_then(|_| asked.read_place(&after));
            asked.after = Some(place.ok_or(Refused::NoSuchPlace)?);
        }
        Ok(asked)
    }

    pub fn of_kind(&self, kind: Option<Kind>) -> Self {
        Self {
            kind,
            after: None,
            ..self.clone()
        }
    }

    pub fn with_pieces(&self, pieces: Vec<Piece>) -> Self {
        Self {
            typed: archive_query::write(&pieces),
            pieces,
            after: None,
            ..self.clone()
        }
    }
}

impl Addressed for Asked {
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.pieces.is_empty() {
            pairs.push(("q", archive_query::write(&self.pieces)));
        }
        if let Some(kind) = self.kind {
            pairs.push(("kind", kind.code().to_owned()));
        }
        if self.exactly {
            pairs.push(("exactly", "yes".to_owned()));
        }
        pairs
    }

    fn after(&self) -> Option<(Place, u64)> {
        self.after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_written_as_it_is_read() {
        for query in [
            "",
            "?q=water",
            "?q=%22clean%20water%22&kind=photos&exactly=yes",
        ] {
            let asked = Asked::read(query.trim_start_matches('?')).unwrap();
            assert_eq!(asked.query(), query);
        }
        let odd = Asked::read("q=water&kind=messages&utm_source=x&after=").unwrap();
        assert_eq!(odd.query(), "?q=water");
        let long = format!("q={}", "x".repeat(10_000));
        assert_eq!(Asked::read(&long), Err(Refused::TooLong));
    }

    #[test]
    fn a_place_belongs_to_the_list_of_a_kind_for_its_question() {
        let asked = Asked::read("q=water&kind=documents").unwrap();
        let query = asked.query_after(Place { order: 7, key: 3 }, 1);
        let read = Asked::read(query.trim_start_matches('?')).unwrap();
        assert_eq!(read.own_query(), query);
        for other in [
            query.replace("water", "fire"),
            query.replace("documents", "photos"),
            query.replace("&kind=documents", ""),
        ] {
            let read = Asked::read(other.trim_start_matches('?'));
            assert_eq!(read, Err(Refused::NoSuchPlace), "{other}");
        }
    }
}
