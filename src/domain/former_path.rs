//! Addresses that once led to something of ours: what a redirect begins at.

use super::locale::Locale;
use super::problem::FieldProblem;
use std::fmt;

/// Most bytes of a path.
const MOST: usize = 2000;

/// First segments under which this program answers by itself, whatever stands in the database.
const OURS: [&str; 13] = [
    "admin",
    "api",
    "apple-touch-icon.png",
    "assets",
    "calendar",
    "favicon.svg",
    "healthz",
    "languages",
    "media",
    "readyz",
    "robots.txt",
    "sitemap.xml",
    "today",
];

/// A path as people read it, decoded and without its locale: "/observances/old-slug". It is no page
/// of the program's own; whether it is that of a thing, the store knows.
///
/// ```
/// use daymark::domain::former_path::FormerPath;
/// let path = FormerPath::read("from", "https://old.example.org/fr/journ%C3%A9e/?x=1").unwrap();
/// assert_eq!(path.as_str(), "/journée");
/// assert!(FormerPath::read("from", "/en/calendar/2026").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerPath(String);

impl FormerPath {
    /// Reads what somebody typed or pasted: a path, or a whole address. The locale, the query and
    /// slashes at the end fall away: a redirect holds for all languages.
    ///
    /// # Errors
    /// A problem at `field`, which says what to write instead.
    pub fn read(field: &str, text: &str) -> Result<Self, FieldProblem> {
        let Some(path) = read_path(text) else {
            return Err(FieldProblem::new(field, "redirect-no-path"));
        };
        if path.len() > MOST {
            return Err(FieldProblem::new(field, "text-too-long").with("most", MOST));
        }
        let mut segments = path.split('/').skip(1);
        let first = segments.next().unwrap_or_default();
        let is_list = matches!(first, "observances" | "messages") && segments.next().is_none();
        if path == "/" || is_list || OURS.contains(&first) {
            return Err(FieldProblem::new(field, "redirect-is-live").with("path", path));
        }
        Ok(Self(path))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FormerPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The path of an address, decoded, with single slashes and without its locale; "/" where nothing
/// else is left. `None` for what is no path.
pub fn read_path(text: &str) -> Option<String> {
    let text = text.trim();
    let after_scheme = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let path = match after_scheme {
        Some(rest) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => text,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let decoded = decode(path)?;
    let is_odd = |c: char| c.is_control() || c == '\\';
    if !decoded.starts_with('/') || decoded.contains(is_odd) {
        return None;
    }
    let mut segments: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    if segments.iter().any(|part| matches!(*part, "." | "..")) {
        return None;
    }
    let first = segments.first().map(|first| first.to_ascii_lowercase());
    if first.is_some_and(|first| first.parse::<Locale>().is_ok()) {
        segments.remove(0);
    }
    Some(format!("/{}", segments.join("/")))
}

/// Percent-encoding undone; `None` where that gives no text, or a slash that was none.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = str::from_utf8(after.get(..2)?).ok()?;
        let byte = u8::from_str_radix(digits, 16).ok()?;
        if byte == b'/' {
            return None;
        }
        bytes.push(byte);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, &'static str> {
        let path = FormerPath::read("from", text);
        path.map(|path| path.0).map_err(|problem| problem.key)
    }

    #[test]
    fn one_path_is_read_from_whatever_is_pasted() {
        for text in [
            "/events/waterday",
            "/events/waterday/",
            "//events//waterday",
            "/en/events/waterday",
            "/AR/events/waterday?lang=x#top",
            "https://www.example.org/events/waterday/",
            " /events/water%64ay ",
        ] {
            assert_eq!(read(text).as_deref(), Ok("/events/waterday"), "{text}");
        }
        assert_eq!(read("/日/水").as_deref(), Ok("/日/水"));
        assert_eq!(read("/observances/old").as_deref(), Ok("/observances/old"));
    }

    #[test]
    fn what_is_no_path_or_a_page_of_the_program_is_refused() {
        for text in [
            "",
            "events",
            "javascript:alert(1)",
            "/a/../b",
            "/a\\b",
            "/a%00b",
            "/a%2Fb",
            "/a%zz",
            "/a%",
            "/a%FF",
            "/a%é9",
        ] {
            assert_eq!(read(text), Err("redirect-no-path"), "{text:?}");
        }
        for text in [
            "/",
            "/en",
            "https://example.org",
            "/fr/calendar/2026/09",
            "/today",
            "/messages/",
            "/observances",
            "/admin/settings",
            "/robots.txt",
        ] {
            assert_eq!(read(text), Err("redirect-is-live"), "{text:?}");
        }
        assert_eq!(
            read(&format!("/{}", "a".repeat(2000))),
            Err("text-too-long")
        );
    }
}
