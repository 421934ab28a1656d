//! One message: its parts, what was issued in which language, what it was given for and by whom, its
//! address.

use super::list::{date_of, name_of};
use super::subject::{Chosen, fields_of, subject_fields};
use crate::actions::messages::describe::may_describe;
use crate::actions::messages::subject::Subject;
use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::observances::overview::{parts_table, trash_view};
use crate::admin::said::said;
use crate::admin::work::address::{part_href, thing_href};
use crate::admin::work::forms::message_text::STANDINGS;
use crate::admin::work::state_view::thing_name;
use crate::domain::ids::{MessageId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::TextStanding;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::Publication;
use crate::domain::thing_name::ThingName;
use crate::parts::field::ProblemList;
use crate::store::admin_lists::messages::{ListedMessage, find_listed_message, list_standings};
use crate::store::admin_lists::parts::ListedPart;
use crate::store::quotes::{QuotingText, list_quoting};
use crate::store::thing_names::list_thing_names;
use crate::words::Words;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    screens
        .get("/admin/messages/{id}", Needs::May(Act::View), show)
        .post("/admin/messages/{id}/trash", Needs::May(Act::Trash), trash)
}

/// The message that an address names, with its parts.
pub(super) async fn find(
    desk: &Desk,
    id: &str,
) -> Result<(ListedMessage, Vec<ListedPart>), Refusal> {
    let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
    let found = find_listed_message(desk.pool(), MessageId(id)).await?;
    found.ok_or(Refusal::NotFound)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    screen(&desk, found, None, StatusCode::OK).await
}

/// `typed`: the form for its subject, where that came back.
pub(super) async fn screen(
    desk: &Desk,
    (found, parts): (ListedMessage, Vec<ListedPart>),
    typed: Option<&Form>,
    status: StatusCode,
) -> Result<Response, Refusal> {
    if !desk.may(Act::View, On::Kind(ThingKind::Message)) {
        return Err(Refusal::Denied);
    }
    let words = desk.words;
    let held = Subject {
        observance: found.observance,
        speaker: found.speaker,
    };
    let standings = list_standings(desk.pool(), found.id).await?;
    let quoting = list_quoting(desk.pool(), found.id).await?;
    let about = found.observance.map(ThingId::from);
    let quoted_in = quoting.iter().map(|text| text.edition);
    let about = about.into_iter().chain([found.speaker.into()]);
    let about: Vec<ThingId> = about.chain(quoted_in).collect();
    let names = list_thing_names(desk.pool(), &about, desk.locale()).await?;
    let mut tx = desk.pool().begin().await?;
    let chosen = Chosen::load(&mut tx, Some(held), desk.locale()).await?;
    drop(tx);
    let screen = Screen::new(name_of(&found, &parts, words))
        .status(status)
        .below("/admin/messages", words.say("rail-messages"));
    Ok(screen.show(desk, || {
        let problems = typed.map(|form| form.problems.as_slice()).unwrap_or_default().iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        let trashed = found
            .in_trash
            .then(|| view! { <p class="lead">{words.say("thing-in-trash")}</p> });
        let is_public = parts.iter().any(|part| {
            part.part == Part::Free && part.state.publication != Publication::None
        });
        let may = may_describe(&desk.asker(), is_public) && !found.in_trash;
        let subject = if may {
            subject_form(&found, held, typed, chosen, words)
        } else {
            let may_write = desk.may(Act::Write, On::Part(ThingKind::Message, Part::Free));
            let why = (is_public && may_write && !found.in_trash)
                .then(|| view! { <p class="why">{words.say("message-subject-public")}</p> });
            view! { {subject_view(&found, &names, words)}{why} }.into_any()
        };
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            {trashed}
            <p class="lead">{date_of(&found, words)} " · " <bdi>{thing_name(names.get(&found.speaker.into()), words)}</bdi></p>
            <h2>{words.say("parts-label")}</h2>
            {parts_table(ThingKind::Message, found.id.into(), &parts, words)}
            {standings_view(&standings, words)}
            {quoting_view(&quoting, &names, words)}
            <h2>{words.say("message-subject")}</h2>
            {subject}
            {address_view(&found, words)}
            {trash_view(desk, ThingKind::Message, found.id.into(), found.in_trash)}
        }
        .into_any()
    }))
}

