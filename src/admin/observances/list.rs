//! The list of observances: found, sorted, ticked.

use super::bulk::Act as Bulk;
use super::filters::{Filters, PAGE, Sort, Waits};
use super::row::Row;
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::pager::Pager;
use crate::admin::said::said;
use crate::admin::work::state_view::{codes, part_name};
use crate::domain::locale::Locale;
use crate::domain::observance::{ObservanceKind, Topic};
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::PartState;
use crate::parts::field::{FieldView, SelectField, TextField};
use crate::site::occurrences::dateline;
use crate::store::admin_lists::observances::list_observances;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    screens.get("/admin/observances", Needs::May(Act::View), show)
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let filters = Filters::read(query.as_deref().unwrap_or_default());
    let today = desk.state().clock.today().date;
    let locale = desk.locale();
    let listed = list_observances(desk.pool()).await?;
    let rows = listed.into_iter().map(|row| Row::new(row, locale, today));
    let rows = filters.choose(rows.collect());
    let words = desk.words;
    let screen = Screen::new(words.say("rail-observances"));
    Ok(screen.show(&desk, || {
        let may_make = desk.may(Act::Create, On::Kind(ThingKind::Observance));
        let make = may_make.then(|| {
            view! { <p class="acts"><a class="button" href="/admin/observances/new">{words.say("observance-new")}</a></p> }
        });
        let pager = Pager::new(filters.page, rows.len(), PAGE);
        view! {
            {said(&desk.lobby)}
            {make}
            {filter_form(&filters, words)}
            <p class="quiet" role="status">{words.tell("list-count", &[("count", Arg::Count(rows.len()))])}</p>
            {table(&desk, pager.shown(&rows), &filters)}
            {pager.view(|page| filters.on_page(page).href(), words)}
        }
        .into_any()
    }))
}

fn filter_form(filters: &Filters, words: &'static Words) -> AnyView {
    let any = || (String::new(), words.say("filter-any"));
    let choose =
        |name: &'static str, label: &str, value: Option<String>, all: Vec<(String, String)>| {
            let field = FieldView {
                value: value.unwrap_or_default(),
                ..FieldView::new(name, words.say(label))
            };
            let choices = std::iter::once(any()).chain(all).collect();
            view! { <SelectField field choices/> }.into_any()
        };
    let kinds = ObservanceKind::ALL.map(|kind| kind.code());
    let kinds = kinds.map(|code| (code.to_owned(), words.say(&format!("kind-{code}"))));
    let topics = Topic::ALL.map(|topic| topic.code());
    let topics = topics.map(|code| (code.to_owned(), words.say(&format!("topic-{code}"))));
    let months = (1..=12).map(|month: u32| (month.to_string(), words.dates.month(month)));
    let waits = Waits::ALL.map(|waits| (waits.code().to_owned(), words.say(waits.key())));
    let languages = Locale::ALL.map(|locale| (locale.code().to_owned(), words.language(locale)));
    let q = FieldView {
        value: filters.q.clone(),
        ..FieldView::new("q", words.say("observances-search"))
    };
    let sort = (filters.sort != Sort::Title)
        .then(|| view! { <input type="hidden" name="sort" value=filters.sort.code()/> });
    let clear = filters.is_narrow().then(|| {
        view! { <a href="/admin/observances">{words.say("filter-clear")}</a> }
    });
    view! {
        <form method="get" action="/admin/observances" class="form wide" role="search" aria-label=words.say("list-filters")>
            <div class="row">
                <TextField field=q kind="search" maxlength=200/>
                {choose("kind", "filter-kind", filters.kind.map(|kind| kind.code().into()), kinds.into())}
                {choose("topic", "filter-topic", filters.topic.map(|topic| topic.code().into()), topics.into())}
                {choose("month", "filter-month", filters.month.map(|month| month.to_string()), months.collect())}
                {choose("waits", "filter-waits", filters.waits.map(|waits| waits.code().into()), waits.into())}
                {choose("lacking", "filter-lacking", filters.lacking.map(|locale| locale.code().into()), languages.into())}
            </div>
            {sort}
            <div class="acts"><button type="submit" class="second">{words.say("filter-apply")}</button>{clear}</div>
        </form>
    }
    .into_any()
}

