//! Public messages of a speaker, and of an observance.

use crate::domain::ids::{MessageId, ObservanceId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageText};
use crate::store::pool::LivePool;
use sqlx::types::Json;

/// A message as lists show it: by its title in the language that was asked for, else in English, else in the
/// first there is.
#[derive(Clone, Debug)]
pub struct MessageLineRow {
    pub id: MessageId,
    pub speaker_id: SpeakerId,
    pub year: i32,
    pub slug: String,
    pub message: Json<Message>,
    pub locale: String,
    pub title: String,
    /// The title the speaker held then, in the same language.
    pub speaker_title: String,
    /// Why it is no longer valid, where that is so.
    pub withdrawn: Option<String>,
}

/// The query of all lists: messages of whom or of what `$which` says ($1 and further), each by its best text in the
/// languages $3 for a reader of $2, the newest first.
macro_rules! lines {
    ($which:literal, $($argument:expr),+) => {
        sqlx::query_as!(
            MessageLineRow,
            r#"select q.id as "id!: MessageId", q.speaker_id as "speaker_id!: SpeakerId", q.year as "year!", q.slug as "slug!",
                      q.message as "message!: Json<Message>", q.locale as "locale!",
                      q.content ->> 'title' as "title!", q.content ->> 'speaker_title' as "speaker_title!", q.withdrawn
               from (select distinct on (m.id) m.id, m.speaker_id, m.year, m.slug, m.content as message, t.locale, t.content,
                            coalesce(t.withdrawn_reason, m.withdrawn_reason) as withdrawn
                     from live.message m join live.message_text t on t.id = m.id
                     where t.locale = any($3) and "#
                + $which
                + r#" order by m.id, t.locale = $2 desc, t.locale = 'en' desc, t.locale) q
               order by q.year desc, coalesce(q.message ->> 'observed_on', q.message ->> 'issued_on') desc nulls last, q.id desc"#,
            $($argument),+
        )
    };
}

/// Those of a speaker with a text in one of some languages, the newest first.
pub async fn list_of_speaker(
    live: &LivePool,
    speaker: SpeakerId,
    locale: Locale,
    open: &[Locale],
) -> Result<Vec<MessageLineRow>, sqlx::Error> {
    let lines = lines!("m.speaker_id = $1", speaker.0, locale.code(), &codes(open));
    lines.fetch_all(&live.0).await
}

/// Those given for an observance, of one year or of all, with a text in one of some languages, the newest first.
pub async fn list_of_observance(
    live: &LivePool,
    (observance, year): (ObservanceId, Option<i32>),
    locale: Locale,
    open: &[Locale],
) -> Result<Vec<MessageLineRow>, sqlx::Error> {
    let lines = lines!(
        "m.observance_id = $1 and ($4::int is null or m.year = $4)",
        observance.0,
        locale.code(),
        &codes(open),
        year
    );
    lines.fetch_all(&live.0).await
}

/// Of some messages those whose speaker held an office then, by its title in any language.
pub async fn list_with_office(
    live: &LivePool,
    ids: &[MessageId],
    office: &str,
) -> Result<Vec<MessageId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct t.id as "id!: MessageId" from live.message_text t
           where t.id = any($1) and t.content ->> 'speaker_title' = $2"#,
        &uuids(ids),
        office
    )
    .fetch_all(&live.0)
    .await
}

/// The texts of some messages in one language, in no order.
pub async fn list_texts(
    live: &LivePool,
    ids: &[MessageId],
    locale: Locale,
) -> Result<Vec<(MessageId, MessageText)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select t.id as "id!: MessageId", t.content as "content!: Json<MessageText>"
           from live.message_text t where t.id = any($1) and t.locale = $2"#,
        &uuids(ids),
        locale.code()
    )
    .fetch_all(&live.0)
    .await?;
    let texts = rows.into_iter();
    Ok(texts.map(|row| (row.id, row.content.0)).collect())
}

fn codes(locales: &[Locale]) -> Vec<String> {
    let codes = locales.iter().map(|locale| locale.code().to_owned());
    codes.collect()
}

fn uuids(ids: &[MessageId]) -> Vec<uuid::Uuid> {
    ids.iter().map(|id| id.0).collect()
}
