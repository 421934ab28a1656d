//! Messages, editions and redirects as they are written out: what is newest of each, public or not.

use super::pool::Tx;
use crate::domain::edition::{Edition, EditionText};
use crate::domain::ids::{EditionId, MessageId, PhotoId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageText};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// One text of a message, with what the message is outside any language.
#[derive(Clone, Debug)]
pub struct ExportedMessage {
    pub id: MessageId,
    pub locale: Locale,
    pub year: i32,
    pub observance: Option<String>,
    pub speaker: SpeakerId,
    pub message: Message,
    pub text: MessageText,
}

/// The messages that are not in the trash and have a text, the oldest address first.
pub async fn list_messages_to_export(tx: &mut Tx<'_>) -> Result<Vec<MessageId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select m.id as "id: MessageId" from message m
           join thing t on t.id = m.id and t.trashed_at is null
           where exists (select from part p where p.thing_id = m.id and p.part <> 'free')
           order by m.year, m.slug"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// The texts of some messages, in the order of their addresses, English first: an import knows by its names who
/// the names of the other languages stand for.
pub async fn list_message_texts_to_export(
    tx: &mut Tx<'_>,
    messages: &[MessageId],
) -> Result<Vec<ExportedMessage>, sqlx::Error> {
    let ids: Vec<Uuid> = messages.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select m.id as "id: MessageId", m.year, o.slug as "observance?", m.speaker_id as "speaker: SpeakerId",
                  p.part, f.content as "message!: Json<Message>", r.content as "text!: Json<MessageText>"
           from message m
           left join observance o on o.id = m.observance_id
           join part w on w.thing_id = m.id and w.part = 'free'
           join revision f on f.thing_id = w.thing_id and f.part = w.part and f.number = w.newest
           join part p on p.thing_id = m.id and p.part <> 'free'
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where m.id = any ($1)
           order by m.year, m.slug, array_position('{en,ar,zh,fr,ru,es}'::text[], p.part)"#,
        &ids
    )
    .fetch_all(&mut **tx)
    .await?;
    let texts = rows.into_iter().filter_map(|row| {
        Some(ExportedMessage {
            id: row.id,
            locale: row.part.parse().ok()?,
            year: row.year,
            observance: row.observance,
            speaker: row.speaker,
            message: row.message.0,
            text: row.text.0,
        })
    });
    Ok(texts.collect())
}

/// One text of an edition, with what the edition is outside any language.
#[derive(Clone, Debug)]
pub struct ExportedEdition {
    pub id: EditionId,
    pub locale: Locale,
    pub observance: String,
    pub year: i32,
    pub edition: Edition,
    pub text: EditionText,
}

/// The texts of all editions that are not in the trash, in the order of their addresses, English first.
pub async fn list_editions_to_export(tx: &mut Tx<'_>) -> Result<Vec<ExportedEdition>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select e.id as "id: EditionId", o.slug as observance, e.year, p.part,
                  f.content as "edition?: Json<Edition>", r.content as "text!: Json<EditionText>"
           from edition e
           join thing t on t.id = e.id and t.trashed_at is null
           join observance o on o.id = e.observance_id
           left join part w on w.thing_id = e.id and w.part = 'free'
           left join revision f on f.thing_id = w.thing_id and f.part = w.part and f.number = w.newest
           join part p on p.thing_id = e.id and p.part <> 'free'
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           order by o.slug, e.year, array_position('{en,ar,zh,fr,ru,es}'::text[], p.part)"#
    )
    .fetch_all(&mut **tx)
    .await?;
    let texts = rows.into_iter().filter_map(|row| {
        Some(ExportedEdition {
            id: row.id,
            locale: row.part.parse().ok()?,
            observance: row.observance,
            year: row.year,
            edition: row.edition.map(|edition| edition.0).unwrap_or_default(),
            text: row.text.0,
        })
    });
    Ok(texts.collect())
}

/// The hashes of the originals of all photos.
pub async fn list_originals(tx: &mut Tx<'_>) -> Result<HashMap<PhotoId, String>, sqlx::Error> {
    let rows = sqlx::query!(r#"select id as "id: PhotoId", original from photo"#)
        .fetch_all(&mut **tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.original)).collect())
}
