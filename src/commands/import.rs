//! `daymark import KIND FILE…`

use super::CommonOptions;
use super::open::{OldSchema, Opened, open, say};
use super::progress::Progress;
use crate::actions::import::editions::EditionImport;
use crate::actions::import::observances::import_observances;
use crate::actions::import::report::Report;
use crate::domain::problem::Problem;
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub struct ImportOptions {
    #[command(subcommand)]
    kind: Kind,
    #[command(flatten)]
    common: CommonOptions,
}

#[derive(Debug, Subcommand)]
enum Kind {
    /// The calendar's records, as a JSON list.
    Observances {
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Texts of a year, one JSON object a line.
    Editions {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Make them public at once; without it they are drafts.
        #[arg(long)]
        publish: bool,
    },
}

pub async fn import(options: ImportOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    let opened = open(&settings, OldSchema::Refuse, say).await?;
    let (files, publish) = match &options.kind {
        Kind::Observances { files } => (files, None),
        Kind::Editions { files, publish } => (files, Some(*publish)),
    };
    let mut failed = 0;
    for file in files {
        let report = import_file(&opened, file, publish).await?;
        tell(&file.display().to_string(), &report);
        failed += report.problems.len();
    }
    opened.analyze().await;
    opened.database.close().await;
    if failed == 0 {
        Ok(())
    } else {
        Err(Problem::new(
            "import",
            format!(
                "{failed} did not go in; mend them as told above and run the same command again: what is in already stays."
            ),
        ))
    }
}

async fn import_file(
    opened: &Opened,
    file: &Path,
    publish: Option<bool>,
) -> Result<Report, Problem> {
    let at = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| {
        Problem::new(
            &at,
            format!(
                "The file {at} cannot be read ({error}). Check its path and that it is UTF-8 text."
            ),
        )
    })?;
    let mut progress = Progress::default();
    let pool = &opened.database.writer;
    let done = |done, total| progress.tell(&at, done, total);
    let report = match publish {
        None => import_observances(pool, &text, done).await,
        Some(publish) => {
            let folder = file.parent().unwrap_or(Path::new("."));
            EditionImport {
                pool,
                shelf: &opened.shelf,
                folder,
                publish,
            }
            .run(&text, done)
            .await
        }
    };
    report.map_err(|error| Problem::new(&at, format!("The import stopped at a fault of the database ({error}). What went in stays; run the same command again to go on.")))
}

/// The report: each problem and difference with its place, then the counts.
pub fn tell(file: &str, report: &Report) {
    for problem in &report.problems {
        eprintln!("Problem at {problem}");
    }
    for difference in &report.differences {
        eprintln!("Difference at {difference}");
    }
    eprintln!("{file}: {}.", report.summary());
}
