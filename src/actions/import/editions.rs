//! `daymark import editions`: texts of a year, with their quote, photo and documents.

use super::edition_record::{
    DocumentRecord, EditionRecord, NamedDocument, PhotoRecord, QuoteRecord, read_line,
};
use super::line_body::{Stop, as_known, read_body};
use super::merge::{PartOutcome, bring_in};
use super::message_identity::Held;
use super::pictures::{PictureFailure, keep_picture};
use super::report::{Outcome, Report};
use crate::actions::work::quotes::{Unfound, find_source};
use crate::domain::document::{Document, DocumentFile, DocumentText, LinkedFile};
use crate::domain::edition::{Edition, EditionText, Placement};
use crate::domain::fact::{Fact, Standing};
use crate::domain::ids::{DocumentId, EditionId, PhotoId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText, Rights};
use crate::domain::problem::Problem;
use crate::domain::quote::{Quote, QuoteStanding};
use crate::domain::revision::{Content, Part, ThingKind};
use crate::domain::speaker::{Speaker, SpeakerText};
use crate::media::made::Made;
use crate::media::shelf::Shelf;
use crate::store::documents::{find_document_by_slug, insert_document};
use crate::store::editions::{find_edition, insert_edition, insert_uses};
use crate::store::ids::new_id;
use crate::store::import_records::{find_record, save_record};
use crate::store::observances::find_observance_by_slug;
use crate::store::photos::find_photo_by_original;
use crate::store::pool::Tx;
use crate::store::quotes::insert_quote;
use crate::store::revisions::{SaveFailure, find_newest};
use crate::store::speakers::{find_speaker_by_slug, insert_speaker};
use serde::Deserialize;
use serde_json::{Value, json};
use sqlx::PgPool;
use std::path::Path;

/// Under what the import keeps what a line said.
fn record_key(external_id: &str, locale: Locale) -> String {
    format!("{external_id}#{locale}")
}

/// The `external_id` in such a key, and the language of the line.
pub fn id_of_key(key: &str) -> Option<(&str, Locale)> {
    let (external_id, locale) = key.rsplit_once('#')?;
    Some((external_id, locale.parse().ok()?))
}

/// How an import of editions behaves.
pub struct EditionImport<'a> {
    pub pool: &'a PgPool,
    pub shelf: &'a Shelf,
    /// The folder from which pictures are named.
    pub folder: &'a Path,
    /// Make what goes in public at once; otherwise it stands as drafts.
    pub publish: bool,
}

