//! What a password must be: long enough and hard to guess; of what characters is nobody's business.
//!
//! The rule needs the dictionaries of zxcvbn, which the browser's half must not carry: so it stands
//! here and not in `domain`.

use crate::domain::problem::FieldProblem;
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

/// Fewest and most characters.
pub const SHORTEST: usize = 12;
pub const LONGEST: usize = 256;

/// Words that anybody would try here first.
const SITE_WORDS: [&str; 8] = [
    "daymark",
    "observance",
    "international",
    "calendar",
    "editor",
    "translator",
    "administrator",
    "united nations",
];

/// A password as it was typed, in the one spelling under which it is hashed (NFKC), so that the same
/// letters from another keyboard are the same password.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// For comparing with one that is kept. More than anybody's password could be is none: hashing it
    /// would be work for nothing.
    pub fn typed(text: &str) -> Option<Self> {
        let text: String = text.chars().take(LONGEST + 1).nfkc().collect();
        (!text.is_empty() && text.chars().count() <= LONGEST).then_some(Self(text))
    }

    /// A new one for a person, whose own name and address make it no better.
    pub fn chosen(text: &str, name: &str, email: &str) -> Result<Self, FieldProblem> {
        let problem = |key| FieldProblem::new("password", key);
        // Normalising can make one character eighteen: count before, then again.
        if text.chars().count() > LONGEST {
            return Err(problem("password-too-long").with("count", LONGEST));
        }
        let text: String = text.nfkc().collect();
        let count = text.chars().count();
        if count > LONGEST {
            return Err(problem("password-too-long").with("count", LONGEST));
        }
        if count < SHORTEST {
            return Err(problem("password-too-short").with("count", SHORTEST));
        }
        let mut known: Vec<&str> = SITE_WORDS.to_vec();
        known.extend([name, email]);
        known.extend(name.split_whitespace());
        known.extend(email.split(['@', '.']));
        if zxcvbn(&text, &known).score() < Score::Three {
            return Err(problem("password-easy-to-guess"));
        }
        Ok(Self(text))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Never into a log.
impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(text: &str) -> Option<&'static str> {
        Password::chosen(text, "Amina Diallo", "amina.diallo@example.org")
            .err()
            .map(|problem| problem.key)
    }

    #[test]
    fn a_password_is_long_and_hard_to_guess_and_of_any_characters() {
        assert_eq!(judge("eleven char"), Some("password-too-short"));
        assert_eq!(judge("aaaaaaaaaaaaaaaa"), Some("password-easy-to-guess"));
        assert_eq!(
            judge("amina.diallo@example.org"),
            Some("password-easy-to-guess")
        );
        assert_eq!(judge("daymarkdaymark"), Some("password-easy-to-guess"));
        assert_eq!(judge("password1234567"), Some("password-easy-to-guess"));
        for good in [
            "correct horse battery staple",
            "kalebas zwemt 9 noord",
            "горшок летит над рекой",
            "七月的風慢慢地吹過山丘上",
        ] {
            assert_eq!(judge(good), None, "{good}");
        }
        assert_eq!(judge(&"x7 Qv".repeat(52)), Some("password-too-long"));
    }

    #[test]
    fn the_same_letters_from_another_keyboard_are_the_same_password() {
        let composed = Password::typed("caf\u{e9} of the north").unwrap();
        let decomposed = Password::typed("cafe\u{301} of the north").unwrap();
        assert_eq!(composed.as_bytes(), decomposed.as_bytes());
        let wide = Password::typed("ｃａｆé of the north").unwrap();
        assert_eq!(composed.as_bytes(), wide.as_bytes());
    }

    #[test]
    fn a_text_that_grows_when_normalised_is_counted_afterwards() {
        // One ligature that becomes eighteen letters.
        let long = "\u{fdfa}".repeat(200);
        assert_eq!(judge(&long), Some("password-too-long"));
        assert!(Password::typed(&long).is_none());
        assert!(Password::typed("").is_none());
        assert!(Password::typed(&"a".repeat(1_000_000)).is_none());
    }
}
