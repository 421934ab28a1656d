//! The acts on a part, each an address below it. What cannot be done is told with all its reasons; a
//! form with a problem comes back as typed.

use super::address::Named;
use super::edit::{open, screen};
use super::nouns;
use super::panel::Panel;
use super::panel_acts::{WITHOUT_PHOTOS, names_of};
use crate::actions::refusal::Refusal;
use crate::actions::work::approve::{approve, countersign};
use crate::actions::work::at_hand::Consent;
use crate::actions::work::publish::{publish, schedule, unschedule};
use crate::actions::work::restore::restore;
use crate::actions::work::review::{ask_review, request_changes};
use crate::actions::work::withdraw::{TakenAway, unpublish, withdraw};
use crate::admin::dead_ends::{go, told};
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::Form;
use crate::admin::instant_fields;
use crate::admin::named_thing::find_named;
use crate::domain::permission::Act;
use crate::domain::problem::FieldProblem;
use crate::domain::workflow::Step;
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn add(screens: Screens) -> Screens {
    let screens = step(
        screens,
        nouns!("/{id}/{part}/review"),
        Act::Write,
        Step::AskReview,
    );
    let screens = step(
        screens,
        nouns!("/{id}/{part}/changes"),
        Act::Judge,
        Step::RequestChanges,
    );
    let screens = step(
        screens,
        nouns!("/{id}/{part}/approval"),
        Act::Judge,
        Step::Approve,
    );
    let screens = step(
        screens,
        nouns!("/{id}/{part}/publication"),
        Act::Publish,
        Step::Publish,
    );
    let screens = step(
        screens,
        nouns!("/{id}/{part}/schedule"),
        Act::Publish,
        Step::Schedule,
    );
    let screens = step(
        screens,
        nouns!("/{id}/{part}/unschedule"),
        Act::Publish,
        Step::Unschedule,
    );
    let screens = step(
        screens,
        nouns!("/{id}/{part}/withdrawal"),
        Act::Publish,
        Step::Withdraw,
    );
    let screens = step(
        screens,
        nouns!("/{id}/{part}/unpublication"),
        Act::Publish,
        Step::Unpublish,
    );
    let screens = nouns!("/{id}/{part}/countersignature")
        .into_iter()
        .fold(screens, |screens, path| {
            screens.post(path, Needs::May(Act::Countersign), confirm)
        });
    nouns!("/{id}/{part}/restoration")
        .into_iter()
        .fold(screens, |screens, path| {
            screens.post(path, Needs::May(Act::Write), bring_back)
        })
}

fn step(screens: Screens, paths: [&'static str; 8], act: Act, step: Step) -> Screens {
    paths.into_iter().fold(screens, |screens, path| {
        screens.post(
            path,
            Needs::May(act),
            move |desk: Desk, named: Named, form: Form| take(step, desk, named, form),
        )
    })
}

async fn take(step: Step, desk: Desk, named: Named, mut form: Form) -> Result<Response, Refusal> {
    let mut panel = open(&desk, named).await?;
    // Whoever may not do this at all learns no more about it.
    if !panel.steps.iter().any(|(held, _)| *held == step) {
        return Err(Refusal::Denied);
    }
    form.problems
        .retain(|problem| names_of(step).contains(&problem.field.as_str()));
    let outcome = if form.problems.is_empty() {
        act(step, &desk, &panel, &form).await
    } else {
        Err(Refusal::Problems(Vec::new()))
    };
    match outcome {
        Ok(said) => Ok(go(&format!("{}?said={said}", panel.href()))),
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            panel.typed = form;
            screen(&desk, panel, None, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        // Somebody was faster, or it cannot be done any more: the part as it stands, and what was typed.
        Err(refusal @ (Refusal::WhyNot(_) | Refusal::Overtaken { .. })) => {
            let mut panel = Panel::load(&desk, panel.thing, panel.part).await?;
            let told = told(desk.words, refusal, &desk.lobby.request_id);
            let typed = names_of(step).iter().find_map(|name| form.filled(name));
            panel.refused = Some((told.sentences, typed.unwrap_or_default().to_owned()));
            screen(&desk, panel, None, told.status).await
        }
        Err(refusal) => Err(refusal),
    }
}

/// Takes the step, and gives the code of what has been done.
async fn act(step: Step, desk: &Desk, panel: &Panel, form: &Form) -> Result<&'static str, Refusal> {
    let (pool, asker) = (desk.pool(), desk.asker());
    let (on, seen) = ((panel.thing, panel.part), form.seen());
    let reason = |name: &'static str| -> Result<Option<&str>, Refusal> {
        if panel.needs_reason(step) && form.filled(name).is_none() {
            return Err(FieldProblem::new(name, "act-needs-a-reason").into());
        }
        within(form, name)
    };
    let consent = |name: &'static str| -> Result<Consent<'_>, Refusal> {
        Ok(Consent {
            without_photos: form.has(WITHOUT_PHOTOS),
            ..Consent::for_reason(reason(name)?)
        })
    };
    match step {
        Step::Save => Err(Refusal::NotFound),
        Step::AskReview => {
            ask_review(pool, &asker, on, seen, within(form, "review_note")?).await?;
            Ok("review-asked")
        }
        Step::RequestChanges => {
            let wish = within(form, "wish")?.unwrap_or_default();
            let outcome = request_changes(pool, &asker, on, seen, wish).await;
            renamed(outcome, "note", "wish")?;
            Ok("changes-requested")
        }
        Step::Approve => {
            approve(pool, &asker, on, seen, reason("approve_reason")?).await?;
            Ok("approved")
        }
        Step::Publish => {
            publish(pool, &asker, on, seen, consent("publish_reason")?).await?;
            Ok("published")
        }
        Step::Schedule => {
            let at = instant_fields::read(form).map_err(Refusal::Problems)?;
            schedule(pool, &asker, on, seen, at, consent("schedule_reason")?).await?;
            Ok("scheduled")
        }
        Step::Unschedule => {
            unschedule(pool, &asker, on).await?;
            Ok("unscheduled")
        }
        Step::Withdraw => {
            let outcome = withdraw(pool, &asker, on, form.text("withdraw_reason")).await;
            renamed(outcome, "reason", "withdraw_reason")?;
            Ok("withdrawn")
        }
        Step::Unpublish => {
            let why = taken_away(desk, form).await?;
            unpublish(pool, &asker, on, why).await?;
            Ok("unpublished")
        }
    }
}

