//! The passage of a text that is most like some words, where they do not stand in it as they are.

use super::compare::{Run, runs};
use super::quote_match::Read;
use std::collections::HashMap;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How like a passage must be to be shown as what was perhaps meant; 1 is the same.
const LIKE_ENOUGH: f32 = 0.6;

/// A passage that is nearly what was asked for, and how it differs: [`Run::Gone`] was asked for and not said,
/// [`Run::New`] was said and not asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    pub at: Range<usize>,
    pub runs: Vec<Run>,
    /// Between 0 and 1.
    pub likeness: f32,
}

/// The passage of a text that is most like some words, if any is like them at all.
pub fn nearest(words: &str, text: &str) -> Option<Near> {
    let wanted = said_words(words);
    let held = said_words(text);
    if wanted.is_empty() || held.is_empty() {
        return None;
    }
    let window = best_window(&wanted, &held);
    let first = held.get(window.start)?;
    let last = held.get(window.end.checked_sub(1)?)?;
    let passage = text.get(first.bytes.start..last.bytes.end)?;
    let asked = words.trim();
    let runs = runs(asked, passage);
    let likeness = likeness(&runs);
    let start = text.get(..first.bytes.start)?.chars().count();
    (likeness >= LIKE_ENOUGH).then(|| Near {
        at: start..start + passage.chars().count(),
        runs,
        likeness,
    })
}

/// How many words there are; of Chinese each character is one.
pub fn count_words(words: &str) -> usize {
    words.unicode_words().count()
}

/// A word in small letters, and where it stands.
struct SaidWord {
    small: String,
    bytes: Range<usize>,
}

fn said_words(text: &str) -> Vec<SaidWord> {
    let words = text.unicode_word_indices().map(|(at, word)| SaidWord {
        small: Read::of(word)
            .0
            .iter()
            .flat_map(|(c, _)| c.to_lowercase())
            .collect(),
        bytes: at..at + word.len(),
    });
    words.collect()
}

/// The run of words that has most of those that are wanted, where a few others may stand between them; without what it
/// has of others at its ends.
fn best_window(wanted: &[SaidWord], held: &[SaidWord]) -> Range<usize> {
    let mut open: HashMap<&str, i64> = HashMap::new();
    for word in wanted {
        *open.entry(&word.small).or_default() += 1;
    }
    let length = (wanted.len() + (wanted.len() / 3).max(2)).min(held.len());
    let (mut same, mut best, mut best_at) = (0_i64, -1, 0);
    for at in 0..held.len() {
        if let Some(left) = open.get_mut(held[at].small.as_str()) {
            same += i64::from(*left > 0);
            *left -= 1;
        }
        if let Some(gone) = at.checked_sub(length)
            && let Some(left) = open.get_mut(held[gone].small.as_str())
        {
            *left += 1;
            same -= i64::from(*left > 0);
        }
        if same > best && at + 1 >= length {
            (best, best_at) = (same, at + 1 - length);
        }
    }
    let mut window = best_at..best_at + length;
    let ends = |word: &SaidWord, last: Option<&SaidWord>| {
        last.is_some_and(|last| last.small == word.small)
    };
    let is_wanted = |at: usize| wanted.iter().any(|word| word.small == held[at].small);
    // Where the passage ends as what was asked for does, it ends there.
    let middle = window.start + window.len() / 2;
    if let Some(at) = (middle..window.end)
        .rev()
        .find(|at| ends(&held[*at], wanted.last()))
    {
        window.end = at + 1;
    }
    if let Some(at) = (window.start..middle).find(|at| ends(&held[*at], wanted.first())) {
        window.start = at;
    }
    while window.len() > 1 && !is_wanted(window.start) {
        window.start += 1;
    }
    while window.len() > 1 && !is_wanted(window.end - 1) {
        window.end -= 1;
    }
    window
}

/// The share of letters that are in both.
fn likeness(runs: &[Run]) -> f32 {
    let (mut both, mut all) = (0_usize, 0_usize);
    for run in runs {
        match run {
            Run::Same(text) => {
                both += 2 * text.chars().count();
                all += 2 * text.chars().count();
            }
            Run::Gone(text) | Run::New(text) => all += text.chars().count(),
        }
    }
    both as f32 / all.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAID: &str = "Today, we mark the Day. The United Nations’ work — “for all” — goes on; we\u{a0}thank you.\nL’eau est la vie.";

    #[test]
    fn what_is_nearly_said_is_told_with_its_differences() {
        let near = nearest(
            "Today, we honour the Day. The United Nations’ work goes on",
            SAID,
        )
        .unwrap();
        assert!(near.likeness > 0.7, "{near:?}");
        assert!(near.runs.contains(&Run::Gone("honour".into())), "{near:?}");
        assert!(near.runs.contains(&Run::New("mark".into())), "{near:?}");
        let small = nearest("today, we mark the day", SAID).unwrap();
        assert_eq!(small.at, 0..22);
        assert_eq!(
            nearest("nothing of the kind was ever uttered here", SAID),
            None
        );
        assert!(nearest("联合国的南南合作日", "今天是联合国南南合作日。").is_some());
    }

    proptest! {
        #[test]
        fn no_words_and_no_text_break_it(words in "[a-c \\[\\]…A中]{0,40}|\\PC{0,40}", text in "[a-c \\[\\]A中]{0,60}|\\PC{0,60}") {
            if let Some(near) = nearest(&words, &text) {
                prop_assert!(near.at.start < near.at.end && near.at.end <= text.chars().count());
            }
        }
    }
}
