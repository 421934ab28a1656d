//! What an edition is outside any language: read and saved.

use super::facts_view::{ADD_PHOTO, Choices, FIND_PHOTO, LOOK, fields_view};
use super::overview::find;
use crate::actions::editions::places::judge_places;
use crate::actions::refusal::Refusal;
use crate::actions::work::save::{Save, save};
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::photos::{find_at_address, find_by_words, upload};
use crate::admin::said::said;
use crate::admin::work::address::{part_href, thing_href};
use crate::admin::work::clash;
use crate::admin::work::panel::Panel;
use crate::admin::work::state_view::thing_name;
use crate::domain::content::AnyContent;
use crate::domain::edition::Edition;
use crate::domain::ids::{DocumentId, EditionId, PhotoId};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::typed::edition::{read_edition, write_edition};
use crate::domain::typed::{Fields, Typed};
use crate::parts::field::{FieldView, ProblemList, TextField};
use crate::store::admin_lists::pictures::{list_documents, list_photos};
use crate::store::revisions::find_newest;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/editions/{id}/free";
    screens
        .get(path, Needs::May(Act::View), show)
        .post(path, Needs::May(Act::Write), keep)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let (edition, _) = find(&desk, &id).await?;
    let mut tx = desk.pool().begin().await?;
    let newest = find_newest::<Edition>(&mut tx, edition.id.into(), Part::Free).await?;
    drop(tx);
    let (seen, mut fields) = match newest {
        Some((number, facts)) => (number, write_edition(&facts)),
        None => (0, Fields::new()),
    };
    fields.push(("seen".into(), seen.to_string()));
    screen(&desk, edition.id, &Form::of(fields), StatusCode::OK).await
}

async fn screen(
    desk: &Desk,
    id: EditionId,
    form: &Form,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let panel = Panel::load(desk, id.into(), Part::Free).await?;
    let choices = choices(desk, form).await?;
    let href = part_href(ThingKind::Edition, id, Part::Free);
    let name = thing_name(panel.name.as_ref(), words);
    let screen = Screen::new(panel.title(words))
        .below("/admin/editions", words.say("rail-editions"))
        .below(thing_href(ThingKind::Edition, id), name)
        .status(status)
        .with_islands();
    Ok(screen.show(desk, || {
        let problems = form.problems.iter().map(|problem| (problem.field.clone(), tell(words, problem)));
        let note = FieldView {
            help: Some(words.say("field-note-help")),
            value: form.raw("note").to_owned(),
            problems: form.told("note", words),
            ..FieldView::new("note", words.say("field-note"))
        };
        let may = panel.may_write && !panel.in_trash;
        let acts = may.then(|| view! {
            <TextField field=note/>
            <div class="acts"><button type="submit">{words.say("step-save")}</button></div>
        });
        let why = (!may).then(|| view! { <p class="why">{words.say(if panel.in_trash { "read-only-in-trash" } else { "read-only-not-yours" })}</p> });
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            <div class="work">
                <div class="work-form">
                    {why}
                    <form method="post" action=href class="form wide">
                        <input type="hidden" name="seen" value=form.text("seen").to_owned()/>
                        {fields_view(words, form, id, choices)}
                        {acts}
                    </form>
                    {may.then(|| bring(desk, id))}
                </div>
                {panel.view(words)}
            </div>
        }
        .into_any()
    }))
}

async fn keep(desk: Desk, Path(id): Path<String>, mut form: Form) -> Result<Response, Refusal> {
    if !desk.may(Act::Write, On::Part(ThingKind::Edition, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let (edition, _) = find(&desk, &id).await?;
    let id = edition.id;
    // Looking for a photo saves nothing: the form comes back as typed, with what was found.
    if form.has(LOOK) {
        form.problems.clear();
        return screen(&desk, id, &form, StatusCode::OK).await;
    }
    let mut typed = Typed::new(form.fields());
    let read = read_edition(&mut typed);
    let problems = typed.problems;
    form.problems.extend(problems);
    let Some(facts) = read.filter(|_| form.problems.is_empty()) else {
        return screen(&desk, id, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let facts = with_added(&desk, facts, &mut form).await?;
    let stands = (edition.observance, edition.year);
    form.problems
        .extend(judge_places(desk.pool(), desk.locale(), stands, &facts).await?);
    if !form.problems.is_empty() {
        return screen(&desk, id, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let content = AnyContent::Edition(facts);
    let wanted = Save {
        thing: id.into(),
        part: Part::Free,
        seen: form.seen(),
        content: &content,
        note: form.filled("note"),
    };
    let href = part_href(ThingKind::Edition, id, Part::Free);
    match save(desk.pool(), &desk.asker(), wanted).await {
        Ok(number) if number == form.seen() => Ok(go(&format!("{href}?said=unchanged"))),
        Ok(_) => Ok(go(&format!("{href}?said=revision-saved"))),
        Err(Refusal::Overtaken { newest }) => {
            let thing = id.into();
            Ok(clash::page(&desk, thing, Part::Free, &content, &form, newest, &href).await)
        }
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            screen(&desk, id, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        // In the trash meanwhile: what was typed stays in sight.
        Err(Refusal::WhyNot(_)) => {
            form.complain(FieldProblem::new("", "why-in-trash"));
            screen(&desk, id, &form, StatusCode::CONFLICT).await
        }
        Err(refusal) => Err(refusal),
    }
}

/// Uploading a photo into a place of this edition, for those who may bring photos in.
fn bring(desk: &Desk, edition: EditionId) -> Option<AnyView> {
    let words = desk.words;
    let may = desk.may(Act::Create, On::Kind(ThingKind::Photo));
    may.then(|| {
        view! {
            <h2>{words.say("edition-bring-photo")}</h2>
            <p class="why">{words.say("edition-bring-photo-help")}</p>
            {upload::form(words.locale, Some(edition), words)}
        }
        .into_any()
    })
}

/// How many of the newest photos are offered beside those that are placed, and of those that were found.
const NEWEST: i64 = 24;

/// What can be placed: what the form places already, and what is at hand.
async fn choices(desk: &Desk, form: &Form) -> Result<Choices, Refusal> {
    let named = |kind: &str| -> Vec<Uuid> {
        let filled = form.fields().iter().filter(|(_, value)| !value.is_empty());
        let ids = filled.filter_map(|(name, _)| name.strip_prefix(kind)?.parse().ok());
        ids.collect()
    };
    let mut photos: Vec<PhotoId> = named("photo-").into_iter().map(PhotoId).collect();
    let mut newest = NEWEST;
    if let Some(q) = form.filled(FIND_PHOTO) {
        let found = find_by_words(desk, q, NEWEST).await?;
        photos.extend(found.iter().map(|photo| photo.id));
        newest = 0;
    }
    let documents: Vec<DocumentId> = named("document-").into_iter().map(DocumentId).collect();
    Ok(Choices {
        photos: list_photos(desk.pool(), desk.locale(), &photos, newest).await?,
        documents: list_documents(desk.pool(), desk.locale(), &documents).await?,
    })
}

/// With the photos whose addresses were typed, behind the others; each must be there.
async fn with_added(desk: &Desk, mut facts: Edition, form: &mut Form) -> Result<Edition, Refusal> {
    let typed = form.text(ADD_PHOTO).to_owned();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let Some(id) = find_at_address(desk, line).await? else {
            let problem = FieldProblem::new(ADD_PHOTO, "edition-no-such-photo");
            form.complain(problem.with("address", line));
            continue;
        };
        if facts.placements.iter().all(|placed| placed.photo != id) {
            facts.placements.push(id.into());
        }
    }
    Ok(facts)
}
