//! Public messages.

use crate::domain::ids::{MessageId, ObservanceId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageText};
use crate::domain::speaker::SpeakerText;
use crate::store::pool::LivePool;
use chrono::NaiveDate;
use sqlx::types::Json;

/// A message in a list: where it is, and what it is called in one language.
#[derive(Clone, Debug)]
pub struct MessageLine {
    pub id: MessageId,
    pub year: i32,
    pub slug: String,
    pub message: Json<Message>,
    /// The language of the title: the one asked for where there is a text in it, else English, else
    /// the first of the language bar.
    pub locale: String,
    pub title: String,
    pub speaker_title: String,
    /// The name of the speaker, in the language asked for, else in English; and in which.
    pub speaker: Option<String>,
    pub speaker_locale: Option<String>,
    /// What the list is ordered by: the day observed, else the day of issue, else 1 January.
    pub sorted_on: NaiveDate,
}

/// Messages from the newest to the oldest, those of one day by slug, beginning after a place: a day
/// and a slug, which need not be there any more. At most `limit`; only those with a text in one of the
/// `open` languages.
pub async fn list_messages(
    live: &LivePool,
    (locale, open): (Locale, &[Locale]),
    after: Option<(NaiveDate, &str)>,
    limit: i64,
) -> Result<Vec<MessageLine>, sqlx::Error> {
    let (day, slug) = after.unzip();
    let open: Vec<String> = open.iter().map(ToString::to_string).collect();
    sqlx::query_as!(
        MessageLine,
        r#"select m.id as "id!: MessageId", m.year as "year!", m.slug as "slug!",
                  m.content as "message!: Json<Message>",
                  t.locale as "locale!", t.title as "title!", t.speaker_title as "speaker_title!",
                  s.name as "speaker?", s.part as "speaker_locale?", d.sorted_on as "sorted_on!"
           from live.message m
           cross join lateral (
               select coalesce((m.content ->> 'observed_on')::date, (m.content ->> 'issued_on')::date,
                               make_date(m.year, 1, 1)) as sorted_on) d
           cross join lateral (
               select x.locale, x.content ->> 'title' as title, x.content ->> 'speaker_title' as speaker_title
               from live.message_text x where x.id = m.id and x.locale = any($5)
               order by x.locale = $1 desc, x.locale = 'en' desc,
                        array_position(array['ar', 'zh', 'en', 'fr', 'ru', 'es'], x.locale)
               limit 1) t
           left join lateral (
               select x.content ->> 'name' as name, x.part from live.speaker x
               where x.id = m.speaker_id and x.part in ($1, 'en')
               order by x.part = $1 desc limit 1) s on true
           where $2::date is null or d.sorted_on < $2 or (d.sorted_on = $2 and m.slug > $3)
           order by d.sorted_on desc, m.slug limit $4"#,
        locale.code(),
        day,
        slug,
        limit,
        &open
    )
    .fetch_all(&live.0)
    .await
}

/// How many messages there are in one of the `open` languages.
pub async fn count_messages(live: &LivePool, open: &[Locale]) -> Result<i64, sqlx::Error> {
    let open: Vec<String> = open.iter().map(ToString::to_string).collect();
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from live.message m
           where exists (select from live.message_text t where t.id = m.id and t.locale = any($1))"#,
        &open
    )
    .fetch_one(&live.0)
    .await
}

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

pub async fn find_message_text(
    live: &LivePool,
    id: MessageId,
    locale: Locale,
) -> Result<Option<MessageText>, sqlx::Error> {
    let content = sqlx::query_scalar!(
        r#"select content as "content!: Json<MessageText>" from live.message_text where id = $1 and locale = $2"#,
        id.0,
        locale.code()
    )
    .fetch_optional(&live.0)
    .await?;
    Ok(content.map(|content| content.0))
}

/// The names of a speaker in a language and in English, each where there is one.
pub async fn find_speaker_names(
    live: &LivePool,
    id: SpeakerId,
    locale: Locale,
) -> Result<(Option<String>, Option<String>), sqlx::Error> {
    let rows = sqlx::query!(
        r#"select part as "part!", content as "content!: Json<SpeakerText>"
           from live.speaker where id = $1 and part in ($2, 'en')"#,
        id.0,
        locale.code()
    )
    .fetch_all(&live.0)
    .await?;
    let name = |part: &str| {
        let row = rows.iter().find(|row| row.part == part)?;
        Some(row.content.name.clone())
    };
    Ok((name(locale.code()), name("en")))
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
