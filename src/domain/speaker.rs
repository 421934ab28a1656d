//! A speaker: a person or an office. The title held *then* stands on each message.

use super::content::Field;
use super::revision::{Content, ThingKind};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The language-free part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// Offices held, in order; their titles stand in each locale's part under the same key.
    #[serde(default)]
    pub offices: Vec<Office>,
}

/// An office held from one civil date to another, both inclusive where known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    pub key: String,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpeakerText {
    pub name: String,
    /// Titles of the offices by their key.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
}

impl Office {
    /// Whether it was held on a day, as far as is known.
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it was held on any day of a year.
    fn touches(&self, year: i32) -> bool {
        let begins = self.from.map(|from| from.year());
        let ends = self.until.map(|until| until.year());
        begins.is_none_or(|first| first <= year) && ends.is_none_or(|last| year <= last)
    }

    /// The office in a line: "secretary-general: 2007-01-01 – 2016-12-31".
    fn line(&self) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        match (self.from, self.until) {
            (None, None) => self.key.clone(),
            (from, until) => {
                let days = format!("{} – {}", day(from), day(until));
                format!("{}: {}", self.key, days.trim())
            }
        }
    }
}

impl Speaker {
    /// The office held on a day; of several, the one that began last.
    ///
    /// ```
    /// use daymark::domain::speaker::{Office, Speaker};
    /// let day = |text: &str| text.parse().unwrap();
    /// let office = |key: &str, from, until| Office { key: key.into(), from, until };
    /// let speaker = Speaker { offices: vec![
    ///     office("envoy", None, Some(day("2006-12-31"))),
    ///     office("chair", Some(day("2007-01-01")), None),
    /// ] };
    /// assert_eq!(speaker.office_on(day("2006-12-31")).unwrap().key, "envoy");
    /// assert_eq!(speaker.office_on(day("2007-01-01")).unwrap().key, "chair");
    /// assert_eq!(speaker.office_in(2026).unwrap().key, "chair");
    /// ```
    pub fn office_on(&self, day: NaiveDate) -> Option<&Office> {
        let held = self.offices.iter().filter(|office| office.is_held_on(day));
        held.max_by_key(|office| office.from)
    }

    /// The one office held in a year; none where there were several, because it depends on the day.
    pub fn office_in(&self, year: i32) -> Option<&Office> {
        let mut held = self.offices.iter().filter(|office| office.touches(year));
        match (held.next(), held.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// As people compare it: an office a line.
    pub fn fields(&self) -> Vec<Field> {
        lines("offices", self.offices.iter().map(Office::line))
    }
}

impl SpeakerText {
    /// As people compare it: the name, and a title a line.
    pub fn fields(&self) -> Vec<Field> {
        let titles = self.titles.iter();
        let titles = titles.map(|(key, title)| format!("{key}: {title}"));
        let mut fields = lines("name", [self.name.clone()]);
        fields.extend(lines("titles", titles));
        fields
    }
}

/// A field of these lines; none where there is nothing in it.
fn lines(key: &str, lines: impl IntoIterator<Item = String>) -> Vec<Field> {
    let lines: Vec<String> = lines.into_iter().collect();
    let field = Field {
        key: key.into(),
        text: lines.join("\n"),
    };
    Some(field)
        .filter(|field| !field.text.is_empty())
        .into_iter()
        .collect()
}

impl Content for Speaker {
    const KIND: ThingKind = ThingKind::Speaker;
}
impl Content for SpeakerText {
    const KIND: ThingKind = ThingKind::Speaker;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office(key: &str, from: &str, until: &str) -> Office {
        Office {
            key: key.into(),
            from: from.parse().ok(),
            until: until.parse().ok(),
        }
    }

    #[test]
    fn in_a_year_of_two_offices_the_day_decides() {
        let speaker = Speaker {
            offices: vec![
                office("envoy", "2001-03-01", "2006-06-30"),
                office("chair", "2006-07-01", ""),
            ],
        };
        assert_eq!(speaker.office_in(2006), None);
        assert_eq!(speaker.office_in(2000), None);
        assert_eq!(speaker.office_in(2005).unwrap().key, "envoy");
        let on = |day: &str| speaker.office_on(day.parse().unwrap());
        assert_eq!(on("2006-06-30").unwrap().key, "envoy");
        assert_eq!(on("2006-07-01").unwrap().key, "chair");
        assert_eq!(on("2001-02-28"), None);
    }

    #[test]
    fn of_two_offices_at_once_the_later_one_is_told() {
        let speaker = Speaker {
            offices: vec![
                office("chair", "2010-01-01", ""),
                office("member", "", "2030-01-01"),
            ],
        };
        let day = "2020-01-01".parse().unwrap();
        assert_eq!(speaker.office_on(day).unwrap().key, "chair");
    }

    #[test]
    fn offices_are_compared_line_by_line() {
        let speaker = Speaker {
            offices: vec![office("chair", "2010-01-01", ""), office("member", "", "")],
        };
        let fields = speaker.fields();
        assert_eq!(fields[0].text, "chair: 2010-01-01 –\nmember");
        assert!(Speaker::default().fields().is_empty());
    }
}