impl EditionImport<'_> {
    /// Brings in every line, one transaction each. `done` is told after each line.
    pub async fn run(
        &self,
        text: &str,
        mut done: impl FnMut(usize, usize),
    ) -> Result<Report, SaveFailure> {
        let mut report = Report::default();
        let lines: Vec<(usize, &str)> = (1..)
            .zip(text.lines())
            .filter(|(_, line)| !line.trim().is_empty())
            .collect();
        for (index, (number, line)) in lines.iter().enumerate() {
            let place = format!("line {number}");
            match read_line(line, &place) {
                Ok(record) => match self.bring_in_one(&record, &place, &mut report).await {
                    Ok(outcome) => report.count(outcome),
                    Err(Stop::Mend(sentence)) => {
                        report.problems.push(Problem::new(place, sentence))
                    }
                    Err(Stop::Fault(failure)) => return Err(failure),
                },
                Err(problem) => report.problems.push(problem),
            }
            done(index + 1, lines.len());
        }
        Ok(report)
    }

    async fn bring_in_one(
        &self,
        record: &EditionRecord,
        place: &str,
        report: &mut Report,
    ) -> Result<Outcome, Stop> {
        let mut tx = self.pool.begin().await?;
        let Some(observance) = find_observance_by_slug(&mut tx, &record.observance).await? else {
            return Err(Stop::Mend(format!(
                "There is no observance “{}”; import it first.",
                record.observance
            )));
        };
        let mut written = Written {
            import: self,
            tx,
            place,
            report,
            any: false,
        };
        let speaker = written.speaker(record).await?;
        let placements = written.placements(record).await?;
        let documents = written.documents(record).await?;
        let body = read_body(&mut written.tx, &record.body).await?;
        let part = Part::Text(record.locale);
        let external_id = record_key(&record.external_id, record.locale);
        let last = find_record(&mut written.tx, ThingKind::Edition, &external_id)
            .await?
            .map(|(_, last)| last);
        let last_of = |part: Part| last.as_ref().and_then(|last| last.get(part.code()));

        let (id, is_new) = match find_edition(&mut written.tx, observance, record.year).await? {
            Some(id) => (id, false),
            None => {
                let id: EditionId = new_id();
                insert_edition(&mut written.tx, id, observance, record.year).await?;
                (id, true)
            }
        };
        let edition = Edition {
            year_is_judged: record.year_is_judged,
            placements,
            documents,
            source_url: record.source_url.clone(),
            note: record.note.clone(),
        };
        let said = last_of(part).and_then(|last| EditionText::deserialize(last).ok());
        let held: Option<(i32, EditionText)> =
            find_newest(&mut written.tx, id.into(), part).await?;
        let known: Vec<EditionText> = said.into_iter().chain(held.map(|(_, text)| text)).collect();
        let quote = match &record.quote {
            Some(quote) => Some(written.quote(quote, record.locale, speaker).await?),
            None => None,
        };
        let photo = record.photo.iter().map(|photo| photo.heading.clone());
        let photos = record.photos.iter().map(|photo| photo.heading.clone());
        let text = EditionText {
            theme: record.theme.clone(),
            quote: quote.map(|quote| as_quoted(quote, &known)),
            figure_headings: photo.chain(photos).collect(),
            body: as_known(body, known.iter().map(|text| &text.body)),
            publisher_lines: record.publisher_lines.clone(),
        };
        if let Some((revision, edition)) = written
            .part(id.into(), Part::Free, last_of(Part::Free), &edition)
            .await?
        {
            insert_uses(&mut written.tx, id, revision, &edition).await?;
        }
        if let Some((revision, text)) = written.part(id.into(), part, last_of(part), &text).await? {
            insert_quote(&mut written.tx, id, record.locale, revision, &text).await?;
        }
        let kept = json!({ "free": edition, part.code(): text });
        if last.as_ref() != Some(&kept) {
            save_record(
                &mut written.tx,
                ThingKind::Edition,
                &external_id,
                id.into(),
                &kept,
            )
            .await?;
        }
        let any = written.any;
        written.tx.commit().await?;
        Ok(match (is_new, any) {
            (true, _) => Outcome::Added,
            (false, true) => Outcome::Changed,
            (false, false) => Outcome::Unchanged,
        })
    }
}

/// One line's transaction, and whether it wrote anything.
struct Written<'a> {
    import: &'a EditionImport<'a>,
    tx: Tx<'a>,
    place: &'a str,
    report: &'a mut Report,
    any: bool,
}

