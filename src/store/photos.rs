//! Photos: the original by its hash, and the renditions made from it.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::ids::{PhotoId, StaffId};
use crate::domain::photo_said::PhotoSaid;
use crate::domain::revision::ThingKind;
use sqlx::types::Json;

pub use crate::domain::rendition::{Original, Rendition};

pub async fn find_photo_by_original(
    tx: &mut Tx<'_>,
    hash: &str,
) -> Result<Option<PhotoId>, sqlx::Error> {
    let id = sqlx::query_scalar!("select id from photo where original = $1", hash)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(PhotoId))
}

/// The photo whose original these bytes are, or of which they were made.
pub async fn find_photo_by_bytes(
    tx: &mut Tx<'_>,
    hash: &str,
) -> Result<Option<PhotoId>, sqlx::Error> {
    let id = sqlx::query_scalar!(
        r#"select id as "id!" from (select id, 0 as rank from photo where original = $1
                                    union all
                                    select photo_id, 1 from rendition where hash = $1) found
           order by rank, id limit 1"#,
        hash
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(PhotoId))
}

/// How a photo came in: for staff, never public.
#[derive(Clone, Copy, Debug)]
pub struct Intake<'a> {
    /// At most 255 characters.
    pub file_name: Option<&'a str>,
    /// Of the original.
    pub bytes: Option<i64>,
    pub said: &'a PhotoSaid,
    /// What the renditions were made with, as `Made::code` says it.
    pub made_with: &'a str,
    pub added_by: Option<StaffId>,
}

pub async fn insert_photo(
    tx: &mut Tx<'_>,
    id: PhotoId,
    original: &Original,
    renditions: &[Rendition],
    intake: &Intake<'_>,
) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Photo).await?;
    sqlx::query!(
        "insert into photo (id, original, media_type, width, height, file_name, bytes, said, made_with, added_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        original.hash,
        original.media_type,
        original.width,
        original.height,
        intake.file_name,
        intake.bytes,
        Json(intake.said) as _,
        intake.made_with,
        intake.added_by.map(|staff| staff.0)
    )
    .execute(&mut **tx)
    .await?;
    insert_renditions(tx, id, renditions).await
}

pub async fn insert_renditions(
    tx: &mut Tx<'_>,
    id: PhotoId,
    renditions: &[Rendition],
) -> Result<(), sqlx::Error> {
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
