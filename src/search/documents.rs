//! Records in the shape the index holds them in.

use super::record::{Record, RecordText};
use super::schema::{Facet, Fields};
use super::thing::Thing;
use crate::domain::locale::Locale;
use crate::domain::symbol::symbol_key;
use chrono::Datelike;
use tantivy::TantivyDocument;
use tantivy::schema::Value;

/// The longest value of a facet, in bytes; the index takes no more than 65,530.
const LONGEST_VALUE: usize = 500;

/// What is written into the index.
pub fn write(fields: &Fields, record: &Record) -> Result<TantivyDocument, serde_json::Error> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.id, record.id.to_string());
    document.add_u64(fields.key, record.id.0.as_u64_pair().1);
    document.add_i64(fields.from, record.from.timestamp_micros());
    if let Some(until) = record.until {
        document.add_i64(fields.until, until.timestamp_micros());
    }
    document.add_i64(
        fields.sorted_on,
        record.sorted_on().num_days_from_ce().into(),
    );
    document.add_i64(fields.year, record.year.into());
    for (facet, value) in facet_values(record) {
        if let Some(field) = fields.facet(facet) {
            document.add_text(field, value);
        }
    }
    for symbol in &record.message.symbols {
        if let Some(key) = symbol_key(symbol) {
            document.add_text(fields.symbol, key);
        }
    }
    for name in record
        .speaker
        .iter()
        .flat_map(|speaker| speaker.names.values())
    {
        document.add_text(fields.speaker_names, name);
    }
    for text in &record.texts {
        let language = fields.language(text.locale);
        document.add_text(language.title, &text.title);
        document.add_text(language.text, &text.body);
        for name in names(record, text) {
            document.add_text(language.names, name);
            document.add_text(fields.spellings, name);
        }
        add_written(
            fields,
            &mut document,
            text.locale,
            [&text.title, &text.body],
        );
    }
    document.add_bytes(fields.record, &serde_json::to_vec(record)?);
    Ok(document)
}

/// What was written, without the texts.
pub fn read_head(fields: &Fields, document: &TantivyDocument) -> Result<Record, serde_json::Error> {
    let bytes = document
        .get_first(fields.record)
        .and_then(|value| value.as_bytes());
    serde_json::from_slice(bytes.unwrap_or_default())
}

/// What was written.
pub fn read(fields: &Fields, document: &TantivyDocument) -> Result<Record, serde_json::Error> {
    let mut record = read_head(fields, document)?;
    for text in &mut record.texts {
        let field = fields.language(text.locale).text;
        let body = document.get_first(field).and_then(|value| value.as_str());
        text.body = body.unwrap_or_default().to_owned();
    }
    Ok(record)
}

/// What is written of a thing into the index of things.
pub fn write_thing(fields: &Fields, thing: &Thing) -> Result<TantivyDocument, serde_json::Error> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.id, thing.id.to_string());
    document.add_text(fields.kind, thing.kind.code());
    document.add_u64(fields.key, thing.id.0.as_u64_pair().1);
    document.add_i64(fields.from, thing.from.timestamp_micros());
    if let Some(until) = thing.until {
        document.add_i64(fields.until, until.timestamp_micros());
    }
    // Of messages alone; but a column that no document has cannot be read.
    document.add_i64(fields.sorted_on, 0);
    document.add_i64(fields.year, 0);
    if let Some(key) = thing.symbol.as_deref().and_then(symbol_key) {
        document.add_text(fields.symbol, key);
    }
    for text in &thing.texts {
        let language = fields.language(text.locale);
        if let Some(field) = fields.facet(Facet::Language) {
            document.add_text(field, text.locale.code());
        }
        document.add_text(language.title, &text.title);
        document.add_text(language.text, &text.body);
        if let Some(credit) = &thing.credit {
            document.add_text(language.names, &credit.line);
            if let Some(photographer) = &credit.photographer {
                document.add_text(language.names, photographer);
            }
        }
        add_written(
            fields,
            &mut document,
            text.locale,
            [&text.title, &text.body],
        );
    }
    document.add_bytes(fields.record, &serde_json::to_vec(thing)?);
    Ok(document)
}

/// The thing that was written.
pub fn read_thing(fields: &Fields, document: &TantivyDocument) -> Result<Thing, serde_json::Error> {
    let bytes = document
        .get_first(fields.record)
        .and_then(|value| value.as_bytes());
    let mut thing: Thing = serde_json::from_slice(bytes.unwrap_or_default())?;
    for text in &mut thing.texts {
        let field = fields.language(text.locale).text;
        let body = document.get_first(field).and_then(|value| value.as_str());
        text.body = body.unwrap_or_default().to_owned();
    }
    Ok(thing)
}

/// The values of all facets but the year.
fn facet_values(record: &Record) -> Vec<(Facet, &str)> {
    let mut values = vec![(Facet::Form, record.message.form.code())];
    values.extend(
        record
            .speaker
            .iter()
            .map(|speaker| (Facet::Speaker, speaker.slug.as_str())),
    );
    values.extend(record.office().map(|office| (Facet::Office, office)));
    values.extend(
        record
            .observance
            .iter()
            .map(|observance| (Facet::Observance, observance.slug.as_str())),
    );
    let body = record
        .observance
        .as_ref()
        .and_then(|observance| observance.body.as_deref());
    values.extend(body.map(|body| (Facet::Body, body)));
    values.extend(
        record
            .texts
            .iter()
            .map(|text| (Facet::Language, text.locale.code())),
    );
    values.retain(|(_, value)| value.len() <= LONGEST_VALUE);
    values
}

/// The names that belong to a text: of the speaker and the observance in its language, and the title held then.
fn names<'a>(record: &'a Record, text: &'a RecordText) -> impl Iterator<Item = &'a str> {
    let named = [&record.speaker, &record.observance].into_iter().flatten();
    let named = named
        .filter_map(|named| named.name(text.locale))
        .map(|(name, _)| name);
    named.chain([text.speaker_title.as_str()])
}

/// A title and a text as they are written: in Chinese by their characters, else by their words.
fn add_written(fields: &Fields, document: &mut TantivyDocument, locale: Locale, texts: [&str; 2]) {
    let field = match locale {
        Locale::Zh => fields.characters,
        _ => fields.spellings,
    };
    texts
        .into_iter()
        .for_each(|text| document.add_text(field, text));
}
