//! Setting up one's second factor: a secret, shown until its first code is right.

use super::recover::replace_codes;
use super::second_factor::sign_in_fully;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::current_staff::CurrentStaff;
use crate::auth::second_factor::{FactorSecret, SetUp};
use crate::auth::secret_key::SecretKey;
use crate::auth::throttle::Counter;
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::domain::problem::FieldProblem;
use crate::store::second_factors::{find_second_factor, replace_unconfirmed, take_step};
use crate::store::sessions::delete_sessions;
use serde_json::json;
use sqlx::PgPool;

/// Makes a secret. One that was confirmed has to be removed first; one that was not is forgotten.
pub async fn begin_set_up(
    pool: &PgPool,
    key: &SecretKey,
    current: &CurrentStaff,
) -> Result<(), Refusal> {
    let kept = FactorSecret::new()?.encrypt(key, current.id)?;
    let mut tx = pool.begin().await?;
    if !replace_unconfirmed(&mut tx, current.id, &kept).await? {
        return Err(Refusal::NotFound);
    }
    tx.commit().await?;
    Ok(())
}

/// What is to be shown, while the first code has not come.
pub async fn find_set_up(
    pool: &PgPool,
    key: &SecretKey,
    current: &CurrentStaff,
) -> Result<Option<SetUp>, Refusal> {
    let kept = find_second_factor(pool, current.id).await?;
    let Some(kept) = kept.filter(|kept| !kept.is_confirmed) else {
        return Ok(None);
    };
    // One that cannot be read any more is made anew.
    let secret = FactorSecret::decrypt(key, current.id, &kept.secret).ok();
    Ok(secret.map(|secret| secret.set_up(&current.email)))
}

/// Takes the first code. From now on the factor counts; other sessions of the person, opened without
/// it, end. The recovery codes are shown this once.
pub async fn confirm_set_up(
    pool: &PgPool,
    key: &SecretKey,
    asker: &Asker,
    current: &CurrentStaff,
    code: &str,
) -> Result<(Token, Vec<String>), Refusal> {
    let kept = find_second_factor(pool, current.id)
        .await?
        .filter(|kept| !kept.is_confirmed)
        .ok_or(Refusal::NotFound)?;
    let secret = FactorSecret::decrypt(key, current.id, &kept.secret)?;
    let counter = Counter::code(current.id);
    counter.claim(pool).await??;
    let mut tx = pool.begin().await?;
    let taken = match secret.check(code, kept.now) {
        Some(step) => take_step(&mut tx, current.id, step, false).await?,
        None => false,
    };
    if !taken {
        return Err(FieldProblem::new("code", "code-wrong").into());
    }
    record(
        &mut tx,
        asker,
        AuditAct::SecondFactorSet,
        Where::SITE,
        json!({}),
    )
    .await?;
    let codes = replace_codes(&mut tx, asker, current.id).await?;
    delete_sessions(&mut tx, current.id, Some(current.session)).await?;
    let token = sign_in_fully(&mut tx, asker, current).await?;
    tx.commit().await?;
    counter.forget(pool).await?;
    Ok((token, codes))
}
