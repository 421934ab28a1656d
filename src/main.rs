//! The command line.

use clap::Parser;
use daymark::commands::{CommandLine, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(CommandLine::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{}", problem.sentence);
            ExitCode::FAILURE
        }
    }
}
