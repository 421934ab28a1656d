//! Messages as staff see them: all that are not in the trash. There may be tens of thousands, so a list
//! reads a line of each, and the parts of those alone that stand on its page.

use super::parts::{ListedPart, list_parts};
use crate::domain::ids::{MessageId, ObservanceId, SpeakerId, ThingId};
use chrono::NaiveDate;
use sqlx::PgPool;
use std::collections::HashMap;
use uuid::Uuid;

/// A message without its texts.
#[derive(Clone, Debug)]
pub struct ListedMessage {
    pub id: MessageId,
    pub year: i32,
    pub slug: String,
    pub observance: Option<ObservanceId>,
    pub speaker: SpeakerId,
    /// Observed on, else issued on, as its newest facts say.
    pub dated_on: Option<NaiveDate>,
    pub in_trash: bool,
}

/// Which messages are wanted; all where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub year: Option<i32>,
    pub speaker: Option<SpeakerId>,
    pub observance: Option<ObservanceId>,
}

/// The newest first.
pub async fn list_messages(
    pool: &PgPool,
    wanted: Wanted,
) -> Result<Vec<ListedMessage>, sqlx::Error> {
    sqlx::query_as!(
        ListedMessage,
        r#"select m.id as "id: MessageId", m.year, m.slug, m.observance_id as "observance: ObservanceId",
                  m.speaker_id as "speaker: SpeakerId", false as "in_trash!",
                  coalesce(r.content ->> 'observed_on', r.content ->> 'issued_on')::date as dated_on
           from message m join thing t on t.id = m.id
           left join part p on p.thing_id = m.id and p.part = 'free'
           left join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where t.trashed_at is null
             and ($1::integer is null or m.year = $1)
             and ($2::uuid is null or m.speaker_id = $2)
             and ($3::uuid is null or m.observance_id = $3)
           order by m.year desc, dated_on desc nulls last, m.slug"#,
        wanted.year,
        wanted.speaker.map(|id| id.0),
        wanted.observance.map(|id| id.0)
    )
    .fetch_all(pool)
    .await
}

/// One of them, in the trash or not, with its parts.
pub async fn find_listed_message(
    pool: &PgPool,
    id: MessageId,
) -> Result<Option<(ListedMessage, Vec<ListedPart>)>, sqlx::Error> {
    let found = sqlx::query_as!(
        ListedMessage,
        r#"select m.id as "id: MessageId", m.year, m.slug, m.observance_id as "observance: ObservanceId",
                  m.speaker_id as "speaker: SpeakerId", t.trashed_at is not null as "in_trash!",
                  coalesce(r.content ->> 'observed_on', r.content ->> 'issued_on')::date as dated_on
           from message m join thing t on t.id = m.id
           left join part p on p.thing_id = m.id and p.part = 'free'
           left join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where m.id = $1"#,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    let Some(found) = found else { return Ok(None) };
    let mut parts = list_parts(pool, &[id.0]).await?;
    let parts = parts.remove(&ThingId::from(id)).unwrap_or_default();
    Ok(Some((found, parts)))
}

/// The titles of some messages in all languages, by their newest texts: what a list is searched by.
pub async fn list_titles(
    pool: &PgPool,
    ids: &[Uuid],
) -> Result<HashMap<MessageId, Vec<String>>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.thing_id as "id: MessageId", r.content ->> 'title' as "title!" from part p
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where p.thing_id = any($1) and p.part <> 'free'"#,
        ids
    )
    .fetch_all(pool)
    .await?;
    let mut titles: HashMap<MessageId, Vec<String>> = HashMap::new();
    for row in rows {
        titles.entry(row.id).or_default().push(row.title);
    }
    Ok(titles)
}

/// How the newest text in each language stands to the speaker's office: languages and codes.
pub async fn list_standings(
    pool: &PgPool,
    id: MessageId,
) -> Result<Vec<(String, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.part, r.content ->> 'standing' as "standing!" from part p
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where p.thing_id = $1 and p.part <> 'free'"#,
        id.0
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.part, row.standing))
        .collect())
}

/// The years that have messages, the newest first.
pub async fn list_message_years(pool: &PgPool) -> Result<Vec<i32>, sqlx::Error> {
    sqlx::query_scalar!(
        "select distinct m.year from message m join thing t on t.id = m.id
         where t.trashed_at is null order by m.year desc"
    )
    .fetch_all(pool)
    .await
}

/// The observances for which messages were given.
pub async fn list_observances_of_messages(pool: &PgPool) -> Result<Vec<ThingId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct m.observance_id as "id!: ThingId" from message m join thing t on t.id = m.id
           where t.trashed_at is null and m.observance_id is not null"#
    )
    .fetch_all(pool)
    .await
}
