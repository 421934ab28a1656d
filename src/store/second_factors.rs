//! Second-factor secrets, encrypted, and the last code that was taken from each.

use super::pool::Tx;
use crate::domain::ids::StaffId;
use sqlx::PgExecutor;

/// What is kept, and what the database's clock says in seconds.
#[derive(Clone, Debug)]
pub struct KeptFactor {
    /// Encrypted.
    pub secret: Vec<u8>,
    pub is_confirmed: bool,
    pub now: i64,
}

pub async fn find_second_factor(
    executor: impl PgExecutor<'_>,
    staff: StaffId,
) -> Result<Option<KeptFactor>, sqlx::Error> {
    sqlx::query_as!(
        KeptFactor,
        r#"select secret, confirmed_at is not null as "is_confirmed!",
                  floor(extract(epoch from app_now()))::bigint as "now!"
           from second_factor where staff_id = $1"#,
        staff.0
    )
    .fetch_optional(executor)
    .await
}

/// Keeps a secret whose first code is still to come; one that waited before is forgotten. `false`
/// where there is one already that was confirmed.
pub async fn replace_unconfirmed(
    tx: &mut Tx<'_>,
    staff: StaffId,
    secret: &[u8],
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "insert into second_factor (staff_id, secret) values ($1, $2)
         on conflict (staff_id) do update set secret = excluded.secret, made_at = app_now(), last_step = 0
         where second_factor.confirmed_at is null",
        staff.0,
        secret
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes a code's time step: `false` where it, or a later one, was taken before. The first one
/// confirms the factor.
pub async fn take_step(
    tx: &mut Tx<'_>,
    staff: StaffId,
    step: i64,
    confirmed: bool,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update second_factor
         set last_step = $2, confirmed_at = coalesce(confirmed_at, app_now())
         where staff_id = $1 and last_step < $2 and (confirmed_at is not null) = $3",
        staff.0,
        step,
        confirmed
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// `false` where there was none.
pub async fn delete_second_factor(tx: &mut Tx<'_>, staff: StaffId) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!("delete from second_factor where staff_id = $1", staff.0)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}
