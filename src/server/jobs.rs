//! What goes on beside requests: sealing the audit log, sending letters, making renditions, forgetting,
//! sweeping the shelf.
//!
//! Each job has a loop of its own, so that a slow mail server holds nothing else up, and runs in one
//! process at a time: whoever does not get its lock in the database lets that turn pass.

use crate::actions::audit::lines::{LinesFailure, write_lines};
use crate::actions::audit::seal::seal;
use crate::actions::documents::read_words::read_words;
use crate::actions::renditions::{Pace, make_next};
use crate::actions::sweep::{SweepFailure, sweep};
use crate::actions::work::come::tell_what_has_come;
use crate::auth::session::IDLE;
use crate::mail::outbox::{send_due, write_notifications};
use crate::mail::smtp::{Mailer, WrongSetting};
use crate::media::pdf::ask::PdfReader;
use crate::search::follow::KEPT_CHANGES;
use crate::server::following::keep_up;
use crate::state::AppState;
use crate::state::clock::Clock;
use crate::store::audit::forget_addresses;
use crate::store::audit_chain::Look;
use crate::store::changes::forget_changes;
use crate::store::forgetting::forget;
use crate::store::locks::try_lock;
use crate::store::rendering::forget_former_renditions;
use crate::store::sessions::delete_ended_sessions;
use crate::store::throttles::delete_old_throttles;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

const SECOND: Duration = Duration::from_secs(1);
const FEW_SECONDS: Duration = Duration::from_secs(3);
/// How many turns the pictures in AVIF let pass on a busy machine: a quarter of an hour.
const MOST_WAITED: u32 = 300;
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(86_400);

/// How long a turn may take to end once the server stops.
const LEAVE: Duration = Duration::from_secs(5);

/// The jobs of a running server.
pub struct Jobs {
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Seals new entries of the audit log, and hands them to a log collector.
    Seal,
    /// Writes the letters of notifications, and sends what is due.
    Letters,
    /// Tells the writers of texts whose schedule has come.
    Come,
    /// Makes the renditions of photos anew where they are no longer what is wanted, and those in AVIF.
    Renditions,
    /// Lets go of what is kept for a while only.
    Forget,
    /// Reads the words out of documents, for searching.
    ReadWords,
    /// Removes files from the shelf that nothing names any more.
    Sweep,
}

