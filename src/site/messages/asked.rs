//! What is asked of the archive, read from an address and written back into it.

use crate::domain::archive_query::{self, Piece};
use crate::search::ask::{Place, Sort};
use crate::search::schema::Facet;
use crate::site::addressed::Addressed;
use crate::site::query::read_pairs;

/// The longest value of a facet that is read, in characters.
const LONGEST_VALUE: usize = 200;

/// So much of an unknown name is told, in characters.
const LONGEST_NAME: usize = 40;

/// All that a page of the archive depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// As it was typed.
    pub typed: String,
    pub pieces: Vec<Piece>,
    /// At most one value of each facet.
    pub facets: Vec<(Facet, String)>,
    pub sort: Sort,
    /// Where the page begins, and the state of the index in which that place was told.
    pub after: Option<(Place, u64)>,
    /// What stands there was once looked for and is wanted as it is, misspelt or not.
    pub exactly: bool,
}

/// Why an address is no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    TooLong,
    /// A place in the list that was not told by us, or belongs to another question.
    NoSuchPlace,
}

/// Why an address is that of no feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAFeed {
    TooLong,
    /// A name that says nothing to a feed.
    Unknown(String),
}

impl Asked {
    /// What a feed is asked for: words and facets alone. Programs ask for feeds, so that what makes no sense is
    /// told and not passed over.
    pub fn read_feed(query: &str) -> Result<Self, NotAFeed> {
        let is_known =
            |name: &str| name == "q" || Facet::ALL.into_iter().any(|facet| facet.code() == name);
        let pairs = read_pairs(query);
        if let Some((name, _)) = pairs.into_iter().find(|(name, _)| !is_known(name)) {
            return Err(NotAFeed::Unknown(name.chars().take(LONGEST_NAME).collect()));
        }
        Self::read(query).map_err(|_| NotAFeed::TooLong)
    }

    /// The question as a feed can be asked it.
    pub fn for_feed(&self) -> Self {
        Self {
            sort: Sort::Relevance,
            after: None,
            exactly: false,
            ..self.clone()
        }
    }

    /// Unknown names, and values that make no sense, are left out.
    pub fn read(query: &str) -> Result<Self, Refused> {
        let mut asked = Self {
            typed: String::new(),
            pieces: Vec::new(),
            facets: Vec::new(),
            sort: Sort::Relevance,
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
                "sort" => asked.sort = sort_from(&value).unwrap_or(asked.sort),
                "after" => after = Some(value),
                "exactly" => asked.exactly = true,
                name => {
                    let facet = Facet::ALL.into_iter().find(|facet| facet.code() == name);
                    if let Some(facet) = facet.filter(|_| value.chars().count() <= LONGEST_VALUE) {
                        asked.facets.push((facet, value));
                    }
                }
            }
        }
        if let Some(after) = after {
            let place = asked.read_place(&after).ok_or(Refused::NoSuchPlace)?;
            asked.after = Some(place);
        }
        Ok(asked)
    }

    /// Whether anything is asked for at all.
    pub fn is_all(&self) -> bool {
        self.pieces.is_empty() && self.facets.is_empty()
    }

    pub fn facet(&self, facet: Facet) -> Option<&str> {
        self.facets
            .iter()
            .find(|(held, _)| *held == facet)
            .map(|(_, value)| value.as_str())
    }

    pub fn with_facet(&self, facet: Facet, value: Option<&str>) -> Self {
        let mut asked = Self {
            after: None,
            ..self.clone()
        };
        asked.facets.retain(|(held, _)| *held != facet);
        asked
            .facets
            .extend(value.map(|value| (facet, value.to_owned())));
        asked
    }

    pub fn without_piece(&self, number: usize) -> Self {
        let mut pieces = self.pieces.clone();
        if number < pieces.len() {
            pieces.remove(number);
        }
        self.with_pieces(pieces)
    }

    pub fn with_pieces(&self, pieces: Vec<Piece>) -> Self {
        Self {
            typed: archive_query::write(&pieces),
            pieces,
            after: None,
            ..self.clone()
        }
    }

    pub fn with_sort(&self, sort: Sort) -> Self {
        Self {
            sort,
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
        for facet in Facet::ALL {
            if let Some(value) = self.facet(facet) {
                pairs.push((facet.code(), value.to_owned()));
            }
        }
        if self.sort != Sort::Relevance {
            pairs.push(("sort", sort_code(self.sort).to_owned()));
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

pub const fn sort_code(sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => "relevance",
        Sort::Newest => "newest",
        Sort::Oldest => "oldest",
    }
}

fn sort_from(code: &str) -> Option<Sort> {
    [Sort::Relevance, Sort::Newest, Sort::Oldest]
        .into_iter()
        .find(|sort| sort_code(*sort) == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_written_as_it_is_read() {
        for query in [
            "",
            "?q=water",
            "?q=%22clean%20water%22%20-ice&year=2015&speaker=ban-ki-moon&sort=oldest",
            "?office=Secretary-General&language=ar&exactly=yes",
        ] {
            let asked = Asked::read(query.trim_start_matches('?')).unwrap();
            assert_eq!(asked.query(), query);
        }
        let odd = Asked::read("q=%00%26%7C&sort=sideways&colour=red&year=").unwrap();
        assert_eq!(odd.query(), "");
        assert_eq!(
            Asked::read(&format!("q={}", "x".repeat(2_000))),
            Err(Refused::TooLong)
        );
    }

    #[test]
    fn a_feed_is_asked_for_words_and_facets_alone() {
        let asked = Asked::read_feed("q=water&year=2015").unwrap();
        assert_eq!(asked.query(), "?q=water&year=2015");
        for name in ["sort", "after", "exactly", "utm_source", "Q"] {
            let not = NotAFeed::Unknown(name.into());
            assert_eq!(Asked::read_feed(&format!("q=water&{name}=x")), Err(not));
        }
        let long = format!("q={}", "x".repeat(10_000));
        assert_eq!(Asked::read_feed(&long), Err(NotAFeed::TooLong));
        let odd = Asked::read("q=watre&sort=oldest&exactly=yes").unwrap();
        assert_eq!(odd.for_feed().query(), "?q=watre");
    }

    #[test]
    fn a_place_belongs_to_its_question() {
        let asked = Asked::read("q=water").unwrap();
        let place = Place {
            order: -5,
            key: u64::MAX,
        };
        let query = asked.query_after(place, 7);
        let read = Asked::read(query.trim_start_matches('?')).unwrap();
        assert_eq!(read.after, Some((place, 7)));
        assert_eq!(read.own_query(), query);
        let other = query.replace("water", "fire");
        assert_eq!(
            Asked::read(other.trim_start_matches('?')),
            Err(Refused::NoSuchPlace)
        );
        for forged in [
            "1",
            "a.b.c.d",
            "0.0.0.0",
            "",
            "..",
            "ff.ff.ff.ff.ff",
            "-1.2.3.4",
        ] {
            let read = Asked::read(&format!("q=water&after={forged}"));
            assert!(read.is_err() || forged.is_empty(), "{forged}");
        }
    }
}
