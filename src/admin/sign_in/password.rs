//! `/admin/sign-in`: address and password.

use super::{enter, with_next};
use crate::actions::refusal::Refusal;
use crate::actions::staff::sign_in::{Knock, SignIn, sign_in};
use crate::admin::again::Again;
use crate::admin::form::Form;
use crate::admin::frame::show_in_lobby;
use crate::admin::lobby::{Lobby, session_token};
use crate::admin::said::said;
use crate::auth::hasher::Hasher;
use crate::parts::field::{FieldView, TextField};
use axum::http::HeaderMap;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(lobby: Lobby) -> Response {
    page(&lobby, &Form::default(), &Again::FIRST)
}

pub async fn give(lobby: Lobby, headers: HeaderMap, mut form: Form) -> Result<Response, Refusal> {
    if !form.problems.is_empty() {
        return Ok(page(&lobby, &form, &Again::unsent()));
    }
    let old = session_token(&headers, lobby.state.settings.staff.is_https());
    let (email, password) = (
        form.text("email").to_owned(),
        form.raw("password").to_owned(),
    );
    let knock = Knock {
        email: &email,
        password: &password,
        user_agent: lobby.user_agent.as_deref(),
        old: old.as_ref(),
    };
    let pool = &lobby.state.database.writer;
    match sign_in(pool, Hasher::shared(), &lobby.asker(), knock).await {
        Ok(SignIn::SignedIn(token)) => Ok(enter(&lobby, &token, &lobby.next())),
        Ok(SignIn::NeedsSecondFactor(token)) => Ok(enter(
            &lobby,
            &token,
            &with_next("/admin/second-factor", &lobby),
        )),
        Ok(SignIn::NeedsSecondFactorSetUp(token)) => {
            let to = with_next("/admin/second-factor/setup", &lobby);
            Ok(enter(&lobby, &token, &to))
        }
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, lobby.words)?;
            Ok(page(&lobby, &form, &again))
        }
    }
}

fn page(lobby: &Lobby, form: &Form, again: &Again) -> Response {
    let words = lobby.words;
    let here = lobby.here.clone();
    let response = show_in_lobby(lobby, &words.say("sign-in-title"), again.status, || {
        let email = FieldView {
            required: true,
            lang: Some(("en", "ltr")),
            ..form.field("email", "field-email", words)
        };
        let password = form.secret("password", "field-password", words);
        view! {
            {said(lobby)}
            {again.head(form, words)}
            <form class="form" method="post" action=here>
                <TextField field=email kind="email" autocomplete="username"/>
                <TextField field=password kind="password" autocomplete="current-password"/>
                <p><button type="submit">{words.say("sign-in-act")}</button></p>
            </form>
            <p><a href="/admin/forgotten">{words.say("sign-in-forgotten")}</a></p>
        }
        .into_any()
    });
    again.wear(response)
}
