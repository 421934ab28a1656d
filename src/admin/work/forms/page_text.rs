//! The text of a standing page in one language.

use super::text_field;
use crate::actions::body_text::write_body;
use crate::admin::form::Form;
use crate::admin::work::markdown::read_body;
use crate::domain::locale::Locale;
use crate::domain::page::PageText;
use crate::parts::field::{FieldView, TextArea, TextField};
use crate::store::pool::Tx;
use crate::words::Words;
use leptos::prelude::*;

pub async fn form_of(tx: &mut Tx<'_>, text: &PageText) -> Result<Form, sqlx::Error> {
    Ok(Form::showing([
        ("title", text.title.clone()),
        ("lead", text.lead.clone()),
        ("body", write_body(tx, &text.body).await?),
    ]))
}

pub async fn read(
    tx: &mut Tx<'_>,
    form: &mut Form,
    before: Option<&PageText>,
) -> Result<Option<PageText>, sqlx::Error> {
    let title = form.required("title", 300);
    let lead = form.optional("lead", 1_000).unwrap_or_default();
    let body = read_body(tx, form, "body", before.map(|text| &text.body)).await?;
    Ok(body.map(|body| PageText { title, lead, body }))
}

pub fn view(words: &'static Words, locale: Locale, form: &Form) -> AnyView {
    let title = FieldView {
        required: true,
        ..text_field(words, locale, form, "title")
    };
    let lead = FieldView {
        help: Some(words.say("field-lead-help")),
        ..text_field(words, locale, form, "lead")
    };
    let body = FieldView {
        help: Some(words.say("field-body-help")),
        ..text_field(words, locale, form, "body")
    };
    view! {
        <TextField field=title/>
        <TextArea field=lead rows=3/>
        <TextArea field=body rows=24/>
    }
    .into_any()
}
