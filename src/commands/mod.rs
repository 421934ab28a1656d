//! WHAT AN OPERATOR RUNS. One command a file.
//!
//! Invariant: every failure is one plain sentence with the next step, and exit code 1; wrong usage
//! is 2, by the parser.

pub mod archive;
pub mod aside;
pub mod open;
pub mod progress;
pub mod telemetry;

pub mod backup;
pub mod database;
pub mod doctor;
pub mod export;
pub mod import;
pub mod migrate;
pub mod read_pdf;
pub mod restore;
pub mod search;
pub mod serve;
pub mod staff;

use crate::domain::problem::Problem;
use crate::state::settings::{Overrides, Settings};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Daymark publishes the days the world keeps, in six languages.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the server; without DATABASE_URL, on a private PostgreSQL of its own.
    Serve(serve::ServeOptions),
    /// Brings the database's schema up to date.
    Migrate(CommonOptions),
    /// Brings content in from files.
    Import(import::ImportOptions),
    /// Writes content out to files that the imports read back.
    Export(export::ExportOptions),
    /// People, their roles, invitations and resets.
    Staff(staff::StaffOptions),
    /// Packs database and media into one file.
    Backup(backup::BackupOptions),
    /// Unpacks such a file into an empty installation.
    Restore(restore::RestoreOptions),
    /// The search index of this machine.
    Search(search::SearchOptions),
    /// Says what is wrong with this installation, and how to mend it.
    Doctor(doctor::DoctorOptions),
    /// Reads one PDF within limits: what the server starts for itself.
    #[command(hide = true)]
    ReadPdf(read_pdf::ReadPdfOptions),
    /// Runs the private PostgreSQL alone until it is stopped, and prints its address.
    Database(CommonOptions),
}

/// What every command takes.
#[derive(Args, Clone, Debug, Default)]
pub struct CommonOptions {
    /// The folder of the private database and of media files [DAYMARK_DATA; default: data].
    #[arg(long, global = true)]
    pub data: Option<PathBuf>,
    /// A TOML file of settings.
    #[arg(long, global = true)]
    pub config: Option<PathBuf>,
}

impl CommonOptions {
    pub fn settings(&self, listen: Option<String>) -> Result<Settings, Problem> {
        Settings::read(&Overrides {
            listen,
            data: self.data.clone(),
            config: self.config.clone(),
        })
    }
}

/// Runs a command to its end.
pub fn run(line: CommandLine) -> Result<(), Problem> {
    // Before any thread is made: it sets limits to its own process.
    if let Command::ReadPdf(options) = &line.command {
        return read_pdf::read_pdf(options);
    }
    telemetry::start();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            Problem::new(
                "daymark",
                format!("Daymark could not start its threads: {error}."),
            )
        })?;
    match line.command {
        Command::Serve(options) => runtime.block_on(serve::serve(options)),
        Command::Migrate(options) => runtime.block_on(migrate::migrate(options)),
        Command::Import(options) => runtime.block_on(import::import(options)),
        Command::Export(options) => runtime.block_on(export::export(options)),
        Command::Staff(options) => runtime.block_on(staff::staff(options)),
        Command::Backup(options) => runtime.block_on(backup::backup(options)),
        Command::Restore(options) => runtime.block_on(restore::restore(options)),
        Command::Search(options) => runtime.block_on(search::search(options)),
        Command::Doctor(options) => runtime.block_on(doctor::doctor(options)),
        Command::ReadPdf(options) => read_pdf::read_pdf(&options),
        Command::Database(options) => runtime.block_on(database::run(options)),
    }
}
