//! Documents: identity and stable name, the files that a revision uses, and who uses a document.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::document::Document;
use crate::domain::ids::{DocumentId, EditionId};
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

/// The kept files that a revision of the language-free part uses.
pub async fn insert_document_files(
    tx: &mut Tx<'_>,
    id: DocumentId,
    revision: i32,
    document: &Document,
) -> Result<(), sqlx::Error> {
    for file in document.kept() {
        sqlx::query!(
            "insert into document_file (document_id, revision, locale, hash, file_name)
             values ($1, $2, $3, $4, $5)",
            id.0,
            revision,
            file.locale.code(),
            file.hash,
            file.file_name.as_str()
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// An edition that has a document among its own, in what is newest or in what is public.
#[derive(Clone, Debug)]
pub struct DocumentUse {
    pub edition: EditionId,
    pub year: i32,
    /// Of its observance.
    pub slug: String,
    /// Whether the public sees it there now.
    pub is_public: bool,
}

/// Where a document is used by editions that are not in the trash, the newest year first.
pub async fn list_document_uses(
    tx: &mut Tx<'_>,
    id: DocumentId,
) -> Result<Vec<DocumentUse>, sqlx::Error> {
    sqlx::query_as!(
        DocumentUse,
        r#"select e.id as "edition: EditionId", e.year, o.slug, bool_or(used.is_public) as "is_public!"
           from (select a.edition_id, false as is_public
                 from attachment a
                 join part p on p.thing_id = a.edition_id and p.part = 'free' and p.newest = a.revision
                 where a.document_id = $1
                 union all
                 select a.edition_id, b.live @> app_now()
                 from attachment a
                 join publication b on b.thing_id = a.edition_id and b.part = 'free' and b.revision = a.revision
                 where a.document_id = $1 and (upper(b.live) is null or upper(b.live) > app_now())
                   and not isempty(b.live)) used
           join edition e on e.id = used.edition_id
           join thing t on t.id = e.id and t.trashed_at is null
           join observance o on o.id = e.observance_id
           group by e.id, e.year, o.slug order by e.year desc, o.slug"#,
        id.0
    )
    .fetch_all(&mut **tx)
    .await
}
