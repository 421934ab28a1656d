//! The facts of a photo, which have no language, as cells and back.

use super::column::{Cells, Column};
use crate::domain::dated_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::ids::ObservanceId;
use crate::domain::photo::{Focal, Photo, Picture};
use crate::domain::safe_url::SafeUrl;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Most observances that a photo can be kept for.
const MOST_OBSERVANCES: usize = 50;

/// The observances by their slugs, as they are now.
#[derive(Clone, Debug, Default)]
pub struct Slugs {
    by_slug: HashMap<String, ObservanceId>,
    by_id: HashMap<ObservanceId, String>,
}

impl Slugs {
    pub fn new(all: impl IntoIterator<Item = (ObservanceId, String)>) -> Self {
        let mut slugs = Self::default();
        for (id, slug) in all {
            slugs.by_slug.insert(slug.clone(), id);
            slugs.by_id.insert(id, slug);
        }
        slugs
    }
}

/// The facts as cells, without those of which nothing is said: each in one way of writing, so that two
/// can be compared.
pub fn cells_of(photo: &Photo, slugs: &Slugs) -> Cells {
    let rights = &photo.rights;
    let (place, taken_on) = split_taken(photo.taken.as_deref().unwrap_or_default());
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let year = |year: Option<i32>| year.map(|year| year.to_string());
    let yes = |said: bool| said.then(|| "yes".to_owned());
    let only_for = rights.only_for.iter();
    let only_for: Vec<&str> = only_for
        .filter_map(|id| slugs.by_id.get(id).map(String::as_str))
        .collect();
    let illustration = photo.picture == Picture::Illustration;
    let focal = photo.focal.map(|focal| format!("{} {}", focal.x, focal.y));
    let terms_url = rights.terms_url.as_ref().map(ToString::to_string);
    let cells = [
        (Column::Credit, Some(photo.credit.clone())),
        (Column::Photographer, photo.photographer.clone()),
        (Column::TakenOn, day(taken_on)),
        (Column::Place, Some(place.to_owned())),
        (Column::Licence, rights.licence.clone()),
        (Column::Rights, rights.notice.clone()),
        (Column::TermsUrl, terms_url),
        (Column::UsableFrom, day(rights.usable_from)),
        (Column::ExpiresOn, day(rights.expires_on)),
        (Column::MayCrop, rights.do_not_crop.then(|| "no".to_owned())),
        (Column::MayEmbed, yes(rights.may_be_embedded)),
        (Column::Picture, illustration.then(|| "illustration".into())),
        (Column::StandsForCredit, photo.stands_for_credit.clone()),
        (Column::Focal, focal),
        (Column::ModelRelease, yes(rights.model_release)),
        (Column::OnlyFor, Some(only_for.join(" "))),
        (Column::OnlyFromYear, year(rights.only_from_year)),
        (Column::OnlyUntilYear, year(rights.only_until_year)),
        (Column::Note, photo.note.clone()),
    ];
    let said = cells.into_iter().filter_map(|(column, text)| {
        let text = text.filter(|text| !text.is_empty())?;
        Some((column, text))
    });
    said.collect()
}

