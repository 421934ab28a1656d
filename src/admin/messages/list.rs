//! The list of messages: by words of their titles or their address, by year, speaker and observance.

use super::choices::{Choice, choices};
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::list_table::list_table;
use crate::admin::observances::row::title_in;
use crate::admin::pager::Pager;
use crate::admin::said::said;
use crate::admin::work::address::thing_href;
use crate::admin::work::state_view::{thing_name, written_parts};
use crate::domain::ids::{ObservanceId, SpeakerId, ThingId};
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::domain::search_terms::{fold, matches};
use crate::domain::thing_name::ThingName;
use crate::parts::field::{FieldView, SelectField, TextField};
use crate::site::query::{read_pairs, write_query};
use crate::store::admin_lists::messages::{
    ListedMessage, Wanted, list_message_years, list_messages, list_observances_of_messages,
    list_titles,
};
use crate::store::admin_lists::parts::{ListedPart, list_parts};
use crate::store::admin_lists::speakers::list_speaker_ids;
use crate::store::thing_names::list_thing_names;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

/// Rows on a page.
const PAGE: usize = 100;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    q: String,
    wanted: Wanted,
    page: usize,
}

pub(super) fn add(screens: Screens) -> Screens {
    screens.get("/admin/messages", Needs::May(Act::View), show)
}

/// What is not understood is left out.
fn read(query: &str) -> Asked {
    let mut asked = Asked {
        page: 1,
        ..Asked::default()
    };
    for (name, value) in read_pairs(query) {
        let id = || value.parse::<Uuid>().ok();
        match name.as_str() {
            "q" => asked.q = value.trim().chars().take(200).collect(),
            "year" => asked.wanted.year = value.parse().ok(),
            "speaker" => asked.wanted.speaker = id().map(SpeakerId),
            "observance" => asked.wanted.observance = id().map(ObservanceId),
            "page" => asked.page = value.parse().unwrap_or(1).clamp(1, 10_000),
            _ => {}
        }
    }
    asked
}

impl Asked {
    fn href(&self, page: usize) -> String {
        let Wanted {
            year,
            speaker,
            observance,
        } = self.wanted;
        let pairs = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            ("year", year.map(|year| year.to_string())),
            ("speaker", speaker.map(|id| id.to_string())),
            ("observance", observance.map(|id| id.to_string())),
            ("page", Some(page.to_string())),
        ];
        let pairs = pairs.into_iter();
        let pairs = pairs.filter_map(|(name, value)| Some((name, value?)));
        format!("/admin/messages{}", write_query(pairs))
    }
}

/// What a field of the filter offers.
struct Filters {
    years: Vec<i32>,
    speakers: Vec<Choice>,
    observances: Vec<Choice>,
}

impl Filters {
    async fn load(desk: &Desk, wanted: Wanted) -> Result<Self, Refusal> {
        let observances = list_observances_of_messages(desk.pool()).await?;
        let years = list_message_years(desk.pool()).await?;
        let mut tx = desk.pool().begin().await?;
        let speakers = list_speaker_ids(&mut tx).await?;
        let (speaker, observance) = (
            wanted.speaker.map(ThingId::from),
            wanted.observance.map(ThingId::from),
        );
        Ok(Self {
            years,
            speakers: choices(&mut tx, speakers, speaker, desk.locale()).await?,
            observances: choices(&mut tx, observances, observance, desk.locale()).await?,
        })
    }
}