impl Written<'_> {
    /// One part; its new revision and content where there is one.
    async fn part<C: Content + Clone>(
        &mut self,
        thing: ThingId,
        part: Part,
        last: Option<&Value>,
        wanted: &C,
    ) -> Result<Option<(i32, C)>, Stop> {
        let context = (self.place, &mut *self.report);
        let outcome = bring_in(
            &mut self.tx,
            (thing, part),
            last,
            wanted,
            self.import.publish,
            context,
        )
        .await;
        match outcome.map_err(Stop::Fault)? {
            PartOutcome::Written {
                revision, content, ..
            } => {
                self.any = true;
                Ok(Some((revision, content)))
            }
            PartOutcome::Published => {
                self.any = true;
                Ok(None)
            }
            PartOutcome::Unchanged | PartOutcome::Left => Ok(None),
        }
    }

    /// The two parts of a thing that a line describes beside its edition, compared with what the
    /// last import said of it.
    async fn thing<F: Content + Clone, T: Content + Clone>(
        &mut self,
        thing: ThingId,
        key: &str,
        locale: Part,
        free: &F,
        text: &T,
    ) -> Result<(), Stop> {
        let last = find_record(&mut self.tx, F::KIND, key)
            .await?
            .map(|(_, last)| last);
        let last_of = |part: Part| last.as_ref().and_then(|last| last.get(part.code()));
        self.part(thing, Part::Free, last_of(Part::Free), free)
            .await?;
        self.part(thing, locale, last_of(locale), text).await?;
        let mut kept = last.clone().unwrap_or_else(|| json!({}));
        kept[Part::Free.code()] = json!(free);
        kept[locale.code()] = json!(text);
        if last.as_ref() != Some(&kept) {
            save_record(&mut self.tx, F::KIND, key, thing, &kept).await?;
        }
        Ok(())
    }

    async fn speaker(&mut self, record: &EditionRecord) -> Result<Option<SpeakerId>, Stop> {
        let Some(speaker) = record
            .quote
            .as_ref()
            .and_then(|quote| quote.speaker.as_ref())
        else {
            return Ok(None);
        };
        let id = match find_speaker_by_slug(&mut self.tx, &speaker.slug).await? {
            Some(id) => id,
            None => {
                let id = new_id();
                insert_speaker(&mut self.tx, id, &speaker.slug).await?;
                id
            }
        };
        let text = SpeakerText {
            name: speaker.name.clone(),
            titles: Default::default(),
        };
        // A line says a name and nothing of offices.
        let offices: Option<(i32, Speaker)> =
            find_newest(&mut self.tx, id.into(), Part::Free).await?;
        let offices = offices.map(|(_, free)| free).unwrap_or_default();
        self.thing(
            id.into(),
            &speaker.slug,
            record.locale.into(),
            &offices,
            &text,
        )
        .await?;
        Ok(Some(id))
    }

    /// The quote, looked up in its message where the line names one.
    async fn quote(
        &mut self,
        quote: &QuoteRecord,
        locale: Locale,
        speaker: Option<SpeakerId>,
    ) -> Result<Quote, Stop> {
        let mut found = Quote {
            words: quote.words.clone(),
            attribution: quote.attribution.clone(),
            standing: quote.standing,
            speaker,
            source: None,
        };
        let Some(external_id) = &quote.message else {
            return Ok(found);
        };
        let Some(held) = Held::find(&mut self.tx, external_id).await? else {
            return Err(Stop::Mend(format!(
                "There is no message “{external_id}”; import it first."
            )));
        };
        found.speaker = speaker.or(Some(held.identity.speaker));
        if quote.standing == QuoteStanding::Paraphrase {
            return Ok(found);
        }
        let part = Part::Text(locale);
        found.source = match find_source(&mut self.tx, part, held.id, &quote.words).await? {
            Ok(source) => Some(source),
            Err(Unfound::NoText) => {
                return Err(Stop::Mend(format!(
                    "The message “{external_id}” has no text in the language “{locale}”, so its words cannot be quoted in it."
                )));
            }
            Err(Unfound::Differs(_)) => {
                return Err(Stop::Mend(format!(
                    "The words of the quote do not stand in the message “{external_id}”; correct them, or write paraphrase."
                )));
            }
        };
        found.standing = QuoteStanding::Verified;
        Ok(found)
    }

    async fn placements(&mut self, record: &EditionRecord) -> Result<Vec<Placement>, Stop> {
        if let Some(photo) = &record.photo {
            return Ok(vec![self.photo(photo, record.locale).await?.into()]);
        }
        let mut placements = Vec::new();
        for placed in &record.photos {
            let Some(photo) = find_photo_by_original(&mut self.tx, &placed.hash).await? else {
                return Err(Stop::Mend(format!(
                    "There is no photo whose file has the hash “{}”; bring it in with “daymark import photos” first.",
                    placed.hash
                )));
            };
            placements.push(Placement {
                photo,
                focal: placed.focal,
            });
        }
        Ok(placements)
    }

    async fn photo(&mut self, photo: &PhotoRecord, locale: Locale) -> Result<PhotoId, Stop> {
        let path = self.import.folder.join(&photo.file);
        let inside = Path::new(&photo.file)
            .components()
            .all(|part| matches!(part, std::path::Component::Normal(_)));
        if !inside {
            return Err(Stop::Mend(format!(
                "“{}” does not lie in the folder of this file.",
                photo.file
            )));
        }
        let bytes = std::fs::read(&path).map_err(|error| {
            Stop::Mend(format!(
                "The picture “{}” cannot be read: {error}.",
                photo.file
            ))
        })?;
        let (free, text) = read_photo(photo);
        let (tx, shelf) = (&mut self.tx, self.import.shelf);
        let id = match keep_picture(tx, shelf, &photo.file, bytes, Made::of(&free)).await {
            Ok(id) => id,
            Err(PictureFailure::Database(error)) => return Err(error.into()),
            Err(other) => return Err(Stop::Mend(format!("{}: {other}", photo.file))),
        };
        self.thing(id.into(), &photo.file, locale.into(), &free, &text)
            .await?;
        Ok(id)
    }

    async fn documents(&mut self, record: &EditionRecord) -> Result<Vec<DocumentId>, Stop> {
        let mut documents = Vec::new();
        for document in &record.documents {
            let document = match document {
                NamedDocument::Described(document) => document,
                NamedDocument::Here(slug) => {
                    let found = find_document_by_slug(&mut self.tx, slug).await?;
                    documents.push(found.ok_or_else(|| {
                        Stop::Mend(format!(
                            "There is no document “{slug}”; make it in the admin first, or describe it in the line."
                        ))
                    })?);
                    continue;
                }
            };
            let id = match find_document_by_slug(&mut self.tx, &document.slug).await? {
                Some(id) => id,
                None => {
                    let id = new_id();
                    insert_document(&mut self.tx, id, &document.slug).await?;
                    id
                }
            };
            let (free, text) = read_document(document, record);
            self.thing(
                id.into(),
                &document.slug,
                record.locale.into(),
                &free,
                &text,
            )
            .await?;
            documents.push(id);
        }
        Ok(documents)
    }
}

