//! The one place where pictures are decoded: at most two at a time in the process, each within a time,
//! so that any number of uploads costs a bounded amount of memory.
//!
//! Each runs on a thread of its own rather than on the runtime's: whoever stops the server need not
//! wait for a picture.

use super::avif::avif;
use super::incoming::is_full;
use super::intake::{Picture, Refusal, take_in};
use super::made::Made;
use super::render::{RenderFailure, Rendered, crop_at, render, scale};
use super::shelf::Shelf;
use crate::domain::photo::Focal;
use crate::domain::photo_said::PhotoSaid;
use crate::domain::problem::FieldProblem;
use crate::domain::rendition::{Original, Rendition};
use bytes::Bytes;
use image::RgbImage;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::time::timeout;

/// Decodes at a time, in the whole process.
const AT_A_TIME: usize = 2;
/// How long a picture waits for its turn, and how long it may take then.
const WAIT: Duration = Duration::from_secs(120);
const LIMIT: Duration = Duration::from_secs(60);
/// AVIF takes longer, and nobody waits for it.
const AVIF_LIMIT: Duration = Duration::from_secs(900);

static TURNS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(AT_A_TIME)));

/// A picture that was taken in: its original and its JPEG renditions are on the shelf.
#[derive(Debug)]
pub struct Kept {
    pub original: Original,
    /// Of the original.
    pub bytes: i64,
    pub renditions: Vec<Rendition>,
    pub said: PhotoSaid,
    /// For `photo.made_with`.
    pub made_with: String,
}

/// Why a picture could not be kept. Nothing of it is known to the database then.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{0}")]
    Refused(#[from] Refusal),
    #[error(
        "The picture could not be kept with the media files ({0}). See what `daymark doctor` says of them, and try again."
    )]
    Shelf(#[from] io::Error),
    #[error("The picture could not be rendered ({0}). Export it anew and try again.")]
    Render(#[from] RenderFailure),
    #[error(
        "The picture took longer than a minute to read. Export it anew, smaller if need be, and try again."
    )]
    TooSlow,
    #[error("Too many pictures are being read at this moment. Wait a minute and try again.")]
    Busy,
    #[error("Reading the picture was cut off. Try again; if it happens again, export it anew.")]
    CutOff,
}

impl Failure {
    /// As a problem of a field, told in the language of whoever brought the file.
    pub fn problem(&self, field: impl Into<String>) -> FieldProblem {
        match self {
            Self::Refused(refusal) => refusal.problem(field),
            Self::Shelf(error) if is_full(error) => FieldProblem::new(field, "upload-disk-full"),
            Self::Shelf(_) => FieldProblem::new(field, "upload-not-kept"),
            Self::TooSlow => FieldProblem::new(field, "problem-picture-slow"),
            Self::Busy => FieldProblem::new(field, "problem-picture-busy"),
            Self::Render(_) | Self::CutOff => FieldProblem::new(field, "problem-picture-damaged"),
        }
    }
}

/// Where the bytes of a picture are. A file is read only when its turn has come: what waits costs no
/// memory.
pub enum Source {
    Bytes(Bytes),
    File(PathBuf),
    /// An original that is on the shelf already.
    Shelf(String),
}

impl Source {
    async fn read(&self, shelf: &Shelf) -> io::Result<Bytes> {
        match self {
            Self::Bytes(bytes) => Ok(bytes.clone()),
            Self::File(path) => tokio::fs::read(path).await.map(Bytes::from),
            Self::Shelf(hash) => shelf.read(hash).await,
        }
    }
}

/// Takes a picture in, keeps the original, and makes and keeps its JPEG renditions. `made`: what they
/// are made with, where the file says this or that.
pub async fn make(
    shelf: &Shelf,
    source: Source,
    made: impl FnOnce(&PhotoSaid) -> Made + Send + 'static,
) -> Result<Kept, Failure> {
    let turn = take_turn().await?;
    let bytes = source.read(shelf).await?;
    let own = bytes.clone();
    let (picture, files, made_with) = on_a_thread(LIMIT, move || {
        let Picture {
            media_type,
            width,
            height,
            image,
            said,
        } = take_in(&own)?;
        let made = made(&said);
        let files = render(&image, &made)?;
        drop((image, turn));
        Ok(((media_type, width, height, said), files, made.code()))
    })
    .await?;
    let (media_type, width, height, said) = picture;
    // Only now is anything kept: what cannot be rendered leaves nothing behind.
    let mut whole: Vec<Bytes> = files.iter().map(|file| file.bytes.clone()).collect();
    if !matches!(source, Source::Shelf(_)) {
        whole.push(bytes.clone());
    }
    let hashes = shelf.keep_all(whole).await?;
    Ok(Kept {
        original: Original {
            hash: blake3::hash(&bytes).to_hex().to_string(),
            media_type,
            width: to_pixels(width),
            height: to_pixels(height),
        },
        bytes: to_bytes(bytes.len()),
        renditions: renditions(files, hashes),
        said,
        made_with,
    })
}

