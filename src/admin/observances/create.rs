//! Making an observance: its titles, its address, its kind and its rule.

use super::checked::{answer_words, check};
use super::rule_fields::rule_view;
use crate::actions::observances::create::{NewObservance, create};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::title_fields::{read_titles, title_fields};
use crate::domain::dated_rule::{DatedRule, RuleHistory};
use crate::domain::observance::ObservanceKind;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::domain::slug::slug_of;
use crate::domain::typed::observance::read_kind;
use crate::domain::typed::rule::read_rule;
use crate::domain::typed::rules::apply;
use crate::domain::typed::{Fields, Typed};
use crate::islands::date_rule_check::DateRuleCheck;
use crate::islands::rule_answer::RuleAnswer;
use crate::parts::field::{FieldView, ProblemList, SelectField, TextField};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

/// Most bytes of a proposed address.
const SLUG: usize = 80;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/observances/new";
    let needs = Needs::May(Act::Create);
    screens.get(path, needs, show).post(path, needs, keep)
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    may(&desk)?;
    Ok(screen(&desk, &Form::default(), StatusCode::OK, None))
}

/// Photo editors may make photos, and no observances.
fn may(desk: &Desk) -> Result<(), Refusal> {
    let may = desk.may(Act::Create, On::Kind(ThingKind::Observance));
    if may { Ok(()) } else { Err(Refusal::Denied) }
}

fn screen(desk: &Desk, form: &Form, status: StatusCode, checked: Option<RuleAnswer>) -> Response {
    let words = desk.words;
    let screen = Screen::new(words.say("observance-new"))
        .below("/admin/observances", words.say("rail-observances"))
        .status(status)
        .with_islands();
    screen.show(desk, || {
        let problems = form.problems.iter().map(|problem| (problem.field.clone(), tell(words, problem)));
        let away = words.say("quick-away");
        let checked = checked.unwrap_or_default();
        let checked = view! { <DateRuleCheck of=None answer=checked words=answer_words(words) away/> };
        let titles = title_fields(desk, ThingKind::Observance, form);
        let slug = FieldView {
            value: form.raw("slug").to_owned(),
            problems: form.told("slug", words),
            help: Some(words.say("slug-help")),
            lang: Some((words.locale.code(), "ltr")),
            ..FieldView::new("slug", words.say("slug-label"))
        };
        let kind = FieldView {
            value: form.raw("kind").to_owned(),
            problems: form.told("kind", words),
            ..FieldView::new("kind", words.say("filter-kind"))
        };
        let kinds = ObservanceKind::ALL.map(|kind| kind.code());
        let kinds = kinds.map(|code| (code.to_owned(), words.say(&format!("kind-{code}"))));
        view! {
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            <form method="post" action="/admin/observances/new" class="form">
                // Return in a field checks, and makes nothing.
                <button type="submit" name="act" value="check" class="unseen" tabindex="-1" aria-hidden="true">{words.say("rule-check")}</button>
                <fieldset>
                    <legend>{words.say("observance-titles")}</legend>
                    <p class="help">{words.say("observance-titles-help")}</p>
                    {titles}
                </fieldset>
                <TextField field=slug maxlength=300/>
                <SelectField field=kind choices=kinds.into()/>
                <fieldset id="rules">
                    <legend>{words.say("rules-label")}</legend>
                    {rule_view(words, form, "rule-0-", 0)}
                    {checked}
                </fieldset>
                <div class="acts">
                    <button type="submit" name="act" value="save">{words.say("observance-make")}</button>
                    <button type="submit" name="act" value="check" class="second">{words.say("rule-check")}</button>
                </div>
            </form>
        }
        .into_any()
    })
}

async fn keep(desk: Desk, form: Form) -> Result<Response, Refusal> {
    may(&desk)?;
    let act = form.text("act").to_owned();
    let mut fields: Fields = form.fields().to_vec();
    apply(&act, &mut fields);
    propose_slug(&mut fields);
    let mut form = Form::of(fields);
    if act != "save" {
        let checked = match act.as_str() {
            "check" => Some(check(&desk, None, &form.fields().to_vec()).await?),
            _ => None,
        };
        return Ok(screen(&desk, &form, StatusCode::OK, checked));
    }
    let new = match read(&form) {
        Ok(new) if form.problems.is_empty() => new,
        Ok(_) => return Ok(screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY, None)),
        Err(problems) => {
            form.problems.extend(problems);
            return Ok(screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY, None));
        }
    };
    match create(desk.pool(), &desk.asker(), new).await {
        Ok(id) => Ok(go(&format!("/admin/observances/{id}?said=done"))),
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            Ok(screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY, None))
        }
        Err(refusal) => Err(refusal),
    }
}

/// An address made of the English title, where none was typed.
fn propose_slug(fields: &mut Fields) {
    let typed = Typed::new(fields);
    if typed.filled("slug").is_none()
        && let Some(slug) = slug_of(typed.text("title-en"), SLUG)
    {
        fields.retain(|(name, _)| name != "slug");
        fields.push(("slug".into(), slug));
    }
}

fn read(form: &Form) -> Result<NewObservance, Vec<FieldProblem>> {
    let mut typed = Typed::new(form.fields());
    let titles = read_titles(&mut typed);
    if titles.is_empty() {
        typed.complain(FieldProblem::new("title-en", "observance-needs-title"));
    }
    let slug = typed.required("slug").map(str::to_owned);
    let kind = read_kind(&mut typed);
    let rule = read_rule(&mut typed, "rule-0-", 0).map(DatedRule::always);
    let rules = rule.and_then(|rule| {
        let history = RuleHistory::new(vec![rule]);
        if history.is_err() {
            typed.complain(FieldProblem::new("rules", "rule-unusable"));
        }
        history.ok()
    });
    match (slug, kind, rules) {
        (Some(slug), Some(kind), Some(rules)) if typed.problems.is_empty() => Ok(NewObservance {
            slug,
            titles,
            kind,
            rules,
        }),
        _ => Err(typed.problems),
    }
}
