//! What somebody sent with a form: read once, checked for what no text may hold, given back as typed.

use crate::domain::problem::FieldProblem;
use crate::parts::field::FieldView;
use crate::state::AppState;
use crate::words::{Arg, Words};
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use percent_encoding::percent_decode;

/// Most bytes of a form.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// Most bytes of a form with files: ten of the largest, and what stands around them. More come one
/// after the other.
pub const MOST_UPLOAD_BYTES: usize = 10 * 31 * 1024 * 1024;
/// Most fields of a form.
const MOST_FIELDS: usize = 2_000;

/// The fields of a form in their order, decoded. Line ends are `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    fields: Vec<(String, String)>,
    pub problems: Vec<FieldProblem>,
}

impl Form {
    /// A form that shows what is there: no problem yet.
    pub fn showing(fields: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let fields = fields.into_iter();
        Self {
            fields: fields.map(|(name, value)| (name.into(), value)).collect(),
            problems: Vec::new(),
        }
    }

    /// Of these fields, each with a problem where its text holds what no text may: NUL and other
    /// control characters, but line ends and tabs.
    pub fn of(fields: Vec<(String, String)>) -> Self {
        let is_bad = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        let held = fields.iter().filter(|(_, value)| value.contains(is_bad));
        let problems = held.map(|(name, _)| FieldProblem::new(name, "text-control"));
        Self {
            problems: problems.collect(),
            fields,
        }
    }

    /// The text of a field, trimmed; "" where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The text of a field as it was typed.
    pub fn raw(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// The text of a field, where something stands in it.
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Every value of a name, as of check boxes.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.fields.iter().filter(move |(held, _)| held == name);
        named.map(|(_, value)| value.as_str())
    }

    /// A number, or the problem that it is none.
    pub fn number(&mut self, name: &'static str) -> Option<i32> {
        let text = self.text(name).to_owned();
        let number = text.parse().ok();
        if number.is_none() && !text.is_empty() {
            self.complain(FieldProblem::new(name, "not-a-number"));
        }
        number
    }

    /// The revision somebody saw when the form was made; 0 where the field is not there.
    pub fn seen(&self) -> i32 {
        self.text("seen").parse().unwrap_or_default()
    }

    pub fn complain(&mut self, problem: FieldProblem) {
        self.problems.push(problem);
    }

    /// Writes a value into a field, in the place of what stood there.
    pub fn put(&mut self, name: &str, value: String) {
        self.fields.retain(|(held, _)| held != name);
        self.fields.push((name.to_owned(), value));
    }

    /// A text that must be there, at most so many characters long.
    pub fn required(&mut self, name: &'static str, most: usize) -> String {
        let text = self.optional(name, most).unwrap_or_default();
        if text.is_empty() {
            self.complain(FieldProblem::new(name, "field-required"));
        }
        text
    }

    /// A text that may be there, at most so many characters long.
    pub fn optional(&mut self, name: &'static str, most: usize) -> Option<String> {
        let text = self.filled(name)?.to_owned();
        if text.chars().count() > most {
            self.complain(FieldProblem::new(name, "text-too-long").with("most", most));
        }
        Some(text)
    }

    /// The sentences about one field.
    pub fn told(&self, name: &str, words: &Words) -> Vec<String> {
        let about = self.problems.iter().filter(|problem| problem.field == name);
        about.map(|problem| tell(words, problem)).collect()
    }

    /// A field as it is shown: its label, what was typed, what is wrong with it.
    pub fn field(&self, name: &str, label: &str, words: &Words) -> FieldView {
        FieldView {
            value: self.raw(name).to_owned(),
            problems: self.told(name, words),
            ..FieldView::new(name, words.say(label))
        }
    }

    /// The same of a secret, which is never shown again.
    pub fn secret(&self, name: &str, label: &str, words: &Words) -> FieldView {
        FieldView {
            value: String::new(),
            required: true,
            ..self.field(name, label, words)
        }
    }

    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// The same form without some of its fields.
    pub fn without(mut self, names: &[&str]) -> Self {
        self.fields
            .retain(|(name, _)| !names.contains(&name.as_str()));
        self
    }

    fn find(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(held, _)| held == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// A problem as a sentence in somebody's language.
pub fn tell(words: &Words, problem: &FieldProblem) -> String {
    let args: Vec<(&str, Arg<'_>)> = problem
        .args
        .iter()
        .map(|(name, value)| (*name, Arg::Text(value)))
        .collect();
    words.tell(problem.key, &args)
}

impl FromRequest<AppState> for Form {
    type Rejection = StatusCode;

    async fn from_request(request: Request, _: &AppState) -> Result<Self, StatusCode> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|value| value.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded")) {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        let body = to_bytes(request.into_body(), MOST_BYTES).await;
        let body = body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        // Never cut unseen: what stands last would be lost.
        if body.iter().filter(|byte| **byte == b'&').count() >= MOST_FIELDS {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        Ok(Self::of(read_pairs(&body)))
    }
}

/// The pairs of an urlencoded body. What is no UTF-8 is replaced, so that nothing is refused unseen.
pub fn read_pairs(body: &[u8]) -> Vec<(String, String)> {
    let decode = |bytes: &[u8]| -> String {
        let spaced: Vec<u8> = bytes
            .iter()
            .map(|byte| if *byte == b'+' { b' ' } else { *byte })
            .collect();
        let text = percent_decode(&spaced).decode_utf8_lossy().into_owned();
        text.replace("\r\n", "\n").replace('\r', "\n")
    };
    let pieces = body.split(|byte| *byte == b'&').take(MOST_FIELDS);
    let filled = pieces.filter(|piece| !piece.is_empty());
    filled
        .map(|piece| {
            let mut halves = piece.splitn(2, |byte| *byte == b'=');
            let name = halves.next().unwrap_or_default();
            (decode(name), decode(halves.next().unwrap_or_default()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_it_was_typed() {
        let form = Form::of(read_pairs(
            b"title=L%E2%80%99eau+%26+moi&note=a%0D%0Ab&tag=1&tag=2",
        ));
        assert_eq!(form.text("title"), "L’eau & moi");
        assert_eq!(form.raw("note"), "a\nb");
        assert_eq!(form.all("tag").collect::<Vec<_>>(), ["1", "2"]);
        assert!(form.problems.is_empty());
    }

    #[test]
    fn what_no_text_may_hold_is_a_problem_at_its_field() {
        let form = Form::of(read_pairs(b"title=a%00b&body=fine&bad=%ED%A0%80"));
        let fields: Vec<&str> = form.problems.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["title"]);
        assert_eq!(form.text("bad"), "\u{fffd}\u{fffd}\u{fffd}");
    }
}
