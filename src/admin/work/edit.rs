//! The screen of one part: its form beside the panel. Saving makes a revision upon the one that was seen.

use super::address::{Named, noun, read, thing_href};
use super::clash;
use super::differences::content_view;
use super::kinds;
use super::offered::Offered;
use super::panel::Panel;
use super::revision;
use super::state_view::{state_view, thing_name};
use crate::actions::refusal::Refusal;
use crate::actions::work::at_hand::Consent;
use crate::actions::work::publish::publish;
use crate::actions::work::review::ask_review;
use crate::actions::work::save::{Save, save};
use crate::admin::dead_ends::{at_desk, go, told};
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::said::said;
use crate::domain::content::AnyContent;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::domain::revision::{Part, ThingKind};
use crate::islands::quick_save::{QuickSave, QuickSaveWords};
use crate::parts::field::{FieldView, ProblemList, TextField};
use crate::words::Words;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    super::nouns!("/{id}/{part}")
        .into_iter()
        .fold(screens, |screens, path| {
            screens
                .get(path, Needs::May(Act::View), show)
                .post(path, Needs::May(Act::Write), keep)
        })
}

/// The part that an address names, with the panel: nothing where the noun does not fit the thing.
pub(super) async fn open(desk: &Desk, named: Named) -> Result<Panel, Refusal> {
    let (kind, thing, part) = read(&named).ok_or(Refusal::NotFound)?;
    let panel = Panel::load(desk, thing, part).await?;
    if panel.kind == kind {
        Ok(panel)
    } else {
        Err(Refusal::NotFound)
    }
}

async fn show(desk: Desk, named: Named) -> Result<Response, Refusal> {
    let panel = open(&desk, named).await?;
    screen(&desk, panel, None, StatusCode::OK).await
}

/// The screen of a part. `typed`: the form as it was sent, where it comes back.
pub(super) async fn screen(
    desk: &Desk,
    panel: Panel,
    typed: Option<Form>,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let (kind, part) = (panel.kind, panel.part);
    let mut tx = desk.pool().begin().await?;
    let on = (kind, panel.thing, part);
    let newest = revision::read(&mut tx, on, panel.state.newest).await?;
    let content = newest.map(|(_, content)| content);
    let comes_back = typed.is_some();
    let form = match typed {
        Some(form) => form,
        None => kinds::form_of(&mut tx, on, content.as_ref()).await?,
    };
    let offered = Offered::load(&mut tx, on, &form, content.as_ref(), desk.locale()).await?;
    drop(tx);
    let name = thing_name(panel.name.as_ref(), words);
    let screen = Screen::new(panel.title(words))
        .status(status)
        .with_islands()
        .below(thing_href(kind, panel.thing), name);
    Ok(screen.show(desk, || {
        // What somebody typed is shown to them, even where it cannot be saved just now.
        let is_open = panel.may_write && (!panel.in_trash || comes_back);
        let main = if kinds::is_edited(kind, part) && is_open {
            form_view(&panel, &form, &offered, words)
        } else {
            as_it_is(content.as_ref(), &panel, words)
        };
        let problems = form.problems.iter().chain(&panel.typed.problems);
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        let (told, typed) = panel.refused.clone().unwrap_or_default();
        let problems = told
            .into_iter()
            .map(|told| (String::new(), told))
            .chain(problems);
        let kept = (!typed.is_empty()).then(|| {
            view! {
                <section class="said">
                    <h2>{words.say("clash-yours")}</h2>
                    <blockquote dir="auto">{typed}</blockquote>
                </section>
            }
        });
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            {kept}
            <p class="state-line">
                {state_view(&panel.state, words)}
                <a href="#panel-title">{words.say("way-to-panel")}</a>
            </p>
            <div class="work">
                <div class="work-form">{main}</div>
                {panel.view(words)}
            </div>
        }
        .into_any()
    }))
}

fn form_view(panel: &Panel, form: &Form, offered: &Offered, words: &'static Words) -> AnyView {
    let seen = if form.has("seen") {
        form.seen()
    } else {
        panel.state.newest
    };
    let publish = (panel.may_publish && !panel.two_persons).then(|| {
        view! { <button type="submit" name="then" value="publish" class="second">{words.say("save-and-publish")}</button> }
    });
    view! {
        <form method="post" action=panel.href() class="form">
            <input type="hidden" name="seen" value=seen.to_string()/>
            {kinds::picture_view(words, panel.kind, panel.thing, panel.part, form)}
            {kinds::fields_view(words, (panel.kind, panel.part), form, offered)}
            {note_field(words, form)}
            {quick_save(panel, words)}
            <div class="acts">
                <button type="submit">{words.say("step-save")}</button>
                <button type="submit" name="then" value="review" class="second">{words.say("save-and-ask-review")}</button>
                {publish}
            </div>
        </form>
    }
    .into_any()
}

