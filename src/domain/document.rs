//! A document: a paper with a symbol and up to six language files or links.

use super::content::Field;
use super::fact::Fact;
use super::locale::Locale;
use super::pdf_name::PdfName;
use super::revision::{Content, ThingKind};
use super::safe_url::SafeUrl;
use serde::{Deserialize, Serialize};

/// The language-free part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub symbol: Option<Fact<String>>,
    /// At most one for each locale, in their order.
    pub files: Vec<DocumentFile>,
}

/// The paper in one language. Stored without a tag: a link is what has an address, a kept file what
/// has a hash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum DocumentFile {
    Link(LinkedFile),
    Kept(KeptFile),
}

/// At an address outside this site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkedFile {
    pub locale: Locale,
    pub url: Fact<SafeUrl>,
    /// As people name it: "PDF".
    pub format: String,
    pub bytes: Option<u64>,
    pub pages: Option<u32>,
}

/// On the shelf, under the BLAKE3 hash of its bytes (64 hexadecimal digits).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptFile {
    pub locale: Locale,
    pub hash: String,
    pub file_name: PdfName,
    pub media_type: MediaType,
    pub bytes: u64,
    /// `None` where they could not be counted.
    pub pages: Option<u32>,
}

/// What is kept here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MediaType {
    #[serde(rename = "application/pdf")]
    Pdf,
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentText {
    pub title: String,
}

impl Document {
    /// Nothing yet.
    pub const EMPTY: Self = Self {
        symbol: None,
        files: Vec::new(),
    };

    pub fn file(&self, locale: Locale) -> Option<&DocumentFile> {
        self.files.iter().find(|file| file.locale() == locale)
    }

    /// The same with another file in one language, or none.
    #[must_use]
    pub fn with_file(mut self, locale: Locale, file: Option<DocumentFile>) -> Self {
        self.files.retain(|held| held.locale() != locale);
        self.files.extend(file);
        self.files.sort_by_key(|file| file.locale().index());
        self
    }

    pub fn kept(&self) -> impl Iterator<Item = &KeptFile> {
        self.files.iter().filter_map(|file| match file {
            DocumentFile::Kept(kept) => Some(kept),
            DocumentFile::Link(_) => None,
        })
    }

    /// As people compare it: the symbol, and a field for each language.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        let mut push = |key: String, text: String| {
            if !text.is_empty() {
                fields.push(Field { key, text });
            }
        };
        if let Some(symbol) = &self.symbol {
            push("symbol".into(), symbol.value.clone());
            push("symbol-sources".into(), symbol.sources.join("\n"));
        }
        for file in &self.files {
            push(format!("file-{}", file.locale()), file.lines().join("\n"));
        }
        fields
    }
}

impl DocumentFile {
    pub const fn locale(&self) -> Locale {
        match self {
            Self::Link(file) => file.locale,
            Self::Kept(file) => file.locale,
        }
    }

    /// As people name it: "PDF".
    pub fn format(&self) -> &str {
        match self {
            Self::Link(file) => &file.format,
            Self::Kept(file) => file.media_type.format(),
        }
    }

    pub const fn bytes(&self) -> Option<u64> {
        match self {
            Self::Link(file) => file.bytes,
            Self::Kept(file) => Some(file.bytes),
        }
    }

    pub const fn pages(&self) -> Option<u32> {
        match self {
            Self::Link(file) => file.pages,
            Self::Kept(file) => file.pages,
        }
    }

    /// Its public address.
    ///
    /// ```
    /// use daymark::domain::document::{DocumentFile, KeptFile, MediaType};
    /// use daymark::domain::pdf_name::PdfName;
    /// use daymark::domain::locale::Locale;
    /// let file = DocumentFile::Kept(KeptFile {
    ///     locale: Locale::Fr,
    ///     hash: "0".repeat(64),
    ///     file_name: PdfName::of("été.pdf"),
    ///     media_type: MediaType::Pdf,
    ///     bytes: 1,
    ///     pages: None,
    /// });
    /// assert!(file.href().ends_with("/%C3%A9t%C3%A9.pdf"));
    /// ```
    pub fn href(&self) -> String {
        match self {
            Self::Link(file) => file.url.value.to_string(),
            Self::Kept(file) => {
                let name = encode_segment(file.file_name.as_str());
                format!("/documents/{}/{name}", file.hash)
            }
        }
    }

