//! The shelf, the same in a folder and in a bucket.

use crate::media::shelf::Shelf;
use crate::media::shelf::place::{BucketPlace, Place};
use crate::tests::bucket::Bucket;
use crate::tests::support::hashes_on;
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::TryStreamExt;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A shelf, the folder in which its files can be got at from behind, and what must live as long.
struct Stand {
    shelf: Shelf,
    files: PathBuf,
    _keep: Box<dyn std::any::Any>,
}

/// One of each kind.
fn stands() -> [Stand; 2] {
    let folder = tempfile::tempdir().unwrap();
    let bucket = Bucket::start();
    let in_folder = Stand {
        shelf: Shelf::at(folder.path().join("media")),
        files: folder.path().join("media"),
        _keep: Box::new(folder),
    };
    let in_bucket = Stand {
        shelf: bucket.shelf(),
        files: bucket.files(),
        _keep: Box::new(bucket),
    };
    [in_folder, in_bucket]
}

impl Stand {
    fn path(&self, hash: &str) -> PathBuf {
        self.files.join(&hash[..2]).join(hash)
    }

    async fn part(&self, hash: &str, range: std::ops::Range<u64>) -> std::io::Result<Vec<u8>> {
        let chunks = self.shelf.stream(hash, range).await?;
        let chunks: Vec<Bytes> = chunks.try_collect().await?;
        Ok(chunks.concat())
    }
}

/// Bytes that no other number gives.
fn bytes(number: u8, length: usize) -> Bytes {
    (0..length)
        .map(|at| (at % 251) as u8 ^ number)
        .collect::<Vec<u8>>()
        .into()
}

fn set_age(path: &Path, at: DateTime<Utc>) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(at.into()).unwrap();
}

/// Every file below a folder, whatever it is called.
fn count(folder: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .map(|path| if path.is_dir() { count(&path) } else { 1 })
        .sum()
}

#[tokio::test]
async fn the_same_bytes_twice_are_one_file() {
    for stand in stands() {
        let shelf = &stand.shelf;
        let hash = shelf.keep(bytes(1, 5_000)).await.unwrap();
        assert_eq!(hash, blake3::hash(&bytes(1, 5_000)).to_hex().as_str());
        assert_eq!(shelf.keep(bytes(1, 5_000)).await.unwrap(), hash);
        let both = shelf.keep_all(vec![bytes(2, 10), bytes(1, 5_000)]);
        let both = both.await.unwrap();
        assert_eq!(both[1], hash);
        let mut expected = both.clone();
        expected.sort();
        assert_eq!(hashes_on(shelf).await, expected);
        assert_eq!(count(&stand.files), 2);
        assert_eq!(shelf.read(&hash).await.unwrap(), bytes(1, 5_000));
    }
}

#[tokio::test]
async fn many_at_once_with_the_same_bytes_are_one_file() {
    for stand in stands() {
        let keeps = (0..16).map(|_| {
            let shelf = stand.shelf.clone();
            tokio::spawn(async move { shelf.keep(bytes(3, 200_000)).await.unwrap() })
        });
        let mut hashes = Vec::new();
        for keep in keeps.collect::<Vec<_>>() {
            hashes.push(keep.await.unwrap());
        }
        hashes.dedup();
        assert_eq!(hashes.len(), 1);
        assert_eq!(count(&stand.files), 1);
        assert_eq!(
            stand.shelf.read(&hashes[0]).await.unwrap(),
            bytes(3, 200_000)
        );
    }
}

#[tokio::test]
async fn what_is_no_hash_is_not_found() {
    let missing = "0".repeat(64);
    for stand in stands() {
        let strange = ["", "../../etc/passwd", "é", &"z".repeat(64), &missing];
        for name in strange {
            let read = stand.shelf.read(name).await.unwrap_err();
            assert_eq!(read.kind(), ErrorKind::NotFound, "{name}");
            let part = stand.part(name, 0..1).await.unwrap_err();
            assert_eq!(part.kind(), ErrorKind::NotFound, "{name}");
            let path = stand.shelf.fetch(name).await.unwrap_err();
            assert_eq!(path.kind(), ErrorKind::NotFound, "{name}");
        }
        assert!(hashes_on(&stand.shelf).await.is_empty());
    }
}

