//! Old charsets, and texts that went through the wrong one.

use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_5, ISO_8859_6, ISO_8859_7, ISO_8859_8,
    UTF_8, WINDOWS_1252,
};

/// Most characters kept of one text.
const MOST: usize = 5_000;

/// A text, and whether its charset is certain.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) is_certain: bool,
}

/// The charset that an IPTC block declares in its dataset 1:90, by the escape sequences of ISO 2022.
pub(super) fn declared(escape: &[u8]) -> Option<&'static Encoding> {
    match escape {
        b"\x1b%G" | b"\x1b%/I" => Some(UTF_8),
        // Latin-1; what is written by that name is the Windows charset that contains it.
        b"\x1b-A" | b"\x1b.A" => Some(WINDOWS_1252),
        b"\x1b-B" | b"\x1b.B" => Some(ISO_8859_2),
        b"\x1b-C" | b"\x1b.C" => Some(ISO_8859_3),
        b"\x1b-D" | b"\x1b.D" => Some(ISO_8859_4),
        b"\x1b-L" | b"\x1b.L" => Some(ISO_8859_5),
        b"\x1b-G" | b"\x1b.G" => Some(ISO_8859_6),
        b"\x1b-F" | b"\x1b.F" => Some(ISO_8859_7),
        b"\x1b-H" | b"\x1b.H" => Some(ISO_8859_8),
        _ => None,
    }
}

/// Decodes by the declared charset; without one as UTF-8 where that fits, else as Windows-1252, which
/// is a guess that somebody has to look at.
pub(super) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    let (encoding, is_sure) = match declared {
        Some(encoding) => (encoding, true),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, true),
        None => (WINDOWS_1252, false),
    };
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        is_certain: is_sure && !broken && !is_garbled(&text),
        text: text.into_owned(),
    }
}

/// Text that was UTF-8, was read as Windows-1252 and written down again ("GenÃ¨ve"), or that lost
/// characters on its way.
pub(super) fn is_garbled(text: &str) -> bool {
    if text.contains('\u{fffd}') {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    let (bytes, _, failed) = WINDOWS_1252.encode(text);
    !failed && !bytes.is_ascii() && std::str::from_utf8(&bytes).is_ok()
}

/// Trimmed, in one line, without control characters, of bounded length; `None` where nothing is left.
pub(super) fn tidy(text: &str) -> Option<String> {
    let spaced: String = text
        .chars()
        .take(MOST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_charsets_are_honoured_and_guesses_are_told() {
        let utf = decode("Жанна".as_bytes(), None);
        assert!(utf.is_certain && utf.text == "Жанна");
        let guessed = decode(b"Gen\xe8ve", None);
        assert!(!guessed.is_certain && guessed.text == "Genève");
        let cyrillic = decode(b"\xb6\xd0\xdd\xdd\xd0", declared(b"\x1b-L"));
        assert!(cyrillic.is_certain && cyrillic.text == "Жанна");
        let declared_wrong = decode(b"Gen\xe8ve", declared(b"\x1b%G"));
        assert!(!declared_wrong.is_certain);
    }

    #[test]
    fn text_that_was_encoded_twice_is_garbled() {
        assert!(is_garbled("GenÃ¨ve"));
        assert!(!is_garbled("Genève"));
        assert!(!is_garbled("جنيف"));
        assert!(is_garbled("Gen\u{fffd}ve"));
    }

    #[test]
    fn a_text_is_kept_in_one_line_and_bounded() {
        assert_eq!(tidy(" a\u{0}\r\n b\t"), Some("a b".into()));
        assert_eq!(tidy(" \u{7}"), None);
        assert_eq!(tidy(&"x".repeat(9_000)).unwrap().len(), MOST);
    }
}
