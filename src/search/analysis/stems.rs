//! Words by their stems, in the languages that write spaces.

use super::Word;
use super::splitting::{Apostrophe, Written, split};
use crate::domain::locale::Locale;
use frostem::{Algorithm, Stemmer};

/// The words of a text. In French and Spanish a word with accents has two spellings: its stem without them, and
/// the stem of it without them, because the rules of the stems read accents and many people do not write them.
pub(super) fn words(locale: Locale, text: &str) -> Vec<Word> {
    let stemmer = stemmer(locale);
    let apostrophe = match locale {
        Locale::En => Apostrophe::Joins,
        _ => Apostrophe::Parts,
    };
    let mut words = Vec::new();
    let written = split(text, apostrophe);
    let mut position = 0;
    for (at, word) in written.iter().enumerate() {
        if locale == Locale::Fr && is_elided(word, written.get(at + 1), text) {
            continue;
        }
        let Written { spelling, from, to } = word;
        let (from, to) = (*from, *to);
        let term = stem(stemmer, &spelling.plain);
        if matches!(locale, Locale::Fr | Locale::Es) && spelling.accented != spelling.plain {
            let accented = super::fold(&stem(stemmer, &spelling.accented));
            if accented != term {
                words.push(Word {
                    term: accented,
                    from,
                    to,
                    position,
                });
            }
        }
        words.push(Word {
            term,
            from,
            to,
            position,
        });
        position += 1;
    }
    words
}

fn stem(stemmer: Stemmer, word: &str) -> String {
    let stem = stemmer.stem(word);
    // A rule may leave nothing of a short word.
    if stem.is_empty() {
        word.to_owned()
    } else {
        stem.into_owned()
    }
}

fn stemmer(locale: Locale) -> Stemmer {
    Stemmer::new(match locale {
        Locale::Ar => Algorithm::Arabic,
        Locale::Fr => Algorithm::French,
        Locale::Ru => Algorithm::Russian,
        Locale::Es => Algorithm::Spanish,
        // Chinese has none, and does not come here.
        Locale::En | Locale::Zh => Algorithm::English,
    })
}

/// A French article or pronoun that has lost its vowel before an apostrophe is no word to look for.
fn is_elided(word: &Written, next: Option<&Written>, text: &str) -> bool {
    let between = next.and_then(|next| text.get(word.to..next.from));
    let is_apostrophe = between.is_some_and(|between| {
        let mut between = between.chars();
        between
            .next()
            .is_some_and(|c| matches!(c, '\'' | '’' | '‘' | 'ʼ' | '′'))
            && between.next().is_none()
    });
    let elided = [
        "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu",
    ];
    is_apostrophe && elided.contains(&word.spelling.plain.as_str())
}
