//! Quotes of editions, and the messages they are from.

use super::pool::Tx;
use crate::domain::edition::EditionText;
use crate::domain::ids::{EditionId, MessageId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::MessageText;
use crate::domain::message_ref::MessageRef;
use crate::domain::revision::Part;
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use sqlx::types::Json;

/// The quote that a revision of a text carries.
pub async fn insert_quote(
    tx: &mut Tx<'_>,
    id: EditionId,
    locale: Locale,
    revision: i32,
    text: &EditionText,
) -> Result<(), sqlx::Error> {
    let Some(quote) = &text.quote else {
        return Ok(());
    };
    let source = quote.source.as_ref();
    sqlx::query!(
        "insert into quote (edition_id, part, revision, position, words, standing, speaker_id,
                            message_id, message_revision, starts_at, ends_at)
         values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        locale.code(),
        revision,
        quote.words,
        quote.standing.code(),
        quote.speaker.map(|id| id.0),
        source.map(|source| source.message.0),
        source.map(|source| source.message_revision),
        source.map(|source| source.starts_at),
        source.map(|source| source.ends_at),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A published quote whose message is not in the archive yet.
#[derive(Debug)]
pub struct QuoteWithoutSource {
    pub slug: String,
    pub year: i32,
    pub locale: String,
    pub words: String,
}

/// For staff: the quotes of newest revisions whose source is incomplete.
pub async fn list_quotes_without_source(
    tx: &mut Tx<'_>,
) -> Result<Vec<QuoteWithoutSource>, sqlx::Error> {
    sqlx::query_as!(
        QuoteWithoutSource,
        r#"select o.slug, e.year, q.part as locale, q.words
           from quote q
           join part p on p.thing_id = q.edition_id and p.part = q.part and p.newest = q.revision
           join edition e on e.id = q.edition_id
           join observance o on o.id = e.observance_id
           where q.standing = 'source_incomplete'
           order by o.slug, e.year, q.part"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// A message that a text may quote: what is of use to find it, and to say whose words they are.
#[derive(Clone, Debug)]
pub struct Quotable {
    pub id: MessageId,
    pub year: i32,
    pub slug: String,
    pub speaker: SpeakerId,
    /// The name in the language of the text, else in English.
    pub speaker_name: Option<String>,
}

/// The message that somebody points at. A symbol is found as it is printed.
pub async fn find_quotable(
    tx: &mut Tx<'_>,
    to: &MessageRef,
    locale: Locale,
) -> Result<Option<Quotable>, sqlx::Error> {
    let (id, year, slug, symbol) = match to {
        MessageRef::Id(id) => (Some(id.0), None, None, None),
        MessageRef::Address { year, slug } => (None, Some(*year), Some(slug), None),
        MessageRef::Symbol(symbol) => (None, None, None, Some(symbol)),
    };
    sqlx::query_as!(
        Quotable,
        r#"select m.id as "id: MessageId", m.year, m.slug, m.speaker_id as "speaker: SpeakerId",
                  (select s.content ->> 'name' from part p
                   join revision s on s.thing_id = p.thing_id and s.part = p.part and s.number = p.newest
                   where p.thing_id = m.speaker_id and p.part in ($5, 'en')
                   order by p.part = $5 desc limit 1) as speaker_name
           from message m
           join thing t on t.id = m.id and t.trashed_at is null
           left join part f on f.thing_id = m.id and f.part = 'free'
           left join revision r on r.thing_id = f.thing_id and r.part = f.part and r.number = f.newest
           where m.id = $1 or (m.year = $2 and m.slug = $3) or r.content -> 'symbols' ? $4
           order by m.year, m.id limit 1"#,
        id,
        year,
        slug,
        symbol,
        locale.code()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// A message to choose from: its year, slug and title.
#[derive(Clone, Debug)]
pub struct QuotableTitle {
    pub year: i32,
    pub slug: String,
    pub title: String,
}

/// The messages for the observance of an edition that have a text in a language, those of its year first.
pub async fn list_quotable(
    tx: &mut Tx<'_>,
    edition: ThingId,
    locale: Locale,
) -> Result<Vec<QuotableTitle>, sqlx::Error> {
    sqlx::query_as!(
        QuotableTitle,
        r#"select m.year, m.slug, r.content ->> 'title' as "title!"
           from edition e
           join message m on m.observance_id = e.observance_id
           join thing t on t.id = m.id and t.trashed_at is null
           join part p on p.thing_id = m.id and p.part = $2
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where e.id = $1
           order by m.year = e.year desc, m.year desc, m.slug limit 50"#,
        edition.0,
        locale.code()
    )
    .fetch_all(&mut **tx)
    .await
}

/// Which revision of a message's text.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    Newest,
    /// The one that is public at an instant (`None`: now).
    PublicAt(Option<DateTime<Utc>>),
}

/// A text of a message with the number of its revision.
pub async fn find_message_words(
    tx: &mut Tx<'_>,
    message: MessageId,
    part: Part,
    which: Which,
) -> Result<Option<(i32, MessageText)>, sqlx::Error> {
    let (newest, at) = match which {
        Which::Newest => (true, None),
        Which::PublicAt(at) => (false, at),
    };
    let found = sqlx::query!(
        r#"select r.number, r.content as "content: Json<MessageText>"
           from part p
           join thing t on t.id = p.thing_id and t.trashed_at is null
           left join publication l on l.thing_id = p.thing_id and l.part = p.part
                and l.withdrawn_reason is null and l.live @> coalesce($4, app_now())
           join revision r on r.thing_id = p.thing_id and r.part = p.part
                and r.number = case when $3 then p.newest else l.revision end
           where p.thing_id = $1 and p.part = $2"#,
        message.0,
        part.code(),
        newest,
        at
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(found.map(|found| (found.number, found.content.0)))
}

/// A quote that was checked against another revision of its message than the one that is public now.
#[derive(Clone, Debug)]
pub struct QuoteToLookAt {
    pub edition: ThingId,
    pub part: String,
    pub words: String,
    /// What the message says now; nothing where it is not public any more.
    pub says: Option<Json<MessageText>>,
}

/// The quotes of what is public, and of what is written now, whose message has changed since.
pub async fn list_quotes_overtaken(pool: &PgPool) -> Result<Vec<QuoteToLookAt>, sqlx::Error> {
    sqlx::query_as!(
        QuoteToLookAt,
        r#"select q.edition_id as "edition: ThingId", q.part, q.words,
                  r.content as "says?: Json<MessageText>"
           from quote q
           join part p on p.thing_id = q.edition_id and p.part = q.part
           join edition e on e.id = q.edition_id
           join thing t on t.id = e.id and t.trashed_at is null
           join observance o on o.id = e.observance_id
           left join publication s on s.thing_id = q.edition_id and s.part = q.part
                and s.revision = q.revision and s.live @> app_now()
           left join publication l on l.thing_id = q.message_id and l.part = q.part
                and l.withdrawn_reason is null and l.live @> app_now()
           left join revision r on r.thing_id = l.thing_id and r.part = l.part and r.number = l.revision
           where q.standing = 'verified'
             and (s.revision is not null or (q.revision = p.newest and l.revision is not null))
             and l.revision is distinct from q.message_revision
           order by o.slug, e.year, q.part"#
    )
    .fetch_all(pool)
    .await
}

/// A text of an edition that quotes a message.
#[derive(Clone, Debug)]
pub struct QuotingText {
    pub edition: ThingId,
    pub part: String,
}

/// The texts whose newest revision, or the one that is public, quotes a message; those of the newest year first.
pub async fn list_quoting(
    pool: &PgPool,
    message: MessageId,
) -> Result<Vec<QuotingText>, sqlx::Error> {
    sqlx::query_as!(
        QuotingText,
        r#"select q.edition_id as "edition: ThingId", q.part
           from quote q
           join part p on p.thing_id = q.edition_id and p.part = q.part
           join edition e on e.id = q.edition_id
           left join publication s on s.thing_id = q.edition_id and s.part = q.part
                and s.revision = q.revision and s.live @> app_now()
           where q.message_id = $1 and (q.revision = p.newest or s.revision is not null)
           group by q.edition_id, q.part, e.year
           order by e.year desc, q.edition_id, q.part"#,
        message.0
    )
    .fetch_all(pool)
    .await
}
