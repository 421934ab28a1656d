//! Making a message: what it was given for and by whom, its year, its form and its titles.

use super::subject::{Chosen, subject_fields};
use crate::actions::messages::create::{NewMessage, create};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::title_fields::{read_titles, title_fields};
use crate::admin::work::address::thing_href;
use crate::admin::work::forms::message_facts::form_choices;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::domain::typed::Typed;
use crate::domain::typed::message::read_form;
use crate::parts::field::{FieldView, ProblemList, SelectField, TextField};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::Datelike;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/messages/new";
    let needs = Needs::May(Act::Create);
    screens.get(path, needs, show).post(path, needs, keep)
}

/// Photo editors may make photos, and no messages.
fn may(desk: &Desk) -> Result<(), Refusal> {
    let may = desk.may(Act::Create, On::Kind(ThingKind::Message));
    if may { Ok(()) } else { Err(Refusal::Denied) }
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    may(&desk)?;
    let year = desk.state().clock.today().date.year();
    let form = Form::showing([("year", year.to_string())]);
    screen(&desk, &form, StatusCode::OK).await
}

async fn screen(desk: &Desk, form: &Form, status: StatusCode) -> Result<Response, Refusal> {
    let words = desk.words;
    let mut tx = desk.pool().begin().await?;
    let chosen = Chosen::load(&mut tx, None, desk.locale()).await?;
    drop(tx);
    let screen = Screen::new(words.say("message-new"))
        .below("/admin/messages", words.say("rail-messages"))
        .status(status);
    Ok(screen.show(desk, || {
        let problems = form.problems.iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        let titles = title_fields(desk, ThingKind::Message, form);
        let year = FieldView {
            help: Some(words.say("message-year-help")),
            required: true,
            ..form.field("year", "column-year", words)
        };
        let kind = form.field("form", "field-form", words);
        let nobody = (!chosen.has_speakers()).then(|| {
            view! { <p class="why">{words.say("message-no-speakers")} " " <a href="/admin/speakers/new">{words.say("speaker-new")}</a></p> }
        });
        view! {
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            {nobody}
            <form method="post" action="/admin/messages/new" class="form">
                {subject_fields(words, form, chosen)}
                <div class="row">
                    <TextField field=year inputmode="numeric" maxlength=4/>
                    <SelectField field=kind choices=form_choices(words)/>
                </div>
                <fieldset>
                    <legend>{words.say("document-titles")}</legend>
                    <p class="help">{words.say("document-titles-help")}</p>
                    {titles}
                </fieldset>
                <p class="help">{words.say("message-address-made")}</p>
                <div class="acts"><button type="submit">{words.say("message-make")}</button></div>
            </form>
        }
        .into_any()
    }))
}

async fn keep(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    may(&desk)?;
    let (new, problems) = read(&form);
    form.problems.extend(problems);
    let Some(new) = new.filter(|_| form.problems.is_empty()) else {
        return screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match create(desk.pool(), &desk.asker(), new).await {
        Ok(id) => Ok(go(&format!(
            "{}?said=done",
            thing_href(ThingKind::Message, id)
        ))),
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refusal) => Err(refusal),
    }
}

/// All problems at once; nothing where there is one.
fn read(form: &Form) -> (Option<NewMessage>, Vec<FieldProblem>) {
    let mut typed = Typed::new(form.fields());
    let subject = super::subject::read(&mut typed);
    let year = typed.required("year").and(typed.year("year"));
    let kind = read_form(&mut typed, "form");
    let titles = read_titles(&mut typed);
    let has_long_one = typed
        .problems
        .iter()
        .any(|found| found.field.starts_with("title-"));
    if titles.is_empty() && !has_long_one {
        typed.complain(FieldProblem::new("title-en", "document-needs-title"));
    }
    let new = match (subject, year, kind) {
        (Some(subject), Some(year), Some(form)) => Some(NewMessage {
            subject,
            year,
            form,
            titles,
        }),
        _ => None,
    };
    (new, typed.problems)
}
