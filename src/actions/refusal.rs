//! Why an action did nothing.

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

impl From<FieldProblem> for Refusal {
    fn from(problem: FieldProblem) -> Self {
        Self::Problems(vec![problem])
    }
}
