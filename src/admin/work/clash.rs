//! Somebody saved in between: both versions stand side by side, and what was typed can go upon the
//! newest. Nothing is lost, and nothing is written over unseen.

use super::address::{part_href, thing_href};
use super::differences::sides_view;
use super::kinds;
use super::named_fields::named_fields;
use super::offered::Offered;
use super::revision;
use super::state_view::{part_name, thing_name};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::domain::content::{AnyContent, Field};
use crate::domain::ids::ThingId;
use crate::domain::revision::Part;
use crate::store::thing_names::list_thing_names;
use crate::words::Arg;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

/// The page for a save that came second (409). `typed` is what `form` says; `action`: where the form
/// goes, with `newest` as what was seen.
pub async fn page(
    desk: &Desk,
    thing: ThingId,
    part: Part,
    typed: &AnyContent,
    form: &Form,
    newest: i32,
    action: &str,
) -> Response {
    match load(desk, (thing, part), (typed, form), newest).await {
        Ok(loaded) => show(desk, (thing, part), typed, form, action, loaded),
        Err(refusal) => dead_ends::at_desk(desk, refusal),
    }
}

struct Loaded {
    name: String,
    number: i32,
    author: Option<String>,
    when: String,
    /// As people read them: what was saved in between, and what was typed.
    theirs: Vec<Field>,
    yours: Vec<Field>,
    offered: Offered,
}

async fn load(
    desk: &Desk,
    (thing, part): (ThingId, Part),
    (typed, form): (&AnyContent, &Form),
    newest: i32,
) -> Result<Loaded, Refusal> {
    let mut tx = desk.pool().begin().await?;
    let found = revision::read(&mut tx, (typed.kind(), thing, part), newest).await?;
    let (row, content) = found.ok_or(Refusal::Overtaken { newest })?;
    let mut names = list_thing_names(&mut *tx, &[thing], desk.locale()).await?;
    let on = (typed.kind(), thing, part);
    let offered = Offered::load(&mut tx, on, form, Some(typed), desk.locale()).await?;
    drop(tx);
    let [theirs, yours] = named_fields(desk, [&content, typed]).await?;
    Ok(Loaded {
        name: thing_name(names.remove(&thing).as_ref(), desk.words),
        number: row.number,
        author: row.author,
        when: dead_ends::instant(desk.words, row.made_at),
        theirs,
        yours,
        offered,
    })
}

fn show(
    desk: &Desk,
    (thing, part): (ThingId, Part),
    typed: &AnyContent,
    form: &Form,
    action: &str,
    loaded: Loaded,
) -> Response {
    let words = desk.words;
    let kind = typed.kind();
    let number = loaded.number.to_string();
    let author = loaded.author.unwrap_or_else(|| words.say("by-import"));
    let told = words.tell(
        "clash-lead",
        &[
            ("number", Arg::Text(&number)),
            ("name", Arg::Text(&author)),
            ("when", Arg::Text(&loaded.when)),
        ],
    );
    let theirs = words.tell("clash-theirs", &[("number", Arg::Text(&number))]);
    let href = part_href(kind, thing, part);
    let part_title = part_name(part, words);
    Screen::new(words.say("overtaken-title"))
        .status(StatusCode::CONFLICT)
        .below(thing_href(kind, thing), loaded.name)
        .below(href.clone(), part_title)
        .show(desk, || {
            let fields = if kinds::is_edited(kind, part) {
                let note = super::edit::note_field(words, form);
                view! { {kinds::fields_view(words, (kind, part), form, &loaded.offered)}{note} }
                    .into_any()
            } else {
                hidden(form)
            };
            let button = words.tell("clash-save", &[("number", Arg::Text(&number))]);
            view! {
                <p class="lead">{told}</p>
                {sides_view(
                    (&loaded.theirs, theirs),
                    (&loaded.yours, words.say("clash-yours")),
                    part,
                    words,
                )}
                <h2>{words.say("clash-yours")}</h2>
                <p>{words.say("clash-how")}</p>
                <form method="post" action=action.to_owned() class="form">
                    <input type="hidden" name="seen" value=number.clone()/>
                    {fields}
                    <div class="acts">
                        <button type="submit">{button}</button>
                        <a class="button second" href=href>{words.say("clash-drop")}</a>
                    </div>
                </form>
            }
            .into_any()
        })
}

/// What was typed into a form of another screen, to be sent once more as it is.
fn hidden(form: &Form) -> AnyView {
    let fields = form.fields().iter().filter(|(name, _)| name != "seen");
    let fields = fields
        .cloned()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    fields.collect_view().into_any()
}
