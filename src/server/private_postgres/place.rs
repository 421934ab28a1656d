//! Where the database and its socket lie, and as which user the server runs.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};

use super::problem::PostgresProblem;

/// Where a database goes whose own folder the server's user cannot enter.
const ASIDE: &str = "/var/lib/daymark";

/// What the server adds to the folder of its socket.
const SOCKET: &str = "/.s.PGSQL.5432";

/// The longest name a socket can have, in bytes.
const LONGEST_SOCKET: usize = if cfg!(target_os = "linux") { 107 } else { 103 };

/// Numbers of a user and its group.
#[derive(Clone, Copy, Debug)]
pub(super) struct User {
    pub uid: u32,
    pub gid: u32,
}

/// Every path of one private PostgreSQL. The same data folder always gives the same place.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The folder that holds all the others but, at times, `sockets`.
    pub base: PathBuf,
    /// The database itself.
    pub data: PathBuf,
    /// A database that is being made. It becomes `data` once it is whole.
    pub unfinished: PathBuf,
    pub sockets: PathBuf,
    pub log: PathBuf,
    /// Locked while a Daymark starts the server.
    pub lock: PathBuf,
    /// The user to change to; none where we are not root and run the server as ourselves.
    pub user: Option<User>,
    /// True where the database is not in the folder asked for.
    pub aside: bool,
}

impl Place {
    /// Decides without changing anything on disk.
    pub fn choose(asked: &Path) -> Result<Self, PostgresProblem> {
        let asked = resolved(asked).map_err(PostgresProblem::unwritable(asked))?;
        // Below a file there is no folder to make, for anybody.
        if asked
            .ancestors()
            .find(|path| path.exists())
            .is_some_and(|path| !path.is_dir())
        {
            let error = std::io::ErrorKind::NotADirectory.into();
            return Err(PostgresProblem::unwritable(&asked)(error));
        }
        let hash = blake3::hash(asked.as_os_str().as_encoded_bytes()).to_hex();
        let aside = Path::new(ASIDE).join(&hash[..16]);
        let we = rustix::process::geteuid().as_raw();
        let (here, there) = (asked.join("postgres"), aside.join("postgres"));
        // A database that is there already decides; its owner then runs it.
        let existing = [(&asked, &here), (&aside, &there)]
            .into_iter()
            .find_map(|(base, data)| Some((base, fs::metadata(data).ok()?)));
        let (base, user) = match existing {
            Some((base, folder)) => {
                let data = base.join("postgres");
                let user = User {
                    uid: folder.uid(),
                    gid: folder.gid(),
                };
                if we != 0 && user.uid != we {
                    return Err(PostgresProblem::NotOurs {
                        folder: data,
                        owner: user.uid,
                    });
                }
                if user.uid == 0 {
                    return Err(PostgresProblem::OwnedByRoot { folder: data });
                }
                if we == 0 && !may_enter(user, base) {
                    return Err(PostgresProblem::CannotEnter {
                        folder: base.clone(),
                        user: user.uid,
                    });
                }
                (base, (we == 0).then_some(user))
            }
            None if we != 0 => (&asked, None),
            None => {
                let user = server_user().ok_or(PostgresProblem::NoServerUser)?;
                let base = if may_enter(user, &asked) {
                    &asked
                } else {
                    &aside
                };
                (base, Some(user))
            }
        };
        let beside = base.join("postgres.socket");
        let sockets = if fits(&beside) {
            beside
        } else {
            short_folder(we, &hash[..16])
        };
        Ok(Self {
            data: base.join("postgres"),
            unfinished: base.join("postgres.new"),
            log: base.join("postgres.log"),
            lock: base.join("postgres.lock"),
            aside: *base == aside,
            base: base.clone(),
            sockets,
            user,
        })
    }

