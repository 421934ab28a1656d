//! `daymark export messages`: the lines that `daymark import messages` reads.

use super::speakers_named::SpeakersNamed;
use super::{NotExported, write_line};
use crate::actions::body_text::write_body;
use crate::actions::import::message_identity::record_key;
use crate::actions::import::message_record::MessageRecord;
use crate::domain::ids::MessageId;
use crate::domain::revision::{Part, ThingKind};
use crate::store::import_records::list_external_ids;
use crate::store::pool::Tx;
use crate::store::text_export::{
    ExportedMessage, list_message_texts_to_export, list_messages_to_export,
};
use chrono::Datelike;
use sqlx::PgPool;
use std::collections::HashMap;
use std::io::Write;

/// How many messages are held at a time.
const AT_ONCE: usize = 200;

/// Writes every text of every message that is not in the trash, as it is newest, public or not; how many
/// lines. `done` is told how many messages are written, and of how many.
pub async fn export_messages(
    pool: &PgPool,
    out: &mut impl Write,
    mut done: impl FnMut(usize, usize),
) -> Result<usize, NotExported> {
    let mut tx = pool.begin().await?;
    let speakers = SpeakersNamed::read(&mut tx).await?;
    let ids = external_ids(&mut tx).await?;
    let messages = list_messages_to_export(&mut tx).await?;
    let mut lines = 0;
    for (index, some) in messages.chunks(AT_ONCE).enumerate() {
        for exported in list_message_texts_to_export(&mut tx, some).await? {
            let body = write_body(&mut tx, &exported.text.body).await?;
            write_line(out, &record_of(exported, body, &speakers, &ids))?;
            lines += 1;
        }
        done(index * AT_ONCE + some.len(), messages.len());
    }
    Ok(lines)
}

fn record_of(
    exported: ExportedMessage,
    body: String,
    speakers: &SpeakersNamed,
    ids: &HashMap<MessageId, String>,
) -> MessageRecord {
    let ExportedMessage {
        id,
        locale,
        message,
        text,
        ..
    } = exported;
    let own = ids.get(&id).cloned();
    let dated = message.observed_on.or(message.issued_on);
    MessageRecord {
        external_id: own.unwrap_or_else(|| id.to_string()),
        locale,
        observance: exported.observance,
        // The year of an address stays when a date is corrected; a file says what is right now.
        year: dated.map_or(exported.year, |on| on.year()),
        speaker: speakers.name(exported.speaker, locale),
        speaker_id: speakers.id(exported.speaker),
        speaker_title: text.speaker_title,
        delivered_by: message.delivered_by.map(|id| speakers.name(id, locale)),
        form: message.form,
        symbols: message.symbols,
        issued_on: message.issued_on,
        observed_on: message.observed_on,
        title: text.title,
        body,
        standing: text.standing,
        text_status: text.text_status,
        source_url: text.source_url,
        video_url: text.video_url,
    }
}

/// What files call messages; the first in the alphabet where they have several names for one.
async fn external_ids(tx: &mut Tx<'_>) -> Result<HashMap<MessageId, String>, sqlx::Error> {
    let mut all = list_external_ids(tx, ThingKind::Message).await?;
    all.sort();
    let before = record_key(Part::Free, "");
    let mut ids = HashMap::new();
    for (key, thing) in all {
        if let Some(own) = key.strip_prefix(&before) {
            ids.entry(MessageId(thing.0))
                .or_insert_with(|| own.to_owned());
        }
    }
    Ok(ids)
}

/// The names by which files call messages, for what quotes them.
pub(super) struct MessagesNamed(HashMap<MessageId, String>);

impl MessagesNamed {
    pub(super) async fn read(tx: &mut Tx<'_>) -> Result<Self, sqlx::Error> {
        Ok(Self(external_ids(tx).await?))
    }

    pub(super) fn name(&self, message: MessageId) -> String {
        let own = self.0.get(&message).cloned();
        own.unwrap_or_else(|| message.to_string())
    }
}
