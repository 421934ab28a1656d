//! Two facts about every part: what of it is public, and where the work stands.

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

/// A publication that has not begun. A part has at most one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub revision: i32,
    pub at: DateTime<Utc>,
    /// It goes with others, all or none of them: only the release can move it or take it back.
    pub is_bound: bool,
}

/// The state of one part at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartState {
    /// The newest revision; 0 where there is none.
    pub newest: i32,
    pub work: Option<WorkState>,
    pub publication: Publication,
    pub schedule: Option<Schedule>,
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

impl Publication {
    /// The revision that the public sees, withdrawn or not.
    pub const fn revision(&self) -> Option<i32> {
        match self {
            Self::None => None,
            Self::Live { revision, .. } | Self::Withdrawn { revision, .. } => Some(*revision),
        }
    }
}

impl PartState {
    /// Of a part that nobody has written yet.
    pub const EMPTY: Self = Self {
        newest: 0,
        work: None,
        publication: Publication::None,
        schedule: None,
    };

    /// Whether the public sees any of it, or will by a schedule.
    pub fn is_or_will_be_public(&self) -> bool {
        self.publication != Publication::None || self.schedule.is_some()
    }

    /// Whether the newest revision is the live one, so that nothing waits.
    pub fn newest_is_live(&self) -> bool {
        matches!(self.publication, Publication::Live { revision, .. } if revision == self.newest)
    }

    /// The same part at a later instant: a schedule that has come is a publication, whoever slept.
    pub fn at(mut self, now: DateTime<Utc>) -> Self {
        if let Some(schedule) = self.schedule.filter(|schedule| schedule.at <= now) {
            self.schedule = None;
            self.publication = Publication::Live {
                revision: schedule.revision,
                from: schedule.at,
                until: None,
            };
        }
        if self.newest_is_live() {
            self.work = None;
        }
        self
    }
}
