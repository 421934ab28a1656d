//! The acts of a panel: one leads, always in the same place; what cannot be done says why.

use super::address::{noun, part_href};
use super::panel::Panel;
use crate::admin::dead_ends::tell_reason;
use crate::admin::instant_fields;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::workflow::{Step, WhyNot};
use crate::islands::part_acts::{ActInPlace, PartAct};
use crate::parts::field::{FieldView, TextArea, TextField};
use crate::words::Words;
use leptos::prelude::*;

/// The field by which a text goes public without photos.
pub(in crate::admin) const WITHOUT_PHOTOS: &str = "without_photos";

pub(super) fn acts_view(panel: &Panel, words: &'static Words) -> AnyView {
    let (can, cannot): (Vec<_>, Vec<_>) = panel
        .steps
        .iter()
        .partition(|(step, reasons)| reasons.is_empty() || panel.goes_without_photos(*step));
    let leading = panel.leading();
    let (lead, rest): (Vec<_>, Vec<_>) = can
        .into_iter()
        .partition(|(step, _)| Some(*step) == leading);
    let lead = lead
        .first()
        .map(|(step, _)| view! { <div class="lead-act">{act(panel, *step, true, words)}</div> });
    let rest = rest
        .into_iter()
        .map(|(step, _)| act(panel, *step, false, words));
    let countersign = panel.may_countersign.then(|| {
        view! {
            <form method="post" action=format!("{}/countersignature", panel.href())>
                {seen(panel)}
                <button type="submit">{words.say("step-countersign")}</button>
            </form>
        }
    });
    view! {
        {lead}
        {countersign}
        <div class="more-acts">{rest.collect_view()}{held_back(panel, &cannot, words)}</div>
    }
    .into_any()
}

/// The steps that cannot be taken now: those with the same reasons stand together, and it is said once.
fn held_back(panel: &Panel, steps: &[&(Step, Vec<WhyNot>)], words: &'static Words) -> AnyView {
    let mut groups: Vec<(&[WhyNot], Vec<Step>)> = Vec::new();
    for (step, reasons) in steps.iter().filter(|(_, reasons)| !is_idle(reasons)) {
        match groups.iter_mut().find(|(held, _)| *held == reasons) {
            Some((_, together)) => together.push(*step),
            None => groups.push((reasons, vec![*step])),
        }
    }
    let groups = groups.into_iter().enumerate().map(|(number, (reasons, together))| {
        let id = format!("why-{number}");
        let buttons = together.into_iter().map(|step| {
            let name = words.say(&format!("step-{}", step.code()));
            view! { <button type="button" class="second" disabled aria-describedby=id.clone()>{name}</button> }
        });
        let sentences = told(panel, reasons, words);
        view! {
            <div class="act">
                <div class="held-back">{buttons.collect_view()}</div>
                <div class="why" id=id.clone()>{sentences}</div>
            </div>
        }
        .into_any()
    });
    groups.collect_view().into_any()
}

/// Why a step cannot be taken; what a photo lacks with the way to it.
fn told(panel: &Panel, reasons: &[WhyNot], words: &'static Words) -> AnyView {
    let lines = reasons.iter().map(|reason| {
        let photo = match reason {
            WhyNot::Gap(gap) => gap.photo(),
            _ => None,
        };
        let way = photo.map(|photo| {
            let href = part_href(ThingKind::Photo, photo, panel.part);
            view! { " " <a href=href>{words.say("way-to-photo-words")}</a> }
        });
        view! { <p>{tell_reason(words, reason)}{way}</p> }.into_any()
    });
    lines.collect_view().into_any()
}

/// Whether there is nothing that the step could undo: then it is not spoken of.
fn is_idle(reasons: &[WhyNot]) -> bool {
    let nothing = [WhyNot::NotScheduled, WhyNot::NotPublic];
    reasons.iter().any(|reason| nothing.contains(reason))
}

/// The same without leaving the page, where the browser's half is awake. An act that asks for a reason
/// is not one to do in passing.
fn in_place(panel: &Panel, step: Step, words: &'static Words) -> Option<AnyView> {
    let act = match step {
        Step::Publish => PartAct::Publish,
        Step::Schedule => PartAct::Schedule,
        _ => return None,
    };
    if panel.needs_reason(step) {
        return None;
    }
    let (id, part) = (panel.thing.to_string(), panel.part.to_string());
    let noun = noun(panel.kind).to_owned();
    Some(view! { <ActInPlace act noun id part away=words.say("quick-away")/> }.into_any())
}

/// The address of a step below its part.
pub(super) const fn noun_of(step: Step) -> &'static str {
    match step {
        Step::Save => "",
        Step::AskReview => "review",
        Step::RequestChanges => "changes",
        Step::Approve => "approval",
        Step::Publish => "publication",
        Step::Schedule => "schedule",
        Step::Unschedule => "unschedule",
        Step::Withdraw => "withdrawal",
        Step::Unpublish => "unpublication",
    }
}

