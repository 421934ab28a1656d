//! A message as the fields of forms: what it is outside any language, and its text in one, but for the
//! body.

use super::{Fields, Typed, field, maybe};
use crate::domain::body::Body;
use crate::domain::ids::SpeakerId;
use crate::domain::message::{Message, MessageForm, MessageText, TextStanding, TextStatus};
use crate::domain::problem::FieldProblem;
use chrono::Datelike;

/// Most characters of a title, and of a symbol, as imports take them.
const MOST: usize = 500;
/// Most symbols of a message.
const MOST_SYMBOLS: usize = 20;

/// `year`: that of its address, with which its date has to agree.
pub fn read_message(typed: &mut Typed<'_>, year: i32) -> Option<Message> {
    let problems = typed.problems.len();
    let form = read_form(typed, "form");
    let message = Message {
        symbols: read_symbols(typed),
        issued_on: typed.date("issued-on"),
        observed_on: typed.date("observed-on"),
        delivered_by: read_speaker(typed, "delivered-by"),
        ..Message::begun(form.unwrap_or(MessageForm::Message))
    };
    if let Some(day) = message.dated_on().filter(|day| day.year() != year) {
        let is_observed = message.observed_on == Some(day);
        let name = if is_observed {
            "observed-on"
        } else {
            "issued-on"
        };
        typed.complain(FieldProblem::new(name, "message-year-differs").with("year", year));
    }
    (typed.problems.len() == problems).then_some(message)
}

/// One of the forms that a message can have.
pub fn read_form(typed: &mut Typed<'_>, name: &str) -> Option<MessageForm> {
    let form = MessageForm::from_code(typed.text(name));
    if form.is_none() {
        typed.complain(FieldProblem::new(name, "rule-choose"));
    }
    form
}

/// A speaker chosen by id, where one is; whether there is such a one, the store knows.
pub fn read_speaker(typed: &mut Typed<'_>, name: &str) -> Option<SpeakerId> {
    let id = typed.filled(name)?.parse().ok().map(SpeakerId);
    if id.is_none() {
        typed.complain(FieldProblem::new(name, "rule-choose"));
    }
    id
}

/// The lines in which something stands, each once.
fn read_symbols(typed: &mut Typed<'_>) -> Vec<String> {
    let mut symbols: Vec<String> = Vec::new();
    for line in typed.text("symbols").lines().map(str::trim) {
        if line.chars().count() > MOST {
            let problem = FieldProblem::new("symbols", "line-too-long");
            typed.complain(problem.with("most", MOST));
            return Vec::new();
        }
        if !line.is_empty() && !symbols.iter().any(|held| held == line) {
            symbols.push(line.to_owned());
        }
    }
    if symbols.len() > MOST_SYMBOLS {
        let problem = FieldProblem::new("symbols", "message-too-many-symbols");
        typed.complain(problem.with("most", MOST_SYMBOLS));
    }
    symbols
}

pub fn write_message(message: &Message) -> Fields {
    vec![
        field("form", message.form.code()),
        field("symbols", message.symbols.join("\n")),
        maybe("issued-on", message.issued_on),
        maybe("observed-on", message.observed_on),
        maybe("delivered-by", message.delivered_by),
    ]
}

/// The text around a body that was read before.
pub fn read_message_text(typed: &mut Typed<'_>, body: Body) -> Option<MessageText> {
    let problems = typed.problems.len();
    let title = read_line(typed, "title");
    let speaker_title = read_line(typed, "speaker-title");
    let standing = TextStanding::from_code(typed.text("standing"));
    if standing.is_none() {
        typed.complain(FieldProblem::new("standing", "rule-choose"));
    }
    let status = typed.filled("text-status");
    let text_status = status.and_then(TextStatus::from_code);
    if status.is_some() && text_status.is_none() {
        typed.complain(FieldProblem::new("text-status", "rule-choose"));
    }
    let text = MessageText {
        title: title.unwrap_or_default(),
        speaker_title: speaker_title.unwrap_or_default(),
        standing: standing.unwrap_or(TextStanding::Issued),
        text_status,
        source_url: typed.web_address("source-url"),
        video_url: typed.web_address("video-url"),
        body,
    };
    (typed.problems.len() == problems).then_some(text)
}

