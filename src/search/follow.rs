//! Keeps the index like the database: builds it when there is none, and then follows what changes.

use super::archive::Archive;
use super::index::{Followed, Index, Unusable, WriteFailure, Writer};
use super::record::{Names, names, records};
use crate::domain::ids::{MessageId, ThingId};
use crate::store::changes::{Change, find_oldest_running, is_ahead, list_came_due, list_changes};
use crate::store::search_sources::{
    MessageSource, find_message_sources, list_message_sources, list_messages_touched,
    list_named_sources,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::{JoinError, spawn_blocking};

/// What lies in the folder of the indexes when somebody wants the index built anew.
const WANTED_ANEW: &str = "rebuild-wanted";

/// Where what was damaged lies, for whoever wants to know why.
const SET_ASIDE: &str = "set-aside";

/// How long the database remembers a change.
pub const KEPT_CHANGES: TimeDelta = TimeDelta::days(7);
/// Whoever has not followed for so long may have missed some, and builds anew.
const LONGEST_AWAY: TimeDelta = TimeDelta::days(6);

/// How many changes are read at once, and how many messages written.
const CHANGES: i64 = 1_000;
const MESSAGES: usize = 200;

#[derive(Debug, thiserror::Error)]
pub enum FollowFailure {
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Write(#[from] WriteFailure),
    #[error("the folder of the search index {0} cannot be used: {1}")]
    Folder(PathBuf, std::io::Error),
    #[error("writing the search index broke off: {0}")]
    Broken(#[from] JoinError),
}

/// Why the index is built, for whoever reads the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Built {
    /// It was not: what lay there was good.
    Opened,
    Anew(String),
}

/// The one hand in the index of this node.
pub struct Follower {
    archive: Archive,
    pool: PgPool,
    writer: Arc<Mutex<Writer>>,
    names: Names,
    followed: Followed,
    /// Changes that are in the index already, of transactions that were not the oldest when they were read.
    seen: HashSet<Change>,
}

impl Follower {
    /// Opens the index of an archive, or builds it. `tell` hears how many messages are in it so far.
    pub async fn start(
        archive: Archive,
        pool: PgPool,
        now: DateTime<Utc>,
        tell: impl Fn(u64) + Send,
    ) -> Result<(Self, Built), FollowFailure> {
        let folder = archive.folder().to_owned();
        fs::create_dir_all(&folder)
            .map_err(|error| FollowFailure::Folder(folder.clone(), error))?;
        let why = match newest(&folder) {
            None => Unusable::Missing.to_string(),
            Some(path) if is_wanted_anew(&folder) => {
                // It is asked until the new one is there.
                if let Ok((index, _)) = Index::open(&path) {
                    archive.hold(Some(Arc::new(index)));
                }
                "somebody wants it built anew".into()
            }
            Some(path) => match spawn_blocking({
                let path = path.clone();
                move || Index::open(&path)
            })
            .await?
            {
                Ok((index, followed)) => {
                    // It answers even where the database does not.
                    let index = Arc::new(index);
                    archive.hold(Some(Arc::clone(&index)));
                    if !is_too_old(&pool, followed, now).await? {
                        let follower = Self::take(archive, pool, &index, followed).await?;
                        return Ok((follower, Built::Opened));
                    }
                    "it has not followed the database for too long".into()
                }
                Err(unusable) => {
                    if matches!(unusable, Unusable::Damaged(_)) {
                        set_aside(&folder, &path)?;
                    }
                    unusable.to_string()
                }
            },
        };
        let follower = Self::build(archive, pool, now, tell).await?;
        Ok((follower, Built::Anew(why)))
    }

    async fn take(
        archive: Archive,
        pool: PgPool,
        index: &Index,
        followed: Followed,
    ) -> Result<Self, FollowFailure> {
        let writer = index.writer().map_err(WriteFailure::from)?;
        let names = names(list_named_sources(&pool).await?);
        Ok(Self {
            archive,
            pool,
            writer: Arc::new(Mutex::new(writer)),
            names,
            followed,
            seen: HashSet::new(),
        })
    }

    /// Builds a new index beside the one that may be there, and takes it into use once it is whole.
    async fn build(
        archive: Archive,
        pool: PgPool,
        now: DateTime<Utc>,
        tell: impl Fn(u64) + Send,
    ) -> Result<Self, FollowFailure> {
        let folder = archive.folder().to_owned();
        let path = next(&folder);
        let followed = Followed {
            made_by: find_oldest_running(&pool).await?,
            until: now.timestamp_micros(),
        };
        let names = names(list_named_sources(&pool).await?);
        let index = Arc::new(Index::create(&path).map_err(WriteFailure::from)?);
        let writer = Arc::new(Mutex::new(index.writer().map_err(WriteFailure::from)?));
        let mut after: Option<MessageId> = None;
        let mut count = 0;
        loop {
            let sources = list_message_sources(&pool, after).await?;
            let Some(last) = sources.last() else { break };
            after = Some(last.id);
            count += sources.len() as u64;
            write(&writer, Vec::new(), sources, &names).await?;
            archive.count_built(count);
            tell(count);
        }
        commit(&writer, followed).await?;
        archive.hold(Some(index));
        remove_but(&folder, &path);
        Ok(Self {
            archive,
            pool,
            writer,
            names,
            followed,
            seen: HashSet::new(),
        })
    }

    /// Follows what has changed since the last turn. How many messages were written anew.
    ///
    /// A transaction may take its number early and commit late. So all changes since the oldest one that still ran at
    /// the last turn are read again, and those that are in the index already are passed over.
    pub async fn turn(&mut self, now: DateTime<Utc>) -> Result<usize, FollowFailure> {
        if is_wanted_anew(self.archive.folder()) {
            let built = Self::build(self.archive.clone(), self.pool.clone(), now, |_| {}).await?;
            *self = built;
        }
        let until = DateTime::from_timestamp_micros(self.followed.until).unwrap_or(now);
        let next = Followed {
            // Before anything is read: what commits in between is read again.
            made_by: find_oldest_running(&self.pool).await?,
            until: now.timestamp_micros().max(self.followed.until),
        };
        let mut written = 0;
        let mut things = list_came_due(&self.pool, (until, now)).await?;
        let mut read = HashSet::new();
        let mut last: Option<Change> = None;
        loop {
            let changes = list_changes(&self.pool, self.followed.made_by, last, CHANGES).await?;
            let more = changes.len() as i64 == CHANGES;
            last = changes.last().copied().or(last);
            let new = changes.iter().filter(|change| !self.seen.contains(change));
            things.extend(new.map(|change| change.thing));
            read.extend(
                changes
                    .into_iter()
                    .filter(|change| change.made_by >= next.made_by),
            );
            let followed = if more { self.followed } else { next };
            written += self
                .write_anew(std::mem::take(&mut things), followed)
                .await?;
            if !more {
                // Only now: what could not be written is read again.
                (self.followed, self.seen) = (next, read);
                return Ok(written);
            }
        }
    }

    async fn write_anew(
        &mut self,
        mut things: Vec<ThingId>,
        followed: Followed,
    ) -> Result<usize, FollowFailure> {
        if things.is_empty() {
            return Ok(0);
        }
        things.sort_unstable();
        things.dedup();
        self.names = names(list_named_sources(&self.pool).await?);
        let touched = list_messages_touched(&self.pool, &things).await?;
        for messages in touched.chunks(MESSAGES) {
            let sources = find_message_sources(&self.pool, messages).await?;
            write(&self.writer, messages.to_vec(), sources, &self.names).await?;
        }
        if !touched.is_empty() {
            commit(&self.writer, followed).await?;
        }
        Ok(touched.len())
    }
}

/// Takes messages out and puts them in as they are now.
async fn write(
    writer: &Arc<Mutex<Writer>>,
    gone: Vec<ThingId>,
    sources: Vec<MessageSource>,
    names: &Names,
) -> Result<(), FollowFailure> {
    let mut written = Vec::new();
    for source in sources {
        let id = source.id;
        match records(source, names) {
            Ok(records) => written.extend(records),
            // One message in an odd shape keeps no other from being found.
            Err(error) => {
                tracing::error!(message = %id, %error, "a message is not in the search index")
            }
        }
    }
    let writer = Arc::clone(writer);
    spawn_blocking(move || {
        let writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
        gone.into_iter().for_each(|message| writer.remove(message));
        written.iter().try_for_each(|record| writer.add(record))
    })
    .await??;
    Ok(())
}

async fn commit(writer: &Arc<Mutex<Writer>>, followed: Followed) -> Result<(), FollowFailure> {
    let writer = Arc::clone(writer);
    spawn_blocking(move || {
        let mut writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
        writer.commit(followed)
    })
    .await??;
    Ok(())
}

async fn is_too_old(
    pool: &PgPool,
    followed: Followed,
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let until = DateTime::from_timestamp_micros(followed.until).unwrap_or_default();
    Ok(now - until > LONGEST_AWAY || is_ahead(pool, followed.made_by).await?)
}

/// Says that the index is to be built anew, to whoever keeps it up.
pub fn want_anew(folder: &Path) -> Result<(), std::io::Error> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join(WANTED_ANEW), "")
}