fn act(panel: &Panel, step: Step, leads: bool, words: &'static Words) -> AnyView {
    let without = panel.goes_without_photos(step);
    let name = if without {
        words.say(&format!("step-{}-without-photos", step.code()))
    } else {
        words.say(&format!("step-{}", step.code()))
    };
    let class = match step {
        _ if leads => "",
        Step::Unpublish | Step::Withdraw => "grave",
        _ => "second",
    };
    let fields = match (without, fields(panel, step, words)) {
        (true, fields) => Some(view! { {unshown(panel, step, words)}{fields} }.into_any()),
        (false, fields) => fields,
    };
    let action = format!("{}/{}", panel.href(), noun_of(step));
    let form = |fields: Option<AnyView>| {
        view! {
            <form method="post" action=action.clone()>
                {seen(panel)}
                {fields}
                <button type="submit" class=class>{name.clone()}</button>
                {in_place(panel, step, words)}
            </form>
        }
        .into_any()
    };
    // What needs nothing more is a button; the act that leads shows its fields at once.
    match fields {
        None => view! { <div class="act">{form(None)}</div> }.into_any(),
        Some(fields) if leads => view! { <div class="act">{form(Some(fields))}</div> }.into_any(),
        Some(fields) => {
            let has_problem = panel
                .typed
                .problems
                .iter()
                .any(|problem| names_of(step).contains(&problem.field.as_str()));
            view! {
                <details class="act" open=has_problem>
                    <summary>{name.clone()}</summary>
                    {form(Some(fields))}
                </details>
            }
            .into_any()
        }
    }
}

/// The photos that a text goes without, told before it does; and that somebody agrees.
fn unshown(panel: &Panel, step: Step, words: &'static Words) -> AnyView {
    let held = panel.steps.iter().find(|(held, _)| *held == step);
    let reasons = held.map(|(_, reasons)| reasons.as_slice());
    view! {
        <input type="hidden" name=WITHOUT_PHOTOS value="yes"/>
        <div class="why">{told(panel, reasons.unwrap_or_default(), words)}</div>
    }
    .into_any()
}

fn seen(panel: &Panel) -> AnyView {
    view! { <input type="hidden" name="seen" value=panel.state.newest.to_string()/> }.into_any()
}

/// The names of the fields of a step. Each is the only one of its name on the page.
pub(super) const fn names_of(step: Step) -> &'static [&'static str] {
    match step {
        Step::Save | Step::Unschedule => &[],
        Step::AskReview => &["review_note"],
        Step::RequestChanges => &["wish"],
        Step::Approve => &["approve_reason"],
        Step::Publish => &["publish_reason"],
        Step::Schedule => &[
            instant_fields::DATE,
            instant_fields::TIME,
            "schedule_reason",
        ],
        Step::Withdraw => &["withdraw_reason"],
        Step::Unpublish => &["away", "into"],
    }
}

fn fields(panel: &Panel, step: Step, words: &'static Words) -> Option<AnyView> {
    let field = |name: &'static str, label: &str, help: Option<&str>| FieldView {
        help: help.map(|key| words.say(key)),
        value: panel.typed.raw(name).to_owned(),
        problems: panel.typed.told(name, words),
        ..FieldView::new(name, words.say(label))
    };
    let reason = |name: &'static str| {
        panel.needs_reason(step).then(|| {
            let field = FieldView {
                required: true,
                ..field(name, "act-reason", Some("act-reason-help"))
            };
            view! { <TextArea field rows=2/> }.into_any()
        })
    };
    match step {
        Step::Save | Step::Unschedule => None,
        Step::AskReview => {
            let field = field("review_note", "act-review-note", None);
            Some(view! { <TextArea field rows=2/> }.into_any())
        }
        Step::RequestChanges => {
            let field = FieldView {
                required: true,
                ..field("wish", "act-wish", Some("act-wish-help"))
            };
            Some(view! { <TextArea field rows=3/> }.into_any())
        }
        Step::Approve => reason("approve_reason"),
        Step::Publish => reason("publish_reason"),
        Step::Schedule => Some(
            view! {
                {instant_fields::view(&panel.typed, words)}
                {reason("schedule_reason")}
            }
            .into_any(),
        ),
        Step::Withdraw => {
            let lang = match panel.part {
                Part::Text(locale) => Some((locale.code(), locale.direction().code())),
                Part::Free => None,
            };
            let field = FieldView {
                required: true,
                lang,
                ..field("withdraw_reason", "act-withdraw", Some("act-withdraw-help"))
            };
            Some(view! { <TextArea field rows=3/> }.into_any())
        }
        Step::Unpublish => Some(away(
            panel,
            field("into", "act-into", Some("act-into-help")),
            words,
        )),
    }
}

/// Why a text is taken away. The third reason, that it is no longer valid, is a withdrawal.
fn away(panel: &Panel, into: FieldView, words: &'static Words) -> AnyView {
    let chosen = panel.typed.text("away").to_owned();
    let choice = |value: &'static str, key: &str| {
        let id = format!("away-{value}");
        let checked = chosen == value;
        view! {
            <div class="check">
                <input type="radio" id=id.clone() name="away" value=value checked=checked required/>
                <label for=id>{words.say(key)}</label>
            </div>
        }
        .into_any()
    };
    let problems = panel.typed.told("away", words);
    let problem = (!problems.is_empty())
        .then(|| view! { <div class="problem"><p>{problems.join(" ")}</p></div> });
    view! {
        <fieldset id="away">
            <legend>{words.say("act-away")}</legend>
            {choice("in_error", "act-away-in-error")}
            {choice("consolidated", "act-away-consolidated")}
            {problem}
        </fieldset>
        <TextField field=into/>
        <p class="why">{words.say("act-away-no-longer-valid")}</p>
    }
    .into_any()
}
