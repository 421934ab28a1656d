//! Why the private PostgreSQL could not be had, each with the step that mends it.

use std::io;
use std::path::{Path, PathBuf};

/// What an operator is told. Each text is one or two plain sentences that end in the next step.
#[derive(Debug, thiserror::Error)]
pub enum PostgresProblem {
    #[error(
        "The programs of PostgreSQL were not found. Install them (Debian: sudo apt-get install postgresql; macOS: brew install postgresql) or set DAYMARK_PG_BIN to the folder that holds initdb, postgres and psql."
    )]
    ProgramsMissing,
    #[error(
        "DAYMARK_PG_BIN is {folder}, but initdb, postgres and psql are not all there. Set it to the folder that holds them, or unset it."
    )]
    HintWrong { folder: PathBuf },
    #[error(
        "{program} could not be run: {detail}. Reinstall PostgreSQL, or set DAYMARK_PG_BIN to the folder of another one."
    )]
    ProgramBroken { program: PathBuf, detail: String },
    #[error(
        "PostgreSQL does not run as root, and this machine has neither a user named postgres nor one named nobody. Start Daymark as an ordinary user."
    )]
    NoServerUser,
    #[error(
        "{folder} cannot be written: {source}. Make it writable for the user that runs Daymark, or choose another data folder."
    )]
    Unwritable { folder: PathBuf, source: io::Error },
    #[error(
        "The database in {folder} belongs to another user (number {owner}). Start Daymark as that user or as root."
    )]
    NotOurs { folder: PathBuf, owner: u32 },
    #[error(
        "The database in {folder} belongs to root, and PostgreSQL does not run as root. Give it to an ordinary user with: chown -R postgres {folder}"
    )]
    OwnedByRoot { folder: PathBuf },
    #[error(
        "The user that runs PostgreSQL (number {user}) cannot enter {folder}, which already holds a database. Let it in with chmod o+x on that folder and on every folder above it."
    )]
    CannotEnter { folder: PathBuf, user: u32 },
    #[error(
        "{folder} is not empty and holds no database of PostgreSQL. Move it away and start again."
    )]
    NotADatabase { folder: PathBuf },
    #[error(
        "The database in {folder} was made by PostgreSQL {data}, and the programs in {programs} are version {major}; nothing was changed. Install PostgreSQL {data} beside it or set DAYMARK_PG_BIN to its programs, and start again."
    )]
    OtherVersion {
        folder: PathBuf,
        data: String,
        programs: PathBuf,
        major: u32,
    },
    #[error(
        "Another Daymark has been starting PostgreSQL in {folder} for over a minute. Wait for it or stop it, and start again."
    )]
    Busy { folder: PathBuf },
    #[error(
        "PostgreSQL already runs in {folder} as process {pid}, but does not answer. Stop that process and start again."
    )]
    AlreadyRunning { folder: PathBuf, pid: i32 },
    #[error(
        "{folder} should hold PostgreSQL's socket, but it is not a folder that only its user can open. Remove it and start again."
    )]
    SocketFolder { folder: PathBuf },
    #[error(
        "The database could not be made in {folder}. Mend what initdb says and start again:\n{said}"
    )]
    NotMade { folder: PathBuf, said: String },
    #[error(
        "PostgreSQL stopped while it was starting. Mend what the end of {log} says and start again:\n{said}"
    )]
    Died { log: PathBuf, said: String },
    #[error(
        "PostgreSQL was not ready after five minutes. Read {log} to see what holds it up, and start again:\n{said}"
    )]
    NotReady { log: PathBuf, said: String },
    #[error(
        "PostgreSQL runs, but the roles and the database of Daymark could not be made. Mend what psql says and start again:\n{said}"
    )]
    NotPrepared { said: String },
    #[error(
        "PostgreSQL (process {pid}) was asked to stop and still runs after half a minute. Look at its log, and stop it with: kill -QUIT {pid}"
    )]
    StillRunning { pid: i32 },
}

impl PostgresProblem {
    /// The form `map_err` takes where a file or folder could not be changed.
    pub(super) fn unwritable(folder: &Path) -> impl FnOnce(io::Error) -> Self {
        let folder = folder.to_path_buf();
        move |source| Self::Unwritable { folder, source }
    }
}