fn table(desk: &Desk, rows: &[Row], filters: &Filters) -> AnyView {
    let words = desk.words;
    if rows.is_empty() {
        let key = if filters.is_narrow() {
            "list-empty"
        } else {
            "observances-none"
        };
        return view! { <div class="empty"><p>{words.say(key)}</p></div> }.into_any();
    }
    let acts = Bulk::ALL
        .into_iter()
        .filter(|act| desk.may_ever(act.needs()));
    let acts: Vec<AnyView> = acts
        .map(|act| {
            let class = if act == Bulk::Trash { "grave" } else { "second" };
            view! { <button type="submit" name="act" value=act.code() class=class>{words.say(act.key())}</button> }
                .into_any()
        })
        .collect();
    let ticks = !acts.is_empty();
    let lines: Vec<AnyView> = rows.iter().map(|row| line(row, ticks, words)).collect();
    let tick_head = ticks.then(
        || view! { <th scope="col"><span class="unseen">{words.say("bulk-tick")}</span></th> },
    );
    let bar = ticks.then(|| {
        view! {
            <div class="acts" role="group" aria-label=words.say("bulk-label")>
                <span class="why">{words.say("bulk-with-ticked")}</span>
                {acts}
            </div>
        }
    });
    view! {
        <form method="get" action="/admin/observances/bulk">
            <div class="table-scroll" role="group" aria-label=words.say("rail-observances") tabindex="0">
                <table class="table">
                    <thead><tr>
                        {tick_head}
                        {heading(filters, Sort::Title, "column-title", words)}
                        <th scope="col">{words.say("filter-kind")}</th>
                        {heading(filters, Sort::Date, "column-next-date", words)}
                        <th scope="col">{words.say("column-parts")}</th>
                        {heading(filters, Sort::Changed, "column-changed", words)}
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            {bar}
        </form>
    }
    .into_any()
}

fn heading(filters: &Filters, sort: Sort, key: &str, words: &Words) -> AnyView {
    let name = words.say(key);
    if filters.sort == sort {
        let order = if sort == Sort::Changed {
            "descending"
        } else {
            "ascending"
        };
        view! { <th scope="col" aria-sort=order>{name}</th> }.into_any()
    } else {
        view! { <th scope="col"><a href=filters.sorted(sort).href()>{name}</a></th> }.into_any()
    }
}

fn line(row: &Row, ticks: bool, words: &'static Words) -> AnyView {
    let id = row.id.to_string();
    let tick = ticks.then(|| {
        let label = words.tell("bulk-tick-one", &[("title", Arg::Text(row.name()))]);
        view! { <td><input type="checkbox" name="on" value=id.clone() aria-label=label/></td> }
    });
    let foreign = row
        .title
        .as_ref()
        .map(|(locale, _)| *locale)
        .filter(|own| *own != words.locale);
    let kind = row
        .facts
        .as_ref()
        .map(|facts| words.say(&format!("kind-{}", facts.kind.code())));
    let next = row.next.map(|span| {
        let line = dateline(words, &span, None);
        [Some(line.day), line.year]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    });
    // What is over has no date to come, and nobody to wait for.
    let undated = || {
        if row.is_awaited {
            words.say("list-undated")
        } else {
            "–".into()
        }
    };
    let changed = row.changed_at.map(|at| words.dates.date(at.date_naive()));
    view! {
        <tr>
            {tick}
            <th scope="row">
                <a href=format!("/admin/observances/{id}") lang=foreign.map(Locale::code) dir=foreign.map(|own| own.direction().code())>{row.name().to_owned()}</a>
                <br/><span class="quiet" dir="ltr">{row.slug.clone()}</span>
            </th>
            <td>{kind}</td>
            <td class="number">{next.unwrap_or_else(undated)}</td>
            <td>{seven(row, words)}</td>
            <td class="number">{changed}</td>
        </tr>
    }
    .into_any()
}

/// The seven parts in short: a shape for each, and its state in words for those who do not see it.
fn seven(row: &Row, words: &'static Words) -> AnyView {
    let marks = Part::all().map(|part| short(part, &row.state(part), words));
    view! { <ul class="seven" role="list">{marks.collect_view()}</ul> }.into_any()
}

fn short(part: Part, state: &PartState, words: &'static Words) -> AnyView {
    let codes = codes(state);
    let told: Vec<String> = codes
        .iter()
        .map(|code| words.say(&format!("state-{code}")))
        .collect();
    let told = words.tell(
        "part-and-state",
        &[
            ("part", Arg::Text(&part_name(part, words))),
            ("state", Arg::Text(&told.join(words.separator()))),
        ],
    );
    let shapes = codes.into_iter().map(|code| {
        view! { <span class=format!("state state-{code}") aria-hidden="true"></span> }.into_any()
    });
    let name = match part {
        Part::Free => words.say("part-free-short"),
        Part::Text(locale) => locale.code().to_owned(),
    };
    view! {
        <li title=told.clone()>
            <span aria-hidden="true">{name}</span>
            {shapes.collect_view()}
            <span class="unseen">{told.clone()}</span>
        </li>
    }
    .into_any()
}
