//! Keeps the search index of this node like the database, as long as the server runs.

use crate::search::follow::{Built, FollowFailure, Follower};
use crate::state::AppState;
use crate::state::clock::Clock;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

/// What was published is found after this, and the time it takes to write.
const EVERY: Duration = Duration::from_millis(500);

/// How long a node waits whose index could not be opened or built.
const AGAIN: Duration = Duration::from_secs(5);

/// Opens the index or builds it, and follows what changes. A failure is told once and tried again.
pub async fn keep_up(state: AppState, mut stopped: watch::Receiver<bool>) {
    let mut failing = false;
    let mut follower: Option<Follower> = None;
    loop {
        let (result, pause) = match &mut follower {
            Some(follower) => (follower.turn(Clock::instant()).await.map(drop), EVERY),
            None => match start(&state).await {
                Ok(started) => {
                    follower = Some(started);
                    (Ok(()), Duration::ZERO)
                }
                Err(failure) => (Err(failure), AGAIN),
            },
        };
        match result {
            Ok(()) if failing => {
                failing = false;
                tracing::info!("the search index follows the database again");
            }
            Ok(()) => {}
            Err(error) => {
                if !failing {
                    failing = true;
                    tracing::error!(%error, "the search index does not follow the database; it is tried again");
                }
                // What could not be written is read again from the index as it lies there.
                if !matches!(error, FollowFailure::Database(_)) {
                    follower = None;
                }
            }
        }
        tokio::select! {
            _ = stopped.changed() => return,
            () = sleep(pause) => {}
        }
    }
}

async fn start(state: &AppState) -> Result<Follower, FollowFailure> {
    let (archive, pool) = (state.archive.clone(), state.database.writer.clone());
    let tell = |messages| {
        if messages % 10_000 < 200 {
            tracing::info!(messages, "the search index is being built");
        }
    };
    let (follower, built) = Follower::start(archive, pool, Clock::instant(), tell).await?;
    if let Built::Anew(why) = built {
        let messages = state.archive.index().map_or(0, |index| index.size());
        tracing::info!(messages, why, "the search index was built");
    }
    Ok(follower)
}
