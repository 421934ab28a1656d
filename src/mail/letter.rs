//! The words of a letter: plain text, short, in the language of whoever gets it.

use crate::domain::letter::{LetterKind, NotificationKind};
use crate::domain::revision::Part;
use crate::words::thing_name::part_name;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};

/// What a letter says.
#[derive(Clone, Copy, Debug)]
pub enum Letter<'a> {
    Invitation {
        to_name: &'a str,
        /// Who invites.
        by: &'a str,
        link: Link<'a>,
    },
    Reset {
        to_name: &'a str,
        link: Link<'a>,
    },
    About(About<'a>),
    Test,
}

/// A one-time link.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// Below the admin's address: `/admin/invitation/…`.
    pub path: &'a str,
    pub expires_at: DateTime<Utc>,
}

/// What happened to a part of a thing.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub kind: NotificationKind,
    pub to_name: &'a str,
    /// Whose act it was; absent of what happened by itself.
    pub by: Option<&'a str>,
    /// The thing's name in the reader's language.
    pub thing: &'a str,
    pub part: Part,
    pub note: Option<&'a str>,
    /// Below the admin's address.
    pub path: &'a str,
}

/// A letter put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// One line.
    pub subject: String,
    pub body: String,
}

impl Letter<'_> {
    pub const fn kind(&self) -> LetterKind {
        match self {
            Self::Invitation { .. } => LetterKind::Invitation,
            Self::Reset { .. } => LetterKind::Reset,
            Self::About(about) => LetterKind::About(about.kind),
            Self::Test => LetterKind::Test,
        }
    }

    /// When it is of no use any more.
    pub const fn expires_at(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Invitation { link, .. } | Self::Reset { link, .. } => Some(link.expires_at),
            Self::About(_) | Self::Test => None,
        }
    }

    /// Puts it into words. `admin_url` is scheme and host of the admin.
    pub fn write(&self, words: &Words, admin_url: &str) -> Written {
        let site = words.say("site-name");
        let key = self.kind().code().replace('_', "-");
        let (subject, body) = (
            format!("letter-{key}-subject"),
            format!("letter-{key}-body"),
        );
        let site_arg = ("site", Arg::Text(&site));
        let mut paragraphs = Vec::new();
        let subject = match self {
            Self::Test => {
                paragraphs.push(words.tell(&body, &[site_arg]));
                words.tell(&subject, &[site_arg])
            }
            Self::Invitation { to_name, by, link } => {
                paragraphs.push(greeting(words, to_name));
                paragraphs.push(words.tell(&body, &[site_arg, ("by", Arg::Text(by))]));
                paragraphs.push(format!("{admin_url}{}", link.path));
                paragraphs.push(until(words, link));
                words.tell(&subject, &[site_arg])
            }
            Self::Reset { to_name, link } => {
                paragraphs.push(greeting(words, to_name));
                paragraphs.push(words.tell(&body, &[site_arg]));
                paragraphs.push(format!("{admin_url}{}", link.path));
                paragraphs.push(until(words, link));
                paragraphs.push(words.say("letter-reset-ignore"));
                words.tell(&subject, &[site_arg])
            }
            Self::About(about) => {
                let part = part_name(words, about.part);
                let by = about.by.unwrap_or(&site);
                let args = [
                    ("by", Arg::Text(by)),
                    ("thing", Arg::Text(about.thing)),
                    ("part", Arg::Text(&part)),
                ];
                paragraphs.push(greeting(words, about.to_name));
                paragraphs.push(words.tell(&body, &args));
                if let Some(note) = about.note {
                    paragraphs.push(format!("{}\n{note}", words.say("letter-note")));
                }
                paragraphs.push(format!(
                    "{}\n{admin_url}{}",
                    words.say("letter-open"),
                    about.path
                ));
                words.tell(&subject, &args[1..])
            }
        };
        paragraphs.push(words.tell("letter-closing", &[site_arg]));
        Written {
            subject: one_line(&subject),
            body: paragraphs.join("\n\n") + "\n",
        }
    }
}

fn greeting(words: &Words, name: &str) -> String {
    words.tell("letter-greeting", &[("name", Arg::Text(name))])
}

fn until(words: &Words, link: &Link<'_>) -> String {
    let date = words.dates.date(link.expires_at.date_naive());
    let time = link.expires_at.format("%H:%M").to_string();
    let args = [("date", Arg::Text(&date)), ("time", Arg::Text(&time))];
    words.tell("letter-link-until", &args)
}

/// A title may hold anything a person typed; a header ends at its line's end. Marks of direction are
/// left out as well: a mail program has its own.
fn one_line(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .map(|c| {
            let breaks = c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
            if breaks { ' ' } else { c }
        })
        .collect::<String>()
        .trim()
        .to_owned()
}
