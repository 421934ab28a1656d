//! What every page of the site shows of the site.

use crate::domain::locale::Locale;
use crate::words::Words;
use leptos::prelude::*;

/// Loaded once for each request, and put around whatever is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteFrame {
    /// Scheme and host, for canonical addresses.
    pub public_url: String,
    pub name: Told,
    /// Stands behind the name on the home page.
    pub line: Option<Told>,
    pub about_line: Option<Told>,
    pub publisher_line: Option<Told>,
    /// The standing pages, in their order.
    pub pages: Vec<PageLink>,
    /// The languages in which the site is published, in the order of the bar; at least one.
    pub locales: Vec<Locale>,
}

/// A text in the page's language, or marked as being in another.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub text: String,
    /// The language of the text, where it is not the page's.
    pub foreign: Option<Locale>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PageLink {
    pub href: String,
    pub title: Told,
}

impl SiteFrame {
    /// With what the program knows by itself: where the database is away, or says nothing.
    pub fn built_in(locale: Locale, public_url: &str) -> Self {
        Self {
            public_url: public_url.to_owned(),
            name: Told::own(Words::of(locale).say("site-name")),
            line: None,
            about_line: None,
            publisher_line: None,
            pages: Vec::new(),
            locales: Locale::ALL.to_vec(),
        }
    }

    /// Those of some languages in which the site is published.
    pub fn published(&self, locales: &[Locale]) -> Vec<Locale> {
        let some = locales.iter().copied();
        some.filter(|locale| self.locales.contains(locale))
            .collect()
    }
}

impl Told {
    pub fn own(text: String) -> Self {
        Self {
            text,
            foreign: None,
        }
    }

    /// `own` where there is one, else `english`, marked on a page in another language.
    pub fn or_english(
        locale: Locale,
        own: Option<String>,
        english: Option<String>,
    ) -> Option<Self> {
        let foreign = (locale != Locale::En).then_some(Locale::En);
        own.map(Self::own)
            .or_else(|| english.map(|text| Self { text, foreign }))
    }

    pub fn view(&self) -> AnyView {
        match self.foreign {
            Some(locale) => view! {
                <bdi lang=locale.code() dir=locale.direction().code()>{self.text.clone()}</bdi>
            }
            .into_any(),
            None => self.text.clone().into_any(),
        }
    }
}
