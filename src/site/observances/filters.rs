//! The filters of the list: read from the address, written back into it.

use crate::domain::observance::{ObservanceKind, Topic};
use crate::site::query::read_pairs;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Most characters of words that are searched for.
pub const MOST_WORDS: usize = 200;

/// What is asked for; empty means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub q: Option<String>,
    pub kind: Option<ObservanceKind>,
    /// 1 to 12.
    pub month: Option<u32>,
    pub topic: Option<Topic>,
    /// A proclaiming body by the name in its record.
    pub body: Option<String>,
    /// What stood in the address and was left out.
    pub unread: Vec<UnreadFilter>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnreadFilter {
    /// A known filter with a value that is not.
    Unknown(&'static str),
    TooLong,
}

impl Filters {
    /// Parameters that are not filters are ignored.
    pub fn read(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in read_pairs(query) {
            if value.is_empty() {
                continue;
            }
            match name.as_str() {
                "q" if value.chars().count() > MOST_WORDS => {
                    filters.unread.push(UnreadFilter::TooLong)
                }
                "q" => filters.q = Some(value),
                "kind" => filters.kind = filters.known("kind", ObservanceKind::from_code(&value)),
                "month" => {
                    let month = value.parse().ok().filter(|month| (1..=12).contains(month));
                    filters.month = filters.known("month", month);
                }
                "topic" => filters.topic = filters.known("topic", Topic::from_code(&value)),
                "body" if value.chars().count() <= 100 => filters.body = Some(value),
                "body" => filters.unread.push(UnreadFilter::Unknown("body")),
                _ => {}
            }
        }
        filters
    }

    /// The query of the canonical address: known filters alone, in a fixed order.
    pub fn to_query(&self) -> String {
        let pairs = [
            ("kind", self.kind.map(|kind| kind.code().to_owned())),
            ("month", self.month.map(|month| month.to_string())),
            ("topic", self.topic.map(|topic| topic.code().to_owned())),
            ("body", self.body.clone()),
            ("q", self.q.clone()),
        ];
        let written: Vec<String> = pairs
            .into_iter()
            .filter_map(|(name, value)| {
                value.map(|value| {
                    format!("{name}={}", utf8_percent_encode(&value, NON_ALPHANUMERIC))
                })
            })
            .collect();
        if written.is_empty() {
            String::new()
        } else {
            format!("?{}", written.join("&"))
        }
    }

    pub fn is_empty(&self) -> bool {
        self.to_query().is_empty()
    }

    fn known<T>(&mut self, name: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.unread.push(UnreadFilter::Unknown(name));
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_the_whole_state() {
        let filters = Filters::read("topic=health&utm_source=x&kind=week&q=l%27eau&month=3");
        assert_eq!(
            filters.to_query(),
            "?kind=week&month=3&topic=health&q=l%27eau"
        );
        assert_eq!(
            Filters::read(filters.to_query().trim_start_matches('?')),
            filters
        );
    }

    #[test]
    fn what_is_not_understood_is_left_out_and_told() {
        let long = "x".repeat(10_000);
        let filters = Filters::read(&format!("month=13&kind=fortnight&q={long}"));
        assert!(filters.is_empty());
        assert_eq!(
            filters.unread,
            [
                UnreadFilter::Unknown("month"),
                UnreadFilter::Unknown("kind"),
                UnreadFilter::TooLong
            ]
        );
    }
}
