//! A speaker in one language: the name, and the title of each office.

use super::text_field;
use crate::admin::form::Form;
use crate::admin::observances::fact_fields::field;
use crate::admin::work::offered::Offered;
use crate::domain::locale::Locale;
use crate::domain::speaker::{Office, SpeakerText};
use crate::domain::typed::Typed;
use crate::domain::typed::speaker::{read_speaker_text, title_field, write_speaker_text};
use crate::parts::field::{FieldView, TextField};
use crate::words::{Arg, Words};
use leptos::prelude::*;

pub fn form_of(text: &SpeakerText) -> Form {
    Form::of(write_speaker_text(text))
}

/// `before` keeps the titles of offices that the form did not show.
pub fn read(form: &mut Form, before: Option<&SpeakerText>) -> Option<SpeakerText> {
    let mut typed = Typed::new(form.fields());
    let read = read_speaker_text(&mut typed, before);
    let problems = typed.problems;
    form.problems.extend(problems);
    read
}

pub fn view(words: &'static Words, locale: Locale, form: &Form, offered: &Offered) -> AnyView {
    let name = FieldView {
        required: true,
        ..text_field(words, locale, form, "name")
    };
    let titles = offered.offices.iter();
    let titles = titles.map(|office| title_view(words, locale, form, office));
    let titles = if offered.offices.is_empty() {
        view! { <p class="help">{words.say("offices-none")}</p> }.into_any()
    } else {
        view! { <p class="help">{words.say("field-titles-help")}</p>{titles.collect_view()} }
            .into_any()
    };
    view! {
        <TextField field=name maxlength=300/>
        <fieldset>
            <legend>{words.say("field-titles")}</legend>
            {titles}
        </fieldset>
    }
    .into_any()
}

fn title_view(words: &'static Words, locale: Locale, form: &Form, office: &Office) -> AnyView {
    let title = FieldView {
        label: office_line(words, office),
        lang: Some((locale.code(), locale.direction().code())),
        ..field(words, form, &title_field(&office.key), "field-titles")
    };
    view! { <TextField field=title maxlength=300/> }.into_any()
}

/// An office with the days of its beginning and end, as far as they are known.
pub fn office_line(words: &Words, office: &Office) -> String {
    let day = |day: chrono::NaiveDate| words.dates.date(day);
    match (office.from.map(day), office.until.map(day)) {
        (None, None) => office.key.clone(),
        (Some(from), None) => words.tell(
            "office-since",
            &[("key", Arg::Text(&office.key)), ("from", Arg::Text(&from))],
        ),
        (None, Some(until)) => words.tell(
            "office-to",
            &[
                ("key", Arg::Text(&office.key)),
                ("until", Arg::Text(&until)),
            ],
        ),
        (Some(from), Some(until)) => words.tell(
            "office-held",
            &[
                ("key", Arg::Text(&office.key)),
                ("from", Arg::Text(&from)),
                ("until", Arg::Text(&until)),
            ],
        ),
    }
}
