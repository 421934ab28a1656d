//! All collections: made, renamed, removed; each leads to its photos in the library.

use crate::actions::photos::collections::{
    NAME, make_collection, remove_collection, rename_collection,
};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::path_id::PathId;
use crate::admin::said::said;
use crate::domain::ids::CollectionId;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::parts::field::{ProblemList, TextField};
use crate::store::collections::{Collection, list_collections};
use crate::words::{Arg, Words};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) const HERE: &str = "/admin/photos/collections";

pub(super) fn add(screens: Screens) -> Screens {
    let needs = Needs::May(Act::Create);
    screens
        .get(HERE, Needs::May(Act::View), show)
        .post(HERE, needs, make)
        .post("/admin/photos/collections/{id}/name", needs, rename)
        .post("/admin/photos/collections/{id}/removal", needs, remove)
}

/// What was typed and could not be done.
#[derive(Default)]
struct Typed {
    /// The name of a new one.
    new: Form,
    /// Another name for one that is there.
    renaming: Option<(CollectionId, Form)>,
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    answer(&desk, Typed::default()).await
}

fn may_make(desk: &Desk) -> bool {
    desk.may(Act::Create, On::Kind(ThingKind::Photo))
}

async fn make(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    if !may_make(&desk) {
        return Err(Refusal::Denied);
    }
    match make_collection(desk.pool(), &desk.asker(), form.text("name")).await {
        Ok(_) => Ok(done()),
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            let typed = Typed {
                new: form,
                renaming: None,
            };
            answer(&desk, typed).await
        }
        Err(refusal) => Err(refusal),
    }
}

async fn rename(desk: Desk, PathId(id): PathId, mut form: Form) -> Result<Response, Refusal> {
    let id = CollectionId(id);
    match rename_collection(desk.pool(), &desk.asker(), id, form.text("name")).await {
        Ok(()) => Ok(done()),
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            let typed = Typed {
                new: Form::default(),
                renaming: Some((id, form)),
            };
            answer(&desk, typed).await
        }
        Err(refusal) => Err(refusal),
    }
}

async fn remove(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    remove_collection(desk.pool(), &desk.asker(), CollectionId(id)).await?;
    Ok(done())
}

fn done() -> Response {
    go(&format!("{HERE}?said=saved"))
}

async fn answer(desk: &Desk, typed: Typed) -> Result<Response, Refusal> {
    let words = desk.words;
    let collections = list_collections(desk.pool()).await?;
    let renaming = typed.renaming.as_ref();
    let problems: Vec<&FieldProblem> = typed
        .new
        .problems
        .iter()
        .chain(renaming.into_iter().flat_map(|(_, form)| &form.problems))
        .collect();
    let status = match problems.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let screen = Screen::new(words.say("collections-title"))
        .status(status)
        .below("/admin/photos", words.say("rail-photos"));
    Ok(screen.show(desk, || {
        let told = problems.into_iter().map(|problem| {
            // Only the form for a new one has a field that can be gone to by its name.
            let field = if renaming.is_some() {
                ""
            } else {
                problem.field.as_str()
            };
            (field.to_owned(), tell(words, problem))
        });
        let told: Vec<_> = told.collect();
        let may = may_make(desk);
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=told/>
            <p class="lead">{words.say("collections-lead")}</p>
            {may.then(|| making(&typed.new, words))}
            {list(&collections, renaming, may, words)}
        }
        .into_any()
    }))
}

fn making(form: &Form, words: &'static Words) -> AnyView {
    let mut field = form.field("name", "collection-name", words);
    field.required = true;
    view! {
        <section aria-labelledby="making">
            <h2 id="making">{words.say("collection-new")}</h2>
            <form class="form" method="post" action=HERE>
                <TextField field maxlength=NAME as u32/>
                <div class="acts"><button type="submit">{words.say("collection-make")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn list(
    collections: &[Collection],
    renaming: Option<&(CollectionId, Form)>,
    may: bool,
    words: &'static Words,
) -> AnyView {
    if collections.is_empty() {
        let key = if may {
            "collections-none"
        } else {
            "collections-none-yet"
        };
        return view! { <div class="empty"><p>{words.say(key)}</p></div> }.into_any();
    }
    let rows = collections.iter().map(|collection| {
        let typed = renaming.filter(|(id, _)| *id == collection.id);
        let typed = typed.map(|(_, form)| form.raw("name").to_owned());
        row(collection, typed, may, words)
    });
    let acts = may.then(|| {
        view! { <th scope="col"><span class="unseen">{words.say("collection-acts")}</span></th> }
    });
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("collections-title") tabindex="0">
            <table class="table">
                <thead><tr>
                    <th scope="col">{words.say("collection-name")}</th>
                    <th scope="col">{words.say("rail-photos")}</th>
                    {acts}
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// `typed`: the name that it could not be given.
fn row(
    collection: &Collection,
    typed: Option<String>,
    may: bool,
    words: &'static Words,
) -> AnyView {
    let Collection { id, name, photos } = collection;
    let count = usize::try_from(*photos).unwrap_or_default();
    let count = words.tell("photos-count", &[("count", Arg::Count(count))]);
    let acts = may.then(|| {
        let about = [("name", Arg::Text(name))];
        let (rename, remove) = (
            words.tell("collection-rename-of", &about),
            words.tell("collection-remove-of", &about),
        );
        let is_wrong = typed.is_some();
        let value = typed.unwrap_or_else(|| name.clone());
        view! {
            <td>
                <details open=is_wrong>
                    <summary aria-label=rename.clone()>{words.say("collection-rename")}</summary>
                    <form class="acts" method="post" action=format!("{HERE}/{id}/name")>
                        <input type="text" name="name" value=value required maxlength=NAME
                            aria-label=words.say("collection-name") aria-invalid=is_wrong.then_some("true")/>
                        <button type="submit" class="second" aria-label=rename>{words.say("collection-rename")}</button>
                    </form>
                </details>
                <details>
                    <summary aria-label=remove.clone()>{words.say("collection-remove")}</summary>
                    <form class="acts" method="post" action=format!("{HERE}/{id}/removal")>
                        <p class="help">{words.say("collection-remove-help")}</p>
                        <button type="submit" class="second" aria-label=remove>{words.say("collection-remove")}</button>
                    </form>
                </details>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row"><a href=format!("/admin/photos?collection={id}")><bdi>{name.clone()}</bdi></a></th>
            <td class="number">{count}</td>
            {acts}
        </tr>
    }
    .into_any()
}
