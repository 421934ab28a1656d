//! A file on its way in: written aside as it comes, counted, and gone unless it is kept.

use rustix::fs::statvfs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

/// The least that must be free on a disk before anything is taken in, in bytes: the database and the
/// log need some of it, too.
pub const LEAST_FREE: u64 = 500 * 1024 * 1024;

/// How long a file that nobody finished is kept: a process that was killed could not remove it.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// How much of the end of a file is looked at.
const TAIL: u64 = 4096;

/// A file that is being written.
#[derive(Debug)]
pub struct Incoming {
    aside: Aside,
    file: File,
    bytes: u64,
    most: u64,
}

/// A file that was written to its end.
#[derive(Debug)]
pub struct Arrived {
    aside: Aside,
    pub bytes: u64,
    pub head: Vec<u8>,
    pub tail: Vec<u8>,
}

/// Gone with whatever holds it.
#[derive(Debug)]
struct Aside(PathBuf);

impl Drop for Aside {
    fn drop(&mut self) {
        // It may have been moved to where it is kept.
        let _ = std::fs::remove_file(&self.0);
    }
}

#[derive(Debug)]
pub enum Stopped {
    TooLarge,
    DiskFull,
    Fault(io::Error),
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        if is_full(&error) {
            Self::DiskFull
        } else {
            Self::Fault(error)
        }
    }
}

/// Whether there is no room where something was to be written: on the disk, within a quota, or within
/// the largest file that this process may write.
pub fn is_full(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge)
}

impl Incoming {
    /// At most so many bytes, in a folder, under a name that nothing else has, where the disk has room.
    pub async fn begin(
        folder: &Path,
        name: &str,
        most: u64,
        least_free: u64,
    ) -> Result<Self, Stopped> {
        tokio::fs::create_dir_all(folder).await?;
        if !has_room(folder, least_free) {
            return Err(Stopped::DiskFull);
        }
        remove_stale(folder);
        let path = folder.join(format!("{name}.part"));
        let file = File::options()
            .create_new(true)
            .write(true)
            .read(true)
            .open(&path)
            .await?;
        Ok(Self {
            // Only from here on: what was refused above belongs to someone else.
            aside: Aside(path),
            file,
            bytes: 0,
            most,
        })
    }

    pub async fn push(&mut self, chunk: &[u8]) -> Result<(), Stopped> {
        self.bytes += chunk.len() as u64;
        if self.bytes > self.most {
            return Err(Stopped::TooLarge);
        }
        self.file.write_all(chunk).await?;
        Ok(())
    }

    pub async fn finish(mut self) -> Result<Arrived, Stopped> {
        self.file.flush().await?;
        let mut head = Vec::new();
        self.file.rewind().await?;
        (&mut self.file).take(8).read_to_end(&mut head).await?;
        let from = self.bytes.saturating_sub(TAIL);
        self.file.seek(io::SeekFrom::Start(from)).await?;
        let mut tail = Vec::new();
        (&mut self.file).take(TAIL).read_to_end(&mut tail).await?;
        Ok(Arrived {
            aside: self.aside,
            bytes: self.bytes,
            head,
            tail,
        })
    }
}

impl Arrived {
    /// Where it lies for now.
    pub fn path(&self) -> &Path {
        &self.aside.0
    }
}

/// Whether the disk under a folder takes files in. A folder of which nothing can be told does: writing
/// to it says what is the matter.
pub fn has_room(folder: &Path, least_free: u64) -> bool {
    statvfs(folder).map_or(true, |disk| {
        disk.f_bavail.saturating_mul(disk.f_frsize) >= least_free
    })
}

fn remove_stale(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let age = entry.metadata().and_then(|data| data.modified());
        let age = age.ok().and_then(|made| made.elapsed().ok());
        if age.is_some_and(|age| age > STALE) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: u64 = 1024 * 1024;

    #[tokio::test]
    async fn what_is_not_kept_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let count = || std::fs::read_dir(folder.path()).unwrap().count();
        let mut file = Incoming::begin(folder.path(), "a", MOST, 0).await.unwrap();
        file.push(b"%PDF-1.7\n...").await.unwrap();
        assert_eq!(count(), 1);
        // Nothing is ever written over.
        let same = Incoming::begin(folder.path(), "a", MOST, 0).await;
        assert!(matches!(same, Err(Stopped::Fault(_))));
        assert_eq!(count(), 1);
        let arrived = file.finish().await.unwrap();
        assert_eq!((arrived.bytes, &arrived.head[..5]), (12, &b"%PDF-"[..]));
        assert_eq!(arrived.tail, b"%PDF-1.7\n...");
        drop(arrived);
        assert_eq!(count(), 0);
        let mut large = Incoming::begin(folder.path(), "b", MOST, 0).await.unwrap();
        let chunk = vec![0; usize::try_from(MOST).unwrap()];
        large.push(&chunk).await.unwrap();
        assert!(matches!(large.push(b"x").await, Err(Stopped::TooLarge)));
        drop(large);
        assert_eq!(count(), 0);
    }

    #[tokio::test]
    async fn nothing_is_begun_on_a_disk_that_is_nearly_full() {
        let folder = tempfile::tempdir().unwrap();
        assert!(has_room(folder.path(), 0) && !has_room(folder.path(), u64::MAX));
        let refused = Incoming::begin(folder.path(), "a", MOST, u64::MAX).await;
        assert!(matches!(refused, Err(Stopped::DiskFull)));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let full = Stopped::from(io::Error::from(io::ErrorKind::StorageFull));
        assert!(matches!(full, Stopped::DiskFull));
    }
}
