//! Where the shelf stands: a folder, or a bucket of a store that speaks S3.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Folder(PathBuf),
    Bucket(BucketPlace),
}

/// A bucket, and how it is reached.
#[derive(Clone, PartialEq, Eq)]
pub struct BucketPlace {
    pub bucket: String,
    /// What the names of all objects begin with, without slashes around it; may be empty.
    pub prefix: String,
    /// Scheme, host and port of the store. `None`: Amazon's own, in the region.
    pub endpoint: Option<String>,
    pub region: String,
    /// Whether `http://` may be spoken.
    pub allow_http: bool,
    /// Whether the bucket stands in the path of an address, and not in its host.
    pub path_style: bool,
    /// How long the store may take for its word, beside what moving the bytes takes.
    pub timeout: Duration,
    /// The names and values of `AWS_…` by which it is opened. Without a key, the machine's own role.
    pub credentials: Vec<(&'static str, String)>,
}

/// Without what opens it.
impl fmt::Debug for BucketPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BucketPlace")
            .field("bucket", &self.bucket)
            .field("prefix", &self.prefix)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

/// As operators know it: the path of the folder, or `s3://bucket/prefix`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => write!(f, "{}", path.display()),
            Self::Bucket(place) if place.prefix.is_empty() => write!(f, "s3://{}", place.bucket),
            Self::Bucket(place) => write!(f, "s3://{}/{}", place.bucket, place.prefix),
        }
    }
}
