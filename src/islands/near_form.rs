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

/// The number in a field of the form; nought where there is none.
pub fn number_in(form: &HtmlFormElement, name: &str) -> i32 {
    input_in(form, name)
        .and_then(|input| input.value().parse().ok())
        .unwrap_or_default()
}

/// Where a form of an edition has the places of photos.
const PLACES: &str = "#places";

/// Notes in the form of an edition that a photo has a place behind all others, so that saving the form
/// does not take it away again.
pub fn note_place(photo: &str) {
    let places = document().query_selector(PLACES).ok().flatten();
    let Some(form) = places.and_then(|places| form_around(&places)) else {
        return;
    };
    let name = format!("photo-{photo}");
    let behind = 1 + last_place(&form);
    if let Some(field) = input_in(&form, &name) {
        if field.value().is_empty() {
            field.set_value(&behind.to_string());
        }
        return;
    }
    let Ok(field) = document().create_element("input") else {
        return;
    };
    let value = behind.to_string();
    for (key, value) in [("type", "hidden"), ("name", &name), ("value", &value)] {
        if field.set_attribute(key, value).is_err() {
            return;
        }
    }
    // A form that is gone has nothing to save.
    let _ = form.append_child(&field);
}

/// The highest place that a photo has in the form.
fn last_place(form: &HtmlFormElement) -> i32 {
    let Ok(fields) = form.query_selector_all("input[name^=\"photo-\"]") else {
        return 0;
    };
    let fields = (0..fields.length()).filter_map(|index| fields.get(index)?.dyn_into().ok());
    let places = fields.filter_map(|field: HtmlInputElement| field.value().trim().parse().ok());
    places.max().unwrap_or_default()
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
