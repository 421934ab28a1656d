//! Names of files that people bring: made fit to stand in an address and in a folder.

use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Most characters before the ending, and most bytes: many file systems take 255 for the whole name.
const MOST_CHARACTERS: usize = 100;
const MOST_BYTES: usize = 200;

/// The name of a PDF: one segment of a path, in any script, without characters that steer what
/// follows them, and with the ending of what it is.
///
/// ```
/// use daymark::domain::pdf_name::PdfName;
/// assert_eq!(PdfName::of("C:\\papers\\Rapport été.PDF").as_str(), "Rapport-été.pdf");
/// assert_eq!(PdfName::of("../../etc/passwd").as_str(), "passwd.pdf");
/// assert_eq!(PdfName::of("\u{202e}fdp.exe").as_str(), "fdp.exe.pdf");
/// assert_eq!(PdfName::of("").as_str(), "document.pdf");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct PdfName(String);

impl PdfName {
    /// Of whatever a file was called.
    pub fn of(typed: &str) -> Self {
        let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
        let kept: String = last.nfc().map(kept).collect();
        let words: Vec<&str> = kept.split_whitespace().collect();
        let joined = words.join("-");
        let bare = without_ending(&joined).trim_matches(['.', '-', '_']);
        let mut stem = String::new();
        for character in bare.chars().take(MOST_CHARACTERS) {
            if stem.len() + character.len_utf8() > MOST_BYTES {
                break;
            }
            stem.push(character);
        }
        let stem = stem.trim_end_matches(['.', '-', '_']);
        let stem = if stem.is_empty() { "document" } else { stem };
        Self(format!("{stem}.pdf"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same in ASCII, for programs that read no other: every other character is an underscore.
    pub fn ascii(&self) -> String {
        let plain = self.0.chars();
        plain.map(|c| if c.is_ascii() { c } else { '_' }).collect()
    }
}

/// A character as it may stand in a name; a space in the place of one that may not.
fn kept(character: char) -> char {
    let is_plain = character.is_alphanumeric()
        || matches!(
            character,
            '.' | '-' | '_' | '(' | ')' | '\'' | ',' | '&' | '+'
        )
        || is_mark(character);
    if is_plain { character } else { ' ' }
}

/// Marks that belong to letters: vowel signs and the joiners that some scripts spell with.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '’')
}

fn without_ending(name: &str) -> &str {
    let at = name
        .len()
        .checked_sub(4)
        .filter(|at| name.is_char_boundary(*at));
    match at {
        Some(at) if name[at..].eq_ignore_ascii_case(".pdf") => &name[..at],
        _ => name,
    }
}

impl From<String> for PdfName {
    fn from(typed: String) -> Self {
        Self::of(&typed)
    }
}

impl From<PdfName> for String {
    fn from(name: PdfName) -> Self {
        name.0
    }
}

impl fmt::Display for PdfName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_is_one_short_segment_and_stays_as_it_is(typed in "\\PC{0,300}") {
            let name = PdfName::of(&typed);
            prop_assert_eq!(&PdfName::of(name.as_str()), &name);
            prop_assert!(name.as_str().len() <= 255);
            prop_assert!(!name.as_str().starts_with('.') && name.as_str().ends_with(".pdf"));
            prop_assert!(!name.as_str().contains(|c: char| c == '/' || c == '\\' || c == '"' || c == ';' || c.is_control() || c.is_whitespace()));
        }
    }

    #[test]
    fn names_in_any_script_are_kept_and_tricks_are_not() {
        for (typed, name) in [
            ("الوثيقة النهائية.pdf", "الوثيقة-النهائية.pdf"),
            ("决议 (中文).PDF", "决议-(中文).pdf"),
            ("a\u{0}b\r\nSet-Cookie: x.pdf", "a-b-Set-Cookie-x.pdf"),
            ("x\u{202e}\u{2066}fdp.pdf", "x-fdp.pdf"),
            ("...", "document.pdf"),
            (".pdf", "document.pdf"),
            ("page.html", "page.html.pdf"),
            ("a%2f\"b\".pdf", "a-2f-b.pdf"),
        ] {
            assert_eq!(PdfName::of(typed).as_str(), name, "{typed:?}");
        }
        let long = PdfName::of(&"文".repeat(4_000));
        assert!(long.as_str().len() <= 204, "{}", long.as_str().len());
    }
}
