//! The text of an edition in one language: theme, quote, body, and the lines around them.

use super::{filled_lines, lines, plain_field, text_field};
use crate::admin::form::Form;
use crate::admin::work::markdown::{read_body, write_body};
use crate::domain::edition::EditionText;
use crate::domain::locale::Locale;
use crate::domain::problem::FieldProblem;
use crate::domain::quote::{Quote, QuoteStanding};
use crate::parts::field::{FieldView, SelectField, TextArea, TextField};
use crate::store::pool::Tx;
use crate::words::Words;
use leptos::prelude::*;

const STANDINGS: [(QuoteStanding, &str); 3] = [
    (
        QuoteStanding::SourceIncomplete,
        "standing-source-incomplete",
    ),
    (QuoteStanding::Verified, "standing-verified"),
    (QuoteStanding::Paraphrase, "standing-paraphrase"),
];

pub async fn form_of(tx: &mut Tx<'_>, text: &EditionText) -> Result<Form, sqlx::Error> {
    let quote = text.quote.as_ref();
    let headings: Vec<&str> = text
        .figure_headings
        .iter()
        .map(|heading| heading.as_deref().unwrap_or_default())
        .collect();
    let standing = quote.map_or(QuoteStanding::SourceIncomplete, |quote| quote.standing);
    Ok(Form::showing([
        ("theme", text.theme.clone().unwrap_or_default()),
        (
            "quote-words",
            quote.map(|quote| quote.words.clone()).unwrap_or_default(),
        ),
        (
            "quote-attribution",
            quote
                .map(|quote| quote.attribution.join("\n"))
                .unwrap_or_default(),
        ),
        ("quote-standing", standing.code().into()),
        ("body", write_body(tx, &text.body).await?),
        ("publisher-lines", text.publisher_lines.join("\n")),
        ("figure-headings", headings.join("\n")),
    ]))
}

/// `before` keeps what the form does not show: who spoke, and where the words stand.
pub async fn read(
    tx: &mut Tx<'_>,
    form: &mut Form,
    before: Option<&EditionText>,
) -> Result<Option<EditionText>, sqlx::Error> {
    let theme = form.optional("theme", 500);
    let quote = read_quote(form, before.and_then(|text| text.quote.as_ref()));
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

fn read_quote(form: &mut Form, before: Option<&Quote>) -> Option<Quote> {
    let words = form.optional("quote-words", 5_000);
    let attribution = filled_lines(form, "quote-attribution");
    let Some(words) = words else {
        if !attribution.is_empty() {
            form.complain(FieldProblem::new("quote-words", "quote-without-words"));
        }
        return None;
    };
    let chosen = form.text("quote-standing").to_owned();
    let standing = STANDINGS.into_iter().map(|(standing, _)| standing);
    let standing = standing
        .into_iter()
        .find(|standing| standing.code() == chosen)
        .unwrap_or(QuoteStanding::SourceIncomplete);
    let source = before.and_then(|quote| quote.source.clone());
    if standing == QuoteStanding::Verified && source.is_none() {
        form.complain(FieldProblem::new(
            "quote-standing",
            "quote-needs-its-message",
        ));
    }
    Some(Quote {
        words,
        attribution,
        standing,
        speaker: before.and_then(|quote| quote.speaker),
        source,
    })
}

pub fn view(words: &'static Words, locale: Locale, form: &Form) -> AnyView {
    let helped = |name: &'static str, help: &str| FieldView {
        help: Some(words.say(help)),
        ..text_field(words, locale, form, name)
    };
    let standing = plain_field(words, form, "quote-standing");
    let choices: Vec<(String, String)> = STANDINGS
        .iter()
        .map(|(standing, key)| (standing.code().to_owned(), words.say(key)))
        .collect();
    view! {
        <TextField field=helped("theme", "field-theme-help")/>
        <fieldset>
            <legend>{words.say("field-quote")}</legend>
            <TextArea field=helped("quote-words", "field-quote-words-help") rows=4/>
            <TextArea field=helped("quote-attribution", "field-quote-attribution-help") rows=3/>
            <SelectField field=standing choices/>
        </fieldset>
        <TextArea field=helped("body", "field-body-help") rows=24/>
        <TextArea field=helped("publisher-lines", "field-publisher-lines-help") rows=3/>
        <TextArea field=helped("figure-headings", "field-figure-headings-help") rows=3/>
    }
    .into_any()
}
