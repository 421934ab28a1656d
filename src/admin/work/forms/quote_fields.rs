//! The quote of a text: its words, and the message in which they stand. With a message they are looked up there,
//! whoever typed them; without one they stand as given, and staff are told.

use super::{filled_lines, plain_field, text_field};
use crate::actions::work::quotes::{Unfound, find_source};
use crate::admin::form::Form;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::message::MessageText;
use crate::domain::message_ref::MessageRef;
use crate::domain::problem::FieldProblem;
use crate::domain::quote::{Quote, QuoteSource, QuoteStanding};
use crate::domain::revision::Part;
use crate::domain::sentences::{join_sentences, sentences};
use crate::parts::field::{FieldView, SelectField, TextArea, TextField};
use crate::store::pool::Tx;
use crate::store::quotes::{Quotable, Which, find_message_words, find_quotable, list_quotable};
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

/// The field of the message, and the boxes of its sentences.
const MESSAGE: &str = "quote-message";
const SENTENCE: &str = "quote-sentence";
/// Most sentences that are offered.
const MOST_SENTENCES: usize = 200;

/// The fields of a quote as they are shown.
pub async fn fields_of(
    tx: &mut Tx<'_>,
    quote: Option<&Quote>,
    locale: Locale,
) -> Result<Vec<(&'static str, String)>, sqlx::Error> {
    let source = quote.and_then(|quote| quote.source.as_ref());
    let message = match source {
        Some(source) => find_quotable(tx, &MessageRef::Id(source.message), locale).await?,
        None => None,
    };
    let address = message.map(|message| MessageRef::path(message.year, &message.slug));
    let standing = quote.map_or(QuoteStanding::SourceIncomplete, |quote| quote.standing);
    Ok(vec![
        (
            "quote-words",
            quote.map(|quote| quote.words.clone()).unwrap_or_default(),
        ),
        (MESSAGE, address.unwrap_or_default()),
        (
            "quote-attribution",
            quote
                .map(|quote| quote.attribution.join("\n"))
                .unwrap_or_default(),
        ),
        ("quote-standing", standing.code().into()),
    ])
}

/// What may be chosen.
#[derive(Clone, Debug, Default)]
pub struct QuoteOffer {
    /// The messages for the observance: address and name of each.
    messages: Vec<(String, String)>,
    /// The sentences of the message that the form names.
    sentences: Vec<String>,
}

impl QuoteOffer {
    pub async fn load(
        tx: &mut Tx<'_>,
        edition: ThingId,
        locale: Locale,
        form: &Form,
    ) -> Result<Self, sqlx::Error> {
        let messages = list_quotable(tx, edition, locale).await?.into_iter();
        let messages = messages.map(|message| {
            let label = format!("{} · {}", message.year, message.title);
            (MessageRef::path(message.year, &message.slug), label)
        });
        let mut offer = Self {
            messages: messages.collect(),
            sentences: Vec::new(),
        };
        if let Some(typed) = form.filled(MESSAGE)
            && let Some(message) = find_quotable(tx, &MessageRef::read(typed), locale).await?
            && let Some((_, text)) = find_words(tx, &message, locale).await?
        {
            let text = text.body.plain_text();
            let sentences = sentences(&text).into_iter().take(MOST_SENTENCES);
            offer.sentences = sentences.map(|at| text[at].to_owned()).collect();
        }
        Ok(offer)
    }
}

/// The text of a message that can be quoted: the one that is public, else the newest.
async fn find_words(
    tx: &mut Tx<'_>,
    message: &Quotable,
    locale: Locale,
) -> Result<Option<(i32, MessageText)>, sqlx::Error> {
    let part = Part::Text(locale);
    match find_message_words(tx, message.id, part, Which::PublicAt(None)).await? {
        Some(found) => Ok(Some(found)),
        None => find_message_words(tx, message.id, part, Which::Newest).await,
    }
}

/// `before` keeps who spoke, where no message says it.
pub async fn read(
    tx: &mut Tx<'_>,
    form: &mut Form,
    locale: Locale,
    before: Option<&Quote>,
) -> Result<Option<Quote>, sqlx::Error> {
    let mut attribution = filled_lines(form, "quote-attribution");
    let typed = form.filled(MESSAGE).map(str::to_owned);
    let message = match &typed {
        Some(typed) => find_quotable(tx, &MessageRef::read(typed), locale).await?,
        None => None,
    };
    let said = match &message {
        Some(message) => find_words(tx, message, locale).await?,
        None => None,
    };
    if let Some((_, text)) = &said {
        take_sentences(form, text);
    }
    let Some(words) = form.optional("quote-words", 5_000) else {
        if !attribution.is_empty() || message.is_some() {
            form.complain(FieldProblem::new("quote-words", "quote-without-words"));
        }
        return Ok(None);
    };
    if typed.is_some() && message.is_none() {
        form.complain(FieldProblem::new(MESSAGE, "quote-message-unknown"));
    }
    let chosen = form.text("quote-standing").to_owned();
    let standing = STANDINGS.into_iter().map(|(standing, _)| standing);
    let mut standing = standing
        .into_iter()
        .find(|standing| standing.code() == chosen)
        .unwrap_or(QuoteStanding::SourceIncomplete);
    let mut source = None;
    if let Some(message) = &message {
        let looked_for = (message, said.as_ref(), words.as_str());
        source = source_of(tx, form, (locale, standing), looked_for).await?;
        if standing != QuoteStanding::Paraphrase {
            standing = QuoteStanding::Verified;
        }
        if attribution.is_empty()
            && let Some((_, text)) = &said
        {
            attribution = attribution_of(message, text, locale);
        }
    } else if standing == QuoteStanding::Verified {
        form.complain(FieldProblem::new(MESSAGE, "quote-needs-its-message"));
    }
    let speaker = message.map(|message| message.speaker);
    Ok(Some(Quote {
        words,
        attribution,
        standing,
        speaker: speaker.or(before.and_then(|quote| quote.speaker)),
        source,
    }))
}

