//! Reading PDFs, which come from anywhere and are read by nothing that must not fail.
//!
//! Invariant: a PDF is parsed in a process of its own, which has so much memory and so much time and
//! takes nothing else down with it. What it answers is counted on for nothing but pages and words.

pub mod ask;
pub mod read;

use serde::{Deserialize, Serialize};

/// Most bytes of a PDF that is taken in.
pub const MOST_BYTES: u64 = 30 * 1024 * 1024;

/// What is wanted of a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Pages,
    Words,
}

/// What came of it: one line of JSON from the one process to the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    Pages(u32),
    Words {
        words: String,
        /// Whether there was more than is kept.
        is_cut: bool,
    },
    /// It opens with a password only.
    Locked,
    /// It cannot be read: why, for the log.
    Broken(String),
}

impl Wanted {
    pub const ALL: [Self; 2] = [Self::Pages, Self::Words];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Words => "words",
        }
    }
}

/// Why bytes are not taken in as a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPdf {
    /// They begin as something else.
    Other,
    /// The end of the file is missing.
    CutOff,
}

/// Looks at how a file begins and ends. Programs that write PDFs put `%%EOF` at the end; a little
/// may follow it, as readers have always suffered.
pub fn sniff(head: &[u8], tail: &[u8]) -> Result<(), NotAPdf> {
    if !head.starts_with(b"%PDF-") {
        return Err(NotAPdf::Other);
    }
    let ends = tail.windows(5).any(|window| window == b"%%EOF");
    if ends { Ok(()) } else { Err(NotAPdf::CutOff) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_known_by_its_bytes_and_not_by_its_name() {
        let tail = b"startxref\n12\n%%EOF\n";
        assert_eq!(sniff(b"%PDF-1.7\n", tail), Ok(()));
        assert_eq!(sniff(b"<!DOCTYPE html>", tail), Err(NotAPdf::Other));
        assert_eq!(sniff(b" %PDF-1.7", tail), Err(NotAPdf::Other));
        assert_eq!(sniff(b"", b""), Err(NotAPdf::Other));
        assert_eq!(sniff(b"%PDF-1.7\n", b"stream x"), Err(NotAPdf::CutOff));
    }
}
