//! The private PostgreSQL: a server of our own, for whoever names no other.
//!
//! Invariant: while a server runs in the data folder, one process owns it; it ends with that
//! process, and nobody reaches it but through a socket in a folder that only its user can open.

mod cluster;
mod pid_file;
mod place;
mod problem;
mod process;
mod programs;

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rustix::process::Signal;

pub use self::problem::PostgresProblem;
use self::{pid_file::PidFile, place::Place, place::User, process::Process, programs::Programs};

/// No port is opened; the number is part of the socket's name.
const PORT: &str = "5432";

/// How long another start may hold the lock. A first start takes some seconds.
const LOCK: Duration = Duration::from_secs(60);

/// How long a server that is already there may take to answer, or to end if it is shutting down.
const JOIN: Duration = Duration::from_secs(20);

/// How long a shutdown may take.
const STOP: Duration = Duration::from_secs(30);

/// A running server with Daymark's roles and database. Stops it when dropped, unless it was joined.
pub struct PrivatePostgres {
    data: PathBuf,
    sockets: PathBuf,
    programs: Programs,
    /// The user that its programs run as, where that is not us.
    user: Option<User>,
    /// None where the server is another process's.
    process: Option<Process>,
}

impl PrivatePostgres {
    /// Starts the server of the database in `data`, or joins the one that runs there. `data` is the
    /// folder that holds (or will hold) `postgres`; `programs_hint` is DAYMARK_PG_BIN; `say` gets a
    /// sentence before each step that takes long. Blocks: about 1 to 5 s the first time, 0.5 s later.
    pub fn start(
        data: &Path,
        programs_hint: Option<&Path>,
        say: &dyn Fn(&str),
    ) -> Result<Self, PostgresProblem> {
        let place = Place::choose(data)?;
        let programs = programs_for(&place, programs_hint)?;
        place.make_base()?;
        if place.aside {
            say(&format!(
                "PostgreSQL's user cannot enter {}, so the database is in {}.",
                data.display(),
                place.data.display()
            ));
        }
        // Held until this function ends.
        let lock = lock(&place)?;
        // Another start may have made the database, with other programs, while we waited.
        let programs = match cluster::version(&place.data) {
            Some(_) => programs_for(&place, programs_hint)?,
            None => programs,
        };
        if let Some(file) = living(&place, &programs, say)? {
            cluster::prepare(&place, &programs, &file.sockets)?;
            return Ok(Self {
                data: place.data,
                sockets: file.sockets,
                user: place.user,
                programs,
                process: None,
            });
        }
        if cluster::version(&place.data).is_none() {
            say("Making the database; this takes a few seconds.");
            cluster::make(&place, &programs, &lock)?;
        }
        let started = Self {
            process: Some(cluster::start(&place, &programs, say)?),
            data: place.data.clone(),
            sockets: place.sockets.clone(),
            user: place.user,
            programs,
        };
        cluster::prepare(&place, &started.programs, &place.sockets)?;
        Ok(started)
    }

    /// Connects as the owner of the database, who may change its shape.
    pub fn owner_url(&self) -> String {
        self.url("daymark")
    }

    /// Connects as the role that serves requests.
    pub fn app_url(&self) -> String {
        self.url("daymark_app")
    }

    fn url(&self, role: &str) -> String {
        let sockets = self.sockets.to_string_lossy();
        let sockets = utf8_percent_encode(&sockets, NON_ALPHANUMERIC);
        format!("postgres://{role}@localhost/daymark?host={sockets}")
    }

    pub fn socket_folder(&self) -> &Path {
        &self.sockets
    }

    /// The folder PostgreSQL keeps its files in.
    pub fn data_folder(&self) -> &Path {
        &self.data
    }

    /// One of PostgreSQL's other programs (`pg_dump`), to be run as the user who reaches the socket;
    /// none where it is not installed.
    pub fn tool(&self, program: &str) -> Option<Command> {
        let installed = self.programs.folder.join(program).is_file();
        installed.then(|| self.programs.command(program, self.user))
    }

    /// True if another process started the server. It then ends with that process.
    pub fn joined(&self) -> bool {
        self.process.is_none()
    }

