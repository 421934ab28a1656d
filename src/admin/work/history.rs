//! The revisions of a part, and any two of them compared.

use super::address::{Named, part_href, read as read_address, thing_href};
use super::differences::differences_view;
use super::named_fields::named_fields;
use super::nouns;
use super::revision;
use super::state_view::{part_name, thing_name};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::instant;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::domain::ids::ThingId;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::PartState;
use crate::store::revisions::find_state;
use crate::store::thing_names::list_thing_names;
use crate::store::things::find_thing;
use crate::store::work::{RevisionLine, list_revisions};
use crate::words::{Arg, Words};
use axum::response::Response;
use leptos::prelude::*;

/// Revisions on one page of the history.
const PAGE: i64 = 100;

pub(super) fn add(screens: Screens) -> Screens {
    let view = Needs::May(Act::View);
    let screens = nouns!("/{id}/{part}/history")
        .into_iter()
        .fold(screens, |screens, path| screens.get(path, view, show));
    nouns!("/{id}/{part}/compare")
        .into_iter()
        .fold(screens, |screens, path| screens.get(path, view, compare))
}

/// A part that this person may read, with its state and what its thing is called.
struct Held {
    kind: ThingKind,
    thing: ThingId,
    part: Part,
    state: PartState,
    name: String,
}

async fn open(desk: &Desk, named: &Named) -> Result<Held, Refusal> {
    let (kind, thing, part) = read_address(named).ok_or(Refusal::NotFound)?;
    let mut tx = desk.pool().begin().await?;
    let row = find_thing(&mut tx, thing).await?.ok_or(Refusal::NotFound)?;
    if row.kind != kind {
        return Err(Refusal::NotFound);
    }
    if !desk.may(Act::View, On::Part(kind, part)) {
        return Err(Refusal::Denied);
    }
    let state = find_state(&mut tx, thing, part).await?;
    let names = list_thing_names(&mut *tx, &[thing], desk.locale()).await?;
    let name = thing_name(names.get(&thing), desk.words);
    Ok(Held {
        kind,
        thing,
        part,
        state,
        name,
    })
}

impl Held {
    fn href(&self) -> String {
        part_href(self.kind, self.thing, self.part)
    }

    fn screen(&self, title: String, words: &'static Words) -> Screen {
        let part = part_name(self.part, words);
        Screen::new(title)
            .below(thing_href(self.kind, self.thing), self.name.clone())
            .below(self.href(), part)
    }
}

async fn show(desk: Desk, named: Named) -> Result<Response, Refusal> {
    let words = desk.words;
    let held = open(&desk, &named).await?;
    let before = desk.lobby.asked("before");
    let before = before.and_then(|number| number.parse().ok());
    let mut tx = desk.pool().begin().await?;
    let before = before.unwrap_or(i32::MAX);
    let lines = list_revisions(&mut tx, held.thing, held.part, before, PAGE).await?;
    drop(tx);
    let may_write = desk.may(Act::Write, On::Part(held.kind, held.part));
    let screen = held.screen(words.say("history-title"), words);
    Ok(screen.show(&desk, || {
        if lines.is_empty() {
            return view! { <div class="empty"><p>{words.say("panel-nothing-saved")}</p></div> }
                .into_any();
        }
        let older = lines
            .last()
            .filter(|line| line.number > 1 && i64::try_from(lines.len()).is_ok_and(|n| n == PAGE))
            .map(|line| {
                let href = format!("{}/history?before={}", held.href(), line.number);
                view! { <p><a href=href>{words.say("history-older")}</a></p> }
            });
        view! {
            <p class="lead">{words.say("history-lead")}</p>
            {choose_two(&held, &lines, words)}
            {table(&held, &lines, may_write, words)}
            {older}
        }
        .into_any()
    }))
}

/// Which two are compared.
fn choose_two(held: &Held, lines: &[RevisionLine], words: &'static Words) -> AnyView {
    let live = held.state.publication.revision();
    let field = |name: &'static str, label: &str, chosen: i32| {
        let options = lines.iter().map(|line| {
            let told = words.tell(
                "history-number",
                &[("number", Arg::Text(&line.number.to_string()))],
            );
            view! { <option value=line.number.to_string() selected=line.number == chosen>{told}</option> }
        });
        view! {
            <div class="field">
                <label for=name>{words.say(label)}</label>
                <select id=name name=name>{options.collect_view()}</select>
            </div>
        }
        .into_any()
    };
    let newest = held.state.newest;
    view! {
        <form method="get" action=format!("{}/compare", held.href()) class="form">
            <div class="row">
                {field("from", "compare-from", live.unwrap_or(newest - 1))}
                {field("to", "compare-to", newest)}
                <div class="field"><button type="submit" class="second">{words.say("compare-act")}</button></div>
            </div>
        </form>
    }
    .into_any()
}

