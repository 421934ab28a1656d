//! The forms of texts, a file for each kind. A field bears the name under which it is compared, and
//! `field-…` among the words is its label.

pub mod document_facts;
pub mod document_text;
pub mod edition_text;
pub mod message_facts;
pub mod message_text;
mod observance_lines;
pub mod observance_text;
pub mod page_text;
pub mod photo_facts;
pub mod photo_text;
pub mod quote_fields;
pub mod site_facts;
pub mod site_text;
pub mod speaker_facts;
pub mod speaker_text;

use crate::admin::form::Form;
use crate::domain::locale::Locale;
use crate::domain::problem::FieldProblem;
use crate::parts::field::FieldView;
use crate::words::Words;

/// Most characters of one line of a list of lines.
const LINE: usize = 500;

/// A field of a text in its own language.
fn text_field(words: &Words, locale: Locale, form: &Form, name: &'static str) -> FieldView {
    FieldView {
        lang: Some((locale.code(), locale.direction().code())),
        ..plain_field(words, form, name)
    }
}

/// A field of which the value belongs to no language.
fn plain_field(words: &Words, form: &Form, name: &'static str) -> FieldView {
    FieldView {
        value: form.raw(name).to_owned(),
        problems: form.told(name, words),
        ..FieldView::new(name, words.say(&format!("field-{name}")))
    }
}

/// The lines of a field, each trimmed; those in which nothing stands too.
fn lines(form: &mut Form, name: &'static str) -> Vec<String> {
    let text = form.raw(name).trim_end().to_owned();
    let lines: Vec<String> = text.lines().map(|line| line.trim().to_owned()).collect();
    if lines.iter().any(|line| line.chars().count() > LINE) {
        form.complain(FieldProblem::new(name, "line-too-long").with("most", LINE));
    }
    lines
}

/// The lines in which something stands.
fn filled_lines(form: &mut Form, name: &'static str) -> Vec<String> {
    let mut lines = lines(form, name);
    lines.retain(|line| !line.is_empty());
    lines
}
