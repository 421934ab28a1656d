//! Renditions that are to be made, and the exchange of old ones for new.

use super::photos::{Rendition, insert_renditions};
use super::pool::Tx;
use crate::domain::ids::PhotoId;
use crate::domain::photo::Photo;
use sqlx::PgPool;
use sqlx::types::Json;

/// A photo whose renditions may not be what its language-free part wants.
#[derive(Clone, Debug)]
pub struct ToRender {
    pub id: PhotoId,
    pub original: String,
    /// What its renditions were made with.
    pub made_with: String,
    /// The revision that its renditions were last held against; 0: none.
    pub made_for: i32,
    /// The revision of its language-free part that counts, and its content.
    pub revision: i32,
    pub photo: Json<Photo>,
    pub has_avif: bool,
    /// The points that its uses want crops for, and those it has them for: "30-70 80-20".
    pub points: String,
    pub made_points: String,
}

/// The next photo to look at: its language-free part changed since its renditions were made, or it has
/// none in AVIF, or its uses want other crops. The public revision counts; before there is one, the newest
/// that has stood for half a minute, so that nothing is made anew while somebody types. One that failed
/// has to wait an hour.
pub async fn find_photo_to_render(pool: &PgPool) -> Result<Option<ToRender>, sqlx::Error> {
    sqlx::query_as!(
        ToRender,
        r#"select p.id as "id: PhotoId", p.original, p.made_with, p.made_for, r.number as revision,
                  r.content as "photo: Json<Photo>", a.has as "has_avif!",
                  w.points as "points!", p.made_points
           from photo p
           join thing t on t.id = p.id and t.trashed_at is null
           cross join lateral (select exists (
               select from rendition n where n.photo_id = p.id and n.media_type = 'image/avif') as has) a
           cross join lateral (select photo_points(p.id) as points) w
           join revision r on r.thing_id = p.id and r.part = 'free' and r.number = coalesce(
               (select b.revision from publication b
                where b.thing_id = p.id and b.part = 'free' and b.live @> app_now()),
               (select max(d.number) from revision d
                where d.thing_id = p.id and d.part = 'free' and d.made_at <= app_now() - interval '30 seconds'))
           where (r.number <> p.made_for or not a.has or w.points <> p.made_points)
             and coalesce(p.render_failed_at < app_now() - interval '1 hour', true)
           order by r.number = p.made_for and w.points = p.made_points, p.id desc limit 1"#
    )
    .fetch_optional(pool)
    .await
}

/// Puts new renditions in the place of all that a photo has, in one go. False, and nothing done, where
/// its original is another by now. The old files go on answering for a day, at addresses that nothing
/// names any more, for pages that somebody keeps; not so where they show `another` picture.
pub async fn replace_renditions(
    tx: &mut Tx<'_>,
    id: PhotoId,
    original: &str,
    renditions: &[Rendition],
    made_with: &str,
    made_for: i32,
) -> Result<bool, sqlx::Error> {
    let photo = sqlx::query!(
        "update photo set made_with = $3, made_for = $4, made_points = '', render_failed_at = null
         where id = $1 and original = $2",
        id.0,
        original,
        made_with,
        made_for
    )
    .execute(&mut **tx)
    .await?;
    if photo.rows_affected() == 0 {
        return Ok(false);
    }
    retire(tx, id, "%").await?;
    insert_renditions(tx, id, renditions).await?;
    Ok(true)
}

/// Renditions whose names are like this give way, and answer for another day.
async fn retire(tx: &mut Tx<'_>, id: PhotoId, names: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "with old as (delete from rendition where photo_id = $1 and name like $2 returning *)
         insert into former_rendition (photo_id, name, media_type, width, height, bytes, hash)
         select photo_id, name, media_type, width, height, bytes, hash from old
         on conflict (photo_id, name, hash) do update set replaced_at = app_now()",
        id.0,
        names
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Adds renditions in AVIF to those made with the same. False where a photo has others by now.
pub async fn add_renditions(
    tx: &mut Tx<'_>,
    id: PhotoId,
    original: &str,
    renditions: &[Rendition],
    made_with: &str,
) -> Result<bool, sqlx::Error> {
    let photo = sqlx::query!(
        "update photo set render_failed_at = null
         where id = $1 and original = $2 and made_with = $3",
        id.0,
        original,
        made_with
    )
    .execute(&mut **tx)
    .await?;
    if photo.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query!(
        "delete from rendition where photo_id = $1 and media_type = 'image/avif'",
        id.0
    )
    .execute(&mut **tx)
    .await?;
    insert_renditions(tx, id, renditions).await?;
    Ok(true)
}

/// Puts the crops for these points in the place of those there are. False where a photo has another
/// original, or others made with something else, by now.
pub async fn replace_crops(
    tx: &mut Tx<'_>,
    id: PhotoId,
    original: &str,
    crops: &[Rendition],
    (made_with, points): (&str, &str),
) -> Result<bool, sqlx::Error> {
    let photo = sqlx::query!(
        "update photo set made_points = $4, render_failed_at = null
         where id = $1 and original = $2 and made_with = $3",
        id.0,
        original,
        made_with,
        points
    )
    .execute(&mut **tx)
    .await?;
    if photo.rows_affected() == 0 {
        return Ok(false);
    }
    retire(tx, id, "social-%").await?;
    insert_renditions(tx, id, crops).await?;
    Ok(true)
}

/// The renditions of a photo are what this revision wants.
pub async fn note_made_for(tx: &mut Tx<'_>, id: PhotoId, revision: i32) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update photo set made_for = $2 where id = $1",
        id.0,
        revision
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Its renditions could not be made: others go first.
pub async fn note_render_failed(tx: &mut Tx<'_>, id: PhotoId) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update photo set render_failed_at = app_now() where id = $1",
        id.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Lets go of former renditions whose day is over; their files stay on the shelf.
pub async fn forget_former_renditions(tx: &mut Tx<'_>) -> Result<u64, sqlx::Error> {
    let gone = sqlx::query!(
        "delete from former_rendition f where f.replaced_at < app_now() - interval '1 day'
           and not exists (select from publication b where b.thing_id = f.photo_id)"
    )
    .execute(&mut **tx)
    .await?;
    Ok(gone.rows_affected())
}
