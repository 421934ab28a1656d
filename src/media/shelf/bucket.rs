//! The shelf as a bucket of a store that speaks S3: objects named by their hash below a prefix.

use super::place::BucketPlace;
use super::{Chunks, Found, Shelved, is_hash};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures_util::{StreamExt, TryStreamExt, stream};
use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::{
    ClientOptions, Error, GetOptions, ObjectStore, ObjectStoreExt, PutPayload, RetryConfig,
};
use std::io;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::RwLock;

/// The least bytes a second at which files are expected to go out.
const SLOWEST: u64 = 250_000;
/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(5);
/// No request takes longer, whatever it moves.
const LONGEST: Duration = Duration::from_secs(300);

#[derive(Clone, Debug)]
pub(super) struct Bucket {
    store: Arc<AmazonS3>,
    prefix: Path,
    timeout: Duration,
    /// Held alone while an object is looked at and then removed, so that nobody keeps the same bytes
    /// in between.
    removing: Arc<RwLock<()>>,
}

impl Bucket {
    /// Nothing is asked of the store yet.
    pub(super) fn open(place: &BucketPlace) -> io::Result<Self> {
        // One for the whole process; it may be there already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let options = ClientOptions::new()
            .with_connect_timeout(CONNECT)
            .with_timeout(LONGEST)
            .with_allow_http(place.allow_http);
        let mut builder = AmazonS3Builder::new()
            .with_client_options(options)
            .with_retry(RetryConfig {
                max_retries: 2,
                retry_timeout: place.timeout,
                ..RetryConfig::default()
            })
            // What speaks S3 beside Amazon often knows only the plain request.
            .with_disable_bulk_delete(true)
            .with_virtual_hosted_style_request(!place.path_style)
            .with_bucket_name(&place.bucket)
            .with_region(&place.region);
        if let Some(endpoint) = &place.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        for (name, value) in &place.credentials {
            let key: AmazonS3ConfigKey = name.to_ascii_lowercase().parse().map_err(told)?;
            builder = builder.with_config(key, value);
        }
        Ok(Self {
            store: Arc::new(builder.build().map_err(told)?),
            prefix: Path::from(place.prefix.as_str()),
            timeout: place.timeout,
            removing: Arc::default(),
        })
    }

    fn path(&self, hash: &str) -> Path {
        self.prefix.clone().join(&hash[..2]).join(hash)
    }

    /// One after the other; an object is there whole or not at all. One that is there already is put
    /// anew, and is young again.
    pub(super) async fn keep(&self, files: Vec<(String, Bytes)>) -> io::Result<()> {
        let _held = self.removing.read().await;
        for (hash, bytes) in files {
            self.put(&self.path(&hash), bytes).await?;
        }
        Ok(())
    }

    async fn put(&self, path: &Path, bytes: Bytes) -> io::Result<()> {
        let moving = Duration::from_secs(bytes.len() as u64 / SLOWEST);
        let put = self.store.put(path, PutPayload::from_bytes(bytes));
        within(self.timeout + moving, put).await.map(drop)
    }

    pub(super) async fn read(&self, hash: &str) -> io::Result<Bytes> {
        self.get_all(&self.path(hash)).await.map(Bytes::from)
    }

    async fn get_all(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut chunks = self.get(path, GetOptions::default()).await?;
        let mut bytes = Vec::new();
        while let Some(chunk) = chunks.try_next().await? {
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    pub(super) async fn look(&self, hash: &str) -> io::Result<Found> {
        let path = self.path(hash);
        let data = within(self.timeout, self.store.head(&path)).await?;
        let version = data
            .e_tag
            .unwrap_or_else(|| data.last_modified.to_rfc3339());
        Ok(Found {
            bytes: data.size,
            version,
        })
    }

    /// The bytes of a range that lies within the object.
    pub(super) async fn chunks(&self, hash: &str, range: Range<u64>) -> io::Result<Chunks> {
        if range.is_empty() {
            return Ok(Box::pin(stream::empty()));
        }
        let options = GetOptions {
            range: Some(range.into()),
            ..GetOptions::default()
        };
        self.get(&self.path(hash), options).await
    }

    /// The first word comes within the time, and then each piece.
    async fn get(&self, path: &Path, options: GetOptions) -> io::Result<Chunks> {
        let timeout = self.timeout;
        let found = within(timeout, self.store.get_opts(path, options)).await?;
        let chunks = found.into_stream();
        Ok(Box::pin(stream::try_unfold(
            chunks,
            move |mut chunks| async move {
                let next = within(timeout, async { chunks.next().await.transpose() }).await?;
                Ok(next.map(|chunk| (chunk, chunks)))
            },
        )))
    }

    pub(super) async fn list(&self) -> io::Result<Vec<Shelved>> {
        let mut objects = self.store.list(Some(&self.prefix));
        let mut found = Vec::new();
        loop {
            let next = within(self.timeout, async { objects.next().await.transpose() });
            let Some(object) = next.await? else {
                return Ok(found);
            };
            // Others may keep something below the same prefix.
            let name = object.location.filename().filter(|name| is_hash(name));
            if let Some(hash) = name.filter(|hash| self.path(hash) == object.location) {
                found.push(Shelved {
                    hash: hash.to_owned(),
                    bytes: object.size,
                    kept_at: object.last_modified,
                });
            }
        }
    }

    pub(super) async fn remove_old(&self, hash: &str, before: DateTime<Utc>) -> io::Result<bool> {
        let path = self.path(hash);
        let _alone = self.removing.write().await;
        let data = within(self.timeout, self.store.head(&path)).await?;
        if data.last_modified >= before {
            return Ok(false);
        }
        within(self.timeout, self.store.delete(&path)).await?;
        Ok(true)
    }

    /// Puts a small object, reads it back, and removes it.
    pub(super) async fn try_out(&self, text: &[u8]) -> io::Result<bool> {
        let name = format!("check-{}", uuid::Uuid::now_v7().simple());
        let path = self.prefix.clone().join(name);
        self.put(&path, Bytes::copy_from_slice(text)).await?;
        let got = self.get_all(&path).await;
        let removed = within(self.timeout, self.store.delete(&path)).await;
        let is_same = got? == text;
        removed.map(|()| is_same)
    }
}

/// A store that does not answer within the time has failed.
async fn within<T>(limit: Duration, work: impl Future<Output = Result<T, Error>>) -> io::Result<T> {
    match tokio::time::timeout(limit, work).await {
        Ok(done) => done.map_err(told),
        Err(_) => Err(io::Error::new(
            io::ErrorKind::TimedOut,
            format!(
                "the store did not answer within {} seconds",
                limit.as_secs()
            ),
        )),
    }
}

/// In the kinds of errors that a folder has.
fn told(error: Error) -> io::Error {
    let kind = match &error {
        Error::NotFound { .. } => io::ErrorKind::NotFound,
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => {
            io::ErrorKind::PermissionDenied
        }
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, error)
}
