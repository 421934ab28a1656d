//! Publishing the newest revision without leaving the page.

use super::api_error::{ApiError, lines, sentences};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishWords {
    pub act: String,
    pub away: String,
}

/// Gives the sentence that says what is public now. `seen`: the revision that whoever asks has seen.
#[server(prefix = "/admin/api", endpoint = "publish-part", input = Json, output = Json)]
pub async fn publish_part(
    noun: String,
    id: String,
    part: String,
    seen: i32,
) -> Result<String, ApiError> {
    crate::admin::api::publish_part(noun, id, part, seen).await
}

/// Beside the plain button that does the same.
#[island]
pub fn PublishPart(
    noun: String,
    id: String,
    part: String,
    seen: i32,
    words: PublishWords,
) -> impl IntoView {
    let told = RwSignal::new(Vec::<String>::new());
    let is_busy = RwSignal::new(false);
    // Asleep it would be a button that does nothing: it shows once it can be pressed.
    let is_awake = RwSignal::new(false);
    Effect::new(move |_| is_awake.set(true));
    let away = words.away;
    let publish = move |_| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let (noun, id, part, away) = (noun.clone(), id.clone(), part.clone(), away.clone());
        spawn_local(async move {
            match publish_part(noun, id, part, seen).await {
                // What is done cannot be done again: the button stays as it is.
                Ok(sentence) => told.set(vec![sentence]),
                Err(error) => {
                    told.set(sentences(error, &away));
                    is_busy.set(false);
                }
            }
        });
    };
    view! {
        <div class="quick" hidden=move || !is_awake.get()>
            <button type="button" class="second" on:click=publish disabled=move || is_busy.get()>{words.act}</button>
            <div role="status">{move || lines(told.get())}</div>
        </div>
    }
    .into_any()
}
