//! Messages: identity, address, and what they are about.

use super::pool::Tx;
use crate::domain::ids::{MessageId, ObservanceId, SpeakerId};

/// What a message is outside its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageIdentity {
    pub observance: Option<ObservanceId>,
    pub speaker: SpeakerId,
    /// With the slug the address, which is not changed once it was given.
    pub year: i32,
    pub slug: String,
}

/// Writes a message down, unless another has its address: then nothing is written, and the answer
/// is `false`.
pub async fn insert_message(
    tx: &mut Tx<'_>,
    id: MessageId,
    identity: &MessageIdentity,
) -> Result<bool, sqlx::Error> {
    // The thing is made only with its message; the reference between them is checked at the end.
    let made = sqlx::query!(
        "with made as (
             insert into message (id, observance_id, speaker_id, year, slug) values ($1, $2, $3, $4, $5)
             on conflict on constraint message_address_unique do nothing
             returning id, kind)
         insert into thing (id, kind) select id, kind from made",
        id.0,
        identity.observance.map(|id| id.0),
        identity.speaker.0,
        identity.year,
        identity.slug
    )
    .execute(&mut **tx)
    .await?;
    Ok(made.rows_affected() == 1)
}

pub async fn find_message(
    tx: &mut Tx<'_>,
    id: MessageId,
) -> Result<Option<MessageIdentity>, sqlx::Error> {
    sqlx::query_as!(
        MessageIdentity,
        r#"select observance_id as "observance: ObservanceId", speaker_id as "speaker: SpeakerId", year, slug
           from message where id = $1"#,
        id.0
    )
    .fetch_optional(&mut **tx)
    .await
}

/// The message at an address.
pub async fn find_message_at(
    tx: &mut Tx<'_>,
    year: i32,
    slug: &str,
) -> Result<Option<MessageId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select id as "id: MessageId" from message where year = $1 and slug = $2"#,
        year,
        slug
    )
    .fetch_optional(&mut **tx)
    .await
}

/// How many messages that are not in the trash name a speaker as who gave them or read them out.
pub async fn count_messages_of(tx: &mut Tx<'_>, speaker: SpeakerId) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from message m join thing t on t.id = m.id
           where t.trashed_at is null
             and (m.speaker_id = $1 or exists (
                 select from part p
                 join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
                 where p.thing_id = m.id and p.part = 'free' and r.content ->> 'delivered_by' = $1::text))"#,
        speaker.0
    )
    .fetch_one(&mut **tx)
    .await
}

/// How many messages of a year have this slug, or it with an ending after a hyphen.
pub async fn count_slugs_like(tx: &mut Tx<'_>, year: i32, slug: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from message
           where year = $1 and (slug = $2 or starts_with(slug, $2 || '-'))"#,
        year,
        slug
    )
    .fetch_one(&mut **tx)
    .await
}

/// Says anew for which observance a message was given, and by whom. Its address stays.
pub async fn update_message(
    tx: &mut Tx<'_>,
    id: MessageId,
    observance: Option<ObservanceId>,
    speaker: SpeakerId,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update message set observance_id = $2, speaker_id = $3 where id = $1",
        id.0,
        observance.map(|id| id.0),
        speaker.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
