//! The one place where pictures are decoded: at most two at a time in the process, each within a time,
//! so that any number of uploads costs a bounded amount of memory.
//!
//! Each runs on a thread of its own rather than on the runtime's: whoever stops the server need not
//! wait for a picture.

use super::avif::avif;
use super::intake::{Picture, Refusal, take_in};
use super::made::Made;
use super::render::{RenderFailure, Rendered, crop_at, render, scale};
use super::shelf::Shelf;
use crate::domain::photo::Focal;
use crate::domain::photo_said::PhotoSaid;
use crate::domain::problem::FieldProblem;
use crate::domain::rendition::{Original, Rendition};
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
        "The picture could not be written to the media folder ({0}). See that the disk has room and the folder is writable, and try again."
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
            Self::Shelf(_) => FieldProblem::new(field, "problem-picture-shelf"),
            Self::TooSlow => FieldProblem::new(field, "problem-picture-slow"),
            Self::Busy => FieldProblem::new(field, "problem-picture-busy"),
            Self::Render(_) | Self::CutOff => FieldProblem::new(field, "problem-picture-damaged"),
        }
    }
}

/// Where the bytes of a picture are. A file is read only when its turn has come: what waits costs no
/// memory.
pub enum Source {
    Bytes(Vec<u8>),
    File(PathBuf),
    /// An original that is on the shelf already.
    Shelf(String),
}

impl Source {
    fn read(self, shelf: &Shelf) -> io::Result<Vec<u8>> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            Self::File(path) => std::fs::read(path),
            Self::Shelf(hash) => shelf.read(&hash),
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
    let shelf = shelf.clone();
    in_turn(LIMIT, move |turn| {
        let bytes = source.read(&shelf)?;
        let Picture {
            media_type,
            width,
            height,
            image,
            said,
        } = take_in(&bytes)?;
        let made = made(&said);
        let files = render(&image, &made)?;
        drop(image);
        drop(turn);
        // Only now is anything kept: what cannot be rendered leaves nothing behind.
        let original = Original {
            hash: shelf.keep(&bytes)?,
            media_type,
            width: to_pixels(width),
            height: to_pixels(height),
        };
        let renditions = files
            .into_iter()
            .map(|file| keep(&shelf, file))
            .collect::<Result<_, _>>()?;
        Ok(Kept {
            original,
            bytes: to_bytes(bytes.len()),
            renditions,
            said,
            made_with: made.code(),
        })
    })
    .await
}

/// Makes the AVIF renditions of an original that is on the shelf, and keeps them.
pub async fn make_avif(
    shelf: &Shelf,
    original: String,
    made: Made,
) -> Result<Vec<Rendition>, Failure> {
    let shelf = shelf.clone();
    in_turn(AVIF_LIMIT, move |turn| {
        // Whoever asks for a page goes first. This is the thread's own, and ends with it.
        let _ = rustix::process::nice(10);
        let image = take_in(&Source::Shelf(original).read(&shelf)?)?.image;
        let scaled: Vec<RgbImage> = scale(&image)?;
        drop(image);
        // Only the small ones are left: others may have their turn.
        drop(turn);
        scaled
            .iter()
            .rev()
            .map(|image| keep(&shelf, avif(image, &made)?))
            .collect()
    })
    .await
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
    let shelf = shelf.clone();
    in_turn(LIMIT, move |_turn| {
        let image = take_in(&Source::Shelf(original).read(&shelf)?)?.image;
        let crops = focals.into_iter();
        crops
            .map(|focal| keep(&shelf, crop_at(&image, Some(focal), &made)?))
            .collect()
    })
    .await
}

/// Runs work on a thread of its own when its turn has come. Work that is given up on goes on to its
/// end, and keeps its turn until then.
async fn in_turn<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce(OwnedSemaphorePermit) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let turn = timeout(WAIT, Arc::clone(&TURNS).acquire_owned())
        .await
        .map_err(|_| Failure::Busy)?
        .map_err(|_| Failure::Busy)?;
    let (send, receive) = oneshot::channel();
    std::thread::Builder::new()
        .name("picture".into())
        .spawn(move || {
            // Nobody may be waiting any more.
            let _ = send.send(work(turn));
        })?;
    match timeout(limit, receive).await {
        Ok(Ok(done)) => done,
        // The thread ended without an answer.
        Ok(Err(_)) => Err(Failure::CutOff),
        Err(_) => Err(Failure::TooSlow),
    }
}

fn keep(shelf: &Shelf, file: Rendered) -> Result<Rendition, Failure> {
    Ok(Rendition {
        hash: shelf.keep(&file.bytes)?,
        name: file.name,
        media_type: file.media_type,
        width: to_pixels(file.width),
        height: to_pixels(file.height),
        bytes: to_bytes(file.bytes.len()),
    })
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
        let work = |number: usize| {
            in_turn(LIMIT, move |turn| {
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
        let slow = || {
            in_turn(Duration::from_millis(20), |turn| {
                std::thread::sleep(Duration::from_millis(200));
                drop(turn);
                Ok(())
            })
        };
        let (one, other) = tokio::join!(slow(), slow());
        assert!(matches!(
            (one, other),
            (Err(Failure::TooSlow), Err(Failure::TooSlow))
        ));
        let before = std::time::Instant::now();
        in_turn(LIMIT, |_turn| Ok(())).await.unwrap();
        assert!(
            before.elapsed() > Duration::from_millis(100),
            "it had to wait"
        );
    }
}
