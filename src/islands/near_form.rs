//! The plain form that an island stands in.

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

/// Types something into a field of the form.
pub fn set_field(form: &HtmlFormElement, name: &str, value: &str) {
    let found = form.query_selector(&format!("input[name=\"{name}\"]"));
    let input = found
        .ok()
        .flatten()
        .and_then(|found| found.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_value(value);
    }
}
