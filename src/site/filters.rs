//! The filters of lists and calendars: read from the address, written back into it.

use crate::domain::locale::Locale;
use crate::domain::observance::{Observance, ObservanceKind, Topic};
use crate::domain::search_terms::{fold, matches};
use crate::parts::choice::Choice;
use crate::site::query::{read_pairs, write_query};
use crate::site::titles::title_of;
use crate::store::live::observances::ObservanceRow;
use crate::words::{Arg, Words};
use leptos::prelude::*;

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

/// Why a program is not answered: it asked for what is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A name that is none of those allowed.
    Name {
        name: String,
        allowed: &'static [&'static str],
    },
    /// A value that a filter cannot have, and those that it can; none where [`allowed_values`] has them.
    Value {
        name: &'static str,
        value: String,
        allowed: Vec<String>,
    },
    TooLong,
    /// Signs alone are no words to look for.
    NoWords,
    /// A place that no page ended with.
    NoPlace,
}

/// The names of all filters.
pub const NAMES: [&str; 5] = ["kind", "month", "topic", "body", "q"];

impl Refused {
    /// The first of some parameters, where none is allowed.
    pub fn of_any(query: &str) -> Option<Self> {
        let (name, _) = read_pairs(query).into_iter().next()?;
        Some(Self::Name { name, allowed: &[] })
    }
}

