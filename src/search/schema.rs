//! The fields of the indexes. That of messages and that of all else have the same.

use super::analysis::{self, Analysis, Tokens};
use crate::domain::locale::Locale;
use serde::{Deserialize, Serialize};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STORED, STRING, Schema,
    TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TokenizerManager;

/// The version of the fields. With that of the analyses it tells whether an index that lies there can be used.
const FIELDS: u32 = 3;

/// What an index must have been written by to be read by this program.
pub fn version() -> String {
    format!("fields {FIELDS}, analysis {}", analysis::VERSION)
}

/// The facets of the archive, each a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    Year,
    Speaker,
    Office,
    Observance,
    Form,
    Language,
    Body,
}

impl Facet {
    pub const ALL: [Self; 7] = [
        Self::Year,
        Self::Speaker,
        Self::Office,
        Self::Observance,
        Self::Form,
        Self::Language,
        Self::Body,
    ];

    /// The name of the field, and of the parameter in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Speaker => "speaker",
            Self::Office => "office",
            Self::Observance => "observance",
            Self::Form => "form",
            Self::Language => "language",
            Self::Body => "body",
        }
    }
}

/// What else there is to be found, beside messages: kept in an index of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Observance,
    Photo,
    Document,
}

impl Kind {
    /// In the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Observance, Self::Photo, Self::Document];

    /// As it stands in addresses: in its plural.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Observance => "observances",
            Self::Photo => "photos",
            Self::Document => "documents",
        }
    }
}

/// The fields of one language.
#[derive(Clone, Copy, Debug)]
pub struct LanguageFields {
    pub title: Field,
    pub text: Field,
    /// The names of speaker and observance, and the title held then.
    pub names: Field,
}

#[derive(Clone, Debug)]
pub struct Fields {
    pub schema: Schema,
    /// The identity of the message or thing.
    pub id: Field,
    /// What it is, where it is no message.
    pub kind: Field,
    /// Orders what is equal otherwise: half of the identity.
    pub key: Field,
    /// Microseconds since 1970 at which the record begins to be public, and at which it ends where it does.
    pub from: Field,
    pub until: Field,
    /// Days since year 1.
    pub sorted_on: Field,
    pub year: Field,
    /// Of all but the year.
    facets: [Field; 6],
    /// Keys of symbols.
    pub symbol: Field,
    /// The names of the speaker in all languages, unstemmed.
    pub speaker_names: Field,
    /// Titles and texts in Chinese by their characters.
    pub characters: Field,
    /// Words as they are written, of all languages: for what was perhaps meant, and for suggestions.
    pub spellings: Field,
    /// In the order of [`Locale::ALL`].
    languages: [LanguageFields; 6],
    /// The record without its texts.
    pub record: Field,
}

impl Default for Fields {
    fn default() -> Self {
        Self::new()
    }
}

impl Fields {
    pub fn new() -> Self {
        let mut schema = Schema::builder();
        let words = |analysis: Analysis| {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer(analysis.name())
                .set_index_option(IndexRecordOption::WithFreqsAndPositions);
            TextOptions::default().set_indexing_options(indexing)
        };
        // Which words there are, and in how many records each: nobody asks where.
        let spellings = TextFieldIndexing::default()
            .set_tokenizer(Analysis::Spellings.name())
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false);
        let spellings = TextOptions::default().set_indexing_options(spellings);
        let number = NumericOptions::default();
        let languages = Locale::ALL.map(|locale| {
            let words = words(Analysis::Language(locale));
            LanguageFields {
                title: schema.add_text_field(&format!("title_{locale}"), words.clone()),
                text: schema.add_text_field(&format!("text_{locale}"), words.clone().set_stored()),
                names: schema.add_text_field(&format!("names_{locale}"), words),
            }
        });
        let plain = |name: &str, schema: &mut tantivy::schema::SchemaBuilder| {
            schema.add_text_field(name, STRING)
        };
        let facets = Facet::ALL.map(|facet| facet.code());
        let facets: [&str; 6] = std::array::from_fn(|at| facets[at + 1]);
        Self {
            id: schema.add_text_field("id", STRING),
            kind: schema.add_text_field("kind", STRING),
            key: schema.add_u64_field("key", FAST),
            from: schema.add_i64_field("from", INDEXED),
            until: schema.add_i64_field("until", INDEXED),
            sorted_on: schema.add_i64_field("sorted_on", number.clone().set_fast()),
            year: schema.add_i64_field("year", number.set_fast().set_indexed()),
            facets: facets.map(|facet| schema.add_text_field(facet, STRING | FAST)),
            symbol: plain("symbol", &mut schema),
            speaker_names: schema.add_text_field("speaker_names", words(Analysis::Characters)),
            characters: schema.add_text_field("characters", words(Analysis::Characters)),
            spellings: schema.add_text_field("spellings", spellings),
            languages,
            record: schema.add_bytes_field("record", STORED),
            schema: schema.build(),
        }
    }

    pub fn language(&self, locale: Locale) -> LanguageFields {
        let at = Locale::ALL
            .iter()
            .position(|held| *held == locale)
            .unwrap_or_default();
        self.languages[at]
    }

    /// The field of a facet that has words as values: of every facet but the year.
    pub fn facet(&self, facet: Facet) -> Option<Field> {
        let at = Facet::ALL.iter().position(|held| *held == facet)?;
        at.checked_sub(1).map(|at| self.facets[at])
    }
}

/// The analyses by their names, as an index wants them each time it is opened.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::new();
    for analysis in Analysis::ALL {
        manager.register(analysis.name(), Tokens::of(analysis));
    }
    // What `STRING` names, and what every field without words is said to have.
    for name in ["raw", "default"] {
        manager.register(name, tantivy::tokenizer::RawTokenizer::default());
    }
    manager
}
