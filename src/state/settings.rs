//! Settings: from the command line, else the environment, else a TOML file, else a default.
//! One struct per concern; each field names its variable and its unit.

use crate::domain::problem::Problem;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub struct Settings {
    pub site: SiteSettings,
    pub listener: ListenerSettings,
    pub database: DatabaseSettings,
    pub clock: ClockSettings,
    pub mail: MailSettings,
    pub audit: AuditSettings,
    /// `DAYMARK_DATA`: the folder of the private database and of media files. Default `data`.
    pub data: PathBuf,
}

/// How the site is known outside.
#[derive(Clone, Debug)]
pub struct SiteSettings {
    /// `DAYMARK_PUBLIC_URL`: scheme and host without a slash at the end; used for every canonical
    /// link, never the `Host` header. Default: `http://` and the listening address.
    pub public_url: String,
    /// `DAYMARK_ADMIN_URL`: scheme and host under which staff work; used for every link that is
    /// mailed. Default: the same as `DAYMARK_PUBLIC_URL`.
    pub admin_url: String,
}

#[derive(Clone, Debug)]
pub struct ListenerSettings {
    /// `DAYMARK_LISTEN`: address and port. Default `127.0.0.1:3000`.
    pub address: SocketAddr,
}

#[derive(Clone, Debug, Default)]
pub struct DatabaseSettings {
    /// `DATABASE_URL`: an existing PostgreSQL, by the application's role. Unset: a private one.
    pub url: Option<String>,
    /// `DAYMARK_MIGRATE_URL`: the same database by the role that owns the schema. Default: the same
    /// as `DATABASE_URL`.
    pub migrate_url: Option<String>,
}

/// How letters go out. Without a server they do not.
#[derive(Clone, Debug, Default)]
pub struct MailSettings {
    /// `DAYMARK_SMTP_URL`: `smtps://user:password@host`, or `smtp://…`, which asks for STARTTLS
    /// unless the host is this machine. Unset: no mail.
    pub smtp_url: Option<SmtpUrl>,
    /// `DAYMARK_MAIL_FROM`: the sender's address, alone or as `Name <address>`.
    pub from: Option<String>,
}

/// The address of a mail server. Its password is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpUrl(pub String);

/// Where the audit log goes beside the database.
#[derive(Clone, Debug, Default)]
pub struct AuditSettings {
    /// `DAYMARK_AUDIT_LOG`: `stdout`, or the path of a file, for JSON lines. Unset: nowhere.
    pub log: Option<AuditLog>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditLog {
    Stdout,
    File(PathBuf),
}

#[derive(Clone, Debug)]
pub struct ClockSettings {
    /// `DAYMARK_TIME_ZONE`: what "today" means, as an IANA name. Default `UTC`.
    pub time_zone: Tz,
    fixed: Option<DateTime<Utc>>,
}

/// What the command line says, where it says something.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    pub listen: Option<String>,
    pub data: Option<PathBuf>,
    pub config: Option<PathBuf>,
}

/// The file's shape: the variables' names in lower case, without the prefix.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    public_url: Option<String>,
    admin_url: Option<String>,
    listen: Option<String>,
    time_zone: Option<String>,
    database_url: Option<String>,
    migrate_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    audit_log: Option<String>,
    data: Option<PathBuf>,
}

impl Settings {
    /// Reads all settings, or tells the first one that is wrong and how to mend it.
    pub fn read(overrides: &Overrides) -> Result<Self, Problem> {
        let file = overrides
            .config
            .as_deref()
            .map(read_file)
            .transpose()?
            .unwrap_or_default();
        let listen = overrides
            .listen
            .clone()
            .or(variable("DAYMARK_LISTEN"))
            .or(file.listen);
        let address = read_address(listen.as_deref().unwrap_or("127.0.0.1:3000"))?;
        let public_url = variable("DAYMARK_PUBLIC_URL")
            .or(file.public_url)
            .unwrap_or_else(|| format!("http://{address}"));
        let admin_url = variable("DAYMARK_ADMIN_URL")
            .or(file.admin_url)
            .unwrap_or_else(|| public_url.clone());
        let smtp_url = variable("DAYMARK_SMTP_URL").or(file.smtp_url);
        let mail_from = variable("DAYMARK_MAIL_FROM").or(file.mail_from);
        let audit_log = variable("DAYMARK_AUDIT_LOG").or(file.audit_log);
        let zone = variable("DAYMARK_TIME_ZONE")
            .or(file.time_zone)
            .unwrap_or_else(|| "UTC".into());
        Ok(Self {
            site: SiteSettings {
                public_url: read_site_url("DAYMARK_PUBLIC_URL", &public_url)?,
                admin_url: read_site_url("DAYMARK_ADMIN_URL", &admin_url)?,
            },
            listener: ListenerSettings { address },
            database: DatabaseSettings {
                url: variable("DATABASE_URL").or(file.database_url),
                migrate_url: variable("DAYMARK_MIGRATE_URL").or(file.migrate_url),
            },
            clock: ClockSettings {
                time_zone: read_zone(&zone)?,
                fixed: read_fixed_now()?,
            },
            mail: read_mail(smtp_url, mail_from)?,
            audit: AuditSettings {
                log: audit_log.map(|to| match to.as_str() {
                    "stdout" => AuditLog::Stdout,
                    path => AuditLog::File(path.into()),
                }),
            },
            data: overrides
                .data
                .clone()
                .or(variable("DAYMARK_DATA").map(PathBuf::from))
                .or(file.data)
                .unwrap_or_else(|| PathBuf::from("data")),
        })
    }
}

