//! One revision as its content.

use crate::actions::refusal::Refusal;
use crate::domain::content::AnyContent;
use crate::domain::ids::ThingId;
use crate::domain::revision::{Part, ThingKind};
use crate::store::pool::Tx;
use crate::store::revisions::{RevisionRow, find_revision};

/// A revision with its content read; `None` for number 0, and where there is none.
pub async fn read(
    tx: &mut Tx<'_>,
    (kind, thing, part): (ThingKind, ThingId, Part),
    number: i32,
) -> Result<Option<(RevisionRow, AnyContent)>, Refusal> {
    let Some(row) = find_revision(tx, thing, part, number).await? else {
        return Ok(None);
    };
    let content = AnyContent::read(kind, part, row.content.clone())
        .map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok(Some((row, content)))
}
