//! An instant as two fields, a date and a time in UTC.

use super::form::Form;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::problem::FieldProblem;
use crate::parts::field::{FieldView, TextField};
use crate::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use leptos::prelude::*;

/// The names of the fields.
pub const DATE: &str = "schedule_date";
pub const TIME: &str = "schedule_time";

pub fn view(form: &Form, words: &'static Words) -> AnyView {
    let field = |name: &'static str, label: &str| FieldView {
        value: form.raw(name).to_owned(),
        problems: form.told(name, words),
        required: true,
        ..FieldView::new(name, words.say(label))
    };
    let time = FieldView {
        help: Some(words.say("act-schedule-help")),
        ..field(TIME, "act-schedule-time")
    };
    view! {
        <div class="row">
            <TextField field=field(DATE, "act-schedule-date") kind="date"/>
            <TextField field=time kind="time"/>
        </div>
    }
    .into_any()
}

/// The instant, or what is wrong with each field.
pub fn read(form: &Form) -> Result<DateTime<Utc>, Vec<FieldProblem>> {
    let date = NaiveDate::parse_from_str(form.text(DATE), "%Y-%m-%d").ok();
    let date = date.filter(|date| (FIRST_YEAR..=LAST_YEAR).contains(&date.year()));
    let text = form.text(TIME);
    let time = NaiveTime::parse_from_str(text, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"));
    match (date, time) {
        (Some(date), Ok(time)) => Ok(date.and_time(time).and_utc()),
        (date, time) => {
            let date = date
                .is_none()
                .then(|| FieldProblem::new(DATE, "not-a-date"));
            let time = time.err().map(|_| FieldProblem::new(TIME, "not-a-time"));
            Err(date.into_iter().chain(time).collect())
        }
    }
}
