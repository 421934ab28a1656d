//! One observance in a list: its dateline, its title, its kind.

use super::citation::Cited;
use super::dateline::{Dateline, DatelineText};
use super::title::{MarkedTitle, Title};
use crate::words::Words;
use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub struct EntryLine {
    pub href: String,
    pub title: MarkedTitle,
    /// `None` where the page says it once for all.
    pub date: Option<DatelineText>,
    /// Said for weeks, years and decades; a day needs no word.
    pub kind: Option<KindMark>,
    /// A sentence beneath: the rule of the date.
    pub note: Option<String>,
}

/// A kind by its code, which chooses the small shape before it, and by its name.
#[derive(Clone, Debug, PartialEq)]
pub struct KindMark {
    pub code: &'static str,
    pub name: String,
}

#[component]
pub fn Kind(kind: KindMark) -> impl IntoView {
    view! { <span class=format!("kind kind-{}", kind.code)>{kind.name}</span> }.into_any()
}

/// A list of observances, in order.
#[component]
pub fn Entries(entries: Vec<EntryLine>, words: &'static Words) -> impl IntoView {
    let lines = entries.into_iter().map(|entry| {
        let date = entry.date.map(|date| view! { <Dateline date=date/> });
        let kind = entry.kind.map(|kind| view! { " " <Kind kind=kind/> });
        let note = entry.note.map(|note| view! { <p class="entry-note"><Cited text=note locale=words.locale/></p> });
        view! {
            <li>
                {date}
                <div class="entry-body">
                    <p class="entry-title"><a href=entry.href><Title title=entry.title words=words/></a>{kind}</p>
                    {note}
                </div>
            </li>
        }
        .into_any()
    });
    view! { <ul class="entries" role="list">{lines.collect_view()}</ul> }.into_any()
}

/// A headed list. Where it is empty, `empty` is the sentence that says so; without one the whole
/// section is left out.
#[component]
pub fn EntrySection(
    id: &'static str,
    heading: String,
    entries: Vec<EntryLine>,
    #[prop(optional_no_strip)] empty: Option<String>,
    words: &'static Words,
) -> impl IntoView {
    let list = match (entries.is_empty(), empty) {
        (true, None) => return ().into_any(),
        (true, Some(sentence)) => view! { <p class="quiet">{sentence}</p> }.into_any(),
        (false, _) => view! { <Entries entries=entries words=words/> }.into_any(),
    };
    view! {
        <section class=format!("list list-{id}") aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {list}
        </section>
    }
    .into_any()
}
