//! The outbox.

use super::pool::Tx;
use crate::domain::letter::LetterKind;
use crate::domain::locale::Locale;
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use uuid::Uuid;

/// A letter to be sent.
#[derive(Debug)]
pub struct NewLetter<'a> {
    pub to: &'a str,
    pub locale: Locale,
    pub kind: LetterKind,
    pub subject: &'a str,
    pub body: &'a str,
    pub expires_at: Option<DateTime<Utc>>,
}

/// A letter in the outbox.
#[derive(Clone, Debug)]
pub struct Letter {
    pub id: Uuid,
    pub to: String,
    pub kind: Option<LetterKind>,
    pub subject: String,
    /// Empty once it was sent, or is of no use any more.
    pub body: String,
    pub made_at: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    pub failed_at: Option<DateTime<Utc>>,
    pub attempts: i32,
    pub next_attempt_at: DateTime<Utc>,
    pub last_error: Option<String>,
}

/// Where a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterState {
    Waiting,
    Sent,
    /// Given up, or of no use any more.
    Failed,
}

/// What is needed to send one.
#[derive(Clone, Debug)]
pub struct DueLetter {
    pub id: Uuid,
    pub to: String,
    pub subject: String,
    pub body: String,
    pub attempts: i32,
}

impl LetterState {
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Sent, Self::Failed];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

pub async fn insert_letter(tx: &mut Tx<'_>, letter: &NewLetter<'_>) -> Result<Uuid, sqlx::Error> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "insert into letter (id, to_address, locale, kind, subject, body, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        letter.to,
        letter.locale.code(),
        letter.kind.code(),
        letter.subject,
        letter.body,
        letter.expires_at
    )
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// The letter that has been due longest, held until the transaction ends; those that another holds
/// are passed over.
pub async fn take_due_letter(tx: &mut Tx<'_>) -> Result<Option<DueLetter>, sqlx::Error> {
    sqlx::query_as!(
        DueLetter,
        r#"select id, to_address as "to", subject, body, attempts
           from letter
           where sent_at is null and failed_at is null and next_attempt_at <= app_now()
             and (expires_at is null or expires_at > app_now())
           order by next_attempt_at, id limit 1
           for update skip locked"#
    )
    .fetch_optional(&mut **tx)
    .await
}

/// It went out: its text is erased, since it may hold a link that lets somebody in.
pub async fn update_letter_sent(tx: &mut Tx<'_>, id: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update letter set sent_at = app_now(), attempts = attempts + 1, last_error = null, body = ''
         where id = $1",
        id
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// It did not go out. It is tried again after `wait_seconds`, or given up.
pub async fn update_letter_refused(
    tx: &mut Tx<'_>,
    id: Uuid,
    error: &str,
    wait_seconds: Option<f64>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update letter set attempts = attempts + 1, last_error = $2,
             failed_at = case when $3::float8 is null then app_now() end,
             next_attempt_at = app_now() + make_interval(secs => coalesce($3, 0))
         where id = $1",
        id,
        error,
        wait_seconds
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Puts a letter that was not sent at the head of the queue again. False where there is none such.
pub async fn update_letter_again(tx: &mut Tx<'_>, id: Uuid) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update letter set failed_at = null, attempts = 0, next_attempt_at = app_now()
         where id = $1 and sent_at is null and (expires_at is null or expires_at > app_now())",
        id
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// At most `limit` letters of a state, newest first, older than `before`.
pub async fn list_letters(
    pool: &PgPool,
    state: LetterState,
    before: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Letter>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select l.*, s.state as "state!"
           from letter l,
                lateral (select case
                    when sent_at is not null then 'sent'
                    when failed_at is not null or expires_at <= app_now() then 'failed'
                    else 'waiting' end) as s (state)
           where s.state = $1 and ($2::uuid is null or l.id < $2)
           order by l.id desc limit $3"#,
        state.code(),
        before,
        limit
    )
    .fetch_all(pool)
    .await?;
    let letters = rows.into_iter().map(|row| Letter {
        id: row.id,
        to: row.to_address,
        kind: LetterKind::from_code(&row.kind),
        subject: row.subject,
        body: row.body,
        made_at: row.made_at,
        expires_at: row.expires_at,
        sent_at: row.sent_at,
        failed_at: row.failed_at,
        attempts: row.attempts,
        next_attempt_at: row.next_attempt_at,
        last_error: row.last_error,
    });
    Ok(letters.collect())
}

/// How many letters wait, and how many were given up.
pub async fn count_letters(pool: &PgPool) -> Result<(i64, i64), sqlx::Error> {
    let row = sqlx::query!(
        r#"select count(*) filter (where failed_at is null and (expires_at is null or expires_at > app_now())) as "waiting!",
                  count(*) filter (where failed_at is not null or expires_at <= app_now()) as "failed!"
           from letter where sent_at is null"#
    )
    .fetch_one(pool)
    .await?;
    Ok((row.waiting, row.failed))
}

pub async fn find_letter_subject(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("select subject from letter where id = $1", id)
        .fetch_optional(&mut **tx)
        .await
}
