//! One speaker: the parts, the offices held, the way to their messages.

use super::list::{name_of, offices_of};
use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::observances::overview::{parts_table, trash_view};
use crate::admin::said::said;
use crate::admin::work::forms::speaker_text::office_line;
use crate::domain::ids::SpeakerId;
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::store::admin_lists::speakers::{ListedSpeaker, find_listed_speaker};
use crate::words::{Arg, Words};
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    screens
        .get("/admin/speakers/{id}", Needs::May(Act::View), show)
        .post("/admin/speakers/{id}/trash", Needs::May(Act::Trash), trash)
}

/// The speaker that an address names.
async fn find(desk: &Desk, id: &str) -> Result<ListedSpeaker, Refusal> {
    let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
    let found = find_listed_speaker(desk.pool(), SpeakerId(id)).await?;
    found.ok_or(Refusal::NotFound)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    if !desk.may(Act::View, On::Kind(ThingKind::Speaker)) {
        return Err(Refusal::Denied);
    }
    let words = desk.words;
    let screen =
        Screen::new(name_of(&found, words)).below("/admin/speakers", words.say("rail-speakers"));
    Ok(screen.show(&desk, || {
        let trashed = found
            .in_trash
            .then(|| view! { <p class="lead">{words.say("thing-in-trash")}</p> });
        view! {
            {said(&desk.lobby)}
            {trashed}
            <h2>{words.say("parts-label")}</h2>
            {parts_table(ThingKind::Speaker, found.id.into(), &found.parts, words)}
            {offices_view(&found, words)}
            {messages_view(&found, words)}
            {trash_view(&desk, ThingKind::Speaker, found.id.into(), found.in_trash)}
        }
        .into_any()
    }))
}

fn offices_view(found: &ListedSpeaker, words: &'static Words) -> AnyView {
    let offices = offices_of(found);
    let list = if offices.is_empty() {
        view! { <p class="empty">{words.say("offices-none")}</p> }.into_any()
    } else {
        let lines = offices
            .iter()
            .map(|office| view! { <li><bdi>{office_line(words, office)}</bdi></li> }.into_any());
        view! { <ul>{lines.collect_view()}</ul> }.into_any()
    };
    view! { <h2>{words.say("field-offices")}</h2>{list} }.into_any()
}

/// How many they gave, and the way to the list of those.
fn messages_view(found: &ListedSpeaker, words: &'static Words) -> AnyView {
    let count = usize::try_from(found.messages).unwrap_or_default();
    let told = words.tell("messages-count", &[("count", Arg::Count(count))]);
    let href = format!("/admin/messages?speaker={}", found.id);
    view! {
        <h2>{words.say("rail-messages")}</h2>
        <p><a href=href>{told}</a></p>
    }
    .into_any()
}

async fn trash(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    set_trashed(desk.pool(), &desk.asker(), found.id.into(), true).await?;
    Ok(go("/admin/speakers?said=trashed"))
}
