//! `/admin/confirm`: proving anew who one is, before an act that asks for it.

use super::{enter, secret_key, wear, with_next};
use crate::actions::refusal::Refusal;
use crate::actions::staff::confirm::confirm_by_password;
use crate::actions::staff::second_factor::give_code;
use crate::admin::again::Again;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::auth::hasher::Hasher;
use crate::auth::token::Token;
use crate::parts::field::{TextField, UsernameField};
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Response {
    page(&desk, &Form::default(), &Again::FIRST)
}

pub async fn give(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    match prove(&desk, &form).await {
        Ok(token) if desk.lobby.asked("next").is_some() => {
            Ok(enter(&desk.lobby, &token, &desk.lobby.next()))
        }
        // The form that waits is in another tab.
        Ok(token) => Ok(wear(&desk.lobby, Some(&token), done(&desk))),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, desk.words)?;
            Ok(page(&desk, &form, &again))
        }
    }
}

async fn prove(desk: &Desk, form: &Form) -> Result<Token, Refusal> {
    if desk.staff.has_second_factor {
        let key = secret_key(&desk.lobby)?;
        let code = form.text("code");
        return give_code(desk.pool(), &key, &desk.asker(), &desk.staff, code).await;
    }
    let password = form.raw("password");
    confirm_by_password(desk.pool(), Hasher::shared(), &desk.staff, password).await
}

fn page(desk: &Desk, form: &Form, again: &Again) -> Response {
    let words = desk.words;
    let here = desk.lobby.here.clone();
    let lost = with_next("/admin/second-factor/recovery", &desk.lobby);
    let has_factor = desk.staff.has_second_factor;
    let screen = Screen::new(words.say("confirm-title")).status(again.status);
    let response = screen.show(desk, || {
        let (lead, field) = if has_factor {
            let field = form.secret("code", "field-code", words);
            let field = view! { <TextField field=field autocomplete="one-time-code"/> };
            (Some(words.say("second-factor-lead")), field.into_any())
        } else {
            let field = form.secret("password", "field-password", words);
            let username = desk.staff.email.clone();
            let field = view! {
                <UsernameField username=username/>
                <TextField field=field kind="password" autocomplete="current-password"/>
            };
            (None, field.into_any())
        };
        view! {
            {again.head(form, words)}
            <p class="lead">{words.say("confirm-lead")}</p>
            {lead.map(|lead| view! { <p>{lead}</p> })}
            <form class="form" method="post" action=here>
                {field}
                <p><button type="submit">{words.say("set-up-act")}</button></p>
            </form>
            {has_factor.then(|| view! { <p><a href=lost>{words.say("second-factor-lost")}</a></p> })}
        }
        .into_any()
    });
    again.wear(response)
}

fn done(desk: &Desk) -> Response {
    let words = desk.words;
    Screen::new(words.say("confirmed-title")).show(desk, || {
        view! {
            <p class="lead">{words.say("confirmed")}</p>
            <p><a href="/admin">{words.say("way-to-dashboard")}</a></p>
        }
        .into_any()
    })
}
