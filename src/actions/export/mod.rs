//! Writing content out to files, from which the imports read it back.

pub mod editions;
pub mod messages;
pub mod photos;
pub mod redirects;
pub mod speakers_named;

use crate::domain::ids::ThingId;
use crate::domain::revision::ThingKind;
use crate::store::import_records::list_external_ids;
use crate::store::pool::Tx;
use serde::Serialize;
use std::collections::HashMap;
use std::hash::Hash;
use std::io::{self, Write};

/// Why an export ended before its time.
#[derive(Debug, thiserror::Error)]
pub enum NotExported {
    #[error(transparent)]
    Write(#[from] io::Error),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Writes one record as a line.
fn write_line(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

/// What files call things of a kind; the first in the alphabet where they have several names for one. `read` gives
/// what is called so and its name, for the key under which an import keeps it; `None` for keys of another sort.
async fn names_in_files<K: Eq + Hash>(
    tx: &mut Tx<'_>,
    kind: ThingKind,
    read: impl Fn(ThingId, &str) -> Option<(K, String)>,
) -> Result<HashMap<K, String>, sqlx::Error> {
    let mut all = list_external_ids(tx, kind).await?;
    all.sort();
    let mut names = HashMap::new();
    for (key, thing) in &all {
        if let Some((what, name)) = read(*thing, key) {
            names.entry(what).or_insert(name);
        }
    }
    Ok(names)
}
