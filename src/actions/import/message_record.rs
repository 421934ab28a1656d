//! The record form of a message in a file: one JSON object a line, one locale each.

use crate::domain::locale::Locale;
use crate::domain::message::{MessageForm, TextStanding, TextStatus};
use crate::domain::problem::Problem;
use crate::domain::safe_url::SafeUrl;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One text of one message. Records with the same `external_id` are one message; the identity of a message
/// of ours names that one, where no import gave it a name.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MessageRecord {
    pub external_id: String,
    pub locale: Locale,
    /// Slug of the observance it was given for; `null` for none.
    pub observance: Option<String>,
    /// The year observed, else the year of issue.
    pub year: i32,
    /// The speaker's name, in English or in the language of the text.
    pub speaker: String,
    /// What the file's maker calls the speaker, whatever the name: a word that never changes. The identity of a
    /// speaker of ours names that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker_id: Option<String>,
    /// The title the speaker held then, in the language of the text.
    pub speaker_title: String,
    /// The name of whoever read it out, where that was not the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered_by: Option<String>,
    pub form: MessageForm,
    #[serde(default)]
    pub symbols: Vec<String>,
    pub issued_on: Option<NaiveDate>,
    pub observed_on: Option<NaiveDate>,
    pub title: String,
    /// Plain text or Markdown: paragraphs, headings of level 2 to 4, lists, quotations, strong,
    /// emphasis, links. A link to `document:SLUG` or `observance:SLUG` is one to a thing of ours.
    pub body: String,
    #[serde(default = "issued")]
    pub standing: TextStanding,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_status: Option<TextStatus>,
    pub source_url: Option<SafeUrl>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub video_url: Option<SafeUrl>,
}

const fn issued() -> TextStanding {
    TextStanding::Issued
}

/// Most characters of a title, a name or an identity.
const MOST_CHARACTERS: usize = 500;

/// Reads one line. `place` is what the report calls it: "line 3".
pub fn read_line(line: &str, place: &str) -> Result<MessageRecord, Problem> {
    let not_understood = |place: &str, error: serde_json::Error| {
        Problem::new(place, format!("The line is not understood: {error}."))
    };
    let value: Value = serde_json::from_str(line).map_err(|error| not_understood(place, error))?;
    let name = value.get("external_id").and_then(Value::as_str);
    let place = match name {
        Some(name) => format!("{place} ({})", name.chars().take(80).collect::<String>()),
        None => place.to_owned(),
    };
    let record: MessageRecord =
        serde_json::from_value(value).map_err(|error| not_understood(&place, error))?;
    match find_fault(&record) {
        Some(sentence) => Err(Problem::new(place, sentence)),
        None => Ok(record),
    }
}

/// What is wrong with a record, in a sentence.
fn find_fault(record: &MessageRecord) -> Option<String> {
    let lines = [
        ("external_id", Some(&record.external_id)),
        ("title", Some(&record.title)),
        ("speaker", Some(&record.speaker)),
        ("speaker_id", record.speaker_id.as_ref()),
        ("speaker_title", Some(&record.speaker_title)),
        ("delivered_by", record.delivered_by.as_ref()),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(field, text)| Some((field, text?)))
        .chain(record.symbols.iter().map(|symbol| ("symbols", symbol)));
    for (field, text) in lines {
        if text.trim().is_empty() {
            return Some(format!("“{field}” is blank."));
        }
        if text.chars().any(char::is_control) {
            return Some(format!("“{field}” holds control characters."));
        }
        if text.chars().count() > MOST_CHARACTERS {
            return Some(format!(
                "“{field}” is longer than {MOST_CHARACTERS} characters."
            ));
        }
    }
    if record.body.trim().is_empty() {
        return Some("“body” is blank.".to_owned());
    }
    if record
        .speaker_id
        .as_ref()
        .is_some_and(|id| id.contains(char::is_whitespace))
    {
        return Some("A speaker_id is one word without spaces.".to_owned());
    }
    let addresses = [
        ("source_url", &record.source_url),
        ("video_url", &record.video_url),
    ];
    for (field, address) in addresses {
        if address.as_ref().is_some_and(|address| !address.is_web()) {
            return Some(format!(
                "“{field}” does not begin with http:// or https://."
            ));
        }
    }
    find_fault_of_dates(record)
}

fn find_fault_of_dates(record: &MessageRecord) -> Option<String> {
    let year = record.year;
    let dates = [
        ("observed_on", record.observed_on),
        ("issued_on", record.issued_on),
    ];
    let dated = || {
        dates
            .iter()
            .filter_map(|(field, on)| Some((*field, (*on)?)))
    };
    let years = dated().map(|(field, on)| (field, on.year()));
    for (field, year) in std::iter::once(("year", year)).chain(years) {
        if !(1900..=2200).contains(&year) {
            return Some(format!(
                "The year {year} of “{field}” is outside 1900 to 2200."
            ));
        }
    }
    let (field, on) = dated().next()?;
    (on.year() != year).then(|| {
        format!(
            "The year {year} does not agree with {field}, {on}: a message stands under the year it was observed in, else under the year of issue."
        )
    })
}
