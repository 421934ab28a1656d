//! `/admin/staff/invitation`: somebody new.

use super::link::show_link;
use super::role_choice::{choice, chosen};
use crate::actions::refusal::Refusal;
use crate::actions::staff::invite::{self, Invitation};
use crate::admin::again::Again;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::admin::sign_in::languages;
use crate::parts::field::{FieldView, SelectField, TextField};
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Response {
    let form = Form::showing([("locale", desk.locale().code().to_owned())]);
    page(&desk, &form, &Again::FIRST)
}

pub async fn invite(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    if !form.problems.is_empty() {
        return Ok(page(&desk, &form, &Again::unsent()));
    }
    let invitation = Invitation {
        email: form.text("email").to_owned(),
        name: form.text("name").to_owned(),
        locale: form.text("locale").parse().unwrap_or(desk.locale()),
        roles: chosen(&form),
    };
    let admin_url = &desk.state().settings.staff.admin_url;
    match invite::invite(desk.pool(), admin_url, &desk.asker(), &invitation).await {
        Ok((id, link)) => Ok(show_link(&desk, id, &invitation.name, &link)),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, desk.words)?;
            Ok(page(&desk, &form, &again))
        }
    }
}

fn page(desk: &Desk, form: &Form, again: &Again) -> Response {
    let words = desk.words;
    let screen = Screen::new(words.say("invite-title"))
        .below("/admin/staff", words.say("staff-title"))
        .status(again.status);
    let response = screen.show(desk, || {
        let name = FieldView {
            required: true,
            ..form.field("name", "field-name", words)
        };
        let email = FieldView {
            required: true,
            lang: Some(("en", "ltr")),
            ..form.field("email", "field-email", words)
        };
        let locale = FieldView {
            help: Some(words.say("invite-language-help")),
            ..form.field("locale", "person-language", words)
        };
        view! {
            {again.head(form, words)}
            <p class="lead">{words.say("invite-lead")}</p>
            <form class="form" method="post" action="/admin/staff/invitation">
                <TextField field=name autocomplete="off"/>
                <TextField field=email kind="email" autocomplete="off"/>
                <SelectField field=locale choices=languages()/>
                {choice(&chosen(form), form, words)}
                <p><button type="submit">{words.say("invite-act")}</button></p>
            </form>
        }
        .into_any()
    });
    again.wear(response)
}
