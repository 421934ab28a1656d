//! The bundled content: a folder that goes in by the ordinary imports, once for each change of it.

use super::editions::EditionImport;
use super::messages::{ImportFailure, MessageImport};
use super::observances::{import_observances, import_sources};
use super::pages::{import_pages, import_site};
use super::report::Report;
use crate::media::shelf::Shelf;
use crate::store::bundles::{insert_bundle, is_bundle_in};
use crate::store::revisions::SaveFailure;
use sqlx::PgPool;
use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum BundleFailure {
    #[error("The bundled content at “{}” cannot be read ({error}). Check the path given with --bundled.", path.display())]
    Unreadable {
        path: PathBuf,
        error: std::io::Error,
    },
    #[error(transparent)]
    Save(#[from] SaveFailure),
    #[error(transparent)]
    Messages(#[from] ImportFailure),
}

/// Reports of what went in, by file name; empty where nothing has changed since the last time.
pub type Reports = Vec<(&'static str, Report)>;

/// Brings in `sources.json`, `observances.json`, `messages.jsonl`, `editions.jsonl`, `pages.jsonl` and `site.jsonl` of a
/// folder. `say` is told which file, how many records of it are done, and how many there are.
pub async fn import_bundle(
    pool: &PgPool,
    shelf: &Shelf,
    folder: &Path,
    mut say: impl FnMut(&str, usize, usize),
) -> Result<Reports, BundleFailure> {
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).map_err(|error| BundleFailure::Unreadable { path, error })
    };
    let (sources, observances, editions) = (
        read("sources.json")?,
        read("observances.json")?,
        read("editions.jsonl")?,
    );
    let (messages, pages, site) = (
        read("messages.jsonl")?,
        read("pages.jsonl")?,
        read("site.jsonl")?,
    );
    let mut hasher = blake3::Hasher::new();
    for text in [&sources, &observances, &messages, &editions, &pages, &site] {
        hasher.update(blake3::hash(text.as_bytes()).as_bytes());
    }
    let hash = hasher.finalize().to_hex().to_string();
    let mut tx = pool.begin().await.map_err(SaveFailure::from)?;
    if is_bundle_in(&mut tx, &hash)
        .await
        .map_err(SaveFailure::from)?
    {
        return Ok(Vec::new());
    }
    let lines = messages.lines().count();
    let said = MessageImport {
        pool,
        publish: true,
    };
    let import = EditionImport {
        pool,
        shelf,
        folder,
        publish: true,
    };
    let reports = vec![
        ("sources.json", import_sources(pool, &sources).await?),
        (
            "observances.json",
            import_observances(pool, &observances, |n, of| say("observances.json", n, of)).await?,
        ),
        (
            "messages.jsonl",
            said.run(messages.as_bytes(), |n| say("messages.jsonl", n, lines))
                .await?,
        ),
        (
            "editions.jsonl",
            import
                .run(&editions, |n, of| say("editions.jsonl", n, of))
                .await?,
        ),
        (
            "pages.jsonl",
            import_pages(pool, &pages, true, |n, of| say("pages.jsonl", n, of)).await?,
        ),
        (
            "site.jsonl",
            import_site(pool, &site, true, |n, of| say("site.jsonl", n, of)).await?,
        ),
    ];
    insert_bundle(&mut tx, &hash)
        .await
        .map_err(SaveFailure::from)?;
    tx.commit().await.map_err(SaveFailure::from)?;
    Ok(reports)
}