/// The quote as it is known, where it says the same: it may have been found in an older revision of its
/// message.
fn as_quoted(quote: Quote, known: &[EditionText]) -> Quote {
    let message = |quote: &Quote| quote.source.as_ref().map(|source| source.message);
    let is_same = |known: &&Quote| {
        known.words == quote.words
            && known.attribution == quote.attribution
            && known.standing == quote.standing
            && known.speaker == quote.speaker
            && message(known) == message(&quote)
    };
    let mut known = known.iter().filter_map(|text| text.quote.as_ref());
    known.find(is_same).cloned().unwrap_or(quote)
}

fn read_photo(photo: &PhotoRecord) -> (Photo, PhotoText) {
    let free = Photo {
        picture: photo.picture,
        credit: photo.credit.clone(),
        photographer: photo.photographer.clone(),
        stands_for_credit: photo.stands_for_credit.clone(),
        rights: Rights {
            licence: photo.licence.clone(),
            ..Rights::default()
        },
        focal: None,
        taken: None,
        note: None,
    };
    (
        free,
        PhotoText {
            caption: photo.caption.clone(),
            alt_text: photo.alt_text.clone(),
            decorative: false,
        },
    )
}

fn read_document(document: &DocumentRecord, record: &EditionRecord) -> (Document, DocumentText) {
    let standing = if document.url_is_sourced {
        Standing::Sourced
    } else {
        Standing::FromMemory
    };
    let free = Document {
        symbol: document.symbol.clone().map(|value| Fact {
            value,
            standing: Standing::Sourced,
            sources: Vec::new(),
        }),
        files: vec![DocumentFile::Link(LinkedFile {
            locale: record.locale,
            url: Fact {
                value: document.url.clone(),
                standing,
                sources: Vec::new(),
            },
            format: document.format.clone(),
            bytes: None,
            pages: None,
        })],
    };
    (
        free,
        DocumentText {
            title: document.title.clone(),
        },
    )
}
