//! The chain of seals over the audit log, and how far it has gone out to a log collector.

use super::pool::Tx;
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use uuid::Uuid;

/// Everything of an entry that is sealed, in the shapes in which it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFields {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub staff_id: Option<Uuid>,
    pub staff_name: String,
    pub act: String,
    pub thing_id: Option<Uuid>,
    pub part: Option<String>,
    pub revision: Option<i32>,
    /// PostgreSQL's own text of the JSON object: keys in its order, one spelling for one value.
    pub detail: String,
    pub request_id: Option<String>,
}

/// The newest link of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    pub position: i64,
    pub hash: [u8; 32],
}

/// A link as it is stored; the entry is absent where somebody took it out.
#[derive(Clone, Debug)]
pub struct Link {
    pub position: i64,
    pub entry_id: Uuid,
    pub hash: Vec<u8>,
    pub entry: Option<SealedFields>,
}

/// Lets one at a time lengthen the chain; ends with the transaction.
pub async fn lock_chain(tx: &mut Tx<'_>) -> Result<(), sqlx::Error> {
    sqlx::query!("select pg_advisory_xact_lock(hashtext('daymark audit chain'))")
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn find_end(tx: &mut Tx<'_>) -> Result<Option<End>, sqlx::Error> {
    let found =
        sqlx::query!("select position, hash from audit_seal order by position desc limit 1")
            .fetch_optional(&mut **tx)
            .await?;
    Ok(found.and_then(|row| {
        Some(End {
            position: row.position,
            hash: row.hash.try_into().ok()?,
        })
    }))
}

/// How far back entries without a seal are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// An hour before the last seal: what is done every second must not read the whole log. An entry
    /// bears the instant at which its transaction began, and few take minutes.
    Recent,
    Everywhere,
}

/// At most `limit` entries without a seal, in the order of their making.
pub async fn list_unsealed(
    tx: &mut Tx<'_>,
    look: Look,
    limit: i64,
) -> Result<Vec<SealedFields>, sqlx::Error> {
    sqlx::query_as!(
        SealedFields,
        r#"select e.id, e.at, e.staff_id, e.staff_name, e.act, e.thing_id, e.part, e.revision,
                  e.detail::text as "detail!", e.request_id
           from audit_entry e
           where ($1 or e.at >= coalesce(
                     (select sealed_at from audit_seal order by position desc limit 1) - interval '1 hour',
                     '-infinity'))
             and not exists (select from audit_seal s where s.entry_id = e.id)
           order by e.id limit $2"#,
        look == Look::Everywhere,
        limit
    )
    .fetch_all(&mut **tx)
    .await
}

pub async fn insert_seals(
    tx: &mut Tx<'_>,
    positions: &[i64],
    entries: &[Uuid],
    hashes: &[Vec<u8>],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into audit_seal (position, entry_id, hash)
         select * from unnest($1::bigint[], $2::uuid[], $3::bytea[])",
        positions,
        entries,
        hashes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// At most `limit` links after a position, in order.
pub async fn list_links(pool: &PgPool, after: i64, limit: i64) -> Result<Vec<Link>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select s.position, s.entry_id, s.hash, e.id as "id?", e.at as "at?", e.staff_id,
                  e.staff_name as "staff_name?", e.act as "act?", e.thing_id, e.part, e.revision,
                  e.detail::text as "detail?", e.request_id
           from audit_seal s left join audit_entry e on e.id = s.entry_id
           where s.position > $1
           order by s.position limit $2"#,
        after,
        limit
    )
    .fetch_all(pool)
    .await?;
    let links = rows.into_iter().map(|row| {
        let found = (row.id, row.at, row.staff_name, row.act, row.detail);
        let entry = match found {
            (Some(id), Some(at), Some(staff_name), Some(act), Some(detail)) => Some(SealedFields {
                id,
                at,
                staff_id: row.staff_id,
                staff_name,
                act,
                thing_id: row.thing_id,
                part: row.part,
                revision: row.revision,
                detail,
                request_id: row.request_id,
            }),
            _ => None,
        };
        Link {
            position: row.position,
            entry_id: row.entry_id,
            hash: row.hash,
            entry,
        }
    });
    Ok(links.collect())
}

/// The oldest entry that has been without a seal for more than a minute.
pub async fn find_long_unsealed(pool: &PgPool) -> Result<Option<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        "select e.id from audit_entry e
         where e.at < app_now() - interval '1 minute'
           and not exists (select from audit_seal s where s.entry_id = e.id)
         order by e.id limit 1"
    )
    .fetch_optional(pool)
    .await
}

/// The newest link, and when it was made.
pub async fn find_sealed_until(pool: &PgPool) -> Result<Option<(i64, DateTime<Utc>)>, sqlx::Error> {
    let found =
        sqlx::query!("select position, sealed_at from audit_seal order by position desc limit 1")
            .fetch_optional(pool)
            .await?;
    Ok(found.map(|row| (row.position, row.sealed_at)))
}

/// The last position that went out as a line.
pub async fn get_outlet(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("select position from audit_outlet")
        .fetch_one(pool)
        .await
}

pub async fn update_outlet(pool: &PgPool, position: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("update audit_outlet set position = $1", position)
        .execute(pool)
        .await?;
    Ok(())
}
