//! One release: what goes in it, what each part lacks, and when it goes.

use super::href;
use super::list::{fields, rule_key, standing};
use crate::actions::refusal::Refusal;
use crate::actions::work::release::{Check, check};
use crate::admin::dead_ends::{instant, tell_reason};
use crate::admin::desk::Desk;
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::admin::instant_fields;
use crate::admin::work::address::part_href;
use crate::admin::work::panel_acts::WITHOUT_PHOTOS;
use crate::admin::work::state_view::{part_name, thing_name};
use crate::domain::ids::{ReleaseId, ThingId};
use crate::domain::release::ReleaseRule;
use crate::domain::revision::Part;
use crate::domain::thing_name::ThingName;
use crate::domain::workflow::WhyNot;
use crate::parts::field::{CheckField, FieldView, ProblemList, TextField};
use crate::store::releases::{ReleaseRow, find_release};
use crate::store::thing_names::list_thing_names;
use crate::words::{Arg, Words};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

pub async fn show(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let id = read_id(&id)?;
    screen(&desk, id, Form::default(), StatusCode::OK).await
}

pub fn read_id(text: &str) -> Result<ReleaseId, Refusal> {
    let id: Result<Uuid, _> = text.parse();
    id.map(ReleaseId).map_err(|_| Refusal::NotFound)
}

/// The screen with the forms as typed.
pub async fn screen(
    desk: &Desk,
    id: ReleaseId,
    form: Form,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let release = find_release(desk.pool(), id).await?;
    let release = release.ok_or(Refusal::NotFound)?;
    let checks = check(desk.pool(), &desk.asker(), id, None).await?;
    let things: Vec<ThingId> = checks.iter().map(|check| check.thing).collect();
    let names = list_thing_names(desk.pool(), &things, desk.locale()).await?;
    let screen = Screen::new(release.title.clone())
        .status(status)
        .below("/admin/releases", words.say("releases-title"));
    Ok(screen.show(desk, || {
        let problems = form.problems.iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        view! {
            <ProblemList title=words.say("problems-title") problems=problems.collect()/>
            <p>{standing(&release, words)} " " {head(&release, words)}</p>
            {depart(&release, &checks, &form, words)}
            <h2>{words.say("release-parts")}</h2>
            {parts(&release, &checks, &names, words)}
            {release.is_open().then(|| put_together(&release, &form, words))}
        }
        .into_any()
    }))
}

/// When it goes, or went, and by which rule.
fn head(release: &ReleaseRow, words: &'static Words) -> String {
    let rule = words.say(rule_key(release.terms.rule));
    match release.goes_at {
        Some(at) => words.tell(
            "release-head",
            &[
                ("at", Arg::Text(&instant(words, at))),
                ("rule", Arg::Text(&rule)),
            ],
        ),
        None => rule,
    }
}

/// The acts that send it off, or take it back.
fn depart(release: &ReleaseRow, checks: &[Check], form: &Form, words: &'static Words) -> AnyView {
    let here = href(release.id);
    let cancel = view! {
        <form method="post" action=format!("{here}/cancellation")>
            <button type="submit" class="grave">{words.say("release-cancel")}</button>
        </form>
    };
    if release.is_scheduled() {
        return view! {
            <form method="post" action=format!("{here}/move") class="form">
                {instant_fields::view(form, words)}
                <div class="acts"><button type="submit">{words.say("release-move")}</button></div>
            </form>
            <div class="acts">{cancel}</div>
            <p class="why">{words.say("release-cancel-help")}</p>
        }
        .into_any();
    }
    if !release.is_open() {
        return ().into_any();
    }
    let goes = checks.iter().filter(|check| check.goes()).count();
    let is_stuck = goes == 0
        || (release.terms.rule == ReleaseRule::AllOrNone
            && checks.iter().any(|check| !check.reasons.is_empty()));
    let why = match (checks.is_empty(), is_stuck) {
        (true, _) => Some("release-why-empty"),
        (false, true) => Some("release-why-stuck"),
        (false, false) => None,
    };
    let why = why.map(|key| view! { <p class="why">{words.say(key)}</p> });
    view! {
        <div class="acts">
            <form method="post" action=format!("{here}/departure")>
                <button type="submit" disabled=is_stuck>{words.say("release-send-now")}</button>
            </form>
            {why}
        </div>
        <form method="post" action=format!("{here}/departure") class="form">
            <input type="hidden" name="when" value="later"/>
            {instant_fields::view(form, words)}
            <div class="acts"><button type="submit" class="second" disabled=is_stuck>{words.say("release-schedule")}</button></div>
        </form>
        <div class="acts">{cancel}</div>
    }
    .into_any()
}

