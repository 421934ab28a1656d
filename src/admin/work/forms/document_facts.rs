//! What a document has outside any language: its symbol, and for each language nothing, a link, or
//! the file that is kept here.

use crate::admin::form::Form;
use crate::admin::observances::fact_fields::{field, helped, standing};
use crate::domain::document::Document;
use crate::domain::locale::Locale;
use crate::domain::typed::Typed;
use crate::domain::typed::document::{KINDS, read_document, write_document};
use crate::parts::field::{FieldView, SelectField, TextField};
use crate::words::Words;
use leptos::prelude::*;

pub fn form_of(document: &Document) -> Form {
    Form::of(write_document(document))
}

/// `before` has the files that are kept here, of which a form knows only that they stay.
pub fn read(form: &mut Form, before: Option<&Document>) -> Option<Document> {
    let mut typed = Typed::new(form.fields());
    let read = read_document(&mut typed, before);
    let problems = typed.problems;
    form.problems.extend(problems);
    read
}

pub fn view(words: &'static Words, form: &Form) -> AnyView {
    let files = Locale::ALL.map(|locale| file_view(words, form, locale));
    let symbol = FieldView {
        lang: Some(("en", "ltr")),
        ..helped(words, form, "symbol", "field-symbol", "field-symbol-help")
    };
    view! {
        <TextField field=symbol maxlength=100/>
        {standing(words, form, "symbol")}
        {files.collect_view()}
    }
    .into_any()
}

fn file_view(words: &'static Words, form: &Form, locale: Locale) -> AnyView {
    let name = |what: &str| format!("file-{locale}-{what}");
    let at = name("kind");
    let kind = FieldView {
        help: Some(words.say("document-kind-help")),
        ..field(words, form, &at, "document-kind")
    };
    // A file can stay; it comes by the document's own screen.
    let is_kept = form.text(&at) == "kept";
    let choices = KINDS.into_iter().filter(|kind| *kind != "kept" || is_kept);
    let choices = choices.map(|kind| {
        let key = match kind {
            "link" => "document-kind-link",
            "kept" => "document-kind-kept",
            _ => "document-kind-none",
        };
        (kind.to_owned(), words.say(key))
    });
    let url = FieldView {
        lang: Some(("en", "ltr")),
        ..field(words, form, &name("url"), "document-url")
    };
    view! {
        <fieldset>
            <legend>{words.language(locale)}</legend>
            <SelectField field=kind choices=choices.collect()/>
            <TextField field=url kind="url"/>
            <div class="row">
                <TextField field=field(words, form, &name("format"), "document-format-label") maxlength=20/>
                <TextField field=field(words, form, &name("bytes"), "document-bytes-label") inputmode="numeric" maxlength=12/>
                <TextField field=field(words, form, &name("pages"), "document-pages-label") inputmode="numeric" maxlength=6/>
            </div>
            {standing(words, form, &name("url"))}
        </fieldset>
    }
    .into_any()
}
