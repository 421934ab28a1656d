//! Suggesting words in a search field while somebody types.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{
    Event, HtmlDataListElement, HtmlInputElement, Node, UrlSearchParams, XmlHttpRequest,
};
use std::time::Duration;

/// How long nothing must be typed before it is asked.
const PAUSE: Duration = Duration::from_millis(150);

/// The list that the field names as its own; asleep it is empty, and the field suggests nothing.
#[island]
pub fn SuggestWords(
    /// Where suggestions are asked for, without the question.
    address: String,
    /// The id of the field.
    field: String,
    /// The id that this list is to have.
    list: String,
) -> impl IntoView {
    let place = NodeRef::<html::Datalist>::new();
    // Of answers that overtake each other the last question's counts.
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let Some(input) = input_named(&field) else {
            return;
        };
        let (address, source) = (address.clone(), input.clone());
        let ask = move || {
            let place = place.clone();
            let number = asked.with_value(|number| number.wrapping_add(1));
            asked.set_value(number);
            get(&address, source.value().trim_start(), move |words| {
                if asked.try_get_value() == Some(number) {
                    fill(&place, &words);
                }
            });
        };
        // What was typed while this was on its way.
        if !input.value().trim().is_empty() {
            ask();
        }
        let ask = StoredValue::new_local(debounce(PAUSE, move |()| ask()));
        let handle = window_event_listener(ev::input, move |event| {
            let node = event
                .target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            if node.is_some_and(|node| input.is_same_node(Some(&node))) {
                ask.update_value(|ask| ask(()));
            }
        });
        on_cleanup(move || handle.remove());
    });
    view! { <datalist node_ref=place id=list></datalist> }.into_any()
}

fn input_named(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Asks, and gives on what was suggested. Where nothing can be heard, nothing is suggested, and nothing said.
fn get(address: &str, typed: &str, then: impl Fn(Vec<String>) + 'static) {
    if typed.is_empty() {
        return then(Vec::new());
    }
    let (Ok(request), Ok(query)) = (XmlHttpRequest::new(), UrlSearchParams::new()) else {
        return;
    };
    query.append("q", typed);
    let query = String::from(query.to_string());
    if request.open("GET", &format!("{address}?{query}")).is_err() {
        return;
    }
    let answered = request.clone();
    let on_end = Closure::once_into_js(move |_: Event| {
        let text = answered.response_text().ok().flatten();
        let read = serde_json::from_str::<(String, Vec<String>)>(&text.unwrap_or_default());
        if let Ok((_, words)) = read {
            then(words);
        }
    });
    request.set_onloadend(Some(on_end.unchecked_ref()));
    let _ = request.send();
}

/// Puts words into the list in place of those that it has.
fn fill(list: &HtmlDataListElement, words: &[String]) {
    list.set_text_content(None);
    for word in words {
        let Ok(option) = document().create_element("option") else {
            return;
        };
        if option.set_attribute("value", word).is_ok() {
            // A list that is gone suggests nothing.
            let _ = list.append_child(&option);
        }
    }
}