/// A note that is not too long.
fn within<'a>(form: &'a Form, name: &'static str) -> Result<Option<&'a str>, Refusal> {
    const MOST: usize = 500;
    let text = form.filled(name);
    if text.is_some_and(|text| text.chars().count() > MOST) {
        return Err(FieldProblem::new(name, "text-too-long")
            .with("most", MOST)
            .into());
    }
    Ok(text)
}

/// The problem of an action at the field that the page has for it: names stand once on a page.
fn renamed(outcome: Result<(), Refusal>, from: &str, to: &str) -> Result<(), Refusal> {
    match outcome {
        Err(Refusal::Problems(mut problems)) => {
            for problem in problems.iter_mut().filter(|problem| problem.field == from) {
                problem.field = to.to_owned();
            }
            Err(Refusal::Problems(problems))
        }
        other => other,
    }
}

async fn taken_away(desk: &Desk, form: &Form) -> Result<TakenAway, Refusal> {
    match form.text("away") {
        "in_error" => Ok(TakenAway::InError),
        "consolidated" => {
            let into = find_named(desk, form.text("into")).await?;
            let missing = || FieldProblem::new("into", "consolidated-into-nothing");
            Ok(TakenAway::Consolidated(into.ok_or_else(missing)?))
        }
        _ => Err(FieldProblem::new("away", "away-needs-a-reason").into()),
    }
}

async fn confirm(desk: Desk, named: Named, form: Form) -> Result<Response, Refusal> {
    let panel = open(&desk, named).await?;
    countersign(
        desk.pool(),
        &desk.asker(),
        (panel.thing, panel.part),
        form.seen(),
    )
    .await?;
    Ok(go(&format!("{}?said=countersigned", panel.href())))
}

async fn bring_back(desk: Desk, named: Named, mut form: Form) -> Result<Response, Refusal> {
    let panel = open(&desk, named).await?;
    if !panel.may_write {
        return Err(Refusal::Denied);
    }
    let revision = form.number("revision").ok_or(Refusal::NotFound)?;
    let on = (panel.thing, panel.part);
    let seen = form.seen();
    let number = restore(desk.pool(), &desk.asker(), on, revision, seen).await?;
    let said = if number == seen {
        "unchanged"
    } else {
        "restored"
    };
    Ok(go(&format!("{}?said={said}", panel.href())))
}

#[cfg(test)]
mod tests {
    use super::super::panel_acts::noun_of;
    use super::*;

    #[test]
    fn every_step_has_an_address_of_its_own() {
        let mut nouns: Vec<&str> = Step::ALL.into_iter().map(noun_of).collect();
        nouns.sort_unstable();
        nouns.dedup();
        assert_eq!(nouns.len(), Step::ALL.len());
    }
}
