//! Which lines of a table speak of the same photo, and what they say of it together.

use super::photo_folder::Folder;
use super::report::Report;
use crate::actions::photos::captions_file::column::{Cells, Column};
use crate::actions::photos::captions_file::facts::{self, Slugs};
use crate::actions::photos::captions_file::table::Line;
use crate::actions::photos::collections::NAME;
use crate::domain::photo::Photo;
use crate::domain::problem::Problem;
use crate::media::intake::MOST_FILE_BYTES;
use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The lines of one photo, in their order, and its picture.
#[derive(Debug)]
pub struct Group {
    pub external_id: Option<String>,
    pub path: PathBuf,
    /// Of the bytes of the picture, 64 hexadecimal digits.
    pub hash: String,
    /// At least one.
    pub lines: Vec<Line>,
}

impl Group {
    /// As the report names it: by its first line.
    pub fn place(&self) -> String {
        self.lines.first().map(Line::place).unwrap_or_default()
    }
}

/// A picture that a line names.
#[derive(Clone, Debug)]
struct Picture {
    path: PathBuf,
    hash: String,
}

/// The photos of a table. What cannot be told apart, or is not there, is a problem of its line.
pub fn gather(lines: Vec<Line>, folder: &Folder, report: &mut Report) -> Vec<Group> {
    let mut known: HashMap<String, Result<Picture, String>> = HashMap::new();
    let mut found = Vec::new();
    for line in lines {
        let picture = known
            .entry(line.file.clone())
            .or_insert_with(|| look(folder, &line.file));
        match picture {
            Ok(picture) => found.push((line, picture.clone())),
            Err(sentence) => report.problems.push(Problem::new(line.place(), sentence)),
        }
    }
    // The same bytes are one photo: which one, its first line with an external_id says.
    let mut named: HashMap<String, (String, usize)> = HashMap::new();
    for (line, picture) in &found {
        if let Some(id) = &line.external_id {
            let first = || (id.clone(), line.number);
            named.entry(picture.hash.clone()).or_insert_with(first);
        }
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (line, picture) in found {
        let name = named.get(&picture.hash);
        if let (Some(own), Some((id, first))) = (&line.external_id, name)
            && own != id
        {
            let sentence = format!(
                "The picture is the same as that of line {first}, whose external_id is “{id}”; the same bytes are one photo. Give both lines the same external_id, or this one another picture."
            );
            report.problems.push(Problem::new(line.place(), sentence));
            continue;
        }
        let external_id = name.map(|(id, _)| id.clone());
        let key = match &external_id {
            Some(id) => format!("id {id}"),
            None => format!("bytes {}", picture.hash),
        };
        let at = *places.entry(key).or_insert_with(|| {
            groups.push(Group {
                external_id,
                path: picture.path.clone(),
                hash: picture.hash.clone(),
                lines: Vec::new(),
            });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(at) else {
            continue;
        };
        join(group, line, &picture.hash, report);
    }
    groups
}

/// Adds a line to its photo.
fn join(group: &mut Group, line: Line, hash: &str, report: &mut Report) {
    if group.hash != hash
        && let Some(first) = group.lines.first()
    {
        let sentence = format!(
            "file: the line names another picture than line {}, which was followed; one external_id is one picture.",
            first.number
        );
        report
            .differences
            .push(Problem::new(line.place(), sentence));
    }
    let same = |held: &&Line| held.locale.is_some() && held.locale == line.locale;
    if let Some(held) = group.lines.iter().find(same) {
        let sentence = format!(
            "Line {} has words of this photo in the same language; only that one went in. Take one of the two out.",
            held.number
        );
        report.problems.push(Problem::new(line.place(), sentence));
        return;
    }
    group.lines.push(line);
}

fn look(folder: &Folder, written: &str) -> Result<Picture, String> {
    let path = folder.path(folder.find(written)?);
    let unreadable = |error: io::Error| format!("The file cannot be read: {error}.");
    let bytes = fs::metadata(&path).map_err(unreadable)?.len();
    if bytes > MOST_FILE_BYTES {
        let most = MOST_FILE_BYTES / (1024 * 1024);
        return Err(format!(
            "The file is larger than {most} MB. Save it smaller and try again."
        ));
    }
    let hash = hash_of(&path).map_err(unreadable)?;
    Ok(Picture { path, hash })
}

fn hash_of(path: &Path) -> io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}

/// What the lines of a photo say together.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// In one way of writing: of every column that the table has.
    pub facts: Cells,
    /// Names; `None` where the table has no column of them.
    pub collections: Option<Vec<String>>,
}

/// What the lines of a photo say of it, whatever their language. The line that came first is followed, and one that disagrees is reported; an empty cell says
/// nothing beside a line that says something. A line that is not understood is why the photo cannot go
/// in: without its day it would be shown for ever.
pub fn agree(group: &Group, slugs: &Slugs, report: &mut Report) -> Result<Agreed, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut collections = None;
    let mut photo = Photo::default();
    let columns: BTreeSet<Column> = group
        .lines
        .iter()
        .flat_map(|line| line.cells.keys().copied())
        .filter(|column| column.is_shared())
        .collect();
    for column in &columns {
        let mut followed: Option<(String, usize)> = None;
        for line in &group.lines {
            let text = line.cells.get(column).map_or("", String::as_str);
            if text.is_empty() {
                continue;
            }
            let meant = match understand(*column, text, slugs) {
                Ok(meant) => meant,
                Err(sentence) => {
                    problems.push(Problem::new(line.place(), sentence));
                    continue;
                }
            };
            match &followed {
                None => {
                    if let Err(sentence) = facts::put(&mut photo, *column, text, slugs) {
                        problems.push(Problem::new(line.place(), sentence));
                    }
                    if *column == Column::Collections {
                        collections = Some(names(&meant));
                    }
                    followed = Some((meant, line.number));
                }
                Some((held, _)) if *held == meant => {}
                Some((_, first)) => {
                    let name = column.code();
                    let sentence = format!(
                        "{name}: the line says otherwise than line {first}, which was followed. Make them agree: this holds for all languages."
                    );
                    report
                        .differences
                        .push(Problem::new(line.place(), sentence));
                }
            }
        }
    }
    let rights = &photo.rights;
    if let (Some(from), Some(until)) = (rights.usable_from, rights.expires_on)
        && until < from
    {
        let sentence =
            format!("expires_on: the rights end on {until}, before they begin on {from}.");
        problems.push(Problem::new(group.place(), sentence));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    // A day may stand at the end of a place.
    let mut said = facts::cells_of(&photo, slugs);
    for column in columns {
        if column == Column::Collections {
            collections.get_or_insert_default();
        } else {
            said.entry(column).or_default();
        }
    }
    Ok(Agreed {
        facts: said,
        collections,
    })
}

/// A cell in the one way of writing in which it can be compared.
fn understand(column: Column, text: &str, slugs: &Slugs) -> Result<String, String> {
    let mut photo = Photo::default();
    facts::put(&mut photo, column, text, slugs)?;
    match column {
        // A day may stand at its end.
        Column::Place => return Ok(text.to_owned()),
        Column::Collections => return understand_names(text),
        _ => {}
    }
    Ok(facts::cells_of(&photo, slugs)
        .remove(&column)
        .unwrap_or_default())
}

fn understand_names(text: &str) -> Result<String, String> {
    if let Some(sentence) = Column::Collections.why_not(text) {
        return Err(sentence);
    }
    let names = names(text);
    if names.iter().any(|name| name.chars().count() > NAME) {
        return Err(format!(
            "collections: a name is longer than {NAME} characters; make it shorter."
        ));
    }
    Ok(names.join("\n"))
}

/// One a line, each once.
fn names(text: &str) -> Vec<String> {
    let names = text.lines().map(str::trim).filter(|name| !name.is_empty());
    let names: BTreeSet<&str> = names.collect();
    names.into_iter().map(str::to_owned).collect()
}
