//! The site's own texts: where each stands in each language, and the way to it.

use super::desk::Desk;
use super::door::{Needs, Screens};
use super::frame::Screen;
use super::work::state_view::{part_cells, part_headings, parts_row, thing_name};
use crate::actions::refusal::Refusal;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::PartState;
use crate::domain::thing_name::ThingName;
use crate::store::pages::list_pages;
use crate::store::part_states::list_states;
use crate::store::site::find_site;
use crate::store::thing_names::list_thing_names;
use crate::words::Words;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;

pub fn add(screens: Screens) -> Screens {
    screens.get("/admin/pages", Needs::May(Act::View), show)
}

type States = HashMap<(ThingId, Part), PartState>;

async fn show(desk: Desk) -> Result<Response, Refusal> {
    let words = desk.words;
    let pages = list_pages(desk.pool()).await?;
    let mut tx = desk.pool().begin().await?;
    let site = find_site(&mut tx).await?.map(ThingId::from);
    let things: Vec<ThingId> = pages
        .iter()
        .map(|(id, _)| (*id).into())
        .chain(site)
        .collect();
    let states = list_states(&mut *tx, &things, None).await?;
    let names = list_thing_names(&mut *tx, &things, desk.locale()).await?;
    let screen = Screen::new(words.say("pages-title"));
    Ok(screen.show(&desk, || {
        if things.is_empty() {
            return view! { <div class="empty"><p>{words.say("pages-empty")}</p></div> }.into_any();
        }
        let site = site.map(|site| {
            view! {
                <section aria-labelledby="site">
                    <h2 id="site">{words.say("pages-site")}</h2>
                    <p>{words.say("pages-site-help")}</p>
                    {parts_row(ThingKind::Site, site, &states, words)}
                </section>
            }
        });
        view! {
            <p class="lead">{words.say("pages-lead")}</p>
            {site}
            <h2>{words.say("pages-standing")}</h2>
            {table(pages.iter().map(|(id, slug)| ((*id).into(), slug.as_str())).collect(), &states, &names, words)}
        }
        .into_any()
    }))
}

fn table(
    pages: Vec<(ThingId, &str)>,
    states: &States,
    names: &HashMap<ThingId, ThingName>,
    words: &'static Words,
) -> AnyView {
    let rows = pages.into_iter().map(|(id, slug)| {
        view! {
            <tr>
                <th scope="row"><bdi>{thing_name(names.get(&id), words)}</bdi></th>
                <td><bdi dir="ltr">{format!("/{slug}")}</bdi></td>
                {part_cells(ThingKind::Page, id, states, words)}
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("pages-standing") tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.say("pages-page")}</th>
                        <th scope="col">{words.say("pages-address")}</th>
                        {part_headings(ThingKind::Page, words)}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
