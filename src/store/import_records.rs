//! What an import last said about each thing.

use super::pool::Tx;
use crate::domain::ids::ThingId;
use crate::domain::revision::ThingKind;
use serde_json::Value;

/// The thing that an external id stands for, with the record as it was last imported.
pub async fn find_record(
    tx: &mut Tx<'_>,
    kind: ThingKind,
    external_id: &str,
) -> Result<Option<(ThingId, Value)>, sqlx::Error> {
    let row = sqlx::query!(
        "select thing_id, record from import_record where kind = $1 and external_id = $2",
        kind.code(),
        external_id
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (ThingId(row.thing_id), row.record)))
}

pub async fn save_record(
    tx: &mut Tx<'_>,
    kind: ThingKind,
    external_id: &str,
    thing: ThingId,
    record: &Value,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into import_record (kind, external_id, thing_id, record) values ($1, $2, $3, $4)
         on conflict (kind, external_id) do update set record = excluded.record, imported_at = app_now()",
        kind.code(),
        external_id,
        thing.0,
        record
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Every external id of a kind, with the thing it stands for.
pub async fn list_external_ids(
    tx: &mut Tx<'_>,
    kind: ThingKind,
) -> Result<Vec<(String, ThingId)>, sqlx::Error> {
    let rows = sqlx::query!(
        "select external_id, thing_id from import_record where kind = $1",
        kind.code()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.external_id, ThingId(row.thing_id)))
        .collect())
}
