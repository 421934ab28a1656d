//! `daymark import KIND FILE…`

use super::CommonOptions;
use super::open::{OldSchema, Opened, open, say};
use super::progress::Progress;
use crate::actions::import::editions::EditionImport;
use crate::actions::import::lines::count_lines;
use crate::actions::import::messages::{ImportFailure, MessageImport};
use crate::actions::import::observances::import_observances;
use crate::actions::import::pages::{import_pages, import_site};
use crate::actions::import::photos::{Ended, PhotoImport};
use crate::actions::import::redirects::import_redirects;
use crate::actions::import::report::Report;
use crate::actions::photos::captions_file::table::{FILE_NAME, MOST_BYTES};
use crate::domain::problem::Problem;
use clap::{Args, Subcommand};
use std::fs::File;
use std::io::BufReader;
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
    /// Standing pages (about, privacy and their kin), one text a line.
    Pages {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Make them public at once; without it they are drafts.
        #[arg(long)]
        publish: bool,
    },
    /// What the site says of itself: its name and its lines, one language a line.
    Site {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Make them public at once; without it they are drafts.
        #[arg(long)]
        publish: bool,
    },
    /// Former addresses: a table with the columns from and to.
    Redirects {
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Pictures in a folder, with what its captions.csv says of them.
    Photos {
        #[arg(required = true, value_name = "DIR")]
        folders: Vec<PathBuf>,
        /// Make them public at once; without it they are drafts.
        #[arg(long)]
        publish: bool,
    },
    /// What was said for the days, one text a line.
    Messages {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Make them public at once; without it they are drafts.
        #[arg(long)]
        publish: bool,
    },
}

impl Kind {
    fn files(&self) -> &[PathBuf] {
        match self {
            Self::Observances { files }
            | Self::Redirects { files }
            | Self::Editions { files, .. }
            | Self::Pages { files, .. }
            | Self::Site { files, .. }
            | Self::Messages { files, .. } => files,
            Self::Photos { folders, .. } => folders,
        }
    }
}

pub async fn import(options: ImportOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    let opened = open(&settings, OldSchema::Refuse, say).await?;
    let mut failed = 0;
    for file in options.kind.files() {
        let report = import_file(&opened, &options.kind, file).await?;
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

async fn import_file(opened: &Opened, kind: &Kind, file: &Path) -> Result<Report, Problem> {
    let at = file.display().to_string();
    let mut progress = Progress::default();
    let pool = &opened.database.writer;
    let report = match kind {
        Kind::Observances { .. } => {
            let text = read_file(file)?;
            let done = |done, total| progress.tell(&at, done, total);
            import_observances(pool, &text, done)
                .await
                .map_err(ImportFailure::from)
        }
        Kind::Editions { publish, .. } => {
            let text = read_file(file)?;
            let import = EditionImport {
                pool,
                shelf: &opened.shelf,
                folder: file.parent().unwrap_or(Path::new(".")),
                publish: *publish,
            };
            let done = |done, total| progress.tell(&at, done, total);
            import.run(&text, done).await.map_err(ImportFailure::from)
        }
        Kind::Pages { publish, .. } => {
            let text = read_file(file)?;
            let done = |done, total| progress.tell(&at, done, total);
            let report = import_pages(pool, &text, *publish, done).await;
            report.map_err(ImportFailure::from)
        }
        Kind::Site { publish, .. } => {
            let text = read_file(file)?;
            let done = |done, total| progress.tell(&at, done, total);
            let report = import_site(pool, &text, *publish, done).await;
            report.map_err(ImportFailure::from)
        }
        Kind::Redirects { .. } => {
            let text = read_file(file)?;
            let done = |done, total| progress.tell(&at, done, total);
            let report = import_redirects(pool, &text, done).await;
            report.map_err(ImportFailure::from)
        }
        Kind::Photos { publish, .. } => {
            let table = read_captions(file)?;
            let import = PhotoImport::new(pool, &opened.shelf, file, *publish);
            let done = |done, total| progress.tell(&at, done, total);
            import.run(&table, done).await.map_err(|ended| match ended {
                Ended::Folder(error) => ImportFailure::Read(error),
                Ended::Save(failure) => ImportFailure::Save(failure),
            })
        }
        Kind::Messages { publish, .. } => {
            let open = || File::open(file).map(BufReader::new);
            let total = open().and_then(count_lines);
            let total = total.map_err(|error| unreadable(file, &error))?;
            let lines = open().map_err(|error| unreadable(file, &error))?;
            let import = MessageImport {
                pool,
                publish: *publish,
            };
            import
                .run(lines, |done| progress.tell(&at, done, total))
                .await
        }
    };
    report.map_err(|failure| {
        let cause = match failure {
            ImportFailure::Read(error) => {
                format!("The file could not be read to its end ({error})")
            }
            ImportFailure::Save(error) => {
                format!("The import stopped at a fault of the database ({error})")
            }
        };
        let next = "What went in stays; run the same command again to go on.";
        Problem::new(&at, format!("{cause}. {next}"))
    })
}

fn read_file(file: &Path) -> Result<String, Problem> {
    std::fs::read_to_string(file).map_err(|error| unreadable(file, &error))
}

/// The table of a folder of pictures.
fn read_captions(folder: &Path) -> Result<Vec<u8>, Problem> {
    let file = folder.join(FILE_NAME);
    let at = folder.display().to_string();
    let table = file.display().to_string();
    if !folder.is_dir() {
        let sentence = format!(
            "{at} is no folder. Name the folder that holds the pictures and their {FILE_NAME}."
        );
        return Err(Problem::new(at, sentence));
    }
    let cannot = |error: std::io::Error| {
        let sentence = format!(
            "The folder {at} has no {FILE_NAME} that can be read ({error}). Put it beside the pictures: a table whose first line names the columns, file, locale, caption, alt, credit and so on."
        );
        Problem::new(table.as_str(), sentence)
    };
    let size = std::fs::metadata(&file).map_err(cannot)?.len();
    if size > MOST_BYTES {
        let most = MOST_BYTES / 1_000_000;
        let sentence = format!(
            "The file {table} is larger than {most} MB, which is no table of captions. Divide it among several folders."
        );
        return Err(Problem::new(table.as_str(), sentence));
    }
    std::fs::read(&file).map_err(cannot)
}

fn unreadable(file: &Path, error: &std::io::Error) -> Problem {
    let at = file.display().to_string();
    let sentence = format!(
        "The file {at} cannot be read ({error}). Check its path and that it is UTF-8 text."
    );
    Problem::new(at, sentence)
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