#[tokio::test]
async fn a_file_is_read_in_parts_and_no_further_than_its_end() {
    for stand in stands() {
        let all = bytes(4, 300_000);
        let hash = stand.shelf.keep(all.clone()).await.unwrap();
        for range in [0..1, 0..300_000, 65_535..65_537, 299_999..300_000, 7..7] {
            let place = range.start as usize..range.end as usize;
            let part = stand.part(&hash, range).await.unwrap();
            assert_eq!(part, all[place]);
        }
        assert!(stand.part(&hash, 0..300_001).await.is_err());
    }
}

#[tokio::test]
async fn damaged_bytes_are_never_given() {
    for stand in stands() {
        let all = bytes(5, 2_000_000);
        let hash = stand.shelf.keep(all.clone()).await.unwrap();
        let mut damaged = all.to_vec();
        damaged[1_999_999] ^= 1;
        std::fs::write(stand.path(&hash), damaged).unwrap();
        let read = stand.shelf.read(&hash).await.unwrap_err();
        assert_eq!(read.kind(), ErrorKind::InvalidData);
        // Also the part that is not damaged: nobody can tell.
        let part = stand.part(&hash, 0..10).await.unwrap_err();
        assert_eq!(part.kind(), ErrorKind::InvalidData);
        // Brought again, it is whole again.
        stand.shelf.keep(all.clone()).await.unwrap();
        assert_eq!(stand.part(&hash, 0..10).await.unwrap(), all[..10]);
        std::fs::write(stand.path(&hash), &all[..1_000]).unwrap();
        let cut = stand.shelf.read(&hash).await.unwrap_err();
        assert_eq!(cut.kind(), ErrorKind::InvalidData);
    }
}

#[tokio::test]
async fn an_old_file_is_removed_and_one_that_was_kept_again_is_not() {
    let week_ago = "2020-01-08T00:00:00Z".parse().unwrap();
    for stand in stands() {
        let shelf = &stand.shelf;
        let hash = shelf.keep(bytes(6, 100)).await.unwrap();
        assert!(!shelf.remove_old(&hash, week_ago).await.unwrap());
        set_age(&stand.path(&hash), week_ago - TimeDelta::seconds(1));
        let listed = shelf.list().await.unwrap();
        assert_eq!((listed[0].hash.as_str(), listed[0].bytes), (&*hash, 100));
        assert!(listed[0].kept_at < week_ago);
        // The same bytes once more: it is young.
        shelf.keep(bytes(6, 100)).await.unwrap();
        assert!(!shelf.remove_old(&hash, week_ago).await.unwrap());
        assert_eq!(shelf.read(&hash).await.unwrap(), bytes(6, 100));
        set_age(&stand.path(&hash), week_ago - TimeDelta::seconds(1));
        assert!(shelf.remove_old(&hash, week_ago).await.unwrap());
        assert_eq!(
            shelf.read(&hash).await.unwrap_err().kind(),
            ErrorKind::NotFound
        );
        let gone = shelf.remove_old(&hash, week_ago).await.unwrap_err();
        assert_eq!(gone.kind(), ErrorKind::NotFound);
        assert_eq!(count(&stand.files), 0);
    }
}

#[tokio::test]
async fn what_a_killed_process_left_half_written_goes_when_it_is_old() {
    let week_ago = "2020-01-08T00:00:00Z".parse().unwrap();
    let [stand, _] = stands();
    let hash = stand.shelf.keep(bytes(7, 100)).await.unwrap();
    let [old, young] = ["1-0", "1-1"].map(|name| {
        let path = stand.path(&hash).with_extension(format!("{name}.part"));
        std::fs::write(&path, b"half").unwrap();
        path
    });
    set_age(&old, week_ago - TimeDelta::seconds(1));
    stand.shelf.remove_parts(week_ago).await.unwrap();
    assert!(!old.exists() && young.exists());
    assert_eq!(hashes_on(&stand.shelf).await, [hash]);
}

