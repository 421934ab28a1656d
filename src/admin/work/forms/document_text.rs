//! The title of a document in one language.

use super::text_field;
use crate::admin::form::Form;
use crate::domain::document::DocumentText;
use crate::domain::locale::Locale;
use crate::parts::field::{FieldView, TextField};
use crate::words::Words;
use leptos::prelude::*;

pub fn form_of(text: &DocumentText) -> Form {
    Form::showing([("title", text.title.clone())])
}

pub fn read(form: &mut Form) -> DocumentText {
    DocumentText {
        title: form.required("title", 300),
    }
}

pub fn view(words: &'static Words, locale: Locale, form: &Form) -> AnyView {
    let title = FieldView {
        required: true,
        help: Some(words.say("document-title-help")),
        ..text_field(words, locale, form, "title")
    };
    view! { <TextField field=title/> }.into_any()
}
