//! Slugs: the words of an address, made of a text.

use super::search_terms::fold;
use unicode_normalization::UnicodeNormalization;

/// The words of a text in ASCII letters and digits, joined by hyphens: at most `most` bytes, cut
/// between words where there is more than one. `None` where nothing of the text is left, as of one in Cyrillic.
///
/// ```
/// use daymark::domain::slug::slug_of;
/// assert_eq!(slug_of("Journée mondiale de l’eau", 80).unwrap(), "journee-mondiale-de-eau");
/// assert_eq!(slug_of("World Water Day", 12).unwrap(), "world-water");
/// assert_eq!(slug_of("День воды", 80), None);
/// ```
pub fn slug_of(text: &str, most: usize) -> Option<String> {
    let mut slug = String::new();
    for word in fold(text) {
        let word: String = word.chars().filter_map(to_ascii).collect();
        if word.is_empty() {
            continue;
        }
        if slug.is_empty() {
            slug.extend(word.chars().take(most));
        } else if slug.len() + 1 + word.len() <= most {
            slug.push('-');
            slug.push_str(&word);
        } else {
            break;
        }
    }
    (!slug.is_empty()).then_some(slug)
}

/// Whether a text is a slug, as the database takes it.
pub fn is_slug(slug: &str) -> bool {
    slug.len() <= 120
        && slug.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Words that an address needs for itself, or that would be mistaken for something else.
const RESERVED: [&str; 12] = [
    "admin", "all", "api", "bulk", "embed", "feed", "index", "media", "new", "search", "static",
    "today",
];

/// A slug as somebody typed it; forms of the same letters become one (NFKC, lower case).
///
/// # Errors
/// The key of a sentence: it is empty, no slug, reserved, or could be taken for a year.
///
/// ```
/// use daymark::domain::slug::read_slug;
/// assert_eq!(read_slug(" Ｗater-Day ").unwrap(), "water-day");
/// assert_eq!(read_slug("admin"), Err("slug-reserved"));
/// assert_eq!(read_slug("день"), Err("slug-malformed"));
/// ```
pub fn read_slug(typed: &str) -> Result<String, &'static str> {
    let slug: String = typed.trim().nfkc().flat_map(char::to_lowercase).collect();
    if slug.is_empty() {
        return Err("field-required");
    }
    if !is_slug(&slug) {
        return Err("slug-malformed");
    }
    let is_number = slug.bytes().all(|b| b.is_ascii_digit());
    if is_number || RESERVED.contains(&slug.as_str()) {
        return Err("slug-reserved");
    }
    Ok(slug)
}

/// What is left of a folded letter: itself, or the plain letters it is written with elsewhere.
fn to_ascii(c: char) -> Option<&'static str> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        c if c.is_ascii() => {
            let place = PLAIN.find(c)?;
            &PLAIN[place..=place]
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_signs_fall_away_and_letters_of_their_own_are_spelled_out() {
        for (text, slug) in [
            ("Ban Ki-moon", "ban-ki-moon"),
            ("  Día — Mundial, del Agua! ", "dia-mundial-del-agua"),
            ("Łódź & Straße", "lodz-strasse"),
            ("<script>alert(1)</script>", "script-alert-1-script"),
            ("День воды 2026", "2026"),
        ] {
            assert_eq!(slug_of(text, 80).as_deref(), Some(slug), "{text}");
        }
    }

    #[test]
    fn a_word_longer_than_the_slug_is_cut() {
        assert_eq!(slug_of("abcdefgh", 5).unwrap(), "abcde");
        assert_eq!(slug_of("— … —", 5), None);
    }
}
