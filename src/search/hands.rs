//! The hands in the two indexes: taking out, putting in, and making it count.

use super::archive::Indexes;
use super::follow::FollowFailure;
use super::index::{Followed, WriteFailure, Writer};
use super::record::{Names, records};
use super::thing::things;
use crate::domain::ids::ThingId;
use crate::store::search_sources::MessageSource;
use crate::store::search_things::ThingSource;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::spawn_blocking;

/// There is one at a time in each index.
#[derive(Clone)]
pub struct Hands {
    messages: Arc<Mutex<Writer>>,
    things: Arc<Mutex<Writer>>,
}

impl Hands {
    pub fn of(indexes: &Indexes) -> Result<Self, FollowFailure> {
        let messages = indexes.messages.writer().map_err(WriteFailure::from)?;
        let things = indexes.things.small_writer().map_err(WriteFailure::from)?;
        Ok(Self {
            messages: Arc::new(Mutex::new(messages)),
            things: Arc::new(Mutex::new(things)),
        })
    }

    /// Takes messages out and puts them in as they are now.
    pub async fn write_messages(
        &self,
        gone: Vec<ThingId>,
        sources: Vec<MessageSource>,
        names: &Names,
    ) -> Result<(), FollowFailure> {
        let mut written = Vec::new();
        for source in sources {
            let id = source.id;
            match records(source, names) {
                Ok(records) => written.extend(records),
                // One message in an odd shape keeps no other from being found.
                Err(error) => {
                    tracing::error!(message = %id, %error, "a message is not in the search index")
                }
            }
        }
        let writer = Arc::clone(&self.messages);
        spawn_blocking(move || {
            let writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
            gone.into_iter().for_each(|message| writer.remove(message));
            written.iter().try_for_each(|record| writer.add(record))
        })
        .await??;
        Ok(())
    }

    /// The same for observances, photos and documents.
    pub async fn write_things(
        &self,
        gone: Vec<ThingId>,
        sources: Vec<ThingSource>,
    ) -> Result<(), FollowFailure> {
        let mut written = Vec::new();
        for source in sources {
            let id = source.id;
            match things(source) {
                Ok(things) => written.extend(things),
                Err(error) => {
                    tracing::error!(thing = %id, %error, "a thing is not in the search index")
                }
            }
        }
        let writer = Arc::clone(&self.things);
        spawn_blocking(move || {
            let writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
            gone.into_iter().for_each(|thing| writer.remove(thing));
            written.iter().try_for_each(|thing| writer.add_thing(thing))
        })
        .await??;
        Ok(())
    }

    /// Makes all of it to be found. Both indexes say the same of how far they are; what one has and the other has
    /// not, where this breaks off, is read again.
    pub async fn commit(&self, followed: Followed) -> Result<(), FollowFailure> {
        let hands = self.clone();
        spawn_blocking(move || {
            for writer in [&hands.messages, &hands.things] {
                let mut writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
                writer.commit(followed)?;
            }
            Ok::<(), WriteFailure>(())
        })
        .await??;
        Ok(())
    }
}
