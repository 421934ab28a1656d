//! Slowing down whoever guesses: by account and by network, in the database, so that every node
//! counts together. Never a hard lock-out: after the wait the right person gets in.

use crate::domain::ids::StaffId;
use crate::domain::staff::email_key;
use crate::state::networks::network_of;
use crate::store::throttles::{
    Slowing, claim_attempt, delete_throttle, seconds_left, unclaim_attempt,
};
use sqlx::PgPool;

/// What is counted, under a hash, so that the table lists no addresses.
#[derive(Clone, Debug)]
pub struct Counter {
    key: [u8; 32],
    slowing: Slowing,
}

/// Nothing may be tried for so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooSoon {
    pub seconds: u64,
}

/// A day without a failure, and all is forgotten.
const DAY: i32 = 24 * 60;

impl Counter {
    /// Passwords tried on one address. The longest wait is short: whoever attacks an account from a
    /// thousand networks must not keep its owner out.
    pub fn account(email: &str) -> Self {
        Self::of("account", &email_key(email), 4, 5 * 60)
    }

    /// Passwords, links and letters asked for from one network, by its address; behind one an
    /// office may sit.
    pub fn network(network: &str) -> Self {
        let name = network
            .parse()
            .map_or_else(|_| network.to_owned(), network_of);
        Self::of("network", &name, 10, 15 * 60)
    }

    /// Codes of a second factor: five, then the wait begins.
    pub fn code(staff: StaffId) -> Self {
        Self::of("code", &staff.to_string(), 5, 15 * 60)
    }

    /// Passwords that a person who is signed in gives again.
    pub fn own_password(staff: StaffId) -> Self {
        Self::of("own-password", &staff.to_string(), 4, 5 * 60)
    }

    /// Letters for a forgotten password to one address.
    pub fn forgotten(email: &str) -> Self {
        Self::of("forgotten", &email_key(email), 3, 60 * 60)
    }

    /// Letters for forgotten passwords from one network.
    pub fn forgotten_from(network: &str) -> Self {
        let name = network
            .parse()
            .map_or_else(|_| network.to_owned(), network_of);
        Self::of("forgotten-from", &name, 10, 60 * 60)
    }

    fn of(kind: &str, name: &str, free: i32, most: i32) -> Self {
        Self {
            key: *blake3::hash(format!("{kind}:{name}").as_bytes()).as_bytes(),
            slowing: Slowing {
                free,
                most,
                forgotten_after: DAY,
            },
        }
    }

    /// Counts an attempt as a failure before it is made: a hundred at once are a hundred.
    pub async fn claim(&self, pool: &PgPool) -> Result<Result<(), TooSoon>, sqlx::Error> {
        if claim_attempt(pool, &self.key, self.slowing)
            .await?
            .is_some()
        {
            return Ok(Ok(()));
        }
        let seconds = seconds_left(pool, &self.key).await?;
        Ok(Err(TooSoon {
            seconds: u64::try_from(seconds).unwrap_or(1),
        }))
    }

    /// The attempt was right, or was not made.
    pub async fn give_back(&self, pool: &PgPool) -> Result<(), sqlx::Error> {
        unclaim_attempt(pool, &self.key).await
    }

    /// The right person came: nothing before counts any more.
    pub async fn forget(&self, pool: &PgPool) -> Result<(), sqlx::Error> {
        delete_throttle(pool, &self.key).await
    }
}

/// Claims from all counters or from none.
pub async fn claim_all(
    pool: &PgPool,
    counters: &[&Counter],
) -> Result<Result<(), TooSoon>, sqlx::Error> {
    for (index, counter) in counters.iter().enumerate() {
        if let Err(too_soon) = counter.claim(pool).await? {
            for claimed in &counters[..index] {
                claimed.give_back(pool).await?;
            }
            return Ok(Err(too_soon));
        }
    }
    Ok(Ok(()))
}
