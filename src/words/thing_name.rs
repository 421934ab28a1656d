//! A thing and its parts by name.

use super::{Arg, Words};
use crate::domain::revision::Part;
use crate::domain::thing_name::ThingName;

/// What a part is called among people: a language, or the facts outside languages.
pub fn part_name(words: &Words, part: Part) -> String {
    match part {
        Part::Free => words.say("letter-part-free"),
        Part::Text(locale) => words.language(locale),
    }
}

/// A thing's name with its year, or a word for one that has no name yet.
pub fn display_name(words: &Words, name: Option<&ThingName>) -> String {
    let untitled = || words.say("letter-untitled");
    let Some(name) = name else { return untitled() };
    let title = name.name.clone().unwrap_or_else(untitled);
    match name.year {
        Some(year) => {
            let year = year.to_string();
            let args = [("title", Arg::Text(&title)), ("year", Arg::Text(&year))];
            words.tell("letter-title-of-year", &args)
        }
        None => title,
    }
}
