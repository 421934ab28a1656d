//! Two facts about every part: what of it is public, and where the work on it stands.

use chrono::{DateTime, Utc};

/// Where the work on the newest revision of a part stands. A part whose newest revision is the live
/// one has no work state. Approval and schedule bind to a revision: a later save does not ride along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WorkState {
    Draft,
    InReview,
    ChangesRequested,
    Approved,
    Scheduled,
}

/// What of a part is public at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Publication {
    None,
    Live {
        revision: i32,
        from: DateTime<Utc>,
        until: Option<DateTime<Utc>>,
    },
    /// Public still, and marked as no longer valid.
    Withdrawn {
        revision: i32,
        reason: String,
    },
}

/// The state of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartState {
    /// The newest revision; 0 where there is none.
    pub newest: i32,
    pub work: Option<WorkState>,
    pub publication: Publication,
}

impl WorkState {
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::InReview,
        Self::ChangesRequested,
        Self::Approved,
        Self::Scheduled,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::ChangesRequested => "changes_requested",
            Self::Approved => "approved",
            Self::Scheduled => "scheduled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

impl PartState {
    /// Whether the newest revision is the live one, so that nothing waits.
    pub fn newest_is_live(&self) -> bool {
        matches!(self.publication, Publication::Live { revision, .. } if revision == self.newest)
    }
}
