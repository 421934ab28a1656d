//! The name of a file as somebody's machine gave it: kept to be shown and found, never used as a path.

/// Most characters that are kept.
const MOST: usize = 255;

/// The last part of a path, without control characters and marks that turn the direction of writing,
/// at most 255 characters; `None` where nothing is left.
///
/// ```
/// use daymark::domain::file_name::shown_name;
/// assert_eq!(shown_name("../../etc/market.jpg").as_deref(), Some("market.jpg"));
/// assert_eq!(shown_name("C:\\photos\\market.jpg").as_deref(), Some("market.jpg"));
/// assert_eq!(shown_name("..").as_deref(), None);
/// ```
pub fn shown_name(given: &str) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|c| !c.is_control() && !turns(*c))
        .collect();
    let plain = plain.trim();
    if plain.is_empty() || plain.chars().all(|c| c == '.') {
        return None;
    }
    let short: String = plain.chars().take(MOST).collect();
    Some(short.trim_end().to_owned())
}

/// Marks by which a name looks like another: they embed, isolate or override a direction, or are
/// not seen at all.
const fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// What two names of the same file share: without its ending, in small letters.
pub fn stem(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    match lower.rsplit_once('.') {
        Some((stem, end)) if !stem.is_empty() && (2..=4).contains(&end.len()) => stem.to_owned(),
        _ => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_a_path_or_looks_like_another() {
        assert_eq!(shown_name("a\0b\n.jpg").as_deref(), Some("ab.jpg"));
        assert_eq!(
            shown_name("photo\u{202e}gpj.exe").as_deref(),
            Some("photogpj.exe")
        );
        assert_eq!(shown_name("صورة.jpg").as_deref(), Some("صورة.jpg"));
        assert_eq!(shown_name(&"ä".repeat(4096)).unwrap().chars().count(), 255);
        for nothing in ["", "  ", ".", "../", "a/..", "\u{202e}"] {
            assert_eq!(shown_name(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn names_are_matched_without_their_ending() {
        assert_eq!(stem("Market.JPG"), stem("market.jpeg"));
        assert_eq!(stem("v1.2 market"), "v1.2 market");
    }
}