/// Puts what a cell says into a photo; "" says that there is none, or what is ordinary. A sentence
/// where it is not understood.
pub fn put(photo: &mut Photo, column: Column, text: &str, slugs: &Slugs) -> Result<(), String> {
    if let Some(sentence) = column.why_not(text) {
        return Err(sentence);
    }
    let told = Some(text.to_owned()).filter(|text| !text.is_empty());
    let rights = &mut photo.rights;
    match column {
        Column::Credit => photo.credit = text.to_owned(),
        Column::Photographer => photo.photographer = told,
        Column::TakenOn => {
            let (place, _) = split_taken(photo.taken.as_deref().unwrap_or_default());
            photo.taken = join_taken(place, read_day(column, text)?);
        }
        Column::Place => {
            let (_, taken_on) = split_taken(photo.taken.as_deref().unwrap_or_default());
            photo.taken = join_taken(text, taken_on);
        }
        Column::Licence => rights.licence = told,
        Column::Rights => rights.notice = told,
        Column::TermsUrl => rights.terms_url = read_url(told)?,
        Column::UsableFrom => rights.usable_from = read_day(column, text)?,
        Column::ExpiresOn => rights.expires_on = read_day(column, text)?,
        Column::MayCrop => rights.do_not_crop = !read_yes(column, text, true)?,
        Column::MayEmbed => rights.may_be_embedded = read_yes(column, text, false)?,
        Column::Picture => photo.picture = read_picture(text)?,
        Column::StandsForCredit => photo.stands_for_credit = told,
        Column::Focal => photo.focal = read_focal(text)?,
        Column::ModelRelease => rights.model_release = read_yes(column, text, false)?,
        Column::OnlyFor => rights.only_for = read_only_for(text, slugs)?,
        Column::OnlyFromYear => rights.only_from_year = read_year(column, text)?,
        Column::OnlyUntilYear => rights.only_until_year = read_year(column, text)?,
        Column::Note => photo.note = told,
        Column::File
        | Column::Locale
        | Column::ExternalId
        | Column::Caption
        | Column::Alt
        | Column::Decorative
        | Column::Collections => {}
    }
    Ok(())
}

/// A place and a day are kept as one line, the day last: "Dakar, 2024-09-12".
fn join_taken(place: &str, taken_on: Option<NaiveDate>) -> Option<String> {
    let day = taken_on.map(|day| day.to_string());
    let said = [Some(place.to_owned()), day].into_iter().flatten();
    let said: Vec<String> = said.filter(|text| !text.is_empty()).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

fn split_taken(taken: &str) -> (&str, Option<NaiveDate>) {
    let (place, day) = taken.rsplit_once(", ").unwrap_or(("", taken));
    let day = day.parse().ok();
    // Written in another way, or with nothing before the comma, it would not read back as it was.
    if day.is_some() && join_taken(place, day).as_deref() == Some(taken) {
        (place, day)
    } else {
        (taken, None)
    }
}

fn read_day(column: Column, text: &str) -> Result<Option<NaiveDate>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().map_err(|_| {
        let name = column.code();
        format!("{name}: “{text}” is no date; write the year, month and day as in 2026-09-12.")
    });
    day.map(Some)
}

/// A year of the calendar.
fn read_year(column: Column, text: &str) -> Result<Option<i32>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let year = text.parse().ok();
    let year = year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    let year = year.ok_or_else(|| {
        let name = column.code();
        format!("{name}: “{text}” is no year from {FIRST_YEAR} to {LAST_YEAR}.")
    });
    year.map(Some)
}

/// `unsaid`: what an empty cell means.
pub(super) fn read_yes(column: Column, text: &str, unsaid: bool) -> Result<bool, String> {
    match text.to_lowercase().as_str() {
        "" => Ok(unsaid),
        "yes" | "y" | "true" | "1" => Ok(true),
        "no" | "n" | "false" | "0" => Ok(false),
        _ => {
            let name = column.code();
            Err(format!("{name}: “{text}” is neither yes nor no."))
        }
    }
}

fn read_url(text: Option<String>) -> Result<Option<SafeUrl>, String> {
    let url = text.map(|text| SafeUrl::parse(&text)).transpose();
    url.map_err(|error| format!("terms_url: {error}."))
}

fn read_picture(text: &str) -> Result<Picture, String> {
    match text.to_lowercase().as_str() {
        "" | "photograph" => Ok(Picture::Photograph),
        "illustration" => Ok(Picture::Illustration),
        _ => Err(format!(
            "picture: “{text}” is neither photograph nor illustration."
        )),
    }
}

fn read_focal(text: &str) -> Result<Option<Focal>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let sides = text.split_whitespace().map(str::parse);
    let sides: Result<Vec<u8>, _> = sides.collect();
    match sides.as_deref() {
        Ok([x, y]) if *x <= 100 && *y <= 100 => Ok(Some(Focal { x: *x, y: *y })),
        _ => Err(format!(
            "focal: “{text}” is no point; write two numbers from 0 to 100, the per cent from the left and from the top, as in 50 30."
        )),
    }
}

