//! The offices that a speaker held over time, a row each; there are always some empty rows for more.

use crate::admin::form::Form;
use crate::admin::observances::fact_fields::field;
use crate::domain::speaker::Speaker;
use crate::domain::typed::Typed;
use crate::domain::typed::speaker::{
    MOST_OFFICES, count_offices, office_field, read_speaker, write_speaker,
};
use crate::parts::field::{FieldView, TextField};
use crate::words::{Arg, Words};
use leptos::prelude::*;

/// Empty rows behind those that are filled.
const EMPTY_ROWS: usize = 3;

pub fn form_of(speaker: &Speaker) -> Form {
    Form::of(write_speaker(speaker))
}

pub fn read(form: &mut Form) -> Option<Speaker> {
    let mut typed = Typed::new(form.fields());
    let read = read_speaker(&mut typed);
    let problems = typed.problems;
    form.problems.extend(problems);
    read
}

pub fn view(words: &'static Words, form: &Form) -> AnyView {
    let filled = count_offices(&Typed::new(form.fields()));
    let rows = (filled + EMPTY_ROWS).min(MOST_OFFICES);
    let rows = (0..rows).map(|index| row_view(words, form, index));
    view! {
        <p class="help">{words.say("offices-help")}</p>
        {rows.collect_view()}
    }
    .into_any()
}

fn row_view(words: &'static Words, form: &Form, index: usize) -> AnyView {
    let name = |what: &str| office_field(index, what);
    let key = FieldView {
        lang: Some(("en", "ltr")),
        ..field(words, form, &name("key"), "office-key")
    };
    let number = (index + 1).to_string();
    view! {
        <fieldset>
            <legend>{words.tell("office-legend", &[("number", Arg::Text(&number))])}</legend>
            <div class="row">
                <TextField field=key maxlength=120/>
                <TextField field=field(words, form, &name("from"), "office-from") kind="date"/>
                <TextField field=field(words, form, &name("until"), "office-until") kind="date"/>
            </div>
        </fieldset>
    }
    .into_any()
}
