//! The sealed entries as JSON lines, for a log collector.
//!
//! In the order of the chain, without a hole, each at least once: the position is remembered after
//! the lines are on the disk, so that a crash in between repeats some. `position` tells a repetition.
//! Network addresses do not go out, since a collector would keep them longer than we do.

use crate::state::settings::AuditLog;
use crate::store::audit_chain::{Link, get_outlet, list_links, update_outlet};
use serde_json::{Value, json};
use sqlx::PgPool;
use std::io::{self, Write};
use std::path::Path;
use tokio::fs::OpenOptions;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

/// Lines written at once.
const PAGE: i64 = 500;

#[derive(Debug, thiserror::Error)]
pub enum LinesFailure {
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error("the lines of the audit log cannot be written: {0}")]
    Outlet(#[from] io::Error),
}

/// Writes what is sealed and has not gone out, and gives the number of lines. The caller sees to it
/// that no other does so at the same time.
pub async fn write_lines(pool: &PgPool, to: &AuditLog) -> Result<usize, LinesFailure> {
    let mut written = 0;
    loop {
        let after = get_outlet(pool).await?;
        let links = list_links(pool, after, PAGE).await?;
        let Some(last) = links.last() else {
            return Ok(written);
        };
        let text: String = links.iter().map(|link| line(link) + "\n").collect();
        match to {
            AuditLog::Stdout => {
                // A reader that is slow must not hold up the threads that serve.
                let written = tokio::task::spawn_blocking(move || {
                    let mut out = io::stdout().lock();
                    out.write_all(text.as_bytes()).and_then(|()| out.flush())
                });
                written.await.map_err(io::Error::other)??;
            }
            AuditLog::File(path) => append(path, text.as_bytes()).await?,
        }
        update_outlet(pool, last.position).await?;
        written += links.len();
    }
}

/// Opened each time, so that a file that was moved away for rotation is made anew.
async fn append(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).read(true).append(true).mode(0o600);
    let mut file = options.open(path).await?;
    if ends_in_half_a_line(&mut file).await? {
        file.write_all(b"\n").await?;
    }
    file.write_all(text).await?;
    file.flush().await?;
    file.sync_data().await
}

/// What a crash or a full disk left: the line is written again, and must not be glued to its half.
async fn ends_in_half_a_line(file: &mut tokio::fs::File) -> io::Result<bool> {
    if file.metadata().await?.len() == 0 {
        return Ok(false);
    }
    file.seek(io::SeekFrom::End(-1)).await?;
    Ok(file.read_u8().await? != b'\n')
}

fn line(link: &Link) -> String {
    let hash = hexadecimal(&link.hash);
    let Some(entry) = &link.entry else {
        return json!({"position": link.position, "hash": hash, "id": link.entry_id, "missing": true})
            .to_string();
    };
    // It is JSON in the database; should it not be read, its text is better than nothing.
    let detail: Value =
        serde_json::from_str(&entry.detail).unwrap_or_else(|_| entry.detail.clone().into());
    json!({
        "position": link.position,
        "hash": hash,
        "id": entry.id,
        "at": entry.at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
        "staff_id": entry.staff_id,
        "staff_name": entry.staff_name,
        "act": entry.act,
        "thing_id": entry.thing_id,
        "part": entry.part,
        "revision": entry.revision,
        "detail": detail,
        "request_id": entry.request_id,
    })
    .to_string()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
