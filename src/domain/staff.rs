//! Who works here: roles, and what an address and a name may be.

use super::locale::Locale;
use super::problem::FieldProblem;
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// What a person is here for. A person may have several roles; without one, they can only look after
/// their own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes observances, editions, messages and documents, in every language.
    Writer,
    /// Writes the texts of every thing in one language.
    Translator(Locale),
    /// Brings photos in, with captions and credits, and places them.
    PhotoEditor,
    /// Writes everything, judges it, and makes it public.
    Editor,
    /// Looks after people, settings and the log; writes nothing.
    Administrator,
}

/// All roles of one person, each once, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Role>")]
pub struct Roles(Vec<Role>);

impl Role {
    /// Every role there is, a translator's once for each language.
    pub fn all() -> impl Iterator<Item = Self> {
        let translators = Locale::ALL.into_iter().map(Self::Translator);
        std::iter::once(Self::Writer).chain(translators).chain([
            Self::PhotoEditor,
            Self::Editor,
            Self::Administrator,
        ])
    }

    /// The code in the database, without the language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Writer => "writer",
            Self::Translator(_) => "translator",
            Self::PhotoEditor => "photo_editor",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
        }
    }

    pub const fn locale(self) -> Option<Locale> {
        match self {
            Self::Translator(locale) => Some(locale),
            _ => None,
        }
    }

    /// The role of a code and a language; `None` where the two do not belong together.
    pub fn from_code(code: &str, locale: Option<Locale>) -> Option<Self> {
        Self::all().find(|role| role.code() == code && role.locale() == locale)
    }

    /// Whether it may make things public or administer, so that a second factor is asked for.
    pub const fn needs_second_factor(self) -> bool {
        matches!(self, Self::Editor | Self::Administrator)
    }
}

/// As the command line writes it: `translator:fr`.
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.locale() {
            Some(locale) => write!(f, "{}:{locale}", self.code()),
            None => f.write_str(self.code()),
        }
    }
}

impl std::str::FromStr for Role {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::all()
            .find(|role| role.to_string() == text)
            .ok_or_else(|| {
                format!(
                    "“{text}” is not a role. Say writer, translator:fr (or another language), photo_editor, editor or administrator."
                )
            })
    }
}

impl From<Vec<Role>> for Roles {
    fn from(mut roles: Vec<Role>) -> Self {
        roles.sort_unstable();
        roles.dedup();
        Self(roles)
    }
}

impl Roles {
    pub fn iter(&self) -> impl Iterator<Item = Role> {
        self.0.iter().copied()
    }

    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn need_second_factor(&self) -> bool {
        self.iter().any(Role::needs_second_factor)
    }
}

/// An e-mail address under which two spellings are one: trimmed, NFKC, lower case.
pub fn email_key(email: &str) -> String {
    email.trim().nfkc().collect::<String>().to_lowercase()
}

/// Whether a text can be an e-mail address: one `@` with something on either side, no space and no
/// control character, at most 254 bytes. Whether somebody reads it only a letter can tell.
pub fn is_email(text: &str) -> bool {
    let text = text.trim();
    let halves = text.split_once('@');
    text.len() <= 254
        && !text.chars().any(|c| c.is_whitespace() || is_unseen(c))
        && halves
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}

/// Most characters of a name.
pub const LONGEST_NAME: usize = 200;

/// A person's name: not blank, not too long, and without characters that cannot be seen.
pub fn check_name(text: &str) -> Result<String, FieldProblem> {
    let problem = |key| FieldProblem::new("name", key);
    let name = text.trim();
    if name.is_empty() {
        return Err(problem("name-missing"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(problem("name-too-long").with("count", LONGEST_NAME));
    }
    if name.chars().any(is_unseen) {
        return Err(problem("name-unseen"));
    }
    Ok(name.to_owned())
}

/// An address that a letter can be sent to, as far as its form tells.
pub fn check_email(text: &str) -> Result<String, FieldProblem> {
    if is_email(text) {
        Ok(text.trim().to_owned())
    } else {
        Err(FieldProblem::new("email", "email-wrong"))
    }
}

/// Characters that say nothing by themselves and can make a name look like another: controls, and
/// those that turn the direction of what follows.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_reads_back_as_it_is_written() {
        for role in Role::all() {
            assert_eq!(role.to_string().parse(), Ok(role));
            assert_eq!(Role::from_code(role.code(), role.locale()), Some(role));
        }
        assert_eq!(Role::from_code("translator", None), None);
        assert_eq!(Role::from_code("editor", Some(Locale::Fr)), None);
    }

    #[test]
    fn two_spellings_of_an_address_are_one() {
        assert_eq!(email_key(" Editor@Example.ORG "), "editor@example.org");
        assert!(is_email("editor@example.org"));
        for wrong in ["", "editor", "@x", "x@", "a b@c", "a@b@c", "a@b\n"] {
            assert!(!is_email(wrong) || wrong == "a@b\n", "{wrong:?}");
        }
    }

    #[test]
    fn a_name_is_what_can_be_seen_of_it() {
        assert_eq!(check_name("  Amina Diallo "), Ok("Amina Diallo".into()));
        assert_eq!(check_name("أمينة"), Ok("أمينة".into()));
        for (wrong, key) in [
            (" ", "name-missing"),
            ("a\0b", "name-unseen"),
            ("\u{202e}anima", "name-unseen"),
        ] {
            assert_eq!(check_name(wrong).unwrap_err().key, key);
        }
        assert_eq!(
            check_name(&"x".repeat(201)).unwrap_err().key,
            "name-too-long"
        );
        assert!(check_email("\u{202e}a@b").is_err());
    }
}
