//! Texts by their language.

use crate::domain::locale::Locale;
use serde::Serialize;
use utoipa::ToSchema;

/// A text in each language that has it; those that have none are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Texts {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    ar: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    zh: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    fr: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    ru: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    es: Option<String>,
}

impl Texts {
    pub fn put(&mut self, locale: Locale, text: String) {
        let place = match locale {
            Locale::Ar => &mut self.ar,
            Locale::Zh => &mut self.zh,
            Locale::En => &mut self.en,
            Locale::Fr => &mut self.fr,
            Locale::Ru => &mut self.ru,
            Locale::Es => &mut self.es,
        };
        *place = Some(text);
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// One for each of some languages.
    pub fn for_each(locales: &[Locale], text: impl Fn(Locale) -> String) -> Self {
        locales
            .iter()
            .map(|locale| (*locale, text(*locale)))
            .collect()
    }
}

impl FromIterator<(Locale, String)> for Texts {
    fn from_iter<I: IntoIterator<Item = (Locale, String)>>(all: I) -> Self {
        let mut texts = Self::default();
        for (locale, text) in all {
            texts.put(locale, text);
        }
        texts
    }
}
