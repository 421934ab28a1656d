//! The text of an edition in one language: theme, quote, body, and the lines around them.

use super::quote_fields::QuoteOffer;
use super::{filled_lines, lines, quote_fields, text_field};
use crate::actions::body_text::write_body;
use crate::admin::form::Form;
use crate::admin::work::markdown::read_body;
use crate::domain::edition::EditionText;
use crate::domain::locale::Locale;
use crate::parts::field::{FieldView, TextArea, TextField};
use crate::store::pool::Tx;
use crate::words::Words;
use leptos::prelude::*;

pub async fn form_of(
    tx: &mut Tx<'_>,
    text: &EditionText,
    locale: Locale,
) -> Result<Form, sqlx::Error> {
    let headings: Vec<&str> = text
        .figure_headings
        .iter()
        .map(|heading| heading.as_deref().unwrap_or_default())
        .collect();
    let mut fields = quote_fields::fields_of(tx, text.quote.as_ref(), locale).await?;
    fields.extend([
        ("theme", text.theme.clone().unwrap_or_default()),
        ("body", write_body(tx, &text.body).await?),
        ("publisher-lines", text.publisher_lines.join("\n")),
        ("figure-headings", headings.join("\n")),
    ]);
    Ok(Form::showing(fields))
}

/// `before` keeps what the form does not show.
pub async fn read(
    tx: &mut Tx<'_>,
    form: &mut Form,
    locale: Locale,
    before: Option<&EditionText>,
) -> Result<Option<EditionText>, sqlx::Error> {
    let theme = form.optional("theme", 500);
    let quoted = before.and_then(|text| text.quote.as_ref());
    let quote = quote_fields::read(tx, form, locale, quoted).await?;
    let body = read_body(tx, form, "body", before.map(|text| &text.body)).await?;
    let publisher_lines = filled_lines(form, "publisher-lines");
    let headings = lines(form, "figure-headings").into_iter();
    let mut figure_headings: Vec<Option<String>> = headings
        .map(|line| Some(line).filter(|line| !line.is_empty()))
        .collect();
    // Photos without a heading at the end leave no line to be seen.
    let places = before.map_or(0, |text| text.figure_headings.len());
    if figure_headings.len() < places {
        figure_headings.resize(places, None);
    }
    Ok(body.map(|body| EditionText {
        theme,
        quote,
        figure_headings,
        body,
        publisher_lines,
    }))
}

pub fn view(words: &'static Words, locale: Locale, form: &Form, quote: &QuoteOffer) -> AnyView {
    let helped = |name: &'static str, help: &str| FieldView {
        help: Some(words.say(help)),
        ..text_field(words, locale, form, name)
    };
    view! {
        <TextField field=helped("theme", "field-theme-help")/>
        {quote_fields::view(words, locale, form, quote)}
        <TextArea field=helped("body", "field-body-help") rows=24/>
        <TextArea field=helped("publisher-lines", "field-publisher-lines-help") rows=3/>
        <TextArea field=helped("figure-headings", "field-figure-headings-help") rows=3/>
    }
    .into_any()
}