    /// Ends connections and shuts the server down cleanly; waits at most 30 s for it. A joined server
    /// is left running.
    pub fn stop(mut self) -> Result<(), PostgresProblem> {
        self.shut_down()
    }

    fn shut_down(&mut self) -> Result<(), PostgresProblem> {
        let Some(process) = self.process.take() else {
            return Ok(());
        };
        process.signal(Signal::INT);
        if process.ended_within(STOP) {
            return Ok(());
        }
        Err(PostgresProblem::StillRunning {
            pid: process.pid().as_raw_nonzero().get(),
        })
    }
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        // Nobody is left to tell; the server's own log has it.
        let _ = self.shut_down();
    }
}

/// One of PostgreSQL's other programs for a server elsewhere: that of the hint, else of the newest
/// PostgreSQL that is installed here.
pub fn tool(program: &str, programs_hint: Option<&Path>) -> Option<Command> {
    Programs::with(program, programs_hint).map(|programs| programs.command(program, None))
}

/// What a look from outside tells, with nothing started or changed.
#[derive(Debug)]
pub struct Survey {
    /// The folder of the programs a start would take, and their major version.
    pub programs: Option<(PathBuf, u32)>,
    /// The major version that made the database; none where there is none, or not one of ours.
    pub data_version: Option<String>,
    /// True if a server runs in the database.
    pub running: bool,
}

pub fn survey(data: &Path, programs_hint: Option<&Path>) -> Survey {
    let folder = Place::choose(data).ok().map(|place| place.data);
    let data_version = folder.as_deref().and_then(cluster::version);
    let programs = Programs::find(programs_hint, data_version.as_deref()).ok();
    Survey {
        programs: programs.map(|programs| (programs.folder, programs.major)),
        running: folder
            .and_then(|folder| PidFile::read(&folder).map(|file| (folder, file)))
            .is_some_and(|(folder, file)| file.lives(&folder)),
        data_version,
    }
}

/// The programs to use; a problem where they cannot read the database that is there.
fn programs_for(place: &Place, hint: Option<&Path>) -> Result<Programs, PostgresProblem> {
    let version = cluster::version(&place.data);
    let programs = Programs::find(hint, version.as_deref())?;
    match version {
        Some(data) if data != programs.major.to_string() => Err(PostgresProblem::OtherVersion {
            folder: place.data.clone(),
            data,
            programs: programs.folder,
            major: programs.major,
        }),
        _ => Ok(programs),
    }
}

/// Lets one start at a time through. The kernel lets go of the lock of a process that dies.
fn lock(place: &Place) -> Result<File, PostgresProblem> {
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(false).mode(0o600);
    let file = options
        .open(&place.lock)
        .map_err(PostgresProblem::unwritable(&place.base))?;
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) => {
                return Err(PostgresProblem::unwritable(&place.base)(error));
            }
            Err(TryLockError::WouldBlock) if begun.elapsed() > LOCK => {
                return Err(PostgresProblem::Busy {
                    folder: place.base.clone(),
                });
            }
            Err(TryLockError::WouldBlock) => sleep(Duration::from_millis(50)),
        }
    }
}

/// The server that already runs in the database and answers; none once there is no such server.
fn living(
    place: &Place,
    programs: &Programs,
    say: &dyn Fn(&str),
) -> Result<Option<PidFile>, PostgresProblem> {
    let begun = Instant::now();
    let mut said = false;
    loop {
        let Some(file) = PidFile::read(&place.data).filter(|file| file.lives(&place.data)) else {
            return Ok(None);
        };
        if file.ready && cluster::answers(place, programs, &file) {
            return Ok(Some(file));
        }
        if begun.elapsed() > JOIN {
            return Err(PostgresProblem::AlreadyRunning {
                folder: place.data.clone(),
                pid: file.pid.as_raw_nonzero().get(),
            });
        }
        if begun.elapsed() > Duration::from_secs(1) && !said {
            said = true;
            say("Waiting for the PostgreSQL that already runs here.");
        }
        sleep(Duration::from_millis(50));
    }
}
