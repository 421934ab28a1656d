//! Where somebody begins: what is new, what waits, and what comes.

mod coming;
mod expiring;
mod quotes;

use super::desk::Desk;
use super::door::{Needs, Screens};
use super::frame::Screen;
use super::notifications::{self, NotificationList};
use super::reviews::waiting_view;
use crate::actions::refusal::Refusal;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::domain::status::WorkState;
use crate::store::thing_names::list_thing_names;
use crate::store::waiting::{Among, list_waiting};
use axum::response::Response;
use leptos::prelude::*;

pub fn add(screens: Screens) -> Screens {
    screens.get("/admin", Needs::May(Act::OwnAccount), show)
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    let (words, pool) = (desk.words, desk.pool());
    let unread = notifications::load(&desk).await?;
    let screen = Screen::new(words.say("dashboard-title"));
    if !desk.may_ever(Act::View) {
        return Ok(screen.show(&desk, || {
            view! { <NotificationList unread=unread words=words/> }.into_any()
        }));
    }
    let mine = Among {
        author: Some(desk.staff.id),
        ..Among::default()
    };
    let all = Among::default();
    let drafts = list_waiting(pool, WorkState::Draft, mine).await?;
    let scheduled = list_waiting(pool, WorkState::Scheduled, all).await?;
    let in_review = if desk.may_ever(Act::Judge) {
        Some(list_waiting(pool, WorkState::InReview, all).await?)
    } else {
        None
    };
    let waiting = in_review.iter().flatten();
    let things: Vec<ThingId> = drafts
        .iter()
        .chain(&scheduled)
        .chain(waiting)
        .map(|row| row.thing)
        .collect();
    let names = list_thing_names(pool, &things, desk.locale()).await?;
    let coming = coming::load(&desk).await?;
    let expiring = expiring::load(&desk).await?;
    let overtaken = quotes::load(&desk).await?;
    Ok(screen.show(&desk, || {
        let in_review = in_review.as_ref().map(|rows| {
            waiting_view(rows, &names, ("reviews-waiting", "reviews-empty"), words)
        });
        view! {
            <p class="lead">{words.say("dashboard-lead")}</p>
            <NotificationList unread=unread words=words/>
            {in_review}
            {waiting_view(&drafts, &names, ("dashboard-drafts", "dashboard-drafts-empty"), words)}
            {waiting_view(&scheduled, &names, ("dashboard-scheduled", "dashboard-scheduled-empty"), words)}
            {quotes::view(overtaken, words)}
            {expiring::view(expiring, words)}
            <h2>{words.say("dashboard-coming")}</h2>
            {coming::view(coming, words)}
        }
        .into_any()
    }))
}
