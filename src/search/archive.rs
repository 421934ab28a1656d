//! The index of this node as the rest of the program knows it: it can be asked, or it says that it is being built.

use super::ask::{Answer, AskFailure, Question};
use super::index::{Index, folder_of};
use super::quote_check::QuoteChecked;
use super::record::Record;
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
    index: RwLock<Option<Arc<Index>>>,
    /// Messages that are in the index that is being built.
    built: AtomicU64,
    turns: Semaphore,
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
            index: RwLock::new(None),
            built: AtomicU64::new(0),
            turns: Semaphore::new(AT_ONCE),
        }))
    }

    pub fn folder(&self) -> &Path {
        &self.0.folder
    }

    /// The index, once there is one.
    pub fn index(&self) -> Option<Arc<Index>> {
        self.0
            .index
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(super) fn hold(&self, index: Option<Arc<Index>>) {
        *self.0.index.write().unwrap_or_else(PoisonError::into_inner) = index;
    }

    pub(super) fn count_built(&self, messages: u64) {
        self.0.built.store(messages, Ordering::Relaxed);
    }

    pub async fn ask(&self, question: Question) -> Result<Answer, NoAnswer> {
        self.with(move |index| index.ask(&question)).await
    }

    /// The messages with exactly this symbol, in any spelling.
    pub async fn find_symbol(
        &self,
        symbol: String,
        now: DateTime<Utc>,
    ) -> Result<Vec<Record>, NoAnswer> {
        self.with(move |index| index.find_symbol(&symbol, now))
            .await
    }

    /// Whether words stand in a public message.
    pub async fn check_quote(
        &self,
        words: String,
        open: Vec<Locale>,
        now: DateTime<Utc>,
    ) -> Result<QuoteChecked, NoAnswer> {
        self.with(move |index| index.check_quote(&words, &open, now))
            .await
    }

    /// Runs something that reads the index, in its turn and away from the threads that answer requests.
    async fn with<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Index) -> Result<T, AskFailure> + Send + 'static,
    ) -> Result<T, NoAnswer> {
        // The turns are never closed.
        let _turn = self.0.turns.acquire().await;
        let Some(index) = self.index() else {
            return Err(NoAnswer::Building(self.0.built.load(Ordering::Relaxed)));
        };
        let answer = tokio::task::spawn_blocking(move || read(&index)).await;
        Ok(answer.map_err(|error| AskFailure::Broken(error.to_string()))??)
    }
}
