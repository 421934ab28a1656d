//! A labelled field of a filter form in which one of several is chosen, or none.

use crate::domain::locale::Locale;
use crate::words::Words;
use leptos::prelude::*;

/// One of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// As it stands in the address.
    pub value: String,
    pub label: String,
    /// The language of the label, where it is not the page's.
    pub foreign: Option<Locale>,
}

/// A drop-down list under the label `filter-{name}`; its first line is "any".
#[component]
pub fn ChoiceField(
    name: &'static str,
    choices: Vec<Choice>,
    chosen: Option<String>,
    words: &'static Words,
) -> impl IntoView {
    let options = choices.into_iter().map(|choice| {
        let selected = chosen.as_ref() == Some(&choice.value);
        let lang = choice.foreign.map(Locale::code);
        let dir = choice.foreign.map(|locale| locale.direction().code());
        view! { <option value=choice.value selected=selected lang=lang dir=dir>{choice.label}</option> }
            .into_any()
    });
    view! {
        <p class="field">
            <label for=name>{words.say(&format!("filter-{name}"))}</label>
            <select id=name name=name>
                <option value="">{words.say("filter-any")}</option>
                {options.collect_view()}
            </select>
        </p>
    }
    .into_any()
}
