//! `/admin/invitation/{token}` and `/admin/reset/{token}`: what a one-time link opens.

use crate::actions::refusal::Refusal;
use crate::actions::staff::accept::{accept, check_link};
use crate::actions::staff::first_administrator::{FirstAdministrator, accept_first_administrator};
use crate::admin::again::Again;
use crate::admin::dead_ends::go;
use crate::admin::form::Form;
use crate::admin::frame::show_in_lobby;
use crate::admin::lobby::Lobby;
use crate::auth::hasher::Hasher;
use crate::auth::token::Token;
use crate::domain::locale::Locale;
use crate::parts::field::{FieldView, SelectField, TextField, UsernameField};
use crate::store::one_time_links::Purpose;
use crate::store::staff::StaffMember;
use crate::words::{Arg, Words};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show_invitation(lobby: Lobby, Path(token): Path<String>) -> Result<Response, Refusal> {
    show(
        lobby,
        &token,
        &[Purpose::Invitation, Purpose::FirstAdministrator],
    )
    .await
}

pub async fn show_reset(lobby: Lobby, Path(token): Path<String>) -> Result<Response, Refusal> {
    show(lobby, &token, &[Purpose::Reset]).await
}

pub async fn accept_invitation(
    lobby: Lobby,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let purposes = [Purpose::Invitation, Purpose::FirstAdministrator];
    take(lobby, &token, &purposes, form).await
}

pub async fn accept_reset(
    lobby: Lobby,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    take(lobby, &token, &[Purpose::Reset], form).await
}

/// A link that is still good: what for, and for whom.
struct Open {
    token: Token,
    purpose: Purpose,
    person: Option<StaffMember>,
}

async fn open(lobby: &Lobby, token: &str, purposes: &[Purpose]) -> Result<Option<Open>, Refusal> {
    let Some(token) = Token::read(token) else {
        return Ok(None);
    };
    for purpose in purposes {
        match check_link(&lobby.state.database.writer, &token, *purpose).await {
            Ok(person) => {
                return Ok(Some(Open {
                    token,
                    purpose: *purpose,
                    person,
                }));
            }
            Err(Refusal::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(None)
}

/// In the language of whoever the link is for, unless another was asked for.
fn in_their_language(lobby: Lobby, open: &Open) -> Lobby {
    match &open.person {
        Some(person) if lobby.asked("lang").is_none() => Lobby {
            words: Words::of(person.locale),
            ..lobby
        },
        _ => lobby,
    }
}

async fn show(lobby: Lobby, token: &str, purposes: &[Purpose]) -> Result<Response, Refusal> {
    let Some(open) = open(&lobby, token, purposes).await? else {
        return Ok(dead(&lobby));
    };
    let lobby = in_their_language(lobby, &open);
    let form = Form::showing([("locale", lobby.words.locale.code().to_owned())]);
    Ok(page(&lobby, &open, &form, &Again::FIRST))
}

async fn take(
    lobby: Lobby,
    token: &str,
    purposes: &[Purpose],
    mut form: Form,
) -> Result<Response, Refusal> {
    let Some(open) = open(&lobby, token, purposes).await? else {
        return Ok(dead(&lobby));
    };
    let lobby = in_their_language(lobby, &open);
    if !form.problems.is_empty() {
        return Ok(page(&lobby, &open, &form, &Again::unsent()));
    }
    match set(&lobby, &open, &form).await {
        Ok(()) => {
            let lang = form.text("locale").parse().unwrap_or(lobby.words.locale);
            Ok(go(&format!("/admin/sign-in?said=password-set&lang={lang}")))
        }
        Err(Refusal::NotFound) => Ok(dead(&lobby)),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, lobby.words)?;
            Ok(page(&lobby, &open, &form, &again))
        }
    }
}

async fn set(lobby: &Lobby, open: &Open, form: &Form) -> Result<(), Refusal> {
    let (pool, asker) = (&lobby.state.database.writer, lobby.asker());
    let (hasher, password) = (Hasher::shared(), form.raw("password"));
    if open.purpose == Purpose::FirstAdministrator {
        let given = FirstAdministrator {
            email: form.text("email"),
            name: form.text("name"),
            locale: form.text("locale").parse().unwrap_or(lobby.words.locale),
            password,
        };
        let made = accept_first_administrator(pool, hasher, &asker, &open.token, given).await;
        return made.map(drop);
    }
    accept(pool, hasher, &asker, open.purpose, &open.token, password)
        .await
        .map(drop)
}

fn page(lobby: &Lobby, open: &Open, form: &Form, again: &Again) -> Response {
    let words = lobby.words;
    let here = lobby.here.clone();
    let (title, act) = match open.purpose {
        Purpose::FirstAdministrator => ("link-first-title", "link-first-act"),
        Purpose::Invitation => ("link-invitation-title", "link-act"),
        Purpose::Reset => ("link-reset-title", "link-act"),
    };
    let response = show_in_lobby(lobby, &words.say(title), again.status, || {
        let (lead, about) = match &open.person {
            Some(person) => {
                let lead = words.tell("link-lead", &[("email", Arg::Text(&person.email))]);
                (
                    lead,
                    view! { <UsernameField username=person.email.clone()/> }.into_any(),
                )
            }
            None => (words.say("link-first-lead"), about_them(form, words)),
        };
        let password = FieldView {
            help: Some(words.say("password-help")),
            ..form.secret("password", "field-new-password", words)
        };
        view! {
            {again.head(form, words)}
            <p class="lead">{lead}</p>
            <form class="form" method="post" action=here>
                {about}
                <TextField field=password kind="password" autocomplete="new-password"/>
                <p><button type="submit">{words.say(act)}</button></p>
            </form>
        }
        .into_any()
    });
    again.wear(response)
}

fn about_them(form: &Form, words: &'static Words) -> AnyView {
    let name = FieldView {
        required: true,
        ..form.field("name", "field-name", words)
    };
    let email = FieldView {
        required: true,
        lang: Some(("en", "ltr")),
        ..form.field("email", "field-email", words)
    };
    let locale = form.field("locale", "field-language", words);
    view! {
        <TextField field=name autocomplete="name"/>
        <TextField field=email kind="email" autocomplete="username"/>
        <SelectField field=locale choices=languages()/>
    }
    .into_any()
}

/// The six languages by their own names.
pub fn languages() -> Vec<(String, String)> {
    let all = Locale::ALL.into_iter();
    all.map(|locale| (locale.code().to_owned(), locale.native_name().to_owned()))
        .collect()
}

fn dead(lobby: &Lobby) -> Response {
    let words = lobby.words;
    show_in_lobby(
        lobby,
        &words.say("link-dead-title"),
        StatusCode::GONE,
        || {
            view! {
                <p class="lead">{words.say("link-dead")}</p>
                <p><a href="/admin/sign-in">{words.say("way-to-sign-in")}</a></p>
                <p><a href="/admin/forgotten">{words.say("sign-in-forgotten")}</a></p>
            }
            .into_any()
        },
    )
}
