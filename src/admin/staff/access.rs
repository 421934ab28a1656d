//! Whether somebody gets in: their sessions, a lost second factor, leaving and coming back. What
//! cannot be taken back by the next click asks once, in a sentence with the person's name.

use crate::actions::refusal::Refusal;
use crate::actions::staff::disable;
use crate::actions::staff::remove_second_factor::remove_lost;
use crate::actions::staff::sessions::end_sessions_of;
use crate::admin::again::Again;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::admin::path_id::PathId;
use crate::domain::ids::StaffId;
use crate::store::staff::{StaffMember, find_staff};
use crate::words::Arg;
use axum::response::Response;
use leptos::prelude::*;

pub async fn end_sessions(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let id = StaffId(id);
    end_sessions_of(desk.pool(), &desk.asker(), id).await?;
    Ok(back(id, "sessions-ended"))
}

pub async fn ask_remove_factor(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let person = find(&desk, StaffId(id)).await?;
    if !person.has_second_factor {
        return Err(Refusal::NotFound);
    }
    let question = Question {
        title: "person-factor-remove",
        sentence: "person-factor-remove-ask",
        act: "second-factor/removal",
    };
    Ok(ask(
        &desk,
        &person,
        &question,
        &Form::default(),
        &Again::FIRST,
    ))
}

pub async fn remove_factor(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let id = StaffId(id);
    remove_lost(desk.pool(), &desk.asker(), id).await?;
    Ok(back(id, "factor-removed"))
}

const DISABLE: Question = Question {
    title: "person-disable",
    sentence: "person-disable-ask",
    act: "disablement",
};

pub async fn ask_disable(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let person = find(&desk, StaffId(id)).await?;
    Ok(ask(
        &desk,
        &person,
        &DISABLE,
        &Form::default(),
        &Again::FIRST,
    ))
}

pub async fn disable(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let id = StaffId(id);
    match disable::disable(desk.pool(), &desk.asker(), id).await {
        Ok(()) => Ok(back(id, "disabled")),
        Err(refusal) => {
            let mut form = Form::default();
            let again = Again::after(refusal, &mut form, desk.words)?;
            let person = find(&desk, id).await?;
            Ok(ask(&desk, &person, &DISABLE, &form, &again))
        }
    }
}

pub async fn enable(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let id = StaffId(id);
    disable::enable(desk.pool(), &desk.asker(), id).await?;
    Ok(back(id, "enabled"))
}

/// Something that is asked before it is done.
struct Question {
    title: &'static str,
    sentence: &'static str,
    /// The end of the address that does it.
    act: &'static str,
}

fn ask(
    desk: &Desk,
    person: &StaffMember,
    question: &Question,
    form: &Form,
    again: &Again,
) -> Response {
    let words = desk.words;
    let there = format!("/admin/staff/{}", person.id);
    let screen = Screen::new(words.say(question.title))
        .below("/admin/staff", words.say("staff-title"))
        .below(there.clone(), person.name.clone())
        .status(again.status);
    screen.show(desk, || {
        let act = format!("{there}/{}", question.act);
        let named = [("name", Arg::Text(person.name.as_str()))];
        view! {
            {again.head(form, words)}
            <p class="lead">{words.tell(question.sentence, &named)}</p>
            <form class="acts" method="post" action=act>
                <button type="submit" class="grave">{words.say(question.title)}</button>
                <a href=there>{words.say("act-cancel")}</a>
            </form>
        }
        .into_any()
    })
}

async fn find(desk: &Desk, id: StaffId) -> Result<StaffMember, Refusal> {
    find_staff(desk.pool(), id).await?.ok_or(Refusal::NotFound)
}

fn back(id: StaffId, said: &str) -> Response {
    go(&format!("/admin/staff/{id}?said={said}"))
}
