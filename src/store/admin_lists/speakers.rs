//! Speakers as staff see them: all that are not in the trash.

use super::parts::{ListedPart, list_parts};
use crate::domain::ids::{SpeakerId, ThingId};
use crate::store::pool::Tx;
use sqlx::PgPool;

#[derive(Clone, Debug)]
pub struct ListedSpeaker {
    pub id: SpeakerId,
    pub slug: String,
    pub in_trash: bool,
    /// How many messages they gave; those in the trash do not count.
    pub messages: i64,
    pub parts: Vec<ListedPart>,
}

/// All of them; some hundreds.
pub async fn list_speakers(pool: &PgPool) -> Result<Vec<ListedSpeaker>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select s.id as "id: SpeakerId", s.slug,
                  (select count(*) from message m join thing g on g.id = m.id
                   where m.speaker_id = s.id and g.trashed_at is null) as "messages!"
           from speaker s join thing t on t.id = s.id
           where t.trashed_at is null order by s.slug"#
    )
    .fetch_all(pool)
    .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.0).collect();
    let mut parts = list_parts(pool, &ids).await?;
    let listed = rows.into_iter().map(|row| ListedSpeaker {
        parts: parts.remove(&row.id.into()).unwrap_or_default(),
        id: row.id,
        slug: row.slug,
        in_trash: false,
        messages: row.messages,
    });
    Ok(listed.collect())
}

/// One of them, in the trash or not.
pub async fn find_listed_speaker(
    pool: &PgPool,
    id: SpeakerId,
) -> Result<Option<ListedSpeaker>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select s.slug, t.trashed_at is not null as "in_trash!",
                  (select count(*) from message m join thing g on g.id = m.id
                   where m.speaker_id = s.id and g.trashed_at is null) as "messages!"
           from speaker s join thing t on t.id = s.id where s.id = $1"#,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let mut parts = list_parts(pool, &[id.0]).await?;
    Ok(Some(ListedSpeaker {
        id,
        slug: row.slug,
        in_trash: row.in_trash,
        messages: row.messages,
        parts: parts.remove(&ThingId::from(id)).unwrap_or_default(),
    }))
}

/// All that can be chosen, without what they are called.
pub async fn list_speaker_ids(tx: &mut Tx<'_>) -> Result<Vec<ThingId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select s.id as "id: ThingId" from speaker s join thing t on t.id = s.id
           where t.trashed_at is null order by s.slug"#
    )
    .fetch_all(&mut **tx)
    .await
}
