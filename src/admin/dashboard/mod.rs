//! Where somebody begins: what comes, what waits, and for whom.

use super::desk::Desk;
use super::door::{Needs, Screens};
use super::frame::Screen;
use super::notifications::{self, NotificationList};
use crate::actions::refusal::Refusal;
use crate::domain::permission::Act;
use axum::response::Response;
use leptos::prelude::*;

pub fn add(screens: Screens) -> Screens {
    screens.get("/admin", Needs::May(Act::OwnAccount), show)
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    let words = desk.words;
    let unread = notifications::load(&desk).await?;
    let screen = Screen::new(words.say("dashboard-title"));
    Ok(screen.show(&desk, || {
        view! {
            <p class="lead">{words.say("dashboard-lead")}</p>
            <NotificationList unread=unread words=words/>
        }
        .into_any()
    }))
}
