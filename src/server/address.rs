//! Which addresses are let in, and which of several spellings is the one.

use crate::domain::locale::Locale;
use percent_encoding::percent_decode_str;

/// What becomes of a request's address before any route sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Go,
    /// To this path, once and for good; the query goes along.
    Moved(String),
    /// Nothing of ours is spelt like this.
    NotFound,
    Malformed,
    TooLong,
}

/// Most bytes of a path; a query may have eight times as many.
const MOST_BYTES: usize = 8 * 1024;
/// Most parameters in a query.
const MOST_PARAMETERS: usize = 200;

/// Judges an address as it came, still encoded.
pub fn judge(path: &str, query: Option<&str>) -> Verdict {
    let query = query.unwrap_or_default();
    // A search of 10,000 characters is answered by the page, which says what it left out. The parser
    // of requests turns away addresses of more than 64 kB before they come here.
    if path.len() > MOST_BYTES || query.len() > 8 * MOST_BYTES {
        return Verdict::TooLong;
    }
    if !is_well_formed(path) || !is_well_formed(query) || query.split('&').count() > MOST_PARAMETERS
    {
        return Verdict::Malformed;
    }
    if path.contains('\\') || path.split('/').any(is_trick) {
        return Verdict::NotFound;
    }
    match canonical(path) {
        same if same == path => Verdict::Go,
        other => Verdict::Moved(other),
    }
}

/// Valid percent-encoding of valid UTF-8 without control characters.
fn is_well_formed(text: &str) -> bool {
    let bytes = text.as_bytes();
    let all_encoded = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'%')
        .all(|(index, _)| {
            let digits = bytes.get(index + 1..index + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        });
    let decoded = percent_decode_str(text).decode_utf8();
    all_encoded && decoded.is_ok_and(|decoded| !decoded.chars().any(char::is_control))
}

/// Dots that climb, and separators in disguise.
fn is_trick(segment: &str) -> bool {
    let decoded = percent_decode_str(segment).decode_utf8_lossy();
    matches!(&*decoded, "." | "..") || decoded.contains(['/', '\\'])
}

/// One slash between segments, none at the end, the locale in lower case.
fn canonical(path: &str) -> String {
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    let Some(first) = segments.next() else {
        return "/".to_owned();
    };
    let lower = first.to_ascii_lowercase();
    let first = if lower.parse::<Locale>().is_ok() {
        lower.as_str()
    } else {
        first
    };
    let mut canonical = format!("/{first}");
    for segment in segments {
        canonical.push('/');
        canonical.push_str(segment);
    }
    canonical
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_is_the_one_and_a_redirect_never_leaves_the_site() {
        for (path, to) in [
            ("/EN/observances", "/en/observances"),
            ("/en/", "/en"),
            ("//en//observances///", "/en/observances"),
            ("//evil.example/", "/evil.example"),
            ("///", "/"),
            ("/Fr/Observances", "/fr/Observances"),
        ] {
            assert_eq!(judge(path, None), Verdict::Moved(to.to_owned()), "{path}");
            assert_eq!(judge(to, None), Verdict::Go, "{to}: one hop");
        }
    }

    #[test]
    fn what_is_malformed_or_a_trick_is_turned_away() {
        for (path, verdict) in [
            ("/en/%00", Verdict::Malformed),
            ("/en/%0a", Verdict::Malformed),
            ("/en/%7f", Verdict::Malformed),
            ("/en/%C0%AE", Verdict::Malformed),
            ("/en/%", Verdict::Malformed),
            ("/en/%zz", Verdict::Malformed),
            ("/..%2f..%2fetc/passwd", Verdict::NotFound),
            ("/en/%2e%2e/x", Verdict::NotFound),
            ("/en/../x", Verdict::NotFound),
            ("/en/a%5cb", Verdict::NotFound),
            ("/en/observances/%E6%97%A5", Verdict::Go),
        ] {
            assert_eq!(judge(path, None), verdict, "{path}");
        }
        assert_eq!(judge("/en", Some("q=%00")), Verdict::Malformed);
        assert_eq!(judge(&"/a".repeat(5_000), None), Verdict::TooLong);
        assert_eq!(judge("/en", Some(&"a=1&".repeat(300))), Verdict::Malformed);
        assert_eq!(
            judge("/en", Some(&format!("q={}", "x".repeat(10_000)))),
            Verdict::Go
        );
    }
}
