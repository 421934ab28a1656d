//! The audit log. Written in the transaction of what it tells of; never changed.

use super::pool::Tx;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::revision::Part;
use serde_json::Value;
use uuid::Uuid;

/// One entry to be written.
#[derive(Debug)]
pub struct NewEntry<'a> {
    pub staff: Option<StaffId>,
    pub staff_name: &'a str,
    pub act: AuditAct,
    pub thing: Option<ThingId>,
    pub part: Option<Part>,
    pub revision: Option<i32>,
    /// A JSON object of particulars: never a secret, never a network address.
    pub detail: Value,
    pub request_id: Option<&'a str>,
    pub network: Option<&'a str>,
}

pub async fn insert_entry(tx: &mut Tx<'_>, entry: &NewEntry<'_>) -> Result<(), sqlx::Error> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "insert into audit_entry (id, staff_id, staff_name, act, thing_id, part, revision, detail, request_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        entry.staff.map(|id| id.0),
        entry.staff_name,
        entry.act.code(),
        entry.thing.map(|id| id.0),
        entry.part.map(Part::code),
        entry.revision,
        entry.detail,
        entry.request_id
    )
    .execute(&mut **tx)
    .await?;
    if let Some(network) = entry.network {
        sqlx::query!(
            "insert into audit_address (entry_id, network) values ($1, $2)",
            id,
            network
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
