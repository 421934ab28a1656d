//! Proving anew who one is, before an act that asks for it: by a code where there is a second factor
//! (`second_factor::give_code`), else by the password.

use crate::actions::refusal::Refusal;
use crate::auth::current_staff::CurrentStaff;
use crate::auth::hasher::{Hasher, Verdict};
use crate::auth::password::Password;
use crate::auth::session::rotate;
use crate::auth::throttle::Counter;
use crate::auth::token::Token;
use crate::domain::problem::FieldProblem;
use crate::store::staff::find_password_hash;
use sqlx::PgPool;

/// By the password, where there is no second factor. The session gets another token.
pub async fn confirm_by_password(
    pool: &PgPool,
    hasher: &Hasher,
    current: &CurrentStaff,
    password: &str,
) -> Result<Token, Refusal> {
    if current.has_second_factor {
        return Err(Refusal::Denied);
    }
    compare(pool, hasher, current, password).await?;
    let mut tx = pool.begin().await?;
    let token = rotate(&mut tx, current.session).await?;
    tx.commit().await?;
    token.ok_or(Refusal::Denied)
}

/// Compares with the password of somebody who is signed in, slowly where it is guessed at.
pub(super) async fn compare(
    pool: &PgPool,
    hasher: &Hasher,
    current: &CurrentStaff,
    password: &str,
) -> Result<(), Refusal> {
    let wrong = || FieldProblem::new("password", "password-wrong");
    let typed = Password::typed(password).ok_or_else(wrong)?;
    let counter = Counter::own_password(current.id);
    counter.claim(pool).await??;
    let kept = find_password_hash(pool, current.id).await?;
    match hasher.verify(typed, kept).await {
        Ok(Verdict::Wrong) => Err(wrong().into()),
        Ok(_) => Ok(counter.forget(pool).await?),
        Err(failure) => {
            counter.give_back(pool).await?;
            Err(failure.into())
        }
    }
}
