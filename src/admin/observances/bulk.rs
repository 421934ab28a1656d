//! One act on many observances: a page that names what will be done and what will not, then the act.

use super::bulk_lines::{Line, Plan, plan};
use crate::actions::refusal::Refusal;
use crate::actions::work::approve::approve;
use crate::actions::work::at_hand::Consent;
use crate::actions::work::publish::publish;
use crate::actions::work::review::ask_review;
use crate::actions::work::trash::set_trashed;
use crate::admin::dead_ends::{go, told};
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::Form;
use crate::admin::form::read_pairs;
use crate::admin::frame::Screen;
use crate::admin::work::state_view::{part_name, thing_name};
use crate::domain::ids::ThingId;
use crate::domain::permission;
use crate::domain::revision::Part;
use crate::domain::workflow::Step;
use crate::parts::field::CheckField;
use crate::store::thing_names::list_thing_names;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

/// Most things at once: a page of the list.
const MOST: usize = super::filters::PAGE;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Review,
    Approve,
    Publish,
    Trash,
}

impl Act {
    pub const ALL: [Self; 4] = [Self::Review, Self::Approve, Self::Publish, Self::Trash];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Trash => "trash",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Review => "bulk-review",
            Self::Approve => "bulk-approve",
            Self::Publish => "bulk-publish",
            Self::Trash => "bulk-trash",
        }
    }

    pub const fn needs(self) -> permission::Act {
        match self {
            Self::Review => permission::Act::Write,
            Self::Approve => permission::Act::Judge,
            Self::Publish => permission::Act::Publish,
            Self::Trash => permission::Act::Trash,
        }
    }

    /// The step on each part; of a whole thing, none.
    pub const fn step(self) -> Option<Step> {
        match self {
            Self::Review => Some(Step::AskReview),
            Self::Approve => Some(Step::Approve),
            Self::Publish => Some(Step::Publish),
            Self::Trash => None,
        }
    }
}

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/observances/bulk";
    // Which of the acts somebody may do, each asks by itself.
    let needs = Needs::May(permission::Act::View);
    screens.get(path, needs, ask).post(path, needs, perform)
}

async fn ask(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let pairs = read_pairs(query.unwrap_or_default().as_bytes());
    let all = |name: &'static str| pairs.iter().filter(move |(held, _)| held == name);
    let act = all("act").find_map(|(_, code)| Act::ALL.into_iter().find(|act| act.code() == code));
    let act = act.ok_or(Refusal::NotFound)?;
    let things: Vec<Uuid> = all("on")
        .filter_map(|(_, id)| id.parse().ok())
        .take(MOST)
        .collect();
    let chosen: Vec<Part> = all("part")
        .filter_map(|(_, part)| part.parse().ok())
        .collect();
    let parts = if chosen.is_empty() {
        Part::all().collect()
    } else {
        chosen
    };
    let plans = plan(&desk, act, &things, &parts).await?;
    let words = desk.words;
    let screen = Screen::new(words.say(act.key()))
        .below("/admin/observances", words.say("rail-observances"));
    Ok(screen.show(&desk, || {
        if plans.is_empty() {
            return view! {
                <p class="lead">{words.say("bulk-nothing-ticked")}</p>
                <p><a href="/admin/observances">{words.say("bulk-back")}</a></p>
            }
            .into_any();
        }
        let deeds = plans
            .iter()
            .flat_map(|plan| &plan.lines)
            .filter_map(|line| line.deed.clone());
        let deeds: Vec<String> = deeds.collect();
        view! {
            <p class="lead">{words.tell("bulk-lead", &[("count", Arg::Count(deeds.len()))])}</p>
            {act.step().map(|_| parts_form(act, &things, &parts, words))}
            {plan_table(plans, words)}
            {confirm(act, deeds, words)}
        }
        .into_any()
    }))
}

/// Chooses the parts: another look at the same things.
fn parts_form(act: Act, things: &[Uuid], parts: &[Part], words: &'static Words) -> AnyView {
    let on = things
        .iter()
        .map(|id| view! { <input type="hidden" name="on" value=id.to_string()/> });
    let boxes = Part::all().map(|part| {
        view! { <CheckField name="part".into() value=part.code().into() label=part_name(part, words) checked=parts.contains(&part)/> }
            .into_any()
    });
    view! {
        <form method="get" action="/admin/observances/bulk" class="form">
            <input type="hidden" name="act" value=act.code()/>
            {on.collect_view()}
            <fieldset><legend>{words.say("bulk-parts")}</legend>{boxes.collect_view()}</fieldset>
            <div class="acts"><button type="submit" class="second">{words.say("bulk-look-again")}</button></div>
        </form>
    }
    .into_any()
}

