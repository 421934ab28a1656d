//! What is asked of the page of a speaker.

use crate::site::query::{read_pairs, write_query};

/// The longest title of an office that is read, in characters.
const LONGEST_OFFICE: usize = 200;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// All texts one after the other.
    pub full: bool,
    /// Of these the texts of one year.
    pub year: Option<i32>,
    /// Of these the texts whose speaker held an office then, by its title in any language.
    pub office: Option<String>,
}

impl Asked {
    /// What makes no sense is left out.
    pub fn read(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in read_pairs(query) {
            match name.as_str() {
                _ if value.is_empty() => {}
                "view" => asked.full = value == "full",
                "year" => asked.year = value.parse().ok(),
                "office" if value.chars().count() <= LONGEST_OFFICE => asked.office = Some(value),
                _ => {}
            }
        }
        asked
    }

    /// The query of the whole texts, with its question mark.
    pub fn full_query(&self) -> String {
        let pairs = [
            ("view", Some("full".to_owned())),
            ("office", self.office.clone()),
            ("year", self.year.map(|year| year.to_string())),
        ];
        write_query(
            pairs
                .into_iter()
                .filter_map(|(name, value)| Some((name, value?))),
        )
    }
}

/// Where the archive is asked for the whole texts of a speaker, the query of the archive leads to the speaker's
/// page: the path without locale.
pub fn full_of_archive(query: &str) -> Option<String> {
    let asked = Asked::read(query);
    let pairs = read_pairs(query);
    let (_, slug) = pairs.into_iter().find(|(name, _)| name == "speaker")?;
    let is_slug = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_slug = (1..=120).contains(&slug.len()) && slug.bytes().all(is_slug);
    (asked.full && is_slug).then(|| format!("/speakers/{slug}{}", asked.full_query()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_archive_leads_to_the_texts_of_a_speaker_and_nowhere_else() {
        let to = |query| full_of_archive(query);
        assert_eq!(
            to("speaker=first-office&view=full&office=Chair%20%26%20more&year=2015").as_deref(),
            Some("/speakers/first-office?view=full&office=Chair%20%26%20more&year=2015")
        );
        for query in [
            "speaker=first-office",
            "view=full",
            "speaker=&view=full",
            "speaker=%2F%2Fevil&view=full",
            "speaker=a%0D%0Ab&view=full",
            "speaker=first-office&view=list",
        ] {
            assert_eq!(to(query), None, "{query}");
        }
    }
}
