//! `/admin/second-factor/setup`: a secret for the telephone, its first code, the recovery codes.

use super::second_factor::sign_out;
use super::{secret_key, wear, with_next};
use crate::actions::refusal::Refusal;
use crate::actions::staff::set_up_second_factor::{begin_set_up, confirm_set_up, find_set_up};
use crate::admin::again::Again;
use crate::admin::dead_ends::{confirm_first, go};
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::show_at_threshold;
use crate::auth::second_factor::SetUp;
use crate::parts::field::TextField;
use crate::words::Words;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    if desk.staff.has_second_factor {
        return Ok(go(if desk.staff.is_signed_in() {
            "/admin/account"
        } else {
            "/admin/second-factor"
        }));
    }
    if is_stale(&desk) {
        return Ok(go(&format!(
            "/admin/confirm?next={}",
            desk.lobby.encoded_here()
        )));
    }
    page(&desk, &Form::default(), &Again::FIRST).await
}

/// Whether somebody sits at a session that was opened a while ago: that may be anybody.
fn is_stale(desk: &Desk) -> bool {
    desk.staff.is_signed_in() && !desk.staff.is_freshly_confirmed()
}

/// Makes a secret, another one where there is one.
pub async fn begin(desk: Desk) -> Result<Response, Refusal> {
    if is_stale(&desk) {
        return Ok(confirm_first(&desk, &[]));
    }
    let key = secret_key(&desk.lobby)?;
    begin_set_up(desk.pool(), &key, &desk.staff).await?;
    Ok(go(&with_next("/admin/second-factor/setup", &desk.lobby)))
}

pub async fn confirm(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    if is_stale(&desk) {
        return Ok(confirm_first(&desk, &[]));
    }
    let key = secret_key(&desk.lobby)?;
    let code = form.text("code").to_owned();
    let asker = desk.asker();
    match confirm_set_up(desk.pool(), &key, &asker, &desk.staff, &code).await {
        Ok((token, codes)) => {
            let shown = show_codes(&desk, codes, &desk.lobby.next());
            Ok(wear(&desk.lobby, Some(&token), shown))
        }
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, desk.words)?;
            page(&desk, &form, &again).await
        }
    }
}

async fn page(desk: &Desk, form: &Form, again: &Again) -> Result<Response, Refusal> {
    let words = desk.words;
    let key = secret_key(&desk.lobby)?;
    let found = find_set_up(desk.pool(), &key, &desk.staff).await?;
    let begin = with_next("/admin/second-factor/setup", &desk.lobby);
    let confirm = with_next("/admin/second-factor/setup/code", &desk.lobby);
    let needed = desk.staff.must_set_up_second_factor();
    let title = words.say("set-up-title");
    let response = show_at_threshold(desk, &title, again.status, || {
        let below = match found {
            Some(found) => shown(&found, form, &begin, confirm, words),
            None => view! {
                <form method="post" action=begin><button type="submit">{words.say("set-up-begin")}</button></form>
            }
            .into_any(),
        };
        view! {
            {again.head(form, words)}
            {needed.then(|| view! { <p class="lead">{words.say("set-up-needed")}</p> })}
            <p class="lead">{words.say("set-up-lead")}</p>
            {below}
            {sign_out(words)}
        }
        .into_any()
    });
    Ok(again.wear(response))
}

fn shown(
    found: &SetUp,
    form: &Form,
    begin: &str,
    confirm: String,
    words: &'static Words,
) -> AnyView {
    view! {
        <p>{words.say("set-up-scan")}</p>
        {picture(found, words)}
        <p>{words.say("set-up-secret")}</p>
        <p class="secret" lang="en" dir="ltr"><code>{found.secret.clone()}</code></p>
        <form class="form" method="post" action=confirm>
            <TextField field=form.secret("code", "set-up-code", words) autocomplete="one-time-code"/>
            <p><button type="submit">{words.say("set-up-act")}</button></p>
        </form>
        <form method="post" action=begin.to_owned()><button type="submit" class="plain">{words.say("set-up-anew")}</button></form>
    }
    .into_any()
}

/// Black on white in dark colours too: that is what telephones read.
fn picture(found: &SetUp, words: &'static Words) -> AnyView {
    let side = found.side.to_string();
    let view_box = format!("0 0 {side} {side}");
    view! {
        <svg class="qr" role="img" aria-label=words.say("set-up-picture") viewBox=view_box width="240" height="240" shape-rendering="crispEdges">
            <rect width=side.clone() height=side fill="#fff"></rect>
            <path d=found.path.clone() fill="#000"></path>
        </svg>
    }
    .into_any()
}

/// The recovery codes, this once.
pub fn show_codes(desk: &Desk, codes: Vec<String>, next: &str) -> Response {
    let words = desk.words;
    let next = next.to_owned();
    show_at_threshold(desk, &words.say("codes-title"), StatusCode::OK, || {
        let codes = codes
            .into_iter()
            .map(|code| view! { <li><code>{code}</code></li> });
        view! {
            <p class="lead">{words.say("codes-lead")}</p>
            <ol class="codes" lang="en" dir="ltr">{codes.collect_view()}</ol>
            <p><a class="button" href=next>{words.say("codes-done")}</a></p>
            {sign_out(words)}
        }
        .into_any()
    })
}
