//! Signs on a text: that it is no longer valid, and what was corrected in it.

use crate::words::{Arg, Words};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A text that stays public though it is no longer valid.
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawal {
    pub since: NaiveDate,
    /// As staff wrote it.
    pub reason: String,
}

/// Told to those who read the text before.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// With what staff wrote of it.
    Noted { on: NaiveDate, note: String },
    /// A whole sentence that says what became another, and when.
    Bare(String),
}

/// At the top of the page, before anything that could be taken for valid.
#[component]
pub fn WithdrawnBanner(withdrawal: Withdrawal, words: &'static Words) -> impl IntoView {
    let date = words.dates.date(withdrawal.since);
    view! {
        <div class="withdrawn" role="note">
            <p class="withdrawn-title">{words.say("withdrawn-title")}</p>
            <p>{words.tell("withdrawn-since", &[("date", Arg::Text(&date))])} " " <bdi>{withdrawal.reason}</bdi></p>
        </div>
    }
    .into_any()
}

/// Lines of a colophon, in their order.
#[component]
pub fn Corrections(corrections: Vec<Correction>, words: &'static Words) -> impl IntoView {
    let lines = corrections.into_iter().map(|correction| {
        let (on, note) = match correction {
            Correction::Noted { on, note } => (on, note),
            Correction::Bare(sentence) => {
                return view! { <p class="correction">{sentence}</p> }.into_any();
            }
        };
        let date = words.dates.date(on);
        view! {
            <p class="correction">
                {words.tell("correction-told", &[("date", Arg::Text(&date))])} " " <bdi>{note}</bdi>
            </p>
        }
        .into_any()
    });
    lines.collect_view().into_any()
}
