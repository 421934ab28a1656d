//! Documents as staff see them: all that are not in the trash.

use super::parts::{ListedPart, list_parts};
use crate::domain::ids::{DocumentId, ThingId};
use sqlx::PgPool;
use std::collections::HashMap;

#[derive(Clone, Debug)]
pub struct ListedDocument {
    pub id: DocumentId,
    pub slug: String,
    pub in_trash: bool,
    pub parts: Vec<ListedPart>,
}

/// All of them, the newest first.
pub async fn list_documents(pool: &PgPool) -> Result<Vec<ListedDocument>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select d.id as "id: DocumentId", d.slug from document d join thing t on t.id = d.id
           where t.trashed_at is null order by d.id desc"#
    )
    .fetch_all(pool)
    .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.0).collect();
    let mut parts = list_parts(pool, &ids).await?;
    let listed = rows.into_iter().map(|row| ListedDocument {
        parts: parts.remove(&row.id.into()).unwrap_or_default(),
        id: row.id,
        slug: row.slug,
        in_trash: false,
    });
    Ok(listed.collect())
}

/// One of them, in the trash or not.
pub async fn find_document(
    pool: &PgPool,
    id: DocumentId,
) -> Result<Option<ListedDocument>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select d.slug, t.trashed_at is not null as "in_trash!" from document d
           join thing t on t.id = d.id where d.id = $1"#,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let mut parts = list_parts(pool, &[id.0]).await?;
    Ok(Some(ListedDocument {
        id,
        slug: row.slug,
        in_trash: row.in_trash,
        parts: parts.remove(&ThingId::from(id)).unwrap_or_default(),
    }))
}

/// What became of reading the words of some files, by their hashes: the code of the state.
pub async fn list_text_states(
    pool: &PgPool,
    hashes: &[String],
) -> Result<HashMap<String, String>, sqlx::Error> {
    let rows = sqlx::query!(
        "select hash, state from kept_file_text where hash = any($1)",
        hashes
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.hash, row.state)).collect())
}
