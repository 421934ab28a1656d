//! Settings: from the command line, else the environment, else a TOML file, else a default.
//! One struct per concern; each field names its variable and its unit.

use super::mail_settings::MailSettings;
use super::media_settings::{MediaFile, MediaSettings};
use super::networks::Networks;
use super::security_settings::SecuritySettings;
use crate::domain::problem::Problem;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Requests to the API that one network address may make a minute, where nobody says otherwise.
const API_PER_MINUTE: u32 = 600;

#[derive(Clone, Debug)]
pub struct Settings {
    pub site: SiteSettings,
    pub listener: ListenerSettings,
    pub database: DatabaseSettings,
    pub clock: ClockSettings,
    pub staff: StaffSettings,
    pub mail: MailSettings,
    pub audit: AuditSettings,
    pub media: MediaSettings,
    /// Nothing where nobody is named.
    pub security: Option<SecuritySettings>,
    /// `DAYMARK_DATA`: the folder of the private database and, unless they are kept elsewhere, of
    /// media files. Default `data`.
    pub data: PathBuf,
    /// `DAYMARK_ASSETS`: the folder of the browser's half, as `bin/build` makes it. Default: beside
    /// the program, `../site/pkg`; of a build for developers `../site-dev/pkg`.
    pub assets: PathBuf,
    /// The program that is running, which starts itself to read PDFs.
    pub program: PathBuf,
}

/// How the site is known outside.
#[derive(Clone, Debug)]
pub struct SiteSettings {
    /// `DAYMARK_PUBLIC_URL`: scheme and host without a slash at the end; used for every canonical
    /// link, never the `Host` header. Default: `http://` and the listening address.
    pub public_url: String,
}

#[derive(Clone, Debug)]
pub struct ListenerSettings {
    /// `DAYMARK_LISTEN`: address and port. Default `127.0.0.1:3000`.
    pub address: SocketAddr,
    /// `DAYMARK_TRUSTED_PROXIES`: addresses and networks, with commas between them, whose
    /// `X-Forwarded-For` is believed. Default: none.
    pub trusted_proxies: Networks,
    /// `DAYMARK_API_PER_MINUTE`: how many requests to the API one network address may make a minute; 0: any
    /// number. Default 600, as the page about reuse says.
    pub api_per_minute: u32,
}

/// How staff come in.
#[derive(Clone, Debug)]
pub struct StaffSettings {
    /// `DAYMARK_ADMIN_URL`: scheme and host of the admin; links in invitations begin with it.
    /// Default: the public address.
    pub admin_url: String,
    /// `DAYMARK_SECRET_FILE`: 32 random bytes that encrypt second-factor secrets; made when first
    /// needed. Default `secret.key` in the data folder.
    pub secret_file: PathBuf,
}

