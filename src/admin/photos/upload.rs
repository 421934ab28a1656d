//! Bringing pictures in: a plain form for many files, and the same for a page that sends them one by
//! one.

use super::incoming::{MOST_MEGABYTES, NotTaken, not_brought, receive};
use super::outcome::{Outcome, Taken, as_json, page};
use crate::actions::editions::places::place;
use crate::actions::photos::bring::{Incoming, bring};
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::told;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::uploads::turns::Turn;
use crate::admin::uploads::{PATIENCE, wants_json};
use crate::domain::ids::{EditionId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::islands::upload_photos::{UploadPhotos, UploadWords};
use crate::islands::upload_sending::SendingWords;
use crate::media::intake::MOST_FILE_BYTES;
use crate::parts::field::{FieldView, ProblemList, SelectField};
use crate::words::{Arg, Words};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The edition in which what is uploaded is placed.
const PLACE_IN: &str = "place-in";

/// Files of one form.
const MOST_FILES: usize = 200;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/photos/upload";
    let needs = Needs::May(Act::Create);
    screens.get(path, needs, show).upload(path, needs, take)
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    may(&desk)?;
    Ok(screen(&desk, None, Vec::new(), StatusCode::OK))
}

fn may(desk: &Desk) -> Result<(), Refusal> {
    if desk.may(Act::Create, On::Kind(ThingKind::Photo)) {
        Ok(())
    } else {
        Err(Refusal::Denied)
    }
}

/// The form, with what is wrong with the whole of what was sent.
fn screen(
    desk: &Desk,
    locale: Option<Locale>,
    problems: Vec<(String, String)>,
    status: StatusCode,
) -> Response {
    let words = desk.words;
    let screen = Screen::new(words.say("photo-bring"))
        .status(status)
        .below("/admin/photos", words.say("rail-photos"))
        .with_islands();
    screen.show(desk, || {
        view! {
            <ProblemList title=words.say("problems-title") problems/>
            <p class="lead">{words.tell("upload-lead", &[("most", Arg::Text(&MOST_MEGABYTES.to_string()))])}</p>
            {form(locale.unwrap_or(words.locale), None, words)}
        }
        .into_any()
    })
}

/// The language and the edition in which they are placed stand before the files: they are known when the
/// first of them comes.
pub fn form(locale: Locale, place_in: Option<EditionId>, words: &'static Words) -> AnyView {
    let languages = Locale::ALL.map(|locale| (locale.code().to_owned(), words.language(locale)));
    let field = FieldView {
        value: locale.code().to_owned(),
        help: Some(words.say("upload-language-help")),
        ..FieldView::new("locale", words.say("upload-language"))
    };
    let told = UploadWords {
        act: words.say("photo-bring"),
        drop: words.say("upload-drop"),
        at_once: words.say("upload-at-once"),
        list: words.say("upload-files"),
        waiting: words.say("upload-waiting"),
        sending: words.say("upload-sending"),
        working: words.say("upload-working"),
        taken: words.say("upload-taken"),
        placed: words.say("upload-placed"),
        was_here: words.say("upload-was-here"),
        again: words.say("upload-again"),
        captions: words.say("upload-to-captions"),
    };
    let most = [("most", Arg::Text(&MOST_MEGABYTES.to_string()))];
    let sending = SendingWords {
        away: words.say("upload-away"),
        too_heavy: words.tell("upload-too-heavy", &most),
        not_now: words.say("upload-not-now"),
    };
    let most_bytes = u32::try_from(MOST_FILE_BYTES).unwrap_or(u32::MAX);
    view! {
        <form method="post" action="/admin/photos/upload" enctype="multipart/form-data" class="form">
            {place_in.map(|edition| view! { <input type="hidden" name=PLACE_IN value=edition.to_string()/> })}
            <SelectField field choices=languages.into()/>
            <div class="field">
                <label for="files">{words.say("upload-files")}</label>
                <input type="file" id="files" name="files" multiple=true required=true accept="image/jpeg,image/png,image/webp"/>
            </div>
            <UploadPhotos words=told sending most_bytes/>
        </form>
    }
    .into_any()
}

