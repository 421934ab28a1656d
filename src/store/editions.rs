//! Editions: one year's occurrence of an observance, and what its revisions use.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::edition::Edition;
use crate::domain::ids::{EditionId, ObservanceId};
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
