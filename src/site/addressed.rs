//! A question as an address asks it, and the place in its answer at which a page begins.

use super::query::write_query;
use crate::search::ask::Place;

/// A place with the state of the index in which it was told.
type Told = (Place, u64);

/// Whatever is asked: the archive, or the whole site.
pub trait Addressed {
    /// All but the place, as names and values of a query.
    fn pairs(&self) -> Vec<(&'static str, String)>;

    /// Where the page begins, unless it is the first.
    fn after(&self) -> Option<Told>;

    /// The query of this question's first page, with its question mark; empty where nothing is asked.
    fn query(&self) -> String {
        write_query(self.pairs())
    }

    /// The query of the page that begins behind a place.
    fn query_after(&self, place: Place, generation: u64) -> String {
        let mut pairs = self.pairs();
        let place = write_place(place, generation, seal_of(&self.query()));
        pairs.push(("after", place));
        write_query(pairs)
    }

    /// The query of the page that this is.
    fn own_query(&self) -> String {
        match self.after() {
            Some((place, generation)) => self.query_after(place, generation),
            None => self.query(),
        }
    }

    /// A place that was told of this question, and only as it was written, so that it has one address.
    fn read_place(&self, text: &str) -> Option<Told> {
        read_place(text, seal_of(&self.query()))
    }
}

/// What binds a place to its question: behind another it would mean nothing.
fn seal_of(query: &str) -> u32 {
    let hash = blake3::hash(query.as_bytes());
    let [a, b, c, d, ..] = *hash.as_bytes();
    u32::from_le_bytes([a, b, c, d])
}

fn write_place(place: Place, generation: u64, seal: u32) -> String {
    format!(
        "{:x}.{:x}.{generation:x}.{seal:x}",
        place.order.cast_unsigned(),
        place.key
    )
}

fn read_place(text: &str, seal: u32) -> Option<Told> {
    let mut numbers = text.split('.').map(|piece| u64::from_str_radix(piece, 16));
    let mut next = || numbers.next()?.ok();
    let (order, key, generation, held) = (next()?, next()?, next()?, next()?);
    let place = Place {
        order: order.cast_signed(),
        key,
    };
    (held == u64::from(seal) && write_place(place, generation, seal) == text)
        .then_some((place, generation))
}
