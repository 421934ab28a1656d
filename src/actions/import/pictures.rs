//! A picture that an import brings: kept on the shelf, its renditions made, its photo found or made.

use crate::domain::ids::PhotoId;
use crate::media::intake::{Refusal, take_in};
use crate::media::render::render;
use crate::media::shelf::Shelf;
use crate::store::ids::new_id;
use crate::store::photos::{Original, Rendition, find_photo_by_original, insert_photo};
use crate::store::pool::Tx;

/// Why a picture could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum PictureFailure {
    #[error("{0}")]
    Refused(#[from] Refusal),
    #[error(
        "The picture could not be written to the media folder ({0}). See that the disk has room and the folder is writable, then import again."
    )]
    Shelf(#[from] std::io::Error),
    #[error("The picture could not be rendered ({0}). Export it anew and try again.")]
    Render(String),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The photo of these bytes, made where it is not there yet. The same bytes twice are one photo.
pub async fn keep_picture(
    tx: &mut Tx<'_>,
    shelf: &Shelf,
    bytes: Vec<u8>,
) -> Result<PhotoId, PictureFailure> {
    let hash = blake3::hash(&bytes).to_hex().to_string();
    if let Some(id) = find_photo_by_original(tx, &hash).await? {
        return Ok(id);
    }
    let shelf = shelf.clone();
    let (original, renditions) = tokio::task::spawn_blocking(move || make_files(&shelf, &bytes))
        .await
        .map_err(|error| PictureFailure::Render(error.to_string()))??;
    let id = new_id();
    insert_photo(tx, id, &original, &renditions).await?;
    Ok(id)
}

fn make_files(shelf: &Shelf, bytes: &[u8]) -> Result<(Original, Vec<Rendition>), PictureFailure> {
    let picture = take_in(bytes)?;
    let original = Original {
        hash: shelf.keep(bytes)?,
        media_type: picture.media_type,
        width: to_pixels(picture.image.width()),
        height: to_pixels(picture.image.height()),
    };
    let files =
        render(&picture.image).map_err(|error| PictureFailure::Render(error.to_string()))?;
    let mut renditions = Vec::with_capacity(files.len());
    for file in files {
        renditions.push(Rendition {
            hash: shelf.keep(&file.bytes)?,
            name: file.name,
            media_type: "image/jpeg",
            width: to_pixels(file.width),
            height: to_pixels(file.height),
            bytes: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        });
    }
    Ok((original, renditions))
}

/// Sides are at most 12,000: they fit.
fn to_pixels(side: u32) -> i32 {
    i32::try_from(side).unwrap_or(i32::MAX)
}
