//! Photos put into collections and taken out: one on its screen, many at once.

use super::bulk::{load, screen as bulk_screen};
use super::captions::read_ids;
use super::collections::HERE;
use super::overview::{find, screen};
use crate::actions::photos::collections::{Move, collect};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::domain::ids::{CollectionId, PhotoId};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::parts::field::{FieldView, SelectField};
use crate::store::collections::{Collection, list_collections, list_collections_of};
use crate::words::{Arg, Words};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    let needs = Needs::May(Act::Write);
    screens
        .post("/admin/photos/{id}/free/collections", needs, move_one)
        .post("/admin/photos/bulk/free/collections", needs, move_many)
}

fn may(desk: &Desk) -> bool {
    desk.may(Act::Write, On::Part(ThingKind::Photo, Part::Free))
}

/// What a form asks for.
fn read(form: &Form) -> Result<(CollectionId, Move), Refusal> {
    let id = form.text("collection").parse().map(CollectionId);
    let id = id.map_err(|_| FieldProblem::new("collection", "field-required"))?;
    let to = match form.text("act") {
        "take" => Move::Out,
        _ => Move::In,
    };
    Ok((id, to))
}

async fn move_photos(
    desk: &Desk,
    form: &Form,
    photos: &[PhotoId],
) -> Result<CollectionId, Refusal> {
    let (id, to) = read(form)?;
    collect(desk.pool(), &desk.asker(), id, photos, to).await?;
    Ok(id)
}

async fn move_one(desk: Desk, Path(id): Path<String>, form: Form) -> Result<Response, Refusal> {
    if !may(&desk) {
        return Err(Refusal::Denied);
    }
    let photo = find(&desk, &id).await?;
    match move_photos(&desk, &form, &[photo.id]).await {
        Ok(_) => Ok(go(&format!("/admin/photos/{}?said=saved", photo.id))),
        Err(Refusal::Problems(problems)) => {
            let told = problems.iter();
            let told = told.map(|problem| (problem.field.clone(), tell(desk.words, problem)));
            screen(
                &desk,
                photo,
                told.collect(),
                &Form::default(),
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(refusal) => Err(refusal),
    }
}

async fn move_many(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    if !may(&desk) {
        return Err(Refusal::Denied);
    }
    let fields = form.fields().iter();
    let ids = read_ids(fields.map(|(name, value)| (name.as_str(), value.as_str())));
    let photos = load(&desk, ids).await?;
    let ids: Vec<PhotoId> = photos.iter().map(|photo| photo.id).collect();
    if ids.is_empty() {
        return bulk_screen(
            &desk,
            photos,
            &form,
            Vec::new(),
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    }
    match move_photos(&desk, &form, &ids).await {
        Ok(id) => Ok(go(&format!("/admin/photos?collection={id}&said=saved"))),
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            bulk_screen(&desk, photos, &form, Vec::new(), status).await
        }
        Err(refusal) => Err(refusal),
    }
}

/// The collections of one photo, as its screen shows them.
pub(super) struct Collected {
    photo: PhotoId,
    inside: Vec<Collection>,
    outside: Vec<Collection>,
}

impl Collected {
    pub async fn load(desk: &Desk, photo: PhotoId) -> Result<Self, Refusal> {
        let own = list_collections_of(desk.pool(), photo).await?;
        let all = list_collections(desk.pool()).await?;
        let (inside, outside) = all.into_iter().partition(|one| own.contains(&one.id));
        Ok(Self {
            photo,
            inside,
            outside,
        })
    }

    pub fn view(&self, desk: &Desk) -> AnyView {
        let words = desk.words;
        let may = may(desk);
        if self.inside.is_empty() && self.outside.is_empty() {
            return none_yet(words);
        }
        let action = format!("/admin/photos/{}/free/collections", self.photo);
        let none = self.inside.is_empty().then(|| {
            view! { <p class="quiet">{words.say("photo-in-no-collection")}</p> }
        });
        let inside = self.inside.iter().map(|collection| {
            let Collection { id, name, .. } = collection;
            let label = words.tell("collection-take-out-of", &[("name", Arg::Text(name))]);
            let out = may.then(|| {
                view! {
                    <form class="acts" method="post" action=action.clone()>
                        <input type="hidden" name="collection" value=id.to_string()/>
                        <button type="submit" class="plain" name="act" value="take" aria-label=label>
                            {words.say("collection-take-out")}
                        </button>
                    </form>
                }
            });
            view! { <li><a href=format!("/admin/photos?collection={id}")><bdi>{name.clone()}</bdi></a> {out}</li> }
        });
        let inside = inside.collect_view();
        let list = (!self.inside.is_empty()).then(|| view! { <ul role="list">{inside}</ul> });
        let put = (may && !self.outside.is_empty()).then(|| {
            let field = FieldView::new("collection", words.say("collection-choose"));
            view! {
                <form class="form" method="post" action=action.clone()>
                    {choose(field, &self.outside)}
                    <div class="acts">
                        <button type="submit" class="second" name="act" value="put">{words.say("collection-put-in")}</button>
                        <a href=HERE>{words.say("collections-all")}</a>
                    </div>
                </form>
            }
        });
        view! { {none} {list} {put} }.into_any()
    }
}

fn choose(field: FieldView, collections: &[Collection]) -> AnyView {
    let choices = collections.iter();
    let choices = choices.map(|collection| (collection.id.to_string(), collection.name.clone()));
    let choices = choices.collect();
    view! { <SelectField field choices/> }.into_any()
}

fn none_yet(words: &'static Words) -> AnyView {
    view! {
        <p class="quiet">{words.say("collections-none-here")}</p>
        <p><a href=HERE>{words.say("collections-all")}</a></p>
    }
    .into_any()
}

/// The form for many; `on` names them.
pub(super) fn bulk_view(
    collections: &[Collection],
    form: &Form,
    on: AnyView,
    words: &'static Words,
) -> AnyView {
    if collections.is_empty() {
        return none_yet(words);
    }
    let field = form.field("collection", "collection-choose", words);
    view! {
        <form class="form" method="post" action="/admin/photos/bulk/free/collections">
            {on}
            {choose(field, collections)}
            <div class="acts">
                <button type="submit" class="second" name="act" value="put">{words.say("collection-put-in")}</button>
                <button type="submit" class="second" name="act" value="take">{words.say("collection-take-out")}</button>
                <a href=HERE>{words.say("collections-all")}</a>
            </div>
        </form>
    }
    .into_any()
}