#[derive(Debug, thiserror::Error)]
pub enum JobFailure {
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Lines(#[from] LinesFailure),
    #[error(transparent)]
    Sweep(#[from] SweepFailure),
}

impl Job {
    pub const ALL: [Self; 7] = [
        Self::Seal,
        Self::Letters,
        Self::Come,
        Self::Renditions,
        Self::ReadWords,
        Self::Forget,
        Self::Sweep,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Seal => "seal",
            Self::Letters => "letters",
            Self::Come => "come",
            Self::Renditions => "renditions",
            Self::Forget => "forget",
            Self::ReadWords => "read-words",
            Self::Sweep => "sweep",
        }
    }

    const fn every(self) -> Duration {
        match self {
            Self::Seal | Self::Letters | Self::Come => SECOND,
            Self::Renditions => FEW_SECONDS,
            Self::ReadWords => MINUTE,
            Self::Forget => HOUR,
            Self::Sweep => DAY,
        }
    }

    /// How long after the start the first turn comes: what takes long lets the start be over.
    const fn first(self) -> Duration {
        match self {
            Self::Sweep => MINUTE,
            _ => Duration::ZERO,
        }
    }

    /// One turn. False where another process has the job.
    pub async fn turn(self, state: &AppState, mailer: Option<&Mailer>) -> Result<bool, JobFailure> {
        self.turn_at(Pace::All, state, mailer).await
    }

    async fn turn_at(
        self,
        pace: Pace,
        state: &AppState,
        mailer: Option<&Mailer>,
    ) -> Result<bool, JobFailure> {
        let pool = &state.database.writer;
        let mut tx = pool.begin().await?;
        if !try_lock(&mut tx, self.name()).await? {
            return Ok(false);
        }
        match self {
            Self::Seal => {
                seal(pool, Look::Recent).await?;
                if let Some(to) = &state.settings.audit.log {
                    write_lines(pool, to).await?;
                }
            }
            Self::Letters => {
                if let Some(mailer) = mailer {
                    write_notifications(pool, &state.settings.staff.admin_url).await?;
                    send_due(pool, mailer).await?;
                }
            }
            Self::Come => {
                tell_what_has_come(pool).await?;
            }
            Self::Renditions => {
                // One a turn: between them, what was published meanwhile goes first.
                make_next(pool, &state.shelf, pace).await?;
            }
            Self::Forget => {
                forget_former_renditions(&mut tx).await?;
                seal(pool, Look::Everywhere).await?;
                let addresses = forget_addresses(pool).await?;
                delete_ended_sessions(&mut tx, IDLE).await?;
                delete_old_throttles(pool).await?;
                forget_changes(pool, Clock::instant() - KEPT_CHANGES).await?;
                let forgotten = forget(pool).await?;
                tracing::debug!(addresses, ?forgotten, "let go of what was kept for a while");
            }
            Self::ReadWords => {
                let reader = PdfReader::new(&state.settings.program);
                read_words(pool, &state.shelf, &reader).await?;
            }
            Self::Sweep => {
                let swept = sweep(pool, &state.shelf, state.clock.now()).await?;
                let place = state.shelf.place();
                if swept.is_held_back {
                    tracing::error!(%place, "the database names hardly any of the media files, so none was removed; see that DATABASE_URL and DAYMARK_MEDIA_URL belong together");
                } else if swept.files > 0 {
                    tracing::info!(files = swept.files, bytes = swept.bytes, %place, "removed media files that nothing names");
                }
            }
        }
        // Only now does the lock go.
        tx.commit().await?;
        Ok(true)
    }
}

impl Jobs {
    /// Starts all jobs; a mail setting that is wrong is told before anything runs.
    pub fn start(state: &AppState) -> Result<Self, WrongSetting> {
        let mailer = Mailer::new(&state.settings.mail)?;
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        for job in Job::ALL {
            tasks.spawn(run(job, state.clone(), mailer.clone(), stopped.clone()));
        }
        tasks.spawn(keep_up(state.clone(), stopped));
        Ok(Self { tasks, stop })
    }

    /// Lets turns under way end, for a few seconds; what is cut off is done by the next server.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        if timeout(LEAVE, async {
            while self.tasks.join_next().await.is_some() {}
        })
        .await
        .is_err()
        {
            self.tasks.shutdown().await;
        }
    }
}

/// Whether all cores had something to do during the last minute; never where nobody can tell.
fn is_busy() -> bool {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let load = std::fs::read_to_string("/proc/loadavg").ok();
    let minute = load.and_then(|load| load.split(' ').next()?.parse::<f64>().ok());
    minute.is_some_and(|minute| minute >= cores as f64)
}

async fn run(
    job: Job,
    state: AppState,
    mailer: Option<Mailer>,
    mut stopped: watch::Receiver<bool>,
) {
    let mut ticks = interval_at(Instant::now() + job.first(), job.every());
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut failing = false;
    let mut waited = 0;
    loop {
        tokio::select! {
            _ = stopped.changed() => return,
            _ = ticks.tick() => {}
        }
        // Pictures in AVIF take long: people who wait for pages go first, for some minutes.
        let pace = if job == Job::Renditions && waited < MOST_WAITED && is_busy() {
            waited += 1;
            Pace::WithoutAvif
        } else {
            waited = 0;
            Pace::All
        };
        match job.turn_at(pace, &state, mailer.as_ref()).await {
            Ok(_) if failing => {
                failing = false;
                tracing::info!(job = job.name(), "the job works again");
            }
            Ok(_) => {}
            // Told once: a database that is away is away at every turn.
            Err(error) if !failing => {
                failing = true;
                tracing::error!(job = job.name(), %error, "the job failed; it is tried again at every turn");
            }
            Err(_) => {}
        }
    }
}
