//! The first half of signing in: address and password.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::auth::hasher::{HashFailure, Hasher, Verdict};
use crate::auth::password::Password;
use crate::auth::session::{Level, Origin, open_session};
use crate::auth::throttle::{Counter, claim_all};
use crate::auth::token::Token;
use crate::domain::audit::AuditAct;
use crate::domain::problem::FieldProblem;
use crate::store::second_factors::find_second_factor;
use crate::store::sessions::delete_session_by_token;
use crate::store::staff::{
    Credentials, find_credentials, has_signed_in_from, lock_credentials, update_hash,
};
use crate::store::throttles::delete_old_throttles;
use serde_json::json;
use sqlx::PgPool;

/// How far the password leads. The token goes into the cookie.
#[derive(Clone, Debug)]
pub enum SignIn {
    SignedIn(Token),
    NeedsSecondFactor(Token),
    NeedsSecondFactorSetUp(Token),
}

/// What was typed at the door, and what came along.
#[derive(Clone, Copy, Debug, Default)]
pub struct Knock<'a> {
    pub email: &'a str,
    pub password: &'a str,
    pub user_agent: Option<&'a str>,
    /// The token of a cookie that came along: its session ends, so that nobody can have set it.
    pub old: Option<&'a Token>,
}

/// Opens a session for the right password. A wrong one, an unknown address, a person who was disabled
/// or has not accepted their invitation: all are told the same, after the same time.
pub async fn sign_in(
    pool: &PgPool,
    hasher: &Hasher,
    asker: &Asker,
    knock: Knock<'_>,
) -> Result<SignIn, Refusal> {
    let password = read(&knock)?;
    let found = find_credentials(pool, knock.email).await?;
    let counters = counters(pool, asker, &knock, found.as_ref()).await?;
    claim_all(pool, &counters.iter().collect::<Vec<_>>()).await??;
    let kept = found
        .as_ref()
        .filter(|found| !found.disabled)
        .and_then(|found| found.password_hash.clone());
    let verdict = match hasher.verify(password, kept.clone()).await {
        Ok(verdict) => verdict,
        Err(failure) => {
            give_back(pool, &counters).await?;
            if let HashFailure::Fault(cause) = &failure {
                tracing::error!(cause, "a password could not be compared");
            }
            return Err(failure.into());
        }
    };
    let (Some(found), Some(kept)) = (found.as_ref(), kept) else {
        return Err(fail(pool, asker, found.as_ref()).await?);
    };
    if verdict == Verdict::Wrong {
        return Err(fail(pool, asker, Some(found)).await?);
    }
    let opened = open(pool, asker, &knock, found, &kept, verdict).await?;
    give_back(pool, &counters).await?;
    Counter::account(knock.email).forget(pool).await?;
    delete_old_throttles(pool).await?;
    Ok(opened)
}

fn read(knock: &Knock<'_>) -> Result<Password, Refusal> {
    let mut problems = Vec::new();
    if knock.email.trim().is_empty() {
        problems.push(FieldProblem::new("email", "email-missing"));
    }
    if knock.password.is_empty() {
        problems.push(FieldProblem::new("password", "password-missing"));
    }
    if !problems.is_empty() {
        return Err(Refusal::Problems(problems));
    }
    Password::typed(knock.password).ok_or_else(|| wrong().into())
}

/// The network always counts; the account does not where its owner signed in from this network not
/// long ago, so that a stranger elsewhere cannot keep them waiting.
async fn counters(
    pool: &PgPool,
    asker: &Asker,
    knock: &Knock<'_>,
    found: Option<&Credentials>,
) -> Result<Vec<Counter>, sqlx::Error> {
    let mut counters = Vec::new();
    let mut is_at_home = false;
    if let Some(network) = &asker.network {
        counters.push(Counter::network(network));
        if let Some(found) = found {
            is_at_home = has_signed_in_from(pool, found.id, network).await?;
        }
    }
    if !is_at_home {
        counters.push(Counter::account(knock.email));
    }
    Ok(counters)
}

async fn give_back(pool: &PgPool, counters: &[Counter]) -> Result<(), sqlx::Error> {
    for counter in counters {
        counter.give_back(pool).await?;
    }
    Ok(())
}

/// Writes the failure down. An address that nobody has here is not: it might be a password that was
/// typed into the wrong field.
async fn fail(
    pool: &PgPool,
    asker: &Asker,
    found: Option<&Credentials>,
) -> Result<Refusal, sqlx::Error> {
    let asker = found.map_or_else(
        || asker.clone(),
        |found| asker.known_as(found.id, &found.name),
    );
    let mut tx = pool.begin().await?;
    let detail = json!({ "step": "password" });
    record(&mut tx, &asker, AuditAct::SignInFailed, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok(wrong().into())
}

fn wrong() -> FieldProblem {
    FieldProblem::new("", "sign-in-wrong")
}

async fn open(
    pool: &PgPool,
    asker: &Asker,
    knock: &Knock<'_>,
    found: &Credentials,
    kept: &str,
    verdict: Verdict,
) -> Result<SignIn, Refusal> {
    let asker = asker.known_as(found.id, &found.name);
    let mut tx = pool.begin().await?;
    // A reset or a disabling that came in between has ended all sessions; this must not add one.
    if !lock_credentials(&mut tx, found.id, kept).await? {
        return Err(wrong().into());
    }
    if let Verdict::RightAndOutdated(new) = &verdict {
        update_hash(&mut tx, found.id, kept, new).await?;
    }
    if let Some(old) = knock.old {
        delete_session_by_token(&mut tx, &old.hash()).await?;
    }
    // A factor that was set up while the password was being checked counts, too.
    let factor = find_second_factor(&mut *tx, found.id).await?;
    let has_factor = factor.is_some_and(|kept| kept.is_confirmed);
    let needs_more = has_factor || found.roles.need_second_factor();
    let level = if needs_more {
        Level::Password
    } else {
        Level::Full
    };
    let origin = Origin {
        user_agent: knock.user_agent,
        network: asker.network.as_deref(),
    };
    let token = open_session(&mut tx, found.id, level, origin).await?;
    if !needs_more {
        record(&mut tx, &asker, AuditAct::SignedIn, Where::SITE, json!({})).await?;
    }
    tx.commit().await?;
    Ok(match (needs_more, has_factor) {
        (false, _) => SignIn::SignedIn(token),
        (true, true) => SignIn::NeedsSecondFactor(token),
        (true, false) => SignIn::NeedsSecondFactorSetUp(token),
    })
}
