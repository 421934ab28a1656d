//! Opening what a command works on: the database, private or given, and the media shelf.

use crate::domain::problem::Problem;
use crate::media::shelf::Shelf;
use crate::server::private_postgres::PrivatePostgres;
use crate::state::settings::{Settings, variable};
use crate::store::migrations::{Schema, analyze, look, migrate};
use crate::store::pool::Database;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A database that is there, with a current schema.
pub struct Opened {
    pub database: Database,
    pub shelf: Shelf,
    /// How the schema's owner connects.
    owner_url: String,
    /// Kept to the end: when it goes, the private server stops.
    pub private: Option<PrivatePostgres>,
}

/// What to do about an old schema in a database that is not our private one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldSchema {
    Refuse,
    Migrate,
}

impl Opened {
    /// How the schema's owner connects, who may read everything.
    pub fn owner_url(&self) -> &str {
        &self.owner_url
    }

    /// Closes the pools, and stops the private server where it is ours.
    pub async fn close(self) -> Result<(), Problem> {
        self.database.close().await;
        match self.private {
            Some(private) => stop_private(private).await,
            None => Ok(()),
        }
    }

    /// After an import: the planner learns what came in. Not being able to is no reason to fail.
    pub async fn analyze(&self) {
        let Ok(pool) = connect(&self.owner_url).await else {
            return;
        };
        if let Err(error) = analyze(&pool).await {
            tracing::warn!(%error, "the tables could not be analysed; PostgreSQL will do it by itself soon");
        }
        pool.close().await;
    }
}

/// Most connections of each pool.
const CONNECTIONS: u32 = 16;

/// Opens the database of the settings; the private one is made and migrated as needed.
pub async fn open(settings: &Settings, old: OldSchema, say: fn(&str)) -> Result<Opened, Problem> {
    make_folder(&settings.data)?;
    let shelf = open_shelf(settings)?;
    if let Some(url) = &settings.database.url {
        let owner = settings.database.owner_url().unwrap_or(url);
        bring_up_to_date(owner, old).await?;
        return Ok(Opened {
            database: pools(url)?,
            shelf,
            owner_url: owner.to_owned(),
            private: None,
        });
    }
    let private = start_private(&settings.data, say).await?;
    let owner_url = private.owner_url();
    bring_up_to_date(&owner_url, OldSchema::Migrate).await?;
    let database = pools(&private.app_url())?;
    Ok(Opened {
        database,
        shelf,
        owner_url,
        private: Some(private),
    })
}

/// The shelf of the settings. A store is not asked whether it is there.
pub fn open_shelf(settings: &Settings) -> Result<Shelf, Problem> {
    Shelf::open(&settings.media.place).map_err(|error| {
        Problem::new(
            "DAYMARK_MEDIA_URL",
            format!("The place of the media files is not understood ({error}). See how DAYMARK_MEDIA_URL is written in docs/operating.md."),
        )
    })
}

/// Starts (or joins) the private server, off the threads that serve.
pub async fn start_private(data: &Path, say: fn(&str)) -> Result<PrivatePostgres, Problem> {
    let data = absolute(data)?;
    let hint = variable("DAYMARK_PG_BIN").map(PathBuf::from);
    let started =
        tokio::task::spawn_blocking(move || PrivatePostgres::start(&data, hint.as_deref(), &say))
            .await;
    match started {
        Ok(Ok(private)) => Ok(private),
        Ok(Err(problem)) => Err(Problem::new("database", problem)),
        Err(error) => Err(Problem::new(
            "database",
            format!("Starting the private database was cut off: {error}."),
        )),
    }
}

pub async fn stop_private(private: PrivatePostgres) -> Result<(), Problem> {
    tokio::task::spawn_blocking(move || private.stop())
        .await
        .map_err(|error| Problem::new("database", error))?
        .map_err(|problem| Problem::new("database", problem))
}

fn pools(url: &str) -> Result<Database, Problem> {
    Database::lazily(url, CONNECTIONS).map_err(|_| not_a_url())
}

fn not_a_url() -> Problem {
    Problem::new(
        "DATABASE_URL",
        "DATABASE_URL is not the address of a PostgreSQL database. Write it as postgres://user@host/database.",
    )
}

/// Compares the schema, and migrates where that is asked for.
async fn bring_up_to_date(owner_url: &str, old: OldSchema) -> Result<(), Problem> {
    let pool = connect(owner_url).await?;
    let schema = look(&pool)
        .await
        .map_err(|error| unreachable_database(&error))?;
    let outcome = match schema {
        Schema::Current => Ok(()),
        Schema::NotOurs => Err(Problem::new("database", "This database holds tables that are not Daymark's. Give Daymark an empty database of its own in DATABASE_URL.")),
        Schema::FromTheFuture => Err(Problem::new("database", "This database was migrated by a newer Daymark than this one. Run that version, or restore a backup made by this one.")),
        Schema::Empty | Schema::Old { .. } if old == OldSchema::Refuse => Err(Problem::new("database", "The database's schema is older than this Daymark. Run `daymark migrate`, then start again (or start with --migrate).")),
        Schema::Empty | Schema::Old { .. } => migrate(&pool).await.map_err(|error| {
            Problem::new("database", format!("The database's schema could not be brought up to date: {error}. Nothing was left half-done; mend the cause and run `daymark migrate` again."))
        }),
    };
    pool.close().await;
    outcome
}

/// A short-lived pool of one connection.
pub async fn connect(url: &str) -> Result<PgPool, Problem> {
    if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
        return Err(not_a_url());
    }
    let options = PgPoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(5));
    options
        .connect(url)
        .await
        .map_err(|error| unreachable_database(&error))
}

fn unreachable_database(error: &sqlx::Error) -> Problem {
    Problem::new(
        "database",
        format!(
            "The database does not answer ({error}). See that it runs and that DATABASE_URL is right, then start again."
        ),
    )
}

/// Makes the data folder, and sees that it can be written to.
pub fn make_folder(data: &Path) -> Result<(), Problem> {
    let probe = data.join(format!(".write-{}", std::process::id()));
    std::fs::create_dir_all(data)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe))
        .map_err(|error| {
            let sentence = format!(
                "The data folder {} cannot be written to ({error}). Choose another with --data, or give this user the right to write there.",
                data.display()
            );
            Problem::new("DAYMARK_DATA", sentence)
        })
}

fn absolute(data: &Path) -> Result<PathBuf, Problem> {
    std::path::absolute(data).map_err(|error| {
        Problem::new(
            "DAYMARK_DATA",
            format!("The data folder cannot be found: {error}."),
        )
    })
}

/// Says a step to the operator.
pub fn say(step: &str) {
    eprintln!("{step}");
}
