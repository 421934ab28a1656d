//! `daymark export editions`: the lines that `daymark import editions` reads. Photos are named by the hash of
//! their file, documents by their slug, quoted messages as an export of messages names them: those go in first.

use super::messages::MessagesNamed;
use super::speakers_named::SpeakersNamed;
use super::{NotExported, names_in_files, write_line};
use crate::actions::body_text::write_body;
use crate::actions::import::edition_record::{
    EditionRecord, NamedDocument, PlacedRecord, QuoteRecord, SpeakerRecord,
};
use crate::actions::import::editions::id_of_key;
use crate::domain::ids::{EditionId, PhotoId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::quote::Quote;
use crate::domain::revision::ThingKind;
use crate::store::text_export::{ExportedEdition, list_editions_to_export, list_originals};
use crate::store::thing_names::list_slugs;
use sqlx::PgPool;
use std::collections::HashMap;
use std::io::Write;

/// What the lines of editions name of other things.
struct Names {
    speakers: SpeakersNamed,
    messages: MessagesNamed,
    photos: HashMap<PhotoId, String>,
    documents: HashMap<ThingId, String>,
    editions: HashMap<(EditionId, Locale), String>,
}

/// Writes every text of every edition that is not in the trash, as it is newest, public or not; how many
/// lines. `done` is told after each line.
pub async fn export_editions(
    pool: &PgPool,
    out: &mut impl Write,
    mut done: impl FnMut(usize, usize),
) -> Result<usize, NotExported> {
    let mut tx = pool.begin().await?;
    let editions = list_editions_to_export(&mut tx).await?;
    let documents = editions
        .iter()
        .flat_map(|exported| &exported.edition.documents);
    let documents: Vec<ThingId> = documents.map(|id| (*id).into()).collect();
    let own = |thing: ThingId, key: &str| {
        let (own, locale) = id_of_key(key)?;
        Some(((EditionId(thing.0), locale), own.to_owned()))
    };
    let names = Names {
        speakers: SpeakersNamed::read(&mut tx).await?,
        messages: MessagesNamed::read(&mut tx).await?,
        photos: list_originals(&mut tx).await?,
        documents: list_slugs(&mut *tx, &documents).await?,
        editions: names_in_files(&mut tx, ThingKind::Edition, own).await?,
    };
    let total = editions.len();
    for (index, exported) in editions.into_iter().enumerate() {
        let body = write_body(&mut tx, &exported.text.body).await?;
        write_line(out, &names.record_of(exported, body))?;
        done(index + 1, total);
    }
    Ok(total)
}

impl Names {
    fn record_of(&self, exported: ExportedEdition, body: String) -> EditionRecord {
        let ExportedEdition {
            id,
            locale,
            observance,
            year,
            edition,
            text,
        } = exported;
        let own = self.editions.get(&(id, locale)).cloned();
        let mut headings = text.figure_headings.into_iter();
        let photos = edition.placements.iter().filter_map(|placement| {
            let heading = headings.next().flatten();
            Some(PlacedRecord {
                hash: self.photos.get(&placement.photo)?.clone(),
                heading,
                focal: placement.focal,
            })
        });
        let photos = photos.collect();
        let documents = edition.documents.iter();
        let documents = documents.filter_map(|id| self.documents.get(&(*id).into()).cloned());
        EditionRecord {
            external_id: own.unwrap_or_else(|| format!("{observance}/{year}")),
            observance,
            year,
            locale,
            theme: text.theme,
            body,
            quote: text.quote.map(|quote| self.quote(quote, locale)),
            photo: None,
            photos,
            documents: documents.map(NamedDocument::Here).collect(),
            publisher_lines: text.publisher_lines,
            year_is_judged: edition.year_is_judged,
            source_url: edition.source_url,
            note: edition.note,
        }
    }

    fn quote(&self, quote: Quote, locale: Locale) -> QuoteRecord {
        let speaker = quote.speaker.and_then(|id| {
            Some(SpeakerRecord {
                slug: self.speakers.slug(id)?.to_owned(),
                name: self.speakers.name(id, locale),
            })
        });
        QuoteRecord {
            words: quote.words,
            attribution: quote.attribution,
            // A message says by itself whose words it has.
            speaker: speaker.filter(|_| quote.source.is_none()),
            message: quote
                .source
                .map(|source| self.messages.name(source.message)),
            standing: quote.standing,
        }
    }
}
