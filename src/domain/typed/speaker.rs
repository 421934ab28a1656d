//! A speaker as the fields of forms: the offices held, a row each (`office-0-key` and so on), and in one
//! language the name with a title for each office (`title-of-…`, by the office's key).

use super::{Fields, Typed, field, maybe};
use crate::domain::problem::FieldProblem;
use crate::domain::slug::is_slug;
use crate::domain::speaker::{Office, Speaker, SpeakerText};

/// Most offices of a speaker.
pub const MOST_OFFICES: usize = 40;
/// Most characters of a name or a title.
const MOST: usize = 300;
/// Before the key of an office in the name of its title's field.
const TITLE_OF: &str = "title-of-";

/// How many rows a form has, up to the last in which something stands.
pub fn count_offices(typed: &Typed<'_>) -> usize {
    let is_filled = |index: usize| {
        let names = ["key", "from", "until"].map(|what| office_field(index, what));
        names.iter().any(|name| typed.filled(name).is_some())
    };
    let last = (0..MOST_OFFICES).rev().find(|index| is_filled(*index));
    last.map_or(0, |last| last + 1)
}

/// The name of a field of a row.
pub fn office_field(index: usize, what: &str) -> String {
    format!("office-{index}-{what}")
}

/// The name of the field for the title of an office.
pub fn title_field(key: &str) -> String {
    format!("{TITLE_OF}{key}")
}

/// Rows in which nothing stands are left out.
pub fn read_speaker(typed: &mut Typed<'_>) -> Option<Speaker> {
    let problems = typed.problems.len();
    let mut offices: Vec<Office> = Vec::new();
    for index in 0..count_offices(typed) {
        let name = |what: &str| office_field(index, what);
        let (from, until) = (typed.date(&name("from")), typed.date(&name("until")));
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            typed.complain(FieldProblem::new(name("until"), "office-ends-first"));
        }
        let dated = [name("from"), name("until")];
        let Some(key) = typed.filled(&name("key")) else {
            if dated.iter().any(|name| typed.filled(name).is_some()) {
                typed.complain(FieldProblem::new(name("key"), "field-required"));
            }
            continue;
        };
        if !is_slug(key) {
            typed.complain(FieldProblem::new(name("key"), "office-key-malformed"));
        } else if offices.iter().any(|held| held.key == key) {
            let problem = FieldProblem::new(name("key"), "office-key-twice");
            typed.complain(problem.with("key", key));
        }
        offices.push(Office {
            key: key.to_owned(),
            from,
            until,
        });
    }
    (typed.problems.len() == problems).then_some(Speaker { offices })
}

pub fn write_speaker(speaker: &Speaker) -> Fields {
    let rows = speaker.offices.iter().enumerate();
    let rows = rows.flat_map(|(index, office)| {
        [
            field(office_field(index, "key"), &office.key),
            maybe(office_field(index, "from"), office.from),
            maybe(office_field(index, "until"), office.until),
        ]
    });
    rows.collect()
}

/// `before` keeps the titles for which the form has no field: those of offices that were written down
/// since, or taken out.
pub fn read_speaker_text(
    typed: &mut Typed<'_>,
    before: Option<&SpeakerText>,
) -> Option<SpeakerText> {
    let problems = typed.problems.len();
    typed.required("name");
    let name = typed.optional("name", MOST).unwrap_or_default();
    let mut titles = before.map(|text| text.titles.clone()).unwrap_or_default();
    let named = typed.fields.iter().map(|(name, _)| name.as_str());
    let named: Vec<&str> = named.filter(|name| name.starts_with(TITLE_OF)).collect();
    for name in named.into_iter().take(MOST_OFFICES) {
        let key = name.strip_prefix(TITLE_OF).filter(|key| is_slug(key));
        let Some(key) = key else { continue };
        match typed.optional(name, MOST) {
            Some(title) => titles.insert(key.to_owned(), title),
            None => titles.remove(key),
        };
    }
    (typed.problems.len() == problems).then_some(SpeakerText { name, titles })
}

pub fn write_speaker_text(text: &SpeakerText) -> Fields {
    let titles = text.titles.iter();
    let titles = titles.map(|(key, title)| field(title_field(key), title));
    std::iter::once(field("name", &text.name))
        .chain(titles)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn speaker() -> Speaker {
        serde_json::from_value(json!({"offices": [
            {"key": "envoy", "from": "2001-03-01", "until": "2006-06-30"},
            {"key": "chair", "from": "2006-07-01", "until": null},
        ]}))
        .unwrap()
    }

    fn text() -> SpeakerText {
        let json = json!({"name": "Chair of the sample body", "titles": {"chair": "Chair", "envoy": "Envoy"}});
        serde_json::from_value(json).unwrap()
    }

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs
            .iter()
            .map(|(name, value)| field(*name, value))
            .collect()
    }

    #[test]
    fn what_is_written_as_fields_and_read_again_is_the_same() {
        let written = write_speaker(&speaker());
        assert_eq!(read_speaker(&mut Typed::new(&written)), Some(speaker()));
        let written = write_speaker_text(&text());
        let read = read_speaker_text(&mut Typed::new(&written), None);
        assert_eq!(read, Some(text()));
    }

    #[test]
    fn rows_in_which_nothing_stands_are_left_out() {
        let typed = fields(&[("office-0-key", " "), ("office-4-key", "chair")]);
        let read = read_speaker(&mut Typed::new(&typed)).unwrap();
        assert_eq!(read.offices.len(), 1);
        assert_eq!(count_offices(&Typed::new(&typed)), 5);
        assert_eq!(read_speaker(&mut Typed::new(&[])), Some(Speaker::default()));
    }

    #[test]
    fn each_problem_stands_at_its_row() {
        let typed = fields(&[
            ("office-0-key", "chair"),
            ("office-0-from", "2007-01-01"),
            ("office-0-until", "2006-12-31"),
            ("office-1-key", "chair"),
            ("office-1-from", "yesterday"),
            ("office-2-until", "2006-12-31"),
            ("office-3-key", "The Chair"),
        ]);
        let mut typed = Typed::new(&typed);
        assert_eq!(read_speaker(&mut typed), None);
        let told: Vec<(&str, &str)> = typed
            .problems
            .iter()
            .map(|problem| (problem.field.as_str(), problem.key))
            .collect();
        let expected = [
            ("office-0-until", "office-ends-first"),
            ("office-1-from", "not-a-date"),
            ("office-1-key", "office-key-twice"),
            ("office-2-key", "field-required"),
            ("office-3-key", "office-key-malformed"),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_title_without_a_field_stays_and_an_emptied_one_goes() {
        let typed = fields(&[("name", "Chair"), ("title-of-chair", "")]);
        let read = read_speaker_text(&mut Typed::new(&typed), Some(&text())).unwrap();
        let titles: Vec<&str> = read.titles.keys().map(String::as_str).collect();
        assert_eq!(titles, ["envoy"]);
    }
}
