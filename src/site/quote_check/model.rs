//! What the page of a check shows.

use crate::domain::compare::Run;
use crate::domain::locale::Locale;
use crate::domain::quote_near::count_words;
use crate::domain::script::Script;
use crate::search::quote_check::{QuoteChecked, Sighting};
use crate::site::message_lines::dated;
use crate::site::messages::tell;
use crate::site::visit::Visit;
use crate::state::clock::Clock;
use crate::words::Words;
use axum::http::StatusCode;
use axum::response::Response;

/// Most characters that are checked.
pub const LONGEST: usize = 3_000;
/// Fewer words than these stand nearly anywhere.
pub const FEWEST_WORDS: usize = 3;
/// How many characters are shown around the words, on either side.
const AROUND: usize = 140;

#[derive(Clone, Debug)]
pub struct QuoteCheckPage {
    pub locale: Locale,
    /// As they were pasted.
    pub words: String,
    pub outcome: Outcome,
}

#[derive(Clone, Debug)]
pub enum Outcome {
    NotAsked,
    TooShort,
    TooLong,
    Exact(Vec<Said>),
    Near(Vec<Said>),
    NotFound,
}

/// A message that says the words, or nearly.
#[derive(Clone, Debug)]
pub struct Said {
    pub href: String,
    pub title: String,
    /// The language of title and text.
    pub locale: Locale,
    /// The name, and its language where that is not the page's.
    pub speaker: Option<(String, Option<Locale>)>,
    pub speaker_title: String,
    /// The day or the year, for machines and for people.
    pub date: (String, String),
    pub symbols: Vec<String>,
    /// What stands before the words, the words, and what stands after them.
    pub passage: [String; 3],
    /// How the pasted words become what was said; nothing where they are the same.
    pub differences: Vec<Run>,
}

impl QuoteCheckPage {
    /// The page, or an answer that says why there is none.
    pub async fn load(visit: &Visit, words: String) -> Result<Self, Response> {
        let words = words.replace('\0', "");
        let page = |outcome| Self {
            locale: visit.locale,
            words: words.clone(),
            outcome,
        };
        if words.trim().is_empty() {
            return Ok(page(Outcome::NotAsked));
        }
        if words.chars().count() > LONGEST {
            return Ok(page(Outcome::TooLong));
        }
        if count_words(&words) < FEWEST_WORDS {
            return Ok(page(Outcome::TooShort));
        }
        let open = visit.frame.locales.clone();
        let asked = without_marks(&words).to_owned();
        let checked = visit
            .state
            .archive
            .check_quote(asked, open, Clock::instant())
            .await
            .map_err(|failure| tell(visit, failure))?;
        let said = |found: Vec<Sighting>| {
            let said = found
                .iter()
                .filter_map(|found| Said::of(found, visit.locale));
            said.collect()
        };
        Ok(page(match checked {
            QuoteChecked::Exact(found) => Outcome::Exact(said(found)),
            QuoteChecked::Near(found) => Outcome::Near(said(found)),
            QuoteChecked::NotFound => Outcome::NotFound,
        }))
    }

    pub fn status(&self) -> StatusCode {
        match self.outcome {
            Outcome::TooShort | Outcome::TooLong => StatusCode::BAD_REQUEST,
            _ => StatusCode::OK,
        }
    }
}

/// Words without the quotation marks that stand around them as a whole.
fn without_marks(words: &str) -> &str {
    let is_mark =
        |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」') || c.is_whitespace();
    words.trim_matches(is_mark)
}

impl Said {
    fn of(found: &Sighting, locale: Locale) -> Option<Self> {
        let text = found.text()?;
        let record = &found.record;
        let speaker = record
            .speaker
            .as_ref()
            .and_then(|speaker| speaker.name(locale));
        let words = Words::of(locale);
        Some(Self {
            href: format!("/{}/messages/{}/{}", found.locale, record.year, record.slug),
            title: text.title.clone(),
            locale: found.locale,
            speaker: speaker
                .map(|(name, held)| (name.to_owned(), (held != locale).then_some(held))),
            speaker_title: text.speaker_title.clone(),
            date: dated(&record.message, record.year, words),
            symbols: record.message.symbols.clone(),
            passage: passage(&text.body, found.at.start, found.at.end),
            differences: found.differences.clone(),
        })
    }
}

/// A piece of a text with what stands around it, cut between words.
fn passage(text: &str, from: usize, until: usize) -> [String; 3] {
    let letters: Vec<char> = text.chars().collect();
    // Chinese is cut anywhere.
    let is_end = |at: usize| {
        letters
            .get(at)
            .is_none_or(|c| c.is_whitespace() || Script::of_letter(*c) == Script::Han)
    };
    let mut start = from.saturating_sub(AROUND);
    while start > 0 && start < from && !is_end(start - 1) {
        start += 1;
    }
    let mut end = (until + AROUND).min(letters.len());
    while end > until && !is_end(end) {
        end -= 1;
    }
    let told = |from: usize, until: usize| -> String {
        let held = letters.get(from..until).unwrap_or_default();
        held.iter()
            .map(|c| if *c == '\n' { ' ' } else { *c })
            .collect()
    };
    let mut before = told(start, from);
    let mut after = told(until, end);
    if start > 0 {
        before.insert(0, '…');
    }
    if end < letters.len() {
        after = after.trim_end().to_owned();
        after.push('…');
    }
    [before, told(from, until), after]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_shown_with_whole_words_around_it() {
        let text = format!("{}said words{}", "before ".repeat(40), " after".repeat(40));
        let [before, said, after] = passage(&text, 280, 290);
        assert_eq!(said, "said words");
        assert!(before.starts_with("…before"), "{before}");
        assert!(after.ends_with("after…"), "{after}");
        assert_eq!(
            passage("said words", 0, 10),
            ["", "said words", ""].map(str::to_owned)
        );
        assert_eq!(passage("我们说了这句话。", 2, 4)[1], "说了");
    }

    #[test]
    fn quotation_marks_around_the_words_are_not_part_of_them() {
        assert_eq!(without_marks(" « Nous sommes là. » "), "Nous sommes là.");
        assert_eq!(without_marks("“We said “no”"), "We said “no");
    }
}
