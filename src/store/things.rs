//! Things: the root of everything that has parts.

use super::pool::Tx;
use crate::domain::ids::ThingId;
use crate::domain::revision::ThingKind;

pub async fn insert_thing(
    tx: &mut Tx<'_>,
    id: ThingId,
    kind: ThingKind,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into thing (id, kind) values ($1, $2)",
        id.0,
        kind.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
