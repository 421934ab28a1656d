//! Walks the whole chain and tells where it breaks first.

use super::chain::{BEGINNING, hash};
use crate::store::audit_chain::{Link, find_long_unsealed, get_outlet, list_links};
use sqlx::PgPool;
use uuid::Uuid;

/// Links read at once.
const PAGE: i64 = 1_000;

/// What a walk found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry stands as it was sealed.
    Whole {
        sealed: i64,
    },
    Broken(Break),
}

/// The first place at which the log is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// The link at this position was taken out.
    LinkMissing { position: i64 },
    /// The entry that this link seals was taken out.
    EntryMissing { position: i64, entry: Uuid },
    /// The entry or the link was changed after it was sealed.
    Changed { position: i64, entry: Uuid },
    /// The chain ends before the position that was told to the log collector.
    EndMissing { position: i64, told: i64 },
    /// An entry older than a minute has no seal: sealing does not run, or a link was taken out.
    Unsealed { entry: Uuid },
}

/// Reads the chain in pages; the memory it takes does not grow with the log.
pub async fn verify(pool: &PgPool) -> Result<Verdict, sqlx::Error> {
    // Read first: what is sealed and told while we walk does not count against the chain.
    let told = get_outlet(pool).await?;
    let (mut position, mut before) = (0, BEGINNING);
    loop {
        let links = list_links(pool, position, PAGE).await?;
        let last = (links.len() as i64) < PAGE;
        for link in &links {
            match check(position, &before, link) {
                Ok(hash) => (position, before) = (link.position, hash),
                Err(broken) => return Ok(Verdict::Broken(broken)),
            }
        }
        if last {
            break;
        }
    }
    if position < told {
        return Ok(Verdict::Broken(Break::EndMissing { position, told }));
    }
    Ok(match find_long_unsealed(pool).await? {
        Some(entry) => Verdict::Broken(Break::Unsealed { entry }),
        None => Verdict::Whole { sealed: position },
    })
}

/// The hash of a link that follows as it must.
fn check(position: i64, before: &[u8; 32], link: &Link) -> Result<[u8; 32], Break> {
    let (wanted, entry) = (position + 1, link.entry_id);
    if link.position != wanted {
        return Err(Break::LinkMissing { position: wanted });
    }
    let Some(fields) = &link.entry else {
        return Err(Break::EntryMissing {
            position: wanted,
            entry,
        });
    };
    let hash = hash(before, fields);
    if link.hash != hash {
        return Err(Break::Changed {
            position: wanted,
            entry,
        });
    }
    Ok(hash)
}
