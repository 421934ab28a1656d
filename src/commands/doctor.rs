//! `daymark doctor`: what is wrong with this installation, and how to mend it.

use super::CommonOptions;
use super::open::{connect, make_folder, say, start_private};
use crate::domain::problem::Problem;
use crate::server::private_postgres::survey;
use crate::state::settings::{Settings, variable};
use crate::store::editions::list_quotes_without_source;
use crate::store::migrations::{Schema, look};
use crate::store::pool::has_reader_role;
use sqlx::PgPool;
use std::net::TcpListener;
use std::path::Path;

/// Looks at everything, says each finding, and fails if anything stands in the way of serving.
pub async fn doctor(options: CommonOptions) -> Result<(), Problem> {
    let settings = options.settings(None)?;
    say("Settings: all are understood.");
    let mut wrong = Vec::new();
    check(
        &mut wrong,
        "Data folder",
        make_folder(&settings.data)
            .map(|()| format!("{} can be written to.", settings.data.display())),
    );
    check(&mut wrong, "Port", check_port(&settings));
    match &settings.database.url {
        Some(_) => {
            let owner = settings.database.owner_url().unwrap_or_default().to_owned();
            check_database(&mut wrong, &owner).await;
        }
        None => {
            check(
                &mut wrong,
                "PostgreSQL programs",
                check_programs(&settings.data),
            );
            match start_private(&settings.data, say).await {
                Ok(private) => check_database(&mut wrong, &private.owner_url()).await,
                Err(problem) => check(&mut wrong, "Private database", Err(problem)),
            }
        }
    }
    match wrong.len() {
        0 => {
            say("Nothing stands in the way.");
            Ok(())
        }
        count => Err(Problem::new(
            "doctor",
            format!("{count} of these stand in the way; mend them as told above."),
        )),
    }
}

/// Says one finding.
fn check(wrong: &mut Vec<String>, what: &str, finding: Result<String, Problem>) {
    match finding {
        Ok(sentence) => say(&format!("{what}: {sentence}")),
        Err(problem) => {
            say(&format!("{what}: WRONG. {}", problem.sentence));
            wrong.push(what.to_owned());
        }
    }
}

fn check_port(settings: &Settings) -> Result<String, Problem> {
    let address = settings.listener.address;
    match TcpListener::bind(address) {
        Ok(_) => Ok(format!("{address} is free.")),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => Ok(format!(
            "{address} is in use, by a running Daymark or by another program."
        )),
        Err(error) => Err(Problem::new(
            "DAYMARK_LISTEN",
            format!(
                "{address} cannot be listened on ({error}). Choose another with DAYMARK_LISTEN."
            ),
        )),
    }
}

fn check_programs(data: &Path) -> Result<String, Problem> {
    let hint = variable("DAYMARK_PG_BIN").map(std::path::PathBuf::from);
    let found = survey(data, hint.as_deref());
    let Some((folder, version)) = found.programs else {
        let sentence = "No PostgreSQL server programs were found. Install them (on Debian: sudo apt-get install postgresql), or name their folder in DAYMARK_PG_BIN.";
        return Err(Problem::new("DAYMARK_PG_BIN", sentence));
    };
    match found.data_version {
        Some(made_by) if made_by != version.to_string() => Err(Problem::new(
            "database",
            format!(
                "The data folder was made by PostgreSQL {made_by}, and PostgreSQL {version} is installed. Install PostgreSQL {made_by} again and name its folder in DAYMARK_PG_BIN; then export with its pg_dump and import into a new data folder."
            ),
        )),
        _ => Ok(format!("PostgreSQL {version} in {}.", folder.display())),
    }
}

async fn check_database(wrong: &mut Vec<String>, owner_url: &str) {
    let pool = match connect(owner_url).await {
        Ok(pool) => pool,
        Err(problem) => return check(wrong, "Database", Err(problem)),
    };
    check(wrong, "Schema", check_schema(&pool).await);
    check(wrong, "Public role", check_role(&pool).await);
    if let Ok(found) = quotes(&pool).await {
        for sentence in found {
            say(&format!("Content: {sentence}"));
        }
    }
    pool.close().await;
}

async fn check_schema(pool: &PgPool) -> Result<String, Problem> {
    let told = |sentence: &str| Err(Problem::new("database", sentence));
    match look(pool).await {
        Ok(Schema::Current) => Ok("up to date.".into()),
        Ok(Schema::Empty) => told("The database is empty. Run `daymark migrate`."),
        Ok(Schema::Old { missing }) => told(&format!(
            "{missing} migrations are missing. Run `daymark migrate`."
        )),
        Ok(Schema::NotOurs) => told(
            "The database holds tables that are not Daymark's. Give Daymark an empty database of its own.",
        ),
        Ok(Schema::FromTheFuture) => told(
            "The database was migrated by a newer Daymark. Run that version, or restore a backup made by this one.",
        ),
        Err(error) => told(&format!(
            "The schema cannot be read ({error}). See that the role in DAYMARK_MIGRATE_URL owns it."
        )),
    }
}

/// Public pages read as `daymark_reader`, which sees nothing that is not published.
async fn check_role(pool: &PgPool) -> Result<String, Problem> {
    match has_reader_role(pool).await {
        Ok(true) => Ok("daymark_reader is there.".into()),
        Ok(false) => Err(Problem::new(
            "database",
            "The role daymark_reader is missing. As a superuser, run: create role daymark_reader; grant daymark_reader to the application's role; then grant it as docs/operating.md says.",
        )),
        Err(error) => Err(Problem::new(
            "database",
            format!("The roles cannot be read ({error})."),
        )),
    }
}

async fn quotes(pool: &PgPool) -> Result<Vec<String>, sqlx::Error> {
    let mut tx = pool.begin().await?;
    let found = list_quotes_without_source(&mut tx).await?;
    Ok(found
        .into_iter()
        .map(|quote| {
            let opening: String = quote.words.chars().take(60).collect();
            format!("source incomplete: the quote “{opening}…” of {} {} ({}) has no message in the archive yet.", quote.slug, quote.year, quote.locale)
        })
        .collect())
}
