//! What islands ask for: each door of theirs, and the act behind it.
//!
//! Invariant: a server function is registered here with what it needs, so that the admin's door holds
//! for it as for any screen; it asks who, does one thing, and answers in finished words.

use super::dead_ends::{as_error, instant};
use super::desk::Desk;
use super::door::{Needs, Screens};
use super::form::{Form, MOST_BYTES, read_pairs};
use super::instant_fields;
use super::observances::checked::check;
use super::photos::card::{name_of, small_picture};
use super::photos::find_by_words;
use super::work::address::{Named, read};
use super::work::edit;
use super::work::panel_acts::WITHOUT_PHOTOS;
use crate::actions::editions::places::place;
use crate::actions::refusal::Refusal;
use crate::actions::work::at_hand::Consent;
use crate::actions::work::publish::{publish, schedule};
use crate::domain::ids::{EditionId, ObservanceId, PhotoId};
use crate::domain::permission::Act;
use crate::domain::typed::Fields;
use crate::islands::api_error::ApiError;
use crate::islands::find_photos::FoundPhoto;
use crate::islands::quick_save::Saved;
use crate::islands::rule_answer::RuleAnswer;
use crate::words::Arg;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use leptos::prelude::use_context;
use leptos_axum::{ResponseOptions, handle_server_fns};

pub fn add(screens: Screens) -> Screens {
    screens
        .post("/admin/api/check-date-rule", Needs::May(Act::View), answer)
        .post("/admin/api/save-text", Needs::May(Act::Write), answer)
        .post("/admin/api/publish-part", Needs::May(Act::Publish), answer)
        .post("/admin/api/schedule-part", Needs::May(Act::Publish), answer)
        .post("/admin/api/find-photos", Needs::May(Act::View), answer)
        .post("/admin/api/place-photo", Needs::May(Act::Write), answer)
}

/// Runs the server function of an address. What cannot be read as its arguments is no fault of ours.
async fn answer(request: Request) -> Response {
    let response = handle_server_fns(request).await.into_response();
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, MOST_BYTES).await.unwrap_or_default();
    let error = serde_json::from_slice::<ApiError>(&bytes);
    if error.is_ok_and(|error| error.code == "malformed") {
        parts.status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Response::from_parts(parts, Body::from(bytes))
}

pub async fn check_date_rule(of: Option<String>, fields: String) -> Result<RuleAnswer, ApiError> {
    let desk = desk()?;
    let fields: Fields = read_pairs(fields.as_bytes());
    let of = of.and_then(|id| id.parse().ok()).map(ObservanceId);
    let answer = check(&desk, of, &fields).await;
    answer.map_err(|refusal| refused(&desk, refusal))
}

pub async fn save_text(
    noun: String,
    id: String,
    part: String,
    fields: String,
) -> Result<Saved, ApiError> {
    let desk = desk()?;
    let mut form = Form::of(read_pairs(fields.as_bytes()));
    let saved = match read(&Named { noun, id, part }) {
        Some(on) => edit::save_form(&desk, on, &mut form).await,
        None => Err(Refusal::NotFound),
    };
    let number = saved.map_err(|refusal| refused(&desk, refusal))?;
    let key = if number == form.seen() {
        "quick-unchanged"
    } else {
        "quick-saved"
    };
    let args = [("number", Arg::Text(&number.to_string()))];
    Ok(Saved {
        number,
        sentence: desk.words.tell(key, &args),
    })
}

pub async fn publish_part(
    noun: String,
    id: String,
    part: String,
    fields: String,
) -> Result<String, ApiError> {
    let desk = desk()?;
    let form = Form::of(read_pairs(fields.as_bytes()));
    let (seen, consent) = (form.seen(), consent(&form));
    let done = match read(&Named { noun, id, part }) {
        Some((_, thing, part)) => {
            publish(desk.pool(), &desk.asker(), (thing, part), seen, consent).await
        }
        None => Err(Refusal::NotFound),
    };
    done.map_err(|refusal| refused(&desk, refusal))?;
    let number = seen.to_string();
    Ok(desk
        .words
        .tell("publish-here-done", &[("number", Arg::Text(&number))]))
}

pub async fn schedule_part(
    noun: String,
    id: String,
    part: String,
    fields: String,
) -> Result<String, ApiError> {
    let desk = desk()?;
    let form = Form::of(read_pairs(fields.as_bytes()));
    let at = match (read(&Named { noun, id, part }), instant_fields::read(&form)) {
        (Some((_, thing, part)), Ok(at)) => {
            let (on, seen) = ((thing, part), form.seen());
            let done = schedule(desk.pool(), &desk.asker(), on, seen, at, consent(&form)).await;
            done.map(|()| at)
        }
        (None, _) => Err(Refusal::NotFound),
        (_, Err(problems)) => Err(Refusal::Problems(problems)),
    };
    let at = at.map_err(|refusal| refused(&desk, refusal))?;
    let (number, when) = (form.seen().to_string(), instant(desk.words, at));
    let args = [("number", Arg::Text(&number)), ("when", Arg::Text(&when))];
    Ok(desk.words.tell("panel-schedule", &args))
}

/// How many photos a search in passing brings.
const FOUND: i64 = 24;

pub async fn find_photos(q: String) -> Result<Vec<FoundPhoto>, ApiError> {
    let desk = desk()?;
    let found = find_by_words(&desk, &q, FOUND).await;
    let photos = found.map_err(|refusal| refused(&desk, refusal))?;
    let photos = photos.into_iter().map(|photo| {
        let (name, lang) = name_of(&photo, desk.words);
        FoundPhoto {
            id: photo.id.to_string(),
            name,
            lang: lang.map(|lang| lang.code().to_owned()),
            src: small_picture(photo.id),
            width: photo.small_width.unwrap_or(photo.width),
            height: photo.small_height.unwrap_or(photo.height),
        }
    });
    Ok(photos.collect())
}

pub async fn place_photo(edition: String, photo: String, seen: i32) -> Result<Saved, ApiError> {
    let desk = desk()?;
    let done = match (edition.parse(), photo.parse()) {
        (Ok(edition), Ok(photo)) => {
            let on = (EditionId(edition), Some(seen));
            let (pool, asker, locale) = (desk.pool(), desk.asker(), desk.locale());
            place(pool, &asker, locale, on, PhotoId(photo)).await
        }
        _ => Err(Refusal::NotFound),
    };
    let number = done.map_err(|refusal| refused(&desk, refusal))?;
    let args = [("number", Arg::Text(&number.to_string()))];
    Ok(Saved {
        number,
        sentence: desk.words.tell("photo-placed", &args),
    })
}

/// An act in passing asks for no reason: those that need one are done by their form.
fn consent(form: &Form) -> Consent<'static> {
    Consent {
        without_photos: form.has(WITHOUT_PHOTOS),
        ..Consent::default()
    }
}

/// The desk that the door has put into the request.
fn desk() -> Result<Desk, ApiError> {
    let found = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Desk>().cloned());
    found.ok_or_else(|| {
        set_status(StatusCode::INTERNAL_SERVER_ERROR);
        ApiError {
            code: "fault".into(),
            request_id: String::new(),
            sentences: Vec::new(),
        }
    })
}

fn refused(desk: &Desk, refusal: Refusal) -> ApiError {
    let (status, error) = as_error(desk.words, refusal, &desk.lobby.request_id);
    set_status(status);
    error
}

fn set_status(status: StatusCode) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(status);
    }
}
