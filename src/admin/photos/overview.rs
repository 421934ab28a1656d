//! One photo: its picture, what is known of it, its parts, where it is used.

use super::card::name_of;
use super::collected::Collected;
use super::said_view::{facts_beside_said, file_facts};
use super::uses::Uses;
use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::{go, tell_reason};
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::admin::observances::overview::{parts_table, trash_view};
use crate::admin::said::said;
use crate::domain::ids::{PhotoId, ThingId};
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::parts::field::ProblemList;
use crate::store::admin_lists::parts::list_parts;
use crate::store::photo_library::{LibraryPhoto, Sought, list_library};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    screens
        .get("/admin/photos/{id}", Needs::May(Act::View), show)
        .post("/admin/photos/{id}/trash", Needs::May(Act::Trash), trash)
}

pub(super) fn read_id(id: &str) -> Result<PhotoId, Refusal> {
    let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
    Ok(PhotoId(id))
}

/// The photo that an address names, in the trash or not.
pub(super) async fn find(desk: &Desk, id: &str) -> Result<LibraryPhoto, Refusal> {
    let sought = Sought {
        ids: Some(vec![read_id(id)?.0]),
        ..Sought::default()
    };
    let today = desk.state().clock.today().date;
    let found = list_library(desk.pool(), &sought, (desk.locale(), today), (0, 1)).await?;
    found.into_iter().next().ok_or(Refusal::NotFound)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    if !desk.may(Act::View, On::Kind(ThingKind::Photo)) {
        return Err(Refusal::Denied);
    }
    let photo = find(&desk, &id).await?;
    screen(&desk, photo, Vec::new(), &Form::default(), StatusCode::OK).await
}

/// `told`: sentences about what could not be done, each with its field ("" for none); `form`: what was
/// typed for its withdrawal.
pub(super) async fn screen(
    desk: &Desk,
    photo: LibraryPhoto,
    told: Vec<(String, String)>,
    form: &Form,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let thing: ThingId = photo.id.into();
    let mut parts = list_parts(desk.pool(), &[thing.0]).await?;
    let parts = parts.remove(&thing).unwrap_or_default();
    let uses = Uses::load(desk, photo.id).await?;
    let collected = Collected::load(desk, photo.id).await?;
    let today = desk.state().clock.today().date;
    let (name, _) = name_of(&photo, words);
    let screen = Screen::new(name)
        .status(status)
        .below("/admin/photos", words.say("rail-photos"));
    Ok(screen.show(desk, || {
        let trashed = photo
            .in_trash
            .then(|| view! { <p class="lead">{words.say("thing-in-trash")}</p> });
        let free = parts.iter().find(|listed| listed.part == Part::Free);
        let is_seen = free.is_some_and(|free| free.state.is_or_will_be_public());
        let written: Vec<Part> = parts.iter().map(|part| part.part).collect();
        let alt = photo.text.as_ref().map(|text| text.alt_text.clone());
        let alt = alt.filter(|alt| !alt.is_empty());
        let alt = alt.unwrap_or_else(|| words.say("photo-in-hand"));
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=told/>
            {trashed}
            <div class="photo-head">
                <p class="in-hand"><img src=format!("/admin/photos/{}/picture/large", photo.id) alt=alt/></p>
                <div>{file_facts(&photo, words)}</div>
            </div>
            <h2>{words.say("parts-label")}</h2>
            {parts_table(ThingKind::Photo, thing, &parts, words)}
            <h2>{words.say("photo-facts-and-said")}</h2>
            {facts_beside_said(&photo, today, words)}
            <h2 id="uses">{words.say("photo-used")}</h2>
            {uses.view(&written, words)}
            <h2 id="collections">{words.say("collections-title")}</h2>
            {collected.view(desk)}
            {super::replace::view(desk, &photo, is_seen)}
            {is_seen.then(|| super::withdraw::view(desk, &photo, &uses, form))}
            {trash_view(desk, ThingKind::Photo, thing, photo.in_trash)}
        }
        .into_any()
    }))
}

async fn trash(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let photo = find(&desk, &id).await?;
    match set_trashed(desk.pool(), &desk.asker(), photo.id.into(), true).await {
        Ok(()) => Ok(go("/admin/photos?said=trashed")),
        Err(Refusal::WhyNot(reasons)) => {
            let told = reasons
                .iter()
                .map(|reason| ("uses".to_owned(), tell_reason(desk.words, reason)));
            screen(
                &desk,
                photo,
                told.collect(),
                &Form::default(),
                StatusCode::CONFLICT,
            )
            .await
        }
        Err(refusal) => Err(refusal),
    }
}
