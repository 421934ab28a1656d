//! The index of this node as the rest of the program knows it: it can be asked, or it says that it is being built.

use super::ask::{Answer, AskFailure, Question};
use super::everything::Everything;
use super::find::Found;
use super::index::{Index, folder_of};
use super::quote_check::QuoteChecked;
use super::record::Record;
use super::schema::Kind;
use crate::domain::locale::Locale;
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Semaphore;

/// How many questions are answered at once. More than there are processors makes all of them wait longer.
const AT_ONCE: usize = 2;

/// Cheap to clone.
#[derive(Clone)]
pub struct Archive(Arc<Shared>);

struct Shared {
    folder: PathBuf,
    indexes: RwLock<Option<Indexes>>,
    /// Messages that are in the index that is being built.
    built: AtomicU64,
    turns: Semaphore,
}

/// That of messages, and that of all else.
#[derive(Clone)]
pub struct Indexes {
    pub messages: Arc<Index>,
    pub things: Arc<Index>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum NoAnswer {
    #[error("the search index is being built, with {0} messages so far")]
    Building(u64),
    #[error(transparent)]
    Failed(#[from] AskFailure),
}

impl Archive {
    /// The archive of a data folder. It cannot be asked before somebody keeps it up.
    pub fn new(data: &Path) -> Self {
        Self(Arc::new(Shared {
            folder: folder_of(data),
            indexes: RwLock::new(None),
            built: AtomicU64::new(0),
            turns: Semaphore::new(AT_ONCE),
        }))
    }

    pub fn folder(&self) -> &Path {
        &self.0.folder
    }

    /// The index of messages, once there is one.
    pub fn index(&self) -> Option<Arc<Index>> {
        self.indexes().map(|indexes| indexes.messages)
    }

    fn indexes(&self) -> Option<Indexes> {
        self.0
            .indexes
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Takes indexes into use, or out of it.
    pub fn hold(&self, indexes: Option<Indexes>) {
        *self
            .0
            .indexes
            .write()
            .unwrap_or_else(PoisonError::into_inner) = indexes;
    }

    pub(super) fn count_built(&self, messages: u64) {
        self.0.built.store(messages, Ordering::Relaxed);
    }

    pub async fn ask(&self, question: Question) -> Result<Answer, NoAnswer> {
        self.with(move |indexes| indexes.messages.ask(&question))
            .await
    }

    /// The messages with exactly this symbol, in any spelling.
    pub async fn find_symbol(
        &self,
        symbol: String,
        now: DateTime<Utc>,
    ) -> Result<Vec<Record>, NoAnswer> {
        self.with(move |indexes| indexes.messages.find_symbol(&symbol, now))
            .await
    }

    /// Whether words stand in a public message.
    pub async fn check_quote(
        &self,
        words: String,
        open: Vec<Locale>,
        now: DateTime<Utc>,
    ) -> Result<QuoteChecked, NoAnswer> {
        self.with(move |indexes| indexes.messages.check_quote(&words, &open, now))
            .await
    }

    /// The best of everything, a few of each kind.
    pub async fn ask_everything(&self, question: Question) -> Result<Everything, NoAnswer> {
        self.with(move |indexes| indexes.everything(&question))
            .await
    }

    /// A page of the things of one kind.
    pub async fn find(&self, kind: Kind, question: Question) -> Result<Found, NoAnswer> {
        self.with(move |indexes| indexes.things.find(kind, &question))
            .await
    }

    /// What somebody may be about to type.
    pub async fn suggest(
        &self,
        typed: String,
        locale: Locale,
        open: Vec<Locale>,
        now: DateTime<Utc>,
    ) -> Result<Vec<String>, NoAnswer> {
        self.with(move |indexes| indexes.suggest(&typed, locale, &open, now))
            .await
    }

    /// Runs something that reads the indexes, in its turn and away from the threads that answer requests.
    async fn with<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Indexes) -> Result<T, AskFailure> + Send + 'static,
    ) -> Result<T, NoAnswer> {
        // The turns are never closed.
        let _turn = self.0.turns.acquire().await;
        let Some(indexes) = self.indexes() else {
            return Err(NoAnswer::Building(self.0.built.load(Ordering::Relaxed)));
        };
        let answer = tokio::task::spawn_blocking(move || read(&indexes)).await;
        Ok(answer.map_err(|error| AskFailure::Broken(error.to_string()))??)
    }
}
