//! The observances that begin in the days to come, with what is done of that year's editions.

use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::work::address::thing_href;
use crate::admin::work::state_view::parts_row;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::PartState;
use crate::parts::title::{MarkedTitle, Title};
use crate::site::titles::title_of;
use crate::store::admin_lists::editions::list_editions;
use crate::store::live::observances::list_observances;
use crate::store::settings::find_settings;
use crate::words::Words;
use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use std::collections::HashMap;

/// How far somebody looks ahead, in days.
const AHEAD: u64 = 120;

pub struct Coming {
    day: NaiveDate,
    title: MarkedTitle,
    thing: ThingId,
    /// The edition of that year with the states of its parts, where it is begun.
    edition: Option<(ThingId, States)>,
}

type States = HashMap<(ThingId, Part), PartState>;

/// By date, then as the calendar lists them.
pub async fn load(desk: &Desk) -> Result<Vec<Coming>, Refusal> {
    let locale = desk.locale();
    let mut tx = desk.pool().begin().await?;
    let zone = find_settings(&mut tx).await?.time_zone;
    drop(tx);
    let today = desk.state().clock.in_zone(&zone).today().date;
    let until = today + Days::new(AHEAD);
    let rows = list_observances(desk.live(), locale).await?;
    // What begins over New Year may count for either year.
    let mut editions: HashMap<(ObservanceId, i32), (ThingId, States)> = HashMap::new();
    for year in today.year()..=until.year() {
        let listed = list_editions(desk.pool(), Some(year), None).await?;
        editions.extend(listed.into_iter().map(|edition| {
            let thing: ThingId = edition.id.into();
            let parts = edition.parts.into_iter();
            let states = parts.map(|part| ((thing, part.part), part.state));
            ((edition.observance, year), (thing, states.collect()))
        }));
    }
    let mut coming: Vec<Coming> = rows
        .iter()
        .filter(|row| row.observance.kind.is_within_a_year())
        .filter_map(|row| {
            let occurrence = row.observance.rules.value.current_or_next(today)?;
            let day = occurrence.span.starts_on();
            (today..=until).contains(&day).then(|| Coming {
                day,
                title: title_of(row, locale),
                thing: row.id.into(),
                edition: editions.get(&(row.id, occurrence.year)).cloned(),
            })
        })
        .collect();
    coming.sort_by_key(|row| row.day);
    Ok(coming)
}

pub fn view(coming: Vec<Coming>, words: &'static Words) -> AnyView {
    if coming.is_empty() {
        return view! { <div class="empty"><p>{words.say("dashboard-coming-empty")}</p></div> }
            .into_any();
    }
    let rows = coming.into_iter().map(|row| {
        let href = thing_href(ThingKind::Observance, row.thing);
        let edition = match &row.edition {
            Some((edition, states)) => parts_row(ThingKind::Edition, *edition, states, words),
            None => view! { <span class="state state-none">{words.say("state-none")}</span> }.into_any(),
        };
        view! {
            <tr>
                <td class="number"><time datetime=row.day.to_string()>{words.dates.date(row.day)}</time></td>
                <th scope="row"><a href=href><Title title=row.title brief=true words=words/></a></th>
                <td>{edition}</td>
            </tr>
        }
        .into_any()
    });
    let head = |key: &str| view! { <th scope="col">{words.say(key)}</th> }.into_any();
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("dashboard-coming") tabindex="0">
            <table class="table">
                <thead><tr>{head("facts-date")}{head("field-title")}{head("noun-edition")}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
