//! Public photos: within their rights, with words in the locale.

use crate::domain::ids::{EditionId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText};
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};
use sqlx::types::Json;

/// A photo in its place on an edition. Without words in the locale it is not shown there.
#[derive(Clone, Debug)]
pub struct PlacedPhoto {
    pub id: PhotoId,
    /// Its place among the placements, from 1.
    pub position: i32,
    pub photo: Json<Photo>,
    pub text: Json<PhotoText>,
    /// What its crops keep here, where that is not what the photo says: per cent from the left and top.
    pub focal_x: Option<i16>,
    pub focal_y: Option<i16>,
    /// When its rights run out; nothing that shows it may be kept longer.
    pub rights_end_at: Option<DateTime<Utc>>,
}

/// A public file of a photo.
#[derive(Clone, Debug)]
pub struct RenditionRow {
    pub photo_id: PhotoId,
    pub name: String,
    pub media_type: String,
    /// Pixels.
    pub width: i32,
    pub height: i32,
    pub bytes: i64,
    pub hash: String,
    pub rights_end_at: Option<DateTime<Utc>>,
}

/// The photos of an edition that have a caption and an alternative text in `locale`.
pub async fn list_placed(
    live: &LivePool,
    edition: EditionId,
    locale: Locale,
) -> Result<Vec<PlacedPhoto>, sqlx::Error> {
    sqlx::query_as!(
        PlacedPhoto,
        r#"select u.photo_id as "id!: PhotoId", u.position as "position!", p.content as "photo!: Json<Photo>",
                  t.content as "text!: Json<PhotoText>", u.focal_x, u.focal_y, p.rights_end_at
           from live.placement u
           join live.photo p on p.id = u.photo_id
           join live.photo_text t on t.id = u.photo_id and t.locale = $2
           where u.edition_id = $1 order by u.position"#,
        edition.0,
        locale.code()
    )
    .fetch_all(&live.0)
    .await
}

/// The files of some photos that pages show, of each the narrowest first; not the one in the shape of
/// cards.
pub async fn list_renditions(
    live: &LivePool,
    photos: &[PhotoId],
) -> Result<Vec<RenditionRow>, sqlx::Error> {
    let photos: Vec<uuid::Uuid> = photos.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        RenditionRow,
        r#"select photo_id as "photo_id!: PhotoId", name as "name!", media_type as "media_type!", width as "width!",
                  height as "height!", bytes as "bytes!", hash as "hash!", rights_end_at
           from live.rendition where photo_id = any ($1) and name not like 'social%' order by media_type, width"#,
        &photos
    )
    .fetch_all(&live.0)
    .await
}

/// A public file of a photo by its name.
pub async fn find_rendition_named(
    live: &LivePool,
    photo: PhotoId,
    name: &str,
) -> Result<Option<RenditionRow>, sqlx::Error> {
    sqlx::query_as!(
        RenditionRow,
        r#"select photo_id as "photo_id!: PhotoId", name as "name!", media_type as "media_type!", width as "width!",
                  height as "height!", bytes as "bytes!", hash as "hash!", rights_end_at
           from live.rendition where photo_id = $1 and name = $2"#,
        photo.0,
        name
    )
    .fetch_optional(&live.0)
    .await
}

/// Whether the file at `/media/{hash}/{name}` was public and is no more.
pub async fn is_gone(live: &LivePool, hash: &str, name: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from live.gone_file where hash = $1 and name = $2) as "gone!""#,
        hash,
        name
    )
    .fetch_one(&live.0)
    .await
}

/// The file at `/media/{hash}/{name}`, if it is public; also one that another took the place of today.
pub async fn find_rendition(
    live: &LivePool,
    hash: &str,
    name: &str,
) -> Result<Option<RenditionRow>, sqlx::Error> {
    sqlx::query_as!(
        RenditionRow,
        r#"select photo_id as "photo_id!: PhotoId", name as "name!", media_type as "media_type!", width as "width!",
                  height as "height!", bytes as "bytes!", hash as "hash!", rights_end_at
           from live.media_file where hash = $1 and name = $2 limit 1"#,
        hash,
        name
    )
    .fetch_optional(&live.0)
    .await
}
