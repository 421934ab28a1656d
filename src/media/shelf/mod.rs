//! The shelf: files addressed by what they hold, in a folder or in a bucket.
//!
//! Invariant: what can be read under a hash has that hash. A file is there whole or not at all; the
//! same bytes twice are one file.

mod bucket;
mod folder;
pub mod place;

use bucket::Bucket;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use folder::Folder;
use futures_util::{TryStreamExt, stream::BoxStream};
use place::Place;
use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::ops::Range;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The bytes of a file as they come.
pub type Chunks = BoxStream<'static, io::Result<Bytes>>;

/// Files of which is remembered that they were found whole.
const MOST_REMEMBERED: usize = 10_000;

/// All errors are told as those of files: `NotFound` where there is no such file, `InvalidData` where
/// it is not what its hash says, `TimedOut` where a store does not answer.
#[derive(Clone, Debug)]
pub struct Shelf {
    place: Place,
    store: Store,
    /// The large files that were read to their end and found whole: the hash, and the state the file
    /// was in.
    whole: Arc<Mutex<HashMap<String, String>>>,
}

#[derive(Clone, Debug)]
enum Store {
    Folder(Folder),
    Bucket(Bucket),
}

/// A file that lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelved {
    /// 64 hexadecimal digits.
    pub hash: String,
    pub bytes: u64,
    /// When these bytes were brought last.
    pub kept_at: DateTime<Utc>,
}

/// What is known of a file before it is read.
struct Found {
    bytes: u64,
    /// Another for other bytes.
    version: String,
}

