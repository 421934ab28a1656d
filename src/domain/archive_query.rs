//! What somebody asks of the archive: words, "exact words", -words and a few fields, as they are typed.
//!
//! Any text is a question. What makes no sense as a field or a quotation is looked for as words.

use std::fmt;

/// The longest question, in characters.
pub const LONGEST: usize = 1_000;
/// Most pieces of one question; those after them are left out.
pub const MOST_PIECES: usize = 32;

/// A piece of a question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A word, in any of its forms.
    Word(String),
    /// Words in exactly this order.
    Phrase(String),
    /// Words that must not be there, in this order where there are several.
    Without(String),
    /// `speaker:`, a name or a piece of one.
    Speaker(String),
    /// `year:1990..1995`, both included; an open end is none. `year:1990` has it at both ends.
    Years(Option<i32>, Option<i32>),
    /// `symbol:`, or the beginning of one.
    Symbol(String),
}

/// A question that is longer than [`LONGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The question is longer than {LONGEST} characters.")]
pub struct TooLong;

/// Reads what was typed.
///
/// ```
/// use daymark::domain::archive_query::{Piece, read};
/// assert_eq!(
///     read("water -ice “clean water” year:1990..1995").unwrap(),
///     [
///         Piece::Word("water".into()),
///         Piece::Without("ice".into()),
///         Piece::Phrase("clean water".into()),
///         Piece::Years(Some(1990), Some(1995)),
///     ]
/// );
/// ```
pub fn read(typed: &str) -> Result<Vec<Piece>, TooLong> {
    if typed.chars().count() > LONGEST {
        return Err(TooLong);
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = typed;
    while let Some((piece, after)) = read_one(rest) {
        rest = after;
        if let Some(piece) = piece
            && !pieces.contains(&piece)
            && pieces.len() < MOST_PIECES
        {
            pieces.push(piece);
        }
    }
    Ok(pieces)
}

/// What stands first, if it is a piece, and what stands after it. `None` at the end.
fn read_one(text: &str) -> Option<(Option<Piece>, &str)> {
    let text = text.trim_start_matches(is_space);
    let first = text.chars().next()?;
    let is_minus = matches!(first, '-' | '−' | '–');
    let body = if is_minus {
        text.get(first.len_utf8()..)?
    } else {
        text
    };
    if let Some((words, after)) = quoted(body) {
        let piece = if is_minus {
            Piece::Without
        } else {
            Piece::Phrase
        };
        return Some((said(words).map(piece), after));
    }
    let end = body.find(is_space).unwrap_or(body.len());
    let (word, after) = body.split_at(end);
    if is_minus {
        return Some((said(word).map(Piece::Without), after));
    }
    // A field may be given words in quotation marks, which may have spaces.
    if let Some((name, value)) = word.split_once([':', '：']) {
        let value_at = word.len() - value.len();
        let (value, after) = quoted(&body[value_at..]).unwrap_or((value, after));
        if let Some(piece) = field(name, value) {
            return Some((Some(piece), after));
        }
    }
    Some((said(word).map(Piece::Word), after))
}

/// The words between a pair of quotation marks at the beginning, and what stands after them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next()?;
    let closing: &[char] = match open {
        '"' | '“' | '”' | '„' | '＂' => &['"', '”', '“', '＂'],
        '«' => &['»'],
        '「' => &['」'],
        '《' => &['》'],
        _ => return None,
    };
    let inner = &text[open.len_utf8()..];
    let (words, after) = inner.split_once(closing)?;
    Some((words, after))
}

fn field(name: &str, value: &str) -> Option<Piece> {
    match name.to_ascii_lowercase().as_str() {
        "speaker" => said(value).map(Piece::Speaker),
        "symbol" => said(value).map(Piece::Symbol),
        "year" => years(value),
        _ => None,
    }
}

fn years(value: &str) -> Option<Piece> {
    let year = |text: &str| -> Option<i32> {
        let digits: String = text.chars().filter_map(ascii_digit).collect();
        let is_year = digits.len() == 4 && text.chars().count() == 4;
        digits.parse().ok().filter(|_| is_year)
    };
    let Some((from, until)) = value.split_once("..") else {
        let year = year(value)?;
        return Some(Piece::Years(Some(year), Some(year)));
    };
    let end = |text: &str| {
        if text.is_empty() {
            Some(None)
        } else {
            year(text).map(Some)
        }
    };
    match (end(from)?, end(until)?) {
        (None, None) => None,
        // Whoever gives the later year first means the same.
        (Some(from), Some(until)) if from > until => Some(Piece::Years(Some(until), Some(from))),
        (from, until) => Some(Piece::Years(from, until)),
    }
}

