//! How words are compared when people look for a title: case, accents, apostrophes and elisions do
//! not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The folded words of a text.
///
/// ```
/// use daymark::domain::search_terms::fold;
/// assert_eq!(fold("Journée mondiale de l’eau"), ["journee", "mondiale", "de", "eau"]);
/// ```
pub fn fold(text: &str) -> Vec<String> {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && *c != '\u{640}')
        .flat_map(char::to_lowercase)
        .map(fold_letter)
        .collect();
    plain
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .flat_map(|word| drop_elision(word).split('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether every word that was asked for begins a word of the title. A Chinese title has no spaces:
/// there, being part of it is enough.
pub fn matches(title: &[String], asked: &[String]) -> bool {
    asked.iter().all(|word| {
        title.iter().any(|held| {
            held.starts_with(word.as_str()) || (!word.is_ascii() && held.contains(word.as_str()))
        })
    })
}

/// Letters that fold beyond what decomposition does: apostrophes of all kinds, Arabic letters that
/// are written for one another, the Russian ё.
fn fold_letter(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '′' | '`' => '\'',
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'ё' => 'е',
        other => other,
    }
}

/// French articles and pronouns that lose their vowel before a word.
fn drop_elision(word: &str) -> &str {
    match word.split_once('\'') {
        Some((
            "l" | "d" | "j" | "m" | "n" | "s" | "t" | "c" | "qu" | "jusqu" | "lorsqu" | "puisqu",
            rest,
        )) => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(title: &str, asked: &str) -> bool {
        matches(&fold(title), &fold(asked))
    }

    #[test]
    fn accents_case_apostrophes_and_elisions_do_not_count() {
        let title = "Journée mondiale de l'eau";
        for asked in ["journee", "l'eau", "l’eau", "eau", "JOURNÉE EAU", "mond"] {
            assert!(found(title, asked), "{asked}");
        }
        assert!(!found(title, "feu"));
        assert!(found("World Children's Day", "children’s"));
        assert!(found("Día Mundial del Agua", "dia agua"));
    }

    #[test]
    fn spellings_of_arabic_russian_and_chinese_meet() {
        assert!(found("اليوم الدولي للأمومة", "الأمومه") || found("أمومة", "امومه"));
        assert!(found("Всё о звёздах", "звезд"));
        assert!(found("联合国南南合作日", "南南合作"));
    }

    #[test]
    fn nothing_asked_fits_everything() {
        assert!(found("Water", ""));
        assert!(found("Water", " ' "));
    }
}
