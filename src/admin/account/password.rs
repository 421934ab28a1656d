//! `/admin/account/password`: another password, for whoever gives the old one.

use crate::actions::refusal::Refusal;
use crate::actions::staff::profile::change_password;
use crate::admin::again::Again;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::admin::sign_in::enter;
use crate::auth::hasher::Hasher;
use crate::parts::field::{FieldView, TextField, UsernameField};
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Response {
    page(&desk, &Form::default(), &Again::FIRST)
}

pub async fn change(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    if !form.problems.is_empty() {
        return Ok(page(&desk, &form, &Again::unsent()));
    }
    let (old, new) = (
        form.raw("password").to_owned(),
        form.raw("new-password").to_owned(),
    );
    let (hasher, asker) = (Hasher::shared(), desk.asker());
    match change_password(desk.pool(), hasher, &asker, &desk.staff, &old, &new).await {
        Ok(token) => Ok(enter(
            &desk.lobby,
            &token,
            "/admin/account?said=password-changed",
        )),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, desk.words)?;
            Ok(page(&desk, &form, &again))
        }
    }
}

fn page(desk: &Desk, form: &Form, again: &Again) -> Response {
    let words = desk.words;
    let screen = Screen::new(words.say("account-password"))
        .below("/admin/account", words.say("account-title"))
        .status(again.status);
    let response = screen.show(desk, || {
        let old = form.secret("password", "field-old-password", words);
        let new = FieldView {
            help: Some(words.say("password-help")),
            ..form.secret("new-password", "field-new-password", words)
        };
        view! {
            {again.head(form, words)}
            <p class="lead">{words.say("account-password-note")}</p>
            <form class="form" method="post" action="/admin/account/password">
                <UsernameField username=desk.staff.email.clone()/>
                <TextField field=old kind="password" autocomplete="current-password"/>
                <TextField field=new kind="password" autocomplete="new-password"/>
                <p><button type="submit">{words.say("link-act")}</button></p>
            </form>
        }
        .into_any()
    });
    again.wear(response)
}
