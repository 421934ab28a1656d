//! `daymark staff …`: people, their roles, invitations and resets, from the machine itself.

use super::CommonOptions;
use super::open::{OldSchema, open, say};
use crate::actions::refusal::Refusal;
use crate::actions::staff::change_roles::change_roles;
use crate::actions::staff::disable::{disable, enable};
use crate::actions::staff::first_administrator::make_first_administrator_link;
use crate::actions::staff::invite::{Invitation, invite};
use crate::actions::staff::remove_second_factor::remove_lost;
use crate::actions::staff::reset::reset;
use crate::admin::form::tell;
use crate::auth::asker::Asker;
use crate::auth::links::NewLink;
use crate::domain::ids::StaffId;
use crate::domain::locale::Locale;
use crate::domain::problem::Problem;
use crate::domain::staff::{Role, Roles};
use crate::state::settings::Settings;
use crate::store::staff::{StaffMember, find_id_by_email, list_staff};
use crate::words::Words;
use clap::{Args, Subcommand};
use sqlx::PgPool;

#[derive(Args, Debug)]
pub struct StaffOptions {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    common: CommonOptions,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Lists everybody: address, name, roles, and what is missing.
    List,
    /// Makes somebody known, and prints the link by which they choose a password (7 days).
    Invite {
        email: String,
        #[arg(long)]
        name: String,
        /// writer, translator:fr (or another language), photo_editor, editor, administrator.
        #[arg(long = "role", required = true)]
        roles: Vec<Role>,
        /// The language of their letters and of the admin for them.
        #[arg(long, default_value = "en")]
        language: Locale,
    },
    /// Gives somebody these roles and no others; without --role, none.
    Roles {
        email: String,
        #[arg(long = "role")]
        roles: Vec<Role>,
    },
    /// Ends the sessions of somebody who left, and lets them in no more.
    Disable { email: String },
    /// Lets somebody in again.
    Enable { email: String },
    /// Prints a link by which somebody chooses another password (1 hour).
    Reset { email: String },
    /// Takes away a second factor that was lost.
    RemoveSecondFactor { email: String },
    /// Prints a link that makes the first administrator (24 hours).
    FirstAdministrator,
}

pub async fn staff(options: StaffOptions) -> Result<(), Problem> {
    let settings = options.common.settings(None)?;
    let opened = open(&settings, OldSchema::Refuse, say).await?;
    let done = act(&opened.database.writer, &settings, options.verb).await;
    opened.database.close().await;
    done
}

async fn act(pool: &PgPool, settings: &Settings, verb: Verb) -> Result<(), Problem> {
    let operator = Asker::operator();
    let admin_url = &settings.staff.admin_url;
    match verb {
        Verb::List => list(pool).await,
        Verb::Invite {
            email,
            name,
            roles,
            language,
        } => {
            let invitation = Invitation {
                email,
                name,
                locale: language,
                roles: Roles::from(roles),
            };
            let invited = invite(pool, admin_url, &operator, &invitation).await;
            let (_, link) = invited.map_err(|refusal| told(refusal, &invitation.email))?;
            show(
                &link,
                admin_url,
                "Pass this link on; it works once, for 7 days:",
            );
            Ok(())
        }
        Verb::Roles { email, roles } => {
            let id = find(pool, &email).await?;
            let changed = change_roles(pool, &operator, id, None, &Roles::from(roles)).await;
            changed.map_err(|refusal| told(refusal, &email))?;
            say("Done. Their sessions have ended; the new roles hold from the next sign-in.");
            Ok(())
        }
        Verb::Disable { email } => {
            let id = find(pool, &email).await?;
            let done = disable(pool, &operator, id).await;
            done.map_err(|refusal| told(refusal, &email))?;
            say("Done. Their sessions have ended, and they cannot sign in.");
            Ok(())
        }
        Verb::Enable { email } => {
            let id = find(pool, &email).await?;
            let done = enable(pool, &operator, id).await;
            done.map_err(|refusal| told(refusal, &email))?;
            say("Done. They can sign in again.");
            Ok(())
        }
        Verb::Reset { email } => {
            let id = find(pool, &email).await?;
            let link = reset(pool, admin_url, &operator, id).await;
            let link = link.map_err(|refusal| told(refusal, &email))?;
            show(&link, admin_url, "Pass this link on; it works once:");
            Ok(())
        }
        Verb::RemoveSecondFactor { email } => {
            let id = find(pool, &email).await?;
            let done = remove_lost(pool, &operator, id).await;
            done.map_err(|refusal| told(refusal, &email))?;
            say(
                "Done. Their sessions have ended; the next sign-in sets another up if their roles need one.",
            );
            Ok(())
        }
        Verb::FirstAdministrator => {
            let link = make_first_administrator_link(pool, &operator).await;
            let link = link.map_err(|refusal| told(refusal, ""))?.ok_or_else(|| {
                Problem::new(
                    "staff",
                    "There is an administrator already. Sign in as one, or see `daymark staff list` and use `daymark staff reset`.",
                )
            })?;
            show(
                &link,
                admin_url,
                "Open this link; it works once, for 24 hours:",
            );
            Ok(())
        }
    }
}

/// The link alone goes to the output, what is said about it to the operator.
#[expect(
    clippy::print_stdout,
    reason = "the link is this command's output, for a script to read"
)]
fn show(link: &NewLink, admin_url: &str, sentence: &str) {
    say(sentence);
    println!("{}", link.address(admin_url));
}

#[expect(clippy::print_stdout, reason = "the list is this command's output")]
async fn list(pool: &PgPool) -> Result<(), Problem> {
    let people = list_staff(pool).await.map_err(|error| unanswered(&error))?;
    if people.is_empty() {
        say("Nobody works here yet. Run `daymark staff first-administrator`.");
    }
    for person in people {
        println!("{}", line(&person));
    }
    Ok(())
}

fn line(person: &StaffMember) -> String {
    let roles: Vec<String> = person.roles.iter().map(|role| role.to_string()).collect();
    let mut notes = Vec::new();
    if person.disabled_at.is_some() {
        notes.push("disabled");
    }
    if !person.has_password {
        notes.push("invited");
    }
    if person.roles.need_second_factor() && !person.has_second_factor {
        notes.push("no second factor yet");
    }
    format!(
        "{}\t{}\t{}\t{}",
        person.email,
        person.name,
        roles.join(","),
        notes.join(", ")
    )
}

async fn find(pool: &PgPool, email: &str) -> Result<StaffId, Problem> {
    let found = find_id_by_email(pool, email).await;
    found.map_err(|error| unanswered(&error))?.ok_or_else(|| {
        Problem::new(
            "staff",
            format!("Nobody here has the address {email}. See `daymark staff list`."),
        )
    })
}

fn told(refusal: Refusal, email: &str) -> Problem {
    let sentence = match refusal {
        Refusal::Problems(problems) => {
            let words = Words::of(Locale::En);
            let sentences: Vec<String> = problems.iter().map(|one| tell(words, one)).collect();
            sentences.join(" ")
        }
        Refusal::NotFound => {
            format!(
                "There is nothing of the kind to be done for {email}. See `daymark staff list`."
            )
        }
        Refusal::Fault(error) => return unanswered(&error),
        other => format!("This cannot be done: {other:?}."),
    };
    Problem::new("staff", sentence)
}

fn unanswered(error: &sqlx::Error) -> Problem {
    Problem::new(
        "database",
        format!("The database did not answer ({error}). See that it runs, and try again."),
    )
}
