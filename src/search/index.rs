//! The index in its folder: opening it, writing into it.

use super::all::All;
use super::documents;
use super::record::Record;
use super::schema::{Facet, Fields, tokenizers, version};
use super::thing::Thing;
use crate::domain::ids::ThingId;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tantivy::directory::MmapDirectory;
use tantivy::indexer::LogMergePolicy;
use tantivy::store::{Compressor, ZstdCompressor};
use tantivy::{
    IndexBuilder, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyError,
    Term,
};

/// Beside the index: what it was written by.
const VERSION_FILE: &str = "written-by";

/// Memory in which documents are gathered before they are written, in all.
const WRITER_MEMORY: usize = 128 * 1024 * 1024;
const WRITER_THREADS: usize = 2;
const SMALL_WRITER_MEMORY: usize = 16 * 1024 * 1024;

/// How many of a segment's documents may be deleted before it is written anew.
const MOST_DELETED: f32 = 0.2;

/// How many segments of about one size are put together. A question asks each: fewer are quicker to ask, and more are
/// written less often.
const SEGMENTS_TO_MERGE: usize = 4;

/// Bytes of texts and records that are packed together, and unpacked together for each one that is shown. With fewer
/// they are packed less well, with more a page of results takes longer.
const TEXTS_AT_ONCE: usize = 8 * 1024;

/// An index that can be asked.
pub struct Index {
    index: tantivy::Index,
    reader: IndexReader,
    fields: Fields,
    /// Records that were looked up for their names, by a value of a facet; of one state of the index.
    named: Mutex<(u64, NamedBy)>,
    last_all: Mutex<Option<Arc<All>>>,
}

/// Records without their texts, by the values of facets that they have; nothing where none has one. There are as
/// many at most as all facets have values.
pub(super) type NamedBy = HashMap<(Facet, String), Option<Arc<Record>>>;

/// How far an index has followed the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Followed {
    /// The changes of every older transaction are in it.
    pub made_by: i64,
    /// Microseconds since 1970 until which what comes and goes by itself was followed.
    pub until: i64,
}

/// Why an index that lies there is of no use.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    #[error("there is no index yet")]
    Missing,
    #[error("the index was written by another version of this program")]
    OtherVersion,
    #[error("the index is damaged: {0}")]
    Damaged(String),
}

impl Index {
    /// Opens what lies in a folder. Every byte is looked at: an index opens and answers with some of them wrong.
    pub fn open(folder: &Path) -> Result<(Self, Followed), Unusable> {
        let written_by =
            fs::read_to_string(folder.join(VERSION_FILE)).map_err(|_| Unusable::Missing)?;
        if written_by != version() {
            return Err(Unusable::OtherVersion);
        }
        let damaged = |error: TantivyError| Unusable::Damaged(error.to_string());
        let directory = MmapDirectory::open(folder).map_err(|error| damaged(error.into()))?;
        let mut index = tantivy::Index::open(directory).map_err(damaged)?;
        index.set_tokenizers(tokenizers());
        let wrong = index.validate_checksum().map_err(damaged)?;
        if let Some(file) = wrong.iter().next() {
            return Err(Unusable::Damaged(file.display().to_string()));
        }
        let payload = index
            .load_metas()
            .map_err(damaged)?
            .payload
            .unwrap_or_default();
        let followed =
            serde_json::from_str(&payload).map_err(|error| Unusable::Damaged(error.to_string()))?;
        let held = Self::reading(index, Fields::new()).map_err(damaged)?;
        Ok((held, followed))
    }

    /// Makes an empty one in a folder that is not there yet.
    pub fn create(folder: &Path) -> Result<Self, TantivyError> {
        fs::create_dir_all(folder)?;
        let fields = Fields::new();
        let index = IndexBuilder::new()
            .schema(fields.schema.clone())
            .settings(IndexSettings {
                docstore_compression: Compressor::Zstd(ZstdCompressor::default()),
                docstore_blocksize: TEXTS_AT_ONCE,
                ..IndexSettings::default()
            })
            .tokenizers(tokenizers())
            .create_in_dir(folder)?;
        fs::write(folder.join(VERSION_FILE), version())?;
        Self::reading(index, fields)
    }

    fn reading(index: tantivy::Index, fields: Fields) -> Result<Self, TantivyError> {
        // By ourselves after each commit: left alone, a reader may miss what was just written.
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Self {
            index,
            reader,
            fields,
            named: Mutex::default(),
            last_all: Mutex::default(),
        })
    }

    /// The records looked up for their names in one state of the index.
    pub(super) fn named(&self, generation: u64) -> MutexGuard<'_, (u64, NamedBy)> {
        let mut named = self.named.lock().unwrap_or_else(PoisonError::into_inner);
        if named.0 != generation {
            *named = (generation, NamedBy::default());
        }
        named
    }

    /// All there was when somebody last asked for it.
    pub(super) fn last_all(&self) -> MutexGuard<'_, Option<Arc<All>>> {
        self.last_all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    pub fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// How many records there are, those that are not public yet included.
    pub fn size(&self) -> u64 {
        self.searcher().num_docs()
    }

    /// The one hand that writes. There is no second at a time.
    pub fn writer(&self) -> Result<Writer, TantivyError> {
        self.writer_of(WRITER_THREADS, WRITER_MEMORY)
    }

    /// The same for an index of few: one thread, and the least memory there can be.
    pub fn small_writer(&self) -> Result<Writer, TantivyError> {
        self.writer_of(1, SMALL_WRITER_MEMORY)
    }

    fn writer_of(&self, threads: usize, memory: usize) -> Result<Writer, TantivyError> {
        let writer = self.index.writer_with_num_threads(threads, memory)?;
        let mut policy = LogMergePolicy::default();
        policy.set_del_docs_ratio_before_merge(MOST_DELETED);
        policy.set_min_num_segments(SEGMENTS_TO_MERGE);
        writer.set_merge_policy(Box::new(policy));
        Ok(Writer {
            writer,
            fields: self.fields.clone(),
            reader: self.reader.clone(),
        })
    }
}

pub struct Writer {
    writer: IndexWriter,
    fields: Fields,
    reader: IndexReader,
}

/// What keeps something from being written.
#[derive(Debug, thiserror::Error)]
pub enum WriteFailure {
    #[error("the search index cannot be written: {0}")]
    Index(#[from] TantivyError),
    #[error("something is stored in a shape that cannot be read: {0}")]
    Shape(#[from] serde_json::Error),
}

impl Writer {
    pub fn add(&self, record: &Record) -> Result<(), WriteFailure> {
        self.writer
            .add_document(documents::write(&self.fields, record)?)?;
        Ok(())
    }

    pub fn add_thing(&self, thing: &Thing) -> Result<(), WriteFailure> {
        self.writer
            .add_document(documents::write_thing(&self.fields, thing)?)?;
        Ok(())
    }

    /// Takes all records of a message or a thing out.
    pub fn remove(&self, id: ThingId) {
        self.writer
            .delete_term(Term::from_field_text(self.fields.id, &id.to_string()));
    }

    /// Makes all of it to be found, and writes down how far that is.
    pub fn commit(&mut self, followed: Followed) -> Result<(), WriteFailure> {
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&followed)?);
        commit.commit()?;
        self.reader.reload()?;
        Ok(())
    }

    /// Waits until segments that are being put together are.
    pub fn finish(self) -> Result<(), WriteFailure> {
        self.writer.wait_merging_threads()?;
        self.reader.reload()?;
        Ok(())
    }
}

/// Where the indexes of a data folder lie.
pub fn folder_of(data: &Path) -> PathBuf {
    data.join("search")
}
