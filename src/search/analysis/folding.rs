//! Letters that count as the same.

use unicode_normalization::char::{compose, decompose_compatible, is_combining_mark};

/// A word in two spellings: without accents, and with them where the language's stems need them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    pub plain: String,
    pub accented: String,
}

impl Folded {
    pub fn push(&mut self, c: char) {
        let last = self.accented.chars().next_back();
        if is_combining_mark(c) {
            // A letter written in two pieces is the letter.
            if let Some(whole) = last.and_then(|last| compose(last, c)) {
                self.accented.pop();
                self.accented.push(whole);
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
            self.accented.push(fold_digit(c));
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
