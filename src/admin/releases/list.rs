//! All releases, and beginning one.

use super::href;
use crate::actions::refusal::Refusal;
use crate::actions::work::release;
use crate::admin::dead_ends::{go, instant};
use crate::admin::desk::Desk;
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::work::panel_acts::WITHOUT_PHOTOS;
use crate::admin::work::state_view::mark;
use crate::domain::permission::Act;
use crate::domain::release::{ReleaseRule, ReleaseTerms};
use crate::parts::field::{CheckField, FieldView, ProblemList, SelectField, TextField};
use crate::store::releases::{ReleaseRow, list_releases};
use crate::words::Words;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    screen(&desk, Form::default(), StatusCode::OK).await
}

pub async fn make(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    let terms = read_terms(&form);
    if form.problems.is_empty() {
        match release::make(desk.pool(), &desk.asker(), form.text("title"), terms).await {
            Ok(id) => return Ok(go(&href(id))),
            Err(Refusal::Problems(problems)) => form.problems = problems,
            Err(refusal) => return Err(refusal),
        }
    }
    screen(&desk, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn screen(desk: &Desk, form: Form, status: StatusCode) -> Result<Response, Refusal> {
    let words = desk.words;
    let releases = list_releases(desk.pool()).await?;
    let may_make = desk.may_ever(Act::Publish);
    let screen = Screen::new(words.say("releases-title")).status(status);
    Ok(screen.show(desk, || {
        let problems = form.problems.iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        view! {
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            <p class="lead">{words.say("releases-lead")}</p>
            {table(&releases, may_make, words)}
            {may_make.then(|| begin(&form, words))}
        }
        .into_any()
    }))
}

fn table(releases: &[ReleaseRow], may_open: bool, words: &'static Words) -> AnyView {
    if releases.is_empty() {
        return view! { <div class="empty"><p>{words.say("releases-empty")}</p></div> }.into_any();
    }
    let rows = releases.iter().map(|release| {
        let title = release.title.clone();
        let title = if may_open {
            view! { <a href=href(release.id)><bdi>{title}</bdi></a> }.into_any()
        } else {
            view! { <bdi>{title}</bdi> }.into_any()
        };
        view! {
            <tr>
                <th scope="row">{title}</th>
                <td>{standing(release, words)}</td>
                <td>{release.goes_at.map(|at| instant(words, at))}</td>
                <td>{words.say(rule_key(release.terms.rule))}</td>
                <td class="number">{release.entries}</td>
                <td><bdi>{release.maker.clone()}</bdi></td>
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("releases-title") tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.say("release-title")}</th>
                        <th scope="col">{words.say("release-standing")}</th>
                        <th scope="col">{words.say("release-instant")}</th>
                        <th scope="col">{words.say("release-rule")}</th>
                        <th scope="col">{words.say("release-parts")}</th>
                        <th scope="col">{words.say("release-maker")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Open, scheduled, gone or cancelled, as a word with a shape.
pub fn standing(release: &ReleaseRow, words: &'static Words) -> AnyView {
    let told = |shape: &str, key: &str| {
        view! { <span class=format!("state state-{shape}")>{words.say(key)}</span> }.into_any()
    };
    if release.cancelled_at.is_some() {
        told("none", "release-cancelled")
    } else if release.is_scheduled() {
        mark("scheduled", words)
    } else if release.has_gone {
        told("live", "release-gone")
    } else {
        told("draft", "release-open")
    }
}

pub const fn rule_key(rule: ReleaseRule) -> &'static str {
    match rule {
        ReleaseRule::AllOrNone => "release-all-or-none",
        ReleaseRule::WhatIsApproved => "release-what-is-approved",
    }
}

/// The fields that say what a release is called and by which rule it goes.
/// The terms as a form has them.
pub fn read_terms(form: &Form) -> ReleaseTerms {
    ReleaseTerms {
        rule: ReleaseRule::from_code(form.text("rule")).unwrap_or(ReleaseRule::AllOrNone),
        without_photos: form.has(WITHOUT_PHOTOS),
    }
}

pub fn fields(form: &Form, words: &'static Words) -> AnyView {
    let title = FieldView {
        value: form.raw("title").to_owned(),
        problems: form.told("title", words),
        help: Some(words.say("release-title-help")),
        required: true,
        ..FieldView::new("title", words.say("release-title"))
    };
    let rule = FieldView {
        value: form.raw("rule").to_owned(),
        help: Some(words.say("release-rule-help")),
        ..FieldView::new("rule", words.say("release-rule"))
    };
    let choices = ReleaseRule::ALL.map(|rule| (rule.code().to_owned(), words.say(rule_key(rule))));
    let without = words.say("release-without-photos");
    view! {
        <TextField field=title maxlength=200/>
        <SelectField field=rule choices=choices.to_vec()/>
        <CheckField name=WITHOUT_PHOTOS.into() value="yes".into() label=without checked=form.has(WITHOUT_PHOTOS)
            help=words.say("release-without-photos-help")/>
    }
    .into_any()
}

fn begin(form: &Form, words: &'static Words) -> AnyView {
    view! {
        <h2>{words.say("release-begin")}</h2>
        <form method="post" action="/admin/releases" class="form">
            {fields(form, words)}
            <div class="acts"><button type="submit">{words.say("release-begin")}</button></div>
        </form>
    }
    .into_any()
}
