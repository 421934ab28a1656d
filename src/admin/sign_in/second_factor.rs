//! `/admin/second-factor`: a code from the second factor.

use super::{enter, secret_key, with_next};
use crate::actions::refusal::Refusal;
use crate::actions::staff::second_factor::give_code;
use crate::admin::again::Again;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::show_at_threshold;
use crate::parts::field::TextField;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Response {
    if desk.staff.is_signed_in() {
        return go(&desk.lobby.next());
    }
    if !desk.staff.has_second_factor {
        return go(&with_next("/admin/second-factor/setup", &desk.lobby));
    }
    page(&desk, &Form::default(), &Again::FIRST)
}

pub async fn give(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    let key = secret_key(&desk.lobby)?;
    let code = form.text("code").to_owned();
    match give_code(desk.pool(), &key, &desk.asker(), &desk.staff, &code).await {
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
    let lost = with_next("/admin/second-factor/recovery", &desk.lobby);
    let title = words.say("second-factor-title");
    let response = show_at_threshold(desk, &title, again.status, || {
        view! {
            {again.head(form, words)}
            <p class="lead">{words.say("second-factor-lead")}</p>
            <form class="form" method="post" action=here>
                <TextField field=form.secret("code", "field-code", words) autocomplete="one-time-code"/>
                <p><button type="submit">{words.say("second-factor-act")}</button></p>
            </form>
            <p><a href=lost>{words.say("second-factor-lost")}</a></p>
            {sign_out(words)}
        }
        .into_any()
    });
    again.wear(response)
}

/// The way out for somebody who is half signed in.
pub(super) fn sign_out(words: &crate::words::Words) -> AnyView {
    view! {
        <form method="post" action="/admin/sign-out"><button type="submit" class="plain">{words.say("rail-sign-out")}</button></form>
    }
    .into_any()
}
