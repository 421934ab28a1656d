//! Where a part stands, as lists show it: words, each with a small shape.

use super::address::{part_href, parts_of};
use crate::domain::caption::short_caption;
use crate::domain::ids::ThingId;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::{PartState, Publication, WorkState};
use crate::store::admin_lists::parts::ListedPart;
use crate::words::{Arg, Words};
use leptos::prelude::*;
use std::collections::HashMap;

/// What is public of a part, then where the work on it stands: "Public, Draft".
pub fn state_view(state: &PartState, words: &Words) -> AnyView {
    let codes = codes(state);
    let marks = codes.into_iter().map(|code| mark(code, words));
    marks.collect_view().into_any()
}

/// One word with its shape; `code` stands after `state-` among the words.
pub fn mark(code: &'static str, words: &Words) -> AnyView {
    let class = format!("state state-{code}");
    view! { <span class=class>{words.say(&format!("state-{code}"))}</span>" " }.into_any()
}

/// The codes that tell a state, what is public first.
pub fn codes(state: &PartState) -> Vec<&'static str> {
    let public = match state.publication {
        Publication::None => None,
        Publication::Live { .. } => Some("live"),
        Publication::Withdrawn { .. } => Some("withdrawn"),
    };
    let mut codes: Vec<&'static str> = public
        .into_iter()
        .chain(state.work.map(work_code))
        .collect();
    // The schedule of an older revision goes on beside a new draft.
    if state.schedule.is_some() && !codes.contains(&"scheduled") {
        codes.push("scheduled");
    }
    if codes.is_empty() {
        codes.push("none");
    }
    codes
}

pub const fn work_code(work: WorkState) -> &'static str {
    match work {
        WorkState::Draft => "draft",
        WorkState::InReview => "in-review",
        WorkState::ChangesRequested => "changes-requested",
        WorkState::Approved => "approved",
        WorkState::Scheduled => "scheduled",
    }
}

/// The name of a part: that of its language, or what the language-free part is called.
pub fn part_name(part: Part, words: &Words) -> String {
    match part {
        Part::Free => words.say("part-free"),
        Part::Text(locale) => words.language(locale),
    }
}

/// "Water Day, 2026"; without a name what kind of thing it is.
pub fn thing_name(name: Option<&crate::domain::thing_name::ThingName>, words: &Words) -> String {
    let Some(found) = name else {
        return words.say("thing-unknown");
    };
    let kind = words.say(&format!("noun-{}", found.kind.code()));
    let title = found.name.clone().filter(|name| !name.trim().is_empty());
    let title = title.map(|name| match found.kind {
        // By its caption, which can be long.
        ThingKind::Photo => short_caption(&name),
        _ => name,
    });
    let title = title.unwrap_or_else(|| words.tell("thing-unnamed", &[("kind", Arg::Text(&kind))]));
    match found.year {
        Some(year) => words.tell(
            "thing-of-year",
            &[
                ("title", Arg::Text(&title)),
                ("year", Arg::Text(&year.to_string())),
            ],
        ),
        None => title,
    }
}

/// All parts of a thing with their states, each a link to where it is edited.
pub fn parts_row(
    kind: ThingKind,
    thing: ThingId,
    states: &HashMap<(ThingId, Part), PartState>,
    words: &Words,
) -> AnyView {
    let parts = parts_of(kind).map(|part| {
        let empty = PartState::EMPTY;
        let state = states.get(&(thing, part)).unwrap_or(&empty);
        view! {
            <li>
                <a href=part_href(kind, thing, part)>{part_name(part, words)}</a>
                " "
                {state_view(state, words)}
            </li>
        }
        .into_any()
    });
    view! { <ul class="parts-row" role="list">{parts.collect_view()}</ul> }.into_any()
}

/// The parts that somebody has written, each with its state, as a cell of a list holds them.
pub fn written_parts<'a>(
    parts: impl IntoIterator<Item = &'a ListedPart>,
    words: &Words,
) -> AnyView {
    let mut parts: Vec<&ListedPart> = parts.into_iter().collect();
    parts.sort_by_key(|listed| listed.part);
    let states = parts.into_iter().map(|listed| {
        view! { <li>{part_name(listed.part, words)} " " {state_view(&listed.state, words)}</li> }
            .into_any()
    });
    view! { <ul class="seven" role="list">{states.collect_view()}</ul> }.into_any()
}

/// The day on which something was last saved.
pub fn changed_on(parts: &[ListedPart], words: &Words) -> Option<String> {
    let changed = parts.iter().map(|part| part.changed_at).max();
    changed.map(|at| words.dates.date(at.date_naive()))
}

/// The parts of a kind in a table: a heading for each, and a cell with its state.
pub fn part_headings(kind: ThingKind, words: &Words) -> AnyView {
    let cells = parts_of(kind).map(|part| view! { <th scope="col">{part_name(part, words)}</th> });
    cells.collect_view().into_any()
}

pub fn part_cells(
    kind: ThingKind,
    thing: ThingId,
    states: &HashMap<(ThingId, Part), PartState>,
    words: &Words,
) -> AnyView {
    let cells = parts_of(kind).map(|part| {
        let empty = PartState::EMPTY;
        let state = states.get(&(thing, part)).unwrap_or(&empty);
        view! { <td><a href=part_href(kind, thing, part)>{state_view(state, words)}</a></td> }
            .into_any()
    });
    cells.collect_view().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::status::Schedule;
    use chrono::{DateTime, Utc};

    #[test]
    fn a_live_text_with_a_draft_and_an_older_schedule_says_all_three() {
        let at: DateTime<Utc> = "2026-09-12T05:00:00Z".parse().unwrap();
        let state = PartState {
            newest: 3,
            work: Some(WorkState::Draft),
            publication: Publication::Live {
                revision: 1,
                from: at,
                until: Some(at),
            },
            schedule: Some(Schedule {
                revision: 2,
                at,
                is_bound: false,
            }),
        };
        assert_eq!(codes(&state), ["live", "draft", "scheduled"]);
        assert_eq!(codes(&PartState::EMPTY), ["none"]);
    }
}
