//! The way to a mail server.

use crate::domain::staff::is_email;
use crate::state::mail_settings::MailSettings;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::error::Error;
use std::time::Duration;
use uuid::Uuid;

/// How long one step of the talk with the server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// How much of a server's answer is kept.
const LONGEST_ERROR: usize = 300;

/// Sends letters by one server, from one sender.
#[derive(Clone, Debug)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// A setting that no letter can be sent by, in a sentence.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WrongSetting(pub &'static str);

/// Why a letter was not sent, in a short line.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NotSent(pub String);

impl Mailer {
    /// `None` where mail is not set up. Nothing is connected yet.
    pub fn new(settings: &MailSettings) -> Result<Option<Self>, WrongSetting> {
        let (Some(url), Some(from)) = (&settings.smtp_url, &settings.from) else {
            return Ok(None);
        };
        let from: Mailbox = from.parse().map_err(|_| {
            WrongSetting("DAYMARK_MAIL_FROM is not a sender's address. Write it as daymark@example.org, or Daymark <daymark@example.org>.")
        })?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&with_tls(&url.0)).map_err(|_| {
            WrongSetting("DAYMARK_SMTP_URL is not the address of a mail server. Write it as smtps://user:password@mail.example.org, with %40 for an @ in the name or password.")
        })?;
        Ok(Some(Self {
            transport: builder.timeout(Some(PATIENCE)).build(),
            from,
        }))
    }

    /// Sends one letter. Its id makes the Message-ID, by which a repetition can be told.
    pub async fn send(&self, id: Uuid, to: &str, subject: &str, body: &str) -> Result<(), NotSent> {
        let message = self.message(id, to, subject, body)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => Err(NotSent(in_short(&error))),
        }
    }

    fn message(&self, id: Uuid, to: &str, subject: &str, body: &str) -> Result<Message, NotSent> {
        let wrong = |what: &str| NotSent(what.to_owned());
        // A line end in a header would begin another header.
        if !is_email(to) || subject.chars().any(char::is_control) {
            return Err(wrong("the address or the subject is not one line"));
        }
        let to: Address = to
            .trim()
            .parse()
            .map_err(|_| wrong("the address is not an e-mail address"))?;
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject)
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(body.to_owned())
            .map_err(|error| NotSent(in_short(&error)))
    }
}

/// Tells vacation programs not to answer (RFC 3834).
#[derive(Clone, Debug)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// `smtp://` means STARTTLS, unless the server is this machine or the address says otherwise
/// (`?tls=opportunistic`, or `?tls=none` inside a network that is trusted).
fn with_tls(url: &str) -> String {
    let Some(rest) = url.strip_prefix("smtp://") else {
        return url.to_owned();
    };
    if let Some(plain) = url.strip_suffix("?tls=none") {
        return plain.to_owned();
    }
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let is_here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        host == *name
            || host
                .strip_prefix(name)
                .is_some_and(|port| port.starts_with(':'))
    });
    if is_here || url.contains("tls=") {
        url.to_owned()
    } else {
        format!("{url}?tls=required")
    }
}

/// An error and its causes in one short line.
fn in_short(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST_ERROR)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::mail_settings::SmtpUrl;

    fn mailer(url: &str) -> Mailer {
        let settings = MailSettings {
            smtp_url: Some(SmtpUrl(url.into())),
            from: Some("Daymark <daymark@example.org>".into()),
        };
        Mailer::new(&settings).unwrap().unwrap()
    }

    #[test]
    fn no_header_can_be_smuggled_in() {
        let mailer = mailer("smtp://localhost:25");
        let id = Uuid::nil();
        for (to, subject) in [
            ("a@example.org\r\nBcc: b@example.org", "x"),
            ("a@example.org\nBcc: b@example.org", "x"),
            ("a@example.org", "x\r\nBcc: b@example.org"),
            ("a@example.org", "x\nBcc: b@example.org"),
            ("a@example.org, b@example.org", "x"),
            ("a@example.org> <b@example.org", "x"),
        ] {
            assert!(
                mailer.message(id, to, subject, "y").is_err(),
                "{to:?} {subject:?}"
            );
        }
        let message = mailer
            .message(id, "a@example.org", "Révision ✓", "Bcc: b@example.org\n")
            .unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(
            !head.contains("Bcc") && head.contains("Auto-Submitted: auto-generated"),
            "{head}"
        );
        assert!(
            head.contains("Message-ID: <00000000-0000-0000-0000-000000000000@example.org>"),
            "{head}"
        );
    }

    #[test]
    fn a_password_travels_encrypted_unless_the_server_is_here() {
        assert_eq!(
            with_tls("smtp://u:p@mail.example.org"),
            "smtp://u:p@mail.example.org?tls=required"
        );
        assert_eq!(with_tls("smtp://127.0.0.1:2525"), "smtp://127.0.0.1:2525");
        assert_eq!(
            with_tls("smtp://localhost.example.org"),
            "smtp://localhost.example.org?tls=required"
        );
        assert_eq!(
            with_tls("smtp://mail?tls=opportunistic"),
            "smtp://mail?tls=opportunistic"
        );
        assert_eq!(with_tls("smtp://mail?tls=none"), "smtp://mail");
        assert_eq!(with_tls("smtps://mail"), "smtps://mail");
    }

    #[test]
    fn a_wrong_setting_is_told_without_the_password() {
        let wrong = |url: &str, from: &str| {
            let settings = MailSettings {
                smtp_url: Some(SmtpUrl(url.into())),
                from: Some(from.into()),
            };
            Mailer::new(&settings).unwrap_err().to_string()
        };
        assert!(wrong("smtps://", "a@example.org").contains("DAYMARK_SMTP_URL"));
        assert!(wrong("smtps://mail", "nobody").contains("DAYMARK_MAIL_FROM"));
        assert!(!format!("{:?}", SmtpUrl("smtp://u:secret@h".into())).contains("secret"));
    }
}
