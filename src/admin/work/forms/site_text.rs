//! What the site says of itself in one language.

use super::text_field;
use crate::admin::form::Form;
use crate::domain::locale::Locale;
use crate::domain::site::SiteText;
use crate::parts::field::{FieldView, TextField};
use crate::words::Words;
use leptos::prelude::*;

pub fn form_of(text: &SiteText) -> Form {
    Form::showing([
        ("name", text.name.clone()),
        ("line", text.line.clone()),
        ("about-line", text.about_line.clone()),
        ("publisher-line", text.publisher_line.clone()),
    ])
}

pub fn read(form: &mut Form) -> SiteText {
    SiteText {
        name: form.required("name", 100),
        line: form.optional("line", 300).unwrap_or_default(),
        about_line: form.optional("about-line", 500).unwrap_or_default(),
        publisher_line: form.optional("publisher-line", 500).unwrap_or_default(),
    }
}

pub fn view(words: &'static Words, locale: Locale, form: &Form) -> AnyView {
    let name = FieldView {
        required: true,
        help: Some(words.say("field-name-help")),
        ..text_field(words, locale, form, "name")
    };
    let helped = |name: &'static str, help: &str| FieldView {
        help: Some(words.say(help)),
        ..text_field(words, locale, form, name)
    };
    view! {
        <TextField field=name/>
        <TextField field=helped("line", "field-line-help")/>
        <TextField field=helped("about-line", "field-about-line-help")/>
        <TextField field=helped("publisher-line", "field-publisher-line-help")/>
    }
    .into_any()
}
