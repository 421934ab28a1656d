//! `daymark export KIND …`

use super::CommonOptions;
use super::aside::Aside;
use super::open::{OldSchema, open, say};
use super::progress::Progress;
use crate::actions::export::NotExported;
use crate::actions::export::editions::export_editions;
use crate::actions::export::messages::export_messages;
use crate::actions::export::photos::{Exported, export_photos};
use crate::actions::export::redirects::export_redirects;
use crate::domain::problem::Problem;
use crate::state::settings::Settings;
use clap::{Args, Subcommand};
use sqlx::PgPool;
use std::io::{self, BufWriter, IntoInnerError};
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
    /// The texts of all messages, one a line, as `daymark import messages` reads them.
    Messages { file: PathBuf },
    /// The texts of all editions, one a line, as `daymark import editions` reads them.
    Editions { file: PathBuf },
    /// All former addresses, in a table that `daymark import redirects` reads.
    Redirects { file: PathBuf },
}

/// What is written into one file.
enum Lines {
    Messages,
    Editions,
    Redirects,
}

pub async fn export(options: ExportOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    let (kind, file) = match &options.kind {
        Kind::Photos { folder } => return export_into(&settings, folder).await,
        Kind::Messages { file } => (Lines::Messages, file),
        Kind::Editions { file } => (Lines::Editions, file),
        Kind::Redirects { file } => (Lines::Redirects, file),
    };
    let at = file.display().to_string();
    if file.exists() {
        let sentence = format!(
            "The file {at} is there already. Name one that is not there yet, so that nothing is written over."
        );
        return Err(Problem::new(&at, sentence));
    }
    let opened = open(&settings, OldSchema::Refuse, say).await?;
    let written = write_lines(&opened.database.writer, &kind, file).await;
    opened.close().await?;
    let next = "Mend that, or name another file, and run the same command again.";
    let lines = written.map_err(|ended| told(&at, &ended, next))?;
    eprintln!("{at}: {lines} lines.");
    Ok(())
}

/// Writes a file beside its name, and gives it the name when it is whole; how many lines.
async fn write_lines(pool: &PgPool, kind: &Lines, file: &Path) -> Result<usize, NotExported> {
    let at = file.display().to_string();
    let aside = Aside::beside(file, "part");
    let mut out = BufWriter::new(aside.create()?);
    let mut progress = Progress::default();
    let mut done = |done, total| progress.tell(&at, done, total);
    let lines = match kind {
        Lines::Messages => export_messages(pool, &mut out, done).await?,
        Lines::Editions => export_editions(pool, &mut out, done).await?,
        Lines::Redirects => export_redirects(pool, &mut out, |now| done(now, now)).await?,
    };
    let whole = out.into_inner().map_err(IntoInnerError::into_error)?;
    whole.sync_all()?;
    aside.keep_as(file)?;
    Ok(lines)
}

async fn export_into(settings: &Settings, folder: &Path) -> Result<(), Problem> {
    let at = folder.display().to_string();
    make_empty(folder).map_err(|cause| Problem::new(&at, cause))?;
    let opened = open(settings, OldSchema::Refuse, say).await?;
    let mut progress = Progress::default();
    let done = |done, total| progress.tell(&at, done, total);
    let exported = export_photos(&opened.database.writer, &opened.shelf, folder, done).await;
    opened.close().await?;
    let again = format!("Empty the folder {at} and run the same command again.");
    tell(&at, &exported.map_err(|ended| told(&at, &ended, &again))?)
}

fn told(at: &str, ended: &NotExported, again: &str) -> Problem {
    let cause = match ended {
        NotExported::Write(error) => format!("A file could not be written or read ({error})"),
        NotExported::Database(error) => {
            format!("The export stopped at a fault of the database ({error})")
        }
    };
    Problem::new(at, format!("{cause}. {again}"))
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
