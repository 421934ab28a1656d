//! Saving a text without leaving its page: by a button, or by Ctrl+S.

use super::api_error::{ApiError, lines, sentences};
use super::near_form::{fields_of, form_around, note_seen};
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// What was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub number: i32,
    /// "Saved as revision 7."
    pub sentence: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuickSaveWords {
    pub act: String,
    pub help: String,
    pub saving: String,
    pub away: String,
}

/// `noun`, `id` and `part` as in an address of the admin; `fields`: the form as it would be sent.
#[server(prefix = "/admin/api", endpoint = "save-text", input = Json, output = Json)]
pub async fn save_text(
    noun: String,
    id: String,
    part: String,
    fields: String,
) -> Result<Saved, ApiError> {
    crate::admin::api::save_text(noun, id, part, fields).await
}

/// Beside the buttons of a text's form. What is saved becomes what the form was made from.
#[island]
pub fn QuickSave(noun: String, id: String, part: String, words: QuickSaveWords) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let told = RwSignal::new(Vec::<String>::new());
    let is_saving = RwSignal::new(false);
    // Asleep it would be a button that does nothing: it shows once it can be pressed.
    let is_awake = RwSignal::new(false);
    let (saving, away) = (words.saving.clone(), words.away.clone());
    let save = move || {
        let Some(form) = place.get_untracked().and_then(|place| form_around(&place)) else {
            return;
        };
        if is_saving.get_untracked() {
            return;
        }
        let Some(fields) = fields_of(&form) else {
            return;
        };
        let (noun, id, part, away) = (noun.clone(), id.clone(), part.clone(), away.clone());
        is_saving.set(true);
        told.set(vec![saving.clone()]);
        spawn_local(async move {
            match save_text(noun, id, part, fields).await {
                Ok(saved) => {
                    note_seen(saved.number);
                    told.set(vec![saved.sentence]);
                }
                Err(error) => told.set(sentences(error, &away)),
            }
            is_saving.set(false);
        });
    };
    let by_keys = save.clone();
    Effect::new(move |_| {
        is_awake.set(true);
        let save = by_keys.clone();
        let handle = window_event_listener(ev::keydown, move |event| {
            let is_save = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            if is_save && event.key().eq_ignore_ascii_case("s") {
                event.prevent_default();
                save();
            }
        });
        on_cleanup(move || handle.remove());
    });
    view! {
        <div node_ref=place class="quick" hidden=move || !is_awake.get()>
            <button type="button" class="second" on:click=move |_| save() disabled=move || is_saving.get()>{words.act}</button>
            " " <span class="why">{words.help}</span>
            <div role="status">{move || lines(told.get())}</div>
        </div>
    }
    .into_any()
}
