//! What is new to the public, the newest first.

use crate::domain::edition::EditionText;
use crate::domain::ids::{EditionId, MessageId, ObservanceId, PhotoId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::MessageText;
use crate::domain::public_change::ChangeKind;
use crate::domain::revision::{Part, ThingKind};
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

/// One piece of news: a publication, or that a message is somebody else's.
#[derive(Clone, Debug, PartialEq)]
pub struct NewsRow {
    /// Its name for ever.
    pub id: Uuid,
    pub thing: ThingId,
    pub kind: ThingKind,
    pub part: Part,
    pub at: DateTime<Utc>,
    pub what: What,
    /// What was corrected, or why it is no longer valid, as staff wrote it.
    pub note: Option<String>,
    /// Of a change: what became another.
    pub changed: Vec<ChangeKind>,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    New,
    /// Dates of an observance moved.
    Moved,
    Changed,
    /// It stays public, marked as no longer valid.
    Withdrawn,
}

/// News outside languages and in one of them, at most `limit`, behind a place where one is given.
pub async fn list_news(
    live: &LivePool,
    locale: Locale,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<NewsRow>, sqlx::Error> {
    let (at, id) = after.unzip();
    let rows = sqlx::query!(
        r#"select id as "id!", thing_id as "thing_id!: ThingId", kind as "kind!", part as "part!", at as "at!",
                  what as "what!", note, kinds
           from live.news($1, $2, $3, $4)
           order by at desc, id desc"#,
        locale.code(),
        at,
        id,
        limit
    )
    .fetch_all(&live.0)
    .await?;
    let news = rows.into_iter().filter_map(|row| {
        let changed = row.kinds.unwrap_or_default();
        Some(NewsRow {
            id: row.id,
            thing: row.thing_id,
            kind: ThingKind::from_code(&row.kind)?,
            part: row.part.parse().ok()?,
            at: row.at,
            what: match row.what.as_str() {
                "new" => What::New,
                "moved" => What::Moved,
                "changed" => What::Changed,
                "withdrawn" => What::Withdrawn,
                _ => return None,
            },
            note: row.note,
            changed: changed
                .iter()
                .filter_map(|code| ChangeKind::from_code(code))
                .collect(),
        })
    });
    Ok(news.collect())
}

/// An edition that is news, with its text in a language where it has one.
#[derive(Clone, Debug)]
pub struct EditionNews {
    pub id: EditionId,
    pub observance_id: ObservanceId,
    pub year: i32,
    pub text: Option<Json<EditionText>>,
}

pub async fn list_edition_news(
    live: &LivePool,
    ids: &[Uuid],
    locale: Locale,
) -> Result<Vec<EditionNews>, sqlx::Error> {
    sqlx::query_as!(
        EditionNews,
        r#"select e.id as "id!: EditionId", e.observance_id as "observance_id!: ObservanceId", e.year as "year!",
                  t.content as "text?: Json<EditionText>"
           from live.edition e left join live.edition_text t on t.id = e.id and t.locale = $2
           where e.id = any($1)"#,
        ids,
        locale.code()
    )
    .fetch_all(&live.0)
    .await
}

/// A message that is news, with its best text for a reader: in a language, else in English, else in any.
#[derive(Clone, Debug)]
pub struct MessageNews {
    pub id: MessageId,
    pub speaker_id: SpeakerId,
    pub year: i32,
    pub slug: String,
    pub locale: String,
    pub text: Json<MessageText>,
}

pub async fn list_message_news(
    live: &LivePool,
    ids: &[Uuid],
    locale: Locale,
    open: &[Locale],
) -> Result<Vec<MessageNews>, sqlx::Error> {
    let open: Vec<String> = open.iter().map(|locale| locale.code().to_owned()).collect();
    sqlx::query_as!(
        MessageNews,
        r#"select distinct on (m.id) m.id as "id!: MessageId", m.speaker_id as "speaker_id!: SpeakerId",
                  m.year as "year!", m.slug as "slug!", t.locale as "locale!", t.content as "text!: Json<MessageText>"
           from live.message m join live.message_text t on t.id = m.id
           where m.id = any($1) and t.locale = any($3)
           order by m.id, t.locale = $2 desc, t.locale = 'en' desc, t.locale"#,
        ids,
        locale.code(),
        &open
    )
    .fetch_all(&live.0)
    .await
}

/// The captions of some photos in a language.
pub async fn list_photo_news(
    live: &LivePool,
    ids: &[Uuid],
    locale: Locale,
) -> Result<Vec<(PhotoId, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id as "id!: PhotoId", content ->> 'caption' as "caption!" from live.photo_text
           where id = any($1) and locale = $2 and btrim(content ->> 'caption') <> ''"#,
        ids,
        locale.code()
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.caption)).collect())
}

/// The titles of some standing pages in a language, with their paths.
pub async fn list_page_news(
    live: &LivePool,
    ids: &[Uuid],
    locale: Locale,
) -> Result<Vec<(ThingId, String, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id as "id!: ThingId", slug as "slug!", content ->> 'title' as "title!" from live.page
           where id = any($1) and part = $2"#,
        ids,
        locale.code()
    )
    .fetch_all(&live.0)
    .await?;
    let pages = rows.into_iter();
    Ok(pages
        .map(|row| (row.id, format!("/{}", row.slug), row.title))
        .collect())
}
