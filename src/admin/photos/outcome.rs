//! What became of the files of an upload: what was taken, what not, and why.

use super::captions::captions_href;
use super::incoming::NotTaken;
use crate::actions::photos::bring::Brought;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::frame::Screen;
use crate::admin::work::address::thing_href;
use crate::domain::ids::{EditionId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::revision::ThingKind;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::json;

/// A file that became a photo, or was one.
pub struct Taken {
    pub brought: Brought,
    pub name: Option<String>,
    /// Where an edition was named: its revision that places the photo, or why it is not placed.
    pub placed: Option<Result<i32, String>>,
}

pub struct Outcome {
    /// The edition in which they are placed.
    pub place_in: Option<EditionId>,
    /// Of the captions that the files bring.
    pub locale: Locale,
    pub taken: Vec<Taken>,
    pub refused: Vec<NotTaken>,
}

impl Outcome {
    pub const fn new(locale: Locale) -> Self {
        Self {
            place_in: None,
            locale,
            taken: Vec::new(),
            refused: Vec::new(),
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.taken.is_empty() && self.refused.is_empty()
    }

    /// The photos, each once.
    fn photos(&self) -> Vec<PhotoId> {
        let mut photos: Vec<PhotoId> = Vec::new();
        for taken in &self.taken {
            if !photos.contains(&taken.brought.photo) {
                photos.push(taken.brought.photo);
            }
        }
        photos
    }

    fn status(&self) -> StatusCode {
        match (self.taken.is_empty(), self.refused.first()) {
            (true, Some(first)) => first.status,
            _ => StatusCode::OK,
        }
    }
}

pub fn as_json(outcome: &Outcome) -> Response {
    let taken = outcome.taken.iter().map(|taken| {
        let photo = taken.brought.photo;
        let href = thing_href(ThingKind::Photo, photo);
        let (placed, not_placed) = match &taken.placed {
            Some(Ok(number)) => (Some(number), None),
            Some(Err(sentence)) => (None, Some(sentence)),
            None => (None, None),
        };
        json!({"id": photo, "name": taken.name, "was_here": taken.brought.was_here, "href": href,
               "placed": placed, "not_placed": not_placed})
    });
    let refused = outcome
        .refused
        .iter()
        .map(|refused| json!({"name": refused.name, "sentence": refused.sentence}));
    let body = json!({
        "taken": taken.collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
    });
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (outcome.status(), kind, body.to_string()).into_response()
}

/// On to the captions where all is new; else what is to be known first.
pub fn page(desk: &Desk, outcome: Outcome) -> Response {
    let words = desk.words;
    let captions = captions_href(&outcome.photos(), outcome.locale);
    let mut taken = outcome.taken.iter();
    let is_told = |taken: &Taken| match &taken.placed {
        Some(placed) => placed.is_err(),
        None => taken.brought.was_here,
    };
    if outcome.refused.is_empty() && !taken.any(is_told) {
        let said = match outcome.place_in {
            Some(_) => "photos-placed",
            None => "photos-brought",
        };
        return go(&format!("{captions}&said={said}"));
    }
    let screen = Screen::new(words.say("upload-outcome"))
        .status(outcome.status())
        .below("/admin/photos", words.say("rail-photos"))
        .below("/admin/photos/upload", words.say("photo-bring"));
    screen.show(desk, || {
        let unnamed = || words.say("photo-unnamed");
        let refused: Vec<AnyView> = outcome
            .refused
            .iter()
            .map(|refused| {
                let name = refused.name.clone();
                let name = name.map(|name| view! { <bdi>{name}</bdi>": " });
                view! { <li>{name}{refused.sentence.clone()}</li> }.into_any()
            })
            .collect();
        let taken: Vec<AnyView> = outcome
            .taken
            .iter()
            .map(|taken| {
                let href = thing_href(ThingKind::Photo, taken.brought.photo);
                let name = taken.name.clone().unwrap_or_else(unnamed);
                let key = match (&taken.placed, taken.brought.was_here) {
                    (Some(Ok(_)), _) => "upload-placed",
                    (_, true) => "upload-was-here",
                    (_, false) => "upload-taken",
                };
                let why = taken.placed.clone().and_then(Result::err);
                let why = why.map(|why| view! { " " <span class="lacking">{why}</span> });
                view! { <li><a href=href><bdi>{name}</bdi></a> " – " {words.say(key)} {why}</li> }.into_any()
            })
            .collect();
        let refused = (!refused.is_empty()).then(|| view! {
            <div class="problems" role="alert">
                <p><strong>{words.say("upload-refused")}</strong></p>
                <ul>{refused}</ul>
            </div>
        });
        let taken = (!taken.is_empty()).then(|| view! {
            <h2>{words.say("upload-taken-title")}</h2>
            <ul>{taken}</ul>
            <p class="acts"><a class="button" href=captions>{words.say("upload-to-captions")}</a></p>
        });
        view! {
            {refused}
            {taken}
            <p><a href="/admin/photos/upload">{words.say("upload-more")}</a></p>
        }
        .into_any()
    })
}
