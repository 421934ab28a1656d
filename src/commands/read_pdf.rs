//! `daymark read-pdf`: what the server starts for itself, to read one file and end.

use crate::domain::problem::Problem;
use crate::media::pdf::Wanted;
use crate::media::pdf::read::read;
use clap::Args;
use clap::builder::PossibleValuesParser;
use std::io::Write;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub struct ReadPdfOptions {
    #[arg(value_parser = PossibleValuesParser::new(["pages", "words"]))]
    wanted: String,
    file: PathBuf,
}

/// Writes what it read to standard output, as one line of JSON.
pub fn read_pdf(options: &ReadPdfOptions) -> Result<(), Problem> {
    let mut known = Wanted::ALL.into_iter();
    let wanted = known
        .find(|wanted| wanted.code() == options.wanted)
        .unwrap_or(Wanted::Pages);
    let report = read(&options.file, wanted);
    let line = serde_json::to_string(&report);
    let line = line.map_err(|error| Problem::new("read-pdf", error))?;
    let written = std::io::stdout().write_all(line.as_bytes());
    written.map_err(|error| {
        Problem::new(
            "read-pdf",
            format!("What was read cannot be written: {error}."),
        )
    })
}
