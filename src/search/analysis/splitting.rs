//! Where words begin and end.

use super::folding::{Folded, plain_letter};
use crate::domain::script::Script;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// A word as it was written, in the spellings that count.
pub(super) struct Written<'a> {
    pub spelling: &'a Folded,
    pub from: usize,
    pub to: usize,
    /// Whether an apostrophe stands between it and the next one, and nothing else.
    pub is_joined: bool,
}

/// The longest word that is kept, in characters: what is longer is nothing that anybody looks for.
pub(super) const LONGEST: usize = 64;

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

/// Tells of each word of a text in turn. Words are runs of letters, digits and their marks; a Chinese character is a
/// word by itself. Nothing is kept of a word once it was told: most are looked at only in passing.
pub(super) fn each_word(text: &str, apostrophe: Apostrophe, tell: impl FnMut(Written<'_>)) {
    let mut begun = Begun {
        spelling: Folded::default(),
        from: 0,
        to: 0,
        length: 0,
        tell,
    };
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = at + c.len_utf8();
        let letter = plain_letter(c);
        if is_han(c) {
            begun.end(false);
            begun.go_on(c, letter, at..after);
            begun.end(false);
        } else if letter.is_some() {
            begun.go_on(c, letter, at..after);
        } else if begun.length > 0 && (is_combining_mark(c) || c == '\u{640}') {
            begun.spelling.push(c);
            begun.to = after;
        } else if APOSTROPHES.contains(&c) {
            let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if apostrophe == Apostrophe::Joins && begun.length > 0 && goes_on {
                begun.spelling.push('\'');
            } else {
                begun.end(goes_on);
            }
        } else if c.is_alphanumeric() {
            begun.go_on(c, letter, at..after);
        } else {
            begun.end(false);
        }
    }
    begun.end(false);
}

/// A word that may go on.
struct Begun<F> {
    spelling: Folded,
    from: usize,
    to: usize,
    /// How many letters it has.
    length: usize,
    tell: F,
}

impl<F: FnMut(Written<'_>)> Begun<F> {
    #[inline]
    fn go_on(&mut self, c: char, letter: Option<char>, place: Range<usize>) {
        if self.length == 0 {
            self.from = place.start;
        }
        self.length += 1;
        if self.length <= LONGEST {
            match letter {
                Some(letter) => self.spelling.push_plain(letter),
                None => self.spelling.push(c),
            }
        }
        self.to = place.end;
    }

    fn end(&mut self, is_joined: bool) {
        if !self.spelling.is_empty() {
            (self.tell)(Written {
                spelling: &self.spelling,
                from: self.from,
                to: self.to,
                is_joined,
            });
        }
        self.spelling.clear();
        self.length = 0;
    }
}

/// Whether a character is Chinese: a word, or a piece of one, without spaces around it.
#[inline]
pub(super) fn is_han(c: char) -> bool {
    c >= '\u{3400}' && Script::of_letter(c) == Script::Han
}
