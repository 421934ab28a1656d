//! Feeds as RFC 4287 has them.

use crate::domain::locale::{Direction, Locale};
use crate::domain::script::Script;
use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

#[derive(Clone, Debug)]
pub struct AtomFeed {
    pub id: String,
    /// Of its title and author, and of every entry that does not name another.
    pub locale: Locale,
    pub title: String,
    pub author: String,
    pub updated: DateTime<Utc>,
    pub links: Vec<AtomLink>,
    pub entries: Vec<AtomEntry>,
}

#[derive(Clone, Debug)]
pub struct AtomEntry {
    /// The same in every feed and for ever.
    pub id: String,
    pub title: AtomText,
    pub summary: AtomText,
    pub author: Option<AtomText>,
    /// When it began to look as it does.
    pub updated: DateTime<Utc>,
    pub published: Option<DateTime<Utc>>,
    pub links: Vec<AtomLink>,
}

#[derive(Clone, Debug)]
pub struct AtomText {
    text: String,
    locale: Locale,
}

#[derive(Clone, Debug)]
pub struct AtomLink {
    rel: &'static str,
    media_type: &'static str,
    href: String,
    locale: Option<Locale>,
}

impl AtomText {
    pub fn new(text: &str, locale: Locale) -> Self {
        Self {
            text: text.to_owned(),
            locale,
        }
    }
}

impl AtomLink {
    /// Where the feed itself is.
    pub fn own(href: String, media_type: &'static str) -> Self {
        Self {
            rel: "self",
            media_type,
            href,
            locale: None,
        }
    }

    /// The feed's next page, of what is older (RFC 5005).
    pub fn next(href: String, media_type: &'static str) -> Self {
        Self {
            rel: "next",
            media_type,
            href,
            locale: None,
        }
    }

    /// A page that shows the same.
    pub fn page(href: String, locale: Locale) -> Self {
        Self {
            rel: "alternate",
            media_type: "text/html",
            href,
            locale: Some(locale),
        }
    }
}

/// The feed as a document. All that it holds is text: the writer escapes it.
pub fn write(feed: &AtomFeed) -> io::Result<Vec<u8>> {
    let mut out = Document(Writer::new_with_indent(Vec::new(), b' ', 1));
    let declaration = BytesDecl::new("1.0", Some("utf-8"), None);
    out.0.write_event(Event::Decl(declaration))?;
    let mut opening = BytesStart::new("feed");
    opening.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    opening.push_attribute(("xml:lang", feed.locale.code()));
    out.0.write_event(Event::Start(opening))?;
    out.plain("id", &feed.id)?;
    out.plain("title", &led(&feed.title, feed.locale))?;
    out.plain("updated", &instant(feed.updated))?;
    out.open("author")?;
    out.plain("name", &feed.author)?;
    out.close("author")?;
    out.links(&feed.links)?;
    for entry in &feed.entries {
        out.entry(entry, feed.locale)?;
    }
    out.close("feed")?;
    Ok(out.0.into_inner())
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A text whose first letter would have it read in the other direction begins with a mark of its own: Atom has no
/// attribute for that, and readers go by the first letter.
fn led(text: &str, locale: Locale) -> String {
    let letter = text.chars().find(|c| c.is_alphabetic());
    let is_arabic = letter.map(|c| Script::of(c.encode_utf8(&mut [0; 4])) == Some(Script::Arabic));
    match (locale.direction(), is_arabic) {
        (Direction::Rtl, Some(false)) => format!("\u{200f}{text}"),
        (Direction::Ltr, Some(true)) => format!("\u{200e}{text}"),
        _ => text.to_owned(),
    }
}

/// What no XML can hold is left out.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

struct Document(Writer<Vec<u8>>);

impl Document {
    fn open(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::Start(BytesStart::new(name)))
    }

    fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    fn plain(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.text(BytesStart::new(name), text)
    }

    fn text(&mut self, opening: BytesStart<'_>, text: &str) -> io::Result<()> {
        let text: String = text.chars().filter(|c| is_xml(*c)).collect();
        let end = opening.to_end().into_owned();
        self.0.write_event(Event::Start(opening.clone()))?;
        self.0.write_event(Event::Text(BytesText::new(&text)))?;
        self.0.write_event(Event::End(end))
    }

    /// Text that says its language where that is not the feed's.
    fn told(&mut self, name: &str, told: &AtomText, locale: Locale) -> io::Result<()> {
        let mut opening = BytesStart::new(name);
        if told.locale != locale {
            opening.push_attribute(("xml:lang", told.locale.code()));
        }
        self.text(opening, &led(&told.text, told.locale))
    }

    fn links(&mut self, links: &[AtomLink]) -> io::Result<()> {
        for link in links {
            let mut opening = BytesStart::new("link");
            opening.push_attribute(("rel", link.rel));
            opening.push_attribute(("type", link.media_type));
            if let Some(locale) = link.locale {
                opening.push_attribute(("hreflang", locale.code()));
            }
            opening.push_attribute(("href", link.href.as_str()));
            self.0.write_event(Event::Empty(opening))?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &AtomEntry, locale: Locale) -> io::Result<()> {
        self.open("entry")?;
        self.plain("id", &entry.id)?;
        self.told("title", &entry.title, locale)?;
        self.plain("updated", &instant(entry.updated))?;
        if let Some(at) = entry.published {
            self.plain("published", &instant(at))?;
        }
        if let Some(name) = &entry.author {
            self.open("author")?;
            self.told("name", name, locale)?;
            self.close("author")?;
        }
        self.links(&entry.links)?;
        self.told("summary", &entry.summary, locale)?;
        self.close("entry")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_and_says_its_language_and_direction() {
        let feed = AtomFeed {
            id: "https://days.example.org/en/messages.atom?q=a&b".into(),
            locale: Locale::En,
            title: "<b>&amp; \u{0}\u{b}".into(),
            author: "Daymark".into(),
            updated: DateTime::UNIX_EPOCH,
            links: vec![AtomLink::own("https://x/?a=\"<".into(), "text/html")],
            entries: vec![AtomEntry {
                id: "urn:uuid:1".into(),
                title: AtomText::new("UNESCO واليوم", Locale::Ar),
                summary: AtomText::new("</summary><script>", Locale::En),
                author: None,
                updated: DateTime::UNIX_EPOCH,
                published: None,
                links: Vec::new(),
            }],
        };
        let xml = String::from_utf8(write(&feed).unwrap()).unwrap();
        for piece in [
            "<title>&lt;b&gt;&amp;amp; </title>",
            "<title xml:lang=\"ar\">\u{200f}UNESCO واليوم</title>",
            "<summary>&lt;/summary&gt;&lt;script&gt;</summary>",
            "q=a&amp;b</id>",
            "href=\"https://x/?a=&quot;&lt;\"",
            "<updated>1970-01-01T00:00:00Z</updated>",
        ] {
            assert!(xml.contains(piece), "{piece}: {xml}");
        }
    }
}
