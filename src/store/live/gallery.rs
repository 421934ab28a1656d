//! Public photos by themselves: the gallery of a language, and one photo with its uses.

use crate::domain::ids::{ObservanceId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText};
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};
use sqlx::types::Json;

/// A photo with its words in one language.
#[derive(Clone, Debug)]
pub struct PublicPhoto {
    pub id: PhotoId,
    pub photo: Json<Photo>,
    pub text: Json<PhotoText>,
    /// When its rights run out; nothing that shows it may be kept longer.
    pub rights_end_at: Option<DateTime<Utc>>,
}

/// An edition that shows a photo.
#[derive(Clone, Debug)]
pub struct PhotoUse {
    pub observance_id: ObservanceId,
    pub year: i32,
}

/// The photos that have words in `locale`, the newest first, after one of them.
pub async fn list_photos(
    live: &LivePool,
    locale: Locale,
    after: Option<PhotoId>,
    limit: i64,
) -> Result<Vec<PublicPhoto>, sqlx::Error> {
    sqlx::query_as!(
        PublicPhoto,
        r#"select p.id as "id!: PhotoId", p.content as "photo!: Json<Photo>",
                  t.content as "text!: Json<PhotoText>", p.rights_end_at
           from live.photo p join live.photo_text t on t.id = p.id and t.locale = $1
           where $2::uuid is null or p.id < $2
           order by p.id desc limit $3"#,
        locale.code(),
        after.map(|id| id.0),
        limit
    )
    .fetch_all(&live.0)
    .await
}

pub async fn count_photos(live: &LivePool, locale: Locale) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!"
           from live.photo p join live.photo_text t on t.id = p.id and t.locale = $1"#,
        locale.code()
    )
    .fetch_one(&live.0)
    .await
}

pub async fn find_photo(
    live: &LivePool,
    id: PhotoId,
    locale: Locale,
) -> Result<Option<PublicPhoto>, sqlx::Error> {
    sqlx::query_as!(
        PublicPhoto,
        r#"select p.id as "id!: PhotoId", p.content as "photo!: Json<Photo>",
                  t.content as "text!: Json<PhotoText>", p.rights_end_at
           from live.photo p join live.photo_text t on t.id = p.id and t.locale = $2
           where p.id = $1"#,
        id.0,
        locale.code()
    )
    .fetch_optional(&live.0)
    .await
}

/// Every photo that is public in some language, with the codes of these.
pub async fn list_photo_locales(
    live: &LivePool,
    only: Option<PhotoId>,
) -> Result<Vec<(PhotoId, Vec<String>)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id as "id!: PhotoId", array_agg(locale) as "locales!: Vec<String>"
           from live.photo_text where $1::uuid is null or id = $1 group by id order by id"#,
        only.map(|id| id.0)
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.locales)).collect())
}

/// Whether a photo was public and is no more.
pub async fn is_photo_gone(live: &LivePool, id: PhotoId) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from live.gone_photo where id = $1) as "gone!""#,
        id.0
    )
    .fetch_one(&live.0)
    .await
}

/// The public editions that show a photo, the newest first.
pub async fn list_uses(live: &LivePool, id: PhotoId) -> Result<Vec<PhotoUse>, sqlx::Error> {
    sqlx::query_as!(
        PhotoUse,
        r#"select e.observance_id as "observance_id!: ObservanceId", e.year as "year!"
           from live.placement u join live.edition e on e.id = u.edition_id
           where u.photo_id = $1 order by e.year desc, e.observance_id"#,
        id.0
    )
    .fetch_all(&live.0)
    .await
}
