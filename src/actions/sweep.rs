//! Finding the files on the shelf that nothing names, and removing those that are old: what an upload
//! that failed has left there, and renditions that others took the place of.

use crate::media::shelf::{Shelf, Shelved};
use crate::store::media_files::list_named_files;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use std::io;

/// How long ago a file must have been kept before it is removed: the database learns of a file after it
/// was kept, and an import may take hours.
pub const GRACE: TimeDelta = TimeDelta::days(7);

/// Of so many files at least one must be named. Otherwise this is likely another installation's shelf,
/// or a database that was emptied, and nothing is removed.
const NAMED_OF: usize = 10;

/// What lies on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// All files.
    pub files: usize,
    /// Those that nothing names, whatever their age.
    pub unnamed: Vec<Shelved>,
}

/// What a sweep did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    pub files: usize,
    pub bytes: u64,
    /// Nothing was removed, because hardly any file is named.
    pub is_held_back: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum SweepFailure {
    #[error("the media files cannot be looked through: {0}")]
    Shelf(#[from] io::Error),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

impl Survey {
    /// Of the files that nothing names.
    pub fn bytes(&self) -> u64 {
        self.unnamed.iter().map(|file| file.bytes).sum()
    }

    fn is_doubtful(&self) -> bool {
        self.files - self.unnamed.len() < self.files.div_ceil(NAMED_OF)
    }
}

/// Looks through the shelf, and changes nothing. The names are read after the files, so that what is
/// brought in between is not taken for a file without a name.
pub async fn look_through(pool: &PgPool, shelf: &Shelf) -> Result<Survey, SweepFailure> {
    let files = shelf.list().await?;
    let named = list_named_files(pool).await?;
    Ok(Survey {
        files: files.len(),
        unnamed: files
            .into_iter()
            .filter(|file| !named.contains(&file.hash))
            .collect(),
    })
}

/// Removes what nothing names and was kept more than [`GRACE`] ago, and what was left half-written.
pub async fn sweep(
    pool: &PgPool,
    shelf: &Shelf,
    now: DateTime<Utc>,
) -> Result<Swept, SweepFailure> {
    let before = now - GRACE;
    shelf.remove_parts(before).await?;
    let survey = look_through(pool, shelf).await?;
    let mut swept = Swept::default();
    let mut old = survey.unnamed.iter().filter(|file| file.kept_at < before);
    if survey.is_doubtful() {
        swept.is_held_back = old.next().is_some();
        return Ok(swept);
    }
    for file in old {
        match shelf.remove_old(&file.hash, before).await {
            Ok(true) => {
                swept.files += 1;
                swept.bytes += file.bytes;
            }
            // Somebody has brought the same bytes since.
            Ok(false) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(swept)
}
