//! What an edition can place: photos by their captions, documents by their titles.

use crate::domain::ids::{DocumentId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, Rights};
use sqlx::PgPool;
use sqlx::types::Json;

#[derive(Clone, Debug)]
pub struct PhotoChoice {
    pub id: PhotoId,
    pub caption: Option<String>,
    pub alt_text: Option<String>,
    /// The width and height of the smallest file, in pixels.
    pub file: Option<(i32, i32)>,
}

#[derive(Clone, Debug)]
pub struct DocumentChoice {
    pub id: DocumentId,
    pub title: Option<String>,
}

/// Photos with their words in a language, else in English, else in whichever there is, the newest
/// first: the `newest` of those that are not in the trash, and whatever is `placed`, wherever it lies.
pub async fn list_photos(
    pool: &PgPool,
    locale: Locale,
    placed: &[PhotoId],
    newest: i64,
) -> Result<Vec<PhotoChoice>, sqlx::Error> {
    let placed: Vec<uuid::Uuid> = placed.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select ph.id as "id!: PhotoId", w.caption as "caption?", w.alt_text as "alt_text?",
                  f.width as "width?", f.height as "height?"
           from photo ph
           left join lateral (
               select r.content ->> 'caption' as caption, r.content ->> 'alt_text' as alt_text
               from part p
               join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
               where p.thing_id = ph.id and p.part <> 'free'
               order by (p.part = $1) desc, (p.part = 'en') desc, p.part limit 1) w on true
           left join lateral (
               select width, height from rendition
               where photo_id = ph.id and media_type = 'image/jpeg' and name not like 'social%' order by width limit 1) f on true
           where ph.id = any ($2)
              or ph.id in (select n.id from photo n join thing t on t.id = n.id and t.trashed_at is null
                           order by n.id desc limit $3)
           order by ph.id desc"#,
        locale.code(),
        &placed,
        newest
    )
    .fetch_all(pool)
    .await?;
    let photos = rows.into_iter().map(|row| {
        let file = row.width.zip(row.height);
        PhotoChoice {
            id: row.id,
            caption: row.caption,
            alt_text: row.alt_text,
            file,
        }
    });
    Ok(photos.collect())
}

/// The rights of some photos, as their newest revisions have them.
pub async fn list_rights(
    pool: &PgPool,
    photos: &[PhotoId],
) -> Result<Vec<(PhotoId, Rights)>, sqlx::Error> {
    let photos: Vec<uuid::Uuid> = photos.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select r.thing_id as "id!: PhotoId", r.content as "photo!: Json<Photo>"
           from part p
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where p.thing_id = any ($1) and p.part = 'free'"#,
        &photos
    )
    .fetch_all(pool)
    .await?;
    let rights = rows.into_iter().map(|row| (row.id, row.photo.0.rights));
    Ok(rights.collect())
}

/// All documents that are not in the trash, and whatever is `placed`, wherever it lies.
pub async fn list_documents(
    pool: &PgPool,
    locale: Locale,
    placed: &[DocumentId],
) -> Result<Vec<DocumentChoice>, sqlx::Error> {
    let placed: Vec<uuid::Uuid> = placed.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        DocumentChoice,
        r#"select d.id as "id: DocumentId",
                  (select r.content ->> 'title' from part p
                   join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
                   where p.thing_id = d.id and p.part <> 'free'
                   order by (p.part = $1) desc, (p.part = 'en') desc, p.part limit 1) as title
           from document d join thing t on t.id = d.id
           where t.trashed_at is null or d.id = any ($2)
           order by d.id desc"#,
        locale.code(),
        &placed
    )
    .fetch_all(pool)
    .await
}
