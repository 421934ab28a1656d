//! The text of a message in one language, with the title that its speaker held then.

use super::{plain_field, text_field};
use crate::actions::body_text::write_body;
use crate::actions::messages::title_then::title_of_message;
use crate::admin::form::Form;
use crate::admin::work::markdown::read_body;
use crate::domain::body::Body;
use crate::domain::ids::{MessageId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::{MessageText, TextStanding, TextStatus};
use crate::domain::typed::Typed;
use crate::domain::typed::message::{read_message_text, write_message_text};
use crate::parts::field::{FieldView, SelectField, TextArea, TextField};
use crate::store::pool::Tx;
use crate::words::Words;
use leptos::prelude::*;

/// How a text stands to the speaker's office, with the keys of the names.
pub const STANDINGS: [(TextStanding, &str); 2] = [
    (TextStanding::Issued, "standing-issued"),
    (TextStanding::Unofficial, "standing-unofficial"),
];

/// How a text stands to what was said.
const STATUSES: [(TextStatus, &str); 4] = [
    (TextStatus::AsPrepared, "text-as-prepared"),
    (TextStatus::AsDelivered, "text-as-delivered"),
    (TextStatus::Transcript, "text-transcript"),
    (TextStatus::Summary, "text-summary"),
];

pub async fn form_of(tx: &mut Tx<'_>, text: &MessageText) -> Result<Form, sqlx::Error> {
    let mut fields = write_message_text(text);
    fields.push(("body".into(), write_body(tx, &text.body).await?));
    Ok(Form::of(fields))
}

/// Of a text that nobody has written yet: the title that the offices of the speaker tell of.
pub async fn first_form(
    tx: &mut Tx<'_>,
    thing: ThingId,
    locale: Locale,
) -> Result<Form, sqlx::Error> {
    let held = title_of_message(tx, MessageId(thing.0), locale).await?;
    Ok(Form::showing([
        ("speaker-title", held.unwrap_or_default()),
        ("standing", TextStanding::Issued.code().to_owned()),
    ]))
}

pub async fn read(
    tx: &mut Tx<'_>,
    form: &mut Form,
    before: Option<&MessageText>,
) -> Result<Option<MessageText>, sqlx::Error> {
    let body = read_body(tx, form, "body", before.map(|text| &text.body)).await?;
    let is_read = body.is_some();
    let mut typed = Typed::new(form.fields());
    let read = read_message_text(&mut typed, body.unwrap_or(Body::EMPTY));
    let problems = typed.problems;
    form.problems.extend(problems);
    Ok(read.filter(|_| is_read))
}

pub fn view(words: &'static Words, locale: Locale, form: &Form) -> AnyView {
    let title = FieldView {
        required: true,
        ..text_field(words, locale, form, "title")
    };
    let speaker_title = FieldView {
        required: true,
        help: Some(words.say("field-speaker-title-help")),
        ..text_field(words, locale, form, "speaker-title")
    };
    let body = FieldView {
        help: Some(words.say("field-body-help")),
        ..text_field(words, locale, form, "body")
    };
    let standing = FieldView {
        help: Some(words.say("field-standing-help")),
        ..plain_field(words, form, "standing")
    };
    let source = FieldView {
        lang: Some(("en", "ltr")),
        ..form.field("source-url", "edition-source", words)
    };
    let video = FieldView {
        lang: Some(("en", "ltr")),
        ..plain_field(words, form, "video-url")
    };
    let standings = STANDINGS.map(|(standing, key)| (standing.code().to_owned(), words.say(key)));
    let unknown = (String::new(), words.say("text-status-unknown"));
    let statuses = STATUSES.map(|(status, key)| (status.code().to_owned(), words.say(key)));
    let statuses = std::iter::once(unknown).chain(statuses);
    view! {
        <TextField field=title maxlength=500/>
        <TextField field=speaker_title maxlength=500/>
        <div class="row">
            <SelectField field=standing choices=standings.into()/>
            <SelectField field=plain_field(words, form, "text-status") choices=statuses.collect()/>
        </div>
        <TextArea field=body rows=24/>
        <TextField field=source kind="url"/>
        <TextField field=video kind="url"/>
    }
    .into_any()
}
