//! Collections of photos: for staff alone, never public.

use super::pool::Tx;
use crate::domain::ids::{CollectionId, PhotoId, StaffId};
use sqlx::PgPool;
use uuid::Uuid;

/// A collection, with how many photos of it are not in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    pub id: CollectionId,
    pub name: String,
    pub photos: i64,
}

/// All of them, in the order of their names.
pub async fn list_collections(pool: &PgPool) -> Result<Vec<Collection>, sqlx::Error> {
    sqlx::query_as!(
        Collection,
        r#"select c.id as "id: CollectionId", c.name,
                  (select count(*) from collection_photo p
                   join thing t on t.id = p.photo_id and t.trashed_at is null
                   where p.collection_id = c.id) as "photos!"
           from collection c order by lower(c.name), c.id"#
    )
    .fetch_all(pool)
    .await
}

/// Those that a photo stands in.
pub async fn list_collections_of(
    pool: &PgPool,
    photo: PhotoId,
) -> Result<Vec<CollectionId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select collection_id as "id: CollectionId" from collection_photo where photo_id = $1"#,
        photo.0
    )
    .fetch_all(pool)
    .await
}

/// Every photo that stands in a collection, with the name of that, in the order of the names.
pub async fn list_collected(pool: &PgPool) -> Result<Vec<(PhotoId, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.photo_id as "photo: PhotoId", c.name
           from collection_photo p join collection c on c.id = p.collection_id
           order by lower(c.name), c.id"#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.photo, row.name)).collect())
}

/// The name of a collection, held until the transaction ends.
pub async fn lock_collection(
    tx: &mut Tx<'_>,
    id: CollectionId,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("select name from collection where id = $1 for update", id.0)
        .fetch_optional(&mut **tx)
        .await
}

pub async fn find_collection_by_name(
    tx: &mut Tx<'_>,
    name: &str,
) -> Result<Option<CollectionId>, sqlx::Error> {
    let id = sqlx::query_scalar!(
        "select id from collection where lower(name) = lower($1)",
        name
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(CollectionId))
}

/// A name that another has breaks `collection_name_unique`.
pub async fn insert_collection(
    tx: &mut Tx<'_>,
    id: CollectionId,
    name: &str,
    by: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into collection (id, name, made_by) values ($1, $2, $3)",
        id.0,
        name,
        by.map(|by| by.0)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A name that another has breaks `collection_name_unique`.
pub async fn update_collection_name(
    tx: &mut Tx<'_>,
    id: CollectionId,
    name: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!("update collection set name = $2 where id = $1", id.0, name)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Removes it; its photos stay. Gives how many stood in it.
pub async fn delete_collection(tx: &mut Tx<'_>, id: CollectionId) -> Result<u64, sqlx::Error> {
    let photos = sqlx::query!(
        "delete from collection_photo where collection_id = $1",
        id.0
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!("delete from collection where id = $1", id.0)
        .execute(&mut **tx)
        .await?;
    Ok(photos.rows_affected())
}

/// Puts photos in, and gives those that were not in it before. What is no photo is left out.
pub async fn insert_collected(
    tx: &mut Tx<'_>,
    id: CollectionId,
    photos: &[Uuid],
) -> Result<Vec<PhotoId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"insert into collection_photo (collection_id, photo_id)
           select $1, ph.id from photo ph where ph.id = any ($2)
           on conflict do nothing returning photo_id as "photo_id: PhotoId""#,
        id.0,
        photos
    )
    .fetch_all(&mut **tx)
    .await
}

/// Takes photos out, and gives those that were in it.
pub async fn delete_collected(
    tx: &mut Tx<'_>,
    id: CollectionId,
    photos: &[Uuid],
) -> Result<Vec<PhotoId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"delete from collection_photo where collection_id = $1 and photo_id = any ($2)
           returning photo_id as "photo_id: PhotoId""#,
        id.0,
        photos
    )
    .fetch_all(&mut **tx)
    .await
}
