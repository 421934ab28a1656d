//! Writes a backup.

use super::manifest::{DUMP, FORM, Hashing, MANIFEST, Manifest, Member, media_name};
use super::tools::{Reach, failed};
use crate::commands::aside::Aside;
use crate::commands::progress::Progress;
use crate::domain::problem::Problem;
use crate::media::shelf::{Shelf, Shelved};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::Stdio;
use tar::{Builder, Header};
use tokio::runtime::Handle;

/// Tables whose rows are of the moment: nobody should be let in, and nothing sent, because a backup
/// of last week was restored.
pub const OF_THE_MOMENT: [&str; 4] = ["session", "one_time_link", "throttle", "letter"];

/// Dumps the database, then packs the dump and all media, and gives the file its name once it is
/// whole and on the disk. In this order every picture that the dump knows of is there. `about` comes
/// with its members empty. Blocks; a runtime must be there to wait on.
pub fn pack(
    reach: &Reach<'_>,
    shelf: &Shelf,
    file: &Path,
    mut about: Manifest,
) -> Result<Manifest, Problem> {
    let written = unwritable(file);
    if file.exists() {
        return Err(Problem::new(
            "FILE",
            format!(
                "{} is there already. Choose another name; a backup never replaces one.",
                file.display()
            ),
        ));
    }
    let aside = Aside::beside(file, "part");
    let dump = Aside::beside(file, "dump");
    let mut progress = Progress::default();
    let out = aside.create().map_err(&written)?;
    dump_database(reach, &dump, &written)?;
    progress.tell("database", 1, 1);
    let mut tar = Builder::new(out);
    let mtime = about.made_at.timestamp().unsigned_abs();
    let mut members = BTreeMap::new();
    let member = append(&mut tar, DUMP, dump.path(), mtime).map_err(&written)?;
    members.insert(DUMP.to_owned(), member);
    let wait = Handle::current();
    let unread = |error: io::Error| unreadable(shelf, &error);
    let files = wait.block_on(shelf.list()).map_err(unread)?;
    for (number, Shelved { hash, .. }) in (1..).zip(&files) {
        let fetched = match wait.block_on(shelf.fetch(hash)) {
            Ok(fetched) => fetched,
            // The sweep may have removed it meanwhile: nothing named it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(unread(error)),
        };
        let name = media_name(hash);
        let member = append(&mut tar, &name, fetched.path(), mtime).map_err(&written)?;
        if member.blake3 != *hash {
            eprintln!("Media file {hash} is damaged on the shelf, and is packed as it is.");
        }
        members.insert(name, member);
        progress.tell("media files", number, files.len());
    }
    about.members = members;
    let text = serde_json::to_vec_pretty(&about).map_err(|error| Problem::new("FILE", error))?;
    tar.append_data(
        &mut header(text.len() as u64, mtime),
        MANIFEST,
        text.as_slice(),
    )
    .and_then(|()| tar.into_inner()?.sync_all())
    .and_then(|()| aside.keep_as(file))
    .map_err(&written)?;
    Ok(about)
}

/// A manifest of which the members are still to come.
pub fn manifest(
    schema: i64,
    made_at: chrono::DateTime<chrono::Utc>,
    counts: BTreeMap<String, i64>,
) -> Manifest {
    Manifest {
        form: FORM,
        program: env!("CARGO_PKG_VERSION").into(),
        schema,
        made_at,
        counts,
        members: BTreeMap::new(),
    }
}

/// The program's output comes through us: its user may not be able to write where the backup goes.
fn dump_database(
    reach: &Reach<'_>,
    to: &Aside,
    written: &impl Fn(io::Error) -> Problem,
) -> Result<(), Problem> {
    let mut command = reach.command("pg_dump")?;
    command.arg("--format=custom");
    for table in OF_THE_MOMENT {
        command.arg(format!("--exclude-table-data=public.{table}"));
    }
    let out = to.create().map_err(written)?;
    let output = command
        .stdout(Stdio::from(out))
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| {
            Problem::new(
                "database",
                format!("pg_dump could not be started: {error}."),
            )
        })?;
    if output.status.success() {
        Ok(())
    } else {
        Err(failed("pg_dump", &output))
    }
}

fn append(tar: &mut Builder<File>, name: &str, path: &Path, mtime: u64) -> io::Result<Member> {
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    let mut reader = Hashing::new(file.take(size));
    tar.append_data(&mut header(size, mtime), name, &mut reader)?;
    Ok(reader.member())
}

fn header(size: u64, mtime: u64) -> Header {
    let mut header = Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(mtime);
    header
}

fn unwritable(file: &Path) -> impl Fn(io::Error) -> Problem {
    move |error| {
        Problem::new(
            "FILE",
            format!(
                "The backup {} could not be written ({error}). Choose a folder with enough room that this user may write to; nothing was left there.",
                file.display()
            ),
        )
    }
}

fn unreadable(shelf: &Shelf, error: &io::Error) -> Problem {
    let place = shelf.place();
    Problem::new(
        "DAYMARK_MEDIA_URL",
        format!(
            "The media files in {place} cannot be read ({error}). See what `daymark doctor` says of them, then try again."
        ),
    )
}
