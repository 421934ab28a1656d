//! Words by their stems, in the languages that write spaces.

use super::Word;
use super::splitting::{Apostrophe, Written, split};
use crate::domain::locale::Locale;
use frostem::{Algorithm, Stemmer};

/// The words of a text. In French and Spanish a word with accents has two spellings: its stem without them, and
/// the stem of it without them, because the rules of the stems read accents and many people do not write them.
/// A French word that may be a verb of "we" has that of its infinitive, too, and an Arabic one that of a lighter hand.
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
        let mut terms = Vec::new();
        if locale == Locale::Ar {
            terms.push(light_arabic(&spelling.plain).to_owned());
        }
        if matches!(locale, Locale::Fr | Locale::Es) && spelling.accented != spelling.plain {
            terms.push(super::fold(&stem(stemmer, &spelling.accented)));
        }
        if locale == Locale::Fr
            && let Some(infinitive) = infinitive(&spelling.plain)
        {
            terms.push(stem(stemmer, &infinitive));
        }
        let one = if locale == Locale::En {
            english_singular(spelling.plain.strip_suffix("'s").unwrap_or(&spelling.plain))
        } else {
            &spelling.plain
        };
        let term = stem(stemmer, one);
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
