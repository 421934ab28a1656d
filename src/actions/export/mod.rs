//! Writing content out to files, from which the imports read it back.

pub mod editions;
pub mod messages;
pub mod photos;
pub mod redirects;
pub mod speakers_named;

use serde::Serialize;
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
