//! What is done to a release. A form with a problem comes back as typed.

use super::href;
use super::list::read_terms;
use super::one::{read_id, screen};
use crate::actions::refusal::Refusal;
use crate::actions::work::release;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::instant_fields;
use crate::admin::named_thing::find_named;
use crate::domain::ids::{ReleaseId, ThingId};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::Part;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

pub async fn change(desk: Desk, Path(id): Path<String>, form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let terms = read_terms(&form);
    let title = form.text("title").to_owned();
    let done = match form.problems.is_empty() {
        true => release::change(desk.pool(), &desk.asker(), id, &title, terms).await,
        false => Err(Refusal::Problems(form.problems.clone())),
    };
    settle(&desk, id, form, done).await
}

pub async fn add(desk: Desk, Path(id): Path<String>, mut form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let parts: Vec<Part> = form
        .all("part")
        .filter_map(|code| code.parse().ok())
        .collect();
    let thing = find_named(&desk, form.text("address")).await?;
    if thing.is_none() {
        form.complain(FieldProblem::new("address", "release-address-nothing"));
    }
    if parts.is_empty() {
        form.complain(FieldProblem::new("part", "release-choose-parts"));
    }
    let done = match thing {
        Some(thing) if form.problems.is_empty() => {
            let entries: Vec<(ThingId, Part)> =
                parts.into_iter().map(|part| (thing, part)).collect();
            release::add(desk.pool(), &desk.asker(), id, &entries).await
        }
        _ => Err(Refusal::Problems(form.problems.clone())),
    };
    settle(&desk, id, form, done).await
}

pub async fn remove(desk: Desk, Path(id): Path<String>, form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let thing: Uuid = form.text("thing").parse().map_err(|_| Refusal::NotFound)?;
    let part: Part = form.text("part").parse().map_err(|_| Refusal::NotFound)?;
    let on = (ThingId(thing), part);
    let done = release::remove(desk.pool(), &desk.asker(), id, on).await;
    settle(&desk, id, form, done).await
}

pub async fn send(desk: Desk, Path(id): Path<String>, form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let at = if form.has("when") {
        instant_fields::read(&form).map(Some)
    } else {
        Ok(None)
    };
    let done = match at {
        Ok(at) => release::send(desk.pool(), &desk.asker(), id, at).await,
        Err(problems) => Err(Refusal::Problems(problems)),
    };
    settle(&desk, id, form, done.map(drop)).await
}

pub async fn move_to(desk: Desk, Path(id): Path<String>, form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let done = match instant_fields::read(&form) {
        Ok(at) => release::move_to(desk.pool(), &desk.asker(), id, at).await,
        Err(problems) => Err(Refusal::Problems(problems)),
    };
    settle(&desk, id, form, done).await
}

pub async fn cancel(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    release::cancel(desk.pool(), &desk.asker(), id).await?;
    Ok(go(&href(id)))
}

async fn settle(
    desk: &Desk,
    id: ReleaseId,
    mut form: Form,
    done: Result<(), Refusal>,
) -> Result<Response, Refusal> {
    match done {
        Ok(()) => Ok(go(&href(id))),
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            screen(desk, id, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refusal) => Err(refusal),
    }
}