fn read_only_for(text: &str, slugs: &Slugs) -> Result<Vec<ObservanceId>, String> {
    let mut chosen = Vec::new();
    for slug in text.split_whitespace() {
        let id = slugs.by_slug.get(slug).ok_or_else(|| {
            format!("only_for: there is no observance “{slug}”; import it first.")
        })?;
        if !chosen.contains(id) {
            chosen.push(*id);
        }
    }
    if chosen.len() > MOST_OBSERVANCES {
        return Err(format!(
            "only_for: at most {MOST_OBSERVANCES} observances can stand here."
        ));
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::photo::Rights;

    fn slugs() -> Slugs {
        Slugs::new([
            (ObservanceId(uuid::Uuid::from_u128(1)), "day-one".to_owned()),
            (ObservanceId(uuid::Uuid::from_u128(2)), "day-two".to_owned()),
        ])
    }

    #[test]
    fn every_fact_of_a_photo_reads_back_as_it_was() {
        let full = Photo {
            picture: Picture::Illustration,
            credit: "UN Photo/Jane Doe".into(),
            photographer: Some("Jane Doe".into()),
            stands_for_credit: Some("UN Photo".into()),
            rights: Rights {
                notice: Some("© UN".into()),
                licence: Some("CC BY 4.0".into()),
                terms_url: SafeUrl::parse("https://example.org/terms").ok(),
                usable_from: "2026-01-01".parse().ok(),
                expires_on: "2027-01-01".parse().ok(),
                do_not_crop: true,
                may_be_embedded: true,
                model_release: true,
                only_for: vec![
                    ObservanceId(uuid::Uuid::from_u128(2)),
                    ObservanceId(uuid::Uuid::from_u128(1)),
                ],
                only_from_year: Some(2024),
                only_until_year: Some(2026),
            },
            focal: Some(Focal { x: 0, y: 100 }),
            taken: Some("Dakar, 2024-09-12".into()),
            note: Some("Ask first.\nTwice.".into()),
        };
        for photo in [full, Photo::default()] {
            let cells = cells_of(&photo, &slugs());
            let mut read = Photo::default();
            for (column, text) in &cells {
                put(&mut read, *column, text, &slugs()).unwrap();
            }
            assert_eq!(read, photo);
        }
    }

    #[test]
    fn when_and_where_read_back_however_they_are_said() {
        for taken in [
            "Dakar, 2024-09-12",
            "2024-09-12",
            "Dakar, in September 2024",
            "Dakar, 2024-9-12",
            "2024-9-12",
            "Dakar",
            ", 2024-09-12",
        ] {
            let photo = Photo {
                taken: Some(taken.into()),
                ..Photo::default()
            };
            let mut read = Photo::default();
            for (column, text) in cells_of(&photo, &slugs()) {
                put(&mut read, column, &text, &slugs()).unwrap();
            }
            assert_eq!(read.taken.as_deref(), Some(taken));
        }
    }

    #[test]
    fn what_is_not_understood_says_which_column_and_what_to_write() {
        for (column, text, hint) in [
            (Column::TakenOn, "12/09/2024", "2026-09-12"),
            (Column::ExpiresOn, "2026-02-30", "2026-09-12"),
            (Column::MayCrop, "perhaps", "yes nor no"),
            (Column::Picture, "oil", "photograph"),
            (Column::Focal, "101 0", "0 to 100"),
            (Column::OnlyFor, "day-three", "day-three"),
            (Column::TermsUrl, "javascript:alert(1)", "address"),
        ] {
            let mut photo = Photo::default();
            let sentence = put(&mut photo, column, text, &slugs()).unwrap_err();
            assert!(sentence.starts_with(column.code()), "{sentence}");
            assert!(sentence.contains(hint), "{sentence}");
            assert_eq!(photo, Photo::default());
        }
    }
}
