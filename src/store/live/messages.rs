//! Public messages.

use crate::domain::ids::{MessageId, ObservanceId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageText};
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};
use sqlx::types::Json;

/// One message, without its texts.
#[derive(Clone, Debug)]
pub struct MessageRow {
    pub id: MessageId,
    pub observance_id: Option<ObservanceId>,
    pub speaker_id: SpeakerId,
    pub message: Json<Message>,
    pub locales: Vec<String>,
}

pub async fn find_message(
    live: &LivePool,
    year: i32,
    slug: &str,
) -> Result<Option<MessageRow>, sqlx::Error> {
    sqlx::query_as!(
        MessageRow,
        r#"select m.id as "id!: MessageId", m.observance_id as "observance_id: ObservanceId",
                  m.speaker_id as "speaker_id!: SpeakerId", m.content as "message!: Json<Message>",
                  array(select t.locale from live.message_text t where t.id = m.id) as "locales!: Vec<String>"
           from live.message m where m.year = $1 and m.slug = $2"#,
        year,
        slug
    )
    .fetch_optional(&live.0)
    .await
}

/// The text in one language, and the number of its revision.
pub async fn find_message_text(
    live: &LivePool,
    id: MessageId,
    locale: Locale,
) -> Result<Option<(i32, MessageText)>, sqlx::Error> {
    let found = sqlx::query!(
        r#"select number as "number!", content as "content!: Json<MessageText>"
           from live.message_text where id = $1 and locale = $2"#,
        id.0,
        locale.code()
    )
    .fetch_optional(&live.0)
    .await?;
    Ok(found.map(|found| (found.number, found.content.0)))
}

/// Year and slug of a message that has a text in a language.
pub async fn find_message_address(
    live: &LivePool,
    id: MessageId,
    locale: Locale,
) -> Result<Option<(i32, String)>, sqlx::Error> {
    let found = sqlx::query!(
        r#"select m.year as "year!", m.slug as "slug!" from live.message m
           join live.message_text t on t.id = m.id and t.locale = $2 where m.id = $1"#,
        id.0,
        locale.code()
    )
    .fetch_optional(&live.0)
    .await?;
    Ok(found.map(|found| (found.year, found.slug)))
}

/// A revision of a text that is or was public.
#[derive(Clone, Debug)]
pub struct RevisionRow {
    pub number: i32,
    pub text: Json<MessageText>,
    pub live_from: DateTime<Utc>,
    /// Nothing where it is public now.
    pub live_until: Option<DateTime<Utc>>,
}

/// A revision of the text in one language, where it was public once and nobody has taken it back since.
pub async fn find_message_revision(
    live: &LivePool,
    id: MessageId,
    locale: Locale,
    number: i32,
) -> Result<Option<RevisionRow>, sqlx::Error> {
    sqlx::query_as!(
        RevisionRow,
        r#"select number as "number!", content as "text!: Json<MessageText>", live_from as "live_from!", live_until
           from live.message_revision where id = $1 and locale = $2 and number = $3"#,
        id.0,
        locale.code(),
        number
    )
    .fetch_optional(&live.0)
    .await
}

/// The address of a message, for the list of public addresses.
#[derive(Clone, Debug)]
pub struct MessageAddress {
    pub id: MessageId,
    pub year: i32,
    pub slug: String,
    pub locales: Vec<String>,
}

/// Every message that has a text.
pub async fn list_all_messages(live: &LivePool) -> Result<Vec<MessageAddress>, sqlx::Error> {
    sqlx::query_as!(
        MessageAddress,
        r#"select m.id as "id!: MessageId", m.year as "year!", m.slug as "slug!", array_agg(t.locale) as "locales!: Vec<String>"
           from live.message m join live.message_text t on t.id = m.id
           group by m.id, m.year, m.slug order by m.year, m.slug"#
    )
    .fetch_all(&live.0)
    .await
}
