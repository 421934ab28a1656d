//! `daymark export photos`: the originals under names that people can read, and a `captions.csv` that
//! reads back to the same photos.

use super::{NotExported, names_in_files};
use crate::actions::import::photo_writing::id_of_key;
use crate::actions::photos::captions_file::column::{Cells, Column};
use crate::actions::photos::captions_file::facts::{Slugs, cells_of};
use crate::actions::photos::captions_file::table::{FILE_NAME, write};
use crate::actions::photos::captions_file::words;
use crate::domain::ids::{PhotoId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::photo::PhotoText;
use crate::domain::problem::Problem;
use crate::domain::revision::ThingKind;
use crate::media::shelf::Shelf;
use crate::store::collections::list_collected;
use crate::store::observances::list_slugs_of_all;
use crate::store::photo_export::{ExportedPhoto, list_photos_to_export, list_words_to_export};
use bytes::Bytes;
use sqlx::PgPool;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// Most bytes of the name of a file before its ending: systems allow 255 in all.
const MOST_NAME: usize = 200;

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    pub photos: usize,
    pub lines: usize,
    /// Photos whose original is not on the shelf: their widest rendition was written in its place.
    pub stand_ins: Vec<Problem>,
    /// Photos of which no file is left: nothing of them was written.
    pub missing: Vec<Problem>,
}

/// Writes every photo that is not in the trash, with what is newest of it, into a folder that is empty.
/// The table comes last: a folder without one was not finished. `done` is told after each photo.
pub async fn export_photos(
    pool: &PgPool,
    shelf: &Shelf,
    folder: &Path,
    mut done: impl FnMut(usize, usize),
) -> Result<Exported, NotExported> {
    let photos = list_photos_to_export(pool).await?;
    let mut words: HashMap<PhotoId, Vec<(Locale, PhotoText)>> = HashMap::new();
    for (photo, locale, text) in list_words_to_export(pool).await? {
        words.entry(photo).or_default().push((locale, text));
    }
    let slugs = Slugs::new(list_slugs_of_all(pool).await?);
    let own = |thing: ThingId, key: &str| Some((PhotoId(thing.0), id_of_key(key)?.to_owned()));
    let ids = names_in_files(&mut pool.begin().await?, ThingKind::Photo, own).await?;
    let mut collections: HashMap<PhotoId, Vec<String>> = HashMap::new();
    for (photo, name) in list_collected(pool).await? {
        collections.entry(photo).or_default().push(name);
    }
    let mut names = Names::default();
    let mut exported = Exported::default();
    let mut lines: Vec<Cells> = Vec::new();
    let total = photos.len();
    for (index, photo) in photos.iter().enumerate() {
        if let Some(name) = copy(shelf, photo, folder, &mut names, &mut exported).await? {
            exported.photos += 1;
            let mut cells = photo
                .facts
                .as_ref()
                .map(|facts| cells_of(facts, &slugs))
                .unwrap_or_default();
            // Said in so many words, for whoever reads the table.
            for (column, ordinary) in [(Column::MayCrop, "yes"), (Column::MayEmbed, "no")] {
                cells.entry(column).or_insert_with(|| ordinary.to_owned());
            }
            cells.insert(Column::File, name);
            if let Some(id) = ids.get(&photo.id) {
                cells.insert(Column::ExternalId, id.clone());
            }
            if let Some(names) = collections.get(&photo.id) {
                cells.insert(Column::Collections, names.join("\n"));
            }
            let mut words = words.remove(&photo.id).unwrap_or_default();
            words.sort_by_key(|(locale, _)| locale.index());
            lines.extend(lines_of(&cells, &words));
        }
        done(index + 1, total);
    }
    exported.lines = lines.len();
    let table = write(&lines).map_err(io::Error::other)?;
    let aside = folder.join(format!("{FILE_NAME}.part"));
    fs::write(&aside, table)?;
    fs::rename(&aside, folder.join(FILE_NAME))?;
    Ok(exported)
}

/// A line for each language, or one alone where there are no words.
fn lines_of(facts: &Cells, words: &[(Locale, PhotoText)]) -> Vec<Cells> {
    if words.is_empty() {
        return vec![facts.clone()];
    }
    let lines = words.iter().map(|(locale, text)| {
        let mut line = facts.clone();
        line.extend(words::cells_of(text));
        line.insert(Column::Locale, locale.code().to_owned());
        line
    });
    lines.collect()
}

