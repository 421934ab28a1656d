//! The same page in the six languages, in the order and with the names of the United Nations' bar.

use crate::domain::locale::Locale;
use crate::words::Words;
use leptos::prelude::*;

/// `path` is the address without its locale; `query` is kept.
#[component]
pub fn LanguageBar(path: String, words: &'static Words) -> impl IntoView {
    let links = Locale::ALL.into_iter().map(move |locale| {
        let href = format!("/{locale}{path}");
        let current = (locale == words.locale).then_some("page");
        view! {
            <li>
                <a href=href lang=locale.code() dir=locale.direction().code() hreflang=locale.code() aria-current=current>
                    {locale.native_name()}
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        <nav class="languages" aria-label=words.say("language-bar-label")>
            <ul role="list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
