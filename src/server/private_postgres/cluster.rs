//! The database's files, its server, and what Daymark needs in it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::PORT;
use super::pid_file::{PidFile, disown};
use super::place::Place;
use super::problem::PostgresProblem;
use super::process::{self, Process};
use super::programs::Programs;

/// How long a server may take to be ready. After a crash it first replays what it had not finished.
const READY: Duration = Duration::from_secs(300);

/// Above this size, in bytes, the log is put aside at a start, in the place of the one before.
const LOG_LIMIT: u64 = 8 << 20;

/// The locale decides only what a column without a collation of its own does: by code point, the
/// same on every machine. macOS had no C.UTF-8 for a long time.
const LOCALE: &str = if cfg!(target_os = "macos") {
    "--locale=en_US.UTF-8"
} else {
    "--locale=C.UTF-8"
};

/// Idempotent. `daymark` owns the database and migrates it; `daymark_app` serves requests;
/// `daymark_reader` is what a grant of reading is written for.
const ROLES: &str = "
set client_min_messages = warning;
select format('create role %I', name)
  from unnest(array['daymark', 'daymark_app', 'daymark_reader']) as name
  where not exists (select from pg_roles where rolname = name) \\gexec
alter role daymark login createdb createrole;
alter role daymark_app login;
alter role daymark_reader nologin;
grant daymark_reader to daymark, daymark_app;
select 'create database daymark owner daymark'
  where not exists (select from pg_database where datname = 'daymark') \\gexec
";

/// The version in PG_VERSION, such as `17`; none where there is no database yet.
pub(super) fn version(data: &Path) -> Option<String> {
    let text = fs::read_to_string(data.join("PG_VERSION")).ok()?;
    Some(text.trim().to_owned())
}

/// Makes a new database beside its final place and renames it when it is whole, so that one that a
/// crash left half made is never taken for a database.
///
/// `lock` is the caller's. initdb gets it as its standard input, which it never reads: should we be
/// killed, the next start waits until initdb has ended too.
pub(super) fn make(place: &Place, programs: &Programs, lock: &File) -> Result<(), PostgresProblem> {
    let entries = fs::read_dir(&place.data).map(Iterator::count);
    if entries.is_ok_and(|entries| entries > 0) {
        return Err(PostgresProblem::NotADatabase {
            folder: place.data.clone(),
        });
    }
    match fs::remove_dir_all(&place.unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(PostgresProblem::unwritable(&place.unfinished)(error));
        }
        _ => place.make_private(&place.unfinished)?,
    }
    let mut initdb = programs.command("initdb", place.user);
    initdb.arg("-D").arg(&place.unfinished);
    initdb.args(["--encoding=UTF8", LOCALE, "--data-checksums"]);
    initdb.args(["--auth=trust", "-U", "postgres"]);
    let lock = lock
        .try_clone()
        .map_err(PostgresProblem::unwritable(&place.lock))?;
    let output = run(initdb.stdin(lock), "")?;
    if !output.status.success() {
        return Err(PostgresProblem::NotMade {
            folder: place.unfinished.clone(),
            said: last_lines(&output.stderr),
        });
    }
    // initdb has flushed the files; the new name must reach the disk too.
    fs::rename(&place.unfinished, &place.data)
        .and_then(|()| File::open(&place.base)?.sync_all())
        .map_err(PostgresProblem::unwritable(&place.data))
}

/// Starts the server and waits until it takes connections. No server may run in the database, and
/// the caller holds the lock.
pub(super) fn start(
    place: &Place,
    programs: &Programs,
    say: &dyn Fn(&str),
) -> Result<Process, PostgresProblem> {
    place.make_sockets()?;
    disown(&place.data).map_err(PostgresProblem::unwritable(&place.data))?;
    // Left by a dead server, whose number another process may have by now.
    for left in [".lock", ""] {
        let _ = fs::remove_file(place.sockets.join(format!(".s.PGSQL.{PORT}{left}")));
    }
    let (log, written) = open_log(place).map_err(PostgresProblem::unwritable(&place.log))?;
    let errors = log
        .try_clone()
        .map_err(PostgresProblem::unwritable(&place.log))?;
    let mut postgres = programs.command("postgres", place.user);
    postgres.arg("-D").arg(&place.data);
    let sockets = format!("unix_socket_directories={}", place.sockets.display());
    for setting in [
        "listen_addresses=",
        &format!("port={PORT}"),
        &sockets,
        "fsync=on",
        "max_connections=100",
        "shared_buffers=64MB",
        "log_destination=stderr",
        "logging_collector=off",
    ] {
        postgres.args(["-c", setting]);
    }
    postgres.stdout(log).stderr(errors);
    let process = Process::spawn(postgres).map_err(|error| broken(programs, "postgres", &error))?;
    let begun = Instant::now();
    let mut patient = false;
    while !PidFile::read(&place.data).is_some_and(|file| file.ready && file.pid == process.pid()) {
        if !process.runs() {
            let (log, said) = (place.log.clone(), said_since(&place.log, written));
            return Err(PostgresProblem::Died { log, said });
        }
        if begun.elapsed() > READY {
            process.signal(rustix::process::Signal::INT);
            let (log, said) = (place.log.clone(), said_since(&place.log, written));
            return Err(PostgresProblem::NotReady { log, said });
        }
        if begun.elapsed() > Duration::from_secs(5) && !patient {
            patient = true;
            say("PostgreSQL is still starting; after a crash it first puts its data in order.");
        }
        sleep(Duration::from_millis(20));
    }
    Ok(process)
}

