//! The list of speakers: by words of their names, their offices or their address.

use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::list_table::{list_table, search_line};
use crate::admin::observances::row::title_in;
use crate::admin::pager::Pager;
use crate::admin::said::said;
use crate::admin::work::address::thing_href;
use crate::admin::work::state_view::written_parts;
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::domain::search_terms::{fold, matches};
use crate::domain::speaker::{Office, Speaker};
use crate::site::query::{read_pairs, write_query};
use crate::store::admin_lists::speakers::{ListedSpeaker, list_speakers};
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use leptos::prelude::*;

/// Rows on a page.
const PAGE: usize = 100;

pub(super) fn add(screens: Screens) -> Screens {
    screens.get("/admin/speakers", Needs::May(Act::View), show)
}

/// What is looked for, and the page.
fn read(query: &str) -> (String, usize) {
    let (mut q, mut page) = (String::new(), 1);
    for (name, value) in read_pairs(query) {
        match name.as_str() {
            "q" => q = value.trim().chars().take(200).collect(),
            "page" => page = value.parse().unwrap_or(1).clamp(1, 10_000),
            _ => {}
        }
    }
    (q, page)
}

/// The offices by the newest facts; none where those cannot be read.
pub(super) fn offices_of(speaker: &ListedSpeaker) -> Vec<Office> {
    let json = speaker.parts.iter().find_map(|part| part.facts.clone());
    let facts = json.and_then(|json| serde_json::from_value::<Speaker>(json).ok());
    facts.map(|facts| facts.offices).unwrap_or_default()
}

/// The name in the reader's language, else in another, else the address.
pub(super) fn name_of(speaker: &ListedSpeaker, words: &Words) -> String {
    let name = title_in(&speaker.parts, words.locale);
    name.map_or_else(|| speaker.slug.clone(), |(_, name)| name)
}

fn fits(speaker: &ListedSpeaker, terms: &[String]) -> bool {
    let mut held = fold(&speaker.slug);
    let names = speaker.parts.iter().filter_map(|part| part.title.as_ref());
    held.extend(names.flat_map(|name| fold(name)));
    held.extend(
        offices_of(speaker)
            .iter()
            .flat_map(|office| fold(&office.key)),
    );
    terms.is_empty() || matches(&held, terms)
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let (q, page) = read(query.as_deref().unwrap_or_default());
    let terms = fold(&q);
    let mut rows = list_speakers(desk.pool()).await?;
    rows.retain(|speaker| fits(speaker, &terms));
    let words = desk.words;
    rows.sort_by_cached_key(|speaker| name_of(speaker, words).to_lowercase());
    Ok(Screen::new(words.say("rail-speakers")).show(&desk, || {
        let pager = Pager::new(page, rows.len(), PAGE);
        let lines = pager.shown(&rows).iter().map(|speaker| line(speaker, words));
        let lines: Vec<AnyView> = lines.collect();
        let may = desk.may(Act::Create, On::Kind(ThingKind::Speaker));
        let make = may.then(|| view! { <p><a class="button" href="/admin/speakers/new">{words.say("speaker-new")}</a></p> });
        let href = |page: usize| {
            let query = write_query([("q", q.clone()), ("page", page.to_string())]);
            format!("/admin/speakers{query}")
        };
        view! {
            {said(&desk.lobby)}
            {make}
            {search_line(("/admin/speakers", "speakers-filter", "speakers-search"), &q, words)}
            <p class="quiet" role="status">{words.tell("speakers-count", &[("count", Arg::Count(rows.len()))])}</p>
            {list_table(
                ("rail-speakers", "speakers-none"),
                ["field-name", "field-offices", "rail-messages", "column-parts"],
                lines,
                words,
            )}
            {pager.view(href, words)}
        }
        .into_any()
    }))
}

fn line(speaker: &ListedSpeaker, words: &'static Words) -> AnyView {
    let offices: Vec<String> = offices_of(speaker)
        .into_iter()
        .map(|office| office.key)
        .collect();
    view! {
        <tr>
            <th scope="row"><a href=thing_href(ThingKind::Speaker, speaker.id)><bdi>{name_of(speaker, words)}</bdi></a></th>
            <td><bdi>{offices.join(words.separator())}</bdi></td>
            <td class="number">{speaker.messages}</td>
            <td>{written_parts(&speaker.parts, words)}</td>
        </tr>
    }
    .into_any()
}
