//! A picture that an import brings: kept on the shelf, its renditions made, its photo found or made.

use crate::domain::ids::PhotoId;
use crate::media::made::Made;
use crate::media::shelf::Shelf;
use crate::media::worker::{Failure, Source, make};
use crate::store::ids::new_id;
use crate::store::photos::{Intake, find_photo_by_original, insert_photo};
use crate::store::pool::Tx;

/// Why a picture could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum PictureFailure {
    #[error("{0}")]
    NotKept(#[from] Failure),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The photo of these bytes, made where it is not there yet. The same bytes twice are one photo.
pub async fn keep_picture(
    tx: &mut Tx<'_>,
    shelf: &Shelf,
    file_name: &str,
    bytes: Vec<u8>,
    made: Made,
) -> Result<PhotoId, PictureFailure> {
    let hash = blake3::hash(&bytes).to_hex().to_string();
    if let Some(id) = find_photo_by_original(tx, &hash).await? {
        return Ok(id);
    }
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let file_name: String = name.chars().take(255).collect();
    let kept = make(shelf, Source::Bytes(bytes.into()), |_| made).await?;
    let id = new_id();
    insert_photo(
        tx,
        id,
        &kept.original,
        &kept.renditions,
        &Intake {
            file_name: Some(file_name.as_str()).filter(|name| !name.is_empty()),
            bytes: Some(kept.bytes),
            said: &kept.said,
            made_with: &kept.made_with,
            added_by: None,
        },
    )
    .await?;
    Ok(id)
}
