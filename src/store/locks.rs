//! Locks by which processes take turns.

use super::pool::Tx;

/// Takes the lock of a job, or says false at once where another has it. It goes with the transaction.
pub async fn try_lock(tx: &mut Tx<'_>, job: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select pg_try_advisory_xact_lock(hashtext('daymark job'), hashtext($1)) as "got!""#,
        job
    )
    .fetch_one(&mut **tx)
    .await
}
