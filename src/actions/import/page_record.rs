//! The record forms of standing pages and of the site's own texts: one JSON object a line, one
//! locale each.

use crate::domain::locale::Locale;
use crate::domain::problem::Problem;
use crate::domain::site::SiteText;
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageRecord {
    /// The last segment of its address.
    pub slug: String,
    /// Its place in the footer; counts when the page is new.
    pub position: i32,
    pub locale: Locale,
    pub title: String,
    pub lead: String,
    /// Markdown, as in editions.
    pub body: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteRecord {
    pub locale: Locale,
    pub name: String,
    pub line: String,
    pub about_line: String,
    pub publisher_line: String,
}

impl PageRecord {
    pub fn read(line: &str, place: &str) -> Result<Self, Problem> {
        let record: Self = parse(line, place)?;
        judge(&[&record.title, &record.lead], place)?;
        Ok(record)
    }
}

impl SiteRecord {
    pub fn read(line: &str, place: &str) -> Result<Self, Problem> {
        let record: Self = parse(line, place)?;
        let texts = [
            &record.name,
            &record.line,
            &record.about_line,
            &record.publisher_line,
        ];
        judge(&texts, place)?;
        Ok(record)
    }

    pub fn text(self) -> SiteText {
        SiteText {
            name: self.name,
            line: self.line,
            about_line: self.about_line,
            publisher_line: self.publisher_line,
        }
    }
}

fn parse<R: DeserializeOwned>(line: &str, place: &str) -> Result<R, Problem> {
    serde_json::from_str(line)
        .map_err(|error| Problem::new(place, format!("The line is not understood: {error}.")))
}

fn judge(texts: &[&String], place: &str) -> Result<(), Problem> {
    let is_odd = |text: &&String| text.trim().is_empty() || text.chars().any(char::is_control);
    if texts.iter().copied().any(|text| is_odd(&text)) {
        return Err(Problem::new(
            place,
            "A text is blank or holds control characters.",
        ));
    }
    Ok(())
}
