//! `daymark serve`

use super::CommonOptions;
use super::import::tell;
use super::open::{OldSchema, Opened, open, say};
use super::progress::Progress;
use crate::actions::import::bundle::import_bundle;
use crate::actions::staff::first_administrator::make_first_administrator_link;
use crate::auth::asker::Asker;
use crate::cards::drawer::Drawer;
use crate::domain::problem::Problem;
use crate::search::archive::Archive;
use crate::server::jobs::Jobs;
use crate::server::listener::{self, Limits};
use crate::server::routes;
use crate::state::AppState;
use crate::state::clock::Clock;
use crate::state::kept_answers::KeptAnswers;
use crate::state::remembered::Remembered;
use crate::state::settings::Settings;
use clap::Args;
use std::io::{ErrorKind, IsTerminal};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;

#[derive(Args, Debug)]
pub struct ServeOptions {
    /// Address and port [DAYMARK_LISTEN; default: 127.0.0.1:3000].
    #[arg(long)]
    listen: Option<String>,
    /// Bring the database's schema up to date first.
    #[arg(long)]
    migrate: bool,
    /// A folder of content to bring in first, where it has changed since the last time.
    #[arg(long)]
    bundled: Option<PathBuf>,
    #[command(flatten)]
    common: CommonOptions,
}

pub async fn serve(options: ServeOptions) -> Result<(), Problem> {
    let settings = options.common.settings(options.listen.clone())?;
    // The port first: whoever started it twice learns so at once.
    let listener = bind(settings.listener.address).await?;
    let old = if options.migrate {
        OldSchema::Migrate
    } else {
        OldSchema::Refuse
    };
    let opened = open(&settings, old, say).await?;
    if let Some(folder) = &options.bundled {
        bring_in(&opened, folder).await?;
    }
    let state = AppState {
        clock: Clock::new(&settings.clock),
        database: opened.database.clone(),
        shelf: opened.shelf.clone(),
        archive: Archive::new(&settings.data),
        cards: Drawer::default(),
        sites: Remembered::default(),
        kept: KeptAnswers::default(),
        settings: Arc::new(settings),
    };
    let jobs = Jobs::start(&state).map_err(|wrong| Problem::new("mail", wrong))?;
    announce(&state.settings);
    offer_first_administrator(&state).await;
    let app = routes::app(state);
    listener::serve(listener, app, Limits::default(), until_told_to_stop())
        .await
        .map_err(|error| Problem::new("listener", format!("The server stopped: {error}.")))?;
    say("Stopping.");
    jobs.stop().await;
    opened.database.close().await;
    if let Some(private) = opened.private {
        tokio::task::spawn_blocking(move || private.stop())
            .await
            .map_err(|error| Problem::new("database", error))?
            .map_err(|problem| Problem::new("database", problem))?;
    }
    Ok(())
}

async fn bind(address: SocketAddr) -> Result<TcpListener, Problem> {
    TcpListener::bind(address).await.map_err(|error| {
        let sentence = match error.kind() {
            ErrorKind::AddrInUse => format!(
                "Port {} on {} is in use by another program. Stop that program, or choose another port with --listen {}:{}.",
                address.port(),
                address.ip(),
                address.ip(),
                address.port().checked_add(1).unwrap_or(3000)
            ),
            ErrorKind::PermissionDenied => format!(
                "This user may not listen on port {}. Choose a port above 1023 with --listen {}:3000.",
                address.port(),
                address.ip()
            ),
            _ => format!("Daymark cannot listen on {address} ({error}). Choose another address with --listen."),
        };
        Problem::new("DAYMARK_LISTEN", sentence)
    })
}

async fn bring_in(opened: &Opened, folder: &Path) -> Result<(), Problem> {
    let mut progress = Progress::default();
    let reports = import_bundle(
        &opened.database.writer,
        &opened.shelf,
        folder,
        |what, done, total| progress.tell(what, done, total),
    )
    .await
    .map_err(|failure| Problem::new("bundled content", failure))?;
    for (file, report) in &reports {
        tell(file, report);
    }
    if !reports.is_empty() {
        opened.analyze().await;
    }
    Ok(())
}

fn announce(settings: &Settings) {
    say(&format!("Daymark is at {}/", settings.site.public_url));
    say("Press Ctrl-C to stop it.");
}

/// On a terminal, and only there: the link that makes the first administrator, where there is none.
/// It never goes to a log, because whoever reads it can use it.
async fn offer_first_administrator(state: &AppState) {
    if !std::io::stderr().is_terminal() {
        return;
    }
    let pool = &state.database.writer;
    match make_first_administrator_link(pool, &Asker::operator()).await {
        Ok(Some(link)) => say(&format!(
            "Nobody administers yet. This link makes the first administrator; it works once, for 24 hours:\n{}",
            link.address(&state.settings.staff.admin_url)
        )),
        Ok(None) => {}
        Err(refusal) => tracing::warn!(
            ?refusal,
            "the link for the first administrator could not be made"
        ),
    }
}

/// Ends with SIGTERM or SIGINT.
pub async fn until_told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut stream) => {
                stream.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminate => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
