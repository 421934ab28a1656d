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