impl Shelf {
    /// A folder, which need not be there yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        let store = Store::Folder(Folder(folder.clone()));
        Self::with(Place::Folder(folder), store)
    }

    /// Asks nothing of a store yet; the error is about how it is named.
    pub fn open(place: &Place) -> io::Result<Self> {
        match place {
            Place::Folder(folder) => Ok(Self::at(folder)),
            Place::Bucket(bucket) => {
                let store = Store::Bucket(Bucket::open(bucket)?);
                Ok(Self::with(place.clone(), store))
            }
        }
    }

    fn with(place: Place, store: Store) -> Self {
        Self {
            place,
            store,
            whole: Arc::default(),
        }
    }

    /// Where it stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The folder, where it is one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.store {
            Store::Folder(folder) => Some(&folder.0),
            Store::Bucket(_) => None,
        }
    }

    /// Keeps bytes and gives their hash, 64 hexadecimal digits.
    pub async fn keep(&self, bytes: Bytes) -> io::Result<String> {
        let hash = hash_of(&bytes);
        self.keep_all(vec![bytes]).await?;
        Ok(hash)
    }

    /// Keeps what belongs together, and gives the hashes in the same order. In a folder it is all kept
    /// or nothing; a bucket may hold some when it fails, which nothing names and the sweep finds.
    pub async fn keep_all(&self, files: Vec<Bytes>) -> io::Result<Vec<String>> {
        let files: Vec<(String, Bytes)> = files
            .into_iter()
            .map(|bytes| (hash_of(&bytes), bytes))
            .collect();
        let hashes = files.iter().map(|(hash, _)| hash.clone()).collect();
        match &self.store {
            Store::Folder(folder) => folder.keep(files).await?,
            Store::Bucket(bucket) => bucket.keep(files).await?,
        }
        Ok(hashes)
    }

    /// All bytes under a hash.
    pub async fn read(&self, hash: &str) -> io::Result<Bytes> {
        known(hash)?;
        let bytes = match &self.store {
            Store::Folder(folder) => folder.read(hash).await?,
            Store::Bucket(bucket) => bucket.read(hash).await?,
        };
        if hash_of(&bytes) == hash {
            Ok(bytes)
        } else {
            Err(damaged(hash))
        }
    }

    /// Some of the bytes under a hash, a piece at a time. A file that nobody has found whole in the
    /// state it is in is read to its end first.
    pub async fn stream(&self, hash: &str, range: Range<u64>) -> io::Result<Chunks> {
        known(hash)?;
        let found = match &self.store {
            Store::Folder(folder) => folder.look(hash).await?,
            Store::Bucket(bucket) => bucket.look(hash).await?,
        };
        if !self.is_whole(hash, &found.version) {
            let mut chunks = self.chunks(hash, 0..found.bytes).await?;
            let mut hasher = blake3::Hasher::new();
            while let Some(chunk) = chunks.try_next().await? {
                hasher.update(&chunk);
            }
            if hasher.finalize().to_hex().as_str() != hash {
                return Err(damaged(hash));
            }
            self.remember(hash, found.version);
        }
        if range.start > range.end || range.end > found.bytes {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.chunks(hash, range).await
    }

    async fn chunks(&self, hash: &str, range: Range<u64>) -> io::Result<Chunks> {
        match &self.store {
            Store::Folder(folder) => folder.chunks(hash, range).await,
            Store::Bucket(bucket) => bucket.chunks(hash, range).await,
        }
    }

    fn is_whole(&self, hash: &str, version: &str) -> bool {
        let whole = self.whole.lock().unwrap_or_else(PoisonError::into_inner);
        whole.get(hash).is_some_and(|known| known == version)
    }

    fn remember(&self, hash: &str, version: String) {
        let mut whole = self.whole.lock().unwrap_or_else(PoisonError::into_inner);
        if whole.len() >= MOST_REMEMBERED {
            whole.clear();
        }
        whole.insert(hash.to_owned(), version);
    }

    /// A path at which a file can be read, as it lies there: whether it is whole is for the reader to
    /// find out.
    pub async fn fetch(&self, hash: &str) -> io::Result<Fetched> {
        known(hash)?;
        match &self.store {
            Store::Folder(folder) => {
                let path = folder.path(hash);
                tokio::fs::metadata(&path).await?;
                Ok(Fetched {
                    path,
                    is_copy: false,
                })
            }
            Store::Bucket(bucket) => {
                let bytes = bucket.read(hash).await?;
                Fetched::copy(&bytes)
            }
        }
    }

    /// Every whole file, in the order of the hashes.
    pub async fn list(&self) -> io::Result<Vec<Shelved>> {
        let mut found = match &self.store {
            Store::Folder(folder) => folder.list().await?,
            Store::Bucket(bucket) => bucket.list().await?,
        };
        found.sort_unstable_by(|one, other| one.hash.cmp(&other.hash));
        Ok(found)
    }

    /// Removes a file that was kept before an instant; false where it was kept again since.
    pub async fn remove_old(&self, hash: &str, before: DateTime<Utc>) -> io::Result<bool> {
        known(hash)?;
        match &self.store {
            Store::Folder(folder) => folder.remove_old(hash, before).await,
            Store::Bucket(bucket) => bucket.remove_old(hash, before).await,
        }
    }

    /// Removes what was left half-written before an instant.
    pub async fn remove_parts(&self, before: DateTime<Utc>) -> io::Result<()> {
        match &self.store {
            Store::Folder(folder) => folder.remove_parts(before).await,
            // A bucket knows no halves.
            Store::Bucket(_) => Ok(()),
        }
    }

    /// Writes, reads back and removes something small.
    pub async fn try_out(&self) -> io::Result<()> {
        let text = uuid::Uuid::now_v7().to_string();
        let is_same = match &self.store {
            Store::Folder(folder) => folder.try_out(text.as_bytes()).await?,
            Store::Bucket(bucket) => bucket.try_out(text.as_bytes()).await?,
        };
        if is_same {
            Ok(())
        } else {
            Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "what was written came back otherwise",
            ))
        }
    }
}

/// A file to be read at a path; a copy of it goes with this.
#[derive(Debug)]
pub struct Fetched {
    path: PathBuf,
    is_copy: bool,
}

impl Fetched {
    /// Only for its owner: an original is nobody else's business.
    fn copy(bytes: &[u8]) -> io::Result<Self> {
        let name = format!("daymark-{}.fetched", uuid::Uuid::now_v7().simple());
        let path = std::env::temp_dir().join(name);
        let mut options = OpenOptions::new();
        let mut file = options
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)?;
        let fetched = Self {
            path,
            is_copy: true,
        };
        file.write_all(bytes)?;
        Ok(fetched)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Fetched {
    fn drop(&mut self) {
        if self.is_copy {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether a text is a hash as the shelf writes it.
pub fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'))
}

fn known(hash: &str) -> io::Result<()> {
    if is_hash(hash) {
        Ok(())
    } else {
        Err(io::ErrorKind::NotFound.into())
    }
}

fn hash_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

fn damaged(hash: &str) -> io::Error {
    let told = format!("the file {hash} is not what its hash says");
    io::Error::new(io::ErrorKind::InvalidData, told)
}
