//! The next dates of a rule and its sentence, told anew while its fields are typed.

use super::api_error::{ApiError, sentences};
use super::near_form::{fields_of, form_around};
use super::rule_answer::{RuleAnswer, RuleAnswerWords, rule_answer_view};
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::{debounce, window_event_listener};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlFormElement, Node};
use std::time::Duration;

/// How long nobody types before the server is asked.
const PAUSE: Duration = Duration::from_millis(350);

/// `of`: the observance whose public dates are compared. `fields`: the form as it would be sent.
#[server(prefix = "/admin/api", endpoint = "check-date-rule", input = Json, output = Json)]
pub async fn check_date_rule(of: Option<String>, fields: String) -> Result<RuleAnswer, ApiError> {
    crate::admin::api::check_date_rule(of, fields).await
}

/// Begins with what the page knows; without a browser's half it stays so, and the button checks.
#[island]
pub fn DateRuleCheck(
    of: Option<String>,
    answer: RuleAnswer,
    words: RuleAnswerWords,
    /// What is said where the server cannot be reached.
    away: String,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let shown = RwSignal::new(answer);
    // Of answers that overtake each other the last question's counts.
    let asked = RwSignal::new(0_u32);
    Effect::new(move |_| {
        let Some(form) = place.get().and_then(|place| form_around(&place)) else {
            return;
        };
        let (of, away) = (of.clone(), away.clone());
        let ask = debounce(PAUSE, move |form: HtmlFormElement| {
            let Some(fields) = fields_of(&form) else {
                return;
            };
            let (of, away) = (of.clone(), away.clone());
            asked.update(|number| *number = number.wrapping_add(1));
            let number = asked.get_untracked();
            spawn_local(async move {
                let told = check_date_rule(of, fields).await;
                if asked.try_get_untracked() != Some(number) {
                    return;
                }
                shown.set(told.unwrap_or_else(|error| RuleAnswer {
                    problems: sentences(error, &away),
                    ..RuleAnswer::default()
                }));
            });
        });
        let ask = StoredValue::new_local(ask);
        let handle = window_event_listener(ev::input, move |event| {
            let node = event
                .target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            if node.is_some_and(|node| form.contains(Some(&node))) {
                ask.update_value(|ask| ask(form.clone()));
            }
        });
        on_cleanup(move || handle.remove());
    });
    view! {
        <div node_ref=place aria-live="polite">
            {move || rule_answer_view(shown.get(), words.clone())}
        </div>
    }
    .into_any()
}
