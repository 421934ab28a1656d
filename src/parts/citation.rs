//! Sentences that cite an act by a symbol with an English word in it.

use crate::domain::locale::Locale;
use leptos::prelude::*;

/// UNESCO, WHO and WMO number their acts in words: "30 C/Resolution 29", "WMO/EC-XII/Res.6".
const ENGLISH: [&str; 2] = ["Resolution", "Res."];

/// A text with such a symbol marked as English on pages in other languages. The symbol stands in
/// parentheses, or is the whole text.
#[component]
pub fn Cited(text: String, locale: Locale) -> impl IntoView {
    let Some((before, symbol, after)) = split(&text).filter(|_| locale != Locale::En) else {
        return text.into_any();
    };
    let (before, after) = (before.to_owned(), after.to_owned());
    let lang = Locale::En.code();
    let symbol = view! { <span lang=lang dir="ltr">{symbol.to_owned()}</span> };
    view! { {before}{symbol}{after} }.into_any()
}

/// The symbol, with what stands before and after it.
fn split(text: &str) -> Option<(&str, &str, &str)> {
    let at = ENGLISH.iter().find_map(|word| text.find(word))?;
    // Also the marks with which Fluent isolates an insertion.
    let is_edge = |c: char| matches!(c, '(' | ')' | '（' | '）' | '\u{2068}' | '\u{2069}');
    let from = text[..at]
        .char_indices()
        .rfind(|(_, c)| is_edge(*c))
        .map_or(0, |(place, c)| place + c.len_utf8());
    let to = text[at..]
        .find(is_edge)
        .map_or(text.len(), |place| at + place);
    Some((&text[..from], &text[from..to], &text[to..]))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_symbol_with_an_english_word_is_found_in_its_sentence() {
        assert_eq!(
            split("自2000年起，每年3月21日举行（30 C/Resolution 29）。"),
            Some((
                "自2000年起，每年3月21日举行（",
                "30 C/Resolution 29",
                "）。"
            ))
        );
        assert_eq!(
            split("WMO/EC-XII/Res.6"),
            Some(("", "WMO/EC-XII/Res.6", ""))
        );
        assert_eq!(split("С 2012 года (A/RES/66/550)."), None);
    }

    #[test]
    fn marks_of_isolation_stay_outside() {
        assert_eq!(
            split("سبتمبر (\u{2068}UNESCO 14 C/Resolution 1.441\u{2069})."),
            Some((
                "سبتمبر (\u{2068}",
                "UNESCO 14 C/Resolution 1.441",
                "\u{2069})."
            ))
        );
    }
}
