//! Reads a backup: first to its end, to see that it is what was packed; then again, to unpack it.

use super::manifest::{DUMP, FORM, Hashing, MANIFEST, Manifest, Member, media_hash, media_name};
use super::tools::{Reach, failed};
use crate::commands::progress::Progress;
use crate::domain::problem::Problem;
use crate::media::shelf::{Shelf, Shelved};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tar::{Archive, Entry};
use tokio::runtime::Handle;

/// A manifest lists every media file by some 150 bytes; more than a million of them are not expected.
const LARGEST_MANIFEST: u64 = 256 << 20;

/// Walks the whole file, and gives its manifest if every member is there and is what was packed.
pub fn inspect(file: &Path) -> Result<Manifest, Problem> {
    let mut found: BTreeMap<String, Member> = BTreeMap::new();
    let mut manifest = None;
    walk(file, |name, entry| {
        if name == MANIFEST {
            let mut text = Vec::new();
            entry.take(LARGEST_MANIFEST).read_to_end(&mut text)?;
            manifest = Some(serde_json::from_slice::<Manifest>(&text).map_err(io::Error::other)?);
            return Ok(());
        }
        let mut reader = Hashing::new(entry);
        io::copy(&mut reader, &mut io::sink())?;
        found.insert(name.to_owned(), reader.member());
        Ok(())
    })
    .map_err(|error| damaged(file, &error.to_string()))?;
    let manifest = manifest.ok_or_else(|| damaged(file, "it has no manifest"))?;
    if manifest.form > FORM {
        return Err(Problem::new(
            "FILE",
            format!(
                "{} was made by a newer Daymark ({}). Restore it with that version.",
                file.display(),
                manifest.program
            ),
        ));
    }
    for (name, member) in &manifest.members {
        if found.get(name) != Some(member) {
            return Err(damaged(file, &format!("{name} is not what was packed")));
        }
    }
    let stranger = found
        .keys()
        .find(|name| !manifest.members.contains_key(*name));
    if let Some(name) = stranger {
        return Err(damaged(file, &format!("{name} does not belong in it")));
    }
    if !manifest.members.contains_key(DUMP) {
        return Err(damaged(file, "it has no database"));
    }
    Ok(manifest)
}

/// What was unpacked, beside its final place; it goes unless it is kept.
pub struct Unpacked {
    folder: PathBuf,
}

impl Unpacked {
    pub fn dump(&self) -> PathBuf {
        self.folder.join(DUMP)
    }

