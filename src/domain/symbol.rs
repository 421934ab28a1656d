//! Symbols of documents, `A/RES/58/220` or `SG/SM/17246`, in whatever spelling they are asked for.

/// The key under which all spellings of a symbol are the same: its letters in upper case and its digits, nothing
/// else. `None` for what is no symbol: one needs letters, digits and at most 64 of them.
///
/// ```
/// use daymark::domain::symbol::symbol_key;
/// let key = symbol_key("A/RES/58/220");
/// assert_eq!(key.as_deref(), Some("ARES58220"));
/// for spelling in ["a/res/58/220", "A RES 58 220", "a-res-58-220", "ares58220"] {
///     assert_eq!(symbol_key(spelling), key);
/// }
/// assert_eq!(symbol_key("water"), None);
/// ```
pub fn symbol_key(text: &str) -> Option<String> {
    let mut key = String::new();
    for c in text.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => key.push(c.to_ascii_uppercase()),
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => {
                key.extend(char::from_digit(c as u32 & 0xf, 10));
            }
            '/' | '.' | '-' | '–' | '_' | '(' | ')' | ',' | ' ' | '\u{a0}' | '\t' => {}
            // Letters of other scripts, quotation marks, anything else: a question in words.
            _ => return None,
        }
    }
    let has = |test: fn(&u8) -> bool| key.bytes().any(|byte| test(&byte));
    let is_symbol =
        (3..=64).contains(&key.len()) && has(u8::is_ascii_digit) && has(u8::is_ascii_uppercase);
    is_symbol.then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_letters_and_digits_may_be_a_symbol() {
        assert_eq!(
            symbol_key("SG/SM/17246-OBV/1500").as_deref(),
            Some("SGSM17246OBV1500")
        );
        assert_eq!(symbol_key("E/CN.6/2020/L.1").as_deref(), Some("ECN62020L1"));
        assert_eq!(symbol_key("A/RES/٥٨/٢٢٠").as_deref(), Some("ARES58220"));
        for text in ["", "2015", "water", "\"A/1\"", "水1", "a1", "A/1\0"] {
            assert_eq!(symbol_key(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn how_a_symbol_is_spelled_does_not_matter(pieces in proptest::collection::vec("[A-Z]{1,3}|[0-9]{1,4}", 1..6)) {
            let spellings = ["/", " ", "-", ".", ""].map(|between| symbol_key(&pieces.join(between)));
            for spelling in &spellings {
                proptest::prop_assert_eq!(spelling, &spellings[0]);
                proptest::prop_assert_eq!(spelling.as_ref().map(|key| symbol_key(&key.to_lowercase())).unwrap_or(None), spellings[0].clone());
            }
        }
    }
}