#[derive(Clone, Debug, Default)]
pub struct DatabaseSettings {
    /// `DATABASE_URL`: an existing PostgreSQL, by the application's role. Unset: a private one.
    pub url: Option<String>,
    /// `DAYMARK_MIGRATE_URL`: the same database by the role that owns the schema. Default: the same
    /// as `DATABASE_URL`.
    pub migrate_url: Option<String>,
}

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
    listen: Option<String>,
    time_zone: Option<String>,
    database_url: Option<String>,
    migrate_url: Option<String>,
    data: Option<PathBuf>,
    assets: Option<PathBuf>,
    admin_url: Option<String>,
    secret_file: Option<PathBuf>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    audit_log: Option<String>,
    media_url: Option<String>,
    media_access_key_id: Option<String>,
    media_secret_access_key: Option<String>,
    trusted_proxies: Option<String>,
    security_contact: Option<String>,
    security_expires: Option<String>,
    api_per_minute: Option<u32>,
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
        let zone = variable("DAYMARK_TIME_ZONE")
            .or(file.time_zone)
            .unwrap_or_else(|| "UTC".into());
        let public_url = read_url("DAYMARK_PUBLIC_URL", &public_url)?;
        let admin_url = variable("DAYMARK_ADMIN_URL")
            .or(file.admin_url)
            .unwrap_or_else(|| public_url.clone());
        let proxies = variable("DAYMARK_TRUSTED_PROXIES").or(file.trusted_proxies);
        let api_per_minute = match variable("DAYMARK_API_PER_MINUTE") {
            Some(text) => read_number("DAYMARK_API_PER_MINUTE", &text)?,
            None => file.api_per_minute.unwrap_or(API_PER_MINUTE),
        };
        let data = overrides
            .data
            .clone()
            .or(variable("DAYMARK_DATA").map(PathBuf::from))
            .or(file.data)
            .unwrap_or_else(|| PathBuf::from("data"));
        Ok(Self {
            site: SiteSettings { public_url },
            listener: ListenerSettings {
                address,
                trusted_proxies: read_networks(proxies.as_deref().unwrap_or_default())?,
                api_per_minute,
            },
            staff: StaffSettings {
                admin_url: read_url("DAYMARK_ADMIN_URL", &admin_url)?,
                secret_file: variable("DAYMARK_SECRET_FILE")
                    .map(PathBuf::from)
                    .or(file.secret_file)
                    .unwrap_or_else(|| data.join("secret.key")),
            },
            database: DatabaseSettings {
                url: variable("DATABASE_URL").or(file.database_url),
                migrate_url: variable("DAYMARK_MIGRATE_URL").or(file.migrate_url),
            },
            clock: ClockSettings {
                time_zone: read_zone(&zone)?,
                fixed: read_fixed_now()?,
            },
            mail: MailSettings::read(file.smtp_url, file.mail_from)?,
            audit: AuditSettings {
                log: variable("DAYMARK_AUDIT_LOG")
                    .or(file.audit_log)
                    .map(AuditLog::from),
            },
            security: SecuritySettings::read(file.security_contact, file.security_expires)?,
            media: MediaSettings::read(
                MediaFile {
                    url: file.media_url,
                    access_key_id: file.media_access_key_id,
                    secret_access_key: file.media_secret_access_key,
                },
                &data,
            )?,
            data,
            assets: variable("DAYMARK_ASSETS")
                .map(PathBuf::from)
                .or(file.assets)
                .unwrap_or_else(assets_beside_program),
            program: std::env::current_exe().unwrap_or_else(|_| PathBuf::from("daymark")),
        })
    }
}

impl DatabaseSettings {
    /// The address by which the schema's owner connects to an existing server.
    pub fn owner_url(&self) -> Option<&str> {
        self.migrate_url.as_deref().or(self.url.as_deref())
    }
}

impl From<String> for AuditLog {
    fn from(text: String) -> Self {
        match text.as_str() {
            "stdout" => Self::Stdout,
            path => Self::File(path.into()),
        }
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

impl StaffSettings {
    pub fn is_https(&self) -> bool {
        self.admin_url.starts_with("https://")
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

fn assets_beside_program() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    // A test's program lies one folder deeper, among what was compiled.
    let mut folders = program.ancestors().skip(1);
    let folder = folders.find(|folder| !folder.ends_with("deps"));
    let folder = folder.unwrap_or(Path::new("."));
    let site = if cfg!(debug_assertions) {
        "site-dev"
    } else {
        "site"
    };
    folder.parent().unwrap_or(folder).join(site).join("pkg")
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

fn read_number(setting: &str, text: &str) -> Result<u32, Problem> {
    let problem = || format!("“{text}” is not a whole number. Write it in digits, as 600.");
    text.parse().map_err(|_| Problem::new(setting, problem()))
}

fn read_networks(text: &str) -> Result<Networks, Problem> {
    text.parse().map_err(|wrong| {
        Problem::new(
            "DAYMARK_TRUSTED_PROXIES",
            format!(
                "“{wrong}” is neither an address nor a network. Write them with commas between, as 10.0.0.5, 192.168.0.0/16, fd00::/8."
            ),
        )
    })
}

fn read_url(setting: &str, text: &str) -> Result<String, Problem> {
    let url = text.trim_end_matches('/');
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ', '"', '<', '>']) => {
            Ok(url.to_owned())
        }
        _ => Err(Problem::new(
            setting,
            format!(
                "“{text}” is not a site's address. Write scheme and host alone, as https://days.example.org."
            ),
        )),
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
            read_url("DAYMARK_PUBLIC_URL", "https://days.example.org/").unwrap(),
            "https://days.example.org"
        );
        for wrong in [
            "days.example.org",
            "ftp://x",
            "https://",
            "https://x/y",
            "https://x\" onload",
        ] {
            assert!(read_url("DAYMARK_PUBLIC_URL", wrong).is_err(), "{wrong}");
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
