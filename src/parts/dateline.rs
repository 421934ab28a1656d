//! The dateline: the one shape in which a date opens a page or a line of a list.

use leptos::prelude::*;

/// A date as a page shows it: the day large, the year smaller.
#[derive(Clone, Debug, PartialEq)]
pub struct DatelineText {
    /// "Today", "Next", …
    pub label: Option<String>,
    /// The first day, as `2026-09-12`; `None` where there is no date to give.
    pub machine: Option<String>,
    /// "12 September", or a span, or a sentence that no date is known.
    pub day: String,
    pub year: Option<String>,
}

#[component]
pub fn Dateline(date: DatelineText) -> impl IntoView {
    let label = date
        .label
        .map(|label| view! { <span class="dateline-label">{label}</span> " " });
    let year = date
        .year
        .map(|year| view! { " " <span class="dateline-year">{year}</span> });
    let inner = view! { <span class="dateline-day">{date.day}</span>{year} };
    let told = match date.machine {
        Some(machine) => view! { <time datetime=machine>{inner}</time> }.into_any(),
        None => inner.into_any(),
    };
    view! { <p class="dateline">{label}{told}</p> }.into_any()
}