/// Makes the roles and the database where they are missing.
pub(super) fn prepare(
    place: &Place,
    programs: &Programs,
    sockets: &Path,
) -> Result<(), PostgresProblem> {
    let output = psql(place, programs, sockets, PORT, ROLES)?;
    if output.status.success() {
        return Ok(());
    }
    Err(PostgresProblem::NotPrepared {
        said: last_lines(&output.stderr),
    })
}

/// True if the server of this file answers, and answers for this very database.
pub(super) fn answers(place: &Place, programs: &Programs, file: &PidFile) -> bool {
    let ask = "show data_directory";
    psql(place, programs, &file.sockets, &file.port, ask).is_ok_and(|output| {
        let folder = String::from_utf8_lossy(&output.stdout);
        let folder = Path::new(folder.trim_end_matches('\n')).canonicalize();
        let same =
            folder.is_ok_and(|folder| place.data.canonicalize().is_ok_and(|ours| ours == folder));
        output.status.success() && same
    })
}

/// Runs SQL as the database's superuser, whom the server knows by nothing but the socket.
fn psql(
    place: &Place,
    programs: &Programs,
    sockets: &Path,
    port: &str,
    sql: &str,
) -> Result<Output, PostgresProblem> {
    let mut psql = programs.command("psql", place.user);
    psql.env("PGCONNECT_TIMEOUT", "5");
    psql.args(["-X", "-q", "-A", "-t", "-w", "-v", "ON_ERROR_STOP=1"]);
    psql.arg("-h").arg(sockets).args(["-p", port]);
    psql.args(["-U", "postgres", "-d", "postgres", "-f", "-"]);
    run(psql.stdin(Stdio::piped()), sql)
}

/// Runs a program to its end and gives it this input, a few hundred bytes that fit in a pipe.
fn run(command: &mut Command, input: &str) -> Result<Output, PostgresProblem> {
    process::end_with_us(command);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let output = command.spawn().and_then(|mut child| {
        if let Some(mut stdin) = child.stdin.take() {
            // A program that has already failed reads nothing; its own words say why.
            let _ = stdin.write_all(input.as_bytes());
        }
        child.wait_with_output()
    });
    output.map_err(|error| PostgresProblem::ProgramBroken {
        program: command.get_program().into(),
        detail: error.to_string(),
    })
}

fn broken(programs: &Programs, program: &str, error: &io::Error) -> PostgresProblem {
    PostgresProblem::ProgramBroken {
        program: programs.folder.join(program),
        detail: error.to_string(),
    }
}

/// The log, to write at its end, and how many bytes it holds already.
fn open_log(place: &Place) -> io::Result<(File, u64)> {
    if fs::metadata(&place.log).is_ok_and(|log| log.len() > LOG_LIMIT) {
        fs::rename(&place.log, place.log.with_extension("log.old"))?;
    }
    let log = OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(&place.log)?;
    let written = log.metadata()?.len();
    Ok((log, written))
}

/// The last lines that the log has got since it had so many bytes.
fn said_since(log: &Path, written: u64) -> String {
    let mut said = Vec::new();
    let read = File::open(log).and_then(|mut log| {
        log.seek(SeekFrom::Start(written))?;
        log.read_to_end(&mut said)
    });
    match read {
        Ok(_) => last_lines(&said),
        Err(error) => error.to_string(),
    }
}

/// At most the last eight lines.
fn last_lines(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(8)..].join("\n")
}
