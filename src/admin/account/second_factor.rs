//! One's own second factor: how it stands, new recovery codes, its removal.

use crate::actions::refusal::Refusal;
use crate::actions::staff::recover::make_recovery_codes;
use crate::actions::staff::remove_second_factor::remove_own;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::frame::Screen;
use crate::admin::sign_in::show_codes;
use crate::words::Arg;
use axum::response::Response;
use leptos::prelude::*;

/// What the account says about it.
pub(super) fn standing(desk: &Desk, codes: i64) -> AnyView {
    let words = desk.words;
    if !desk.staff.has_second_factor {
        return view! {
            <p>{words.say("account-factor-none")}</p>
            <form method="post" action="/admin/second-factor/setup?next=%2Fadmin%2Faccount">
                <button type="submit" class="second">{words.say("set-up-title")}</button>
            </form>
        }
        .into_any();
    }
    let count = Arg::Count(usize::try_from(codes).unwrap_or_default());
    view! {
        <p>{words.tell("account-factor-set", &[("count", count)])}</p>
        <div class="acts">
            <form method="post" action="/admin/account/recovery-codes">
                <button type="submit" class="second">{words.say("account-codes-make")}</button>
            </form>
            <a class="button second" href="/admin/account/second-factor/removal">{words.say("account-factor-remove")}</a>
        </div>
    }
    .into_any()
}

pub async fn make_codes(desk: Desk) -> Result<Response, Refusal> {
    let codes = make_recovery_codes(desk.pool(), &desk.asker(), &desk.staff).await?;
    Ok(show_codes(&desk, codes, "/admin/account"))
}

pub async fn ask(desk: Desk) -> Result<Response, Refusal> {
    if !desk.staff.has_second_factor {
        return Err(Refusal::NotFound);
    }
    let words = desk.words;
    let screen = Screen::new(words.say("account-factor-remove"))
        .below("/admin/account", words.say("account-title"));
    Ok(screen.show(&desk, || {
        view! {
            <p class="lead">{words.say("account-factor-remove-ask")}</p>
            <form class="acts" method="post" action="/admin/account/second-factor/removal">
                <button type="submit" class="grave">{words.say("account-factor-remove")}</button>
                <a href="/admin/account">{words.say("act-cancel")}</a>
            </form>
        }
        .into_any()
    }))
}

/// Whoever needs one is led to setting up another by the next door.
pub async fn remove(desk: Desk) -> Result<Response, Refusal> {
    remove_own(desk.pool(), &desk.asker(), &desk.staff).await?;
    Ok(go("/admin/account?said=factor-removed"))
}
