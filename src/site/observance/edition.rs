//! The text of one year, as its page shows it.

use crate::domain::body::Body;
use crate::domain::document::DocumentFile;
use crate::domain::edition::{Edition, EditionText};
use crate::domain::ids::{EditionId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::quote::Quote;
use crate::parts::body::Links;
use crate::parts::figure::FigureView;
use crate::site::failure::Failure;
use crate::site::links::links_of;
use crate::site::media::figures_of;
use crate::site::quote_source::source_of;
use crate::store::live::editions::{DocumentRow, list_documents};
use crate::store::pool::LivePool;
use crate::words::Words;

#[derive(Clone, Debug)]
pub struct EditionView {
    pub id: EditionId,
    pub year: i32,
    pub year_is_judged: bool,
    pub theme: Option<String>,
    pub figures: Vec<FigureView>,
    /// The photos of its figures.
    pub photos: Vec<ThingId>,
    pub quote: Option<Quote>,
    /// The address of the message in which the words of the quote stand.
    pub quote_source: Option<String>,
    pub body: Body,
    pub links: Links,
    pub documents: Vec<DocumentLine>,
    pub publisher_lines: Vec<String>,
}

/// A document in the margin: its title, and its files by language.
#[derive(Clone, Debug)]
pub struct DocumentLine {
    pub title: String,
    /// The language of the title, where it is not the page's.
    pub foreign: Option<Locale>,
    pub symbol: Option<String>,
    pub files: Vec<DocumentLink>,
    /// Whether one of the files is in the page's language.
    pub is_in_locale: bool,
}

#[derive(Clone, Debug)]
pub struct DocumentLink {
    pub locale: Locale,
    pub href: String,
    pub format: String,
    /// Bytes.
    pub size: Option<u64>,
    pub pages: Option<u32>,
    /// Whether it lies here, and not elsewhere.
    pub is_kept: bool,
}

impl EditionView {
    /// Puts together what an edition shows; with it, the ids of everything it shows.
    pub async fn load(
        live: &LivePool,
        (id, year): (EditionId, i32),
        locale: Locale,
        (edition, text): (Edition, EditionText),
    ) -> Result<(Self, Vec<ThingId>), Failure> {
        let words = Words::of(locale);
        let (figures, mut shown) = figures_of(live, id, locale, &text.figure_headings).await?;
        let photos = shown.clone();
        shown.push(id.into());
        let documents = list_documents(live, id, locale).await?;
        shown.extend(documents.iter().map(|row| ThingId::from(row.id)));
        let (links, led_to) = links_of(live, &text.body, words).await?;
        shown.extend(led_to);
        let source = text.quote.as_ref().and_then(|quote| quote.source.as_ref());
        shown.extend(source.map(|source| ThingId::from(source.message)));
        let quote_source = source_of(live, text.quote.as_ref(), locale).await?;
        let view = Self {
            id,
            year,
            year_is_judged: edition.year_is_judged,
            theme: text.theme,
            figures,
            photos,
            quote: text.quote,
            quote_source,
            body: text.body,
            links,
            documents: documents
                .iter()
                .filter_map(|row| DocumentLine::new(row, locale))
                .collect(),
            publisher_lines: text.publisher_lines,
        };
        Ok((view, shown))
    }
}

impl DocumentLine {
    /// `None` where the document has no title in this language or in English.
    fn new(row: &DocumentRow, locale: Locale) -> Option<Self> {
        let (title, foreign) = match (&row.text, &row.english) {
            (Some(text), _) => (text.title.clone(), None),
            (None, Some(text)) => (text.title.clone(), Some(Locale::En)),
            (None, None) => return None,
        };
        let mut files: Vec<DocumentLink> = row
            .document
            .files
            .iter()
            .map(|file| DocumentLink {
                locale: file.locale(),
                href: file.href(),
                format: file.format().to_owned(),
                size: file.bytes(),
                pages: file.pages(),
                is_kept: matches!(file, DocumentFile::Kept(_)),
            })
            .collect();
        // The one that the reader can read stands first, the others in the order of languages.
        files.sort_by_key(|file| file.locale != locale);
        let symbol = row
            .document
            .symbol
            .as_ref()
            .and_then(|symbol| symbol.sourced())
            .cloned();
        let is_in_locale = files.iter().any(|file| file.locale == locale);
        Some(Self {
            title,
            foreign,
            symbol,
            files,
            is_in_locale,
        })
    }
}
