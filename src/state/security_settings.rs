//! Whom somebody tells who has found a hole in the site.

use super::settings::variable;
use crate::domain::problem::Problem;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// What `/.well-known/security.txt` says (RFC 9116).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecuritySettings {
    /// `DAYMARK_SECURITY_CONTACT`: addresses with commas between them, the best first: an e-mail address, or a page
    /// that begins with `https://`. Unset: there is no such file.
    pub contacts: Vec<String>,
    /// `DAYMARK_SECURITY_EXPIRES`: until when that can be relied on: a day (`2027-06-30`) or an instant. Required
    /// with a contact.
    pub expires_at: DateTime<Utc>,
}

impl SecuritySettings {
    /// Both settings or none, from the environment or else a file.
    pub(super) fn read(
        contact: Option<String>,
        expires: Option<String>,
    ) -> Result<Option<Self>, Problem> {
        let contact = variable("DAYMARK_SECURITY_CONTACT").or(contact);
        let expires = variable("DAYMARK_SECURITY_EXPIRES").or(expires);
        Self::of(contact.as_deref(), expires.as_deref())
    }

    fn of(contact: Option<&str>, expires: Option<&str>) -> Result<Option<Self>, Problem> {
        let Some(contact) = contact else {
            return match expires {
                None => Ok(None),
                Some(_) => Err(Problem::new(
                    "DAYMARK_SECURITY_CONTACT",
                    "DAYMARK_SECURITY_EXPIRES is set, but nobody to tell. Set DAYMARK_SECURITY_CONTACT, as security@example.org.",
                )),
            };
        };
        let contacts = contact.split(',').map(|one| read_contact(one.trim()));
        let contacts = contacts.collect::<Result<Vec<_>, _>>()?;
        let expires = expires.ok_or_else(|| {
            Problem::new(
                "DAYMARK_SECURITY_EXPIRES",
                "A contact for security is set, but not until when it can be relied on. Set DAYMARK_SECURITY_EXPIRES to a day less than a year ahead, as 2027-06-30.",
            )
        })?;
        Ok(Some(Self {
            contacts,
            expires_at: read_instant(expires)?,
        }))
    }
}

/// A URI, as the standard wants one: of an address of e-mail it is made here.
fn read_contact(text: &str) -> Result<String, Problem> {
    let is_plain = !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic());
    let is_uri = ["https://", "mailto:", "tel:"].iter().any(|scheme| {
        let rest = text.strip_prefix(scheme);
        rest.is_some_and(|rest| !rest.is_empty())
    });
    let mailbox = text.split_once('@');
    let is_mailbox = mailbox.is_some_and(|(name, host)| {
        !name.is_empty()
            && !name.contains([':', '/'])
            && !host.is_empty()
            && !host.contains(['@', '/'])
    });
    match (is_plain, is_uri, is_mailbox) {
        (true, true, _) => Ok(text.to_owned()),
        (true, false, true) => Ok(format!("mailto:{text}")),
        _ => Err(Problem::new(
            "DAYMARK_SECURITY_CONTACT",
            format!(
                "“{}” is no way to reach anybody. Write an e-mail address, or the address of a page that begins with https://.",
                text.escape_debug()
            ),
        )),
    }
}

/// A day lasts until its end, in UTC.
fn read_instant(text: &str) -> Result<DateTime<Utc>, Problem> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        let ends = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
        return Ok(ends.and_utc());
    }
    text.parse().map_err(|_| {
        Problem::new(
            "DAYMARK_SECURITY_EXPIRES",
            format!("“{}” is neither a day nor an instant. Write it as 2027-06-30 or 2027-06-30T00:00:00Z.", text.escape_debug()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_of_mail_or_of_a_page_and_lasts_until_a_day() {
        let read = SecuritySettings::of(
            Some("security@example.org, https://example.org/report"),
            Some("2027-06-30"),
        );
        let settings = read.unwrap().unwrap();
        assert_eq!(
            settings.contacts,
            ["mailto:security@example.org", "https://example.org/report"]
        );
        assert_eq!(
            settings.expires_at.to_rfc3339(),
            "2027-07-01T00:00:00+00:00"
        );
        assert_eq!(SecuritySettings::of(None, None), Ok(None));
    }

    #[test]
    fn half_of_it_and_what_reaches_nobody_is_refused() {
        for (contact, expires) in [
            (Some("security@example.org"), None),
            (None, Some("2027-06-30")),
            (Some("security@example.org"), Some("soon")),
            (Some("http://example.org"), Some("2027-06-30")),
            (Some("somebody"), Some("2027-06-30")),
            (Some("a@b\nContact: c@d"), Some("2027-06-30")),
            (Some("a@b,"), Some("2027-06-30")),
        ] {
            assert!(
                SecuritySettings::of(contact, expires).is_err(),
                "{contact:?} {expires:?}"
            );
        }
    }
}
