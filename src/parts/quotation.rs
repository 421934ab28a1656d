//! The quote of a page: large, with its speaker and source beneath.

use crate::domain::locale::Locale;
use crate::domain::quote::{Quote, QuoteStanding};
use crate::words::Words;
use leptos::prelude::*;

/// `source`: the address of the message in which the words stand, where it is public. The last line beneath leads there.
#[component]
pub fn Quotation(quote: Quote, source: Option<String>, words: &'static Words) -> impl IntoView {
    // A paraphrase is not what was said: it does not wear quotation marks.
    let (open, close) = match quote.standing {
        QuoteStanding::Paraphrase => ("", ""),
        QuoteStanding::Verified | QuoteStanding::SourceIncomplete => quotation_marks(words.locale),
    };
    let last = quote.attribution.len().saturating_sub(1);
    let lines = quote.attribution.into_iter().enumerate();
    let lines = lines.map(
        |(number, line)| match source.clone().filter(|_| number == last) {
            Some(href) => view! { <span><a href=href>{line}</a></span> " " }.into_any(),
            None => view! { <span>{line}</span> " " }.into_any(),
        },
    );
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
