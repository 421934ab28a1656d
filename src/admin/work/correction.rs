//! Correcting the text that is public, also while another draft waits.

use super::address::{Named, part_href, thing_href};
use super::differences::sides_view;
use super::edit::open;
use super::offered::Offered;
use super::panel::Panel;
use super::state_view::{part_name, thing_name};
use super::{edit, kinds, nouns, revision};
use crate::actions::refusal::Refusal;
use crate::actions::work::correct::{Corrected, Correction, correct};
use crate::admin::dead_ends::tell_reason;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::domain::content::AnyContent;
use crate::domain::permission::Act;
use crate::domain::problem::FieldProblem;
use crate::domain::workflow::WhyNot;
use crate::parts::field::{FieldView, ProblemList, TextArea};
use crate::words::{Arg, Words};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    let publish = Needs::May(Act::Publish);
    nouns!("/{id}/{part}/correction")
        .into_iter()
        .fold(screens, |screens, path| {
            screens.get(path, publish, show).post(path, publish, keep)
        })
}

async fn show(desk: Desk, named: Named) -> Result<Response, Refusal> {
    let panel = open(&desk, named).await?;
    screen(&desk, panel, None).await
}

/// A form that comes back as typed.
struct Typed {
    form: Form,
    status: StatusCode,
    /// What is told beside the problems of its fields.
    told: Vec<String>,
    /// What it says, where the public text has become another since: both are shown.
    beside: Option<AnyContent>,
}

impl Typed {
    fn with_problems(form: Form) -> Self {
        Self {
            form,
            status: StatusCode::UNPROCESSABLE_ENTITY,
            told: Vec::new(),
            beside: None,
        }
    }
}

fn live_of(panel: &Panel) -> Result<i32, Refusal> {
    let live = panel.state.publication.revision();
    live.ok_or_else(|| Refusal::WhyNot(vec![WhyNot::NotPublic]))
}

async fn screen(desk: &Desk, panel: Panel, typed: Option<Typed>) -> Result<Response, Refusal> {
    let words = desk.words;
    let (kind, part) = (panel.kind, panel.part);
    let live = live_of(&panel)?;
    if !kinds::is_edited(kind, part) {
        return Err(Refusal::NotFound);
    }
    let mut tx = desk.pool().begin().await?;
    let on = (kind, panel.thing, part);
    let content = revision::read(&mut tx, on, live).await?;
    let content = content.map(|(_, content)| content);
    let typed = match typed {
        Some(typed) => typed,
        None => Typed {
            form: kinds::form_of(&mut tx, on, content.as_ref()).await?,
            status: StatusCode::OK,
            told: Vec::new(),
            beside: None,
        },
    };
    let offered = Offered::load(&mut tx, on, &typed.form, content.as_ref(), desk.locale()).await?;
    drop(tx);
    let name = thing_name(panel.name.as_ref(), words);
    let screen = Screen::new(words.say("correction-title"))
        .status(typed.status)
        .below(thing_href(kind, panel.thing), name)
        .below(panel.href(), part_name(part, words));
    Ok(screen.show(desk, || {
        let form = &typed.form;
        let told = typed.told.iter().map(|told| (String::new(), told.clone()));
        let problems = form.problems.iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        let problems = told.chain(problems);
        let sides = match (&content, &typed.beside) {
            (Some(content), Some(beside)) => Some(sides_view(
                (&content.fields(), words.say("corrected-live")),
                (&beside.fields(), words.say("clash-yours")),
                part,
                words,
            )),
            _ => None,
        };
        let lead = words.tell(
            "correction-lead",
            &[("number", Arg::Text(&live.to_string()))],
        );
        let reason = panel.two_persons.then(|| {
            let field = FieldView {
                help: Some(words.say("act-reason-help")),
                ..field(form, "override_reason", "act-reason", words)
            };
            view! { <TextArea field rows=2/> }
        });
        let note = FieldView {
            help: Some(words.say("correction-note-help")),
            ..field(form, "public_note", "correction-note", words)
        };
        // What somebody saw when they began stays what they saw, until they are told of more.
        let held = |name: &str, now: i32| {
            form.filled(name)
                .map_or(now, |text| text.parse().unwrap_or(now))
        };
        let (seen, live) = (held("seen", panel.state.newest), held("live", live));
        view! {
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            <p class="lead">{lead}</p>
            {sides}
            <form method="post" action=format!("{}/correction", panel.href()) class="form">
                <input type="hidden" name="seen" value=seen.to_string()/>
                <input type="hidden" name="live" value=live.to_string()/>
                {kinds::fields_view(words, (kind, part), form, &offered)}
                <TextArea field=note rows=2/>
                {reason}
                <div class="acts"><button type="submit">{words.say("correction-act")}</button></div>
            </form>
        }
        .into_any()
    }))
}

