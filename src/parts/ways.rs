//! The ways on from a dead end.

use crate::words::Words;
use leptos::prelude::*;

/// `special` ways, as address and label, stand before those that every page has: home, the calendar,
/// all observances, the search, the languages.
#[component]
pub fn Ways(
    #[prop(optional)] special: Vec<(String, String)>,
    words: &'static Words,
) -> impl IntoView {
    let locale = words.locale;
    let usual = [
        ("", "error-way-home"),
        ("/calendar", "error-way-calendar"),
        ("/observances", "error-way-list"),
        ("/search", "error-way-search"),
    ]
    .map(|(path, key)| (format!("/{locale}{path}"), words.say(key)));
    let last = ("/languages".to_owned(), words.say("nav-languages"));
    let links = special
        .into_iter()
        .chain(usual)
        .chain([last])
        .map(|(href, label)| view! { <li><a href=href>{label}</a></li> }.into_any());
    view! {
        <nav class="ways" aria-labelledby="ways">
            <h2 id="ways">{words.say("error-ways")}</h2>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
