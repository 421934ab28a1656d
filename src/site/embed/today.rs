//! What is held today, as a card.

use super::{EmbedAnswer, answer, nothing};
use crate::parts::dateline::Dateline;
use crate::parts::entry::{EntryLine, Kind};
use crate::parts::title::Title;
use crate::site::today::TodayPage;
use crate::site::visit::Visit;
use crate::words::Words;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::Datelike;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Response {
    match TodayPage::load(&visit).await {
        Ok(page) => {
            let told = EmbedAnswer {
                status: StatusCode::OK,
                title: Words::of(visit.locale).say("nav-today"),
                path: format!("/{}/today", visit.locale),
                tags: "page observances".into(),
                next_change: page.next_change,
            };
            answer(&visit, told, || card(&page, &visit.frame.public_url))
        }
        Err(error) => {
            tracing::error!(%error, "a card for frames could not be loaded");
            nothing(&visit, StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}

fn card(page: &TodayPage, public_url: &str) -> AnyView {
    let words = Words::of(page.locale);
    let held = match page.held.is_empty() {
        true => view! { <p class="quiet">{words.say("home-nothing-today")}</p> }.into_any(),
        false => {
            let lines = page.held.iter().cloned();
            let lines = lines.map(|entry| line(entry, public_url, words));
            view! { <ul role="list">{lines.collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <h1 class="dateline">
            <time datetime=page.date.to_string()>
                <span class="weekday">{words.dates.weekday(page.date.weekday())}</span> " "
                <span class="dateline-day">{words.dates.day(page.date)}</span> " "
                <span class="dateline-year">{page.date.year()}</span>
            </time>
        </h1>
        {held}
    }
    .into_any()
}

fn line(entry: EntryLine, public_url: &str, words: &'static Words) -> AnyView {
    let href = format!("{public_url}{}", entry.href);
    let date = entry.date.map(|date| view! { <Dateline date=date/> });
    let kind = entry.kind.map(|kind| view! { " " <Kind kind=kind/> });
    view! {
        <li>
            {date}
            <p class="title"><a href=href target="_top" rel="noopener"><Title title=entry.title words=words/></a>{kind}</p>
        </li>
    }
    .into_any()
}