impl DatabaseSettings {
    /// The address by which the schema's owner connects to an existing server.
    pub fn owner_url(&self) -> Option<&str> {
        self.migrate_url.as_deref().or(self.url.as_deref())
    }
}

impl ClockSettings {
    pub fn new(time_zone: Tz) -> Self {
        Self {
            time_zone,
            fixed: None,
        }
    }

    /// The instant at which the clock stands, in a build for tests that was told so.
    pub fn fixed_now(&self) -> Option<DateTime<Utc>> {
        self.fixed
    }
}

impl MailSettings {
    /// Whether letters can be sent.
    pub fn is_set(&self) -> bool {
        self.smtp_url.is_some() && self.from.is_some()
    }
}

impl std::fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SmtpUrl(…)")
    }
}

impl SiteSettings {
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// An environment variable that is set and not empty.
#[expect(clippy::disallowed_methods, reason = "the one place that asks")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.trim().is_empty())
}

fn read_file(path: &Path) -> Result<File, Problem> {
    let at = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Problem::new(
            &at,
            format!("The settings file cannot be read ({error}). Check its path and permissions."),
        )
    })?;
    toml::from_str(&text).map_err(|error| {
        Problem::new(
            &at,
            format!(
                "The settings file is not understood: {}",
                error.to_string().trim().replace('\n', " ")
            ),
        )
    })
}

fn read_address(text: &str) -> Result<SocketAddr, Problem> {
    text.parse().map_err(|_| {
        Problem::new(
            "DAYMARK_LISTEN",
            format!("“{text}” is not an address with a port. Write it as 127.0.0.1:3000."),
        )
    })
}

fn read_site_url(name: &str, text: &str) -> Result<String, Problem> {
    let url = text.trim_end_matches('/');
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ', '"', '<', '>']) => {
            Ok(url.to_owned())
        }
        _ => Err(Problem::new(
            name,
            format!(
                "“{text}” is not a site's address. Write scheme and host alone, as https://days.example.org."
            ),
        )),
    }
}

/// Both or neither; that the address is a server's is found out when it is used.
fn read_mail(url: Option<String>, from: Option<String>) -> Result<MailSettings, Problem> {
    match (&url, &from) {
        (Some(url), _) if !url.starts_with("smtp://") && !url.starts_with("smtps://") => {
            Err(Problem::new(
                "DAYMARK_SMTP_URL",
                "DAYMARK_SMTP_URL is not the address of a mail server. Write it as smtps://user:password@mail.example.org.",
            ))
        }
        (Some(_), None) => Err(Problem::new(
            "DAYMARK_MAIL_FROM",
            "A mail server is set, but no sender. Set DAYMARK_MAIL_FROM, as Daymark <daymark@example.org>.",
        )),
        _ => Ok(MailSettings {
            smtp_url: url.map(SmtpUrl),
            from,
        }),
    }
}

fn read_zone(text: &str) -> Result<Tz, Problem> {
    text.parse().map_err(|_| {
        Problem::new(
            "DAYMARK_TIME_ZONE",
            format!("“{text}” is not a time zone. Use an IANA name such as UTC, Europe/Paris or America/New_York."),
        )
    })
}

/// `DAYMARK_TEST_NOW`: the instant at which the clock of a build for tests stands. A shipped server
/// is built without debug assertions, and never honours it.
fn read_fixed_now() -> Result<Option<DateTime<Utc>>, Problem> {
    if !cfg!(debug_assertions) {
        return Ok(None);
    }
    let Some(text) = variable("DAYMARK_TEST_NOW") else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| {
        Problem::new(
            "DAYMARK_TEST_NOW",
            format!("“{text}” is not an instant. Write it as 2026-09-12T09:00:00Z."),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_scheme_and_host_alone() {
        assert_eq!(
            read_site_url("DAYMARK_PUBLIC_URL", "https://days.example.org/").unwrap(),
            "https://days.example.org"
        );
        for wrong in [
            "days.example.org",
            "ftp://x",
            "https://",
            "https://x/y",
            "https://x\" onload",
        ] {
            assert!(
                read_site_url("DAYMARK_PUBLIC_URL", wrong).is_err(),
                "{wrong}"
            );
        }
    }

    #[test]
    fn unknown_names_in_a_settings_file_are_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("daymark.toml");
        std::fs::write(&path, "lisen = \"127.0.0.1:1\"\n").unwrap();
        let problem = read_file(&path).unwrap_err();
        assert!(problem.sentence.contains("lisen"), "{problem}");
    }

    #[test]
    fn a_wrong_setting_says_how_to_write_it() {
        assert!(
            read_address("localhost")
                .unwrap_err()
                .sentence
                .contains("127.0.0.1:3000")
        );
        assert!(
            read_zone("Mars")
                .unwrap_err()
                .sentence
                .contains("Europe/Paris")
        );
    }
}
