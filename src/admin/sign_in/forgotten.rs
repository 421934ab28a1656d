//! `/admin/forgotten`: a link for whoever forgot their password, by letter.

use crate::actions::refusal::Refusal;
use crate::actions::staff::reset::forgotten;
use crate::admin::again::Again;
use crate::admin::form::Form;
use crate::admin::frame::show_in_lobby;
use crate::admin::lobby::Lobby;
use crate::parts::field::{FieldView, TextField};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use std::time::Duration;

/// Every answer takes at least so long: how much there was to do tells nobody whether an address is
/// known here.
const AT_LEAST: Duration = Duration::from_millis(300);

pub async fn show(lobby: Lobby) -> Response {
    page(&lobby, &Form::default(), &Again::FIRST)
}

pub async fn ask(lobby: Lobby, mut form: Form) -> Result<Response, Refusal> {
    if !form.problems.is_empty() {
        return Ok(page(&lobby, &form, &Again::unsent()));
    }
    let email = form.text("email").to_owned();
    let (pool, asker) = (&lobby.state.database.writer, lobby.asker());
    let admin_url = &lobby.state.settings.staff.admin_url;
    let (asked, ()) = tokio::join!(
        forgotten(pool, admin_url, &asker, &email),
        tokio::time::sleep(AT_LEAST)
    );
    match asked {
        Ok(()) => Ok(done(&lobby)),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, lobby.words)?;
            Ok(page(&lobby, &form, &again))
        }
    }
}

fn page(lobby: &Lobby, form: &Form, again: &Again) -> Response {
    let words = lobby.words;
    let here = lobby.here.clone();
    let title = words.say("forgotten-title");
    let response = show_in_lobby(lobby, &title, again.status, || {
        let email = FieldView {
            required: true,
            lang: Some(("en", "ltr")),
            ..form.field("email", "field-email", words)
        };
        view! {
            {again.head(form, words)}
            <p class="lead">{words.say("forgotten-lead")}</p>
            <form class="form" method="post" action=here>
                <TextField field=email kind="email" autocomplete="username"/>
                <p><button type="submit">{words.say("forgotten-act")}</button></p>
            </form>
            <p><a href="/admin/sign-in">{words.say("way-to-sign-in")}</a></p>
        }
        .into_any()
    });
    again.wear(response)
}

fn done(lobby: &Lobby) -> Response {
    let words = lobby.words;
    let title = words.say("forgotten-done-title");
    show_in_lobby(lobby, &title, StatusCode::OK, || {
        view! {
            <p class="lead">{words.say("forgotten-done")}</p>
            <p><a href="/admin/sign-in">{words.say("way-to-sign-in")}</a></p>
        }
        .into_any()
    })
}
