//! What a message is outside any language: its form, its symbols, its two dates, who read it out.

use super::plain_field;
use crate::admin::form::Form;
use crate::admin::work::offered::Offered;
use crate::domain::ids::{MessageId, SpeakerId, ThingId};
use crate::domain::message::{Message, MessageForm};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::domain::typed::Typed;
use crate::domain::typed::message::{read_message, write_message};
use crate::parts::field::{FieldView, SelectField, TextArea, TextField};
use crate::store::messages::find_message;
use crate::store::pool::Tx;
use crate::store::things::find_thing;
use crate::words::Words;
use leptos::prelude::*;

/// The forms of messages, with the keys of their names.
pub const FORMS: [(MessageForm, &str); 4] = [
    (MessageForm::Message, "form-message"),
    (MessageForm::VideoMessage, "form-video-message"),
    (MessageForm::Remarks, "form-remarks"),
    (MessageForm::Statement, "form-statement"),
];

pub fn form_of(message: &Message) -> Form {
    Form::of(write_message(message))
}

pub async fn read(
    tx: &mut Tx<'_>,
    thing: ThingId,
    form: &mut Form,
) -> Result<Option<Message>, sqlx::Error> {
    let Some(identity) = find_message(tx, MessageId(thing.0)).await? else {
        return Ok(None);
    };
    let mut typed = Typed::new(form.fields());
    let read = read_message(&mut typed, identity.year);
    let problems = typed.problems;
    form.problems.extend(problems);
    if let Some(speaker) = read.as_ref().and_then(|message| message.delivered_by)
        && !is_speaker(tx, speaker).await?
    {
        form.complain(FieldProblem::new("delivered-by", "rule-choose"));
    }
    Ok(read)
}

async fn is_speaker(tx: &mut Tx<'_>, id: SpeakerId) -> Result<bool, sqlx::Error> {
    let row = find_thing(tx, id.into()).await?;
    Ok(row.is_some_and(|row| row.kind == ThingKind::Speaker))
}

pub fn view(words: &'static Words, form: &Form, offered: &Offered) -> AnyView {
    let helped = |name: &'static str, help: &str| FieldView {
        help: Some(words.say(help)),
        ..plain_field(words, form, name)
    };
    // Symbols are in no language, and read from the left.
    let symbols = FieldView {
        lang: Some(("en", "ltr")),
        ..helped("symbols", "field-symbols-help")
    };
    let nobody_else = (String::new(), words.say("delivered-by-speaker"));
    let deliverers = std::iter::once(nobody_else).chain(offered.speakers.iter().cloned());
    view! {
        <SelectField field=plain_field(words, form, "form") choices=form_choices(words)/>
        <TextArea field=symbols rows=3/>
        <div class="row">
            <TextField field=helped("observed-on", "field-observed-on-help") kind="date"/>
            <TextField field=helped("issued-on", "field-issued-on-help") kind="date"/>
        </div>
        <SelectField field=helped("delivered-by", "field-delivered-by-help") choices=deliverers.collect()/>
    }
    .into_any()
}

pub fn form_choices(words: &Words) -> Vec<(String, String)> {
    let forms = FORMS.map(|(form, key)| (form.code().to_owned(), words.say(key)));
    forms.into()
}
