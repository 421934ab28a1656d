//! What a backup says about itself.

use crate::media::shelf::is_hash;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, Read};

/// The form of the file. A later one that this program cannot read has a higher number.
pub const FORM: u32 = 1;

pub const MANIFEST: &str = "manifest.json";
pub const DUMP: &str = "database.dump";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    pub form: u32,
    /// The version of the program that made it.
    pub program: String,
    /// The newest migration of its database.
    pub schema: i64,
    pub made_at: DateTime<Utc>,
    /// What was in the database when the backup began.
    pub counts: BTreeMap<String, i64>,
    /// Every other file, by its name.
    pub members: BTreeMap<String, Member>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Bytes.
    pub size: u64,
    /// 64 hexadecimal digits.
    pub blake3: String,
}

/// The name of a media file.
pub fn media_name(hash: &str) -> String {
    format!("media/{}/{hash}", &hash[..2])
}

/// The hash in the name of a media file; `None` of any other name, so that no path leads elsewhere.
pub fn media_hash(name: &str) -> Option<&str> {
    let hash = name.rsplit('/').next()?;
    (is_hash(hash) && media_name(hash) == name).then_some(hash)
}

/// Reads, and hashes what it has read.
pub struct Hashing<R> {
    inner: R,
    hasher: blake3::Hasher,
    size: u64,
}

impl<R> Hashing<R> {
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            hasher: blake3::Hasher::new(),
            size: 0,
        }
    }

    pub fn member(&self) -> Member {
        Member {
            size: self.size,
            blake3: self.hasher.finalize().to_hex().to_string(),
        }
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..count]);
        self.size += count as u64;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_hash_in_its_own_folder_is_the_name_of_a_media_file() {
        let hash = "ab".repeat(32);
        assert_eq!(media_hash(&media_name(&hash)), Some(hash.as_str()));
        for wrong in [
            format!("media/cd/{hash}"),
            format!("media/../{hash}"),
            format!("/media/ab/{hash}"),
            "media/ab/../../secret.key".into(),
            "media".into(),
            String::new(),
        ] {
            assert_eq!(media_hash(&wrong), None, "{wrong}");
        }
    }
}
