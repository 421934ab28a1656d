//! What a message was given for, and by whom: chosen when it is made, and changed on its screen.

use super::choices::{Choice, observance_choices, speaker_choices};
use super::overview::{find, screen};
use crate::actions::messages::describe::describe;
use crate::actions::messages::subject::Subject;
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::Form;
use crate::admin::work::address::thing_href;
use crate::domain::ids::{ObservanceId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::typed::Typed;
use crate::domain::typed::message::read_speaker;
use crate::parts::field::{FieldView, SelectField};
use crate::store::pool::Tx;
use crate::words::Words;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    screens.post(
        "/admin/messages/{id}/free/subject",
        Needs::May(Act::Write),
        keep,
    )
}

/// The speakers and observances to choose from.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    speakers: Vec<Choice>,
    observances: Vec<Choice>,
}

impl Chosen {
    pub(super) async fn load(
        tx: &mut Tx<'_>,
        held: Option<Subject>,
        locale: Locale,
    ) -> Result<Self, sqlx::Error> {
        let observance = held.and_then(|held| held.observance);
        Ok(Self {
            speakers: speaker_choices(tx, held.map(|held| held.speaker), locale).await?,
            observances: observance_choices(tx, observance, locale).await?,
        })
    }

    pub(super) fn has_speakers(&self) -> bool {
        !self.speakers.is_empty()
    }
}

pub(super) fn subject_fields(words: &'static Words, form: &Form, chosen: Chosen) -> AnyView {
    let none = (String::new(), words.say("message-observance-none"));
    let observances = std::iter::once(none).chain(chosen.observances);
    let nobody = (String::new(), words.say("choose-one"));
    let speakers = std::iter::once(nobody).chain(chosen.speakers);
    let speaker = FieldView {
        required: true,
        ..form.field("speaker", "noun-speaker", words)
    };
    let observance = form.field("observance", "noun-observance", words);
    view! {
        <SelectField field=speaker choices=speakers.collect()/>
        <SelectField field=observance choices=observances.collect()/>
    }
    .into_any()
}

/// The fields of a subject, as [`subject_fields`] shows them.
pub(super) fn fields_of(subject: Subject) -> [(&'static str, String); 2] {
    let observance = subject.observance.map(|id| id.to_string());
    [
        ("speaker", subject.speaker.to_string()),
        ("observance", observance.unwrap_or_default()),
    ]
}

/// Which speaker and observance were chosen; whether they are here, the action asks.
pub(super) fn read(typed: &mut Typed<'_>) -> Option<Subject> {
    typed.required("speaker");
    let speaker = read_speaker(typed, "speaker");
    let chosen = typed.filled("observance");
    let observance = chosen.and_then(|id| id.parse().ok().map(ObservanceId));
    if chosen.is_some() && observance.is_none() {
        typed.complain(FieldProblem::new("observance", "rule-choose"));
        return None;
    }
    Some(Subject {
        observance,
        speaker: speaker?,
    })
}

/// What stood there when the form was made.
fn read_seen(form: &Form) -> Option<Subject> {
    let speaker = form.text("seen-speaker").parse().ok()?;
    let observance = form.filled("seen-observance");
    Some(Subject {
        observance: observance.and_then(|id| id.parse().ok().map(ObservanceId)),
        speaker: SpeakerId(speaker),
    })
}

async fn keep(desk: Desk, Path(id): Path<String>, mut form: Form) -> Result<Response, Refusal> {
    if !desk.may(Act::Write, On::Part(ThingKind::Message, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let (found, parts) = find(&desk, &id).await?;
    let mut typed = Typed::new(form.fields());
    let wanted = read(&mut typed);
    let problems = typed.problems;
    form.problems.extend(problems);
    let outcome = match wanted.filter(|_| form.problems.is_empty()) {
        Some(wanted) => {
            describe(
                desk.pool(),
                &desk.asker(),
                found.id,
                read_seen(&form),
                wanted,
            )
            .await
        }
        None => Err(Refusal::Problems(Vec::new())),
    };
    let href = thing_href(ThingKind::Message, found.id);
    match outcome {
        Ok(true) => Ok(go(&format!("{href}?said=done"))),
        Ok(false) => Ok(go(&format!("{href}?said=unchanged"))),
        Err(Refusal::Problems(problems)) => {
            form.problems.extend(problems);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            screen(&desk, (found, parts), Some(&form), status).await
        }
        Err(refusal) => Err(refusal),
    }
}
