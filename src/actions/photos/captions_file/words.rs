//! The words of a photo in one language, as cells and back.

use super::column::{Cells, Column};
use super::facts::read_yes;
use crate::domain::alt_text::is_file_name;
use crate::domain::photo::PhotoText;

/// The words as cells, without those that say nothing.
pub fn cells_of(text: &PhotoText) -> Cells {
    let decorative = if text.decorative { "yes" } else { "" };
    let cells = [
        (Column::Caption, text.caption.as_str()),
        (Column::Alt, text.alt_text.as_str()),
        (Column::Decorative, decorative),
    ];
    let said = cells.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(column, text)| (column, text.to_owned()))
        .collect()
}

/// Puts what a cell says into a text; a sentence where it cannot.
pub fn put(words: &mut PhotoText, column: Column, text: &str) -> Result<(), String> {
    if let Some(sentence) = column.why_not(text) {
        return Err(sentence);
    }
    match column {
        Column::Caption => words.caption = text.to_owned(),
        Column::Alt if is_file_name(text) => {
            return Err(format!(
                "alt: “{text}” is the name of a file, which tells nobody what the picture looks like; describe it."
            ));
        }
        Column::Alt => words.alt_text = text.to_owned(),
        Column::Decorative => words.decorative = read_yes(column, text, false)?,
        _ => {}
    }
    Ok(())
}

/// Why words cannot stand together.
pub fn why_not(words: &PhotoText) -> Option<&'static str> {
    (words.decorative && !words.alt_text.is_empty()).then_some(
        "decorative: a picture that is only decoration has no alternative text; leave one of the two empty.",
    )
}
