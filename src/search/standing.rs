//! How the indexes of a node stand, for whoever looks after it.

use super::follow::{newest, things_beside};
use super::index::{Followed, Index, Unusable};
use crate::store::changes::{is_ahead, list_changes};
use crate::store::search_sources::list_messages_touched;
use crate::store::search_things::list_things_touched;
use sqlx::PgPool;
use std::path::Path;

/// Indexes that can be read, every byte of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub messages: u64,
    pub things: u64,
    pub followed: Followed,
}

/// How far an index is behind its database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// So many things have changed that it does not know of.
    By(usize),
    /// It was made from another database, or this one was restored.
    Another,
}

/// How many changes are read at once.
const CHANGES: i64 = 1_000;

pub fn look(folder: &Path) -> Result<Standing, Unusable> {
    let path = newest(folder).ok_or(Unusable::Missing)?;
    let (messages, followed) = Index::open(&path)?;
    let (things, also) = Index::open(&things_beside(&path))?;
    Ok(Standing {
        messages: messages.size(),
        things: things.size(),
        followed: followed.min(also),
    })
}

/// What has changed since, of all that the indexes hold or would; of what changed while they last followed, perhaps
/// also what they know of.
pub async fn behind(pool: &PgPool, followed: Followed) -> Result<Behind, sqlx::Error> {
    let mut last = None;
    if is_ahead(pool, followed.made_by).await? {
        return Ok(Behind::Another);
    }
    let mut changed = Vec::new();
    loop {
        let changes = list_changes(pool, followed.made_by, last, CHANGES).await?;
        changed.extend(changes.iter().map(|change| change.thing));
        changed.sort_unstable();
        changed.dedup();
        if (changes.len() as i64) < CHANGES {
            break;
        }
        last = changes.last().copied();
    }
    let messages = list_messages_touched(pool, &changed).await?;
    let things = list_things_touched(pool, &changed).await?;
    Ok(Behind::By(messages.len() + things.len()))
}
