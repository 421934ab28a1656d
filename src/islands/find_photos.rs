//! Finding a photo and placing it, without leaving the form of an edition.

use super::api_error::{ApiError, lines, sentences};
use super::near_form::{form_around, input_in, note_place, note_seen, number_in};
use super::quick_save::Saved;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// A photo that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPhoto {
    pub id: String,
    /// Its caption, else the name of its file.
    pub name: String,
    /// The language of the caption, where it is not the reader's.
    pub lang: Option<String>,
    pub src: String,
    /// Pixels of the small picture.
    pub width: i32,
    pub height: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindWords {
    pub label: String,
    pub help: String,
    pub find: String,
    pub place: String,
    pub placed: String,
    pub nothing: String,
    pub away: String,
}

/// The photos that fit all words, the newest first; those of an empty search are the newest of all.
#[server(prefix = "/admin/api", endpoint = "find-photos", input = Json, output = Json)]
pub async fn find_photos(q: String) -> Result<Vec<FoundPhoto>, ApiError> {
    crate::admin::api::find_photos(q).await
}

/// Puts a photo behind those that an edition has. `seen`: the revision that whoever asks has seen.
#[server(prefix = "/admin/api", endpoint = "place-photo", input = Json, output = Json)]
pub async fn place_photo(edition: String, photo: String, seen: i32) -> Result<Saved, ApiError> {
    crate::admin::api::place_photo(edition, photo, seen).await
}

/// In the form of an edition: awake it finds without sending the form, and places at once.
#[island]
pub fn FindPhotos(edition: String, query: String, words: FindWords) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let found = RwSignal::new(Vec::<FoundPhoto>::new());
    let told = RwSignal::new(Vec::<String>::new());
    let placed = RwSignal::new(Vec::<String>::new());
    let is_busy = RwSignal::new(false);
    let is_awake = RwSignal::new(false);
    Effect::new(move |_| is_awake.set(true));
    let (nothing, away) = (words.nothing.clone(), words.away.clone());
    let look = move || {
        let Some(form) = place.get_untracked().and_then(|place| form_around(&place)) else {
            return;
        };
        let q = input_in(&form, "find-photo").map(|input| input.value());
        let (nothing, away) = (nothing.clone(), away.clone());
        is_busy.set(true);
        spawn_local(async move {
            match find_photos(q.unwrap_or_default()).await {
                Ok(photos) => {
                    told.set(if photos.is_empty() {
                        vec![nothing]
                    } else {
                        Vec::new()
                    });
                    found.set(photos);
                }
                Err(error) => told.set(sentences(error, &away)),
            }
            is_busy.set(false);
        });
    };
    let by_button = look.clone();
    let by_button = move |event: ev::MouseEvent| {
        event.prevent_default();
        if !is_busy.get_untracked() {
            by_button();
        }
    };
    // Enter in the field would save the whole form.
    let by_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            if !is_busy.get_untracked() {
                look();
            }
        }
    };
    let away = words.away.clone();
    let put = move |photo: String| {
        let Some(form) = place.get_untracked().and_then(|place| form_around(&place)) else {
            return;
        };
        if is_busy.get_untracked() {
            return;
        }
        let (edition, away) = (edition.clone(), away.clone());
        let seen = number_in(&form, "seen");
        is_busy.set(true);
        spawn_local(async move {
            match place_photo(edition, photo.clone(), seen).await {
                Ok(saved) => {
                    note_seen(saved.number);
                    note_place(&photo);
                    told.set(vec![saved.sentence]);
                    placed.update(|placed| placed.push(photo));
                }
                Err(error) => told.set(sentences(error, &away)),
            }
            is_busy.set(false);
        });
    };
    let (place_word, placed_word) = (words.place.clone(), words.placed.clone());
    let line = move |photo: FoundPhoto| {
        let put = put.clone();
        let id = photo.id.clone();
        let is_placed = {
            let id = photo.id.clone();
            move || placed.get().contains(&id)
        };
        let (place_word, placed_word) = (place_word.clone(), placed_word.clone());
        let label = format!("{place_word}: {}", photo.name);
        let act = move || {
            let (put, id) = (put.clone(), id.clone());
            if is_placed() {
                view! { <p class="quiet">{placed_word.clone()}</p> }.into_any()
            } else {
                view! {
                    <button type="button" class="second" aria-label=label.clone() on:click=move |_| put(id.clone())>
                        {place_word.clone()}
                    </button>
                }
                .into_any()
            }
        };
        view! {
            <li>
                <div><img src=photo.src alt="" width=photo.width.to_string() height=photo.height.to_string()/></div>
                <div><p class="quiet" lang=photo.lang dir="auto">{photo.name}</p>{act}</div>
            </li>
        }
        .into_any()
    };
    view! {
        <div node_ref=place class="find-photos">
            <div class="field">
                <label for="find-photo">{words.label}</label>
                <p class="help" id="find-photo-help">{words.help}</p>
                <div class="with-button">
                    <input type="search" id="find-photo" name="find-photo" maxlength="200" value=query
                        aria-describedby="find-photo-help" on:keydown=by_key/>
                    <button type="submit" name="look" value="yes" class="second" formnovalidate on:click=by_button>{words.find}</button>
                </div>
            </div>
            <div role="status">{move || lines(told.get())}</div>
            <ul class="thumbs" role="list" hidden=move || !is_awake.get() || found.get().is_empty()>
                <For each=move || found.get() key=|photo| photo.id.clone() let:photo>{line(photo)}</For>
            </ul>
        </div>
    }
    .into_any()
}
