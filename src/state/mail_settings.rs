//! How letters go out.

use super::settings::variable;
use crate::domain::problem::Problem;
use std::fmt;

/// Without a server, letters wait in the outbox.
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

impl MailSettings {
    /// Both settings or none, from the environment or else a file. That there is a server behind the
    /// address is found out when it is used.
    pub(super) fn read(url: Option<String>, from: Option<String>) -> Result<Self, Problem> {
        let url = variable("DAYMARK_SMTP_URL").or(url);
        let from = variable("DAYMARK_MAIL_FROM").or(from);
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
            _ => Ok(Self {
                smtp_url: url.map(SmtpUrl),
                from,
            }),
        }
    }

    /// Whether letters can be sent.
    pub fn is_set(&self) -> bool {
        self.smtp_url.is_some() && self.from.is_some()
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpUrl(…)")
    }
}
