//! Seals entries of the audit log into the chain.

use super::chain::{BEGINNING, hash};
use crate::store::audit_chain::{Look, find_end, insert_seals, list_unsealed, lock_chain};
use sqlx::PgPool;

/// Entries of one transaction.
const BATCH: i64 = 500;

/// Seals every committed entry that has no seal yet, and gives their number. Two at once wait for one
/// another, so that positions have no holes.
pub async fn seal(pool: &PgPool, look: Look) -> Result<usize, sqlx::Error> {
    let mut sealed = 0;
    loop {
        let count = seal_batch(pool, look).await?;
        sealed += count;
        if (count as i64) < BATCH {
            return Ok(sealed);
        }
    }
}

async fn seal_batch(pool: &PgPool, look: Look) -> Result<usize, sqlx::Error> {
    let mut tx = pool.begin().await?;
    lock_chain(&mut tx).await?;
    let entries = list_unsealed(&mut tx, look, BATCH).await?;
    if entries.is_empty() {
        return Ok(0);
    }
    let end = find_end(&mut tx).await?;
    let (mut position, mut before) = end.map_or((0, BEGINNING), |end| (end.position, end.hash));
    let (mut positions, mut ids, mut hashes) = (Vec::new(), Vec::new(), Vec::new());
    for entry in &entries {
        position += 1;
        before = hash(&before, entry);
        positions.push(position);
        ids.push(entry.id);
        hashes.push(before.to_vec());
    }
    insert_seals(&mut tx, &positions, &ids, &hashes).await?;
    tx.commit().await?;
    Ok(entries.len())
}
