//! Public things with their words in all languages at once: what programs read.
//!
//! What is marked as no longer valid is left out here: a page says so beside it, and a program would not see that.

use crate::domain::ids::{MessageId, ObservanceId, PhotoId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageText};
use crate::domain::observance::{Observance, ObservanceText};
use crate::domain::photo::{Photo, PhotoText};
use crate::domain::revision::Part;
use crate::store::pool::LivePool;
use crate::store::revisions::read_content;
use chrono::{DateTime, Utc};
use sqlx::types::Json;
use std::collections::HashMap;

/// An observance with its titles.
#[derive(Clone, Debug)]
pub struct TitledRow {
    pub id: ObservanceId,
    pub slug: String,
    pub observance: Json<Observance>,
    /// In no order.
    pub texts: Vec<(Locale, ObservanceText)>,
}

/// All observances, or one, by slug: from one query for all their parts.
pub async fn list_titled(
    live: &LivePool,
    only: Option<&str>,
) -> Result<Vec<TitledRow>, sqlx::Error> {
    let parts = sqlx::query!(
        r#"select id as "id!: ObservanceId", slug as "slug!", part as "part!", content as "content!"
           from live.observance_part
           where withdrawn_reason is null and ($1::text is null or slug = $1) order by slug"#,
        only
    )
    .fetch_all(&live.0)
    .await?;
    let mut rows: Vec<TitledRow> = Vec::new();
    let mut texts: HashMap<ObservanceId, Vec<(Locale, ObservanceText)>> = HashMap::new();
    for part in parts {
        match part.part.parse() {
            Ok(Part::Free) => rows.push(TitledRow {
                id: part.id,
                slug: part.slug,
                observance: Json(read_content(part.content)?),
                texts: Vec::new(),
            }),
            Ok(Part::Text(locale)) => {
                let text = read_content(part.content)?;
                texts.entry(part.id).or_default().push((locale, text));
            }
            Err(_) => {}
        }
    }
    for row in &mut rows {
        row.texts = texts.remove(&row.id).unwrap_or_default();
    }
    Ok(rows)
}

/// An edition in one language: its theme, where it has one.
#[derive(Clone, Debug)]
pub struct ThemeRow {
    pub observance_id: ObservanceId,
    pub year: i32,
    pub locale: String,
    pub theme: Option<String>,
}

/// The editions of some years, of all observances or of one, in each language that has their text.
pub async fn list_themes(
    live: &LivePool,
    (first, last): (i32, i32),
    only: Option<ObservanceId>,
) -> Result<Vec<ThemeRow>, sqlx::Error> {
    sqlx::query_as!(
        ThemeRow,
        r#"select observance_id as "observance_id!: ObservanceId", year as "year!", locale as "locale!", theme
           from live.edition_theme
           where year between $1 and $2 and ($3::uuid is null or observance_id = $3) order by year"#,
        first,
        last,
        only.map(|id| id.0)
    )
    .fetch_all(&live.0)
    .await
}

/// A photo in its place on an edition.
#[derive(Clone, Debug)]
pub struct PlacedRow {
    pub observance_id: ObservanceId,
    pub year: i32,
    pub id: PhotoId,
    pub photo: Json<Photo>,
    pub rights_end_at: Option<DateTime<Utc>>,
}

/// The photos on the editions of some years, in their order.
pub async fn list_placed_in(
    live: &LivePool,
    (first, last): (i32, i32),
) -> Result<Vec<PlacedRow>, sqlx::Error> {
    sqlx::query_as!(
        PlacedRow,
        r#"select u.observance_id as "observance_id!: ObservanceId", u.year as "year!", p.id as "id!: PhotoId",
                  p.content as "photo!: Json<Photo>", p.rights_end_at
           from live.valid_placement u join live.photo p on p.id = u.photo_id
           where u.year between $1 and $2 order by u.edition_id, u.position"#,
        first,
        last
    )
    .fetch_all(&live.0)
    .await
}

