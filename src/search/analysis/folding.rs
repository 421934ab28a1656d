//! Letters that count as the same.

use unicode_normalization::char::{compose, decompose_compatible, is_combining_mark};

/// A word in two spellings: without accents, and with them where the language's stems need them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    pub plain: String,
    /// Nothing while it is the same as the plain one.
    accented: String,
}

/// The letter that a plain one counts as: of ASCII, the Cyrillic alphabet, Arabic letters without hamza and Chinese
/// characters. `None` for all else, which takes longer to find out. It says the same as the long way.
#[inline]
pub(super) fn plain_letter(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        'а'..='я' | '\u{4e00}'..='\u{9fff}' => Some(c),
        'А'..='Я' => char::from_u32(c as u32 + 32),
        'ء' | 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' => Some(c),
        _ => None,
    }
}

impl Folded {
    #[inline]
    pub fn push(&mut self, c: char) {
        match plain_letter(c) {
            Some(letter) => self.push_plain(letter),
            None => self.push_other(c),
        }
    }

    /// A letter that [`plain_letter`] has given.
    #[inline]
    pub fn push_plain(&mut self, letter: char) {
        if !self.accented.is_empty() {
            self.accented.push(letter);
        }
        self.plain.push(letter);
    }

    pub fn accented(&self) -> &str {
        if self.accented.is_empty() {
            &self.plain
        } else {
            &self.accented
        }
    }

    /// From here on the two differ.
    fn part(&mut self) -> &mut String {
        if self.accented.is_empty() {
            self.accented.clone_from(&self.plain);
        }
        &mut self.accented
    }

    fn push_other(&mut self, c: char) {
        if is_combining_mark(c) {
            // A letter written in two pieces is the letter.
            let last = self.accented().chars().next_back();
            if let Some(whole) = last.and_then(|last| compose(last, c)) {
                let accented = self.part();
                accented.pop();
                accented.push(whole);
            }
            if c == '\u{306}' && self.plain.ends_with('и') {
                self.plain.pop();
                self.plain.push('й');
            }
            return;
        }
        for c in c.to_lowercase() {
            if is_combining_mark(c) {
                continue;
            }
            self.part().push(fold_digit(c));
            fold_letter(c, &mut self.plain);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    pub fn clear(&mut self) {
        self.plain.clear();
        self.accented.clear();
    }
}

/// A whole text without what does not count: for comparing names and symbols.
pub fn fold(text: &str) -> String {
    let mut folded = Folded::default();
    text.chars().for_each(|c| folded.push(c));
    folded.plain
}

/// What stands for a letter in lower case.
fn fold_letter(c: char, out: &mut String) {
    match c {
        'œ' => out.push_str("oe"),
        'æ' => out.push_str("ae"),
        'ß' => out.push_str("ss"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'ё' => out.push('е'),
        // Cyrillic letters with a mark are letters of their own.
        '\u{400}'..='\u{52f}' => out.push(c),
        'ى' | 'ی' => out.push('ي'),
        'ة' => out.push('ه'),
        'ک' => out.push('ك'),
        'ٱ' => out.push('ا'),
        // Tatweel only stretches a word.
        '\u{640}' => {}
        _ if c.is_ascii() => out.push(c),
        _ => decompose_compatible(c, |piece| match piece {
            'ى' => out.push('ي'),
            'ة' => out.push('ه'),
            '\u{640}' => {}
            piece if is_combining_mark(piece) => {}
            piece => out.extend(fold_digit(piece).to_lowercase()),
        }),
    }
}

/// The zeros of the scripts whose digits stand in ten places after one another (Unicode's `Nd`), as far as
/// texts and keyboards of our readers have them; full-width digits are compatible with ASCII.
const ZEROS: [char; 17] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}',
    '\u{17e0}',
];

fn fold_digit(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let value = ZEROS.iter().find_map(|zero| {
        let value = (c as u32).checked_sub(*zero as u32)?;
        char::from_digit(value, 10)
    });
    value.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_letter_is_folded_the_short_way_as_the_long_way() {
        let plain = ('\0'..=char::MAX).filter_map(|c| Some((c, plain_letter(c)?)));
        for (c, letter) in plain {
            let mut folded = Folded::default();
            folded.push_other(c);
            let wanted = letter.to_string();
            assert_eq!(
                (folded.plain.as_str(), folded.accented()),
                (&*wanted, &*wanted),
                "{c}"
            );
            assert!(c.is_alphanumeric() && !is_combining_mark(c), "{c}");
        }
    }
}
