//! A date and a time in UTC, as two fields, and the instant they name.

use crate::admin::form::Form;
use crate::domain::problem::FieldProblem;
use crate::parts::field::{FieldView, TextField};
use crate::words::Words;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use leptos::prelude::*;

pub fn view(form: &Form, words: &'static Words) -> AnyView {
    let field = |name: &'static str, label: &str| FieldView {
        value: form.raw(name).to_owned(),
        problems: form.told(name, words),
        required: true,
        ..FieldView::new(name, words.say(label))
    };
    let time = FieldView {
        help: Some(words.say("act-schedule-help")),
        ..field("time", "act-schedule-time")
    };
    view! {
        <div class="row">
            <TextField field=field("date", "act-schedule-date") kind="date"/>
            <TextField field=time kind="time"/>
        </div>
    }
    .into_any()
}

/// The instant, or `None` with the problems at their fields.
pub fn read(form: &mut Form) -> Option<DateTime<Utc>> {
    let date = NaiveDate::parse_from_str(form.text("date"), "%Y-%m-%d").ok();
    let time = form.text("time");
    let time = ["%H:%M", "%H:%M:%S"]
        .iter()
        .find_map(|pattern| NaiveTime::parse_from_str(time, pattern).ok());
    if date.is_none() {
        form.complain(FieldProblem::new("date", "not-a-date"));
    }
    if time.is_none() {
        form.complain(FieldProblem::new("time", "not-a-time"));
    }
    Some(date?.and_time(time?).and_utc())
}
