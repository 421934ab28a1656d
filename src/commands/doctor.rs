//! `daymark doctor`: what is wrong with this installation, and how to mend it.

use super::CommonOptions;
use super::open::{connect, make_folder, open_shelf, say, start_private};
use super::search::check_index;
use crate::actions::audit::verify::{Break, Verdict, verify};
use crate::actions::sweep::look_through;
use crate::domain::locale::Locale;
use crate::domain::problem::Problem;
use crate::domain::staff::is_email;
use crate::mail::outbox::send_test;
use crate::mail::smtp::Mailer;
use crate::media::shelf::Shelf;
use crate::server::private_postgres::survey;
use crate::state::clock::Clock;
use crate::state::settings::{Settings, variable};
use crate::store::letters::count_letters;
use crate::store::migrations::{Schema, look};
use crate::store::pool::has_reader_role;
use crate::store::quotes::list_quotes_without_source;
use chrono::TimeDelta;
use clap::Args;
use sqlx::PgPool;
use std::net::TcpListener;
use std::path::Path;

#[derive(Args, Debug)]
pub struct DoctorOptions {
    /// Send a test letter to this address, at once, and look at nothing else.
    #[arg(long, value_name = "ADDRESS")]
    mail: Option<String>,
    #[command(flatten)]
    common: CommonOptions,
}

