//! What is new for the person at the desk: a list for the dashboard, and how it is marked as read.

use super::dead_ends::{go, instant};
use super::desk::Desk;
use super::door::{Needs, Screens};
use crate::actions::notify::read_notifications;
use crate::actions::refusal::Refusal;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::domain::revision::ThingKind;
use crate::domain::thing_name::{ThingName, admin_path};
use crate::store::notifications::{Notification, list_unread};
use crate::store::thing_names::list_thing_names;
use crate::words::thing_name::{display_name, part_name};
use crate::words::{Arg, Words};
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;

/// How many are shown at once.
const MOST: usize = 20;

pub fn add(screens: Screens) -> Screens {
    let needs = Needs::May(Act::OwnAccount);
    screens
        .post("/admin/notifications/reading", needs, read_all)
        .post("/admin/notifications/{id}/reading", needs, read_one)
}

async fn read_all(desk: Desk) -> Result<Response, Refusal> {
    read_notifications(desk.pool(), desk.staff.id, None).await?;
    Ok(go("/admin"))
}

async fn read_one(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let id = id.parse().map_err(|_| Refusal::NotFound)?;
    read_notifications(desk.pool(), desk.staff.id, Some(id)).await?;
    Ok(go("/admin"))
}

/// What somebody has not read, with the names of the things it is about.
#[derive(Clone, Debug)]
pub struct Unread {
    told: Vec<Notification>,
    names: HashMap<ThingId, ThingName>,
}

/// Of the person at the desk.
pub async fn load(desk: &Desk) -> Result<Unread, sqlx::Error> {
    let told = list_unread(desk.pool(), desk.staff.id, MOST as i64).await?;
    let things: Vec<ThingId> = told.iter().map(|one| one.thing).collect();
    let names = list_thing_names(desk.pool(), &things, desk.locale()).await?;
    Ok(Unread { told, names })
}

/// The list, under a heading of the second level.
#[component]
pub fn NotificationList(unread: Unread, words: &'static Words) -> impl IntoView {
    let list = if unread.told.is_empty() {
        view! { <div class="empty"><p>{words.say("told-empty")}</p></div> }.into_any()
    } else {
        let is_full = unread.told.len() == MOST;
        let rows = unread
            .told
            .iter()
            .map(|one| entry(words, one, &unread.names));
        let rows = rows.collect_view();
        let more = is_full.then(|| {
            let args = [("count", Arg::Count(MOST))];
            view! { <p class="help">{words.tell("told-more", &args)}</p> }
        });
        view! {
            <ul class="told" role="list">{rows}</ul>
            {more}
            <form class="acts" method="post" action="/admin/notifications/reading">
                <button type="submit" class="second">{words.say("told-read-all")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="told">
            <h2 id="told">{words.say("told-title")}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn entry(
    words: &'static Words,
    one: &Notification,
    names: &HashMap<ThingId, ThingName>,
) -> AnyView {
    let name = names.get(&one.thing);
    let kind = name.map_or(ThingKind::Site, |name| name.kind);
    let (site, thing) = (words.say("site-name"), display_name(words, name));
    let part = part_name(words, one.part);
    let by = one.by_name.as_deref().unwrap_or(&site);
    let args = [
        ("by", Arg::Text(by)),
        ("thing", Arg::Text(&thing)),
        ("part", Arg::Text(&part)),
    ];
    let key = format!("letter-{}-body", one.kind.code().replace('_', "-"));
    let sentence = words.tell(&key, &args);
    let label = words.tell("told-read-label", &[("what", Arg::Text(&sentence))]);
    let note = one
        .note
        .clone()
        .map(|note| view! { <p class="note"><bdi>{note}</bdi></p> });
    let at = one
        .made_at
        .to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    view! {
        <li>
            <p><a href=admin_path(kind, one.thing, one.part)>{sentence}</a></p>
            {note}
            <p class="help"><time datetime=at>{instant(words, one.made_at)}</time></p>
            <form method="post" action=format!("/admin/notifications/{}/reading", one.id)>
                <button type="submit" class="plain" aria-label=label>{words.say("told-read")}</button>
            </form>
        </li>
    }
    .into_any()
}
