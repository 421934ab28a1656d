//! The second half of signing in: a code from the second factor. The same act confirms later who
//! somebody is.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::current_staff::CurrentStaff;
use crate::auth::second_factor::FactorSecret;
use crate::auth::secret_key::{KeyProblem, SecretKey};
use crate::auth::session::rotate;
use crate::auth::throttle::Counter;
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::domain::problem::FieldProblem;
use crate::store::pool::Tx;
use crate::store::second_factors::{find_second_factor, take_step};
use serde_json::json;
use sqlx::PgPool;

/// Takes a code, once. The session gets another token, and is signed in.
pub async fn give_code(
    pool: &PgPool,
    key: &SecretKey,
    asker: &Asker,
    current: &CurrentStaff,
    code: &str,
) -> Result<Token, Refusal> {
    let kept = find_second_factor(pool, current.id)
        .await?
        .filter(|kept| kept.is_confirmed)
        .ok_or(Refusal::NotFound)?;
    let secret = FactorSecret::decrypt(key, current.id, &kept.secret).map_err(unreadable)?;
    let counter = Counter::code(current.id);
    counter.claim(pool).await??;
    let step = secret.check(code, kept.now);
    let mut tx = pool.begin().await?;
    let taken = match step {
        Some(step) => take_step(&mut tx, current.id, step, true).await?,
        None => false,
    };
    if !taken {
        return Err(fail(tx, asker, current, "code").await?);
    }
    let token = sign_in_fully(&mut tx, asker, current).await?;
    tx.commit().await?;
    counter.forget(pool).await?;
    Ok(token)
}

/// The key file is not the one by which the secret was encrypted: the person can go on by a recovery
/// code, and the operator reads why.
fn unreadable(problem: KeyProblem) -> Refusal {
    tracing::error!(%problem, "a second factor cannot be checked");
    FieldProblem::new("code", "factor-unreadable").into()
}

/// Writes down that the second half went wrong; of somebody who is signed in that is no failed
/// sign-in.
pub(super) async fn fail(
    mut tx: Tx<'_>,
    asker: &Asker,
    current: &CurrentStaff,
    step: &str,
) -> Result<Refusal, sqlx::Error> {
    if !current.is_signed_in() {
        let detail = json!({ "step": step });
        record(&mut tx, asker, AuditAct::SignInFailed, Where::SITE, detail).await?;
    }
    tx.commit().await?;
    Ok(FieldProblem::new("code", "code-wrong").into())
}

/// Another token for the session; the first time, that is signing in.
pub(super) async fn sign_in_fully(
    tx: &mut Tx<'_>,
    asker: &Asker,
    current: &CurrentStaff,
) -> Result<Token, Refusal> {
    let token = rotate(tx, current.session).await?.ok_or(Refusal::Denied)?;
    if !current.is_signed_in() {
        record(tx, asker, AuditAct::SignedIn, Where::SITE, json!({})).await?;
    }
    Ok(token)
}
