//! One observance in a list: its dateline, its title, its kind.

use super::dateline::{Dateline, DatelineText};
use super::title::{MarkedTitle, Title};
use crate::words::Words;
use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub struct EntryLine {
    pub href: String,
    pub title: MarkedTitle,
    pub date: DatelineText,
    /// Said for weeks, years and decades; a day needs no word.
    pub kind: Option<String>,
}

/// A list of observances, in order.
#[component]
pub fn Entries(entries: Vec<EntryLine>, words: &'static Words) -> impl IntoView {
    let lines = entries.into_iter().map(|entry| {
        let kind = entry.kind.map(|kind| view! { " " <span class="kind">{kind}</span> });
        view! {
            <li>
                <Dateline date=entry.date/>
                <p class="entry-title"><a href=entry.href><Title title=entry.title words=words/></a>{kind}</p>
            </li>
        }
        .into_any()
    });
    view! { <ul class="entries" role="list">{lines.collect_view()}</ul> }.into_any()
}
