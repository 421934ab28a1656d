//! Keeps the index like the database: builds it when there is none, and then follows what changes.

use super::archive::{Archive, Indexes};
use super::hands::Hands;
use super::index::{Followed, Index, Unusable, WriteFailure};
use super::record::{Names, names};
use crate::domain::ids::{MessageId, ThingId};
use crate::store::changes::{Change, find_oldest_running, is_ahead, list_came_due, list_changes};
use crate::store::search_sources::{
    find_message_sources, list_message_sources, list_messages_touched, list_named_sources,
};
use crate::store::search_things::{find_thing_sources, list_thing_sources, list_things_touched};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
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

/// How long the indexes may lie without saying that nothing has changed, so that a quiet week is no absence.
const LONGEST_SILENCE: TimeDelta = TimeDelta::hours(1);

/// The one hand in the indexes of this node.
pub struct Follower {
    archive: Archive,
    pool: PgPool,
    hands: Hands,
    names: Names,
    followed: Followed,
    /// Changes that are in the index already, of transactions that were not the oldest when they were read.
    seen: HashSet<Change>,
    /// What the indexes say of it.
    told: Followed,
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
                if let Ok((indexes, _)) = open(&path) {
                    archive.hold(Some(indexes));
                }
                "somebody wants it built anew".into()
            }
            Some(path) => match spawn_blocking({
                let path = path.clone();
                move || open(&path)
            })
            .await?
            {
                Ok((indexes, followed)) => {
                    // They answer even where the database does not.
                    archive.hold(Some(indexes.clone()));
                    if !is_too_old(&pool, followed, now).await? {
                        let follower = Self::take(archive, pool, &indexes, followed).await?;
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
        indexes: &Indexes,
        followed: Followed,
    ) -> Result<Self, FollowFailure> {
        let hands = Hands::of(indexes)?;
        let names = names(list_named_sources(&pool).await?);
        Ok(Self {
            archive,
            pool,
            hands,
            names,
            followed,
            seen: HashSet::new(),
            told: followed,
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
        let create = |path: &Path| Index::create(path).map(Arc::new);
        let indexes = Indexes {
            messages: create(&path).map_err(WriteFailure::from)?,
            things: create(&things_beside(&path)).map_err(WriteFailure::from)?,
        };
        let hands = Hands::of(&indexes)?;
        let mut after_thing: Option<ThingId> = None;
        loop {
            let sources = list_thing_sources(&pool, after_thing).await?;
            let Some(last) = sources.last() else { break };
            after_thing = Some(last.id);
            hands.write_things(Vec::new(), sources).await?;
        }
        let mut after: Option<MessageId> = None;
        let mut count = 0;
        loop {
            let sources = list_message_sources(&pool, after).await?;
            let Some(last) = sources.last() else { break };
            after = Some(last.id);
            count += sources.len() as u64;
            hands.write_messages(Vec::new(), sources, &names).await?;
            archive.count_built(count);
            tell(count);
        }
        hands.commit(followed).await?;
        archive.hold(Some(indexes));
        remove_but(&folder, &path);
        Ok(Self {
            archive,
            pool,
            hands,
            names,
            followed,
            seen: HashSet::new(),
            told: followed,
        })
    }

    /// Follows what has changed since the last turn. How many messages and things were written anew.
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
                self.break_silence().await?;
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
        let messages = list_messages_touched(&self.pool, &things).await?;
        for messages in messages.chunks(MESSAGES) {
            let sources = find_message_sources(&self.pool, messages).await?;
            let gone = messages.to_vec();
            self.hands
                .write_messages(gone, sources, &self.names)
                .await?;
        }
        let things = list_things_touched(&self.pool, &things).await?;
        for things in things.chunks(MESSAGES) {
            let sources = find_thing_sources(&self.pool, things).await?;
            self.hands.write_things(things.to_vec(), sources).await?;
        }
        let touched = messages.len() + things.len();
        if touched > 0 {
            self.hands.commit(followed).await?;
            self.told = followed;
        }
        Ok(touched)
    }

    /// Writes down from time to time how far this is, also where there was nothing to write.
    async fn break_silence(&mut self) -> Result<(), FollowFailure> {
        if self.followed.until - self.told.until > LONGEST_SILENCE.num_microseconds().unwrap_or(0) {
            self.hands.commit(self.followed).await?;
            self.told = self.followed;
        }
        Ok(())
    }
}

/// Opens the two indexes of a generation. They have followed as far as the one that is behind.
fn open(path: &Path) -> Result<(Indexes, Followed), Unusable> {
    let (messages, followed) = Index::open(path)?;
    let (things, also) = Index::open(&things_beside(path))?;
    let indexes = Indexes {
        messages: Arc::new(messages),
        things: Arc::new(things),
    };
    Ok((indexes, followed.min(also)))
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

/// The newest index of messages in a folder.
pub(super) fn newest(folder: &Path) -> Option<PathBuf> {
    indexes(folder).pop()
}

fn next(folder: &Path) -> PathBuf {
    let last = newest(folder)
        .and_then(|path| number(&path))
        .unwrap_or_default();
    folder.join((last + 1).to_string())
}

/// Where the index of things lies that belongs to one of messages.
pub(super) fn things_beside(path: &Path) -> PathBuf {
    path.with_extension("things")
}

/// Removes what the new index takes the place of. What is still read of it stays until it is let go.
fn remove_but(folder: &Path, kept: &Path) {
    let former = indexes(folder).into_iter().filter(|path| path != kept);
    for path in former.flat_map(|path| [things_beside(&path), path]) {
        if path.exists()
            && let Err(error) = fs::remove_dir_all(&path)
        {
            tracing::warn!(folder = %path.display(), %error, "a former search index stays where it is");
        }
    }
    let _ = fs::remove_file(folder.join(WANTED_ANEW));
}

fn set_aside(folder: &Path, path: &Path) -> Result<(), FollowFailure> {
    let aside = folder.join(SET_ASIDE);
    let things = aside.with_extension("things");
    for former in [&aside, &things] {
        let _ = fs::remove_dir_all(former);
    }
    let _ = fs::rename(things_beside(path), things);
    fs::rename(path, &aside).map_err(|error| FollowFailure::Folder(path.to_owned(), error))
}