    /// Gives the media files their place in a folder, which is not there, or empty.
    pub fn move_media(&self, shelf: &Path) -> io::Result<()> {
        let media = self.folder.join("media");
        if !media.exists() {
            return Ok(());
        }
        match fs::remove_dir(shelf) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        if let Some(above) = shelf.parent() {
            fs::create_dir_all(above)?;
        }
        match fs::rename(&media, shelf) {
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
                self.send_media(&Shelf::at(shelf))
            }
            done => done,
        }
    }

    /// Keeps the media files on a shelf, one by one. Blocks; a runtime must be there to wait on.
    pub fn send_media(&self, shelf: &Shelf) -> io::Result<()> {
        let wait = Handle::current();
        let files = wait.block_on(Shelf::at(self.folder.join("media")).list())?;
        let mut progress = Progress::default();
        for (number, Shelved { hash, .. }) in (1..).zip(&files) {
            let bytes = fs::read(self.folder.join(media_name(hash)))?;
            wait.block_on(shelf.keep(bytes.into()))?;
            progress.tell("media files", number, files.len());
        }
        Ok(())
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        // Left behind, it would only take room.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Unpacks into a new folder below `data`; each file is compared with the manifest once more.
pub fn unpack(file: &Path, manifest: &Manifest, data: &Path) -> Result<Unpacked, Problem> {
    let folder = data.join(format!("restoring-{}", std::process::id()));
    fs::create_dir(&folder).map_err(|error| unwritable(&folder, &error))?;
    let unpacked = Unpacked { folder };
    let total = manifest.members.len();
    let mut progress = Progress::default();
    let mut done = 0;
    walk(file, |name, entry| {
        if name == MANIFEST {
            return Ok(());
        }
        let path = unpacked.folder.join(name);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        // The dump holds what only its owner may read; the media files are public or will be.
        let mode = if name == DUMP { 0o600 } else { 0o644 };
        let mut options = OpenOptions::new();
        let mut to = options
            .write(true)
            .create_new(true)
            .mode(mode)
            .open(&path)?;
        let mut reader = Hashing::new(entry);
        io::copy(&mut reader, &mut to)?;
        if manifest.members.get(name) != Some(&reader.member()) {
            return Err(io::Error::other(format!(
                "{name} changed while it was read"
            )));
        }
        to.sync_all()?;
        done += 1;
        progress.tell("files", done, total);
        Ok(())
    })
    .map_err(|error| unwritable(&unpacked.folder, &error))?;
    Ok(unpacked)
}

/// Restores a dump into an empty database, whole or not at all. Without its roles, what they may do
/// is left out.
pub fn restore_database(reach: &Reach<'_>, dump: &Path, has_roles: bool) -> Result<(), Problem> {
    let opened = || File::open(dump).map_err(|error| unwritable(dump, &error));
    let listed = reach
        .tool("pg_restore")?
        .arg("--list")
        .stdin(opened()?)
        .output()
        .map_err(|error| not_started(&error))?;
    if !listed.status.success() {
        return Err(failed("pg_restore", &listed));
    }
    // Default privileges are written for the role that owned the old database, which need not be here.
    let kept: String = String::from_utf8_lossy(&listed.stdout)
        .lines()
        .filter(|line| !line.contains(" DEFAULT ACL "))
        .map(|line| format!("{line}\n"))
        .collect();
    let list = ListFile::write(&kept).map_err(|error| unwritable(Path::new("/tmp"), &error))?;
    let mut command = reach.command("pg_restore")?;
    command.args([
        "--single-transaction",
        "--exit-on-error",
        "--no-owner",
        "--no-comments",
    ]);
    if !has_roles {
        command.arg("--no-privileges");
    }
    command.arg("--use-list").arg(&list.0);
    let output = command
        .stdin(opened()?)
        .stdout(Stdio::null())
        .output()
        .map_err(|error| not_started(&error))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(failed("pg_restore", &output))
    }
}

/// The table of contents, where PostgreSQL's user can read it too. It names tables, no content.
struct ListFile(PathBuf);

impl ListFile {
    fn write(text: &str) -> io::Result<Self> {
        let name = format!("daymark-restore-{}.list", uuid::Uuid::now_v7().simple());
        let path = std::env::temp_dir().join(name);
        let mut options = OpenOptions::new();
        let mut file = options
            .write(true)
            .create_new(true)
            .mode(0o644)
            .open(&path)?;
        let list = Self(path);
        file.write_all(text.as_bytes())?;
        Ok(list)
    }
}

impl Drop for ListFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Hands out every file with its name, of which there are three kinds; anything else ends the walk.
fn walk(
    file: &Path,
    mut each: impl FnMut(&str, &mut Entry<'_, File>) -> io::Result<()>,
) -> io::Result<()> {
    let mut archive = Archive::new(File::open(file)?);
    let mut seen = std::collections::BTreeSet::new();
    for entry in archive.entries()? {
        let mut entry = entry?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let known = name == MANIFEST || name == DUMP || media_hash(&name).is_some();
        if !known || !entry.header().entry_type().is_file() || !seen.insert(name.clone()) {
            let told = format!("“{}” does not belong in a backup", name.escape_debug());
            return Err(io::Error::other(told));
        }
        each(&name, &mut entry)?;
    }
    Ok(())
}

fn damaged(file: &Path, what: &str) -> Problem {
    Problem::new(
        "FILE",
        format!(
            "{} is not a whole backup: {what}. Nothing was touched; take another backup.",
            file.display()
        ),
    )
}

fn unwritable(path: &Path, error: &io::Error) -> Problem {
    Problem::new(
        "DAYMARK_DATA",
        format!(
            "The backup could not be unpacked in {} ({error}). Make room there, or let this user write there, and try again; nothing was restored.",
            path.display()
        ),
    )
}

fn not_started(error: &io::Error) -> Problem {
    Problem::new(
        "database",
        format!("pg_restore could not be started: {error}."),
    )
}
