//! Public speakers: those whose messages can be read.

use crate::domain::ids::SpeakerId;
use crate::domain::locale::Locale;
use crate::domain::speaker::{Speaker, SpeakerText};
use crate::store::pool::LivePool;
use sqlx::types::Json;
use std::collections::BTreeMap;

/// A speaker with all that is public of them.
#[derive(Clone, Debug)]
pub struct SpeakerRow {
    pub id: SpeakerId,
    pub slug: String,
    pub facts: Option<Json<Speaker>>,
    /// By the code of the language.
    pub texts: Option<Json<BTreeMap<String, SpeakerText>>>,
}

/// Some speakers, in no order.
pub async fn list_speakers(
    live: &LivePool,
    ids: &[SpeakerId],
) -> Result<Vec<SpeakerRow>, sqlx::Error> {
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        SpeakerRow,
        r#"select s.id as "id!: SpeakerId", s.slug as "slug!",
                  jsonb_agg(s.content) filter (where s.part = 'free') -> 0 as "facts: Json<Speaker>",
                  jsonb_object_agg(s.part, s.content) filter (where s.part <> 'free')
                      as "texts: Json<BTreeMap<String, SpeakerText>>"
           from live.speaker s where s.id = any($1) group by s.id, s.slug"#,
        &ids
    )
    .fetch_all(&live.0)
    .await
}

pub async fn find_speaker_id(
    live: &LivePool,
    slug: &str,
) -> Result<Option<SpeakerId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select s.id as "id!: SpeakerId" from live.speaker s where s.slug = $1 limit 1"#,
        slug
    )
    .fetch_optional(&live.0)
    .await
}

/// How much of a speaker can be read.
#[derive(Clone, Debug)]
pub struct SpokenRow {
    pub id: SpeakerId,
    pub messages: i64,
    /// The languages in which there is a text.
    pub locales: Vec<String>,
}

/// Everybody of whom a message can be read in one of some languages; with `only`, one speaker alone.
pub async fn list_spoken(
    live: &LivePool,
    open: &[Locale],
    only: Option<SpeakerId>,
) -> Result<Vec<SpokenRow>, sqlx::Error> {
    let open: Vec<String> = open.iter().map(|locale| locale.code().to_owned()).collect();
    sqlx::query_as!(
        SpokenRow,
        r#"select m.speaker_id as "id!: SpeakerId", count(distinct m.id) as "messages!",
                  array_agg(distinct t.locale) as "locales!: Vec<String>"
           from live.message m join live.message_text t on t.id = m.id
           where t.locale = any($1) and ($2::uuid is null or m.speaker_id = $2)
           group by m.speaker_id"#,
        &open,
        only.map(|id| id.0)
    )
    .fetch_all(&live.0)
    .await
}

/// The title that each speaker held when they last gave a message in a language, in that language. Which
/// message that is, is decided before any text is opened: texts are long.
pub async fn list_latest_titles(
    live: &LivePool,
    locale: Locale,
) -> Result<Vec<(SpeakerId, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select q.speaker_id as "id!: SpeakerId", q.content ->> 'speaker_title' as "title!"
           from (select distinct on (m.speaker_id) m.speaker_id, t.content
                 from live.message m join live.message_text t on t.id = m.id
                 where t.locale = $1 order by m.speaker_id, m.year desc, m.id desc) q"#,
        locale.code()
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.title)).collect())
}
