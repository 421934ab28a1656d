//! Something a person did that we can explain and they can mend.

use std::fmt;

/// A problem with one thing that was given to us, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: a field, a line, a path in a file.
    pub at: String,
    /// One full sentence: what is wrong, and what to do.
    pub sentence: String,
}

impl Problem {
    pub fn new(at: impl Into<String>, sentence: impl fmt::Display) -> Self {
        Self {
            at: at.into(),
            sentence: sentence.to_string(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.sentence)
    }
}

impl std::error::Error for Problem {}

/// A problem with one field of a form, told in the language of whoever filled it in: the key of a
/// sentence among the words, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The name of the field; "" where it is about the whole form.
    pub field: String,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl FieldProblem {
    pub fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self {
            field: field.into(),
            key,
            args: Vec::new(),
        }
    }

    /// With a value that stands in the sentence.
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}
