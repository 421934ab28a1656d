//! `daymark export KIND …`

use super::CommonOptions;
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
use std::fs::File;
use std::io::{self, BufWriter, Write};
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

pub async fn export(options: ExportOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    match &options.kind {
        Kind::Photos { folder } => {
            let at = folder.display().to_string();
            make_empty(folder).map_err(|cause| Problem::new(&at, cause))?;
            let opened = open(&settings, OldSchema::Refuse, say).await?;
            let mut progress = Progress::default();
            let done = |done, total| progress.tell(&at, done, total);
            let exported =
                export_photos(&opened.database.writer, &opened.shelf, folder, done).await;
            opened.close().await?;
            let again = format!("Empty the folder {at} and run the same command again.");
            tell(&at, &exported.map_err(|ended| told(&at, &ended, &again))?)
        }
        Kind::Messages { file } | Kind::Editions { file } | Kind::Redirects { file } => {
            write_lines(&settings, &options.kind, file).await
        }
    }
}

/// Writes a file beside its name and gives it the name when it is whole.
async fn write_lines(settings: &Settings, kind: &Kind, file: &Path) -> Result<(), Problem> {
    let at = file.display().to_string();
    if file.exists() {
        let sentence = format!(
            "The file {at} is there already. Name one that is not there yet, so that nothing is written over."
        );
        return Err(Problem::new(&at, sentence));
    }
    let aside = PathBuf::from(format!("{at}.part"));
    let made = File::create(&aside).map_err(|error| {
        let sentence = format!(
            "The file {at} cannot be written ({error}). Name another, or see to the rights of its folder."
        );
        Problem::new(&at, sentence)
    })?;
    let opened = open(settings, OldSchema::Refuse, say).await?;
    let pool = &opened.database.writer;
    let mut out = BufWriter::new(made);
    let mut progress = Progress::default();
    let mut done = |done, total| progress.tell(&at, done, total);
    let written = match kind {
        Kind::Editions { .. } => export_editions(pool, &mut out, done).await,
        Kind::Redirects { .. } => export_redirects(pool, &mut out, |now| done(now, now)).await,
        Kind::Messages { .. } | Kind::Photos { .. } => export_messages(pool, &mut out, done).await,
    };
    opened.close().await?;
    let kept = written.and_then(|lines| {
        out.flush()?;
        std::fs::rename(&aside, file)?;
        Ok(lines)
    });
    let again = "Run the same command again.";
    let lines = kept.map_err(|ended| told(&at, &ended, again))?;
    eprintln!("{at}: {lines} lines.");
    Ok(())
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
