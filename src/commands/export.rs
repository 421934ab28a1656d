//! `daymark export KIND DIR`

use super::CommonOptions;
use super::open::{OldSchema, open, say};
use super::progress::Progress;
use crate::actions::export::photos::{Exported, NotExported, export_photos};
use crate::domain::problem::Problem;
use clap::{Args, Subcommand};
use std::io;
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub struct ExportOptions {
    #[command(subcommand)]
    kind: Kind,
    #[command(flatten)]
    common: CommonOptions,
}

#[derive(Debug, Subcommand)]
enum Kind {
    /// All photos into a folder: their originals, and a captions.csv that `daymark import photos` reads.
    Photos {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

pub async fn export(options: ExportOptions) -> Result<(), Problem> {
    let Kind::Photos { folder } = &options.kind;
    let at = folder.display().to_string();
    let settings = options.common.settings(None)?;
    make_empty(folder).map_err(|cause| Problem::new(&at, cause))?;
    let opened = open(&settings, OldSchema::Refuse, say).await?;
    let mut progress = Progress::default();
    let done = |done, total| progress.tell(&at, done, total);
    let exported = export_photos(&opened.database.writer, &opened.shelf, folder, done).await;
    opened.close().await?;
    let exported = exported.map_err(|failure| {
        let cause = match failure {
            NotExported::Write(error) => format!("A file could not be written or read ({error})"),
            NotExported::Database(error) => {
                format!("The export stopped at a fault of the database ({error})")
            }
        };
        Problem::new(
            &at,
            format!("{cause}. Empty the folder {at} and run the same command again."),
        )
    })?;
    tell(&at, &exported)
}

fn tell(at: &str, exported: &Exported) -> Result<(), Problem> {
    for missing in &exported.missing {
        eprintln!("Problem at {missing}");
    }
    for stand_in in &exported.stand_ins {
        eprintln!("Difference at {stand_in}");
    }
    let (photos, lines) = (exported.photos, exported.lines);
    eprintln!("{at}: {photos} photos, {lines} lines in captions.csv.");
    if exported.missing.is_empty() {
        return Ok(());
    }
    let missing = exported.missing.len();
    let sentence = format!(
        "{missing} photos could not be written, because their files are missing; they are named above."
    );
    Err(Problem::new(at, sentence))
}

/// Nothing that is there already is ever written over.
fn make_empty(folder: &Path) -> Result<(), String> {
    let at = folder.display();
    let cannot = |error: io::Error| {
        format!(
            "The folder {at} cannot be made or read ({error}). Name another, or see to its rights."
        )
    };
    std::fs::create_dir_all(folder).map_err(cannot)?;
    let mut entries = std::fs::read_dir(folder).map_err(cannot)?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(format!(
            "The folder {at} is not empty. Name an empty one or one that is not there yet, so that nothing is written over."
        )),
    }
}
