//! One document: its parts, its files by language, the editions that use it.

use super::files_view::files_view;
use super::list::{facts_of, name_of};
use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::observances::overview::{parts_table, trash_view};
use crate::admin::said::said;
use crate::admin::work::address::thing_href;
use crate::domain::ids::{DocumentId, ThingId};
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::domain::thing_name::ThingName;
use crate::parts::field::ProblemList;
use crate::store::admin_lists::documents::{ListedDocument, find_document, list_text_states};
use crate::store::documents::{DocumentUse, list_document_uses};
use crate::store::thing_names::list_thing_names;
use crate::words::Words;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    screens
        .get("/admin/documents/{id}", Needs::May(Act::View), show)
        .post("/admin/documents/{id}/trash", Needs::May(Act::Trash), trash)
}

/// The document that an address names.
pub(super) async fn find(desk: &Desk, id: &str) -> Result<ListedDocument, Refusal> {
    let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
    let found = find_document(desk.pool(), DocumentId(id)).await?;
    found.ok_or(Refusal::NotFound)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    screen(&desk, found, &Form::default(), StatusCode::OK).await
}

/// `form`: what was wrong with a file that somebody sent.
pub(super) async fn screen(
    desk: &Desk,
    found: ListedDocument,
    form: &Form,
    status: StatusCode,
) -> Result<Response, Refusal> {
    if !desk.may(Act::View, On::Kind(ThingKind::Document)) {
        return Err(Refusal::Denied);
    }
    let words = desk.words;
    let mut tx = desk.pool().begin().await?;
    let uses = list_document_uses(&mut tx, found.id).await?;
    let ids: Vec<ThingId> = uses.iter().map(|used| used.edition.into()).collect();
    let names = list_thing_names(&mut *tx, &ids, desk.locale()).await?;
    drop(tx);
    let facts = facts_of(&found);
    let hashes: Vec<String> = facts.kept().map(|file| file.hash.clone()).collect();
    let texts = list_text_states(desk.pool(), &hashes).await?;
    let screen = Screen::new(name_of(&found, words))
        .status(status)
        .below("/admin/documents", words.say("rail-documents"));
    Ok(screen.show(desk, || {
        let problems = form.problems.iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        let trashed = found
            .in_trash
            .then(|| view! { <p class="lead">{words.say("thing-in-trash")}</p> });
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            {trashed}
            <h2>{words.say("parts-label")}</h2>
            {parts_table(ThingKind::Document, found.id.into(), &found.parts, words)}
            {files_view(desk, &found, &facts, &texts, form)}
            {uses_view(&uses, &names, words)}
            {trash_view(desk, ThingKind::Document, found.id.into(), found.in_trash)}
        }
        .into_any()
    }))
}

fn uses_view(
    uses: &[DocumentUse],
    names: &HashMap<ThingId, ThingName>,
    words: &'static Words,
) -> AnyView {
    let lines = uses.iter().map(|used| {
        let name = names.get(&used.edition.into()).and_then(|name| name.name.clone());
        let name = name.unwrap_or_else(|| used.slug.clone());
        let key = if used.is_public { "document-use-public" } else { "document-use-draft" };
        view! {
            <li>
                <a href=thing_href(ThingKind::Edition, used.edition)><bdi>{name}</bdi> " " {used.year}</a>
                " " <span class="quiet">{words.say(key)}</span>
            </li>
        }
        .into_any()
    });
    let list = if uses.is_empty() {
        view! { <p class="empty">{words.say("document-unused")}</p> }.into_any()
    } else {
        view! { <ul>{lines.collect_view()}</ul> }.into_any()
    };
    view! { <h2>{words.say("document-uses")}</h2>{list} }.into_any()
}

async fn trash(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    set_trashed(desk.pool(), &desk.asker(), found.id.into(), true).await?;
    Ok(go("/admin/documents?said=trashed"))
}
