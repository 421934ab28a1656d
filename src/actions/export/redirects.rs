//! `daymark export redirects`: the table that `daymark import redirects` reads.

use super::NotExported;
use crate::store::redirects::list_redirects;
use csv::Writer;
use sqlx::PgPool;
use std::io::{self, Write};

/// How many are read at a time.
const AT_ONCE: i64 = 500;

/// Writes every former address and where it leads now; how many lines. `done` is told after some.
pub async fn export_redirects(
    pool: &PgPool,
    out: &mut impl Write,
    mut done: impl FnMut(usize),
) -> Result<usize, NotExported> {
    let mut table = Writer::from_writer(out);
    let mut row = |from: &str, to: &str| table.write_record([from, to]).map_err(io::Error::other);
    row("from", "to")?;
    let (mut lines, mut after) = (0, String::new());
    loop {
        let some = list_redirects(pool, "", &after, AT_ONCE).await?;
        let Some(last) = some.last() else { break };
        after = last.from_path.clone();
        for redirect in &some {
            if let Some(to) = &redirect.to_path {
                row(&redirect.from_path, to)?;
                lines += 1;
            }
        }
        done(lines);
    }
    table.flush()?;
    Ok(lines)
}