async fn take(desk: Desk, request: Request) -> Result<Response, Refusal> {
    may(&desk)?;
    let json = wants_json(request.headers());
    let Some(_turn) = Turn::take(desk.staff.id) else {
        return Ok(too_many(&desk, json));
    };
    let Ok(mut form) = Multipart::from_request(request, desk.state()).await else {
        return Ok(malformed(&desk, json));
    };
    let outcome = read(&desk, &mut form).await;
    Ok(if json {
        as_json(&outcome)
    } else if outcome.is_empty() {
        let told = vec![("files".to_owned(), desk.words.say("upload-nothing"))];
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        screen(&desk, Some(outcome.locale), told, status)
    } else {
        page(&desk, outcome)
    })
}

/// Takes what the form brings, in its order; what one file has wrong holds no other up.
async fn read(desk: &Desk, form: &mut Multipart) -> Outcome {
    let mut outcome = Outcome::new(desk.locale());
    for _ in 0..=MOST_FILES {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return outcome,
            Err(error) => {
                let key = if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
                    "upload-all-too-heavy"
                } else {
                    "upload-cut-off"
                };
                outcome.refused.push(NotTaken {
                    name: None,
                    sentence: desk.words.say(key),
                    status: error.status(),
                });
                return outcome;
            }
        };
        match field.name() {
            Some("locale") => {
                let chosen = field.text().await.ok();
                let chosen = chosen.and_then(|code| code.trim().parse().ok());
                outcome.locale = chosen.unwrap_or(outcome.locale);
            }
            Some(PLACE_IN) => {
                let edition = field.text().await.ok();
                outcome.place_in = edition.and_then(|id| id.parse().ok()).map(EditionId);
            }
            // A browser sends an empty field where no file was chosen.
            Some("files") if field.file_name() != Some("") => {
                let came = match receive(desk, field).await {
                    Ok(came) => came,
                    Err(why) => {
                        outcome.refused.push(why);
                        continue;
                    }
                };
                let file = Incoming {
                    path: came.file.path(),
                    file_name: came.name.as_deref(),
                    locale: outcome.locale,
                };
                let (pool, shelf) = (desk.pool(), &desk.state().shelf);
                match bring(pool, shelf, &desk.asker(), file).await {
                    Ok(brought) => {
                        let placed = place_it(desk, outcome.place_in, brought.photo).await;
                        outcome.taken.push(Taken {
                            brought,
                            name: came.name,
                            placed,
                        });
                    }
                    Err(why) => outcome.refused.push(not_brought(desk, came.name, why)),
                }
            }
            _ => {}
        }
    }
    outcome
}

/// Places a photo that has just come in, where an edition is named: the revision that then places it, or
/// why it is not placed.
async fn place_it(
    desk: &Desk,
    edition: Option<EditionId>,
    photo: PhotoId,
) -> Option<Result<i32, String>> {
    let (pool, asker) = (desk.pool(), desk.asker());
    let placed = place(pool, &asker, desk.locale(), (edition?, None), photo).await;
    let request_id = &desk.lobby.request_id;
    Some(placed.map_err(|refusal| told(desk.words, refusal, request_id).sentences.join(" ")))
}

/// Two at a time: the third has to wait for one of them.
fn too_many(desk: &Desk, json: bool) -> Response {
    let sentence = desk.words.say("upload-two-at-a-time");
    let status = StatusCode::TOO_MANY_REQUESTS;
    let mut response = refused_whole(desk, sentence, status, json);
    response.headers_mut().insert(header::RETRY_AFTER, PATIENCE);
    response
}

fn malformed(desk: &Desk, json: bool) -> Response {
    let sentence = desk.words.say("upload-nothing");
    refused_whole(desk, sentence, StatusCode::UNPROCESSABLE_ENTITY, json)
}

fn refused_whole(desk: &Desk, sentence: String, status: StatusCode, json: bool) -> Response {
    if !json {
        return screen(desk, None, vec![("files".to_owned(), sentence)], status);
    }
    let mut outcome = Outcome::new(desk.locale());
    outcome.refused.push(NotTaken {
        name: None,
        sentence,
        status,
    });
    as_json(&outcome).into_response()
}
