//! A revision of a text that was asked for by its number: what it is, and the way to the newest.

use super::MessagePage;
use crate::words::{Arg, Words};
use chrono::NaiveDate;
use leptos::prelude::*;

/// When a revision was public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasted {
    pub from: NaiveDate,
    /// Nothing where it is public now.
    pub until: Option<NaiveDate>,
}

pub fn notice(page: &MessagePage, words: &'static Words) -> Option<AnyView> {
    let lasted = page.asked_revision?;
    let number = page.revision.to_string();
    let from = words.dates.date(lasted.from);
    let mut args = vec![("number", Arg::Text(&number)), ("from", Arg::Text(&from))];
    let until = lasted.until.map(|until| words.dates.date(until));
    let (told, way) = match &until {
        Some(until) => {
            args.push(("until", Arg::Text(until)));
            (words.tell("revision-past", &args), "revision-way-newest")
        }
        None => (words.tell("revision-newest", &args), "revision-way-plain"),
    };
    let href = format!("/{}{}", page.locale, page.path);
    Some(
        view! { <p class="notice" role="note">{told} " " <a href=href>{words.say(way)}</a></p> }
            .into_any(),
    )
}