fn read_line(typed: &mut Typed<'_>, name: &str) -> Option<String> {
    typed.required(name)?;
    typed.optional(name, MOST)
}

/// All but the body.
pub fn write_message_text(text: &MessageText) -> Fields {
    vec![
        field("title", &text.title),
        field("speaker-title", &text.speaker_title),
        field("standing", text.standing.code()),
        maybe("text-status", text.text_status.map(TextStatus::code)),
        maybe("source-url", text.source_url.as_ref()),
        maybe("video-url", text.video_url.as_ref()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn message() -> Message {
        serde_json::from_value(json!({
            "form": "video_message", "symbols": ["SG/SM/17246", "OBV/1500"],
            "issued_on": "2014-12-30", "observed_on": "2015-01-02",
            "delivered_by": "01a21eb8-0160-729d-823d-a4830bd46b37",
        }))
        .unwrap()
    }

    fn text() -> MessageText {
        serde_json::from_value(json!({
            "title": "Shared paths", "speaker_title": "Chair", "standing": "unofficial",
            "text_status": "as_delivered", "source_url": "https://example.org/en", "video_url": null,
            "body": {"schema": 1, "blocks": []},
        }))
        .unwrap()
    }

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs
            .iter()
            .map(|(name, value)| field(*name, value))
            .collect()
    }

    /// The field and the sentence of each problem.
    fn told(problems: &[FieldProblem]) -> Vec<(&str, &str)> {
        let told = problems.iter();
        told.map(|problem| (problem.field.as_str(), problem.key))
            .collect()
    }

    #[test]
    fn what_is_written_as_fields_and_read_again_is_the_same() {
        let written = write_message(&message());
        assert_eq!(
            read_message(&mut Typed::new(&written), 2015),
            Some(message())
        );
        let written = write_message_text(&text());
        let body = text().body;
        assert_eq!(
            read_message_text(&mut Typed::new(&written), body),
            Some(text())
        );
    }

    #[test]
    fn each_problem_of_the_facts_stands_at_its_field() {
        let typed = fields(&[
            ("form", "poem"),
            ("issued-on", "2015-02-30"),
            ("observed-on", "1066-10-14"),
            ("delivered-by", "somebody"),
        ]);
        let mut typed = Typed::new(&typed);
        assert_eq!(read_message(&mut typed, 2015), None);
        let expected = [
            ("form", "rule-choose"),
            ("issued-on", "not-a-date"),
            ("observed-on", "date-too-far"),
            ("delivered-by", "rule-choose"),
        ];
        assert_eq!(told(&typed.problems), expected);
    }

    #[test]
    fn a_message_stands_under_the_year_it_was_observed_in_else_that_of_its_issue() {
        for (issued, observed, at) in [
            ("2014-12-30", "2015-01-02", None),
            ("2014-12-30", "", Some("issued-on")),
            ("2015-01-02", "2014-12-30", Some("observed-on")),
            ("", "", None),
        ] {
            let typed = fields(&[
                ("form", "message"),
                ("issued-on", issued),
                ("observed-on", observed),
            ]);
            let mut typed = Typed::new(&typed);
            read_message(&mut typed, 2015);
            let found = typed.problems.first().map(|problem| problem.field.as_str());
            assert_eq!(found, at, "{issued} {observed}");
        }
    }

    #[test]
    fn an_address_of_a_text_is_one_of_the_web() {
        let typed = fields(&[
            ("title", "Shared paths"),
            ("standing", "issued"),
            ("text-status", "sung"),
            ("source-url", "javascript:alert(1)"),
            ("video-url", "/en/messages"),
        ]);
        let mut typed = Typed::new(&typed);
        assert_eq!(read_message_text(&mut typed, text().body), None);
        let expected = [
            ("speaker-title", "field-required"),
            ("text-status", "rule-choose"),
            ("source-url", "web-address-unsafe"),
            ("video-url", "web-address-unsafe"),
        ];
        assert_eq!(told(&typed.problems), expected);
    }

    #[test]
    fn a_symbol_stands_once() {
        let typed = fields(&[("form", "message"), ("symbols", "A/1\n\n  A/1 \nB/2")]);
        let read = read_message(&mut Typed::new(&typed), 2015).unwrap();
        assert_eq!(read.symbols, ["A/1", "B/2"]);
    }
}