/// Whether a running server writes into the index.
pub fn is_kept_up(folder: &Path) -> bool {
    let index = newest(folder).and_then(|path| Index::open(&path).ok());
    index.is_some_and(|(index, _)| index.writer().is_err())
}

fn is_wanted_anew(folder: &Path) -> bool {
    folder.join(WANTED_ANEW).exists()
}

/// The number that a folder of an index has as its name.
fn number(path: &Path) -> Option<u64> {
    path.file_name()?.to_str()?.parse().ok()
}

fn indexes(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| number(path).is_some())
        .collect();
    found.sort_by_key(|path| number(path));
    found
}

fn newest(folder: &Path) -> Option<PathBuf> {
    indexes(folder).pop()
}

fn next(folder: &Path) -> PathBuf {
    let last = newest(folder)
        .and_then(|path| number(&path))
        .unwrap_or_default();
    folder.join((last + 1).to_string())
}

/// Removes what the new index takes the place of. What is still read of it stays until it is let go.
fn remove_but(folder: &Path, kept: &Path) {
    for path in indexes(folder).iter().filter(|path| *path != kept) {
        if let Err(error) = fs::remove_dir_all(path) {
            tracing::warn!(folder = %path.display(), %error, "a former search index stays where it is");
        }
    }
    let _ = fs::remove_file(folder.join(WANTED_ANEW));
}

fn set_aside(folder: &Path, path: &Path) -> Result<(), FollowFailure> {
    let aside = folder.join(SET_ASIDE);
    let _ = fs::remove_dir_all(&aside);
    fs::rename(path, &aside).map_err(|error| FollowFailure::Folder(path.to_owned(), error))
}