/// Makes the AVIF renditions of an original that is on the shelf, and keeps them.
pub async fn make_avif(
    shelf: &Shelf,
    original: String,
    made: Made,
) -> Result<Vec<Rendition>, Failure> {
    let turn = take_turn().await?;
    let bytes = shelf.read(&original).await?;
    let files = on_a_thread(AVIF_LIMIT, move || {
        // Whoever asks for a page goes first. This is the thread's own, and ends with it.
        let _ = rustix::process::nice(10);
        let image = take_in(&bytes)?.image;
        let scaled: Vec<RgbImage> = scale(&image)?;
        // Only the small ones are left: others may have their turn.
        drop((image, bytes, turn));
        let files = scaled.iter().rev().map(|image| avif(image, &made));
        Ok(files.collect::<Result<Vec<Rendered>, _>>()?)
    })
    .await?;
    keep_files(shelf, files).await
}

/// Makes the crops for points of an original that is on the shelf, and keeps them.
pub async fn make_crops(
    shelf: &Shelf,
    original: String,
    made: Made,
    focals: Vec<Focal>,
) -> Result<Vec<Rendition>, Failure> {
    if focals.is_empty() {
        return Ok(Vec::new());
    }
    let turn = take_turn().await?;
    let bytes = shelf.read(&original).await?;
    let files = on_a_thread(LIMIT, move || {
        let image = take_in(&bytes)?.image;
        let files = focals
            .into_iter()
            .map(|focal| crop_at(&image, Some(focal), &made));
        let files = files.collect::<Result<Vec<Rendered>, _>>()?;
        drop(turn);
        Ok(files)
    })
    .await?;
    keep_files(shelf, files).await
}

async fn keep_files(shelf: &Shelf, files: Vec<Rendered>) -> Result<Vec<Rendition>, Failure> {
    let whole = files.iter().map(|file| file.bytes.clone()).collect();
    let hashes = shelf.keep_all(whole).await?;
    Ok(renditions(files, hashes))
}

/// Waits for a turn, which is held until it is dropped.
async fn take_turn() -> Result<OwnedSemaphorePermit, Failure> {
    timeout(WAIT, Arc::clone(&TURNS).acquire_owned())
        .await
        .map_err(|_| Failure::Busy)?
        .map_err(|_| Failure::Busy)
}

/// Runs work on a thread of its own. Work that is given up on goes on to its end, and keeps the turn
/// it holds until then.
async fn on_a_thread<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let (send, receive) = oneshot::channel();
    std::thread::Builder::new()
        .name("picture".into())
        .spawn(move || {
            // Nobody may be waiting any more.
            let _ = send.send(work());
        })?;
    match timeout(limit, receive).await {
        Ok(Ok(done)) => done,
        // The thread ended without an answer.
        Ok(Err(_)) => Err(Failure::CutOff),
        Err(_) => Err(Failure::TooSlow),
    }
}

/// Files as they were kept: the hashes come in their order.
fn renditions(files: Vec<Rendered>, hashes: Vec<String>) -> Vec<Rendition> {
    let kept = files.into_iter().zip(hashes);
    kept.map(|(file, hash)| Rendition {
        hash,
        name: file.name,
        media_type: file.media_type,
        width: to_pixels(file.width),
        height: to_pixels(file.height),
        bytes: to_bytes(file.bytes.len()),
    })
    .collect()
}

/// Sides are at most 12,000: they fit.
fn to_pixels(side: u32) -> i32 {
    i32::try_from(side).unwrap_or(i32::MAX)
}

fn to_bytes(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[tokio::test]
    async fn at_most_two_are_at_work_and_what_goes_wrong_gives_its_turn_back() {
        static NOW: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let work = async |number: usize| {
            let turn = take_turn().await?;
            on_a_thread(LIMIT, move || {
                let now = NOW.fetch_add(1, Ordering::SeqCst) + 1;
                MOST.fetch_max(now, Ordering::SeqCst);
                std::thread::sleep(Duration::from_millis(30));
                NOW.fetch_sub(1, Ordering::SeqCst);
                drop(turn);
                if number == 3 {
                    // As a decoder would that has a fault.
                    std::panic::resume_unwind(Box::new("a fault"));
                }
                Ok(number)
            })
            .await
        };
        let tasks: Vec<_> = (0..8).map(|number| tokio::spawn(work(number))).collect();
        let mut cut_off = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => {}
                Err(Failure::CutOff) => cut_off += 1,
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!((MOST.load(Ordering::SeqCst), cut_off), (2, 1));
    }

    #[tokio::test]
    async fn what_takes_too_long_is_given_up_on_and_keeps_its_turn_to_its_end() {
        let slow = async || {
            let turn = take_turn().await?;
            on_a_thread(Duration::from_millis(20), move || {
                std::thread::sleep(Duration::from_millis(200));
                drop(turn);
                Ok(())
            })
            .await
        };
        let (one, other) = tokio::join!(slow(), slow());
        assert!(matches!(
            (one, other),
            (Err(Failure::TooSlow), Err(Failure::TooSlow))
        ));
        let before = std::time::Instant::now();
        drop(take_turn().await.unwrap());
        assert!(
            before.elapsed() > Duration::from_millis(100),
            "it had to wait"
        );
    }
}
