//! What waits to be judged, and approvals of somebody's own that wait to be confirmed.

use super::dead_ends::instant;
use super::desk::Desk;
use super::door::{Needs, Screens};
use super::frame::Screen;
use super::work::address::{kind_of, noun, part_href};
use super::work::state_view::{part_name, thing_name};
use crate::actions::refusal::Refusal;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::permission::Act;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::WorkState;
use crate::domain::thing_name::ThingName;
use crate::parts::field::{FieldView, SelectField};
use crate::store::approvals::{OwnApproval, list_to_countersign};
use crate::store::thing_names::list_thing_names;
use crate::store::waiting::{Among, Waiting, list_waiting};
use crate::words::Words;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;

pub type Names = HashMap<ThingId, ThingName>;

pub fn add(screens: Screens) -> Screens {
    screens.get("/admin/reviews", Needs::May(Act::View), show)
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    let words = desk.words;
    let (kind, part) = (asked_kind(&desk), asked_part(&desk));
    let among = Among {
        kind,
        part,
        author: None,
    };
    let mine = Among {
        author: Some(desk.staff.id),
        ..among
    };
    let in_review = list_waiting(desk.pool(), WorkState::InReview, among).await?;
    let back = list_waiting(desk.pool(), WorkState::ChangesRequested, mine).await?;
    let own = if desk.may_ever(Act::Countersign) {
        let mut own = list_to_countersign(desk.pool()).await?;
        own.retain(|row| {
            kind.is_none_or(|kind| kind.code() == row.kind)
                && part.is_none_or(|part| part.code() == row.part)
        });
        own
    } else {
        Vec::new()
    };
    let mut things: Vec<ThingId> = in_review.iter().chain(&back).map(|row| row.thing).collect();
    things.extend(own.iter().map(|row| row.thing));
    let names = list_thing_names(desk.pool(), &things, desk.locale()).await?;
    let screen = Screen::new(words.say("reviews-title"));
    Ok(screen.show(&desk, || {
        let own = (!own.is_empty()).then(|| {
            view! { <h2>{words.say("reviews-own")}</h2> {own_view(&own, &names, desk.staff.id, words)} }
        });
        view! {
            <p class="lead">{words.say("reviews-lead")}</p>
            {filters(kind, part, words)}
            {waiting_view(&in_review, &names, ("reviews-waiting", "reviews-empty"), words)}
            {waiting_view(&back, &names, ("reviews-back", "reviews-back-empty"), words)}
            {own}
        }
        .into_any()
    }))
}

/// `?noun=editions`; what is none asks for all.
fn asked_kind(desk: &Desk) -> Option<ThingKind> {
    kind_of(&desk.lobby.asked("noun")?)
}

/// `?part=fr`
fn asked_part(desk: &Desk) -> Option<Part> {
    desk.lobby.asked("part")?.parse().ok()
}

fn filters(kind: Option<ThingKind>, part: Option<Part>, words: &'static Words) -> AnyView {
    let all = || (String::new(), words.say("reviews-all"));
    let kinds = ThingKind::ALL.map(|kind| {
        let name = words.say(&format!("noun-{}", kind.code()));
        (noun(kind).to_owned(), name)
    });
    let parts = Part::all().map(|part| (part.code().to_owned(), part_name(part, words)));
    let kind_field = FieldView {
        value: kind.map(noun).unwrap_or_default().to_owned(),
        ..FieldView::new("noun", words.say("trash-kind"))
    };
    let part_field = FieldView {
        value: part.map(Part::code).unwrap_or_default().to_owned(),
        ..FieldView::new("part", words.say("release-part"))
    };
    view! {
        <form method="get" action="/admin/reviews" class="form">
            <div class="row">
                <SelectField field=kind_field choices=std::iter::once(all()).chain(kinds).collect()/>
                <SelectField field=part_field choices=std::iter::once(all()).chain(parts).collect()/>
                <div class="field"><button type="submit" class="second">{words.say("reviews-filter")}</button></div>
            </div>
        </form>
    }
    .into_any()
}

/// Parts that wait, each a link to where it is worked on, under a heading: the keys of it, and of what
/// is said where there is none.
pub fn waiting_view(
    rows: &[Waiting],
    names: &Names,
    (title, empty): (&'static str, &'static str),
    words: &'static Words,
) -> AnyView {
    if rows.is_empty() {
        return view! {
            <h2>{words.say(title)}</h2>
            <div class="empty"><p>{words.say(empty)}</p></div>
        }
        .into_any();
    }
    let rows = rows.iter().map(|row| {
        let name = thing_name(names.get(&row.thing), words);
        let at = row.goes_at.or(row.since).map(|at| instant(words, at));
        view! {
            <tr>
                <th scope="row"><a href=part_href(row.kind, row.thing, row.part)><bdi>{name}</bdi></a></th>
                <td>{part_name(row.part, words)}</td>
                <td><bdi>{row.author_name.clone()}</bdi></td>
                <td>{at}</td>
                <td><bdi>{row.note.clone()}</bdi></td>
            </tr>
        }
        .into_any()
    });
    let head = |key: &str| view! { <th scope="col">{words.say(key)}</th> }.into_any();
    view! {
        <h2>{words.say(title)}</h2>
        <div class="table-scroll" role="group" aria-label=words.say(title) tabindex="0">
            <table class="table">
                <thead><tr>{head("release-thing")}{head("release-part")}{head("history-who")}{head("history-when")}{head("reviews-word")}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn own_view(rows: &[OwnApproval], names: &Names, me: StaffId, words: &'static Words) -> AnyView {
    let rows = rows.iter().filter_map(|row| {
        let kind = ThingKind::from_code(&row.kind)?;
        let part: Part = row.part.parse().ok()?;
        let name = thing_name(names.get(&row.thing), words);
        // Also where something newer has been saved since: it is this revision that is confirmed.
        let confirm = (row.approved_by != Some(me)).then(|| {
            let action = format!("{}/countersignature", part_href(kind, row.thing, part));
            view! {
                <form method="post" action=action>
                    <input type="hidden" name="seen" value=row.revision.to_string()/>
                    <button type="submit" class="plain">{words.say("step-countersign")}</button>
                </form>
            }
        });
        let line = view! {
            <tr>
                <th scope="row"><a href=part_href(kind, row.thing, part)><bdi>{name}</bdi></a></th>
                <td>{part_name(part, words)}</td>
                <td><bdi>{row.approver.clone()}</bdi></td>
                <td>{instant(words, row.approved_at)}</td>
                <td><bdi>{row.reason.clone()}</bdi></td>
                <td>{confirm}</td>
            </tr>
        };
        Some(line.into_any())
    });
    let head = |key: &str| view! { <th scope="col">{words.say(key)}</th> }.into_any();
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("reviews-own") tabindex="0">
            <table class="table">
                <thead><tr>{head("release-thing")}{head("release-part")}{head("history-who")}{head("history-when")}{head("reviews-word")}{head("step-countersign")}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
