//! Editions: one year's occurrence of an observance, and what its revisions use.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::edition::{Edition, EditionText};
use crate::domain::ids::{EditionId, ObservanceId};
use crate::domain::locale::Locale;
use crate::domain::revision::ThingKind;

pub async fn insert_edition(
    tx: &mut Tx<'_>,
    id: EditionId,
    observance: ObservanceId,
    year: i32,
) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Edition).await?;
    sqlx::query!(
        "insert into edition (id, observance_id, year) values ($1, $2, $3)",
        id.0,
        observance.0,
        year
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn find_edition(
    tx: &mut Tx<'_>,
    observance: ObservanceId,
    year: i32,
) -> Result<Option<EditionId>, sqlx::Error> {
    let id = sqlx::query_scalar!(
        "select id from edition where observance_id = $1 and year = $2",
        observance.0,
        year
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(EditionId))
}

/// The photos and documents that a revision of the language-free part uses.
pub async fn insert_uses(
    tx: &mut Tx<'_>,
    id: EditionId,
    revision: i32,
    edition: &Edition,
) -> Result<(), sqlx::Error> {
    for (position, placement) in (1..).zip(&edition.placements) {
        sqlx::query!(
            "insert into placement (edition_id, revision, position, photo_id, focal_x, focal_y)
             values ($1, $2, $3, $4, $5, $6)",
            id.0,
            revision,
            position,
            placement.photo.0,
            placement.focal.map(|focal| i16::from(focal.x)),
            placement.focal.map(|focal| i16::from(focal.y))
        )
        .execute(&mut **tx)
        .await?;
    }
    for (position, document) in (1..).zip(&edition.documents) {
        sqlx::query!(
            "insert into attachment (edition_id, revision, position, document_id) values ($1, $2, $3, $4)",
            id.0,
            revision,
            position,
            document.0
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// The quote that a revision of a text carries.
pub async fn insert_quote(
    tx: &mut Tx<'_>,
    id: EditionId,
    locale: Locale,
    revision: i32,
    text: &EditionText,
) -> Result<(), sqlx::Error> {
    let Some(quote) = &text.quote else {
        return Ok(());
    };
    let source = quote.source.as_ref();
    sqlx::query!(
        "insert into quote (edition_id, part, revision, position, words, standing, speaker_id,
                            message_id, message_revision, starts_at, ends_at)
         values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        locale.code(),
        revision,
        quote.words,
        quote.standing.code(),
        quote.speaker.map(|id| id.0),
        source.map(|source| source.message.0),
        source.map(|source| source.message_revision),
        source.map(|source| source.starts_at),
        source.map(|source| source.ends_at),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A published quote whose message is not in the archive yet.
#[derive(Debug)]
pub struct QuoteWithoutSource {
    pub slug: String,
    pub year: i32,
    pub locale: String,
    pub words: String,
}

/// For staff: the quotes of newest revisions whose source is incomplete.
pub async fn list_quotes_without_source(
    tx: &mut Tx<'_>,
) -> Result<Vec<QuoteWithoutSource>, sqlx::Error> {
    sqlx::query_as!(
        QuoteWithoutSource,
        r#"select o.slug, e.year, q.part as locale, q.words
           from quote q
           join part p on p.thing_id = q.edition_id and p.part = q.part and p.newest = q.revision
           join edition e on e.id = q.edition_id
           join observance o on o.id = e.observance_id
           where q.standing = 'source_incomplete'
           order by o.slug, e.year, q.part"#
    )
    .fetch_all(&mut **tx)
    .await
}
