//! The fields that say how a fact is known, and the plain fields of the facts form.

use crate::admin::form::Form;
use crate::parts::field::{FieldView, SelectField, TextArea, TextField};
use crate::words::Words;
use leptos::prelude::*;

/// A field as it was typed, with its problems.
pub fn field(words: &Words, form: &Form, name: &str, label: &str) -> FieldView {
    FieldView {
        value: form.raw(name).to_owned(),
        problems: form.told(name, words),
        ..FieldView::new(name, words.say(label))
    }
}

/// The same with a sentence that helps.
pub fn helped(words: &Words, form: &Form, name: &str, label: &str, help: &str) -> FieldView {
    FieldView {
        help: Some(words.say(help)),
        ..field(words, form, name, label)
    }
}

pub fn line(words: &'static Words, form: &Form, name: &str, label: &str) -> AnyView {
    view! { <TextField field=field(words, form, name, label)/> }.into_any()
}

/// How a fact is known: its standing, and its sources line by line.
pub fn standing(words: &'static Words, form: &Form, name: &str) -> AnyView {
    let choices = [
        ("sourced", "standing-sourced"),
        ("from-memory", "standing-from-memory"),
    ];
    let choices = choices.map(|(code, key)| (code.to_owned(), words.say(key)));
    let at = format!("{name}-standing");
    let mut standing = field(words, form, &at, "fact-standing");
    if standing.value.is_empty() {
        standing.value = "from-memory".into();
    }
    let at = format!("{name}-sources");
    let sources = helped(words, form, &at, "fact-sources", "fact-sources-help");
    view! {
        <div class="row standing">
            <SelectField field=standing choices=choices.into()/>
            <TextArea field=sources rows=2/>
        </div>
    }
    .into_any()
}
