//! The words of a photo in one language: what it shows, and what it looks like.

use super::{plain_field, text_field};
use crate::admin::form::Form;
use crate::domain::alt_text::is_file_name;
use crate::domain::locale::Locale;
use crate::domain::photo::PhotoText;
use crate::domain::problem::FieldProblem;
use crate::parts::field::{CheckField, FieldView, TextArea};
use crate::words::Words;
use leptos::prelude::*;

/// Most characters of a caption, and of an alternative text.
pub const CAPTION: usize = 2_000;
pub const ALT_TEXT: usize = 1_000;

pub fn form_of(text: &PhotoText) -> Form {
    let decorative = text.decorative.then(|| ("decorative", "yes".to_owned()));
    let fields = [
        ("caption", text.caption.clone()),
        ("alt-text", text.alt_text.clone()),
    ];
    Form::showing(fields.into_iter().chain(decorative))
}

pub fn read(form: &mut Form) -> PhotoText {
    let caption = form.optional("caption", CAPTION).unwrap_or_default();
    let alt_text = form.optional("alt-text", ALT_TEXT).unwrap_or_default();
    let decorative = form.has("decorative");
    if let Some(key) = why_not_alt(&alt_text, decorative) {
        form.complain(FieldProblem::new("alt-text", key));
    }
    PhotoText {
        caption,
        alt_text,
        decorative,
    }
}

/// Why a text cannot be the alternative text: the key of a sentence.
pub fn why_not_alt(alt_text: &str, decorative: bool) -> Option<&'static str> {
    if is_file_name(alt_text) {
        Some("alt-is-file-name")
    } else if decorative && !alt_text.is_empty() {
        Some("alt-of-decorative")
    } else {
        None
    }
}

pub fn view(words: &'static Words, locale: Locale, form: &Form) -> AnyView {
    let caption = FieldView {
        help: Some(words.say("field-caption-help")),
        ..text_field(words, locale, form, "caption")
    };
    let alt_text = FieldView {
        help: Some(words.say("field-alt-text-help")),
        ..text_field(words, locale, form, "alt-text")
    };
    let decorative = plain_field(words, form, "decorative");
    view! {
        <TextArea field=caption rows=4/>
        <TextArea field=alt_text rows=3/>
        <CheckField name="decorative".into() value="yes".into() label=decorative.label
            checked=form.has("decorative") help=words.say("field-decorative-help")/>
    }
    .into_any()
}
