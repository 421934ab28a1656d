//! The plain form that an island stands in.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, FormData, HtmlFormElement, HtmlInputElement, UrlSearchParams};

/// The form around an element.
pub fn form_around(place: &Element) -> Option<HtmlFormElement> {
    let found = place.closest("form").ok()??;
    found.dyn_into().ok()
}

/// What would be sent, as a browser sends it.
pub fn fields_of(form: &HtmlFormElement) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let pairs = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some(String::from(pairs.to_string()))
}

/// The input of the form that has this name.
pub fn input_in(form: &HtmlFormElement, name: &str) -> Option<HtmlInputElement> {
    let found = form.query_selector(&format!("input[name=\"{name}\"]"));
    found.ok().flatten()?.dyn_into().ok()
}

/// Notes the revision that was seen last in every form of the page: they all act on the same part.
pub fn note_seen(number: i32) {
    // A hidden field keeps its value in its attribute, so each is found until it is set.
    let older = format!("input[type=\"hidden\"][name=\"seen\"]:not([value=\"{number}\"])");
    while let Ok(Some(found)) = document().query_selector(&older) {
        if found.set_attribute("value", &number.to_string()).is_err() {
            return;
        }
    }
}