/// The values that a filter can have, where they are known by themselves: those of `body` stand in the database.
pub fn allowed_values(name: &str) -> Vec<String> {
    match name {
        "kind" => {
            let kinds = ObservanceKind::ALL.into_iter();
            let kinds = kinds.filter(|kind| read_kind(kind.code()).is_some());
            kinds.map(|kind| kind.code().to_owned()).collect()
        }
        "month" => (1..=12).map(|month| month.to_string()).collect(),
        "topic" => {
            let topics = Topic::ALL.into_iter();
            topics.map(|topic| topic.code().to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

impl Filters {
    /// As programs ask: whatever is not understood is refused. Whether there is such a body is asked later, of
    /// the database.
    pub fn read_exactly(query: &str) -> Result<Self, Refused> {
        let pairs = read_pairs(query);
        let is_known = |name: &str| NAMES.contains(&name);
        if let Some((name, _)) = pairs.iter().find(|(name, _)| !is_known(name)) {
            return Err(Refused::Name {
                name: name.clone(),
                allowed: &NAMES,
            });
        }
        let filters = Self::read(query);
        let value = |name: &str| {
            let found = pairs.iter().find(|(held, _)| held == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        match filters.unread.first() {
            None => Ok(filters),
            Some(UnreadFilter::TooLong) => Err(Refused::TooLong),
            Some(UnreadFilter::Unknown("q")) => Err(Refused::NoWords),
            Some(UnreadFilter::Unknown(name)) => Err(Refused::Value {
                name,
                value: value(name),
                allowed: Vec::new(),
            }),
        }
    }

    /// All filters there are. Parameters that are not filters are ignored.
    pub fn read(query: &str) -> Self {
        Self::read_some(query, |_| true)
    }

    /// Those of a calendar, which has its months anyway: kind and topic.
    pub fn read_for_calendar(query: &str) -> Self {
        Self::read_some(query, |name| matches!(name, "kind" | "topic"))
    }

    fn read_some(query: &str, is_asked: impl Fn(&str) -> bool) -> Self {
        let mut filters = Self::default();
        for (name, value) in read_pairs(query) {
            if value.is_empty() || !is_asked(&name) {
                continue;
            }
            match name.as_str() {
                "q" if value.chars().count() > MOST_WORDS => {
                    filters.unread.push(UnreadFilter::TooLong)
                }
                // Signs alone are no words to look for.
                "q" if fold(&value).is_empty() => filters.unread.push(UnreadFilter::Unknown("q")),
                "q" => filters.q = Some(value),
                "kind" => filters.kind = filters.known("kind", read_kind(&value)),
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
        write_query(
            pairs
                .into_iter()
                .filter_map(|(name, value)| value.map(|value| (name, value))),
        )
    }

    /// Whether an observance passes all filters but the words.
    pub fn admit(&self, observance: &Observance) -> bool {
        let body = observance.proclamation.as_ref();
        let body = body.and_then(|act| act.value.body.as_deref());
        self.kind.is_none_or(|kind| observance.kind == kind)
            && self
                .topic
                .is_none_or(|topic| observance.topics.value.contains(&topic))
            && self.body.as_deref().is_none_or(|asked| body == Some(asked))
    }

    /// Whether an observance passes all filters but the month, by its title in a language; `asked`: the folded
    /// words that are looked for.
    pub fn fit(&self, row: &ObservanceRow, asked: &[String], locale: Locale) -> bool {
        self.admit(&row.observance)
            && (asked.is_empty() || matches(&fold(&title_of(row, locale).text), asked))
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

fn read_kind(code: &str) -> Option<ObservanceKind> {
    ObservanceKind::from_code(code).filter(|kind| *kind != ObservanceKind::Month)
}

/// The kinds that an observance can be of; no month is kept yet.
pub fn kinds(words: &Words) -> Vec<Choice> {
    ObservanceKind::ALL
        .into_iter()
        .filter(|kind| *kind != ObservanceKind::Month)
        .map(|kind| Choice {
            value: kind.code().to_owned(),
            label: words.say(&format!("kind-{}", kind.code())),
            foreign: None,
        })
        .collect()
}

pub fn topics(words: &Words) -> Vec<Choice> {
    Topic::ALL
        .into_iter()
        .map(|topic| Choice {
            value: topic.code().to_owned(),
            label: words.say(&format!("topic-{}", topic.code())),
            foreign: None,
        })
        .collect()
}

/// What was left out of an address, told to whoever asked for it.
pub fn notices(filters: &Filters, words: &'static Words) -> AnyView {
    let unknown: Vec<String> = filters
        .unread
        .iter()
        .filter_map(|unread| match unread {
            UnreadFilter::Unknown(name) => Some(words.say(&format!("filter-{name}"))),
            UnreadFilter::TooLong => None,
        })
        .collect();
    let names = unknown.join(words.separator());
    let unknown = (!unknown.is_empty())
        .then(|| view! { <p class="notice">{words.tell("filter-unknown", &[("names", Arg::Text(&names))])}</p> });
    let too_long = filters
        .unread
        .contains(&UnreadFilter::TooLong)
        .then(|| view! { <p class="notice">{words.say("filter-too-long")}</p> });
    view! { {unknown}{too_long} }.into_any()
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
    fn a_program_is_told_what_it_may_ask_for() {
        let refused = |query: &str| Filters::read_exactly(query).unwrap_err();
        assert_eq!(
            refused("kind=day&utm_source=x"),
            Refused::Name {
                name: "utm_source".into(),
                allowed: &NAMES
            }
        );
        let Refused::Value { name, value, .. } = refused("month=13") else {
            panic!("a thirteenth month");
        };
        assert_eq!((name, value.as_str()), ("month", "13"));
        assert_eq!(refused("q=%21%21"), Refused::NoWords);
        assert_eq!(refused(&format!("q={}", "x".repeat(201))), Refused::TooLong);
        assert_eq!(allowed_values("kind"), ["day", "week", "year", "decade"]);
        // A form sends what was left empty, too.
        let filters = Filters::read_exactly("q=&kind=week&month=").unwrap();
        assert_eq!(filters.to_query(), "?kind=week");
    }

    #[test]
    fn signs_alone_are_no_words() {
        let filters = Filters::read("q=!!!");
        assert!(filters.is_empty());
        assert_eq!(filters.unread, [UnreadFilter::Unknown("q")]);
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