    fn lines(&self) -> Vec<String> {
        let first = match self {
            Self::Link(file) => file.url.value.to_string(),
            Self::Kept(file) => file.file_name.to_string(),
        };
        let mut lines = vec![first, self.format().to_owned()];
        lines.extend(self.bytes().map(|bytes| format!("{bytes} B")));
        lines.extend(self.pages().map(|pages| format!("{pages} pp.")));
        match self {
            Self::Link(file) => lines.extend(file.url.sources.iter().cloned()),
            Self::Kept(file) => lines.push(format!("BLAKE3 {}", file.hash)),
        }
        lines
    }
}

impl MediaType {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
        }
    }

    pub const fn format(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
        }
    }
}

/// A segment of a path, with all but the unreserved characters encoded.
pub fn encode_segment(text: &str) -> String {
    use std::fmt::Write;
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

impl Content for Document {
    const KIND: ThingKind = ThingKind::Document;
}
impl Content for DocumentText {
    const KIND: ThingKind = ThingKind::Document;
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn kept() -> Value {
        json!({
            "locale": "fr", "hash": "a".repeat(64), "file_name": "plan.pdf",
            "media_type": "application/pdf", "bytes": 12, "pages": null,
        })
    }

    #[test]
    fn what_was_stored_when_files_were_links_alone_is_read_as_it_was() {
        let stored = json!({
            "symbol": {"value": "A/CONF.79/13", "standing": "sourced"},
            "files": [{
                "locale": "en",
                "url": {"value": "https://example.org/a.pdf", "standing": "from_memory"},
                "format": "PDF", "bytes": null, "pages": 27,
            }],
        });
        let read: Document = serde_json::from_value(stored.clone()).unwrap();
        assert!(matches!(&read.files[0], DocumentFile::Link(link) if link.pages == Some(27)));
        assert_eq!(serde_json::to_value(&read).unwrap(), stored);
    }

    #[test]
    fn a_kept_file_is_read_again_and_what_is_neither_is_refused() {
        let stored = json!({"symbol": null, "files": [kept()]});
        let read: Document = serde_json::from_value(stored.clone()).unwrap();
        assert_eq!(read.kept().count(), 1);
        assert_eq!(serde_json::to_value(&read).unwrap(), stored);
        let mut both = kept();
        both["url"] = json!({"value": "https://example.org", "standing": "from_memory"});
        let mut other = kept();
        other["media_type"] = json!("text/html");
        for wrong in [both, other, json!({"locale": "en"})] {
            let stored = json!({"symbol": null, "files": [wrong]});
            assert!(serde_json::from_value::<Document>(stored).is_err());
        }
    }

    #[test]
    fn a_language_has_one_file_at_most_and_all_stand_in_order() {
        let file = |locale: &str| -> DocumentFile {
            let mut json = kept();
            json["locale"] = json!(locale);
            serde_json::from_value(json).unwrap()
        };
        let order = |document: &Document| -> Vec<Locale> {
            document.files.iter().map(DocumentFile::locale).collect()
        };
        let mut document = Document::EMPTY;
        for locale in [Locale::Es, Locale::Ar, Locale::Es] {
            document = document.with_file(locale, Some(file(locale.code())));
        }
        assert_eq!(order(&document), [Locale::Ar, Locale::Es]);
        let keys: Vec<String> = document
            .fields()
            .into_iter()
            .map(|field| field.key)
            .collect();
        assert_eq!(keys, ["file-ar", "file-es"]);
        assert_eq!(order(&document.with_file(Locale::Ar, None)), [Locale::Es]);
    }
}
