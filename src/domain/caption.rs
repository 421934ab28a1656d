//! A caption where a photo has to be called something: as a title, in a list, on the way to its screen.

/// Most characters of a caption that stands as a title.
const MOST: usize = 80;

/// A caption in a few words: its first sentence without the full stop, cut between words where that is long.
pub fn short_caption(caption: &str) -> String {
    let ends = ['.', '!', '?', '。', '！', '？', '؟', ';', '；'];
    let first: String = match caption.char_indices().find(|(at, c)| {
        // A full stop within a number or an abbreviation ends nothing.
        let next = caption[at + c.len_utf8()..].chars().next();
        ends.contains(c) && (!c.is_ascii() || next.is_none_or(char::is_whitespace))
    }) {
        Some((at, _)) => caption[..at].to_owned(),
        None => caption.to_owned(),
    };
    if first.chars().count() <= MOST {
        return first;
    }
    let cut: String = first.chars().take(MOST).collect();
    let whole = cut.rfind(' ').map_or(cut.as_str(), |at| &cut[..at]);
    format!("{}…", whole.trim_end_matches([',', ' ', '،', '、']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_stands_as_a_title_by_its_first_sentence_or_a_few_words_of_it() {
        assert_eq!(
            short_caption("Fish farmers at work. Lake Victoria, 2015."),
            "Fish farmers at work"
        );
        assert_eq!(
            short_caption("At 2.5 km from the lake"),
            "At 2.5 km from the lake"
        );
        assert_eq!(
            short_caption("渔民在湖上劳作。维多利亚湖。"),
            "渔民在湖上劳作"
        );
        let long = "word ".repeat(40);
        let short = short_caption(&long);
        assert!(
            short.chars().count() <= MOST + 1 && short.ends_with("word…"),
            "{short}"
        );
        assert_eq!(short_caption("字".repeat(200).as_str()).chars().count(), 81);
    }
}
