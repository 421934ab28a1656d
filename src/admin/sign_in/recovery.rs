//! `/admin/second-factor/recovery`: a recovery code in the place of the second factor.

use super::enter;
use super::second_factor::sign_out;
use crate::actions::refusal::Refusal;
use crate::actions::staff::recover::give_recovery_code;
use crate::admin::again::Again;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::show_at_threshold;
use crate::parts::field::TextField;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    if !desk.staff.has_second_factor {
        return Err(Refusal::NotFound);
    }
    Ok(page(&desk, &Form::default(), &Again::FIRST))
}

pub async fn give(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    let code = form.text("code").to_owned();
    match give_recovery_code(desk.pool(), &desk.asker(), &desk.staff, &code).await {
        Ok(token) => Ok(enter(&desk.lobby, &token, &desk.lobby.next())),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, desk.words)?;
            Ok(page(&desk, &form, &again))
        }
    }
}

fn page(desk: &Desk, form: &Form, again: &Again) -> Response {
    let words = desk.words;
    let here = desk.lobby.here.clone();
    let title = words.say("recovery-title");
    let response = show_at_threshold(desk, &title, again.status, || {
        view! {
            {again.head(form, words)}
            <p class="lead">{words.say("recovery-lead")}</p>
            <form class="form" method="post" action=here>
                <TextField field=form.secret("code", "recovery-title", words) autocomplete="off"/>
                <p><button type="submit">{words.say("second-factor-act")}</button></p>
            </form>
            <p>{words.say("recovery-ask")}</p>
            {sign_out(words)}
        }
        .into_any()
    });
    again.wear(response)
}
