//! The shelf as a folder: files named by their hash, spread over 256 folders.

use super::{Chunks, Found, Shelved, is_hash};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures_util::stream::try_unfold;
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::ops::Range;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

/// Bytes that are read at a time.
const CHUNK: usize = 64 * 1024;

#[derive(Clone, Debug)]
pub(super) struct Folder(pub PathBuf);

impl Folder {
    pub(super) fn path(&self, hash: &str) -> PathBuf {
        self.0.join(&hash[..2]).join(hash)
    }

    /// All of them or none: every file is written aside and flushed to the disk before the first gets
    /// its name, so that a full disk leaves nothing behind. One that is there already is written
    /// anew, whole and young again.
    pub(super) async fn keep(&self, files: Vec<(String, Bytes)>) -> io::Result<()> {
        let folder = self.clone();
        blocking(move || {
            let mut written = Vec::new();
            for (hash, bytes) in &files {
                written.push((folder.write_aside(hash, bytes)?, folder.path(hash)));
            }
            for (aside, path) in &written {
                fs::rename(&aside.0, path)?;
            }
            for (_, path) in &written {
                if let Some(above) = path.parent() {
                    File::open(above)?.sync_all()?;
                }
            }
            Ok(())
        })
        .await
    }

    fn write_aside(&self, hash: &str, bytes: &[u8]) -> io::Result<Aside> {
        let aside = self.aside(hash);
        if let Some(above) = aside.0.parent() {
            fs::create_dir_all(above)?;
        }
        let mut file = File::create(&aside.0)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(aside)
    }

    /// A name beside a file that no other writer has at this moment, in this process or another: the
    /// same bytes may come twice at once.
    fn aside(&self, hash: &str) -> Aside {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{hash}.{}-{next}.part", std::process::id());
        Aside(self.path(hash).with_file_name(name))
    }

    pub(super) async fn read(&self, hash: &str) -> io::Result<Bytes> {
        let path = self.path(hash);
        blocking(move || fs::read(path).map(Bytes::from)).await
    }

    pub(super) async fn look(&self, hash: &str) -> io::Result<Found> {
        let data = tokio::fs::metadata(self.path(hash)).await?;
        Ok(Found {
            bytes: data.len(),
            version: version(&data),
        })
    }

    /// The bytes of a range that lies within the file.
    pub(super) async fn chunks(&self, hash: &str, range: Range<u64>) -> io::Result<Chunks> {
        let mut file = tokio::fs::File::open(self.path(hash)).await?;
        file.seek(io::SeekFrom::Start(range.start)).await?;
        let left = range.end - range.start;
        Ok(Box::pin(try_unfold(
            (file, left),
            |(mut file, left)| async move {
                if left == 0 {
                    return Ok(None);
                }
                let most = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
                let mut chunk = vec![0; most];
                let count = file.read(&mut chunk).await?;
                if count == 0 {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                chunk.truncate(count);
                Ok(Some((Bytes::from(chunk), (file, left - count as u64))))
            },
        )))
    }

    pub(super) async fn list(&self) -> io::Result<Vec<Shelved>> {
        let root = self.0.clone();
        blocking(move || {
            let mut found = Vec::new();
            each_file(&root, |path, data| {
                if let Some(hash) = name(path).filter(|name| is_hash(name)) {
                    found.push(Shelved {
                        hash: hash.to_owned(),
                        bytes: data.len(),
                        kept_at: changed(data)?,
                    });
                }
                Ok(())
            })?;
            Ok(found)
        })
        .await
    }

    /// Removes a file that was kept before an instant. It is moved aside first and looked at there:
    /// whoever keeps the same bytes meanwhile puts a young file in the place, which is not touched.
    pub(super) async fn remove_old(&self, hash: &str, before: DateTime<Utc>) -> io::Result<bool> {
        let (path, aside) = (self.path(hash), self.aside(hash));
        blocking(move || {
            if changed(&fs::metadata(&path)?)? >= before {
                return Ok(false);
            }
            fs::rename(&path, &aside.0)?;
            let is_old = changed(&fs::metadata(&aside.0)?)? < before;
            if !is_old {
                fs::rename(&aside.0, &path)?;
            }
            Ok(is_old)
        })
        .await
    }

    /// Removes what a process that was killed has left half-written before an instant.
    pub(super) async fn remove_parts(&self, before: DateTime<Utc>) -> io::Result<()> {
        let root = self.0.clone();
        blocking(move || {
            each_file(&root, |path, data| {
                let is_part = name(path).is_some_and(|name| name.ends_with(".part"));
                if is_part && changed(data)? < before {
                    fs::remove_file(path)?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Writes a small file, reads it back, and removes it.
    pub(super) async fn try_out(&self, text: &[u8]) -> io::Result<bool> {
        let (folder, text) = (self.clone(), text.to_owned());
        blocking(move || {
            let probe = folder.write_aside(blake3::hash(&text).to_hex().as_str(), &text)?;
            Ok(fs::read(&probe.0)? == text)
        })
        .await
    }
}

/// A file that goes, unless it was moved to where it is kept.
struct Aside(PathBuf);

impl Drop for Aside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// What tells one state of a file from another.
fn version(data: &Metadata) -> String {
    let (seconds, nanoseconds) = (data.mtime(), data.mtime_nsec());
    format!("{}-{seconds}.{nanoseconds}-{}", data.ino(), data.len())
}

fn changed(data: &Metadata) -> io::Result<DateTime<Utc>> {
    Ok(data.modified()?.into())
}

fn name(path: &Path) -> Option<&str> {
    path.file_name()?.to_str()
}

/// Walks the files one folder below a folder, which need not be there. What goes away meanwhile was
/// not there.
fn each_file(
    root: &Path,
    mut each: impl FnMut(&Path, &Metadata) -> io::Result<()>,
) -> io::Result<()> {
    for folder in entries(root)? {
        if folder.is_dir() {
            for path in entries(&folder)? {
                match fs::metadata(&path) {
                    Ok(data) if data.is_file() => each(&path, &data)?,
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

/// The paths in a folder; none where there is no folder.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(found) => found.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(io::Error::other)?
}