/// The words of some photos, in every language that has them.
pub async fn list_photo_texts(
    live: &LivePool,
    ids: &[PhotoId],
) -> Result<Vec<(PhotoId, Locale, PhotoText)>, sqlx::Error> {
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select t.id as "id!: PhotoId", t.locale as "locale!", t.content as "content!: Json<PhotoText>"
           from live.photo_text t
           where t.id = any($1)
             and not exists (select from live.withdrawal w where w.thing_id = t.id and w.part = t.locale)"#,
        &ids
    )
    .fetch_all(&live.0)
    .await?;
    let texts = rows.into_iter();
    Ok(texts
        .filter_map(|row| Some((row.id, row.locale.parse().ok()?, row.content.0)))
        .collect())
}

/// A public photo without its words.
#[derive(Clone, Debug)]
pub struct PhotoRow {
    pub photo: Json<Photo>,
    pub rights_end_at: Option<DateTime<Utc>>,
}

pub async fn find_photo_facts(
    live: &LivePool,
    id: PhotoId,
) -> Result<Option<PhotoRow>, sqlx::Error> {
    sqlx::query_as!(
        PhotoRow,
        r#"select p.content as "photo!: Json<Photo>", p.rights_end_at from live.photo p where p.id = $1"#,
        id.0
    )
    .fetch_optional(&live.0)
    .await
}

/// A message without its texts.
#[derive(Clone, Debug)]
pub struct MessageFacts {
    pub id: MessageId,
    pub year: i32,
    pub slug: String,
    pub observance_id: Option<ObservanceId>,
    pub speaker_id: SpeakerId,
    pub message: Json<Message>,
    /// It is marked as no longer valid, and nothing of it is to be told.
    pub is_withdrawn: bool,
}

pub async fn find_message_facts(
    live: &LivePool,
    id: MessageId,
) -> Result<Option<MessageFacts>, sqlx::Error> {
    sqlx::query_as!(
        MessageFacts,
        r#"select m.id as "id!: MessageId", m.year as "year!", m.slug as "slug!",
                  m.observance_id as "observance_id: ObservanceId", m.speaker_id as "speaker_id!: SpeakerId",
                  m.content as "message!: Json<Message>", m.withdrawn_reason is not null as "is_withdrawn!"
           from live.message m where m.id = $1"#,
        id.0
    )
    .fetch_optional(&live.0)
    .await
}

/// A text of a message in one language.
#[derive(Clone, Debug)]
pub struct MessageTextRow {
    pub locale: String,
    pub number: i32,
    pub text: Json<MessageText>,
}

/// The texts of a message, in every language that has one.
pub async fn list_message_texts(
    live: &LivePool,
    id: MessageId,
) -> Result<Vec<MessageTextRow>, sqlx::Error> {
    sqlx::query_as!(
        MessageTextRow,
        r#"select locale as "locale!", number as "number!", content as "text!: Json<MessageText>"
           from live.message_text where id = $1 and withdrawn_reason is null"#,
        id.0
    )
    .fetch_all(&live.0)
    .await
}

/// The slugs of everybody who has spoken, in order.
pub async fn list_speaker_slugs(live: &LivePool) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct s.slug as "slug!" from live.speaker s
           where exists (select from live.message m where m.speaker_id = s.id) order by 1"#
    )
    .fetch_all(&live.0)
    .await
}

/// Whether an observance is public at this address and marked as no longer valid.
pub async fn is_observance_withdrawn(live: &LivePool, slug: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from live.observance_part
                          where slug = $1 and part = 'free' and withdrawn_reason is not null) as "withdrawn!""#,
        slug
    )
    .fetch_one(&live.0)
    .await
}

/// Observances that have been marked as no longer valid since an instant or a later one.
pub async fn list_observances_withdrawn_since(
    live: &LivePool,
    since: DateTime<Utc>,
) -> Result<Vec<ObservanceId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select id as "id!: ObservanceId" from live.observance_part
           where part = 'free' and withdrawn_reason is not null and live_from >= $1"#,
        since
    )
    .fetch_all(&live.0)
    .await
}

/// Slug and year of the valid editions that show a photo, the newest first.
pub async fn list_valid_uses(
    live: &LivePool,
    photo: PhotoId,
) -> Result<Vec<(String, i32)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select o.slug as "slug!", u.year as "year!"
           from live.valid_placement u
           join live.observance_part o on o.id = u.observance_id and o.part = 'free' and o.withdrawn_reason is null
           where u.photo_id = $1 order by u.year desc, o.slug"#,
        photo.0
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.year)).collect())
}