/// Sentences that were ticked are the words.
fn take_sentences(form: &mut Form, text: &MessageText) {
    let chosen: Vec<String> = form.all(SENTENCE).map(str::to_owned).collect();
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let words = join_sentences(&text.body.plain_text(), &chosen);
    if !words.is_empty() {
        form.put("quote-words", words);
    }
}

/// Where the words stand; a paraphrase is one of the whole text. What does not fit is told at its field.
async fn source_of(
    tx: &mut Tx<'_>,
    form: &mut Form,
    (locale, standing): (Locale, QuoteStanding),
    (message, said, words): (&Quotable, Option<&(i32, MessageText)>, &str),
) -> Result<Option<QuoteSource>, sqlx::Error> {
    if standing == QuoteStanding::Paraphrase {
        return Ok(said.map(|(revision, text)| {
            let length = text.body.plain_text().chars().count();
            QuoteSource {
                message: message.id,
                message_revision: *revision,
                starts_at: 0,
                ends_at: i32::try_from(length).unwrap_or(i32::MAX).max(1),
            }
        }));
    }
    let problem = match find_source(tx, Part::Text(locale), message.id, words).await? {
        Ok(source) => return Ok(Some(source)),
        Err(Unfound::NoText) => FieldProblem::new(MESSAGE, "quote-message-not-in-language"),
        Err(Unfound::Differs(None)) => FieldProblem::new("quote-words", "quote-not-said"),
        Err(Unfound::Differs(Some(nearest))) => {
            FieldProblem::new("quote-words", "quote-nearly-said").with("nearest", nearest)
        }
    };
    form.complain(problem);
    Ok(None)
}

/// Who spoke, with the title held then, and what it is from.
fn attribution_of(message: &Quotable, text: &MessageText, locale: Locale) -> Vec<String> {
    let separator = match locale {
        Locale::Ar => "، ",
        Locale::Zh => "，",
        Locale::En | Locale::Fr | Locale::Ru | Locale::Es => ", ",
    };
    let name = message.speaker_name.as_deref().unwrap_or_default();
    let who: Vec<&str> = [name, text.speaker_title.as_str()]
        .into_iter()
        .filter(|piece| !piece.is_empty())
        .collect();
    let lines = [who.join(separator), text.title.clone()];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

pub fn view(words: &'static Words, locale: Locale, form: &Form, offer: &QuoteOffer) -> AnyView {
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
        <fieldset>
            <legend>{words.say("field-quote")}</legend>
            <TextArea field=helped("quote-words", "field-quote-words-help") rows=4/>
            {message_view(words, form, offer)}
            {sentences_view(words, locale, form, offer)}
            <TextArea field=helped("quote-attribution", "field-quote-attribution-help") rows=3/>
            <SelectField field=standing choices/>
        </fieldset>
    }
    .into_any()
}

/// A line for an address or a symbol, with what is near to choose from.
fn message_view(words: &'static Words, form: &Form, offer: &QuoteOffer) -> AnyView {
    let field = FieldView {
        help: Some(words.say("field-quote-message-help")),
        ..plain_field(words, form, MESSAGE)
    };
    let options = offer.messages.iter().cloned();
    let options = options.map(|(address, label)| view! { <option value=address>{label}</option> });
    view! {
        <TextField field list="quote-messages"/>
        <datalist id="quote-messages">{options.collect_view()}</datalist>
    }
    .into_any()
}

/// The sentences of the message, to be ticked in the place of typing.
fn sentences_view(
    words: &'static Words,
    locale: Locale,
    form: &Form,
    offer: &QuoteOffer,
) -> AnyView {
    if offer.sentences.is_empty() {
        return ().into_any();
    }
    let ticked: Vec<&str> = form.all(SENTENCE).collect();
    let boxes = offer.sentences.iter().map(|sentence| {
        let checked = ticked.contains(&sentence.as_str());
        view! {
            <label class="check"><input type="checkbox" name=SENTENCE value=sentence.clone() checked=checked/>
                <span lang=locale.code() dir=locale.direction().code()>{sentence.clone()}</span></label>
        }
        .into_any()
    });
    view! {
        <details class="sentences">
            <summary>{words.say("quote-sentences")}</summary>
            <p class="help">{words.say("quote-sentences-help")}</p>
            {boxes.collect_view()}
        </details>
    }
    .into_any()
}
