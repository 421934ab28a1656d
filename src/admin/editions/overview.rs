//! One edition: its parts, the dates of its year, the way to its observance and to its page.

use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::observances::overview::{parts_table, trash_view};
use crate::admin::observances::row::title_in;
use crate::admin::said::said;
use crate::admin::work::address::thing_href;
use crate::domain::ids::EditionId;
use crate::domain::observance::Observance;
use crate::domain::permission::Act;
use crate::domain::revision::ThingKind;
use crate::site::occurrences::dateline;
use crate::store::admin_lists::editions::{ListedEdition, find_edition};
use crate::store::admin_lists::observances::{ListedObservance, find_observance};
use crate::words::{Arg, Words};
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    screens
        .get("/admin/editions/{id}", Needs::May(Act::View), show)
        .post("/admin/editions/{id}/trash", Needs::May(Act::Trash), trash)
}

/// The edition that an address names, and its observance.
pub(super) async fn find(
    desk: &Desk,
    id: &str,
) -> Result<(ListedEdition, ListedObservance), Refusal> {
    let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
    let found = find_edition(desk.pool(), EditionId(id)).await?;
    let edition = found.ok_or(Refusal::NotFound)?;
    let observance = find_observance(desk.pool(), edition.observance).await?;
    Ok((edition, observance.ok_or(Refusal::NotFound)?))
}

/// "Water Day, 2026".
fn name(edition: &ListedEdition, observance: &ListedObservance, words: &Words) -> String {
    let title = title_in(&observance.parts, words.locale);
    let title = title.map_or_else(|| observance.slug.clone(), |(_, title)| title);
    let year = edition.year.to_string();
    let args = [("title", Arg::Text(&title)), ("year", Arg::Text(&year))];
    words.tell("thing-of-year", &args)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let (edition, observance) = find(&desk, &id).await?;
    let words = desk.words;
    let title = title_in(&observance.parts, words.locale);
    let title = title.map_or_else(|| observance.slug.clone(), |(_, title)| title);
    let screen = Screen::new(name(&edition, &observance, words))
        .below("/admin/editions", words.say("rail-editions"))
        .below(thing_href(ThingKind::Observance, observance.id), title);
    Ok(screen.show(&desk, || {
        let trashed = edition
            .in_trash
            .then(|| view! { <p class="lead">{words.say("thing-in-trash")}</p> });
        let public = format!(
            "/{}/observances/{}/{}",
            words.locale, edition.slug, edition.year
        );
        view! {
            {said(&desk.lobby)}
            {trashed}
            <h2>{words.say("parts-label")}</h2>
            {parts_table(ThingKind::Edition, edition.id.into(), &edition.parts, words)}
            <h2>{words.say("edition-dates")}</h2>
            {dates(&edition, &observance, words)}
            <p><a href=public>{words.say("edition-public")}</a></p>
            {trash_view(&desk, ThingKind::Edition, edition.id.into(), edition.in_trash)}
        }
        .into_any()
    }))
}

fn dates(edition: &ListedEdition, observance: &ListedObservance, words: &'static Words) -> AnyView {
    let json = observance.parts.iter().find_map(|part| part.facts.clone());
    let facts: Option<Observance> = json.and_then(|json| serde_json::from_value(json).ok());
    let rules = facts.map(|facts| facts.rules.value);
    let spans = rules
        .as_ref()
        .map(|rules| rules.occurrences_in(edition.year));
    let lines = spans.unwrap_or_default().into_iter().map(|occurrence| {
        let line = dateline(words, &occurrence.span, None);
        let told = [Some(line.day), line.year].into_iter().flatten();
        view! { <li>{told.collect::<Vec<_>>().join(" ")}</li> }.into_any()
    });
    let lines: Vec<AnyView> = lines.collect();
    let year = edition.year.to_string();
    let sentence = rules.and_then(|rules| words.rule_sentence_of(&rules, edition.year, None));
    if lines.is_empty() {
        let none = words.tell("edition-no-date", &[("year", Arg::Text(&year))]);
        return view! { <p>{none} " " {sentence}</p> }.into_any();
    }
    view! { <ul>{lines}</ul><p>{sentence}</p> }.into_any()
}

async fn trash(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let (edition, _) = find(&desk, &id).await?;
    set_trashed(desk.pool(), &desk.asker(), edition.id.into(), true).await?;
    Ok(go("/admin/editions?said=trashed"))
}
