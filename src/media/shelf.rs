//! The shelf: files on disk, addressed by what they hold.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// A folder of files named by the BLAKE3 hash of their bytes, spread over 256 folders.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// Keeps bytes and gives their hash, 64 hexadecimal digits. Written aside, flushed to the disk,
    /// then renamed: a file that can be seen is whole. The same bytes twice are one file.
    pub fn keep(&self, bytes: &[u8]) -> io::Result<String> {
        let hash = blake3::hash(bytes).to_hex().to_string();
        let path = self.path(&hash);
        if path.exists() {
            return Ok(hash);
        }
        let folder = self.folder.join(&hash[..2]);
        fs::create_dir_all(&folder)?;
        let aside = folder.join(format!("{hash}.{}.part", aside_number()));
        let written = write_through(&aside, bytes).and_then(|()| fs::rename(&aside, &path));
        if written.is_err() {
            // The disk may be full: leave nothing half-written behind.
            let _ = fs::remove_file(&aside);
        }
        written?;
        File::open(&folder)?.sync_all()?;
        Ok(hash)
    }

    /// The bytes under a hash.
    pub fn read(&self, hash: &str) -> io::Result<Vec<u8>> {
        if !is_hash(hash) {
            return Err(io::ErrorKind::NotFound.into());
        }
        fs::read(self.path(hash))
    }

    /// The folder itself, which may not be there yet.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Every whole file, in the order of the hashes.
    pub fn list(&self) -> io::Result<Vec<String>> {
        let mut hashes = Vec::new();
        for folder in entries(&self.folder)? {
            if folder.is_dir() {
                let names = entries(&folder)?;
                let names = names.iter().filter_map(|path| path.file_name()?.to_str());
                hashes.extend(names.filter(|name| is_hash(name)).map(str::to_owned));
            }
        }
        hashes.sort_unstable();
        Ok(hashes)
    }

    /// Where the file of a hash lies, or will.
    pub fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(&hash[..2]).join(hash)
    }
}

/// The paths in a folder; none where there is no folder.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(found) => found.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Whether a text is a hash as the shelf writes it.
pub fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A number that no other writer has at this moment, in this process or another: the same bytes may
/// come twice at once.
fn aside_number() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{}-{next}", std::process::id())
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_twice_are_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(folder.path());
        let hash = shelf.keep(b"fish").unwrap();
        assert_eq!(shelf.keep(b"fish").unwrap(), hash);
        assert_eq!(shelf.read(&hash).unwrap(), b"fish");
        assert_eq!(
            fs::read_dir(folder.path().join(&hash[..2]))
                .unwrap()
                .count(),
            1
        );
    }

    #[test]
    fn what_is_no_hash_is_not_found() {
        let shelf = Shelf::at("/nowhere");
        for name in ["", "../../etc/passwd", "é", &"z".repeat(64)] {
            assert_eq!(
                shelf.read(name).unwrap_err().kind(),
                io::ErrorKind::NotFound,
                "{name}"
            );
        }
    }
}
