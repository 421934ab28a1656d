//! The one who draws: one card at a time, each once, and keeps the last ones.

use super::content::CardContent;
use super::drawing::draw;
use super::raster::{DrawFailure, picture};
use bytes::Bytes;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// Cards drawn at one time: each takes a whole core, and a small machine has two, of which pages need one.
const AT_ONCE: usize = 1;
/// Those that may wait for it; more are told to come back.
const WAITING: usize = 32;
/// Bytes of cards that are kept.
const KEPT: usize = 32 * 1024 * 1024;

/// Cheap to clone; all clones share it.
#[derive(Clone)]
pub struct Drawer(Arc<Inner>);

struct Inner {
    places: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// By their keys, the latest last.
    cards: VecDeque<(String, Bytes)>,
    bytes: usize,
}

/// Why there is no card.
#[derive(Debug, thiserror::Error)]
pub enum NoCard {
    #[error("too many cards are being drawn")]
    Busy,
    #[error(transparent)]
    Failed(#[from] DrawFailure),
    #[error("whoever drew it did not come to an end")]
    Stopped,
}

impl Default for Drawer {
    fn default() -> Self {
        Self(Arc::new(Inner {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            queue: Arc::new(Semaphore::new(AT_ONCE + WAITING)),
            kept: Mutex::default(),
        }))
    }
}

impl Drawer {
    /// The card, where it was drawn lately.
    pub fn recall(&self, key: &str) -> Option<Bytes> {
        self.0.kept().recall(key)
    }

    /// The card: kept, or drawn now, with the bytes of its photo's file. A photo that makes it too large is left out.
    pub async fn draw(&self, content: CardContent, photo: Option<Bytes>) -> Result<Bytes, NoCard> {
        let key = content.key();
        let queue = Arc::clone(&self.0.queue);
        let waiting = queue.try_acquire_owned().map_err(|_| NoCard::Busy)?;
        let places = Arc::clone(&self.0.places);
        let place = places.acquire_owned().await;
        let place = place.map_err(|_| NoCard::Stopped)?;
        // Whoever came before may have drawn it.
        if let Some(card) = self.recall(&key) {
            return Ok(card);
        }
        let inner = Arc::clone(&self.0);
        // Whoever asked may go away meanwhile: the place is taken until the card is drawn all the same, and the card
        // is kept for whoever asks next.
        let drawn = tokio::task::spawn_blocking(move || {
            let _taken = (waiting, place);
            let card = draw_one(&content, photo)?;
            inner.kept().keep(key, card.clone());
            Ok::<Bytes, DrawFailure>(card)
        });
        let drawn = drawn.await;
        let card = drawn.map_err(|_| NoCard::Stopped)??;
        Ok(card)
    }
}

fn draw_one(content: &CardContent, photo: Option<Bytes>) -> Result<Bytes, DrawFailure> {
    let content = match photo {
        Some(_) => content.clone(),
        None => content.without_photo(),
    };
    let photo = photo.map(|bytes| Arc::new(bytes.to_vec()));
    match picture(&draw(&content), photo) {
        Err(DrawFailure::TooLarge) => picture(&draw(&content.without_photo()), None),
        drawn => drawn,
    }
    .map(Bytes::from)
}

impl Inner {
    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn recall(&mut self, key: &str) -> Option<Bytes> {
        let place = self.cards.iter().position(|(held, _)| held == key)?;
        let card = self.cards.remove(place)?;
        let bytes = card.1.clone();
        self.cards.push_back(card);
        Some(bytes)
    }

    fn keep(&mut self, key: String, card: Bytes) {
        // Two may have drawn the same at one time.
        let place = self.cards.iter().position(|(held, _)| *held == key);
        if let Some((_, former)) = place.and_then(|place| self.cards.remove(place)) {
            self.bytes -= former.len();
        }
        self.bytes += card.len();
        self.cards.push_back((key, card));
        while self.bytes > KEPT {
            let Some((_, oldest)) = self.cards.pop_front() else {
                break;
            };
            self.bytes -= oldest.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::content::CardText;
    use super::*;
    use crate::domain::locale::Locale;
    use std::time::Duration;

    #[test]
    fn what_nobody_asks_for_any_more_goes_first() {
        let mut kept = Kept::default();
        let card = || Bytes::from(vec![0; KEPT / 3]);
        for key in ["a", "b", "c"] {
            kept.keep(key.into(), card());
        }
        assert!(kept.recall("a").is_some());
        kept.keep("d".into(), card());
        let there = ["a", "b", "c", "d"].map(|key| kept.recall(key).is_some());
        assert_eq!(there, [true, false, true, true]);
        assert!(kept.bytes <= KEPT);
        let bytes = kept.bytes;
        kept.keep("d".into(), card());
        assert_eq!((kept.cards.len(), kept.bytes), (3, bytes), "once");
    }

    #[tokio::test]
    async fn whoever_goes_away_frees_no_place_before_the_card_is_drawn() {
        let drawer = Drawer::default();
        let told = || CardText {
            text: "Sample".into(),
            locale: Locale::En,
        };
        let content = CardContent {
            locale: Locale::En,
            date: None,
            title: told(),
            english: None,
            notes: Vec::new(),
            site: told(),
            host: "days.example.org".into(),
            photo: None,
        };
        let key = content.key();
        let asked = tokio::time::timeout(Duration::ZERO, drawer.draw(content, None)).await;
        assert!(asked.is_err(), "nobody waits for it any more");
        assert_eq!(drawer.0.places.available_permits(), AT_ONCE - 1);
        while drawer.0.places.available_permits() < AT_ONCE {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert!(drawer.recall(&key).is_some());
        assert_eq!(drawer.0.queue.available_permits(), AT_ONCE + WAITING);
    }
}
