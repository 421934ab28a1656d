//! What is kept for a while only, and let go of by a job.

use sqlx::PgPool;

/// How many rows of each went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    pub links: u64,
    pub letters: u64,
    pub letter_texts: u64,
    pub notifications: u64,
}

/// One-time links 30 days after they ran out, letters 90 days after they were sent or given up, texts of letters that are of no use any
/// more, notifications 180 days after they were made.
pub async fn forget(pool: &PgPool) -> Result<Forgotten, sqlx::Error> {
    let links =
        sqlx::query!("delete from one_time_link where expires_at < app_now() - interval '30 days'")
            .execute(pool)
            .await?;
    let letters = sqlx::query!(
        "delete from letter where coalesce(sent_at, failed_at, expires_at) < app_now() - interval '90 days'"
    )
    .execute(pool)
    .await?;
    let letter_texts = sqlx::query!(
        "update letter set body = '' where body <> '' and sent_at is null and expires_at < app_now()"
    )
    .execute(pool)
    .await?;
    let notifications =
        sqlx::query!("delete from notification where made_at < app_now() - interval '180 days'")
            .execute(pool)
            .await?;
    Ok(Forgotten {
        links: links.rows_affected(),
        letters: letters.rows_affected(),
        letter_texts: letter_texts.rows_affected(),
        notifications: notifications.rows_affected(),
    })
}
