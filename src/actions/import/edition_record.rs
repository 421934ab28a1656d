//! The record form of an edition in a file: one JSON object a line, one locale each.

use crate::domain::locale::Locale;
use crate::domain::photo::{Focal, Picture};
use crate::domain::problem::Problem;
use crate::domain::quote::QuoteStanding;
use crate::domain::safe_url::SafeUrl;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EditionRecord {
    pub external_id: String,
    /// Slug of the observance.
    pub observance: String,
    pub year: i32,
    pub locale: Locale,
    pub theme: Option<String>,
    /// Markdown: paragraphs, headings of level 2 to 4, lists, quotations, strong, emphasis, links.
    /// A link to `document:SLUG` or `observance:SLUG` is one to a thing of ours.
    pub body: String,
    pub quote: Option<QuoteRecord>,
    /// A picture that comes with this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoRecord>,
    /// Photos that are here already, in their order; not beside `photo`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<PlacedRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<NamedDocument>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub publisher_lines: Vec<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub year_is_judged: bool,
    pub source_url: Option<SafeUrl>,
    pub note: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct QuoteRecord {
    pub words: String,
    pub attribution: Vec<String>,
    pub speaker: Option<SpeakerRecord>,
    /// The `external_id` of the message in which the words stand, imported before: they are looked up in it.
    pub message: Option<String>,
    /// `source_incomplete` or `paraphrase`; `verified` only with a message: a file cannot claim that words were
    /// checked.
    pub standing: QuoteStanding,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SpeakerRecord {
    pub slug: String,
    pub name: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoRecord {
    /// Path of the picture, from the folder of the file that names it.
    pub file: String,
    pub picture: Picture,
    pub heading: Option<String>,
    pub caption: String,
    pub alt_text: String,
    pub credit: String,
    pub photographer: Option<String>,
    pub stands_for_credit: Option<String>,
    pub licence: Option<String>,
}

/// A photo by the BLAKE3 hash of its original, which is the same wherever the same file was brought in.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PlacedRecord {
    pub hash: String,
    pub heading: Option<String>,
    /// What a crop must keep here, in the place of what the photo says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focal: Option<Focal>,
}

/// A document by its slug where it is here already, else with what makes it.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
pub enum NamedDocument {
    Here(String),
    Described(DocumentRecord),
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRecord {
    pub slug: String,
    pub title: String,
    pub symbol: Option<String>,
    pub url: SafeUrl,
    /// Whether a source for the address was read.
    #[serde(default)]
    pub url_is_sourced: bool,
    pub format: String,
}

const fn is_false(value: &bool) -> bool {
    !*value
}

/// Reads one line. `place` is what the report calls it: "line 3".
pub fn read_line(line: &str, place: &str) -> Result<EditionRecord, Problem> {
    let record: EditionRecord = serde_json::from_str(line)
        .map_err(|error| Problem::new(place, format!("The line is not understood: {error}.")))?;
    let place = || format!("{place} ({})", record.external_id);
    if !(1900..=2200).contains(&record.year) {
        return Err(Problem::new(
            place(),
            format!("The year {} is outside 1900 to 2200.", record.year),
        ));
    }
    let lines = record.publisher_lines.iter().chain(&record.theme);
    let quoted = record
        .quote
        .iter()
        .flat_map(|quote| std::iter::once(&quote.words).chain(&quote.attribution));
    if lines
        .chain(quoted)
        .any(|text| text.trim().is_empty() || text.chars().any(char::is_control))
    {
        return Err(Problem::new(
            place(),
            "A text is blank or holds control characters.",
        ));
    }
    if record
        .quote
        .as_ref()
        .is_some_and(|quote| quote.standing == QuoteStanding::Verified && quote.message.is_none())
    {
        return Err(Problem::new(
            place(),
            "A quote is verified against its message here, not by a file: name its message, or write source_incomplete or paraphrase.",
        ));
    }
    if record.photo.is_some() && !record.photos.is_empty() {
        return Err(Problem::new(
            place(),
            "Say photo or photos: a picture that comes with the file, or those that are here already.",
        ));
    }
    if record.photo.as_ref().is_some_and(|photo| {
        [&photo.credit, &photo.caption, &photo.alt_text]
            .iter()
            .any(|text| text.trim().is_empty())
    }) {
        return Err(Problem::new(
            place(),
            "A photo needs a credit, a caption and an alternative text.",
        ));
    }
    Ok(record)
}