/// `None` where there is no such file.
async fn read(shelf: &Shelf, hash: &str) -> io::Result<Option<Bytes>> {
    match shelf.read(hash).await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Copies the original, or what there is in its place; the name it was given.
async fn copy(
    shelf: &Shelf,
    photo: &ExportedPhoto,
    folder: &Path,
    names: &mut Names,
    exported: &mut Exported,
) -> io::Result<Option<String>> {
    if let Some(bytes) = read(shelf, &photo.original).await? {
        let name = names.give(photo, &photo.media_type);
        tokio::fs::write(folder.join(&name), bytes).await?;
        return Ok(Some(name));
    }
    if let Some(widest) = &photo.widest
        && let Some(bytes) = read(shelf, widest).await?
    {
        let name = names.give(photo, "image/jpeg");
        tokio::fs::write(folder.join(&name), bytes).await?;
        let sentence = "The original is not in the media folder; the widest picture made from it was written in its place.";
        exported.stand_ins.push(Problem::new(&name, sentence));
        return Ok(Some(name));
    }
    let sentence = "No file of the photo is in the media folder, so it was left out. Restore the media folder from a backup and export again.";
    let at = photo.file_name.as_deref().unwrap_or_default();
    let at = format!("photo {} ({at})", photo.id);
    exported.missing.push(Problem::new(at, sentence));
    Ok(None)
}

/// The names that are given already, without regard to case and to how accents are written.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    /// A name that no other file has, on any system.
    fn give(&mut self, photo: &ExportedPhoto, media_type: &str) -> String {
        let (stem, ending) = name_of(photo, media_type);
        let mut name = format!("{stem}.{ending}");
        let mut number = 2;
        while !self.0.insert(name.nfc().collect::<String>().to_lowercase()) {
            name = format!("{stem}-{number}.{ending}");
            number += 1;
        }
        name
    }
}

/// The name that its file came with, as far as every system takes it, and an ending that tells the
/// truth.
fn name_of(photo: &ExportedPhoto, media_type: &str) -> (String, &'static str) {
    let (ending, others): (&'static str, &'static [&'static str]) = match media_type {
        "image/png" => ("png", &[]),
        "image/webp" => ("webp", &[]),
        _ => ("jpg", &["jpeg", "jfif"]),
    };
    let given = photo.file_name.as_deref().unwrap_or_default();
    let is_odd = |c: char| c.is_control() || "<>:\"/\\|?*".contains(c);
    let plain: String = given
        .chars()
        .map(|c| if is_odd(c) { '-' } else { c })
        .collect();
    let plain = plain.trim_start_matches('.').trim();
    let (stem, own) = plain.rsplit_once('.').unwrap_or((plain, ""));
    let is_ending = |known: &str| own.eq_ignore_ascii_case(known);
    let known = std::iter::once(&ending)
        .chain(others)
        .find(|known| is_ending(known));
    let whole = if known.is_some() { stem } else { plain };
    let mut stem = String::new();
    for character in whole.trim_end_matches(['.', ' ']).chars() {
        if stem.len() + character.len_utf8() > MOST_NAME {
            break;
        }
        stem.push(character);
    }
    if stem.is_empty() {
        stem = format!("photo-{}", photo.original.get(..8).unwrap_or_default());
    }
    (stem, known.copied().unwrap_or(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(file_name: Option<&str>, media_type: &str) -> ExportedPhoto {
        ExportedPhoto {
            id: PhotoId(uuid::Uuid::from_u128(1)),
            original: "0123456789".into(),
            widest: None,
            media_type: media_type.into(),
            file_name: file_name.map(str::to_owned),
            facts: None,
        }
    }

    #[test]
    fn names_are_as_they_came_where_every_system_takes_them_and_none_is_given_twice() {
        let mut names = Names::default();
        let mut give =
            |name: Option<&str>, media_type: &str| names.give(&photo(name, media_type), media_type);
        assert_eq!(give(Some("Market day.jpg"), "image/jpeg"), "Market day.jpg");
        assert_eq!(
            give(Some("MARKET DAY.JPG"), "image/jpeg"),
            "MARKET DAY-2.jpg"
        );
        assert_eq!(give(Some("سوق.jpeg"), "image/jpeg"), "سوق.jpeg");
        assert_eq!(give(Some("a:b?.png"), "image/png"), "a-b-.png");
        assert_eq!(give(Some("picture.jpg"), "image/png"), "picture.jpg.png");
        assert_eq!(give(Some(".hidden.webp"), "image/webp"), "hidden.webp");
        assert_eq!(give(None, "image/jpeg"), "photo-01234567.jpg");
        let long = format!("{}.jpg", "é".repeat(240));
        let given = give(Some(&long), "image/jpeg");
        assert!(given.len() <= 204 && given.ends_with("é.jpg"), "{given}");
    }
}
