//! Making a speaker: the names, and the address.

use crate::actions::refusal::Refusal;
use crate::actions::speakers::create::{NewSpeaker, create};
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::title_fields::{read_titles, title_fields};
use crate::admin::work::address::thing_href;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::domain::slug::slug_of;
use crate::domain::typed::Typed;
use crate::parts::field::{FieldView, ProblemList, TextField};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

/// Most bytes of a proposed address.
const SLUG: usize = 80;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/speakers/new";
    let needs = Needs::May(Act::Create);
    screens.get(path, needs, show).post(path, needs, keep)
}

/// Photo editors may make photos, and no speakers.
fn may(desk: &Desk) -> Result<(), Refusal> {
    let may = desk.may(Act::Create, On::Kind(ThingKind::Speaker));
    if may { Ok(()) } else { Err(Refusal::Denied) }
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    may(&desk)?;
    Ok(screen(&desk, &Form::default(), StatusCode::OK))
}

fn screen(desk: &Desk, form: &Form, status: StatusCode) -> Response {
    let words = desk.words;
    let screen = Screen::new(words.say("speaker-new"))
        .below("/admin/speakers", words.say("rail-speakers"))
        .status(status);
    screen.show(desk, || {
        let problems = form.problems.iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        let names = title_fields(desk, ThingKind::Speaker, form);
        let slug = FieldView {
            help: Some(words.say("speaker-slug-help")),
            lang: Some((words.locale.code(), "ltr")),
            ..form.field("slug", "slug-label", words)
        };
        view! {
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            <form method="post" action="/admin/speakers/new" class="form">
                <fieldset>
                    <legend>{words.say("speaker-names")}</legend>
                    <p class="help">{words.say("speaker-names-help")}</p>
                    {names}
                </fieldset>
                <TextField field=slug maxlength=300/>
                <div class="acts"><button type="submit">{words.say("speaker-make")}</button></div>
            </form>
        }
        .into_any()
    })
}

async fn keep(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    may(&desk)?;
    let (read, problems) = read(&form);
    form.problems.extend(problems);
    if !form.problems.is_empty() {
        return Ok(screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match create(desk.pool(), &desk.asker(), read).await {
        Ok(id) => Ok(go(&format!(
            "{}?said=done",
            thing_href(ThingKind::Speaker, id)
        ))),
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            Ok(screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(refusal) => Err(refusal),
    }
}

/// Where no address was typed, one is made of the English name, else of the first that gives one.
fn read(form: &Form) -> (NewSpeaker, Vec<FieldProblem>) {
    let mut typed = Typed::new(form.fields());
    let names = read_titles(&mut typed);
    if names.is_empty() && typed.problems.is_empty() {
        typed.complain(FieldProblem::new("title-en", "speaker-needs-name"));
    }
    let english = names.iter().find(|(locale, _)| *locale == Locale::En);
    let mut by_turns = english.into_iter().chain(&names);
    let proposed = || by_turns.find_map(|(_, name)| slug_of(name, SLUG));
    let slug = typed.filled("slug").map(str::to_owned).or_else(proposed);
    if slug.is_none() && !names.is_empty() {
        typed.complain(FieldProblem::new("slug", "field-required"));
    }
    let new = NewSpeaker {
        slug: slug.unwrap_or_default(),
        names,
    };
    (new, typed.problems)
}