fn plan_table(plans: Vec<Plan>, words: &'static Words) -> AnyView {
    let rows = plans.into_iter().map(|plan| {
        let lines = plan.lines.into_iter().map(|line| line_view(line, words)).collect_view();
        view! { <tr><th scope="row">{plan.name}</th><td><ul role="list" class="plain-list">{lines}</ul></td></tr> }.into_any()
    });
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("bulk-label") tabindex="0">
            <table class="table">
                <thead><tr><th scope="col">{words.say("column-title")}</th><th scope="col">{words.say("bulk-what-happens")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line_view(line: Line, words: &'static Words) -> AnyView {
    let told = match (line.reasons.is_empty(), line.part) {
        (true, Some(part)) => words.tell("bulk-will", &[("part", Arg::Text(&part))]),
        (true, None) => words.say("bulk-will-whole"),
        (false, Some(part)) => {
            let why = line.reasons.join(" ");
            words.tell(
                "bulk-will-not",
                &[("part", Arg::Text(&part)), ("why", Arg::Text(&why))],
            )
        }
        (false, None) => line.reasons.join(" "),
    };
    view! { <li>{told}</li> }.into_any()
}

fn confirm(act: Act, deeds: Vec<String>, words: &'static Words) -> AnyView {
    let back = view! { <a href="/admin/observances">{words.say("bulk-back")}</a> };
    if deeds.is_empty() {
        return view! { <p>{back}</p> }.into_any();
    }
    let hidden = deeds
        .into_iter()
        .map(|deed| view! { <input type="hidden" name="do" value=deed/> });
    let class = (act == Act::Trash).then_some("grave");
    view! {
        <form method="post" action="/admin/observances/bulk" class="acts">
            <input type="hidden" name="act" value=act.code()/>
            {hidden.collect_view()}
            <button type="submit" class=class>{words.say(act.key())}</button>
            {back}
        </form>
    }
    .into_any()
}

/// Does each by itself: what cannot be done holds nothing else up, and is told.
async fn perform(desk: Desk, form: Form) -> Result<Response, Refusal> {
    let act = Act::ALL
        .into_iter()
        .find(|act| act.code() == form.text("act"));
    let act = act.ok_or(Refusal::NotFound)?;
    let (pool, asker) = (desk.pool(), desk.asker());
    let mut done = 0;
    let mut refused: Vec<(ThingId, Option<Part>, Vec<String>)> = Vec::new();
    let deeds = form.all("do").filter_map(read_deed).take(MOST * 7);
    for (thing, part, seen) in deeds {
        let outcome = match (act, part) {
            (Act::Review, Some(part)) => ask_review(pool, &asker, (thing, part), seen, None).await,
            (Act::Approve, Some(part)) => approve(pool, &asker, (thing, part), seen, None).await,
            (Act::Publish, Some(part)) => {
                publish(pool, &asker, (thing, part), seen, Consent::default()).await
            }
            (Act::Trash, None) => set_trashed(pool, &asker, thing, true).await,
            _ => continue,
        };
        match outcome {
            Ok(()) => done += 1,
            Err(Refusal::Fault(error)) => return Err(Refusal::Fault(error)),
            Err(refusal) => {
                let told = told(desk.words, refusal, &desk.lobby.request_id);
                refused.push((thing, part, told.sentences));
            }
        }
    }
    if refused.is_empty() {
        return Ok(go("/admin/observances?said=done"));
    }
    let things: Vec<ThingId> = refused.iter().map(|(thing, ..)| *thing).collect();
    let names = list_thing_names(pool, &things, desk.locale()).await?;
    let words = desk.words;
    let plans = refused.into_iter().map(|(thing, part, reasons)| Plan {
        name: thing_name(names.get(&thing), words),
        lines: vec![Line {
            part: part.map(|part| part_name(part, words)),
            deed: None,
            reasons,
        }],
    });
    let plans: Vec<Plan> = plans.collect();
    let screen = Screen::new(words.say(act.key()))
        .below("/admin/observances", words.say("rail-observances"))
        .status(StatusCode::CONFLICT);
    Ok(screen.show(&desk, || {
        view! {
            <p class="lead">{words.tell("bulk-done-but", &[("count", Arg::Count(done))])}</p>
            {plan_table(plans, words)}
            <p><a href="/admin/observances">{words.say("bulk-back")}</a></p>
        }
        .into_any()
    }))
}

/// `{thing}:{part}:{revision}`; of a whole thing the part is empty.
fn read_deed(text: &str) -> Option<(ThingId, Option<Part>, i32)> {
    let mut pieces = text.splitn(3, ':');
    let thing: Uuid = pieces.next()?.parse().ok()?;
    let part = match pieces.next()? {
        "" => None,
        code => Some(code.parse().ok()?),
    };
    let seen = pieces.next()?.parse().ok()?;
    Some((ThingId(thing), part, seen))
}
