//! Room on the disk for what is coming in, and the files it comes into.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Bytes that stay free, whatever comes in: the database needs them more.
const SPARE: u64 = 500 * 1024 * 1024;
/// What a file that nobody finished is kept for: a process that was killed could not remove it.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether a disk with so many bytes free takes files in.
const fn is_enough(free: u64) -> bool {
    free >= SPARE
}

/// Whether the disk under a folder takes files in. A folder of which nothing can be told does: writing
/// to it says what is the matter.
pub fn has_room(folder: &Path) -> bool {
    rustix::fs::statvfs(folder).map_or(true, |disk| {
        is_enough(disk.f_bavail.saturating_mul(disk.f_frsize))
    })
}

/// A file for what is coming in, removed when it is dropped.
#[derive(Debug)]
pub struct Aside(PathBuf);

impl Aside {
    /// In the folder of uploads under the data folder; `name` is of our own making.
    pub fn open(data: &Path, name: &str) -> io::Result<(Self, fs::File)> {
        let folder = data.join("uploads");
        fs::create_dir_all(&folder)?;
        remove_stale(&folder);
        let path = folder.join(name);
        let file = fs::File::create_new(&path)?;
        Ok((Self(path), file))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.0) {
            tracing::warn!(%error, path = %self.0.display(), "an uploaded file could not be removed");
        }
    }
}

fn remove_stale(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let age = entry.metadata().and_then(|data| data.modified());
        let age = age.ok().and_then(|made| made.elapsed().ok());
        if age.is_some_and(|age| age > STALE) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_is_nearly_full_takes_nothing_in() {
        assert!(is_enough(SPARE));
        assert!(!is_enough(SPARE - 1));
        assert!(!is_enough(0));
    }

    #[test]
    fn what_came_in_is_gone_when_it_is_dropped() {
        let data = tempfile::tempdir().unwrap();
        let (aside, _) = Aside::open(data.path(), "one").unwrap();
        let path = aside.path().to_owned();
        assert!(path.exists());
        assert!(Aside::open(data.path(), "one").is_err());
        drop(aside);
        assert!(!path.exists());
    }
}