    /// Makes the folder that holds everything. What root makes, others may pass through.
    pub fn make_base(&self) -> Result<(), PostgresProblem> {
        let missing: Vec<_> = self
            .base
            .ancestors()
            .take_while(|path| !path.exists())
            .collect();
        for folder in missing.into_iter().rev() {
            match fs::create_dir(folder) {
                // Another start may have been faster.
                Err(_) if folder.is_dir() => {}
                made => made.map_err(PostgresProblem::unwritable(folder))?,
            }
            if self.user.is_some() {
                fs::set_permissions(folder, Permissions::from_mode(0o755))
                    .map_err(PostgresProblem::unwritable(folder))?;
            }
        }
        Ok(())
    }

    /// Makes the folder of the socket and makes sure that it is a true folder, the server's user's,
    /// and closed to everybody else: whoever can open the socket is let in.
    pub fn make_sockets(&self) -> Result<(), PostgresProblem> {
        if fs::symlink_metadata(&self.sockets).is_err() {
            self.make_private(&self.sockets)?;
        }
        let folder = fs::symlink_metadata(&self.sockets)
            .map_err(PostgresProblem::unwritable(&self.sockets))?;
        let owner = match self.user {
            Some(user) => user.uid,
            None => rustix::process::geteuid().as_raw(),
        };
        if !folder.is_dir() || folder.uid() != owner || folder.mode() & 0o077 != 0 {
            return Err(PostgresProblem::SocketFolder {
                folder: self.sockets.clone(),
            });
        }
        Ok(())
    }

    /// Makes a new folder that only the server's user can open.
    pub fn make_private(&self, folder: &Path) -> Result<(), PostgresProblem> {
        let made = DirBuilder::new().mode(0o700).create(folder);
        made.map_err(PostgresProblem::unwritable(folder))?;
        if let Some(user) = self.user {
            chown(folder, Some(user.uid), Some(user.gid))
                .map_err(PostgresProblem::unwritable(folder))?;
        }
        Ok(())
    }
}

/// The path from the root with every link followed, also where its last parts do not exist yet.
fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut missing: Vec<OsString> = Vec::new();
    for existing in path.ancestors() {
        if let Ok(mut whole) = existing.canonicalize() {
            whole.extend(missing.iter().rev());
            return Ok(whole);
        }
        missing.extend(existing.file_name().map(OsString::from));
    }
    Ok(path)
}

/// True if the user may pass through the folder and all above it. Folders that do not exist yet are
/// ours to make.
fn may_enter(user: User, folder: &Path) -> bool {
    folder.ancestors().all(|folder| match fs::metadata(folder) {
        Ok(folder) if folder.uid() == user.uid => folder.mode() & 0o100 != 0,
        Ok(folder) if folder.gid() == user.gid => folder.mode() & 0o010 != 0,
        Ok(folder) => folder.mode() & 0o001 != 0,
        Err(_) => true,
    })
}

/// `postgres`, else `nobody`, as /etc/passwd has them.
fn server_user() -> Option<User> {
    let accounts = fs::read_to_string("/etc/passwd").ok()?;
    ["postgres", "nobody"].into_iter().find_map(|name| {
        let mut lines = accounts.lines().map(|line| line.split(':'));
        let mut parts =
            lines.find_map(|mut parts| (parts.next() == Some(name)).then_some(parts))?;
        let (uid, gid) = (parts.nth(1)?, parts.next()?);
        // macOS writes nobody's numbers as -2.
        let number = |text: &str| text.parse::<i64>().ok().map(|number| number as u32);
        let (uid, gid) = (number(uid)?, number(gid)?);
        (uid != 0).then_some(User { uid, gid })
    })
}

/// True if a socket in this folder has a name that is short enough, and that the server and its
/// clients read as one path: a comma would be the end of it, a line end that of postmaster.pid's line.
fn fits(folder: &Path) -> bool {
    folder.to_str().is_some_and(|text| {
        text.len() + SOCKET.len() <= LONGEST_SOCKET
            && !text.contains(|sign: char| sign.is_control() || sign == ',' || sign == '"')
    })
}

/// Where the socket goes whose path would be too long: the system's folder for such things, or /tmp.
fn short_folder(we: u32, hash: &str) -> PathBuf {
    if we == 0 && Path::new("/run").is_dir() {
        return PathBuf::from(format!("/run/daymark-{hash}"));
    }
    PathBuf::from(format!("/tmp/daymark-{we}-{hash}"))
}