#[tokio::test]
async fn a_shelf_is_tried_out_and_looks_as_before() {
    for stand in stands() {
        stand.shelf.try_out().await.unwrap();
        assert_eq!(count(&stand.files), 0);
    }
}

#[tokio::test]
async fn a_fetched_file_can_be_read_at_its_path_and_a_copy_is_gone_after() {
    let [folder, bucket] = stands();
    for (stand, is_copy) in [(folder, false), (bucket, true)] {
        let hash = stand.shelf.keep(bytes(8, 100)).await.unwrap();
        let fetched = stand.shelf.fetch(&hash).await.unwrap();
        let path = fetched.path().to_owned();
        assert_eq!(std::fs::read(&path).unwrap(), bytes(8, 100));
        drop(fetched);
        assert_eq!(path.exists(), !is_copy);
    }
}

#[tokio::test]
async fn others_may_keep_something_below_the_same_prefix() {
    for stand in stands() {
        let hash = stand.shelf.keep(bytes(9, 100)).await.unwrap();
        std::fs::write(stand.files.join("notes.txt"), b"mine").unwrap();
        let elsewhere = stand.files.join("zz");
        std::fs::create_dir_all(&elsewhere).unwrap();
        std::fs::write(elsewhere.join("notes.txt"), b"mine").unwrap();
        assert_eq!(hashes_on(&stand.shelf).await, [hash]);
    }
}

/// Every act that asks the store, with how it failed.
async fn failures(place: BucketPlace) -> Vec<std::io::Error> {
    let shelf = Shelf::open(&Place::Bucket(place)).unwrap();
    let hash = "0".repeat(64);
    vec![
        shelf.keep(bytes(1, 10)).await.unwrap_err(),
        shelf.read(&hash).await.unwrap_err(),
        shelf.stream(&hash, 0..1).await.err().unwrap(),
        shelf.fetch(&hash).await.unwrap_err(),
        shelf.list().await.unwrap_err(),
        shelf
            .remove_old(&hash, DateTime::UNIX_EPOCH)
            .await
            .unwrap_err(),
        shelf.try_out().await.unwrap_err(),
    ]
}

#[tokio::test]
async fn a_store_that_is_not_there_is_no_store_without_files() {
    let mut bucket = Bucket::start();
    bucket.stop();
    for error in failures(bucket.place()).await {
        assert!(
            !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn a_store_that_takes_the_call_and_says_nothing_is_given_up_on() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    let held = tokio::spawn(async move {
        let mut calls = Vec::new();
        while let Ok((call, _)) = silent.accept().await {
            calls.push(call);
        }
    });
    let place = BucketPlace {
        endpoint: Some(format!("http://127.0.0.1:{port}")),
        timeout: Duration::from_millis(200),
        ..Bucket::start().place()
    };
    let began = Instant::now();
    for error in failures(place).await {
        assert_eq!(error.kind(), ErrorKind::TimedOut, "{error:?}");
    }
    assert!(
        began.elapsed() < Duration::from_secs(10),
        "{:?}",
        began.elapsed()
    );
    held.abort();
}

#[tokio::test]
async fn a_store_that_does_not_know_us_says_so_and_not_our_secret() {
    let bucket = Bucket::start();
    let mut place = bucket.place();
    place.credentials[1].1 = "not-the-secret".into();
    for error in failures(place).await {
        // Of a list, the library tells no kind.
        let kind = error.kind();
        assert!(
            matches!(kind, ErrorKind::PermissionDenied | ErrorKind::Other),
            "{error:?}"
        );
        let told = format!("{error:?} {error}");
        assert!(!told.contains("not-the-secret"), "{told}");
    }
}