/// Those of which a title or the address has every word that is looked for.
async fn find(desk: &Desk, asked: &Asked) -> Result<Vec<ListedMessage>, Refusal> {
    let mut found = list_messages(desk.pool(), asked.wanted).await?;
    let terms = fold(&asked.q);
    if terms.is_empty() {
        return Ok(found);
    }
    let ids: Vec<Uuid> = found.iter().map(|message| message.id.0).collect();
    let titles = list_titles(desk.pool(), &ids).await?;
    found.retain(|message| {
        let mut held = fold(&message.slug);
        let own = titles.get(&message.id).into_iter().flatten();
        held.extend(own.flat_map(|title| fold(title)));
        matches(&held, &terms)
    });
    Ok(found)
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = read(query.as_deref().unwrap_or_default());
    let filters = Filters::load(&desk, asked.wanted).await?;
    let found = find(&desk, &asked).await?;
    let pager = Pager::new(asked.page, found.len(), PAGE);
    let shown = pager.shown(&found);
    let ids: Vec<Uuid> = shown.iter().map(|message| message.id.0).collect();
    let parts = list_parts(desk.pool(), &ids).await?;
    let speakers: Vec<ThingId> = shown.iter().map(|message| message.speaker.into()).collect();
    let names = list_thing_names(desk.pool(), &speakers, desk.locale()).await?;
    let words = desk.words;
    Ok(Screen::new(words.say("rail-messages")).show(&desk, || {
        let lines = shown.iter().map(|message| {
            let parts = parts.get(&message.id.into()).map(Vec::as_slice);
            line(message, parts.unwrap_or_default(), &names, words)
        });
        let lines: Vec<AnyView> = lines.collect();
        let may = desk.may(Act::Create, On::Kind(ThingKind::Message));
        let make = may.then(|| view! { <p><a class="button" href="/admin/messages/new">{words.say("message-new")}</a></p> });
        view! {
            {said(&desk.lobby)}
            {make}
            {filter_form(&asked, filters, words)}
            <p class="quiet" role="status">{words.tell("messages-count", &[("count", Arg::Count(found.len()))])}</p>
            {list_table(
                ("rail-messages", "messages-none"),
                ["column-date", "column-title", "noun-speaker", "column-parts"],
                lines,
                words,
            )}
            {pager.view(|page| asked.href(page), words)}
        }
        .into_any()
    }))
}

fn filter_form(asked: &Asked, filters: Filters, words: &'static Words) -> AnyView {
    let choose = |name: &'static str, label: &str, value: Option<String>, choices: Vec<Choice>| {
        let field = FieldView {
            value: value.unwrap_or_default(),
            ..FieldView::new(name, words.say(label))
        };
        let any = (String::new(), words.say("filter-any"));
        let choices = std::iter::once(any).chain(choices);
        view! { <SelectField field choices=choices.collect()/> }.into_any()
    };
    let q = FieldView {
        value: asked.q.clone(),
        ..FieldView::new("q", words.say("messages-search"))
    };
    let wanted = asked.wanted;
    let years = filters
        .years
        .iter()
        .map(|year| (year.to_string(), year.to_string()));
    let year = wanted.year.map(|year| year.to_string());
    let speaker = wanted.speaker.map(|id| id.to_string());
    let observance = wanted.observance.map(|id| id.to_string());
    view! {
        <form method="get" action="/admin/messages" class="form wide" role="search" aria-label=words.say("messages-filter")>
            <TextField field=q kind="search" maxlength=200/>
            <div class="row">
                {choose("year", "column-year", year, years.collect())}
                {choose("speaker", "noun-speaker", speaker, filters.speakers)}
                {choose("observance", "noun-observance", observance, filters.observances)}
            </div>
            <div class="acts"><button type="submit" class="second">{words.say("filter-apply")}</button></div>
        </form>
    }
    .into_any()
}

/// Its title in the reader's language, else in another, else its address.
pub(super) fn name_of(message: &ListedMessage, parts: &[ListedPart], words: &Words) -> String {
    let title = title_in(parts, words.locale);
    title.map_or_else(|| message.slug.clone(), |(_, title)| title)
}

/// The day it is dated by, else its year.
pub(super) fn date_of(message: &ListedMessage, words: &Words) -> String {
    let day = message.dated_on.map(|day| words.dates.date(day));
    day.unwrap_or_else(|| message.year.to_string())
}

fn line(
    message: &ListedMessage,
    parts: &[ListedPart],
    names: &HashMap<ThingId, ThingName>,
    words: &'static Words,
) -> AnyView {
    let speaker = thing_name(names.get(&message.speaker.into()), words);
    view! {
        <tr>
            <td class="number">{date_of(message, words)}</td>
            <th scope="row"><a href=thing_href(ThingKind::Message, message.id)><bdi>{name_of(message, parts, words)}</bdi></a></th>
            <td><bdi>{speaker}</bdi></td>
            <td>{written_parts(parts, words)}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_the_whole_state_of_the_list() {
        let id = "01a21eb8-0160-729d-823d-a4830bd46b37";
        let query = format!("q=clean%20water&year=2015&speaker={id}&observance={id}&page=3");
        let asked = read(&query);
        assert_eq!(asked.href(3), format!("/admin/messages?{query}"));
        assert_eq!(asked.wanted.year, Some(2015));
        let none = read("year=x&speaker=x&observance=x&page=x&sort=x");
        assert_eq!(none, read(""));
        assert_eq!(none.href(1), "/admin/messages?page=1");
    }
}