/// Looks at everything, says each finding, and fails if anything stands in the way of serving.
pub async fn doctor(options: DoctorOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    if let Some(address) = &options.mail {
        return try_mail(&settings, address).await;
    }
    say("Settings: all are understood.");
    let mut wrong = Vec::new();
    check(
        &mut wrong,
        "Data folder",
        make_folder(&settings.data)
            .map(|()| format!("{} can be written to.", settings.data.display())),
    );
    let media = check_media(&settings).await;
    let shelf = media.as_ref().ok().map(|(shelf, _)| shelf.clone());
    check(&mut wrong, "Media files", media.map(|(_, told)| told));
    check(&mut wrong, "Port", check_port(&settings));
    check(&mut wrong, "Mail", check_mail(&settings));
    check(&mut wrong, "Security contact", check_security(&settings));
    match &settings.database.url {
        Some(_) => {
            let owner = settings.database.owner_url().unwrap_or_default().to_owned();
            check_database(&mut wrong, &owner, shelf.as_ref(), &settings.data).await;
        }
        None => {
            check(
                &mut wrong,
                "PostgreSQL programs",
                check_programs(&settings.data),
            );
            match start_private(&settings.data, say).await {
                Ok(private) => {
                    let owner = private.owner_url();
                    check_database(&mut wrong, &owner, shelf.as_ref(), &settings.data).await;
                }
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

/// Writes, reads and removes something small where the media files are kept.
async fn check_media(settings: &Settings) -> Result<(Shelf, String), Problem> {
    let shelf = open_shelf(settings)?;
    let place = shelf.place();
    match shelf.try_out().await {
        Ok(()) => {
            let told = format!("{place} takes a file, gives it back and lets it go.");
            Ok((shelf, told))
        }
        Err(error) => {
            let told = match shelf.folder() {
                Some(_) => format!(
                    "{place} does not take files ({error}). Make room there, or let this user write there, or name another folder in DAYMARK_MEDIA_URL."
                ),
                None => format!(
                    "{place} does not take, give back and let go of a file ({}). See that bucket, endpoint and region in DAYMARK_MEDIA_URL are right, that the store runs, and that these credentials may list, read, write and remove there.",
                    whole_cause(&error)
                ),
            };
            Err(Problem::new("DAYMARK_MEDIA_URL", told))
        }
    }
}

/// An error with what caused it, in one line.
fn whole_cause(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let next = error.to_string();
        // Many errors repeat their cause themselves.
        if !told.contains(&next) {
            told = format!("{told}: {next}");
        }
        cause = error.source();
    }
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What lies there for nothing stands in the way of nothing.
async fn check_unnamed(pool: &PgPool, shelf: &Shelf) -> Result<String, Problem> {
    let survey = look_through(pool, shelf)
        .await
        .map_err(|error| Problem::new("media", format!("{error}. Try again when they answer.")))?;
    let megabytes = survey.bytes() as f64 / 1_000_000.0;
    Ok(format!(
        "nothing names {} of {} files, {megabytes:.1} MB; `daymark serve` removes them when they are a week old.",
        survey.unnamed.len(),
        survey.files
    ))
}

/// Whether a letter could be sent at all; whether one arrives, only `--mail` can tell.
fn check_mail(settings: &Settings) -> Result<String, Problem> {
    match Mailer::new(&settings.mail) {
        Ok(Some(_)) => Ok("is set up; try it with daymark doctor --mail ADDRESS.".into()),
        Ok(None) => Ok(
            "is not set up: links are shown to whoever makes them, and nobody is written to."
                .into(),
        ),
        Err(wrong) => Err(Problem::new("mail", wrong)),
    }
}

/// Whom somebody tells who has found a hole. Without a contact the site works all the same.
fn check_security(settings: &Settings) -> Result<String, Problem> {
    let Some(security) = &settings.security else {
        return Ok(
            "nobody is named, so that there is no /.well-known/security.txt. Set DAYMARK_SECURITY_CONTACT and DAYMARK_SECURITY_EXPIRES."
                .into(),
        );
    };
    let until = security.expires_at.format("%-d %B %Y");
    let left = security.expires_at - Clock::new(&settings.clock).now();
    if left <= TimeDelta::zero() {
        return Err(Problem::new(
            "DAYMARK_SECURITY_EXPIRES",
            format!(
                "/.well-known/security.txt ran out on {until} and is not given any more. See that the contact is still right, and set DAYMARK_SECURITY_EXPIRES to a later day."
            ),
        ));
    }
    let contacts = security.contacts.join(", ");
    // The standard advises against more than a year.
    Ok(match left.num_days() {
        ..30 => format!(
            "{contacts}, only until {until}: set DAYMARK_SECURITY_EXPIRES to a later day soon."
        ),
        366.. => format!(
            "{contacts}, until {until}. That is more than a year ahead, and RFC 9116 advises less."
        ),
        _ => format!("{contacts}, until {until}."),
    })
}

/// Sends a test letter past the outbox.
async fn try_mail(settings: &Settings, address: &str) -> Result<(), Problem> {
    let mailer = Mailer::new(&settings.mail).map_err(|wrong| Problem::new("mail", wrong))?;
    let Some(mailer) = mailer else {
        return Err(Problem::new(
            "mail",
            "No mail server is set. Set DAYMARK_SMTP_URL and DAYMARK_MAIL_FROM, then try again.",
        ));
    };
    if !is_email(address) {
        return Err(Problem::new(
            "mail",
            format!("“{}” is not an e-mail address.", address.escape_debug()),
        ));
    }
    send_test(&mailer, address, Locale::En).await.map_err(|error| {
        Problem::new(
            "mail",
            format!("The letter was not sent ({error}). See that DAYMARK_SMTP_URL names the right server, name and password, and that it takes letters from DAYMARK_MAIL_FROM."),
        )
    })?;
    say(&format!(
        "The mail server has taken a test letter to {address}. See whether it arrives."
    ));
    Ok(())
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

async fn check_database(
    wrong: &mut Vec<String>,
    owner_url: &str,
    shelf: Option<&Shelf>,
    data: &Path,
) {
    let pool = match connect(owner_url).await {
        Ok(pool) => pool,
        Err(problem) => return check(wrong, "Database", Err(problem)),
    };
    check(wrong, "Schema", check_schema(&pool).await);
    check(wrong, "Public role", check_role(&pool).await);
    if look(&pool)
        .await
        .is_ok_and(|schema| schema == Schema::Current)
    {
        check(wrong, "Audit log", check_audit(&pool).await);
        check(wrong, "Letters", check_letters(&pool).await);
        check(wrong, "Search index", check_index(&pool, data).await);
        if let Some(shelf) = shelf {
            check(wrong, "Unused files", check_unnamed(&pool, shelf).await);
        }
    }
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

/// Walks the chain over the audit log from its beginning.
async fn check_audit(pool: &PgPool) -> Result<String, Problem> {
    let verdict = verify(pool).await.map_err(|error| {
        Problem::new("audit", format!("The audit log cannot be read ({error})."))
    })?;
    let broken = match verdict {
        Verdict::Whole { sealed } => {
            return Ok(format!(
                "{sealed} entries are sealed, and the chain is whole."
            ));
        }
        Verdict::Broken(broken) => broken,
    };
    let advice = "Compare it with the lines of your log collector and with a backup, and find out who could write to the database.";
    Err(Problem::new(
        "audit",
        match broken {
            Break::LinkMissing { position } => {
                format!("Link {position} of the chain was taken out. {advice}")
            }
            Break::EntryMissing { position, entry } => {
                format!("Entry {entry}, link {position} of the chain, was taken out. {advice}")
            }
            Break::Changed { position, entry } => format!(
                "Entry {entry}, link {position} of the chain, is not what was sealed. {advice}"
            ),
            Break::EndMissing { position, told } => format!(
                "The chain ends at link {position}, and {told} links were told to the log collector. {advice}"
            ),
            Break::Unsealed { entry } => format!(
                "Entry {entry} has been without a seal for more than a minute. Start `daymark serve`, which seals it within seconds; if it runs, look in its log."
            ),
        },
    ))
}

/// Letters that were given up are told, and stand in the way of nothing.
async fn check_letters(pool: &PgPool) -> Result<String, Problem> {
    let (waiting, failed) = count_letters(pool).await.map_err(|error| {
        Problem::new("letters", format!("The outbox cannot be read ({error})."))
    })?;
    Ok(format!(
        "{waiting} wait to be sent, {failed} were given up (see /admin/letters)."
    ))
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
