//! Two texts side by side, word by word.

use super::content::Field;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeSet;

/// A run of text: in both, only in the old one, or only in the new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    Same(String),
    Gone(String),
    New(String),
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub key: String,
    pub runs: Vec<Run>,
}

/// Most bytes of one side that are compared word by word; beyond, line by line.
const MOST_WORDS: usize = 200_000;

/// The fields in which two contents differ, in the order of the new one.
pub fn compare(old: &[Field], new: &[Field]) -> Vec<Difference> {
    let mut seen = BTreeSet::new();
    let keys = new.iter().chain(old).map(|field| field.key.as_str());
    let keys: Vec<&str> = keys.filter(|key| seen.insert(*key)).collect();
    let text = |fields: &[Field], key: &str| -> String {
        let found = fields.iter().find(|field| field.key == key);
        found.map(|field| field.text.clone()).unwrap_or_default()
    };
    let differing = keys.into_iter().filter_map(|key| {
        let (old, new) = (text(old, key), text(new, key));
        (old != new).then(|| Difference {
            key: key.to_owned(),
            runs: runs(&old, &new),
        })
    });
    differing.collect()
}

/// Two texts as runs. Words are those of Unicode, so that Chinese is compared by its characters.
///
/// ```
/// use daymark::domain::compare::{Run, runs};
/// let found = runs("clean water now", "clean water for all now");
/// assert_eq!(found[0], Run::Same("clean water ".into()));
/// assert_eq!(found[1], Run::New("for all ".into()));
/// ```
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let by_word = old.len().max(new.len()) <= MOST_WORDS;
    let diff = if by_word {
        TextDiff::from_unicode_words(old, new)
    } else {
        TextDiff::from_lines(old, new)
    };
    let mut found: Vec<Run> = Vec::new();
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), found.last_mut()) {
            (ChangeTag::Equal, Some(Run::Same(last)))
            | (ChangeTag::Delete, Some(Run::Gone(last)))
            | (ChangeTag::Insert, Some(Run::New(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => found.push(Run::Same(text.to_owned())),
            (ChangeTag::Delete, _) => found.push(Run::Gone(text.to_owned())),
            (ChangeTag::Insert, _) => found.push(Run::New(text.to_owned())),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_texts_can_be_read_back_from_the_runs(old in "[a-c你好 \n]{0,40}", new in "[a-c你好 \n]{0,40}") {
            let found = runs(&old, &new);
            let read = |skip: fn(&Run) -> bool| -> String {
                found.iter().filter(|run| !skip(run)).map(|run| match run {
                    Run::Same(text) | Run::Gone(text) | Run::New(text) => text.as_str(),
                }).collect()
            };
            prop_assert_eq!(read(|run| matches!(run, Run::New(_))), old);
            prop_assert_eq!(read(|run| matches!(run, Run::Gone(_))), new);
        }
    }

    #[test]
    fn only_fields_that_differ_are_told() {
        let field = |key: &str, text: &str| Field {
            key: key.into(),
            text: text.into(),
        };
        let found = compare(
            &[field("theme", "a"), field("body", "b")],
            &[field("theme", "a"), field("quote-words", "c")],
        );
        let keys: Vec<&str> = found.iter().map(|found| found.key.as_str()).collect();
        assert_eq!(keys, ["quote-words", "body"]);
    }
}
