//! What is done to a release. A form with a problem comes back as typed.

use super::one::{read_id, screen};
use super::{href, instant_fields};
use crate::actions::refusal::Refusal;
use crate::actions::work::release;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::domain::ids::{ReleaseId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::problem::FieldProblem;
use crate::domain::release::ReleaseRule;
use crate::domain::revision::Part;
use crate::store::work::find_thing_by_path;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

pub async fn change(desk: Desk, Path(id): Path<String>, form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let rule = ReleaseRule::from_code(form.text("rule")).unwrap_or(ReleaseRule::AllOrNone);
    let title = form.text("title").to_owned();
    let done = release::change(desk.pool(), &desk.asker(), id, &title, rule).await;
    settle(&desk, id, form, done).await
}

pub async fn add(desk: Desk, Path(id): Path<String>, mut form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let parts: Vec<Part> = form
        .all("part")
        .filter_map(|code| code.parse().ok())
        .collect();
    let thing = find_thing(&desk, form.text("address")).await?;
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

pub async fn send(desk: Desk, Path(id): Path<String>, mut form: Form) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let at = if form.has("when") {
        let Some(at) = instant_fields::read(&mut form) else {
            let problems = Err(Refusal::Problems(form.problems.clone()));
            return settle(&desk, id, form, problems).await;
        };
        Some(at)
    } else {
        None
    };
    let done = release::send(desk.pool(), &desk.asker(), id, at).await;
    settle(&desk, id, form, done.map(drop)).await
}

pub async fn move_to(
    desk: Desk,
    Path(id): Path<String>,
    mut form: Form,
) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    let done = match instant_fields::read(&mut form) {
        Some(at) => release::move_to(desk.pool(), &desk.asker(), id, at).await,
        None => Err(Refusal::Problems(form.problems.clone())),
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

/// The thing of an address: that of a public page in any language, or of a screen of the admin.
async fn find_thing(desk: &Desk, address: &str) -> Result<Option<ThingId>, Refusal> {
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
        None => address,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut pieces = path.split('/').skip(1);
    if path.starts_with("/admin/") {
        let id = pieces.nth(2).and_then(|id| id.parse::<Uuid>().ok());
        return Ok(id.map(ThingId));
    }
    let has_locale = pieces
        .next()
        .is_some_and(|code| code.parse::<Locale>().is_ok());
    let bare = if has_locale { &path[3..] } else { path };
    let mut tx = desk.pool().begin().await?;
    Ok(find_thing_by_path(&mut tx, bare).await?)
}
