//! What the search index is made from: everything that is public or will be, but for what was marked as no
//! longer valid.

use crate::domain::ids::{MessageId, ObservanceId, SpeakerId, ThingId};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::PgPool;
use sqlx::types::Json;
use std::collections::BTreeMap;

/// A message with all that is published of it from now on.
#[derive(Clone, Debug)]
pub struct MessageSource {
    pub id: MessageId,
    pub year: i32,
    pub slug: String,
    pub speaker: SpeakerId,
    pub observance: Option<ObservanceId>,
    pub parts: Json<Vec<PublishedPart>>,
}

/// A revision of a part and the time in which it is public: from, included, until, not included.
#[derive(Clone, Debug, Deserialize)]
pub struct PublishedPart {
    pub part: String,
    pub from: DateTime<Utc>,
    pub until: Option<DateTime<Utc>>,
    pub content: serde_json::Value,
}

/// How many messages there are, public or not, but for those in the trash.
pub async fn count_messages(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from message m join thing t on t.id = m.id where t.trashed_at is null"#
    )
    .fetch_one(pool)
    .await
}

/// What is read at once; a message weighs some ten kilobytes with six texts.
pub const BATCH: i64 = 200;

/// Messages in order of their ids, after one.
pub async fn list_message_sources(
    pool: &PgPool,
    after: Option<MessageId>,
) -> Result<Vec<MessageSource>, sqlx::Error> {
    sqlx::query_as!(
        MessageSource,
        r#"select m.id as "id: MessageId", m.year, m.slug, m.speaker_id as "speaker: SpeakerId",
                  m.observance_id as "observance: ObservanceId", p.parts as "parts!: Json<Vec<PublishedPart>>"
           from (select m.* from message m join thing t on t.id = m.id
                 where t.trashed_at is null and ($1::uuid is null or m.id > $1)
                 order by m.id limit $2) m
           cross join lateral (
               select coalesce(jsonb_agg(jsonb_build_object(
                          'part', p.part, 'from', lower(p.live), 'until', upper(p.live), 'content', r.content)), '[]') as parts
               from publication p
               join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
               where p.thing_id = m.id and p.withdrawn_reason is null
                 and (upper(p.live) is null or upper(p.live) > app_now())) p
           order by m.id"#,
        after.map(|id| id.0),
        BATCH
    )
    .fetch_all(pool)
    .await
}

/// The messages among some things, of these speakers, and of these observances.
pub async fn find_message_sources(
    pool: &PgPool,
    things: &[ThingId],
) -> Result<Vec<MessageSource>, sqlx::Error> {
    let things: Vec<_> = things.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        MessageSource,
        r#"select m.id as "id: MessageId", m.year, m.slug, m.speaker_id as "speaker: SpeakerId",
                  m.observance_id as "observance: ObservanceId", p.parts as "parts!: Json<Vec<PublishedPart>>"
           from message m
           join thing t on t.id = m.id and t.trashed_at is null
           cross join lateral (
               select coalesce(jsonb_agg(jsonb_build_object(
                          'part', p.part, 'from', lower(p.live), 'until', upper(p.live), 'content', r.content)), '[]') as parts
               from publication p
               join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
               where p.thing_id = m.id and p.withdrawn_reason is null
                 and (upper(p.live) is null or upper(p.live) > app_now())) p
           where m.id = any($1) order by m.id"#,
        &things
    )
    .fetch_all(pool)
    .await
}

/// The messages that look different when these things do: the messages among them, and those of the
/// speakers and observances among them.
pub async fn list_messages_touched(
    pool: &PgPool,
    things: &[ThingId],
) -> Result<Vec<ThingId>, sqlx::Error> {
    let things: Vec<_> = things.iter().map(|id| id.0).collect();
    sqlx::query_scalar!(
        r#"select id as "id!: ThingId" from message
           where id = any($1) or speaker_id = any($1) or observance_id = any($1)"#,
        &things
    )
    .fetch_all(pool)
    .await
}

/// The name of a speaker or the title of an observance, in every language in which it is public.
#[derive(Clone, Debug)]
pub struct NamedSource {
    pub id: ThingId,
    pub slug: String,
    pub names: Json<BTreeMap<String, String>>,
    /// Of an observance: the body that proclaimed it, by the English name of its record.
    pub body: Option<String>,
}

/// Every speaker and observance that is public.
pub async fn list_named_sources(pool: &PgPool) -> Result<Vec<NamedSource>, sqlx::Error> {
    sqlx::query_as!(
        NamedSource,
        r#"select s.id as "id!: ThingId", s.slug as "slug!",
                  jsonb_object_agg(s.part, s.content ->> 'name') as "names!: Json<BTreeMap<String, String>>",
                  null as body
           from live.speaker s where s.part <> 'free' group by s.id, s.slug
           union all
           select o.id, o.slug,
                  coalesce((select jsonb_object_agg(t.locale, t.content -> 'title' ->> 'value')
                              filter (where t.content -> 'title' ->> 'value' is not null)
                            from live.observance_text t where t.id = o.id), '{}'),
                  o.content -> 'proclamation' -> 'value' ->> 'body'
           from live.observance o"#
    )
    .fetch_all(pool)
    .await
}
