//! Addresses that may stand in a link.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An address that is safe in an `href`: `http:`, `https:`, `mailto:`, `tel:`, or a path on this site.
///
/// ```
/// use daymark::domain::safe_url::SafeUrl;
/// assert!(SafeUrl::parse("https://www.un.org/en/observances").is_ok());
/// assert!(SafeUrl::parse("/en/observances").is_ok());
/// assert!(SafeUrl::parse("javascript:alert(1)").is_err());
/// assert!(SafeUrl::parse("//elsewhere.example").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SafeUrl(String);

/// Why an address was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not an address we can link to: use http:, https:, mailto:, tel:, or a path that begins with one slash"
)]
pub struct UnsafeUrl(String);

impl SafeUrl {
    pub fn parse(text: &str) -> Result<Self, UnsafeUrl> {
        let refuse = || UnsafeUrl(text.chars().take(80).collect());
        if text.is_empty()
            || text.len() > 2000
            || text
                .chars()
                .any(|c| c.is_control() || c.is_whitespace() || c == '\\')
        {
            return Err(refuse());
        }
        let own_path = text.starts_with('/') && !text.starts_with("//");
        let lower = text.to_ascii_lowercase();
        let known_scheme = ["http://", "https://", "mailto:", "tel:"]
            .iter()
            .any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
        if own_path || known_scheme {
            Ok(Self(text.to_owned()))
        } else {
            Err(refuse())
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the address of a page of the web: `http:` or `https:`.
    pub fn is_web(&self) -> bool {
        let lower = self.0.to_ascii_lowercase();
        lower.starts_with("http://") || lower.starts_with("https://")
    }
}

impl fmt::Display for SafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for SafeUrl {
    type Error = UnsafeUrl;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<SafeUrl> for String {
    fn from(url: SafeUrl) -> Self {
        url.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_that_run_code_and_addresses_that_leave_unseen_are_refused() {
        for text in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil",
            "vbscript:x",
            " https://a.example",
            "https://",
            "a/b",
            "https://a.example/\u{0}",
        ] {
            assert!(SafeUrl::parse(text).is_err(), "{text:?}");
        }
    }
}
