//! Files of documents that are kept on the shelf, and the words read out of them.

use super::pool::Tx;
use crate::domain::document::KeptFile;
use crate::domain::ids::StaffId;
use sqlx::PgPool;

/// How often reading a file is tried before it is left.
pub const TRIES: i32 = 3;

/// Writes down a file that lies on the shelf, to be read by the job. The same bytes twice are one.
pub async fn insert_kept_file(
    tx: &mut Tx<'_>,
    file: &KeptFile,
    by: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into kept_file (hash, media_type, bytes, pages, file_name, added_by)
         values ($1, $2, $3, $4, $5, $6) on conflict (hash) do nothing",
        file.hash,
        file.media_type.code(),
        i64::try_from(file.bytes).unwrap_or(i64::MAX),
        file.pages.and_then(|pages| i32::try_from(pages).ok()),
        file.file_name.as_str(),
        by.map(|id| id.0)
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into kept_file_text (hash) values ($1) on conflict (hash) do nothing",
        file.hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The hash of a file whose words nobody has read yet, and counts this as a try of it: what ends the
/// program ends its tries, too.
pub async fn take_unread(pool: &PgPool) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        "update kept_file_text set tries = tries + 1, tried_at = app_now()
         where hash = (select hash from kept_file_text
                       where state = 'waiting' and tries < $1
                         and (tried_at is null or tried_at < app_now() - interval '10 minutes')
                       order by tried_at nulls first, hash limit 1)
         returning hash",
        TRIES
    )
    .fetch_optional(pool)
    .await
}

/// Takes back the try that [`take_unread`] counted: nobody came to read the file.
pub async fn give_back_unread(pool: &PgPool, hash: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update kept_file_text set tries = tries - 1 where hash = $1 and state = 'waiting' and tries > 0",
        hash
    )
    .execute(pool)
    .await?;
    Ok(())
}

pub async fn keep_words(
    pool: &PgPool,
    hash: &str,
    words: &str,
    is_cut: bool,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update kept_file_text set state = 'read', words = $2, is_cut = $3, problem = null
         where hash = $1",
        hash,
        words,
        is_cut
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Reading failed. `for_good`: the file will not be other the next time.
pub async fn note_unreadable(
    pool: &PgPool,
    hash: &str,
    problem: &str,
    for_good: bool,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update kept_file_text set problem = $2,
                state = case when $3 or tries >= $4 then 'failed' else 'waiting' end
         where hash = $1",
        hash,
        problem,
        for_good,
        TRIES
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Gives up what was tried to the end without a word about it: each time the program ended with it.
pub async fn give_up_unread(pool: &PgPool) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update kept_file_text set state = 'failed',
                problem = coalesce(problem, 'The program ended each time it was read.')
         where state = 'waiting' and tries >= $1 and tried_at < app_now() - interval '10 minutes'",
        TRIES
    )
    .execute(pool)
    .await?;
    Ok(done.rows_affected())
}
