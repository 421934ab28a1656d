//! The name of a speaker, marked with its language where that is not the page's.

use crate::domain::locale::Locale;
use leptos::prelude::*;

/// A name, or a title of an office, as a page can show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedName {
    pub text: String,
    /// The language of the text, where it is not the page's.
    pub foreign: Option<Locale>,
}

impl MarkedName {
    pub fn in_locale(text: String, own: Locale, page: Locale) -> Self {
        Self {
            text,
            foreign: (own != page).then_some(own),
        }
    }

    pub fn view(&self) -> AnyView {
        let lang = self.foreign.map(Locale::code);
        let dir = self.foreign.map(|locale| locale.direction().code());
        view! { <bdi lang=lang dir=dir>{self.text.clone()}</bdi> }.into_any()
    }
}
