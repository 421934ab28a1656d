//! What the library is asked for: in the address, so that it can be kept and sent.

use crate::domain::search_terms::fold;
use crate::site::query::read_pairs;
use crate::store::photo_library::{RightsSought, Sought};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

/// Photos on a page.
pub const PAGE: usize = 60;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub q: String,
    pub credit: String,
    pub place: String,
    pub rights: Option<RightsSought>,
    pub used: Option<bool>,
    pub collection: Option<Uuid>,
    /// As a table in place of a grid.
    pub as_table: bool,
    /// From 1.
    pub page: usize,
}

impl Filters {
    /// What is not understood is left out.
    pub fn read(query: &str) -> Self {
        let mut filters = Self {
            page: 1,
            ..Self::default()
        };
        let short = |value: &str| value.trim().chars().take(200).collect();
        for (name, value) in read_pairs(query) {
            match name.as_str() {
                "q" => filters.q = short(&value),
                "credit" => filters.credit = short(&value),
                "place" => filters.place = short(&value),
                "rights" => {
                    let mut all = RightsSought::ALL.into_iter();
                    filters.rights = all.find(|rights| rights.code() == value);
                }
                "used" => {
                    filters.used = match value.as_str() {
                        "yes" => Some(true),
                        "no" => Some(false),
                        _ => None,
                    }
                }
                "collection" => filters.collection = value.parse().ok(),
                "view" => filters.as_table = value == "table",
                "page" => filters.page = value.parse().unwrap_or(1).clamp(1, 10_000),
                _ => {}
            }
        }
        filters
    }

    pub fn sought(&self) -> Sought {
        Sought {
            words: fold(&self.q),
            credit: fold(&self.credit),
            place: fold(&self.place),
            rights: self.rights,
            used: self.used,
            collection: self.collection,
            ids: None,
        }
    }

    pub fn is_narrow(&self) -> bool {
        let plain = Self {
            as_table: self.as_table,
            page: self.page,
            ..Self::default()
        };
        *self != plain
    }

    pub const fn used_code(&self) -> &'static str {
        match self.used {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        }
    }

    pub fn collection_code(&self) -> String {
        self.collection.map(|id| id.to_string()).unwrap_or_default()
    }

    pub fn on_page(&self, page: usize) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    pub fn seen_as(&self, as_table: bool) -> Self {
        Self {
            as_table,
            ..self.clone()
        }
    }

    pub fn href(&self) -> String {
        let page = (self.page > 1).then(|| self.page.to_string());
        let pairs = [
            ("q", self.q.clone()),
            ("credit", self.credit.clone()),
            ("place", self.place.clone()),
            (
                "rights",
                self.rights.map_or("", RightsSought::code).to_owned(),
            ),
            ("used", self.used_code().to_owned()),
            ("collection", self.collection_code()),
            ("view", if self.as_table { "table" } else { "" }.to_owned()),
            ("page", page.unwrap_or_default()),
        ];
        let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let pairs = pairs.map(|(name, value)| {
            format!("{name}={}", utf8_percent_encode(&value, NON_ALPHANUMERIC))
        });
        let query = pairs.collect::<Vec<_>>().join("&");
        if query.is_empty() {
            "/admin/photos".to_owned()
        } else {
            format!("/admin/photos?{query}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_back_as_what_it_was_made_of() {
        let filters = Filters {
            q: "l’eau & moi".into(),
            credit: "UN Photo".into(),
            place: "Dakar".into(),
            rights: Some(RightsSought::Expired),
            used: Some(false),
            collection: Some(Uuid::from_u128(7)),
            as_table: true,
            page: 3,
        };
        let href = filters.href();
        assert_eq!(Filters::read(href.split_once('?').unwrap().1), filters);
        assert_eq!(Filters::read("").href(), "/admin/photos");
        assert!(!Filters::read("view=table&page=2").is_narrow());
        assert!(Filters::read("used=no").is_narrow());
    }
}
