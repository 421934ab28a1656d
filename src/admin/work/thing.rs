//! One thing of a kind without a screen of its own: its parts and where each stands, and the trash.

use super::address::{Named, read_thing, thing_href};
use super::state_view::thing_name;
use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::observances::overview::{parts_table, trash_view};
use crate::admin::said::said;
use crate::domain::ids::ThingId;
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::store::admin_lists::parts::list_parts;
use crate::store::thing_names::list_thing_names;
use crate::store::things::{ThingRow, find_thing};
use axum::response::Response;
use leptos::prelude::*;

/// All other kinds have screens of their own.
const SHOWN: [&str; 2] = ["/admin/pages/{id}", "/admin/site/{id}"];
/// The site itself is never thrown away.
const TRASHED: [&str; 1] = ["/admin/pages/{id}/trash"];

pub(super) fn add(screens: Screens) -> Screens {
    let screens = SHOWN.into_iter().fold(screens, |screens, path| {
        screens.get(path, Needs::May(Act::View), show)
    });
    TRASHED.into_iter().fold(screens, |screens, path| {
        screens.post(path, Needs::May(Act::Trash), throw)
    })
}

async fn open(desk: &Desk, named: &Named) -> Result<(ThingKind, ThingId, ThingRow), Refusal> {
    let (kind, thing) = read_thing(named).ok_or(Refusal::NotFound)?;
    let mut tx = desk.pool().begin().await?;
    let row = find_thing(&mut tx, thing).await?;
    let row = row.filter(|row| row.kind == kind);
    Ok((kind, thing, row.ok_or(Refusal::NotFound)?))
}

async fn show(desk: Desk, named: Named) -> Result<Response, Refusal> {
    let words = desk.words;
    let (kind, thing, row) = open(&desk, &named).await?;
    if !desk.may(Act::View, On::Kind(kind)) {
        return Err(Refusal::Denied);
    }
    let names = list_thing_names(desk.pool(), &[thing], desk.locale()).await?;
    let mut parts = list_parts(desk.pool(), &[thing.0]).await?;
    let parts = parts.remove(&thing).unwrap_or_default();
    let in_trash = row.trashed_at.is_some();
    let mut screen = Screen::new(thing_name(names.get(&thing), words));
    if matches!(kind, ThingKind::Page | ThingKind::Site) {
        screen = screen.below("/admin/pages", words.say("rail-pages"));
    }
    Ok(screen.show(&desk, || {
        let trashed = in_trash.then(|| view! { <p class="lead">{words.say("thing-in-trash")}</p> });
        let trash = (kind != ThingKind::Site).then(|| trash_view(&desk, kind, thing, in_trash));
        view! {
            {said(&desk.lobby)}
            {trashed}
            <h2>{words.say("parts-label")}</h2>
            {parts_table(kind, thing, &parts, words)}
            {trash}
        }
        .into_any()
    }))
}

async fn throw(desk: Desk, named: Named) -> Result<Response, Refusal> {
    let (kind, thing, _) = open(&desk, &named).await?;
    set_trashed(desk.pool(), &desk.asker(), thing, true).await?;
    Ok(go(&format!("{}?said=trashed", thing_href(kind, thing))))
}