/// Of each language whether there is a text, and whether the speaker's office gave it out.
fn standings_view(standings: &[(String, String)], words: &'static Words) -> AnyView {
    let lines = Locale::ALL.map(|locale| {
        let held = standings.iter().find(|(part, _)| part == locale.code());
        let standing = held.and_then(|(_, code)| TextStanding::from_code(code));
        let named = STANDINGS.iter().find(|(own, _)| Some(*own) == standing);
        let key = named.map_or("standing-not-issued", |(_, key)| *key);
        view! { <dt>{words.language(locale)}</dt><dd>{words.say(key)}</dd> }.into_any()
    });
    view! {
        <h2>{words.say("message-standings")}</h2>
        <p class="help">{words.say("message-standings-help")}</p>
        <dl class="facts">{lines.collect_view()}</dl>
    }
    .into_any()
}

/// The texts that quote it, each with the way to it; nothing where none does.
fn quoting_view(
    quoting: &[QuotingText],
    names: &HashMap<ThingId, ThingName>,
    words: &'static Words,
) -> AnyView {
    let lines = quoting.iter().filter_map(|text| {
        let part: Part = text.part.parse().ok()?;
        let href = part_href(ThingKind::Edition, text.edition, part);
        let name = thing_name(names.get(&text.edition), words);
        let language = part.locale().map(|locale| words.language(locale));
        Some(view! { <li><a href=href><bdi>{name}</bdi></a> " · " {language}</li> }.into_any())
    });
    let lines: Vec<AnyView> = lines.collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! { <h2>{words.say("message-quoted-in")}</h2><ul>{lines}</ul> }.into_any()
}

fn subject_view(
    found: &ListedMessage,
    names: &HashMap<ThingId, ThingName>,
    words: &'static Words,
) -> AnyView {
    let link = |kind: ThingKind, id: ThingId| {
        let name = thing_name(names.get(&id), words);
        view! { <a href=thing_href(kind, id)><bdi>{name}</bdi></a> }.into_any()
    };
    let observance = match found.observance {
        Some(id) => link(ThingKind::Observance, id.into()),
        None => words.say("message-observance-none").into_any(),
    };
    view! {
        <dl class="facts">
            <dt>{words.say("noun-speaker")}</dt>
            <dd>{link(ThingKind::Speaker, found.speaker.into())}</dd>
            <dt>{words.say("noun-observance")}</dt>
            <dd>{observance}</dd>
        </dl>
    }
    .into_any()
}

fn subject_form(
    found: &ListedMessage,
    held: Subject,
    typed: Option<&Form>,
    chosen: Chosen,
    words: &'static Words,
) -> AnyView {
    let as_held = Form::showing(fields_of(held));
    let form = typed.unwrap_or(&as_held);
    let seen = fields_of(held).map(|(name, value)| {
        view! { <input type="hidden" name=format!("seen-{name}") value=value/> }.into_any()
    });
    view! {
        <form method="post" action=format!("/admin/messages/{}/free/subject", found.id) class="form">
            <p class="help">{words.say("message-subject-help")}</p>
            {seen.collect_view()}
            {subject_fields(words, form, chosen)}
            <div class="acts"><button type="submit" class="second">{words.say("message-subject-save")}</button></div>
        </form>
    }
    .into_any()
}

fn address_view(found: &ListedMessage, words: &'static Words) -> AnyView {
    let path = format!("/messages/{}/{}", found.year, found.slug);
    let public = format!("/{}{path}", words.locale);
    view! {
        <h2>{words.say("address-label")}</h2>
        <p dir="ltr"><a href=public>{path}</a></p>
        <p class="why">{words.say("message-address-stays")}</p>
    }
    .into_any()
}

async fn trash(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let (found, _) = find(&desk, &id).await?;
    set_trashed(desk.pool(), &desk.asker(), found.id.into(), true).await?;
    Ok(go("/admin/messages?said=trashed"))
}
