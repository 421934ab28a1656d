//! Where somebody begins: what comes, what waits, and for whom.

use super::desk::Desk;
use super::door::{Needs, Screens};
use super::frame::Screen;
use crate::domain::permission::Act;
use axum::response::Response;
use leptos::prelude::*;

pub fn add(screens: Screens) -> Screens {
    screens.get("/admin", Needs::May(Act::OwnAccount), show)
}

async fn show(desk: Desk) -> Response {
    let words = desk.words;
    Screen::new(words.say("dashboard-title")).show(&desk, || {
        view! { <p class="lead">{words.say("dashboard-lead")}</p> }.into_any()
    })
}
