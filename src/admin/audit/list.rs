//! The log, newest first: what was done, by whom, on what, from where.

use super::detail;
use super::query::{NOBODY, href, is_narrowed, read};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::instant;
use crate::admin::desk::Desk;
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::thing_name::{ThingName, admin_path};
use crate::parts::field::{FieldView, ProblemList, SelectField, TextField};
use crate::store::audit::{Entry, Filter, Place, list_entries, list_people};
use crate::store::audit_chain::find_sealed_until;
use crate::store::thing_names::list_thing_names;
use crate::words::thing_name::{display_name, part_name};
use crate::words::{Arg, Words};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::collections::HashMap;

/// Entries on one page.
const PAGE: usize = 100;

/// What the screen shows.
struct Model {
    form: Form,
    filter: Filter,
    people: Vec<(StaffId, String)>,
    entries: Vec<Entry>,
    names: HashMap<ThingId, ThingName>,
    /// Where the next page begins.
    older: Option<Place>,
    sealed: Option<(i64, DateTime<Utc>)>,
}

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    let query = desk.lobby.here.split_once('?');
    let (filter, form) = read(query.map_or("", |(_, query)| query));
    let model = load(&desk, filter, form).await?;
    let words = desk.words;
    let status = if model.form.problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(Screen::new(words.say("audit-title"))
        .status(status)
        .show(&desk, || body(words, &model)))
}

async fn load(desk: &Desk, filter: Filter, form: Form) -> Result<Model, sqlx::Error> {
    let pool = desk.pool();
    let mut entries = list_entries(pool, &filter, PAGE as i64 + 1).await?;
    let is_more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let older = entries.last().filter(|_| is_more).map(|entry| Place {
        at: entry.at,
        id: entry.id,
    });
    let mut things: Vec<ThingId> = entries
        .iter()
        .flat_map(|entry| entry.thing.into_iter().chain(detail::things(&entry.detail)))
        .chain(filter.thing)
        .collect();
    things.sort_unstable();
    things.dedup();
    Ok(Model {
        names: list_thing_names(pool, &things, desk.locale()).await?,
        people: list_people(pool).await?,
        sealed: find_sealed_until(pool).await?,
        form,
        filter,
        entries,
        older,
    })
}

fn body(words: &'static Words, model: &Model) -> AnyView {
    let about = model.filter.thing.map(|thing| {
        let name = display_name(words, model.names.get(&thing));
        let args = [("thing", Arg::Text(&name))];
        view! { <p class="said">{words.tell("audit-about-thing", &args)}</p> }
    });
    let list = if model.entries.is_empty() {
        let key = if is_narrowed(&model.filter) {
            "audit-empty"
        } else {
            "audit-empty-at-all"
        };
        view! { <div class="empty"><p>{words.say(key)}</p></div> }.into_any()
    } else {
        table(words, model)
    };
    let older = model.older.map(|place| {
        view! { <a class="button second" href=href(&model.form, Some(place)) rel="next">{words.say("audit-older")}</a> }
    });
    let newest = model
        .filter
        .before
        .map(|_| view! { <a href=href(&model.form, None)>{words.say("audit-newest")}</a> });
    view! {
        <p class="lead">{words.say("audit-lead")}</p>
        {chain(words, model.sealed)}
        {filter_form(words, model)}
        {about}
        {list}
        <p class="acts">{older} {newest}</p>
    }
    .into_any()
}

