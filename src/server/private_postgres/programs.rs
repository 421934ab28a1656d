//! Where PostgreSQL's programs are, and how they are run.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::place::User;
use super::problem::PostgresProblem;

/// The programs needed; a folder without one of them is passed over.
const NEEDED: [&str; 3] = ["initdb", "postgres", "psql"];

/// Where macOS has PostgreSQL: Homebrew on ARM and on Intel, Postgres.app, EnterpriseDB, MacPorts, a
/// build by hand. Each is a folder, how a name in it begins, and the folder below that name.
const MACOS: [(&str, &str, &str); 6] = [
    ("/opt/homebrew/opt", "postgresql", "bin"),
    ("/usr/local/opt", "postgresql", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
    ("/Library/PostgreSQL", "", "bin"),
    ("/opt/local/lib", "postgresql", "bin"),
    ("/usr/local", "pgsql", "bin"),
];

/// One installed PostgreSQL.
#[derive(Clone, Debug)]
pub(super) struct Programs {
    pub folder: PathBuf,
    pub major: u32,
}

impl Programs {
    /// The hint alone where one is given; else the first place that has them, except that a place
    /// whose version made the data already there (`wanted`, as in PG_VERSION) goes first.
    pub fn find(hint: Option<&Path>, wanted: Option<&str>) -> Result<Self, PostgresProblem> {
        if let Some(folder) = hint {
            if !complete(folder) {
                return Err(PostgresProblem::HintWrong {
                    folder: folder.to_path_buf(),
                });
            }
            return Self::at(folder);
        }
        let mut broken = None;
        let mut found = Vec::new();
        for folder in folders().into_iter().filter(|folder| complete(folder)) {
            match Self::at(&folder) {
                Ok(programs) => found.push(programs),
                Err(problem) => broken = broken.or(Some(problem)),
            }
        }
        let matching = found
            .iter()
            .position(|programs| Some(programs.major.to_string().as_str()) == wanted);
        if found.is_empty() {
            return Err(broken.unwrap_or(PostgresProblem::ProgramsMissing));
        }
        Ok(found.swap_remove(matching.unwrap_or(0)))
    }

    /// The first folder that has one program, which a client may have without the server's.
    pub fn with(program: &str, hint: Option<&Path>) -> Option<Self> {
        let folders = hint.map_or_else(folders, |folder| vec![folder.to_path_buf()]);
        let folder = folders
            .into_iter()
            .find(|folder| folder.join(program).is_file())?;
        Some(Self { folder, major: 0 })
    }

    /// Asks the server of a folder for its version. It answers this question even to root.
    fn at(folder: &Path) -> Result<Self, PostgresProblem> {
        let program = folder.join("postgres");
        let broken = |detail: String| PostgresProblem::ProgramBroken {
            program: program.clone(),
            detail,
        };
        let output = Command::new(&program)
            .arg("--version")
            .stdin(Stdio::null())
            .output()
            .map_err(|error| broken(error.to_string()))?;
        let said = String::from_utf8_lossy(&output.stdout);
        let major = major(&said)
            .ok_or_else(|| broken(format!("it gave no version but “{}”", said.trim())))?;
        Ok(Self {
            folder: folder.to_path_buf(),
            major,
        })
    }

    /// A program, to be run as the server's user, with nothing of our environment (our secrets, and
    /// the PG… variables that would send it elsewhere) but where programs and libraries are.
    #[expect(
        clippy::disallowed_methods,
        reason = "a child needs to find its programs and libraries; no setting is read"
    )]
    pub fn command(&self, program: &str, user: Option<User>) -> Command {
        let mut command = Command::new(self.folder.join(program));
        command.env_clear();
        for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.env("LC_ALL", "C");
        // The user may not be able to enter the folder we are in.
        command.current_dir("/");
        command.stdin(Stdio::null());
        if let Some(user) = user {
            // The standard library also drops our supplementary groups, and does all this before
            // any `pre_exec`.
            command.gid(user.gid).uid(user.uid);
        }
        command
    }
}

/// The first digits after the product's name: 17 in `postgres (PostgreSQL) 17.5 (Debian 17.5-1)` and
/// in `postgres (PostgreSQL) 17beta1`.
fn major(said: &str) -> Option<u32> {
    let version = said.split("(PostgreSQL)").nth(1)?.trim_start();
    let end = version
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(version.len());
    version[..end].parse().ok()
}

fn complete(folder: &Path) -> bool {
    NEEDED.iter().all(|name| folder.join(name).is_file())
}

/// Every folder worth a look, in order.
#[expect(
    clippy::disallowed_methods,
    reason = "the search path of programs is no setting of ours"
)]
fn folders() -> Vec<PathBuf> {
    let mut folders = numbered(Path::new("/usr/lib/postgresql"), "", "bin");
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path).filter(|folder| folder.is_absolute()));
    }
    for (above, name, below) in MACOS {
        folders.extend(numbered(Path::new(above), name, below));
    }
    folders
}

/// `above/<name…>/below` for each folder whose name begins with `name`, the highest number first.
fn numbered(above: &Path, name: &str, below: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(above) else {
        return Vec::new();
    };
    let mut found: Vec<(Option<u32>, PathBuf)> = entries
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|entry| entry.to_string_lossy().starts_with(name))
        .map(|entry| (number(&entry), above.join(&entry).join(below)))
        .collect();
    found.sort_by(|one, other| other.cmp(one));
    found.into_iter().map(|(_, folder)| folder).collect()
}

/// The first number in a name: 17 in `postgresql@17`, 16 in `16`.
fn number(name: &OsStr) -> Option<u32> {
    let name = name.to_string_lossy();
    let digits = name.split(|sign: char| !sign.is_ascii_digit());
    digits.filter_map(|part| part.parse().ok()).next()
}
