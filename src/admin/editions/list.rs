//! The list of editions: by year, by observance, by what waits.

use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::pager::Pager;
use crate::admin::said::said;
use crate::admin::work::address::thing_href;
use crate::admin::work::state_view::{changed_on, written_parts};
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::permission::Act;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::search_terms::{fold, matches};
use crate::domain::status::{Publication, WorkState};
use crate::domain::thing_name::ThingName;
use crate::parts::field::{FieldView, SelectField, TextField};
use crate::site::query::read_pairs;
use crate::store::admin_lists::editions::{ListedEdition, list_editions, list_years};
use crate::store::thing_names::list_thing_names;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::HashMap;

/// Rows on a page.
const PAGE: usize = 100;

/// What waits, with its code and the key of its name.
const WAITS: [(&str, &str); 4] = [
    ("draft", "waits-draft"),
    ("review", "waits-review"),
    ("scheduled", "waits-scheduled"),
    ("not-public", "waits-not-public"),
];

#[derive(Clone, Debug, Default)]
struct Asked {
    q: String,
    year: Option<i32>,
    observance: Option<ObservanceId>,
    waits: Option<&'static str>,
    page: usize,
}

pub(super) fn add(screens: Screens) -> Screens {
    screens.get("/admin/editions", Needs::May(Act::View), show)
}

fn read(query: &str) -> Asked {
    let mut asked = Asked {
        page: 1,
        ..Asked::default()
    };
    for (name, value) in read_pairs(query) {
        match name.as_str() {
            "q" => asked.q = value.trim().chars().take(200).collect(),
            "year" => asked.year = value.parse().ok(),
            "observance" => asked.observance = value.parse().ok().map(ObservanceId),
            "waits" => {
                let found = WAITS.iter().find(|(code, _)| *code == value);
                asked.waits = found.map(|(code, _)| *code);
            }
            "page" => asked.page = value.parse().unwrap_or(1).clamp(1, 10_000),
            _ => {}
        }
    }
    asked
}

impl Asked {
    fn href(&self, page: usize) -> String {
        let pairs = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            ("year", self.year.map(|year| year.to_string())),
            ("observance", self.observance.map(|id| id.to_string())),
            ("waits", self.waits.map(str::to_owned)),
            ("page", Some(page.to_string())),
        ];
        let written = pairs.into_iter().filter_map(|(name, value)| {
            Some(format!(
                "{name}={}",
                utf8_percent_encode(&value?, NON_ALPHANUMERIC)
            ))
        });
        format!("/admin/editions?{}", written.collect::<Vec<_>>().join("&"))
    }

    fn fits(&self, edition: &ListedEdition, name: &str) -> bool {
        let mut works = edition.parts.iter().map(|part| part.state.work);
        let waits = match self.waits {
            None => true,
            Some("draft") => works
                .any(|work| matches!(work, Some(WorkState::Draft | WorkState::ChangesRequested))),
            Some("review") => works.any(|work| work == Some(WorkState::InReview)),
            Some("scheduled") => edition
                .parts
                .iter()
                .any(|part| part.state.schedule.is_some()),
            Some(_) => {
                let mut texts = edition.parts.iter().filter(|part| part.part != Part::Free);
                texts.all(|part| part.state.publication == Publication::None)
            }
        };
        let asked = fold(&self.q);
        let mut held = fold(name);
        held.extend(fold(&edition.slug));
        waits && (asked.is_empty() || matches(&held, &asked))
    }
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = read(query.as_deref().unwrap_or_default());
    let years = list_years(desk.pool()).await?;
    let editions = list_editions(desk.pool(), asked.year, asked.observance).await?;
    let ids: Vec<ThingId> = editions.iter().map(|edition| edition.id.into()).collect();
    let names = list_thing_names(desk.pool(), &ids, desk.locale()).await?;
    let rows: Vec<&ListedEdition> = editions
        .iter()
        .filter(|edition| asked.fits(edition, name_of(&names, edition)))
        .collect();
    let words = desk.words;
    Ok(Screen::new(words.say("rail-editions")).show(&desk, || {
        let pager = Pager::new(asked.page, rows.len(), PAGE);
        let shown = pager.shown(&rows).iter();
        let lines: Vec<AnyView> = shown.map(|row| line(row, name_of(&names, row), words)).collect();
        view! {
            {said(&desk.lobby)}
            {filter_form(&asked, &years, words)}
            <p class="quiet" role="status">{words.tell("editions-count", &[("count", Arg::Count(rows.len()))])}</p>
            {table(lines, words)}
            {pager.view(|page| asked.href(page), words)}
        }
        .into_any()
    }))
}

fn name_of<'a>(names: &'a HashMap<ThingId, ThingName>, edition: &'a ListedEdition) -> &'a str {
    let found = names
        .get(&edition.id.into())
        .and_then(|name| name.name.as_deref());
    found.unwrap_or(&edition.slug)
}

fn filter_form(asked: &Asked, years: &[i32], words: &'static Words) -> AnyView {
    let any = || std::iter::once((String::new(), words.say("filter-any")));
    let q = FieldView {
        value: asked.q.clone(),
        ..FieldView::new("q", words.say("observances-search"))
    };
    let year = FieldView {
        value: asked.year.map(|year| year.to_string()).unwrap_or_default(),
        ..FieldView::new("year", words.say("column-year"))
    };
    let years = any().chain(
        years
            .iter()
            .map(|year| (year.to_string(), year.to_string())),
    );
    let waits = FieldView {
        value: asked.waits.unwrap_or_default().to_owned(),
        ..FieldView::new("waits", words.say("filter-waits"))
    };
    let states = any().chain(WAITS.map(|(code, key)| (code.to_owned(), words.say(key))));
    let of = asked
        .observance
        .map(|id| view! { <input type="hidden" name="observance" value=id.to_string()/> });
    view! {
        <form method="get" action="/admin/editions" class="form wide" role="search" aria-label=words.say("editions-filter")>
            <div class="row">
                <TextField field=q kind="search" maxlength=200/>
                <SelectField field=year choices=years.collect()/>
                <SelectField field=waits choices=states.collect()/>
            </div>
            {of}
            <div class="acts"><button type="submit" class="second">{words.say("filter-apply")}</button></div>
        </form>
    }
    .into_any()
}

fn table(lines: Vec<AnyView>, words: &'static Words) -> AnyView {
    if lines.is_empty() {
        return view! { <div class="empty"><p>{words.say("editions-empty")}</p></div> }.into_any();
    }
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("rail-editions") tabindex="0">
            <table class="table">
                <thead><tr>
                    <th scope="col">{words.say("column-title")}</th>
                    <th scope="col">{words.say("column-year")}</th>
                    <th scope="col">{words.say("column-texts")}</th>
                    <th scope="col">{words.say("column-changed")}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(edition: &ListedEdition, name: &str, words: &'static Words) -> AnyView {
    view! {
        <tr>
            <th scope="row"><a href=thing_href(ThingKind::Edition, edition.id)><bdi>{name.to_owned()}</bdi></a></th>
            <td class="number">{edition.year}</td>
            <td>{written_parts(&edition.parts, words)}</td>
            <td class="number">{changed_on(&edition.parts, words)}</td>
        </tr>
    }
    .into_any()
}
