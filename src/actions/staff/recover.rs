//! A recovery code in the place of the second factor, and ten new ones.

use super::second_factor::{fail, sign_in_fully};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::current_staff::CurrentStaff;
use crate::auth::recovery::{hash, new_codes};
use crate::auth::throttle::Counter;
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::domain::ids::StaffId;
use crate::store::pool::Tx;
use crate::store::recovery_codes::{replace_recovery_codes, use_recovery_code};
use serde_json::json;
use sqlx::PgPool;

/// Uses a recovery code up, and signs in by it.
pub async fn give_recovery_code(
    pool: &PgPool,
    asker: &Asker,
    current: &CurrentStaff,
    code: &str,
) -> Result<Token, Refusal> {
    if !current.has_second_factor {
        return Err(Refusal::NotFound);
    }
    let counter = Counter::code(current.id);
    counter.claim(pool).await??;
    let mut tx = pool.begin().await?;
    if !use_recovery_code(&mut tx, current.id, &hash(current.id, code)).await? {
        return Err(fail(tx, asker, current, "recovery code").await?);
    }
    record(
        &mut tx,
        asker,
        AuditAct::RecoveryCodeUsed,
        Where::SITE,
        json!({}),
    )
    .await?;
    let token = sign_in_fully(&mut tx, asker, current).await?;
    tx.commit().await?;
    counter.forget(pool).await?;
    Ok(token)
}

/// Ten new codes, shown this once; the old ones are worth nothing. Asks for a fresh proof.
pub async fn make_recovery_codes(
    pool: &PgPool,
    asker: &Asker,
    current: &CurrentStaff,
) -> Result<Vec<String>, Refusal> {
    if !current.is_freshly_confirmed() {
        return Err(Refusal::Denied);
    }
    if !current.has_second_factor {
        return Err(Refusal::NotFound);
    }
    let mut tx = pool.begin().await?;
    let codes = replace_codes(&mut tx, asker, current.id).await?;
    tx.commit().await?;
    Ok(codes)
}

pub(super) async fn replace_codes(
    tx: &mut Tx<'_>,
    asker: &Asker,
    staff: StaffId,
) -> Result<Vec<String>, sqlx::Error> {
    let codes = new_codes()?;
    let hashes: Vec<_> = codes.iter().map(|code| hash(staff, code)).collect();
    replace_recovery_codes(tx, staff, &hashes).await?;
    record(
        tx,
        asker,
        AuditAct::RecoveryCodesMade,
        Where::SITE,
        json!({}),
    )
    .await?;
    Ok(codes)
}
