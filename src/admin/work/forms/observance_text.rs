//! The title of an observance in one language, and how it is known.

use super::{filled_lines, plain_field, text_field};
use crate::admin::form::Form;
use crate::domain::fact::{Fact, Standing};
use crate::domain::locale::Locale;
use crate::domain::observance::ObservanceText;
use crate::domain::problem::FieldProblem;
use crate::parts::field::{FieldView, SelectField, TextArea, TextField};
use crate::words::Words;
use leptos::prelude::*;

pub fn form_of(text: &ObservanceText) -> Form {
    let standing = if text.title.is_sourced() {
        "sourced"
    } else {
        "from_memory"
    };
    Form::showing([
        ("title", text.title.value.clone()),
        ("title-standing", standing.into()),
        ("title-sources", text.title.sources.join("\n")),
    ])
}

pub fn read(form: &mut Form) -> ObservanceText {
    let value = form.required("title", 300);
    let sources = filled_lines(form, "title-sources");
    let standing = match form.text("title-standing") {
        "sourced" => Standing::Sourced,
        _ => Standing::FromMemory,
    };
    if standing == Standing::Sourced && sources.is_empty() {
        form.complain(FieldProblem::new("title-sources", "title-needs-a-source"));
    }
    ObservanceText {
        title: Fact {
            value,
            standing,
            sources,
        },
    }
}

pub fn view(words: &'static Words, locale: Locale, form: &Form) -> AnyView {
    let title = FieldView {
        required: true,
        ..text_field(words, locale, form, "title")
    };
    let standing = FieldView {
        help: Some(words.say("field-title-standing-help")),
        ..plain_field(words, form, "title-standing")
    };
    let sources = FieldView {
        help: Some(words.say("field-title-sources-help")),
        ..plain_field(words, form, "title-sources")
    };
    let choices = vec![
        ("from_memory".to_owned(), words.say("standing-from-memory")),
        ("sourced".to_owned(), words.say("standing-sourced")),
    ];
    view! {
        <TextField field=title/>
        <SelectField field=standing choices/>
        <TextArea field=sources rows=3/>
    }
    .into_any()
}
