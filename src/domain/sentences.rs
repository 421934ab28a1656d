//! The sentences of a text.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Where each sentence stands, in bytes, without the spaces around it. A line ends a sentence.
///
/// ```
/// use daymark::domain::sentences::sentences;
/// let text = "We mark the Day. We go on.\nThank you.";
/// let found: Vec<&str> = sentences(text).into_iter().map(|at| &text[at]).collect();
/// assert_eq!(found, ["We mark the Day.", "We go on.", "Thank you."]);
/// ```
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut line_at = 0;
    for line in text.split_inclusive('\n') {
        let mut at = line_at;
        for piece in line.split_sentence_bounds() {
            let start = at + (piece.len() - piece.trim_start().len());
            let sentence = piece.trim();
            if !sentence.is_empty() {
                found.push(start..start + sentence.len());
            }
            at += piece.len();
        }
        line_at += line.len();
    }
    found
}

/// The words of some sentences of a text: those that follow each other as they stand, `[…]` for what is left out
/// between others. Sentences that the text does not have are passed over.
pub fn join_sentences(text: &str, chosen: &[&str]) -> String {
    let mut runs: Vec<(usize, Range<usize>)> = Vec::new();
    for (number, at) in sentences(text).into_iter().enumerate() {
        if !text
            .get(at.clone())
            .is_some_and(|sentence| chosen.contains(&sentence))
        {
            continue;
        }
        match runs.last_mut() {
            Some((last, run)) if *last + 1 == number => (*last, run.end) = (number, at.end),
            _ => runs.push((number, at)),
        }
    }
    let runs: Vec<String> = runs
        .into_iter()
        .filter_map(|(_, run)| Some(text.get(run)?.replace('\n', " ")))
        .collect();
    runs.join(" […] ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quote_match::find;

    #[test]
    fn sentences_are_found_in_every_language() {
        for (text, count) in [
            ("“Peace,” she said. Is it far? No!", 3),
            ("Голод – это зло. Мы его победим.", 2),
            ("我们纪念这一天。谢谢大家！", 2),
            ("نحتفل بهذا اليوم. شكرا لكم؟ نعم.", 3),
            ("  \n\n", 0),
            ("A line\nand another", 2),
        ] {
            assert_eq!(sentences(text).len(), count, "{text}");
        }
    }

    #[test]
    fn chosen_sentences_are_words_of_the_text() {
        let text = "One is here. Two is too.\nThree comes. Four is last.";
        for (chosen, joined) in [
            (
                &["Two is too.", "Three comes."][..],
                "Two is too. Three comes.",
            ),
            (
                &["Four is last.", "One is here."][..],
                "One is here. […] Four is last.",
            ),
            (&["Not there."][..], ""),
        ] {
            assert_eq!(join_sentences(text, chosen), joined);
            assert!(
                joined.is_empty() || find(joined, text).is_some(),
                "{joined}"
            );
        }
    }
}
