//! `/admin/account`: name and language, and what else belongs to an account.

use super::{second_factor, sessions};
use crate::actions::refusal::Refusal;
use crate::actions::staff::profile::change_profile;
use crate::admin::again::Again;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::admin::said::said;
use crate::admin::sign_in::languages;
use crate::auth::session::sessions_of;
use crate::parts::field::{FieldView, SelectField, TextField};
use crate::store::recovery_codes::count_unused_codes;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    let form = Form::showing([
        ("name", desk.staff.name.clone()),
        ("locale", desk.staff.locale.code().to_owned()),
    ]);
    page(&desk, &form, &Again::FIRST).await
}

pub async fn save(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    if !form.problems.is_empty() {
        return page(&desk, &form, &Again::unsent()).await;
    }
    let locale = form.text("locale").parse().unwrap_or(desk.staff.locale);
    let name = form.text("name").to_owned();
    match change_profile(desk.pool(), &desk.asker(), &desk.staff, &name, locale).await {
        Ok(()) => Ok(go("/admin/account?said=saved")),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, desk.words)?;
            page(&desk, &form, &again).await
        }
    }
}

async fn page(desk: &Desk, form: &Form, again: &Again) -> Result<Response, Refusal> {
    let words = desk.words;
    let open = sessions_of(desk.pool(), desk.staff.id).await?;
    let codes = count_unused_codes(desk.pool(), desk.staff.id).await?;
    let screen = Screen::new(words.say("account-title")).status(again.status);
    let response = screen.show(desk, || {
        let name = FieldView {
            required: true,
            ..form.field("name", "field-name", words)
        };
        let locale = form.field("locale", "field-language", words);
        view! {
            {said(&desk.lobby)}
            {again.head(form, words)}
            <p class="lead"><bdi>{desk.staff.email.clone()}</bdi></p>
            <h2>{words.say("account-profile")}</h2>
            <form class="form" method="post" action="/admin/account">
                <TextField field=name autocomplete="name"/>
                <SelectField field=locale choices=languages()/>
                <p><button type="submit">{words.say("account-save")}</button></p>
            </form>
            <h2>{words.say("field-password")}</h2>
            <p><a href="/admin/account/password">{words.say("account-password")}</a></p>
            <h2>{words.say("second-factor-title")}</h2>
            {second_factor::standing(desk, codes)}
            <h2>{words.say("account-sessions")}</h2>
            {sessions::list(desk, open)}
        }
        .into_any()
    });
    Ok(again.wear(response))
}
