//! Words by their stems, in the languages that write spaces.

use super::Word;
use super::splitting::{Apostrophe, Written, each_word};
use crate::domain::locale::Locale;
use frostem::{Algorithm, Stemmer};
use std::collections::HashMap;

/// The words of a text. In French and Spanish a word with accents has two spellings: its stem without them, and
/// the stem of it without them, because the rules of the stems read accents and many people do not write them.
/// A French word that may be a verb of "we" has that of its infinitive, too, and an Arabic one that of a lighter hand.
///
/// Words of which `is_wanted` says no, told by their letters without accents, only count.
pub(super) fn words(
    locale: Locale,
    text: &str,
    stems: &mut Stems,
    is_wanted: impl Fn(&str) -> bool,
) -> Vec<Word> {
    let apostrophe = match locale {
        Locale::En => Apostrophe::Joins,
        _ => Apostrophe::Parts,
    };
    let mut words = Vec::new();
    let mut position = 0;
    each_word(text, apostrophe, |word| {
        if locale == Locale::Fr && is_elided(&word) {
            return;
        }
        let Written {
            spelling, from, to, ..
        } = word;
        if !is_wanted(&spelling.plain) {
            position += 1;
            return;
        }
        let mut terms = Vec::new();
        if locale == Locale::Ar {
            terms.push(light_arabic(&spelling.plain).to_owned());
        }
        if matches!(locale, Locale::Fr | Locale::Es) && spelling.accented() != spelling.plain {
            terms.push(super::fold(&stems.stem(spelling.accented())));
        }
        if locale == Locale::Fr
            && let Some(infinitive) = infinitive(&spelling.plain)
        {
            terms.push(stems.stem(&infinitive));
        }
        let one = if locale == Locale::En {
            english_singular(spelling.plain.strip_suffix("'s").unwrap_or(&spelling.plain))
        } else {
            &spelling.plain
        };
        let term = stems.stem(one);
        terms.retain(|other| *other != term);
        terms.dedup();
        terms.push(term);
        words.extend(terms.into_iter().map(|term| Word {
            term,
            from,
            to,
            position,
        }));
        position += 1;
    });
    words
}

/// Whether a word may have a term, which takes a fraction of the time of finding its terms. A stem begins like its
/// word, but in Arabic, which writes the article and others onto words and changes the first letter of some verbs: there
/// the rest of it stands somewhere in the word.
#[inline]
pub(super) fn may_have(locale: Locale, word: &str, term: &str) -> bool {
    let mut letters = term.chars();
    let first = letters.next();
    if locale == Locale::Ar {
        word.contains(letters.as_str())
    } else {
        word.chars().next() == first
    }
}

/// How many stems are remembered.
const REMEMBERED: usize = 20_000;

/// The stems of a language.
#[derive(Clone)]
pub(super) struct Stems {
    stemmer: Stemmer,
    /// Of words that came before, for whoever reads many texts: most words of a text are among the most frequent.
    known: Option<HashMap<String, String>>,
}

impl Stems {
    pub fn of(locale: Locale) -> Self {
        Self {
            stemmer: stemmer(locale),
            known: None,
        }
    }

    /// The same for many texts.
    pub fn remembering(locale: Locale) -> Self {
        Self {
            known: Some(HashMap::new()),
            ..Self::of(locale)
        }
    }

    fn stem(&mut self, word: &str) -> String {
        let Some(known) = &mut self.known else {
            return stem(self.stemmer, word);
        };
        if let Some(stem) = known.get(word) {
            return stem.clone();
        }
        if known.len() == REMEMBERED {
            known.clear();
        }
        let stem = stem(self.stemmer, word);
        known.insert(word.to_owned(), stem.clone());
        stem
    }
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

/// What a French word that ends like a verb of "we" would be the form of. The rules of the stems know every person
/// of a verb but this one, because many nouns end like it.
fn infinitive(word: &str) -> Option<String> {
    let root = word.strip_suffix("ons")?;
    // Short ones ("dons", "tons") are nouns more often than not; "-ions" the rules do know.
    (root.chars().count() >= 4 && !root.ends_with('i')).then(|| format!("{root}er"))
}

/// The plurals of English that no rule makes, of those that messages have.
fn english_singular(word: &str) -> &str {
    match word {
        "children" => "child",
        "women" => "woman",
        "men" => "man",
        "people" => "person",
        "lives" => "life",
        "feet" => "foot",
        "teeth" => "tooth",
        word => word,
    }
}

/// An Arabic word without "and", the article with what is written onto it, and the endings of number, gender and
/// person. The steps and their order are those of the light stemmer of Larkey, Ballesteros and Connell (2002), known
/// as Light10, but that three letters stay, so that "guarantee" keeps its end; the other rules leave "and the" as it
/// stands.
fn light_arabic(word: &str) -> &str {
    let letters = |word: &str| word.chars().count();
    let mut word = word;
    if let Some(rest) = word.strip_prefix('و').filter(|rest| letters(rest) >= 3) {
        word = rest;
    }
    for article in ["وال", "بال", "كال", "فال", "ال", "لل"] {
        if let Some(rest) = word.strip_prefix(article).filter(|rest| letters(rest) >= 2) {
            word = rest;
            break;
        }
    }
    for ending in ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"] {
        if let Some(rest) = word.strip_suffix(ending).filter(|rest| letters(rest) >= 3) {
            word = rest;
        }
    }
    word
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
fn is_elided(word: &Written<'_>) -> bool {
    let elided = [
        "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu",
    ];
    word.is_joined && elided.contains(&word.spelling.plain.as_str())
}
