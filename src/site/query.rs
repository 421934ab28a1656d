//! Reading a page's query: known names only, each once, within bounds.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What is written as it is, beside letters and digits: the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Pairs as a query, with its question mark; nothing where there are none.
pub fn write_query(pairs: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let written: Vec<String> = pairs
        .into_iter()
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(&value, RESERVED)))
        .collect();
    if written.is_empty() {
        String::new()
    } else {
        format!("?{}", written.join("&"))
    }
}

/// The pairs of a query, decoded; of a name that stands twice, the first counts.
pub fn read_pairs(query: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for piece in query.split('&').take(200) {
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        let (name, value) = (decode(name), decode(value));
        if !name.is_empty() && !pairs.iter().any(|(held, _)| *held == name) {
            pairs.push((name, value));
        }
    }
    pairs
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_two_counts() {
        let pairs = read_pairs("q=l%E2%80%99eau+douce&kind=day&kind=week&=x&utm_source");
        let pairs: Vec<(&str, &str)> = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            pairs,
            [("q", "l’eau douce"), ("kind", "day"), ("utm_source", "")]
        );
    }
}
