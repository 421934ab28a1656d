//! Photos: the original by its hash, and the renditions made from it.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::ids::PhotoId;
use crate::domain::revision::ThingKind;

/// An original as it is kept: private, under the BLAKE3 hash of its bytes (64 hexadecimal digits).
#[derive(Clone, Debug)]
pub struct Original {
    pub hash: String,
    pub media_type: &'static str,
    /// Pixels.
    pub width: i32,
    pub height: i32,
}

/// A file made from an original; `name` is its name in the public address (`w640.jpg`).
#[derive(Clone, Debug)]
pub struct Rendition {
    pub name: String,
    pub media_type: &'static str,
    pub width: i32,
    pub height: i32,
    pub bytes: i64,
    pub hash: String,
}

pub async fn find_photo_by_original(
    tx: &mut Tx<'_>,
    hash: &str,
) -> Result<Option<PhotoId>, sqlx::Error> {
    let id = sqlx::query_scalar!("select id from photo where original = $1", hash)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(PhotoId))
}

pub async fn insert_photo(
    tx: &mut Tx<'_>,
    id: PhotoId,
    original: &Original,
    renditions: &[Rendition],
) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Photo).await?;
    sqlx::query!(
        "insert into photo (id, original, media_type, width, height) values ($1, $2, $3, $4, $5)",
        id.0,
        original.hash,
        original.media_type,
        original.width,
        original.height
    )
    .execute(&mut **tx)
    .await?;
    for rendition in renditions {
        sqlx::query!(
            "insert into rendition (photo_id, name, media_type, width, height, bytes, hash)
             values ($1, $2, $3, $4, $5, $6, $7)",
            id.0,
            rendition.name,
            rendition.media_type,
            rendition.width,
            rendition.height,
            rendition.bytes,
            rendition.hash
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