fn table(held: &Held, lines: &[RevisionLine], may_write: bool, words: &'static Words) -> AnyView {
    let live = held.state.publication.revision();
    let scheduled = held.state.schedule.map(|schedule| schedule.revision);
    let rows = lines.iter().map(|line| {
        let number = line.number.to_string();
        let mut marks: Vec<(&str, &str)> = Vec::new();
        if Some(line.number) == live {
            marks.push(("live", "state-live"));
        } else if line.was_public {
            marks.push(("none", "history-was-public"));
        }
        if Some(line.number) == scheduled {
            marks.push(("scheduled", "state-scheduled"));
        }
        if line.is_approved && Some(line.number) != live {
            marks.push(("approved", "state-approved"));
        }
        let marks = marks.into_iter().map(|(shape, key)| {
            view! { <span class=format!("state state-{shape}")>{words.say(key)}</span> " " }
        });
        let author = match &line.author {
            Some(author) => author.clone(),
            None => words.say("by-import"),
        };
        let compare = format!("{}/compare?from={}&to={number}", held.href(), line.number - 1);
        let label = words.tell("history-restore-label", &[("number", Arg::Text(&number))]);
        let restore = (may_write && line.number != held.state.newest).then(|| {
            view! {
                <form method="post" action=format!("{}/restoration", held.href())>
                    <input type="hidden" name="seen" value=held.state.newest.to_string()/>
                    <input type="hidden" name="revision" value=number.clone()/>
                    <button type="submit" class="plain" aria-label=label>{words.say("history-restore")}</button>
                </form>
            }
        });
        let seen = (line.number > 1)
            .then(|| view! { <a href=compare>{words.say("history-changes")}</a> });
        view! {
            <tr>
                <th scope="row" class="number">{number}</th>
                <td>{instant(words, line.made_at)}</td>
                <td><bdi>{author}</bdi></td>
                <td><bdi>{line.note.clone()}</bdi></td>
                <td>{marks.collect_view()}</td>
                <td>{seen}</td>
                <td>{restore}</td>
            </tr>
        }
        .into_any()
    });
    let head = |key: &str| view! { <th scope="col">{words.say(key)}</th> }.into_any();
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("way-to-history") tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        {head("history-revision")}
                        {head("history-when")}
                        {head("history-who")}
                        {head("field-note")}
                        {head("release-standing")}
                        {head("history-changes")}
                        {head("history-restore")}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// `?from=&to=`; without them what is public, and the newest.
async fn compare(desk: Desk, named: Named) -> Result<Response, Refusal> {
    let words = desk.words;
    let held = open(&desk, &named).await?;
    let asked = |name: &str| -> Option<i32> { desk.lobby.asked(name)?.parse().ok() };
    let newest = held.state.newest;
    let live = held.state.publication.revision();
    let from = asked("from").or(live).unwrap_or(newest - 1);
    let to = asked("to").unwrap_or(newest);
    let on = (held.kind, held.thing, held.part);
    let mut tx = desk.pool().begin().await?;
    let old = revision::read(&mut tx, on, from).await?;
    let new = revision::read(&mut tx, on, to).await?;
    drop(tx);
    let both = match (&old, &new) {
        (Some((_, old)), Some((_, new))) => Some(named_fields(&desk, [old, new]).await?),
        _ => None,
    };
    let (from, to) = (from.to_string(), to.to_string());
    let title = words.tell(
        "compare-title",
        &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))],
    );
    let screen = held.screen(title, words);
    Ok(screen.show(&desk, || {
        let main = match &both {
            Some([old, new]) => differences_view(old, new, held.part, words),
            None => {
                view! { <div class="empty"><p>{words.say("compare-missing")}</p></div> }.into_any()
            }
        };
        view! {
            {main}
            <p><a href=format!("{}/history", held.href())>{words.say("way-to-history")}</a></p>
        }
        .into_any()
    }))
}
