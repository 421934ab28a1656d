//! One observance: its parts, its editions, its address.

use super::row::title_in;
use crate::actions::editions::create::create_edition;
use crate::actions::observances::change_address::change_address;
use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::said::said;
use crate::admin::work::address::{part_href, parts_of, thing_href};
use crate::admin::work::state_view::{part_name, state_view, written_parts};
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::observance::Observance;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::PartState;
use crate::parts::field::{FieldView, ProblemList, TextField};
use crate::site::occurrences::dateline;
use crate::store::admin_lists::editions::{ListedEdition, list_editions};
use crate::store::admin_lists::observances::{ListedObservance, find_observance};
use crate::store::admin_lists::parts::ListedPart;
use crate::words::Words;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::Datelike;
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    screens
        .get("/admin/observances/{id}", Needs::May(Act::View), show)
        .post(
            "/admin/observances/{id}/address",
            Needs::May(Act::Address),
            readdress,
        )
        .post(
            "/admin/observances/{id}/trash",
            Needs::May(Act::Trash),
            trash,
        )
        .post(
            "/admin/observances/{id}/editions",
            Needs::May(Act::Create),
            add_edition,
        )
}

/// The observance that an address names.
pub(super) async fn find(desk: &Desk, id: &str) -> Result<ListedObservance, Refusal> {
    let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
    let found = find_observance(desk.pool(), ObservanceId(id)).await?;
    found.ok_or(Refusal::NotFound)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    screen(&desk, found, &Form::default(), StatusCode::OK).await
}

async fn screen(
    desk: &Desk,
    found: ListedObservance,
    form: &Form,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let editions = list_editions(desk.pool(), None, Some(found.id)).await?;
    let title = title_in(&found.parts, words.locale);
    let name = title.map_or_else(|| found.slug.clone(), |(_, title)| title);
    let screen = Screen::new(name)
        .status(status)
        .below("/admin/observances", words.say("rail-observances"));
    Ok(screen.show(desk, || {
        let problems = form
            .problems
            .iter()
            .map(|problem| (problem.field.clone(), tell(words, problem)));
        let trashed = found
            .in_trash
            .then(|| view! { <p class="lead">{words.say("thing-in-trash")}</p> });
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            {trashed}
            {dates(desk, &found)}
            <h2>{words.say("parts-label")}</h2>
            {parts_table(ThingKind::Observance, found.id.into(), &found.parts, words)}
            {editions_view(desk, &found, editions, form)}
            {address_view(desk, &found, form)}
            {trash_view(desk, ThingKind::Observance, found.id.into(), found.in_trash)}
        }
        .into_any()
    }))
}

/// The kind, the rule in words, and the next date.
fn dates(desk: &Desk, found: &ListedObservance) -> AnyView {
    let words = desk.words;
    let json = found.parts.iter().find_map(|part| part.facts.clone());
    let facts: Option<Observance> = json.and_then(|json| serde_json::from_value(json).ok());
    let Some(facts) = facts else {
        return ().into_any();
    };
    let rules = &facts.rules.value;
    let next = rules
        .current_or_next(desk.state().clock.today().date)
        .map(|next| {
            let line = dateline(words, &next.span, None);
            [Some(line.day), line.year]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        });
    let sentence = words.rule_sentences(rules).into_iter().next();
    view! {
        <p class="lead">
            {words.say(&format!("kind-{}", facts.kind.code()))} " · "
            {next.unwrap_or_else(|| words.say("list-undated"))} " · " {sentence}
        </p>
    }
    .into_any()
}

