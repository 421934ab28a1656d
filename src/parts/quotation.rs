//! The quote of a page: large, with its speaker and source beneath.

use crate::domain::locale::Locale;
use crate::domain::quote::{Quote, QuoteStanding};
use crate::words::Words;
use leptos::prelude::*;

#[component]
pub fn Quotation(quote: Quote, words: &'static Words) -> impl IntoView {
    // A paraphrase is not what was said: it does not wear quotation marks.
    let (open, close) = match quote.standing {
        QuoteStanding::Paraphrase => ("", ""),
        QuoteStanding::Verified | QuoteStanding::SourceIncomplete => quotation_marks(words.locale),
    };
    let lines = quote
        .attribution
        .into_iter()
        .map(|line| view! { <span>{line}</span> " " });
    view! {
        <figure class="quote" aria-label=words.say("quote-label")>
            <blockquote><p>{open}{quote.words}{close}</p></blockquote>
            <figcaption>{lines.collect_view()}</figcaption>
        </figure>
    }
    .into_any()
}

/// The quotation marks of each language, by CLDR's delimiters.
pub const fn quotation_marks(locale: Locale) -> (&'static str, &'static str) {
    match locale {
        Locale::En | Locale::Zh => ("“", "”"),
        Locale::Fr => ("«\u{a0}", "\u{a0}»"),
        Locale::Ru | Locale::Es => ("«", "»"),
        Locale::Ar => ("”", "“"),
    }
}