/// A digit of Latin, Arabic, Persian or full width.
fn ascii_digit(c: char) -> Option<char> {
    let zeros = ['0', '\u{660}', '\u{6f0}', '\u{ff10}'];
    zeros
        .into_iter()
        .find_map(|zero| char::from_digit((c as u32).checked_sub(zero as u32)?, 10))
}

/// Words without what surrounds them, where something that can be looked for is left.
fn said(words: &str) -> Option<String> {
    let words: Vec<&str> = words
        .split(is_space)
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let words = words.join(" ");
    let words = words.trim_matches(|c: char| {
        matches!(
            c,
            '"' | '“' | '”' | '„' | '＂' | '«' | '»' | '-' | '−' | '–'
        )
    });
    words
        .chars()
        .any(char::is_alphanumeric)
        .then(|| words.replace(['"', '“', '”', '„', '＂'], ""))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Pieces as they can be typed again.
pub fn write(pieces: &[Piece]) -> String {
    let pieces: Vec<String> = pieces.iter().map(ToString::to_string).collect();
    pieces.join(" ")
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with_marks = |words: &str| {
            if words.contains(' ') {
                format!("\"{words}\"")
            } else {
                words.to_owned()
            }
        };
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Phrase(words) => write!(f, "\"{words}\""),
            Self::Without(words) => write!(f, "-{}", with_marks(words)),
            Self::Speaker(name) => write!(f, "speaker:{}", with_marks(name)),
            Self::Symbol(symbol) => write!(f, "symbol:{}", with_marks(symbol)),
            Self::Years(from, until) if from == until => {
                write!(f, "year:{}", from.unwrap_or_default())
            }
            Self::Years(from, until) => {
                let year =
                    |year: &Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
                write!(f, "year:{}..{}", year(from), year(until))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(typed: &str) -> String {
        write(&read(typed).unwrap())
    }

    #[test]
    fn what_is_typed_is_understood() {
        for (typed, understood) in [
            ("  water   day ", "water day"),
            ("water water", "water"),
            (
                "\"south south\" «eau pure» 「水」",
                "\"south south\" \"eau pure\" \"水\"",
            ),
            ("-ice −\"very cold\"", "-ice -\"very cold\""),
            (
                "speaker:ban speaker:\"Kofi A. Annan\"",
                "speaker:ban speaker:\"Kofi A. Annan\"",
            ),
            ("SPEAKER：Guterres", "speaker:Guterres"),
            (
                "year:2015 year:1990..1995 year:..1995 year:1990..",
                "year:2015 year:1990..1995 year:..1995 year:1990..",
            ),
            ("year:1995..1990 year:٢٠١٥", "year:1990..1995 year:2015"),
            ("symbol:A/RES/58/220", "symbol:A/RES/58/220"),
            ("South-South", "South-South"),
            ("l’eau", "l’eau"),
        ] {
            assert_eq!(told(typed), understood, "{typed}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_looked_for_as_words_or_left_out() {
        for (typed, understood) in [
            ("", ""),
            ("\"\"\"", ""),
            ("&|!()", ""),
            ("- -- \"", ""),
            ("\"unbalanced words", "unbalanced words"),
            ("r:*", "r:*"),
            ("year:soon", "year:soon"),
            ("year:.. year:12345", "year:.. year:12345"),
            ("speaker: ban", "speaker: ban"),
            ("-", ""),
            ("a\0b", "a b"),
            ("'; drop table message; --", "drop table message;"),
        ] {
            assert_eq!(told(typed), understood, "{typed}");
        }
        assert_eq!(read(&"x".repeat(LONGEST + 1)), Err(TooLong));
        let many: String = (0..100).map(|n| format!("w{n} ")).collect();
        assert_eq!(read(&many).unwrap().len(), MOST_PIECES);
    }

    proptest::proptest! {
        #[test]
        fn what_was_understood_is_understood_the_same_again(typed in "[a-c\" :«»“”.\\-0-9س水]{0,40}|\\PC{0,60}") {
            let pieces = read(&typed).unwrap();
            proptest::prop_assert_eq!(read(&write(&pieces)).unwrap(), pieces);
        }
    }
}
