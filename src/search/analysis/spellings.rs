//! Words as they are written, for what was perhaps meant by another.

use super::Word;
use super::folding::plain_letter;
use super::splitting::{Apostrophe, LONGEST, each_word};

/// Shorter words are too near to too many others.
pub const SHORTEST: usize = 4;

pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut position = 0;
    each_word(text, Apostrophe::Parts, |word| {
        let plain = &word.spelling.plain;
        let written = text.get(word.from..word.to).unwrap_or_default();
        let letters = plain.chars().count();
        let is_word = (SHORTEST..=LONGEST).contains(&letters) && plain.chars().all(is_letter);
        if is_word && written.chars().count() <= LONGEST {
            words.push(Word {
                term: written.to_lowercase(),
                from: word.from,
                to: word.to,
                position,
            });
        }
        position += 1;
    });
    words
}

fn is_letter(c: char) -> bool {
    plain_letter(c).map_or_else(|| c.is_alphabetic(), |letter| !letter.is_ascii_digit())
}
