//! Where words begin and end.

use super::folding::Folded;
use crate::domain::script::Script;
use unicode_normalization::char::is_combining_mark;

/// A word as it was written, in the spellings that count.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub spelling: Folded,
    pub from: usize,
    pub to: usize,
}

/// The longest word that is kept, in characters: what is longer is nothing that anybody looks for.
const LONGEST: usize = 64;

/// What may stand within a word and is written as an apostrophe.
const APOSTROPHES: [char; 5] = ['\'', '’', '‘', 'ʼ', '′'];

/// Whether words of a language go on after an apostrophe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apostrophe {
    /// As in "children's".
    Joins,
    /// As in "l'eau".
    Parts,
}

/// Runs of letters, digits and their marks. A Chinese character is a word by itself.
pub(super) fn split(text: &str, apostrophe: Apostrophe) -> Vec<Written> {
    let mut words = Vec::new();
    let mut word = Written {
        spelling: Folded::default(),
        from: 0,
        to: 0,
    };
    let mut length = 0;
    let mut end = |word: &mut Written, length: &mut usize| {
        *length = 0;
        if word.spelling.is_empty() {
            word.spelling.clear();
        } else {
            words.push(std::mem::replace(
                word,
                Written {
                    spelling: Folded::default(),
                    from: 0,
                    to: 0,
                },
            ));
        }
    };
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = at + c.len_utf8();
        let is_mark = is_combining_mark(c) || c == '\u{640}';
        if is_han(c) {
            end(&mut word, &mut length);
        } else if is_mark && length > 0 {
            word.spelling.push(c);
            word.to = after;
            continue;
        } else if APOSTROPHES.contains(&c) {
            let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if apostrophe == Apostrophe::Joins && length > 0 && goes_on {
                word.spelling.push('\'');
                continue;
            }
            end(&mut word, &mut length);
            continue;
        } else if !c.is_alphanumeric() {
            end(&mut word, &mut length);
            continue;
        }
        if length == 0 {
            word.from = at;
        }
        length += 1;
        if length <= LONGEST {
            word.spelling.push(c);
        }
        word.to = after;
        if is_han(c) {
            end(&mut word, &mut length);
        }
    }
    end(&mut word, &mut length);
    words
}

/// Whether a character is Chinese: a word, or a piece of one, without spaces around it.
pub(super) fn is_han(c: char) -> bool {
    Script::of_letter(c) == Script::Han
}
