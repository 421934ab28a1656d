//! Documents: identity and stable name.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::ids::DocumentId;
use crate::domain::revision::ThingKind;

pub async fn insert_document(
    tx: &mut Tx<'_>,
    id: DocumentId,
    slug: &str,
) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Document).await?;
    sqlx::query!(
        "insert into document (id, slug) values ($1, $2)",
        id.0,
        slug
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn find_document_by_slug(
    tx: &mut Tx<'_>,
    slug: &str,
) -> Result<Option<DocumentId>, sqlx::Error> {
    let id = sqlx::query_scalar!("select id from document where slug = $1", slug)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(DocumentId))
}