fn parts(
    release: &ReleaseRow,
    checks: &[Check],
    names: &HashMap<ThingId, ThingName>,
    words: &'static Words,
) -> AnyView {
    if checks.is_empty() {
        return view! { <div class="empty"><p>{words.say("release-empty")}</p></div> }.into_any();
    }
    let is_open = release.is_open();
    let rows = checks.iter().map(|check| {
        let name = thing_name(names.get(&check.thing), words);
        let part = part_name(check.part, words);
        let told = if is_open { judgement(check, words) } else { ().into_any() };
        let label = words.tell(
            "release-remove-label",
            &[("title", Arg::Text(&name)), ("part", Arg::Text(&part))],
        );
        let remove = is_open.then(|| {
            view! {
                <form method="post" action=format!("{}/removal", href(release.id))>
                    <input type="hidden" name="thing" value=check.thing.to_string()/>
                    <input type="hidden" name="part" value=check.part.code()/>
                    <button type="submit" class="plain" aria-label=label>{words.say("release-remove")}</button>
                </form>
            }
        });
        view! {
            <tr>
                <th scope="row"><a href=part_href(check.kind, check.thing, check.part)><bdi>{name}</bdi></a></th>
                <td>{part}</td>
                <td>{told}</td>
                <td>{remove}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("release-parts") tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.say("release-thing")}</th>
                        <th scope="col">{words.say("release-part")}</th>
                        <th scope="col">{words.say("release-check")}</th>
                        <th scope="col"><span class="unseen">{words.say("release-remove")}</span></th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Whether a part goes, and all that stands in its way or is lacking.
fn judgement(check: &Check, words: &'static Words) -> AnyView {
    let (shape, key) = if check.is_live {
        ("live", "release-is-live")
    } else if check.goes() {
        ("approved", "release-goes")
    } else {
        ("changes-requested", "release-stays")
    };
    let reasons = check
        .reasons
        .iter()
        .map(|reason| tell_reason(words, reason));
    let gaps = check
        .gaps
        .iter()
        .map(|gap| WhyNot::Gap(gap.clone()))
        .filter(|gap| !check.reasons.contains(gap))
        .map(|gap| tell_reason(words, &gap));
    let lines = reasons
        .chain(gaps)
        .map(|sentence| view! { <p>{sentence}</p> });
    view! {
        <span class=format!("state state-{shape}")>{words.say(key)}</span>
        <div class="why">{lines.collect_view()}</div>
    }
    .into_any()
}

/// Adding parts, and another title or rule.
fn put_together(release: &ReleaseRow, form: &Form, words: &'static Words) -> AnyView {
    let here = href(release.id);
    let address = FieldView {
        value: form.raw("address").to_owned(),
        problems: form.told("address", words),
        help: Some(words.say("release-address-help")),
        required: true,
        ..FieldView::new("address", words.say("release-address"))
    };
    let chosen: Vec<String> = form.all("part").map(str::to_owned).collect();
    let boxes = Part::all().map(|part| {
        view! {
            <CheckField name="part".into() value=part.code().into() label=part_name(part, words)
                checked=chosen.iter().any(|code| code == part.code())/>
        }
        .into_any()
    });
    let named = if form.has("title") {
        form.clone()
    } else {
        let mut shown = vec![
            ("title", release.title.clone()),
            ("rule", release.terms.rule.code().to_owned()),
        ];
        if release.terms.without_photos {
            shown.push((WITHOUT_PHOTOS, "yes".into()));
        }
        Form::showing(shown)
    };
    view! {
        <h2>{words.say("release-add")}</h2>
        <form method="post" action=format!("{here}/parts") class="form">
            <TextField field=address/>
            <fieldset id="part">
                <legend>{words.say("release-parts")}</legend>
                {boxes.collect_view()}
            </fieldset>
            <div class="acts"><button type="submit">{words.say("release-add-act")}</button></div>
        </form>
        <h2>{words.say("release-change")}</h2>
        <form method="post" action=here class="form">
            {fields(&named, words)}
            <div class="acts"><button type="submit" class="second">{words.say("step-save")}</button></div>
        </form>
    }
    .into_any()
}
