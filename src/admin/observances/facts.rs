//! What an observance is outside any language: read, checked, saved.

use super::checked::{answer_words, check, live_rules};
use super::facts_view::fields_view;
use super::overview::find;
use crate::actions::date_changes::compare_dates;
use crate::actions::refusal::Refusal;
use crate::actions::work::save::{Save, save};
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::said::said;
use crate::admin::work::address::{part_href, thing_href};
use crate::admin::work::clash;
use crate::admin::work::panel::Panel;
use crate::admin::work::state_view::thing_name;
use crate::domain::content::AnyContent;
use crate::domain::ids::ObservanceId;
use crate::domain::observance::Observance;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::typed::observance::{read_observance, write_observance};
use crate::domain::typed::rules::{apply, write_rules};
use crate::domain::typed::{Fields, Typed};
use crate::islands::date_rule_check::DateRuleCheck;
use crate::islands::rule_answer::RuleAnswer;
use crate::parts::field::{FieldView, ProblemList, TextField};
use crate::store::revisions::find_newest;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/observances/{id}/free";
    screens
        .get(path, Needs::May(Act::View), show)
        .post(path, Needs::May(Act::Write), keep)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = find(&desk, &id).await?;
    let mut tx = desk.pool().begin().await?;
    let newest = find_newest::<Observance>(&mut tx, found.id.into(), Part::Free).await?;
    drop(tx);
    let (seen, fields) = match newest {
        Some((number, facts)) => (number, write_observance(&facts)),
        None => (0, Fields::new()),
    };
    let form = Form::of(with_seen(fields, seen));
    let checked = check(&desk, Some(found.id), &form.fields().to_vec()).await?;
    screen(&desk, found.id, &form, StatusCode::OK, Some(checked)).await
}

fn with_seen(mut fields: Fields, seen: i32) -> Fields {
    fields.push(("seen".into(), seen.to_string()));
    fields
}

async fn screen(
    desk: &Desk,
    id: ObservanceId,
    form: &Form,
    status: StatusCode,
    checked: Option<RuleAnswer>,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let panel = Panel::load(desk, id.into(), Part::Free).await?;
    let href = part_href(ThingKind::Observance, id, Part::Free);
    let name = thing_name(panel.name.as_ref(), words);
    let screen = Screen::new(panel.title(words))
        .below("/admin/observances", words.say("rail-observances"))
        .below(thing_href(ThingKind::Observance, id), name)
        .status(status)
        .with_islands();
    Ok(screen.show(desk, || {
        let problems = form.problems.iter().map(|problem| (problem.field.clone(), tell(words, problem)));
        let checked = checked.map(|answer| {
            let (of, away) = (Some(id.to_string()), words.say("quick-away"));
            view! { <DateRuleCheck of answer words=answer_words(words) away/> }
        });
        let note = FieldView {
            help: Some(words.say("field-note-help")),
            value: form.raw("note").to_owned(),
            problems: form.told("note", words),
            ..FieldView::new("note", words.say("field-note"))
        };
        let may = panel.may_write && !panel.in_trash;
        let acts = may.then(|| view! {
            <TextField field=note/>
            <div class="acts">
                <button type="submit" name="act" value="save">{words.say("step-save")}</button>
                <button type="submit" name="act" value="check" class="second">{words.say("rule-check")}</button>
            </div>
        });
        let why = (!may).then(|| view! { <p class="why">{words.say(if panel.in_trash { "read-only-in-trash" } else { "read-only-not-yours" })}</p> });
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            <div class="work">
                <div class="work-form">
                    {why}
                    <form method="post" action=href class="form wide">
                        // Return in a field checks, and saves nothing.
                        <button type="submit" name="act" value="check" class="unseen" tabindex="-1" aria-hidden="true">{words.say("rule-check")}</button>
                        <input type="hidden" name="seen" value=form.text("seen").to_owned()/>
                        <input type="hidden" name="shown" value=form.text("shown").to_owned()/>
                        {checked}
                        {fields_view(words, form)}
                        {acts}
                    </form>
                </div>
                {panel.view(words)}
            </div>
        }
        .into_any()
    }))
}

async fn keep(desk: Desk, Path(id): Path<String>, form: Form) -> Result<Response, Refusal> {
    if !desk.may(Act::Write, On::Part(ThingKind::Observance, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let id = find(&desk, &id).await?.id;
    if !desk.may(Act::Write, On::Part(ThingKind::Observance, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let act = form.text("act").to_owned();
    let mut fields: Fields = form.fields().to_vec();
    apply(&act, &mut fields);
    let mut form = Form::of(fields);
    if act == "save" {
        let mut typed = Typed::new(form.fields());
        let facts = read_observance(&mut typed);
        let problems = typed.problems;
        form.problems.extend(problems);
        if let Some(facts) = facts.filter(|_| form.problems.is_empty()) {
            return store(&desk, id, facts, form).await;
        }
    }
    let status = if form.problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let checked = match act.as_str() {
        "check" => Some(check(&desk, Some(id), &form.fields().to_vec()).await?),
        _ => None,
    };
    screen(&desk, id, &form, status, checked).await
}

async fn store(
    desk: &Desk,
    id: ObservanceId,
    facts: Observance,
    mut form: Form,
) -> Result<Response, Refusal> {
    if moves_unseen(desk, id, &facts, &form).await? {
        let mut fields: Fields = form.fields().to_vec();
        fields.retain(|(name, _)| name != "shown");
        fields.push(("shown".into(), written(&facts)));
        form = Form::of(fields);
        form.complain(FieldProblem::new("rules", "rule-look-what-moves"));
        let checked = check(desk, Some(id), &form.fields().to_vec()).await?;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return screen(desk, id, &form, status, Some(checked)).await;
    }
    let content = AnyContent::Observance(Box::new(facts));
    let wanted = Save {
        thing: id.into(),
        part: Part::Free,
        seen: form.seen(),
        content: &content,
        note: form.filled("note"),
    };
    let href = part_href(ThingKind::Observance, id, Part::Free);
    match save(desk.pool(), &desk.asker(), wanted).await {
        Ok(number) if number == form.seen() => Ok(go(&format!("{href}?said=unchanged"))),
        Ok(_) => Ok(go(&format!("{href}?said=revision-saved"))),
        Err(Refusal::Overtaken { newest }) => {
            let thing = id.into();
            Ok(clash::page(desk, thing, Part::Free, &content, &form, newest, &href).await)
        }
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            screen(desk, id, &form, status, None).await
        }
        // In the trash meanwhile: what was typed stays in sight.
        Err(Refusal::WhyNot(_)) => {
            form.complain(FieldProblem::new("", "why-in-trash"));
            screen(desk, id, &form, StatusCode::CONFLICT, None).await
        }
        Err(refusal) => Err(refusal),
    }
}

/// Whether public dates would move, and whoever saves has not been shown which.
async fn moves_unseen(
    desk: &Desk,
    id: ObservanceId,
    facts: &Observance,
    form: &Form,
) -> Result<bool, Refusal> {
    if form.text("shown") == written(facts) {
        return Ok(false);
    }
    let live = live_rules(desk, id).await?;
    Ok(live.is_some_and(|live| !compare_dates(&live, &facts.rules.value).is_empty()))
}

/// Rules as a form remembers that it has shown what they move.
fn written(facts: &Observance) -> String {
    let fields = write_rules(&facts.rules.value);
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join(";").replace('\n', ",")
}
