//! What `postmaster.pid` tells about a server that runs in a database, or ran there and died.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rustix::process::Pid;

/// The lines of postmaster.pid that we use.
#[derive(Debug)]
pub(super) struct PidFile {
    pub pid: Pid,
    pub port: String,
    pub sockets: PathBuf,
    /// True once the server takes connections.
    pub ready: bool,
}

impl PidFile {
    /// None where there is no such file, or it is not whole yet.
    pub fn read(data: &Path) -> Option<Self> {
        let text = fs::read_to_string(path(data)).ok()?;
        let lines: Vec<&str> = text.lines().collect();
        // Negative is a server of one user, without a socket, such as initdb's.
        let pid: i32 = lines.first()?.trim().parse().ok()?;
        Some(Self {
            pid: Pid::from_raw(pid.checked_abs()?)?,
            port: lines.get(3).copied().unwrap_or_default().trim().to_owned(),
            sockets: PathBuf::from(lines.get(4).copied().unwrap_or_default()),
            ready: lines.get(7).is_some_and(|line| line.trim() == "ready"),
        })
    }

    /// True if the process is there, has not ended, and is the PostgreSQL of this database: after a
    /// restart of the machine or of its container, the number may be somebody else's. A process
    /// that we may not signal is not the database's owner's, hence not its server.
    pub fn lives(&self, data: &Path) -> bool {
        rustix::process::test_kill_process(self.pid).is_ok()
            && is_postgres(self.pid)
            && works_in(self.pid, data)
    }
}

/// Makes a dead server's file harmless. PostgreSQL itself passes over a file whose process is gone,
/// after it has made sure that no other process of that server still uses its memory; only a number
/// that has gone to another process stops it. So the file stays, for that check, and gets our own
/// number: PostgreSQL knows that its parent is no server.
pub(super) fn disown(data: &Path) -> io::Result<()> {
    let path = path(data);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        text => text?,
    };
    match text.split_once('\n') {
        Some((_, rest)) => fs::write(&path, format!("{}\n{rest}", std::process::id())),
        // Died while it wrote its first line: PostgreSQL refuses an empty file.
        None => fs::remove_file(&path),
    }
}

fn path(data: &Path) -> PathBuf {
    data.join("postmaster.pid")
}

/// Asks the kernel for the process's name and state, where it tells; `ps` elsewhere.
fn is_postgres(pid: Pid) -> bool {
    let pid = pid.as_raw_nonzero().to_string();
    if Path::new("/proc/self/stat").exists() {
        // `17 (postgres) S …`; Z is a process that has ended and that nobody has asked after.
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let name = stat.split(['(', ')']).nth(1).unwrap_or_default();
        let state = stat.rsplit(')').next().unwrap_or_default().trim_start();
        return is_name(name) && !state.starts_with(['Z', 'X']);
    }
    let ps = std::process::Command::new("ps")
        .args(["-o", "comm=", "-p", &pid])
        .output();
    ps.is_ok_and(|output| is_name(String::from_utf8_lossy(&output.stdout).trim()))
}

/// A server works in its data folder. False only where the kernel tells of another folder.
fn works_in(pid: Pid, data: &Path) -> bool {
    let folder = fs::read_link(format!("/proc/{}/cwd", pid.as_raw_nonzero()));
    match (folder, data.canonicalize()) {
        (Ok(folder), Ok(data)) => folder == data,
        _ => true,
    }
}

fn is_name(program: &str) -> bool {
    let name = program.rsplit('/').next().unwrap_or(program);
    name == "postgres" || name == "postmaster"
}
