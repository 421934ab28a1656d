//! Observances, photos and documents as they stand among what was found.

use crate::domain::archive_query::Piece;
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::photo::Photo;
use crate::parts::figure::FigureFile;
use crate::search::highlight::{Run, Wanted};
use crate::search::schema::Kind;
use crate::search::thing::{Credit, Thing, ThingText};
use crate::site::addresses::observance_href;
use crate::site::media::{href, told_credit};
use crate::store::live::photos::RenditionRow;
use crate::words::{Arg, Words};

#[derive(Clone, Debug)]
pub struct ThingEntry {
    /// A document may have no file yet.
    pub href: Option<String>,
    /// The language that the link leads to, where it is not the page's.
    pub hreflang: Option<Locale>,
    /// The title, or the caption of a photo.
    pub title: Vec<Run>,
    /// The language of the title, where it is not the page's.
    pub foreign: Option<Locale>,
    /// Nobody has checked the title against a source.
    pub unofficial: bool,
    /// The credit of a photo; symbol and format of a document.
    pub notes: Vec<String>,
    /// The piece of a text that shows why it was found, and its language where it is not the page's.
    pub excerpt: (Vec<Run>, Option<Locale>),
    /// The picture with its alternative text, where that is in the page's language.
    pub picture: Option<(FigureFile, String)>,
}

/// How things become entries.
pub struct ShownThings<'a> {
    locale: Locale,
    words: &'static Words,
    wanted: Vec<(Locale, Wanted)>,
    open: &'a [Locale],
    /// The files of the photos among them, as far as they could be looked up.
    files: &'a [RenditionRow],
}

impl<'a> ShownThings<'a> {
    pub fn new(
        pieces: &[Piece],
        locale: Locale,
        open: &'a [Locale],
        files: &'a [RenditionRow],
    ) -> Self {
        Self {
            locale,
            words: Words::of(locale),
            wanted: Wanted::in_languages(pieces, locale, open),
            open,
            files,
        }
    }

    /// Nothing where it has no text in a language of the site.
    pub fn entry(&self, thing: &Thing) -> Option<ThingEntry> {
        let mut thing = thing.clone();
        thing.texts.retain(|text| self.open.contains(&text.locale));
        let found = self.wanted.iter().find_map(|(locale, wanted)| {
            let text = thing.texts.iter().find(|text| text.locale == *locale)?;
            let (title, excerpt) = (wanted.mark(&text.title), wanted.excerpt(&text.body));
            (title.is_some() || excerpt.is_some()).then_some((text, title, excerpt))
        });
        let shown = match &found {
            // A find in another language is shown only where the reader's own has none.
            Some((text, ..)) if !text.title.is_empty() => *text,
            _ => thing.titled(self.locale)?,
        };
        let foreign = |locale: Locale| (locale != self.locale).then_some(locale);
        let (title, excerpt) = match found {
            Some((text, title, excerpt)) => (
                title.filter(|_| text.locale == shown.locale),
                (excerpt.unwrap_or_default(), foreign(text.locale)),
            ),
            None => (None, (Vec::new(), None)),
        };
        let file_of = excerpt.1.filter(|_| !excerpt.0.is_empty());
        let (href, hreflang) = self.link(&thing, shown, file_of.unwrap_or(self.locale));
        // An alternative text is told with its picture, and is not seen.
        let excerpt = match thing.kind {
            Kind::Document => excerpt,
            Kind::Observance | Kind::Photo => (Vec::new(), None),
        };
        Some(ThingEntry {
            href,
            hreflang: hreflang.and_then(foreign),
            title: title.unwrap_or_else(|| plain(&shown.title)),
            foreign: foreign(shown.locale),
            unofficial: shown.unofficial,
            notes: self.notes(&thing, file_of.unwrap_or(self.locale)),
            excerpt,
            picture: self.picture(&thing, shown),
        })
    }

    /// Where it leads, and to which language.
    fn link(
        &self,
        thing: &Thing,
        shown: &ThingText,
        file_of: Locale,
    ) -> (Option<String>, Option<Locale>) {
        let locale = self.locale;
        match thing.kind {
            Kind::Observance => {
                let slug = thing.slug.as_deref();
                (slug.map(|slug| observance_href(locale, slug, None)), None)
            }
            Kind::Photo => {
                let href = format!("/{}/photos/{}", shown.locale, thing.id);
                (Some(href), Some(shown.locale))
            }
            Kind::Document => match thing.file(file_of) {
                Some(file) => (Some(file.href.clone()), Some(file.locale)),
                None => (None, None),
            },
        }
    }

    fn notes(&self, thing: &Thing, file_of: Locale) -> Vec<String> {
        let mut notes = Vec::new();
        notes.extend(thing.credit.as_ref().map(|credit| self.credit(credit)));
        if thing.kind == Kind::Document {
            notes.extend(thing.symbol.clone());
            notes.extend(thing.file(file_of).map(|file| {
                let format = Arg::Text(&file.format);
                self.words.tell("document-format", &[("format", format)])
            }));
        }
        notes
    }

    fn credit(&self, credit: &Credit) -> String {
        let photo = Photo {
            picture: credit.picture,
            credit: credit.line.clone(),
            ..Photo::default()
        };
        told_credit(&photo, self.words)
    }

    /// The narrowest file of a photo, with its alternative text.
    fn picture(&self, thing: &Thing, shown: &ThingText) -> Option<(FigureFile, String)> {
        if shown.locale != self.locale || thing.kind != Kind::Photo {
            return None;
        }
        let is_own = |file: &&RenditionRow| {
            file.photo_id == PhotoId(thing.id.0) && file.media_type == "image/jpeg"
        };
        let file = self
            .files
            .iter()
            .filter(is_own)
            .min_by_key(|file| file.width)?;
        let shown_file = FigureFile {
            href: href(file),
            width: file.width,
            height: file.height,
        };
        Some((shown_file, shown.body.clone()))
    }
}

fn plain(text: &str) -> Vec<Run> {
    vec![Run {
        text: text.to_owned(),
        found: false,
    }]
}
