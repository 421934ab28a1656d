//! The same page in the languages of the site, in the order and with the names of the United Nations' bar.

use super::layout::Alternates;
use crate::domain::locale::Locale;
use crate::words::Words;
use leptos::prelude::*;

/// `path` is the address without its locale, and `query` is kept. Of the languages of the site,
/// `locales`, one in which the page does not exist is shown as such, without a link.
#[component]
pub fn LanguageBar(
    path: String,
    alternates: Alternates,
    locales: Vec<Locale>,
    words: &'static Words,
) -> impl IntoView {
    let names = locales.into_iter().map(move |locale| {
        let (code, direction) = (locale.code(), locale.direction().code());
        if !alternates.include(locale) {
            return view! {
                <li>
                    <span class="absent"><span lang=code dir=direction>{locale.native_name()}</span>
                    <span class="unseen">" " {words.say("language-absent")}</span></span>
                </li>
            }
            .into_any();
        }
        let href = format!("/{locale}{path}");
        let current = (locale == words.locale).then_some("page");
        view! {
            <li>
                <a href=href lang=code dir=direction hreflang=code aria-current=current>
                    {locale.native_name()}
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        <nav class="languages" aria-label=words.say("language-bar-label")>
            <ul role="list">{names.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// Links to the languages in which something can be read, each named in itself and in the page's own.
#[component]
pub fn InLanguages(links: Vec<(Locale, String)>, words: &'static Words) -> impl IntoView {
    let links = links.into_iter().map(|(locale, href)| {
        view! {
            <li>
                <a href=href lang=locale.code() dir=locale.direction().code() hreflang=locale.code()>{locale.native_name()}</a>
                " " <span class="quiet">{words.tell_language("in-language", locale, &[])}</span>
            </li>
        }
        .into_any()
    });
    view! { <ul class="in-languages" role="list">{links.collect_view()}</ul> }.into_any()
}
