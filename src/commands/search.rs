//! `daymark search rebuild`

use super::CommonOptions;
use super::open::{OldSchema, open, say};
use super::progress::Progress;
use crate::domain::problem::Problem;
use crate::search::archive::Archive;
use crate::search::follow::{Follower, is_kept_up, want_anew};
use crate::search::index::{Unusable, folder_of};
use crate::search::standing::{Behind, behind, look};
use crate::state::clock::Clock;
use crate::store::search_sources::count_messages;
use clap::{Args, Subcommand};
use sqlx::PgPool;
use std::path::Path;
use std::sync::Mutex;

#[derive(Args, Debug)]
pub struct SearchOptions {
    #[command(subcommand)]
    act: SearchAct,
    #[command(flatten)]
    common: CommonOptions,
}

#[derive(Debug, Subcommand)]
enum SearchAct {
    /// Builds the search index of this machine anew; the one that is there answers until then.
    Rebuild,
}

pub async fn search(options: SearchOptions) -> Result<(), Problem> {
    let SearchAct::Rebuild = options.act;
    let settings = options.common.settings(None)?;
    let archive = Archive::new(&settings.data);
    let folder = archive.folder().to_owned();
    want_anew(&folder).map_err(|error| {
        Problem::new(
            "search index",
            format!("{} cannot be written to ({error}). Let this user write there, then run this again.", folder.display()),
        )
    })?;
    if is_kept_up(&folder) {
        say("The running server builds its search index anew; its log says when that is done.");
        return Ok(());
    }
    let opened = open(&settings, OldSchema::Refuse, say).await?;
    let pool = opened.database.writer.clone();
    let total = count_messages(&pool)
        .await
        .map_err(|error| Problem::new("database", error))?;
    let total = usize::try_from(total).unwrap_or_default();
    let progress = Mutex::new(Progress::default());
    let tell = |done: u64| {
        if let Ok(mut progress) = progress.lock() {
            progress.tell(
                "messages",
                usize::try_from(done).unwrap_or_default().min(total),
                total,
            );
        }
    };
    let built = Follower::start(archive.clone(), pool, Clock::instant(), tell).await;
    opened.database.close().await;
    built.map_err(|failure| {
        Problem::new(
            "search index",
            format!("{failure}. Mend that, then run this again."),
        )
    })?;
    let size = archive.index().map_or(0, |index| index.size());
    say(&format!(
        "The search index is built; it has {size} messages."
    ));
    Ok(())
}

/// Whether the index is there, can be read, every byte of it, and how far it is behind: what the doctor tells. A
/// server makes by itself what is missing, old or behind; a damaged one tells of a disk.
pub async fn check_index(pool: &PgPool, data: &Path) -> Result<String, Problem> {
    let folder = folder_of(data);
    let looked = tokio::task::spawn_blocking(move || look(&folder)).await;
    let problem = |sentence: String| Problem::new("search index", sentence);
    let standing = match looked.map_err(|error| problem(error.to_string()))? {
        Ok(standing) => standing,
        Err(Unusable::Damaged(what)) => {
            return Err(problem(format!(
                "It is damaged ({what}). Start `daymark serve`, which sets it aside and builds it anew, and see whether this disk is sound."
            )));
        }
        Err(Unusable::Missing) => {
            return Ok("is not there yet; `daymark serve` builds it when it starts.".into());
        }
        Err(Unusable::OtherVersion) => {
            return Ok(
                "was written by another version; `daymark serve` builds it anew when it starts."
                    .into(),
            );
        }
    };
    let behind = behind(pool, standing.followed)
        .await
        .map_err(|error| problem(format!("How far it is behind cannot be told ({error}).")))?;
    let told = match behind {
        Behind::Another => {
            "it was made from another database, and `daymark serve` builds it anew when it starts"
                .to_owned()
        }
        Behind::By(0) => "it has all that is public".to_owned(),
        Behind::By(count) => {
            format!(
                "{count} changed since, and a running `daymark serve` takes them up within two seconds"
            )
        }
    };
    Ok(format!(
        "{} messages and {} other things can be read; {told}.",
        standing.messages, standing.things
    ))
}
