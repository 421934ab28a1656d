//! `daymark search rebuild`

use super::CommonOptions;
use super::open::{OldSchema, open, say};
use super::progress::Progress;
use crate::domain::problem::Problem;
use crate::search::archive::Archive;
use crate::search::follow::{Follower, is_kept_up, want_anew};
use crate::state::clock::Clock;
use crate::store::search_sources::count_messages;
use clap::{Args, Subcommand};
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
