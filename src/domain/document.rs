//! A document: a paper with a symbol and up to six language files or links.

use super::fact::Fact;
use super::locale::Locale;
use super::revision::{Content, ThingKind};
use super::safe_url::SafeUrl;
use serde::{Deserialize, Serialize};

/// The language-free part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub symbol: Option<Fact<String>>,
    pub files: Vec<DocumentFile>,
}

/// The paper in one language, at an address outside this site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    pub locale: Locale,
    pub url: Fact<SafeUrl>,
    /// As people name it: "PDF".
    pub format: String,
    pub bytes: Option<u64>,
    pub pages: Option<u32>,
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentText {
    pub title: String,
}

impl Content for Document {
    const KIND: ThingKind = ThingKind::Document;
}
impl Content for DocumentText {
    const KIND: ThingKind = ThingKind::Document;
}