/// The same without leaving the page, where the browser's half is awake.
fn quick_save(panel: &Panel, words: &'static Words) -> AnyView {
    let told = QuickSaveWords {
        act: words.say("quick-save"),
        help: words.say("quick-save-help"),
        saving: words.say("quick-saving"),
        away: words.say("quick-away"),
    };
    let (id, part) = (panel.thing.to_string(), panel.part.to_string());
    view! { <QuickSave noun=noun(panel.kind).into() id part words=told/> }.into_any()
}

/// What colleagues are told of a save.
pub(super) fn note_field(words: &'static Words, form: &Form) -> AnyView {
    let field = FieldView {
        help: Some(words.say("field-note-help")),
        value: form.raw("note").to_owned(),
        problems: form.told("note", words),
        ..FieldView::new("note", words.say("field-note"))
    };
    view! { <TextField field/> }.into_any()
}

/// Where there is no form for it, or none for this person.
fn as_it_is(content: Option<&AnyContent>, panel: &Panel, words: &'static Words) -> AnyView {
    let why = if panel.in_trash {
        "read-only-in-trash"
    } else if !panel.may_write {
        "read-only-not-yours"
    } else {
        "read-only-no-form"
    };
    let fields = match content {
        Some(content) => content_view(content, panel.part, words),
        None => view! { <p class="empty">{words.say("panel-nothing-saved")}</p> }.into_any(),
    };
    view! { <p class="why">{words.say(why)}</p>{fields} }.into_any()
}

/// Saves what a form says, as an island sends it, and gives the revision's number.
pub(in crate::admin) async fn save_form(
    desk: &Desk,
    on: (ThingKind, ThingId, Part),
    form: &mut Form,
) -> Result<i32, Refusal> {
    let (kind, thing, part) = on;
    let panel = Panel::load(desk, thing, part).await?;
    if panel.kind != kind {
        return Err(Refusal::NotFound);
    }
    if !panel.may_write {
        return Err(Refusal::Denied);
    }
    let content = content_upon(desk, on, form).await?;
    let wanted = Save {
        thing,
        part,
        seen: form.seen(),
        content: &content,
        note: form.filled("note"),
    };
    save(desk.pool(), &desk.asker(), wanted).await
}

async fn keep(desk: Desk, named: Named, mut form: Form) -> Result<Response, Refusal> {
    let panel = open(&desk, named).await?;
    let on = (panel.kind, panel.thing, panel.part);
    if !panel.may_write {
        return Err(Refusal::Denied);
    }
    let content = match content_upon(&desk, on, &mut form).await {
        Ok(content) => content,
        Err(Refusal::Problems(_)) => {
            return screen(&desk, panel, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Err(refusal) => return Err(refusal),
    };
    let wanted = Save {
        thing: panel.thing,
        part: panel.part,
        seen: form.seen(),
        content: &content,
        note: form.filled("note"),
    };
    let number = match save(desk.pool(), &desk.asker(), wanted).await {
        Ok(number) => number,
        Err(Refusal::Overtaken { newest }) => {
            let (thing, part, href) = (panel.thing, panel.part, panel.href());
            return Ok(clash::page(&desk, thing, part, &content, &form, newest, &href).await);
        }
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            return screen(&desk, panel, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Err(refusal @ Refusal::WhyNot(_)) => {
            let mut panel = Panel::load(&desk, panel.thing, panel.part).await?;
            let told = told(desk.words, refusal, &desk.lobby.request_id);
            panel.refused = Some((told.sentences, String::new()));
            return screen(&desk, panel, Some(form), told.status).await;
        }
        Err(refusal) => return Err(refusal),
    };
    Ok(go_on(&desk, &panel, number, &form).await)
}

/// What the form says, read upon the revision that its writer saw.
async fn content_upon(
    desk: &Desk,
    on: (ThingKind, ThingId, Part),
    form: &mut Form,
) -> Result<AnyContent, Refusal> {
    let mut tx = desk.pool().begin().await?;
    let before = revision::read(&mut tx, on, form.seen()).await?;
    let before = before.map(|(_, content)| content);
    kinds::content_of(&mut tx, on, form, before.as_ref()).await
}

/// Saved; and whatever should come right after it. What cannot is told, and the text is saved all the
/// same.
async fn go_on(desk: &Desk, panel: &Panel, number: i32, form: &Form) -> Response {
    let (pool, asker, on) = (desk.pool(), desk.asker(), (panel.thing, panel.part));
    let (code, outcome) = match form.text("then") {
        "review" => (
            "review-asked",
            ask_review(pool, &asker, on, number, None).await,
        ),
        "publish" => (
            "published",
            publish(pool, &asker, on, number, Consent::default()).await,
        ),
        _ if number == form.seen() => ("unchanged", Ok(())),
        _ => ("revision-saved", Ok(())),
    };
    match outcome {
        Ok(()) => go(&format!("{}?said={code}", panel.href())),
        // The panel of the saved text says what stands in the way.
        Err(Refusal::WhyNot(_) | Refusal::Problems(_) | Refusal::Denied) => {
            go(&format!("{}?said=saved-no-further", panel.href()))
        }
        Err(refusal) => at_desk(desk, refusal),
    }
}