fn chain(words: &'static Words, sealed: Option<(i64, DateTime<Utc>)>) -> AnyView {
    let told = match sealed {
        Some((position, at)) => {
            let when = instant(words, at);
            let count = usize::try_from(position).unwrap_or_default();
            let args = [("count", Arg::Count(count)), ("when", Arg::Text(&when))];
            words.tell("audit-sealed", &args)
        }
        None => words.say("audit-not-sealed"),
    };
    view! {
        <section aria-labelledby="chain">
            <h2 id="chain">{words.say("audit-chain-title")}</h2>
            <p>{told}</p>
            <form class="acts" method="get" action="/admin/audit/verification">
                <button type="submit" class="second">{words.say("audit-verify")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn filter_form(words: &'static Words, model: &Model) -> AnyView {
    let form = &model.form;
    let field = |name: &'static str, key: &str| FieldView {
        value: form.raw(name).to_owned(),
        problems: form.told(name, words),
        ..FieldView::new(name, words.say(key))
    };
    let mut people = vec![
        (String::new(), words.say("audit-who-all")),
        (NOBODY.to_owned(), words.say("audit-who-system")),
    ];
    let listed = model.people.iter();
    people.extend(listed.map(|(id, name)| (id.to_string(), name.clone())));
    let mut acts = vec![(String::new(), words.say("audit-every-act"))];
    acts.extend(AuditAct::ALL.map(|act| (act.code().to_owned(), act_name(words, act))));
    let problems = form.problems.iter();
    let problems = problems
        .map(|problem| (problem.field.clone(), tell(words, problem)))
        .collect::<Vec<_>>();
    let thing = form.filled("thing").map(|id| {
        view! { <input type="hidden" name="thing" value=id.to_owned()/> }
    });
    let all = is_narrowed(&model.filter)
        .then(|| view! { <a href="/admin/audit">{words.say("audit-show-all")}</a> });
    view! {
        <ProblemList title=words.say("audit-filter-label") problems=problems/>
        <form class="form wide" method="get" action="/admin/audit" role="search" aria-label=words.say("audit-filter-label")>
            <div class="row">
                <SelectField field=field("who", "audit-who") choices=people/>
                <SelectField field=field("act", "audit-act") choices=acts/>
                <TextField field=field("from", "audit-from") kind="date"/>
                <TextField field=field("until", "audit-until") kind="date"/>
            </div>
            {thing}
            <p class="acts"><button type="submit">{words.say("audit-show")}</button> {all}</p>
        </form>
    }
    .into_any()
}

fn table(words: &'static Words, model: &Model) -> AnyView {
    let rows = model.entries.iter().map(|entry| row(words, entry, model));
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("audit-title") tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.say("audit-column-when")}</th>
                        <th scope="col">{words.say("audit-column-who")}</th>
                        <th scope="col">{words.say("audit-column-what")}</th>
                        <th scope="col">{words.say("audit-column-on")}</th>
                        <th scope="col">{words.say("audit-column-where")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(words: &'static Words, entry: &Entry, model: &Model) -> AnyView {
    let told = detail::tell(words, &entry.detail, &model.names);
    let told = told.into_iter().map(|(name, value)| {
        view! { <div><dt>{name}</dt> <dd><bdi>{value}</bdi></dd></div> }
    });
    let told = told.collect::<Vec<_>>();
    let told = (!told.is_empty()).then(|| view! { <dl class="particulars">{told}</dl> });
    // A newer version may have written an act that this one has no words for.
    let what = entry
        .act
        .map_or_else(|| entry.act_code.clone(), |act| act_name(words, act));
    let at = entry.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    view! {
        <tr>
            <td class="number"><time datetime=at>{instant(words, entry.at)}</time></td>
            <td><bdi>{who(words, entry)}</bdi></td>
            <td>{what} {told}</td>
            <td>{on_what(words, entry, model)}</td>
            <td class="number"><bdi dir="ltr">{entry.network.clone()}</bdi></td>
        </tr>
    }
    .into_any()
}

fn on_what(words: &'static Words, entry: &Entry, model: &Model) -> AnyView {
    let Some(thing) = entry.thing else {
        return ().into_any();
    };
    let name = display_name(words, model.names.get(&thing));
    let link = entry
        .kind
        .zip(entry.part)
        .map(|(kind, part)| admin_path(kind, thing, part));
    let name = match link {
        Some(href) => view! { <a href=href><bdi>{name}</bdi></a> }.into_any(),
        None => view! { <bdi>{name}</bdi> }.into_any(),
    };
    let part = entry.part.map(|part| part_name(words, part));
    let revision = entry.revision.map(|number| {
        let number = number.to_string();
        words.tell("audit-revision", &[("number", Arg::Text(&number))])
    });
    let where_in = part.into_iter().chain(revision).collect::<Vec<_>>();
    let where_in = where_in.join(words.separator());
    let only = (model.filter.thing != Some(thing)).then(|| {
        let href = format!("/admin/audit?thing={thing}");
        view! { <a class="help" href=href>{words.say("audit-only-this")}</a> }
    });
    view! { {name} <br/> {where_in} " " {only} }.into_any()
}

fn who(words: &'static Words, entry: &Entry) -> String {
    match (entry.staff, entry.staff_name.as_str()) {
        (None, "operator") => words.say("audit-operator"),
        (None, "" | "unknown") => words.say("audit-stranger"),
        (_, name) => name.to_owned(),
    }
}

fn act_name(words: &Words, act: AuditAct) -> String {
    words.say(&format!("audit-act-{}", act.code()))
}
