//! Recovery codes, as hashes, each for one use.

use super::pool::Tx;
use crate::domain::ids::StaffId;
use sqlx::PgExecutor;

/// These and no others.
pub async fn replace_recovery_codes(
    tx: &mut Tx<'_>,
    staff: StaffId,
    hashes: &[Vec<u8>],
) -> Result<(), sqlx::Error> {
    delete_recovery_codes(tx, staff).await?;
    sqlx::query!(
        "insert into recovery_code (staff_id, code_hash) select $1, unnest($2::bytea[])",
        staff.0,
        hashes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn delete_recovery_codes(tx: &mut Tx<'_>, staff: StaffId) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from recovery_code where staff_id = $1", staff.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Uses a code up; `false` where it is none of theirs, or was used.
pub async fn use_recovery_code(
    tx: &mut Tx<'_>,
    staff: StaffId,
    hash: &[u8],
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update recovery_code set used_at = app_now()
         where staff_id = $1 and code_hash = $2 and used_at is null",
        staff.0,
        hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn count_unused_codes(
    executor: impl PgExecutor<'_>,
    staff: StaffId,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from recovery_code where staff_id = $1 and used_at is null"#,
        staff.0
    )
    .fetch_one(executor)
    .await
}
