//! Hashing passwords, by argon2id: at most two at once, a few waiting, and beyond that a refusal —
//! so that a crowd at the door costs neither memory nor the rest of the site.

use super::password::Password;
use super::token::random;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::{Arc, LazyLock};
use tokio::sync::Semaphore;

/// How many hash at once, and how many wait for them.
const AT_ONCE: usize = 2;
const WAITING: usize = 8;

/// Memory in KiB, passes, lanes.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// The whole program's: memory is one, however many pools ask.
static SHARED: LazyLock<Hasher> =
    LazyLock::new(|| Hasher::with(Params::new(MEMORY, PASSES, LANES, None)));

#[derive(Clone, Debug)]
pub struct Hasher {
    params: Params,
    /// Those who hash or wait.
    admitted: Arc<Semaphore>,
    hashing: Arc<Semaphore>,
}

/// Nothing was hashed.
#[derive(Debug, thiserror::Error)]
pub enum HashFailure {
    #[error("too many passwords are being checked at once")]
    Busy,
    #[error("a password could not be hashed: {0}")]
    Fault(String),
}

/// What comparing a password told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Wrong,
    Right,
    /// Right, and here is a hash by today's parameters to keep instead.
    RightAndOutdated(String),
}

impl Hasher {
    pub fn shared() -> &'static Self {
        &SHARED
    }

    /// With parameters that cost little: for tests of what lies around the hashing.
    pub fn cheap() -> Self {
        Self::with(Params::new(64, 1, 1, None))
    }

    fn with(params: argon2::Result<Params>) -> Self {
        Self {
            params: params.unwrap_or_default(),
            admitted: Arc::new(Semaphore::new(AT_ONCE + WAITING)),
            hashing: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// A hash to keep, as a PHC string with a salt of its own.
    pub async fn hash(&self, password: Password) -> Result<String, HashFailure> {
        let hasher = self.clone();
        self.in_turn(move || hasher.hash_now(&password)).await
    }

    /// Compares with what is kept. Without anything kept it takes as long and is always wrong, so
    /// that nobody learns by the clock which addresses are known here.
    pub async fn verify(
        &self,
        password: Password,
        kept: Option<String>,
    ) -> Result<Verdict, HashFailure> {
        let hasher = self.clone();
        self.in_turn(move || hasher.verify_now(&password, kept.as_deref()))
            .await
    }

    /// Runs off the threads that serve. The places are given back when the work is done, even where
    /// whoever asked has gone away.
    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HashFailure> + Send + 'static,
    ) -> Result<T, HashFailure> {
        let place = Arc::clone(&self.admitted)
            .try_acquire_owned()
            .map_err(|_| HashFailure::Busy)?;
        let turn = Arc::clone(&self.hashing)
            .acquire_owned()
            .await
            .map_err(fault)?;
        tokio::task::spawn_blocking(move || {
            let done = work();
            drop((turn, place));
            done
        })
        .await
        .map_err(fault)?
    }

    fn hash_now(&self, password: &Password) -> Result<String, HashFailure> {
        let salt = random::<16>().map_err(fault)?;
        let hash: PasswordHash = self
            .argon2()
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map_err(fault)?;
        Ok(hash.to_string())
    }

    fn verify_now(&self, password: &Password, kept: Option<&str>) -> Result<Verdict, HashFailure> {
        let Some(kept) = kept else {
            let stand_in = PasswordHash::new(&self.stand_in()).map_err(fault)?;
            let _ = self
                .argon2()
                .verify_password(password.as_bytes(), &stand_in);
            return Ok(Verdict::Wrong);
        };
        let kept = PasswordHash::new(kept).map_err(fault)?;
        if self
            .argon2()
            .verify_password(password.as_bytes(), &kept)
            .is_err()
        {
            return Ok(Verdict::Wrong);
        }
        let by = Params::try_from(&kept).map_err(fault)?;
        if by.m_cost() < self.params.m_cost() || by.t_cost() < self.params.t_cost() {
            return Ok(Verdict::RightAndOutdated(self.hash_now(password)?));
        }
        Ok(Verdict::Right)
    }

    fn argon2(&self) -> Argon2<'static> {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone())
    }

    /// A hash of nothing, by the same parameters.
    fn stand_in(&self) -> String {
        let (salt, output) = ("A".repeat(22), "A".repeat(43));
        let (m, t, p) = (
            self.params.m_cost(),
            self.params.t_cost(),
            self.params.p_cost(),
        );
        format!("$argon2id$v=19$m={m},t={t},p={p}${salt}${output}")
    }
}

fn fault(error: impl std::fmt::Display) -> HashFailure {
    HashFailure::Fault(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Password {
        Password::typed(text).unwrap()
    }

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_of_64_mib_three_passes_one_lane() {
        let hasher = Hasher::shared();
        let kept = hasher.hash(typed("kalebas zwemt 9 noord")).await.unwrap();
        assert!(
            kept.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"),
            "{kept}"
        );
        let right = hasher.verify(typed("kalebas zwemt 9 noord"), Some(kept.clone()));
        assert_eq!(right.await.unwrap(), Verdict::Right);
        let wrong = hasher.verify(typed("kalebas zwemt 9 zuid"), Some(kept));
        assert_eq!(wrong.await.unwrap(), Verdict::Wrong);
    }

    #[tokio::test]
    async fn a_hash_by_lower_parameters_is_made_anew() {
        let old = Hasher::cheap().hash(typed("a password")).await.unwrap();
        let verdict = Hasher::shared()
            .verify(typed("a password"), Some(old))
            .await
            .unwrap();
        let Verdict::RightAndOutdated(new) = verdict else {
            panic!("{verdict:?}");
        };
        assert!(new.contains("m=65536,t=3,p=1"));
    }

    #[tokio::test]
    async fn without_anything_kept_every_password_is_wrong() {
        let hasher = Hasher::cheap();
        let verdict = hasher.verify(typed("a password"), None).await.unwrap();
        assert_eq!(verdict, Verdict::Wrong);
        assert!(PasswordHash::new(&hasher.stand_in()).is_ok());
    }
}
