//! `daymark restore`: a backup into an empty installation.

use super::CommonOptions;
use super::archive::manifest::{Manifest, media_name};
use super::archive::tools::Reach;
use super::archive::unpack::{inspect, restore_database, unpack};
use super::open::{connect, make_folder, open_shelf, say, start_private, stop_private};
use crate::actions::audit::verify::{Verdict, verify};
use crate::domain::problem::Problem;
use crate::media::shelf::Shelf;
use crate::server::private_postgres::PrivatePostgres;
use crate::state::settings::Settings;
use crate::store::archive::{count_rows, make_roles, set_default_privileges};
use crate::store::migrations::{Schema, analyze, look, migrate, newest};
use clap::Args;
use sqlx::PgPool;
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub struct RestoreOptions {
    /// A file that `daymark backup` made.
    file: PathBuf,
    #[command(flatten)]
    common: CommonOptions,
}

pub async fn restore(options: RestoreOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    let file = options.file.clone();
    let manifest = blocking(move || inspect(&file)).await?;
    if manifest.schema > newest() {
        return Err(Problem::new(
            "FILE",
            format!(
                "The backup was made by a newer Daymark ({}). Restore it with that version.",
                manifest.program
            ),
        ));
    }
    say(&format!(
        "The backup of {} is whole.",
        manifest.made_at.format("%Y-%m-%d %H:%M UTC")
    ));
    make_folder(&settings.data)?;
    let shelf = open_shelf(&settings)?;
    if holds_others(&shelf, &manifest).await? {
        return Err(not_empty(&format!("media files in {}", shelf.place())));
    }
    let private = match &settings.database.url {
        Some(_) => None,
        None => Some(start_private(&settings.data, say).await?),
    };
    let owner_url = match &private {
        Some(private) => private.owner_url(),
        None => settings.database.owner_url().unwrap_or_default().to_owned(),
    };
    let (private, outcome) =
        into_database(private, owner_url, &settings, options.file, manifest, shelf).await;
    if let Some(private) = private {
        stop_private(private).await?;
    }
    outcome
}

/// Whether anything lies on the shelf that a restore did not bring there: in a folder any file at all,
/// in a bucket any that is not in the backup, since an earlier try may have stopped half-way.
async fn holds_others(shelf: &Shelf, manifest: &Manifest) -> Result<bool, Problem> {
    if let Some(folder) = shelf.folder() {
        return Ok(std::fs::read_dir(folder).is_ok_and(|mut found| found.next().is_some()));
    }
    let files = shelf.list().await.map_err(|error| {
        Problem::new(
            "DAYMARK_MEDIA_URL",
            format!("{} does not answer as it should ({error}). See what `daymark doctor` says of it, then try again; nothing was touched.", shelf.place()),
        )
    })?;
    let mut names = files.iter().map(|file| media_name(&file.hash));
    Ok(names.any(|name| !manifest.members.contains_key(&name)))
}

/// Gives the private server back, however it went, so that it can be stopped in order.
async fn into_database(
    private: Option<PrivatePostgres>,
    owner_url: String,
    settings: &Settings,
    file: PathBuf,
    manifest: Manifest,
    shelf: Shelf,
) -> (Option<PrivatePostgres>, Result<(), Problem>) {
    let owner = match connect(&owner_url).await {
        Ok(owner) => owner,
        Err(problem) => return (private, Err(problem)),
    };
    let has_roles = match prepare(&owner).await {
        Ok(has_roles) => has_roles,
        Err(problem) => return (private, Err(problem)),
    };
    let data = settings.data.clone();
    let work = tokio::task::spawn_blocking(move || {
        let done = unpack_all(
            private.as_ref(),
            &owner_url,
            &file,
            &manifest,
            &data,
            &shelf,
            has_roles,
        );
        (private, done)
    });
    let (private, done) = match work.await {
        Ok((private, done)) => (private, done),
        Err(error) => return (None, Err(Problem::new("restore", error))),
    };
    let outcome = match done {
        Ok(()) => finish(&owner, has_roles).await,
        Err(problem) => Err(problem),
    };
    owner.close().await;
    (private, outcome)
}

/// Refuses a database that holds anything, and makes the roles.
async fn prepare(owner: &PgPool) -> Result<bool, Problem> {
    match look(owner).await.map_err(|error| unread(&error))? {
        Schema::Empty => make_roles(owner).await.map_err(|error| unread(&error)),
        _ => Err(not_empty("tables in the database")),
    }
}

fn unpack_all(
    private: Option<&PrivatePostgres>,
    owner_url: &str,
    file: &Path,
    manifest: &Manifest,
    data: &Path,
    shelf: &Shelf,
    has_roles: bool,
) -> Result<(), Problem> {
    let unpacked = unpack(file, manifest, data)?;
    say("Restoring the database.");
    let reach = Reach { owner_url, private };
    let place = shelf.place();
    let Some(folder) = shelf.folder() else {
        // A store may fail half-way, so it comes first: what it has by then is there the next time.
        say(&format!("Sending the media files to {place}."));
        unpacked.send_media(shelf).map_err(|error| {
            Problem::new(
                "DAYMARK_MEDIA_URL",
                format!("The media files could not all be sent to {place} ({error}), and the database was not touched. See what `daymark doctor` says, then run the same command again: it goes on where it stopped."),
            )
        })?;
        return restore_database(&reach, &unpacked.dump(), has_roles);
    };
    restore_database(&reach, &unpacked.dump(), has_roles)?;
    unpacked.move_media(folder).map_err(|error| {
        Problem::new(
            "DAYMARK_MEDIA_URL",
            format!("The database is restored, but the media files could not be moved to {place} ({error}). Empty the database, mend that, and restore again."),
        )
    })
}

/// Brings an older schema up to date, and says what there is now.
async fn finish(owner: &PgPool, has_roles: bool) -> Result<(), Problem> {
    if has_roles {
        set_default_privileges(owner)
            .await
            .map_err(|error| unread(&error))?;
    } else {
        say(
            "The roles daymark_app and daymark_reader are missing here, so nothing was granted to them. `daymark doctor` says what to do.",
        );
    }
    migrate(owner).await.map_err(|error| {
        Problem::new("database", format!("The backup is restored, but its schema could not be brought up to date: {error}. Mend the cause and run `daymark migrate`."))
    })?;
    analyze(owner).await.map_err(|error| unread(&error))?;
    let counts = count_rows(owner).await.map_err(|error| unread(&error))?;
    say("Restored:");
    for (name, count) in counts {
        say(&format!("  {count} {name}"));
    }
    match verify(owner).await.map_err(|error| unread(&error))? {
        Verdict::Whole { sealed } => say(&format!(
            "The audit log is whole: {sealed} entries are sealed."
        )),
        Verdict::Broken(_) => {
            say("The audit log of the backup is not whole. `daymark doctor` says where.")
        }
    }
    say(
        "Sessions, one-time links and letters are not part of a backup: everybody signs in again. Put the key file of the second factors back in its place before you start Daymark.",
    );
    Ok(())
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Problem::new("restore", error))?
}

fn not_empty(what: &str) -> Problem {
    Problem::new(
        "restore",
        format!(
            "There are {what} already, and a backup is restored only into an empty installation. Choose a new folder with --data and, with DATABASE_URL, a new empty database."
        ),
    )
}

fn unread(error: &sqlx::Error) -> Problem {
    Problem::new(
        "database",
        format!(
            "The database does not answer as it should ({error}). See that it runs, then try again."
        ),
    )
}
