//! `daymark export editions`: the lines that `daymark import editions` reads. Photos are named by the hash of
//! their file, documents by their slug, quoted messages as an export of messages names them: those go in first.

use super::messages::MessagesNamed;
use super::speakers_named::SpeakersNamed;
use super::{NotExported, write_line};
use crate::actions::body_text::write_body;
use crate::actions::import::edition_record::{
    EditionRecord, NamedDocument, PlacedRecord, QuoteRecord, SpeakerRecord,
};
use crate::domain::ids::{DocumentId, EditionId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::quote::Quote;
use crate::domain::revision::ThingKind;
use crate::store::import_records::list_external_ids;
use crate::store::pool::Tx;
use crate::store::text_export::{
    ExportedEdition, list_document_slugs, list_editions_to_export, list_originals,
};
use sqlx::PgPool;
use std::collections::HashMap;
use std::io::Write;

/// What the lines of editions name of other things.
struct Names {
    speakers: SpeakersNamed,
    messages: MessagesNamed,
    photos: HashMap<PhotoId, String>,
    documents: HashMap<DocumentId, String>,
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
    let names = Names {
        speakers: SpeakersNamed::read(&mut tx).await?,
        messages: MessagesNamed::read(&mut tx).await?,
        photos: list_originals(&mut tx).await?,
        documents: list_document_slugs(&mut tx).await?,
        editions: external_ids(&mut tx).await?,
    };
    let editions = list_editions_to_export(&mut tx).await?;
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
        let documents = documents.filter_map(|id| self.documents.get(id).cloned());
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

/// What files call the texts of editions; the first in the alphabet where they have several names for one.
async fn external_ids(
    tx: &mut Tx<'_>,
) -> Result<HashMap<(EditionId, Locale), String>, sqlx::Error> {
    let mut all = list_external_ids(tx, ThingKind::Edition).await?;
    all.sort();
    let mut ids = HashMap::new();
    for (key, thing) in all {
        let named = key.rsplit_once('#');
        if let Some((own, Ok(locale))) = named.map(|(own, of)| (own, of.parse())) {
            ids.entry((EditionId(thing.0), locale))
                .or_insert_with(|| own.to_owned());
        }
    }
    Ok(ids)
}
