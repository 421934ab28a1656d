//! `daymark export messages`: the lines that `daymark import messages` reads.

use super::speakers_named::SpeakersNamed;
use super::{NotExported, names_in_files, write_line};
use crate::actions::body_text::write_body;
use crate::actions::import::message_identity::id_of_key;
use crate::actions::import::message_record::MessageRecord;
use crate::domain::ids::{MessageId, ThingId};
use crate::domain::revision::{Part, ThingKind};
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
    let names = MessagesNamed::read(&mut tx).await?;
    let messages = list_messages_to_export(&mut tx).await?;
    let mut lines = 0;
    for (index, some) in messages.chunks(AT_ONCE).enumerate() {
        for exported in list_message_texts_to_export(&mut tx, some).await? {
            let body = write_body(&mut tx, &exported.text.body).await?;
            write_line(out, &record_of(exported, body, &speakers, &names))?;
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
    names: &MessagesNamed,
) -> MessageRecord {
    let ExportedMessage {
        id,
        locale,
        message,
        text,
        ..
    } = exported;
    MessageRecord {
        external_id: names.name(id),
        locale,
        observance: exported.observance,
        // The year of an address stays when a date is corrected; a file says what is right now.
        year: message.dated_on().map_or(exported.year, |on| on.year()),
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

/// The names by which files call messages; of one that has none its identity.
pub(super) struct MessagesNamed(HashMap<MessageId, String>);

impl MessagesNamed {
    pub(super) async fn read(tx: &mut Tx<'_>) -> Result<Self, sqlx::Error> {
        let own = |thing: ThingId, key: &str| {
            Some((MessageId(thing.0), id_of_key(Part::Free, key)?.to_owned()))
        };
        let names = names_in_files(tx, ThingKind::Message, own).await?;
        Ok(Self(names))
    }

    pub(super) fn name(&self, message: MessageId) -> String {
        let own = self.0.get(&message).cloned();
        own.unwrap_or_else(|| message.to_string())
    }
}
