//! What the list is asked for: in the address, so that it can be kept and sent.

use super::row::Row;
use crate::domain::locale::Locale;
use crate::domain::observance::{ObservanceKind, Topic};
use crate::domain::revision::Part;
use crate::domain::search_terms::{fold, matches};
use crate::domain::status::{Publication, WorkState};
use crate::site::query::read_pairs;
use chrono::Datelike;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Rows on a page.
pub const PAGE: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    Draft,
    Review,
    Scheduled,
    NotPublic,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Title,
    Date,
    Changed,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub q: String,
    pub kind: Option<ObservanceKind>,
    pub topic: Option<Topic>,
    /// 1 to 12.
    pub month: Option<u32>,
    pub waits: Option<Waits>,
    /// A language in which there is no title.
    pub lacking: Option<Locale>,
    pub sort: Sort,
    /// From 1.
    pub page: usize,
}

impl Waits {
    pub const ALL: [Self; 4] = [Self::Draft, Self::Review, Self::Scheduled, Self::NotPublic];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Scheduled => "scheduled",
            Self::NotPublic => "not-public",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "waits-draft",
            Self::Review => "waits-review",
            Self::Scheduled => "waits-scheduled",
            Self::NotPublic => "waits-not-public",
        }
    }

    fn fits(self, row: &Row) -> bool {
        let mut works = row.parts.iter().map(|part| part.state.work);
        match self {
            Self::Draft => works
                .any(|work| matches!(work, Some(WorkState::Draft | WorkState::ChangesRequested))),
            Self::Review => works.any(|work| work == Some(WorkState::InReview)),
            Self::Scheduled => row.parts.iter().any(|part| part.state.schedule.is_some()),
            Self::NotPublic => row.state(Part::Free).publication == Publication::None,
        }
    }
}

impl Sort {
    pub const ALL: [Self; 3] = [Self::Title, Self::Date, Self::Changed];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Date => "date",
            Self::Changed => "changed",
        }
    }
}

impl Filters {
    /// What is not understood is left out.
    pub fn read(query: &str) -> Self {
        let mut filters = Self {
            page: 1,
            ..Self::default()
        };
        for (name, value) in read_pairs(query) {
            match name.as_str() {
                "q" => filters.q = value.trim().chars().take(200).collect(),
                "kind" => filters.kind = ObservanceKind::from_code(&value),
                "topic" => filters.topic = Topic::from_code(&value),
                "month" => filters.month = value.parse().ok().filter(|m| (1..=12).contains(m)),
                "waits" => filters.waits = Waits::ALL.into_iter().find(|w| w.code() == value),
                "lacking" => filters.lacking = value.parse().ok(),
                "sort" => {
                    let found = Sort::ALL.into_iter().find(|sort| sort.code() == value);
                    filters.sort = found.unwrap_or_default();
                }
                "page" => filters.page = value.parse().unwrap_or(1).clamp(1, 10_000),
                _ => {}
            }
        }
        filters
    }

    /// The address of the list with these filters.
    pub fn href(&self) -> String {
        let page = (self.page > 1).then(|| self.page.to_string());
        let sort = (self.sort != Sort::Title).then(|| self.sort.code().to_owned());
        let pairs = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            ("kind", self.kind.map(|kind| kind.code().to_owned())),
            ("topic", self.topic.map(|topic| topic.code().to_owned())),
            ("month", self.month.map(|month| month.to_string())),
            ("waits", self.waits.map(|waits| waits.code().to_owned())),
            (
                "lacking",
                self.lacking.map(|locale| locale.code().to_owned()),
            ),
            ("sort", sort),
            ("page", page),
        ];
        let written = pairs.into_iter().filter_map(|(name, value)| {
            let value = utf8_percent_encode(&value?, NON_ALPHANUMERIC).to_string();
            Some(format!("{name}={value}"))
        });
        let written: Vec<String> = written.collect();
        if written.is_empty() {
            "/admin/observances".into()
        } else {
            format!("/admin/observances?{}", written.join("&"))
        }
    }

    /// The same on another page.
    pub fn on_page(&self, page: usize) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    /// The same, sorted otherwise, from the beginning.
    pub fn sorted(&self, sort: Sort) -> Self {
        Self {
            sort,
            page: 1,
            ..self.clone()
        }
    }

    pub fn is_narrow(&self) -> bool {
        Self {
            sort: Sort::Title,
            page: 1,
            ..self.clone()
        } != Self::read("")
    }

    /// The rows that fit, in their order.
    pub fn choose(&self, mut rows: Vec<Row>) -> Vec<Row> {
        let asked = fold(&self.q);
        rows.retain(|row| self.fits(row, &asked));
        rows.sort_by_cached_key(|row| row.name().to_lowercase());
        match self.sort {
            Sort::Title => {}
            // What has no date comes last.
            Sort::Date => rows.sort_by_key(|row| (row.next.is_none(), row.next)),
            Sort::Changed => rows.sort_by_key(|row| std::cmp::Reverse(row.changed_at)),
        }
        rows
    }

    fn fits(&self, row: &Row, asked: &[String]) -> bool {
        let facts = row.facts.as_ref();
        let by_facts =
            |fits: &dyn Fn(&crate::domain::observance::Observance) -> bool| facts.is_some_and(fits);
        let in_month = |month: u32| {
            row.next.is_some_and(|span| {
                let (first, last) = (span.starts_on(), span.ends_on());
                first.year() == last.year() && (first.month()..=last.month()).contains(&month)
                    || first.month() == month
                    || last.month() == month
            })
        };
        (asked.is_empty() || matches(&row.words, asked))
            && self
                .kind
                .is_none_or(|kind| by_facts(&|facts| facts.kind == kind))
            && self
                .topic
                .is_none_or(|topic| by_facts(&|facts| facts.topics.value.contains(&topic)))
            && self.month.is_none_or(|month| {
                in_month(month) && by_facts(&|facts| facts.kind.is_within_a_year())
            })
            && self.waits.is_none_or(|waits| waits.fits(row))
            && self
                .lacking
                .is_none_or(|locale| row.state(Part::Text(locale)).newest == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_written_as_they_are_read() {
        for query in [
            "",
            "q=l%27eau%20%26%20moi&kind=day&month=9&waits=review&lacking=ar&sort=date&page=2",
        ] {
            let filters = Filters::read(query);
            let href = filters.href();
            let again = Filters::read(href.split_once('?').map_or("", |(_, query)| query));
            assert_eq!(again, filters, "{href}");
        }
        assert_eq!(
            Filters::read("kind=party&month=13&page=0").href(),
            "/admin/observances"
        );
    }
}
