//! `daymark backup`: database and media in one file.

use super::CommonOptions;
use super::archive::pack::{manifest, pack};
use super::archive::tools::Reach;
use super::open::{OldSchema, Opened, open, say};
use crate::actions::audit::seal::seal;
use crate::actions::record::{Where, record};
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::problem::Problem;
use crate::state::clock::Clock;
use crate::store::archive::count_rows;
use crate::store::audit_chain::Look;
use crate::store::migrations::version;
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub struct BackupOptions {
    /// The file to write; it must not be there yet.
    file: PathBuf,
    #[command(flatten)]
    common: CommonOptions,
}

pub async fn backup(options: BackupOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    let clock = Clock::new(&settings.clock);
    let mut opened = open(&settings, OldSchema::Refuse, say).await?;
    let pool = opened.database.writer.clone();
    let unread = |error: sqlx::Error| {
        Problem::new(
            "database",
            format!("The database cannot be read ({error}). Try again when it answers."),
        )
    };
    let counts = count_rows(&pool).await.map_err(unread)?;
    let owner = super::open::connect(opened.owner_url()).await?;
    let schema = version(&owner).await.map_err(unread)?;
    owner.close().await;
    let about = manifest(schema, clock.now(), counts);
    let file = options.file.clone();
    // The private server ends with whoever owns it: it travels there and back.
    let (returned, packed) = tokio::task::spawn_blocking(move || {
        let reach = Reach {
            owner_url: opened.owner_url(),
            private: opened.private.as_ref(),
        };
        let packed = pack(&reach, &opened.shelf, &file, about);
        (opened, packed)
    })
    .await
    .map_err(|error| Problem::new("backup", error))?;
    opened = returned;
    let outcome = match packed {
        Ok(done) => {
            tell_log(&opened, &options.file, done.members.len()).await?;
            say(&format!("Packed into {}:", options.file.display()));
            for (name, count) in &done.counts {
                say(&format!("  {count} {name}"));
            }
            say(&format!("  {} media files", done.members.len() - 1));
            say(
                "The key file of the second factors is not in it: keep a copy of it in another place.",
            );
            Ok(())
        }
        Err(problem) => Err(problem),
    };
    opened.close().await?;
    outcome
}

/// The entry is sealed at once, since no server may be running that would.
async fn tell_log(opened: &Opened, file: &Path, members: usize) -> Result<(), Problem> {
    let pool = &opened.database.writer;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let detail = json!({"file": name, "media": members - 1});
    let told = async {
        let mut tx = pool.begin().await?;
        record(
            &mut tx,
            &Asker::operator(),
            AuditAct::BackedUp,
            Where::SITE,
            detail,
        )
        .await?;
        tx.commit().await?;
        seal(pool, Look::Recent).await
    };
    told.await.map(drop).map_err(|error: sqlx::Error| {
        Problem::new(
            "audit",
            format!("The backup is whole, but the audit log could not be told of it ({error}). See that the database answers."),
        )
    })
}
