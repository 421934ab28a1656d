//! Publishing and scheduling a part without leaving the page.

use super::api_error::{ApiError, lines, sentences};
use super::near_form::{fields_of, form_around};
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlFormElement, Node};
use serde::{Deserialize, Serialize};

/// What is done in place of sending the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartAct {
    Publish,
    Schedule,
}

/// Gives the sentence that says what is public now. `fields`: the form as it would be sent.
#[server(prefix = "/admin/api", endpoint = "publish-part", input = Json, output = Json)]
pub async fn publish_part(
    noun: String,
    id: String,
    part: String,
    fields: String,
) -> Result<String, ApiError> {
    crate::admin::api::publish_part(noun, id, part, fields).await
}

/// Gives the sentence that says what goes public when. `fields`: the form as it would be sent.
#[server(prefix = "/admin/api", endpoint = "schedule-part", input = Json, output = Json)]
pub async fn schedule_part(
    noun: String,
    id: String,
    part: String,
    fields: String,
) -> Result<String, ApiError> {
    crate::admin::api::schedule_part(noun, id, part, fields).await
}

/// Inside the plain form that does the same: awake it does what the form's button asks for, and what
/// is being written elsewhere on the page stays as it is.
#[island]
pub fn ActInPlace(
    act: PartAct,
    noun: String,
    id: String,
    part: String,
    /// What is said where the server cannot be reached.
    away: String,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let told = RwSignal::new(Vec::<String>::new());
    let is_busy = RwSignal::new(false);
    let take = move |form: &HtmlFormElement| {
        let Some(fields) = fields_of(form) else {
            return;
        };
        let (noun, id, part, away) = (noun.clone(), id.clone(), part.clone(), away.clone());
        is_busy.set(true);
        spawn_local(async move {
            let outcome = match act {
                PartAct::Publish => publish_part(noun, id, part, fields).await,
                PartAct::Schedule => schedule_part(noun, id, part, fields).await,
            };
            match outcome {
                // What is done cannot be done again: the form stays as it is.
                Ok(sentence) => told.set(vec![sentence]),
                Err(error) => {
                    told.set(sentences(error, &away));
                    is_busy.set(false);
                }
            }
        });
    };
    Effect::new(move |_| {
        let Some(form) = place.get().and_then(|place| form_around(&place)) else {
            return;
        };
        let take = take.clone();
        let handle = window_event_listener(ev::submit, move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if !target.is_some_and(|node: Node| form.is_same_node(Some(&node))) {
                return;
            }
            event.prevent_default();
            if !is_busy.get_untracked() {
                take(&form);
            }
        });
        on_cleanup(move || handle.remove());
    });
    view! { <div node_ref=place role="status">{move || lines(told.get())}</div> }.into_any()
}
