//! Failures under hashed names, and the instant before which nothing is tried again.

use sqlx::PgExecutor;

/// How a throttle slows down.
#[derive(Clone, Copy, Debug)]
pub struct Slowing {
    /// So many in a row cost nothing.
    pub free: i32,
    /// The longest wait, in seconds.
    pub most: i32,
    /// After so many minutes without a failure all is forgotten.
    pub forgotten_after: i32,
}

/// Counts an attempt as failed before it is made, so that a hundred at once are a hundred; the wait
/// doubles with each beyond the free ones. `None` where the wait is not over: then nothing is counted,
/// and no attempt may be made.
pub async fn claim_attempt(
    executor: impl PgExecutor<'_>,
    key: &[u8],
    slowing: Slowing,
) -> Result<Option<i32>, sqlx::Error> {
    sqlx::query_scalar!(
        "insert into throttle as t (key, failures, last_failed_at, free_at)
         values ($1, 1, app_now(), app_now() + make_interval(secs => throttle_wait(1, $2, $3)))
         on conflict (key) do update set
             failures = case when t.last_failed_at < app_now() - make_interval(mins => $4) then 1 else t.failures + 1 end,
             last_failed_at = app_now(),
             free_at = app_now() + make_interval(secs => throttle_wait(
                 case when t.last_failed_at < app_now() - make_interval(mins => $4) then 1 else t.failures + 1 end, $2, $3))
         where t.free_at <= app_now()
         returning failures",
        key,
        slowing.free,
        slowing.most,
        slowing.forgotten_after
    )
    .fetch_optional(executor)
    .await
}

/// How many seconds are left to wait, at least 1.
pub async fn seconds_left(executor: impl PgExecutor<'_>, key: &[u8]) -> Result<i32, sqlx::Error> {
    let left = sqlx::query_scalar!(
        r#"select greatest(1, ceil(extract(epoch from free_at - app_now())))::int as "left!"
           from throttle where key = $1"#,
        key
    )
    .fetch_optional(executor)
    .await?;
    Ok(left.unwrap_or(1))
}

/// Takes a claimed attempt back: it was right, or was not made.
pub async fn unclaim_attempt(executor: impl PgExecutor<'_>, key: &[u8]) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update throttle set failures = greatest(0, failures - 1), free_at = app_now() where key = $1",
        key
    )
    .execute(executor)
    .await?;
    Ok(())
}

pub async fn delete_throttle(executor: impl PgExecutor<'_>, key: &[u8]) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from throttle where key = $1", key)
        .execute(executor)
        .await?;
    Ok(())
}

/// Forgets what has been quiet for two days.
pub async fn delete_old_throttles(executor: impl PgExecutor<'_>) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from throttle where last_failed_at < app_now() - interval '2 days'")
        .execute(executor)
        .await?;
    Ok(())
}
