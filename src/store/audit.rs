//! The audit log. Written in the transaction of what it tells of; never changed.

use super::pool::Tx;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::revision::{Part, ThingKind};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgPool;
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

/// One entry, as the admin shows it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub staff: Option<StaffId>,
    pub staff_name: String,
    /// `None` of an act that this version does not know.
    pub act: Option<AuditAct>,
    /// As it is stored.
    pub act_code: String,
    pub thing: Option<ThingId>,
    pub kind: Option<ThingKind>,
    pub part: Option<Part>,
    pub revision: Option<i32>,
    pub detail: Value,
    pub request_id: Option<String>,
    /// While it is kept.
    pub network: Option<String>,
    /// Its place in the chain, once it is sealed.
    pub position: Option<i64>,
}

/// Which entries are wanted: all that match every field that is set.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub staff: Option<StaffId>,
    /// What the system did by itself, or an operator at the command line.
    pub without_staff: bool,
    pub act: Option<AuditAct>,
    pub thing: Option<ThingId>,
    pub from: Option<DateTime<Utc>>,
    pub until: Option<DateTime<Utc>>,
    /// Only entries older than this one.
    pub before: Option<Place>,
}

/// The place of an entry in the list, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// At most `limit` entries, newest first.
pub async fn list_entries(
    pool: &PgPool,
    filter: &Filter,
    limit: i64,
) -> Result<Vec<Entry>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select e.id, e.at, e.staff_id, e.staff_name, e.act, e.thing_id, t.kind as "kind?", e.part,
                  e.revision, e.detail, e.request_id, a.network as "network?", s.position as "position?"
           from audit_entry e
           left join thing t on t.id = e.thing_id
           left join audit_address a on a.entry_id = e.id
           left join audit_seal s on s.entry_id = e.id
           where ($1::uuid is null or e.staff_id = $1)
             and (not $2 or e.staff_id is null)
             and ($3::text is null or e.act = $3)
             and ($4::uuid is null or e.thing_id = $4)
             and ($5::timestamptz is null or e.at >= $5)
             and ($6::timestamptz is null or e.at < $6)
             and ($7::timestamptz is null or (e.at, e.id) < ($7, $8))
           order by e.at desc, e.id desc limit $9"#,
        filter.staff.map(|id| id.0),
        filter.without_staff,
        filter.act.map(AuditAct::code),
        filter.thing.map(|id| id.0),
        filter.from,
        filter.until,
        filter.before.map(|place| place.at),
        filter.before.map(|place| place.id),
        limit
    )
    .fetch_all(pool)
    .await?;
    let entries = rows.into_iter().map(|row| Entry {
        id: row.id,
        at: row.at,
        staff: row.staff_id.map(StaffId),
        staff_name: row.staff_name,
        act: AuditAct::from_code(&row.act),
        act_code: row.act,
        thing: row.thing_id.map(ThingId),
        kind: row.kind.as_deref().and_then(ThingKind::from_code),
        part: row.part.and_then(|part| part.parse().ok()),
        revision: row.revision,
        detail: row.detail,
        request_id: row.request_id,
        network: row.network,
        position: row.position,
    });
    Ok(entries.collect())
}

/// Everybody who stands in the log or could, by name: for the filter.
pub async fn list_people(pool: &PgPool) -> Result<Vec<(StaffId, String)>, sqlx::Error> {
    let rows = sqlx::query!("select id, name from staff_member order by name, id")
        .fetch_all(pool)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (StaffId(row.id), row.name))
        .collect())
}

/// Lets network addresses older than 180 days go, and gives their number.
pub async fn forget_addresses(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(r#"select forget_audit_addresses() as "count!""#)
        .fetch_one(pool)
        .await
}