fn field(form: &Form, name: &'static str, label: &str, words: &'static Words) -> FieldView {
    FieldView {
        value: form.raw(name).to_owned(),
        problems: form.told(name, words),
        ..FieldView::new(name, words.say(label))
    }
}

async fn keep(desk: Desk, named: Named, mut form: Form) -> Result<Response, Refusal> {
    let panel = open(&desk, named).await?;
    let on = (panel.kind, panel.thing, panel.part);
    let Some(live) = panel.state.publication.revision() else {
        return not_public_any_more(&desk, panel, form).await;
    };
    let mut tx = desk.pool().begin().await?;
    let before = revision::read(&mut tx, on, live).await?;
    let before = before.map(|(_, content)| content);
    let read = kinds::content_of(&mut tx, on, &mut form, before.as_ref()).await;
    drop(tx);
    let content = match read {
        Ok(content) => content,
        Err(Refusal::Problems(_)) => {
            return screen(&desk, panel, Some(Typed::with_problems(form))).await;
        }
        Err(refusal) => return Err(refusal),
    };
    let wanted = Correction {
        live: form.text("live").parse().unwrap_or_default(),
        seen: form.seen(),
        content: &content,
        public_note: form.filled("public_note"),
        override_reason: form.filled("override_reason"),
    };
    let place = (panel.thing, panel.part);
    match correct(desk.pool(), &desk.asker(), place, wanted).await {
        Ok(corrected) => outcome(&desk, panel, corrected).await,
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            screen(&desk, panel, Some(Typed::with_problems(form))).await
        }
        Err(Refusal::WhyNot(reasons)) => {
            let told = reasons.iter().map(|reason| tell_reason(desk.words, reason));
            let typed = Typed {
                form,
                status: StatusCode::CONFLICT,
                told: told.collect(),
                beside: None,
            };
            screen(&desk, panel, Some(typed)).await
        }
        Err(Refusal::Overtaken { .. }) => {
            let (thing, part) = place;
            let panel = Panel::load(&desk, thing, part).await?;
            let Some(now) = panel.state.publication.revision() else {
                return not_public_any_more(&desk, panel, form).await;
            };
            let is_other = now.to_string() != form.text("live");
            let typed = Typed {
                form: form.without(&["seen", "live"]),
                status: StatusCode::CONFLICT,
                told: vec![desk.words.say("correction-overtaken")],
                beside: is_other.then(|| content.clone()),
            };
            screen(&desk, panel, Some(typed)).await
        }
        Err(refusal) => Err(refusal),
    }
}

/// Somebody took the text off the site meanwhile: what was typed goes on as a draft.
async fn not_public_any_more(
    desk: &Desk,
    panel: Panel,
    mut form: Form,
) -> Result<Response, Refusal> {
    form.problems = vec![FieldProblem::new("", "why-not-public")];
    edit::screen(desk, panel, Some(form), StatusCode::CONFLICT).await
}

/// What is public now, what became of the draft, and both sides where they clash.
async fn outcome(desk: &Desk, panel: Panel, corrected: Corrected) -> Result<Response, Refusal> {
    let words = desk.words;
    let on = (panel.kind, panel.thing, panel.part);
    let mut tx = desk.pool().begin().await?;
    let live = revision::read(&mut tx, on, corrected.live).await?;
    let draft = match corrected.draft {
        Some(number) => revision::read(&mut tx, on, number).await?,
        None => None,
    };
    drop(tx);
    let name = thing_name(panel.name.as_ref(), words);
    let screen = Screen::new(words.say("corrected-title"))
        .below(thing_href(panel.kind, panel.thing), name)
        .below(panel.href(), part_name(panel.part, words));
    Ok(screen.show(desk, || {
        let clash = match (&live, &draft) {
            (Some((_, live)), Some((_, draft))) if !corrected.clashes.is_empty() => {
                let sides = sides_view(
                    (&live.fields(), words.say("corrected-live")),
                    (&draft.fields(), words.say("corrected-draft")),
                    panel.part,
                    words,
                );
                view! { <p class="lead">{words.say("corrected-clash")}</p> {sides} }.into_any()
            }
            (_, Some(_)) => view! { <p>{words.say("corrected-merged")}</p> }.into_any(),
            _ => ().into_any(),
        };
        let schedule = corrected
            .schedule_lacks_it
            .then(|| view! { <p class="problem">{words.say("corrected-schedule")}</p> });
        let number = corrected.live.to_string();
        view! {
            <div class="said" role="status"><p>{words.tell("corrected-now", &[("number", Arg::Text(&number))])}</p></div>
            {schedule}
            {clash}
            <p><a href=part_href(panel.kind, panel.thing, panel.part)>{words.say("corrected-way")}</a></p>
        }
        .into_any()
    }))
}
