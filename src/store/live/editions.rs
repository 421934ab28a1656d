//! Public editions with their texts, photos and documents.

use crate::domain::document::{Document, DocumentText};
use crate::domain::edition::{Edition, EditionText};
use crate::domain::ids::{DocumentId, EditionId, ObservanceId};
use crate::domain::locale::Locale;
use crate::store::pool::LivePool;
use sqlx::types::Json;

/// An edition and the locales that have its text.
#[derive(Clone, Debug)]
pub struct EditionRow {
    pub id: EditionId,
    pub year: i32,
    pub locales: Vec<Locale>,
}

/// All public editions of an observance that have a text in some locale, newest first.
pub async fn list_editions(
    live: &LivePool,
    observance: ObservanceId,
) -> Result<Vec<EditionRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id as "id!: EditionId", year as "year!", array_agg(locale) as "locales!"
           from live.edition_text where observance_id = $1 group by id, year order by year desc"#,
        observance.0
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| EditionRow {
            id: row.id,
            year: row.year,
            locales: read_locales(&row.locales),
        })
        .collect())
}

/// An edition of some observance, for the list of public addresses.
#[derive(Clone, Debug)]
pub struct EditionAddress {
    pub id: EditionId,
    pub observance_id: ObservanceId,
    pub slug: String,
    pub year: i32,
    pub locales: Vec<Locale>,
}

/// Every edition that has a text.
pub async fn list_all_editions(live: &LivePool) -> Result<Vec<EditionAddress>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select t.id as "id!: EditionId", o.id as "observance_id!: ObservanceId", o.slug as "slug!",
                  t.year as "year!", array_agg(t.locale) as "locales!"
           from live.edition_text t join live.observance o on o.id = t.observance_id
           group by t.id, o.id, o.slug, t.year order by o.slug, t.year"#
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| EditionAddress {
            id: row.id,
            observance_id: row.observance_id,
            slug: row.slug,
            year: row.year,
            locales: read_locales(&row.locales),
        })
        .collect())
}

pub async fn find_edition(live: &LivePool, id: EditionId) -> Result<Option<Edition>, sqlx::Error> {
    let content = sqlx::query_scalar!(
        r#"select content as "content!: Json<Edition>" from live.edition where id = $1"#,
        id.0
    )
    .fetch_optional(&live.0)
    .await?;
    Ok(content.map(|content| content.0))
}

pub async fn find_text(
    live: &LivePool,
    id: EditionId,
    locale: Locale,
) -> Result<Option<EditionText>, sqlx::Error> {
    let content = sqlx::query_scalar!(
        r#"select content as "content!: Json<EditionText>" from live.edition_text where id = $1 and locale = $2"#,
        id.0,
        locale.code()
    )
    .fetch_optional(&live.0)
    .await?;
    Ok(content.map(|content| content.0))
}

/// A document as attached to an edition.
#[derive(Clone, Debug)]
pub struct DocumentRow {
    pub id: DocumentId,
    pub document: Json<Document>,
    pub text: Option<Json<DocumentText>>,
    /// Its English title, for where the locale has none.
    pub english: Option<Json<DocumentText>>,
}

/// The documents of an edition, in their order.
pub async fn list_documents(
    live: &LivePool,
    id: EditionId,
    locale: Locale,
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    sqlx::query_as!(
        DocumentRow,
        r#"select a.document_id as "id!: DocumentId", d.content as "document!: Json<Document>",
                  t.content as "text?: Json<DocumentText>", e.content as "english?: Json<DocumentText>"
           from live.attachment a
           join live.document d on d.id = a.document_id and d.part = 'free'
           left join live.document t on t.id = a.document_id and t.part = $2
           left join live.document e on e.id = a.document_id and e.part = 'en'
           where a.edition_id = $1 order by a.position"#,
        id.0,
        locale.code()
    )
    .fetch_all(&live.0)
    .await
}

/// Some documents by their ids, in no order.
pub async fn list_some_documents(
    live: &LivePool,
    ids: &[DocumentId],
    locale: Locale,
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        DocumentRow,
        r#"select d.id as "id!: DocumentId", d.content as "document!: Json<Document>",
                  t.content as "text?: Json<DocumentText>", e.content as "english?: Json<DocumentText>"
           from live.document d
           left join live.document t on t.id = d.id and t.part = $2
           left join live.document e on e.id = d.id and e.part = 'en'
           where d.id = any($1) and d.part = 'free'"#,
        &ids,
        locale.code()
    )
    .fetch_all(&live.0)
    .await
}

/// An edition that the home page can feature.
#[derive(Clone, Debug)]
pub struct FeaturableRow {
    pub id: EditionId,
    pub observance_id: ObservanceId,
    pub year: i32,
}

/// Every edition with a text in `locale` and a photo with words in it.
pub async fn list_featurable(
    live: &LivePool,
    locale: Locale,
) -> Result<Vec<FeaturableRow>, sqlx::Error> {
    sqlx::query_as!(
        FeaturableRow,
        r#"select t.id as "id!: EditionId", t.observance_id as "observance_id!: ObservanceId", t.year as "year!"
           from live.edition_text t
           where t.locale = $1
             and exists (select from live.placement p
                         join live.photo_text x on x.id = p.photo_id and x.locale = t.locale
                         where p.edition_id = t.id)"#,
        locale.code()
    )
    .fetch_all(&live.0)
    .await
}

/// In the order of the language bar.
pub fn read_locales(codes: &[String]) -> Vec<Locale> {
    Locale::ALL
        .into_iter()
        .filter(|locale| codes.iter().any(|code| code == locale.code()))
        .collect()
}
