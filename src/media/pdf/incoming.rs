//! A file on its way in: written aside as it comes, counted, and gone unless it is kept.

use super::MOST_BYTES;
use rustix::fs::statvfs;
use std::io;
use std::path::{Path, PathBuf};
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

/// The least that must be free on the disk before anything is taken in, in bytes: the database and
/// the log need some of it, too.
pub const LEAST_FREE: u64 = 512 * 1024 * 1024;

/// How much of the end of a file is looked at.
const TAIL: u64 = 4096;

/// A file that is being written.
#[derive(Debug)]
pub struct Incoming {
    aside: Aside,
    file: File,
    bytes: u64,
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
        // It may never have been made.
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
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Fault(error),
        }
    }
}

impl Incoming {
    /// In a folder, under a name that nothing else has, where the disk has room.
    pub async fn begin(folder: &Path, name: &str, least_free: u64) -> Result<Self, Stopped> {
        tokio::fs::create_dir_all(folder).await?;
        let disk = statvfs(folder).map_err(io::Error::from)?;
        if disk.f_bavail.saturating_mul(disk.f_frsize) < least_free {
            return Err(Stopped::DiskFull);
        }
        let aside = Aside(folder.join(format!("{name}.part")));
        let file = File::options()
            .create_new(true)
            .write(true)
            .read(true)
            .open(&aside.0)
            .await?;
        Ok(Self {
            aside,
            file,
            bytes: 0,
        })
    }

    pub async fn push(&mut self, chunk: &[u8]) -> Result<(), Stopped> {
        self.bytes += chunk.len() as u64;
        if self.bytes > MOST_BYTES {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_not_kept_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let count = || std::fs::read_dir(folder.path()).unwrap().count();
        let mut file = Incoming::begin(folder.path(), "a", 0).await.unwrap();
        file.push(b"%PDF-1.7\n...").await.unwrap();
        assert_eq!(count(), 1);
        let arrived = file.finish().await.unwrap();
        assert_eq!((arrived.bytes, &arrived.head[..5]), (12, &b"%PDF-"[..]));
        assert_eq!(arrived.tail, b"%PDF-1.7\n...");
        drop(arrived);
        assert_eq!(count(), 0);
        let mut large = Incoming::begin(folder.path(), "b", 0).await.unwrap();
        let chunk = vec![0; usize::try_from(MOST_BYTES).unwrap()];
        large.push(&chunk).await.unwrap();
        assert!(matches!(large.push(b"x").await, Err(Stopped::TooLarge)));
        drop(large);
        assert_eq!(count(), 0);
    }

    #[tokio::test]
    async fn nothing_is_begun_on_a_disk_that_is_nearly_full() {
        let folder = tempfile::tempdir().unwrap();
        let refused = Incoming::begin(folder.path(), "a", u64::MAX).await;
        assert!(matches!(refused, Err(Stopped::DiskFull)));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let full = Stopped::from(io::Error::from(io::ErrorKind::StorageFull));
        assert!(matches!(full, Stopped::DiskFull));
    }
}
