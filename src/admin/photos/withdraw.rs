//! Taking a photo from sight at once, with what stands in its places afterwards.

use super::find_at_address;
use super::overview::{find, screen};
use super::uses::Uses;
use crate::actions::editions::places::{Replaced, replace_in};
use crate::actions::photos::withdraw::{WhyGone, withdraw};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::{go, told};
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::work::address::thing_href;
use crate::admin::work::state_view::thing_name;
use crate::domain::ids::{EditionId, PhotoId};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::parts::field::{FieldView, TextField};
use crate::store::photo_library::LibraryPhoto;
use crate::words::{Arg, Words};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    screens.post(
        "/admin/photos/{id}/withdrawal",
        Needs::May(Act::Publish),
        take,
    )
}

/// The form, for those who may, while the public sees the photo or will.
pub(super) fn view(desk: &Desk, photo: &LibraryPhoto, uses: &Uses, form: &Form) -> AnyView {
    let words: &'static Words = desk.words;
    if !desk.may(Act::Publish, On::Part(ThingKind::Photo, Part::Free)) {
        return ().into_any();
    }
    let reasons = WhyGone::ALL.map(|why| {
        let id = format!("gone-{}", why.code());
        let checked = form.text("why-gone") == why.code();
        view! {
            <div class="check">
                <input type="radio" id=id.clone() name="why-gone" value=why.code() checked=checked required=true/>
                <label for=id>{words.say(&format!("photo-gone-{}", why.code().replace('_', "-")))}</label>
            </div>
        }
        .into_any()
    });
    let problems = form.told("why-gone", words);
    let problem = (!problems.is_empty())
        .then(|| view! { <div class="problem"><p>{problems.join(" ")}</p></div> });
    let places = uses.list.iter().map(|used| {
        let name = field_of(used.edition);
        let title = thing_name(uses.name_of(used.edition), words);
        let field = FieldView {
            value: form.raw(&name).to_owned(),
            problems: form.told(&name, words),
            help: Some(words.say("photo-instead-help")),
            ..FieldView::new(
                name,
                words.tell("photo-instead", &[("title", Arg::Text(&title))]),
            )
        };
        view! { <TextField field/> }.into_any()
    });
    let action = format!("{}/withdrawal", thing_href(ThingKind::Photo, photo.id));
    view! {
        <h2 id="withdrawal">{words.say("photo-withdraw-title")}</h2>
        <p class="why">{words.say("photo-withdraw-help")}</p>
        <form method="post" action=action class="form">
            <fieldset id="why-gone"><legend>{words.say("photo-gone-why")}</legend>{reasons.collect_view()}{problem}</fieldset>
            {places.collect_view()}
            <div class="acts"><button type="submit" class="grave">{words.say("photo-withdraw")}</button></div>
        </form>
    }
    .into_any()
}

fn field_of(edition: EditionId) -> String {
    format!("instead-{edition}")
}

async fn take(desk: Desk, Path(id): Path<String>, mut form: Form) -> Result<Response, Refusal> {
    if !desk.may(Act::Publish, On::Part(ThingKind::Photo, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let photo = find(&desk, &id).await?;
    let uses = Uses::load(&desk, photo.id).await?;
    let why = WhyGone::from_code(form.text("why-gone"));
    let instead = read_instead(&desk, &uses, &mut form).await?;
    let Some(why) = why.filter(|_| form.problems.is_empty()) else {
        if why.is_none() {
            form.complain(FieldProblem::new("why-gone", "photo-gone-needs-a-reason"));
        }
        let problems = form.problems.iter();
        let told = problems.map(|problem| (problem.field.clone(), tell(desk.words, problem)));
        let told = told.collect();
        return screen(&desk, photo, told, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match withdraw(desk.pool(), &desk.asker(), photo.id, why).await {
        Ok(()) => {}
        Err(Refusal::WhyNot(reasons)) => {
            let told = told(desk.words, Refusal::WhyNot(reasons), &desk.lobby.request_id);
            let sentences = told.sentences.into_iter();
            let sentences = sentences.map(|text| (String::new(), text)).collect();
            return screen(&desk, photo, sentences, &form, told.status).await;
        }
        Err(refusal) => return Err(refusal),
    }
    // It is gone by now, whatever becomes of its places.
    let mut left = Vec::new();
    let mut said = "photo-withdrawn";
    for (edition, new) in instead {
        let (pool, asker, locale) = (desk.pool(), desk.asker(), desk.locale());
        match replace_in(pool, &asker, locale, edition, (photo.id, new)).await {
            Ok(Replaced::Public) => {}
            Ok(Replaced::Draft) => said = "photo-withdrawn-drafts",
            Err(refusal) => {
                let title = thing_name(uses.name_of(edition), desk.words);
                let why = told(desk.words, refusal, &desk.lobby.request_id).sentences;
                let args = [
                    ("title", Arg::Text(&title)),
                    ("why", Arg::Text(&why.join(" "))),
                ];
                left.push((String::new(), desk.words.tell("photo-withdrawn-but", &args)));
            }
        }
    }
    if left.is_empty() {
        let here = thing_href(ThingKind::Photo, photo.id);
        return Ok(go(&format!("{here}?said={said}")));
    }
    screen(&desk, photo, left, &Form::default(), StatusCode::CONFLICT).await
}

/// The photos that come in its places, each with its edition; an address that names none is a problem.
async fn read_instead(
    desk: &Desk,
    uses: &Uses,
    form: &mut Form,
) -> Result<Vec<(EditionId, PhotoId)>, Refusal> {
    let mut instead = Vec::new();
    for used in &uses.list {
        let name = field_of(used.edition);
        let Some(typed) = form.filled(&name).map(str::to_owned) else {
            continue;
        };
        match find_at_address(desk, &typed).await? {
            Some(photo) => instead.push((used.edition, photo)),
            None => {
                let problem = FieldProblem::new(name, "edition-no-such-photo");
                form.complain(problem.with("address", typed));
            }
        }
    }
    Ok(instead)
}