/// The seven parts with their states, each a link to where it is edited.
pub(in crate::admin) fn parts_table(
    kind: ThingKind,
    thing: ThingId,
    parts: &[ListedPart],
    words: &'static Words,
) -> AnyView {
    let rows = parts_of(kind).map(|part| {
        let listed = parts.iter().find(|listed| listed.part == part);
        let empty = PartState::EMPTY;
        let state = listed.map_or(&empty, |listed| &listed.state);
        let lang = match part {
            Part::Text(locale) => Some((locale.code(), locale.direction().code())),
            Part::Free => None,
        };
        let (lang, dir) = lang.unzip();
        let title = listed.and_then(|listed| listed.title.clone());
        let changed = listed.map(|listed| words.dates.date(listed.changed_at.date_naive()));
        view! {
            <tr>
                <th scope="row"><a href=part_href(kind, thing, part)>{part_name(part, words)}</a></th>
                <td>{state_view(state, words)}</td>
                <td lang=lang dir=dir>{title}</td>
                <td class="number">{changed}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("parts-label") tabindex="0">
            <table class="table">
                <thead><tr>
                    <th scope="col">{words.say("column-part")}</th>
                    <th scope="col">{words.say("column-state")}</th>
                    <th scope="col">{words.say("column-title")}</th>
                    <th scope="col">{words.say("column-changed")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn editions_view(
    desk: &Desk,
    found: &ListedObservance,
    editions: Vec<ListedEdition>,
    form: &Form,
) -> AnyView {
    let words = desk.words;
    let lines = editions.into_iter().map(|edition| {
        let texts = edition.parts.iter().filter(|part| part.part != Part::Free);
        view! {
            <tr>
                <th scope="row"><a href=thing_href(ThingKind::Edition, edition.id)>{edition.year}</a></th>
                <td>{written_parts(texts, words)}</td>
            </tr>
        }
        .into_any()
    });
    let lines: Vec<AnyView> = lines.collect();
    let list = if lines.is_empty() {
        view! { <div class="empty"><p>{words.say("editions-none-yet")}</p></div> }.into_any()
    } else {
        view! {
            <div class="table-scroll" role="group" aria-label=words.say("rail-editions") tabindex="0">
                <table class="table">
                    <thead><tr><th scope="col">{words.say("column-year")}</th><th scope="col">{words.say("column-texts")}</th></tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    let may = desk.may(Act::Create, On::Kind(ThingKind::Edition)) && !found.in_trash;
    let make = may.then(|| {
        let this_year = desk.state().clock.today().date.year().to_string();
        let year = FieldView {
            value: form.filled("year").unwrap_or(&this_year).to_owned(),
            problems: form.told("year", words),
            ..FieldView::new("year", words.say("edition-year"))
        };
        view! {
            <form method="post" action=format!("/admin/observances/{}/editions", found.id) class="acts">
                <TextField field=year inputmode="numeric" maxlength=4/>
                <button type="submit" class="second">{words.say("edition-new")}</button>
            </form>
        }
    });
    view! { <h2>{words.say("rail-editions")}</h2>{list}{make} }.into_any()
}

fn address_view(desk: &Desk, found: &ListedObservance, form: &Form) -> AnyView {
    let words = desk.words;
    let path = format!("/observances/{}", found.slug);
    let public = format!("/{}{path}", words.locale);
    let may = desk.may(Act::Address, On::Kind(ThingKind::Observance)) && !found.in_trash;
    let change = may.then(|| {
        let slug = FieldView {
            value: form.filled("slug").unwrap_or(&found.slug).to_owned(),
            problems: form.told("slug", words),
            help: Some(words.say("slug-change-help")),
            lang: Some((words.locale.code(), "ltr")),
            ..FieldView::new("slug", words.say("slug-label"))
        };
        view! {
            <form method="post" action=format!("/admin/observances/{}/address", found.id) class="form">
                <TextField field=slug maxlength=300/>
                <div class="acts"><button type="submit" class="second">{words.say("slug-change")}</button></div>
            </form>
        }
    });
    view! {
        <h2>{words.say("address-label")}</h2>
        <p dir="ltr"><a href=public>{path}</a></p>
        {change}
    }
    .into_any()
}

/// The button that throws a thing away, for those who may.
pub(in crate::admin) fn trash_view(
    desk: &Desk,
    kind: ThingKind,
    thing: ThingId,
    in_trash: bool,
) -> AnyView {
    let words = desk.words;
    if in_trash || !desk.may(Act::Trash, On::Kind(kind)) {
        return ().into_any();
    }
    view! {
        <h2>{words.say("trash-label")}</h2>
        <p class="why">{words.say("trash-help")}</p>
        <form method="post" action=format!("{}/trash", thing_href(kind, thing)) class="acts">
            <button type="submit" class="grave">{words.say("bulk-trash")}</button>
        </form>
    }
    .into_any()
}

async fn readdress(
    desk: Desk,
    Path(id): Path<String>,
    mut form: Form,
) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    match change_address(desk.pool(), &desk.asker(), found.id, form.text("slug")).await {
        Ok(_) => Ok(go(&format!("/admin/observances/{}?said=done", found.id))),
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            screen(&desk, found, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refusal) => Err(refusal),
    }
}

async fn trash(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    set_trashed(desk.pool(), &desk.asker(), found.id.into(), true).await?;
    Ok(go("/admin/observances?said=trashed"))
}

async fn add_edition(
    desk: Desk,
    Path(id): Path<String>,
    mut form: Form,
) -> Result<Response, Refusal> {
    if !desk.may(Act::Create, On::Kind(ThingKind::Edition)) {
        return Err(Refusal::Denied);
    }
    let found = find(&desk, &id).await?;
    if !desk.may(Act::Create, On::Kind(ThingKind::Edition)) {
        return Err(Refusal::Denied);
    }
    let year = form.number("year");
    if year.is_none() && form.problems.is_empty() {
        form.required("year", 4);
    }
    let made = match year {
        Some(year) => create_edition(desk.pool(), &desk.asker(), found.id, year).await,
        None => Err(Refusal::Problems(Vec::new())),
    };
    match made {
        Ok(id) => Ok(go(&format!(
            "{}?said=done",
            thing_href(ThingKind::Edition, id)
        ))),
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            screen(&desk, found, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refusal) => Err(refusal),
    }
}
