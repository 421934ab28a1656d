//! Keyset paging: a page begins behind the last thing of the one before, whether that is still there or not.

use super::asked::{Ask, Asked, names_of};
use super::problem::Problem;
use utoipa::IntoParams;

/// How many things a page has where nobody says.
const A_PAGE: usize = 50;

/// The longest value of `after` that is read, in characters.
const LONGEST: usize = 300;

/// Which page.
#[derive(Clone, Debug, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// Where the page begins: the value of `next` in the page before. It belongs to its question, and another
    /// question refuses it.
    #[param(value_type = Option<String>, min_length = 1, max_length = 300)]
    pub after: Option<String>,
    /// How many things a page has at most; 50 without it.
    #[param(value_type = Option<i32>, minimum = 1, maximum = 100)]
    pub limit: usize,
}

impl Ask for Paging {
    fn names() -> Vec<String> {
        names_of::<Self>()
    }

    fn read(asked: &Asked) -> Result<Self, Problem> {
        let limit = asked.number("limit", 1..=100)?;
        let limit = limit.and_then(|limit| usize::try_from(limit).ok());
        let after = asked.get("after").map(str::to_owned);
        if after
            .as_ref()
            .is_some_and(|after| after.chars().count() > LONGEST)
        {
            return Err(Problem::cursor());
        }
        Ok(Self {
            after,
            limit: limit.unwrap_or(A_PAGE),
        })
    }
}

/// The place behind a key in the answer to a question, sealed with both.
pub fn write_cursor(question: &str, key: &str) -> String {
    format!("{key}.{:016x}", seal(question, key))
}

/// The key of a place that was told of this question, and only as it was written.
pub fn read_cursor(question: &str, cursor: &str) -> Result<String, Problem> {
    let key = cursor.rsplit_once('.').map(|(key, _)| key);
    let key = key.filter(|key| write_cursor(question, key) == cursor);
    key.map(str::to_owned).ok_or_else(Problem::cursor)
}

fn seal(question: &str, key: &str) -> u64 {
    let mut hasher = blake3::Hasher::new();
    for piece in [question, key] {
        hasher.update(&piece.len().to_le_bytes());
        hasher.update(piece.as_bytes());
    }
    let [a, b, c, d, e, f, g, h, ..] = *hasher.finalize().as_bytes();
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_belongs_to_its_question_and_is_read_as_it_was_written() {
        let cursor = write_cursor("kind=day", "water-day");
        assert_eq!(read_cursor("kind=day", &cursor).unwrap(), "water-day");
        assert!(read_cursor("kind=week", &cursor).is_err());
        for forged in [
            "",
            ".",
            "water-day",
            "water-day.0000000000000000",
            &cursor.replace("water", "peace"),
            &cursor.to_uppercase(),
            &format!("{cursor}0"),
            &format!(" {cursor}"),
        ] {
            assert!(read_cursor("kind=day", forged).is_err(), "{forged}");
        }
    }
}
