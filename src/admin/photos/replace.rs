//! Another file in the place of a photo's.

use super::incoming::{not_brought, receive};
use super::overview::{find, screen};
use crate::actions::photos::bring::{Incoming, NotBrought};
use crate::actions::photos::replace::{Shows, replace};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, tell};
use crate::admin::uploads::turns::Turn;
use crate::admin::work::address::thing_href;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::store::photo_library::LibraryPhoto;
use crate::words::Words;
use axum::extract::{FromRequest, Multipart, Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    // A file is brought in, though no photo is made.
    screens.upload("/admin/photos/{id}/file", Needs::May(Act::Create), take)
}

/// The form, for those who may; `is_seen`: whether the public sees the photo, or will.
pub(super) fn view(desk: &Desk, photo: &LibraryPhoto, is_seen: bool) -> AnyView {
    let words: &'static Words = desk.words;
    if photo.in_trash || !desk.may(Act::Create, On::Kind(ThingKind::Photo)) {
        return ().into_any();
    }
    if is_seen && !desk.may(Act::Publish, On::Part(ThingKind::Photo, Part::Free)) {
        return view! {
            <h2>{words.say("replace-title")}</h2>
            <p class="why">{words.say("replace-is-public")}</p>
        }
        .into_any();
    }
    let choices = [("same", "replace-same"), ("another", "replace-another")];
    let choices = choices.map(|(code, key)| {
        let id = format!("shows-{code}");
        view! {
            <div class="check">
                <input type="radio" id=id.clone() name="shows" value=code checked=code == "same"/>
                <label for=id>{words.say(key)}</label>
            </div>
        }
        .into_any()
    });
    let action = format!("{}/file", thing_href(ThingKind::Photo, photo.id));
    view! {
        <h2>{words.say("replace-title")}</h2>
        <p class="why">{words.say("replace-help")}</p>
        <form method="post" action=action enctype="multipart/form-data" class="form">
            <fieldset><legend>{words.say("replace-shows")}</legend>{choices.collect_view()}</fieldset>
            <div class="field">
                <label for="file">{words.say("replace-file")}</label>
                <input type="file" id="file" name="file" required=true accept="image/jpeg,image/png,image/webp"/>
            </div>
            <div class="acts"><button type="submit" class="second">{words.say("replace-act")}</button></div>
        </form>
    }
    .into_any()
}

async fn take(desk: Desk, Path(id): Path<String>, request: Request) -> Result<Response, Refusal> {
    if !desk.may(Act::Create, On::Kind(ThingKind::Photo)) {
        return Err(Refusal::Denied);
    }
    let photo = find(&desk, &id).await?;
    let outcome = match Turn::take(desk.staff.id) {
        Some(turn) => {
            let outcome = read(&desk, &photo, request).await;
            drop(turn);
            outcome
        }
        None => Err((
            StatusCode::TOO_MANY_REQUESTS,
            desk.words.say("upload-two-at-a-time"),
        )),
    };
    match outcome {
        Ok(shows) => {
            let said = match shows {
                Shows::TheSame => "file-replaced",
                Shows::Another => "file-replaced-look-again",
            };
            let href = thing_href(ThingKind::Photo, photo.id);
            Ok(go(&format!("{href}?said={said}")))
        }
        Err((status, sentence)) => {
            let told = vec![("file".to_owned(), sentence)];
            screen(&desk, photo, told, &Form::default(), status).await
        }
    }
}

/// Gives what the new file shows, once it stands in the place of the other.
async fn read(
    desk: &Desk,
    photo: &LibraryPhoto,
    request: Request,
) -> Result<Shows, (StatusCode, String)> {
    let nothing = || {
        let sentence = desk.words.say("upload-nothing");
        (StatusCode::UNPROCESSABLE_ENTITY, sentence)
    };
    let form = Multipart::from_request(request, desk.state()).await;
    let mut form = form.map_err(|_| nothing())?;
    let mut shows = Shows::TheSame;
    while let Ok(Some(field)) = form.next_field().await {
        match field.name() {
            Some("shows") => {
                let code = field.text().await.unwrap_or_default();
                shows = match code.as_str() {
                    "another" => Shows::Another,
                    _ => Shows::TheSame,
                };
            }
            Some("file") if field.file_name() != Some("") => {
                let came = receive(desk, field).await;
                let came = came.map_err(|why| (why.status, why.sentence))?;
                let file = Incoming {
                    path: came.file.path(),
                    file_name: came.name.as_deref(),
                    locale: desk.locale(),
                };
                let (pool, shelf, asker) = (desk.pool(), &desk.state().shelf, desk.asker());
                let done = replace(pool, shelf, &asker, photo.id, file, shows).await;
                return done.map(|()| shows).map_err(|why| told(desk, why));
            }
            _ => {}
        }
    }
    Err(nothing())
}

fn told(desk: &Desk, why: NotBrought) -> (StatusCode, String) {
    if let NotBrought::Refused(Refusal::Problems(problems)) = &why {
        let sentences = problems.iter().map(|problem| tell(desk.words, problem));
        let sentence = sentences.collect::<Vec<_>>().join(" ");
        return (StatusCode::UNPROCESSABLE_ENTITY, sentence);
    }
    let why = not_brought(desk, None, why);
    (why.status, why.sentence)
}
