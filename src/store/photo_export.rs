//! Photos as they are written out: what is newest of each, public or not.

use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText};
use sqlx::PgPool;
use sqlx::types::Json;

/// A photo with its facts.
#[derive(Clone, Debug)]
pub struct ExportedPhoto {
    pub id: PhotoId,
    /// The hash of its original, and of its widest JPEG.
    pub original: String,
    pub widest: Option<String>,
    pub media_type: String,
    pub file_name: Option<String>,
    pub facts: Option<Json<Photo>>,
}

/// Those that are not in the trash, the oldest first.
pub async fn list_photos_to_export(pool: &PgPool) -> Result<Vec<ExportedPhoto>, sqlx::Error> {
    sqlx::query_as!(
        ExportedPhoto,
        r#"select ph.id as "id!: PhotoId", ph.original as "original!", w.hash as "widest?",
                  ph.media_type as "media_type!", ph.file_name, f.content as "facts?: Json<Photo>"
           from photo ph
           join thing t on t.id = ph.id and t.trashed_at is null
           left join lateral (
               select hash from rendition
               where photo_id = ph.id and name ~ '^w[0-9]+[.]jpg$' order by width desc limit 1) w on true
           left join lateral (
               select r.content from part p
               join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
               where p.thing_id = ph.id and p.part = 'free') f on true
           order by ph.added_at, ph.id"#
    )
    .fetch_all(pool)
    .await
}

/// All their words.
pub async fn list_words_to_export(
    pool: &PgPool,
) -> Result<Vec<(PhotoId, Locale, PhotoText)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.thing_id as "id!: PhotoId", p.part, r.content as "text!: Json<PhotoText>"
           from photo ph
           join part p on p.thing_id = ph.id and p.part <> 'free'
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest"#
    )
    .fetch_all(pool)
    .await?;
    let words = rows.into_iter();
    let words = words.filter_map(|row| Some((row.id, row.part.parse().ok()?, row.text.0)));
    Ok(words.collect())
}
