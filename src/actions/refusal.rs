//! Why an action did nothing.

use crate::auth::hasher::HashFailure;
use crate::auth::secret_key::KeyProblem;
use crate::auth::throttle::TooSoon;
use crate::domain::problem::FieldProblem;
use crate::domain::workflow::WhyNot;
use crate::store::revisions::SaveFailure;

/// Nothing was written. All but the last can be told to whoever asked, and mended by them.
#[derive(Debug)]
pub enum Refusal {
    /// This person may not do that.
    Denied,
    /// There is no such thing, or none they may know of.
    NotFound,
    /// What they gave is not right; all problems at once.
    Problems(Vec<FieldProblem>),
    /// It cannot be done as things stand; all reasons at once.
    WhyNot(Vec<WhyNot>),
    /// Somebody saved in between: the newest revision there is now.
    Overtaken { newest: i32 },
    /// Too many passwords are being checked at this moment: again in a few seconds.
    Busy,
    /// Too many wrong attempts: nothing is tried for so many seconds.
    TooSoon { seconds: u64 },
    /// Our fault, for the log.
    Fault(sqlx::Error),
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Fault(error)
    }
}

impl From<SaveFailure> for Refusal {
    fn from(failure: SaveFailure) -> Self {
        match failure {
            SaveFailure::Overtaken { newest } => Self::Overtaken { newest },
            SaveFailure::Database(error) => Self::Fault(error),
        }
    }
}

impl From<TooSoon> for Refusal {
    fn from(TooSoon { seconds }: TooSoon) -> Self {
        Self::TooSoon { seconds }
    }
}

impl From<HashFailure> for Refusal {
    fn from(failure: HashFailure) -> Self {
        match failure {
            HashFailure::Busy => Self::Busy,
            HashFailure::Fault(_) => Self::Fault(sqlx::Error::Configuration(Box::new(failure))),
        }
    }
}

impl From<KeyProblem> for Refusal {
    fn from(problem: KeyProblem) -> Self {
        Self::Fault(sqlx::Error::Configuration(Box::new(problem)))
    }
}

impl From<FieldProblem> for Refusal {
    fn from(problem: FieldProblem) -> Self {
        Self::Problems(vec![problem])
    }
}
