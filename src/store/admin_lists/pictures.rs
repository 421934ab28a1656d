//! What an edition can place: photos by their captions, documents by their titles.

use crate::domain::ids::{DocumentId, PhotoId};
use crate::domain::locale::Locale;
use sqlx::PgPool;

#[derive(Clone, Debug)]
pub struct PhotoChoice {
    pub id: PhotoId,
    pub caption: Option<String>,
    pub alt_text: Option<String>,
    /// The smallest file: hash and name in its address, width and height in pixels.
    pub file: Option<(String, String, i32, i32)>,
}

#[derive(Clone, Debug)]
pub struct DocumentChoice {
    pub id: DocumentId,
    pub title: Option<String>,
}

/// All photos that are not in the trash, with their words in a language, else in English, else in
/// whichever there is; the newest first.
pub async fn list_photos(pool: &PgPool, locale: Locale) -> Result<Vec<PhotoChoice>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select ph.id as "id!: PhotoId", w.caption as "caption?", w.alt_text as "alt_text?",
                  f.hash as "hash?", f.name as "name?", f.width as "width?", f.height as "height?"
           from photo ph
           join thing t on t.id = ph.id and t.trashed_at is null
           left join lateral (
               select r.content ->> 'caption' as caption, r.content ->> 'alt_text' as alt_text
               from part p
               join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
               where p.thing_id = ph.id and p.part <> 'free'
               order by (p.part = $1) desc, (p.part = 'en') desc, p.part limit 1) w on true
           left join lateral (
               select hash, name, width, height from rendition
               where photo_id = ph.id and media_type = 'image/jpeg' and name <> 'social.jpg' order by width limit 1) f on true
           order by ph.id desc"#,
        locale.code()
    )
    .fetch_all(pool)
    .await?;
    let photos = rows.into_iter().map(|row| {
        let file = match (row.hash, row.name, row.width, row.height) {
            (Some(hash), Some(name), Some(width), Some(height)) => {
                Some((hash, name, width, height))
            }
            _ => None,
        };
        PhotoChoice {
            id: row.id,
            caption: row.caption,
            alt_text: row.alt_text,
            file,
        }
    });
    Ok(photos.collect())
}

/// All documents that are not in the trash.
pub async fn list_documents(
    pool: &PgPool,
    locale: Locale,
) -> Result<Vec<DocumentChoice>, sqlx::Error> {
    sqlx::query_as!(
        DocumentChoice,
        r#"select d.id as "id: DocumentId",
                  (select r.content ->> 'title' from part p
                   join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
                   where p.thing_id = d.id and p.part <> 'free'
                   order by (p.part = $1) desc, (p.part = 'en') desc, p.part limit 1) as title
           from document d join thing t on t.id = d.id and t.trashed_at is null
           order by d.id desc"#,
        locale.code()
    )
    .fetch_all(pool)
    .await
}
