//! `daymark import photos`: picture files with a `captions.csv` beside them.
//!
//! Lines of one `external_id`, or else of one picture, are one photo: their words are each of a
//! language, and what they say beside them holds for all.

use super::line_body::Stop;
use super::photo_fields::Facts;
use super::photo_folder::Folder;
use super::photo_groups::{Group, agree, gather};
use super::photo_writing::{Prepared, prepare, write};
use super::report::Report;
use crate::actions::photos::captions_file::facts::Slugs;
use crate::actions::photos::captions_file::table::{FILE_NAME, Table, read};
use crate::domain::problem::Problem;
use crate::media::incoming::{LEAST_FREE, has_room};
use crate::media::shelf::Shelf;
use crate::store::observances::list_slugs_of_all;
use crate::store::revisions::SaveFailure;
use sqlx::PgPool;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// How an import of photos behaves.
pub struct PhotoImport<'a> {
    pub pool: &'a PgPool,
    pub shelf: &'a Shelf,
    /// The folder of the pictures.
    pub folder: &'a Path,
    /// Make what goes in public at once; otherwise it stands as drafts.
    pub publish: bool,
    /// What must stay free on the disk of the shelf, in bytes: usually [`LEAST_FREE`].
    pub least_free: u64,
}

/// Why an import ended before its table did. What went in stays.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    #[error("The folder could not be read ({0}).")]
    Folder(#[from] io::Error),
    #[error(transparent)]
    Save(#[from] SaveFailure),
}

impl<'a> PhotoImport<'a> {
    pub const fn new(pool: &'a PgPool, shelf: &'a Shelf, folder: &'a Path, publish: bool) -> Self {
        Self {
            pool,
            shelf,
            folder,
            publish,
            least_free: LEAST_FREE,
        }
    }

    /// Brings in what a table says of the pictures in the folder, one transaction a photo. `done` is
    /// told after each photo.
    pub async fn run(
        &self,
        table: &[u8],
        mut done: impl FnMut(usize, usize),
    ) -> Result<Report, Ended> {
        let mut report = Report::default();
        let Table {
            lines,
            problems,
            named_in_vain,
        } = match read(table) {
            Ok(table) => table,
            Err(sentence) => {
                report.problems.push(Problem::new(FILE_NAME, sentence));
                return Ok(report);
            }
        };
        report.problems = problems;
        let folder = Folder::open(self.folder)?;
        let named = lines
            .iter()
            .map(|line| line.file.clone())
            .chain(named_in_vain);
        let named: Vec<String> = named.collect();
        tell_unnamed(&folder, &named, &mut report);
        let slugs = list_slugs_of_all(self.pool)
            .await
            .map_err(SaveFailure::from)?;
        let slugs = Arc::new(Slugs::new(slugs));
        let mut photos = Vec::new();
        for group in gather(lines, &folder, &mut report) {
            match agree(&group, &slugs, &mut report) {
                Ok(agreed) => photos.push((group, Facts::new(agreed, slugs.clone()))),
                Err(problems) => report.problems.extend(problems),
            }
        }
        let total = photos.len();
        let mut count = 0;
        // Two at a time, which is as many as are decoded at a time.
        for pair in photos.chunks(2) {
            for (photo, prepared) in self.prepare_both(pair).await {
                let outcome = match prepared {
                    Ok(prepared) => write(self, photo, prepared, &mut report).await,
                    Err(stop) => Err(stop),
                };
                match outcome {
                    Ok(outcome) => report.count(outcome),
                    Err(Stop::Mend(sentence)) => {
                        let place = photo.0.place();
                        report.problems.push(Problem::new(place, sentence));
                    }
                    Err(Stop::Fault(failure)) => return Err(failure.into()),
                }
                count += 1;
                done(count, total);
            }
        }
        Ok(report)
    }

    async fn prepare_both<'p>(
        &self,
        pair: &'p [(Group, Facts)],
    ) -> Vec<(&'p (Group, Facts), Result<Prepared, Stop>)> {
        let folder = self.shelf.folder();
        if folder.is_some_and(|folder| !has_room(folder, self.least_free)) {
            let full = || {
                Err(Stop::Mend("The disk of the media folder is nearly full. Make room and run the same command again.".into()))
            };
            return pair.iter().map(|photo| (photo, full())).collect();
        }
        match pair {
            [one, other] => {
                let (of_one, of_other) = tokio::join!(prepare(self, one), prepare(self, other));
                vec![(one, of_one), (other, of_other)]
            }
            _ => {
                let mut all = Vec::new();
                for photo in pair {
                    all.push((photo, prepare(self, photo).await));
                }
                all
            }
        }
    }
}

/// Pictures of which no line speaks: without words they would be of no use to anybody.
fn tell_unnamed(folder: &Folder, named: &[String], report: &mut Report) {
    let named: Vec<&str> = named
        .iter()
        .filter_map(|name| folder.find(name).ok())
        .collect();
    let unnamed = folder.pictures().filter(|name| !named.contains(name));
    report.problems.extend(unnamed.map(|name| {
        let sentence = format!(
            "The picture has no line in {FILE_NAME}, so it was left out. Give it a line, or take it out of the folder."
        );
        Problem::new(name, sentence)
    }));
}
