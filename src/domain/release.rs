//! Releases: chosen parts of chosen things that go public in one instant.

/// What happens to the whole when a part of it cannot go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReleaseRule {
    /// Nothing goes before everything can.
    AllOrNone,
    /// What is approved goes; the rest stays behind.
    WhatIsApproved,
}

impl ReleaseRule {
    pub const ALL: [Self; 2] = [Self::AllOrNone, Self::WhatIsApproved];

    pub const fn code(self) -> &'static str {
        match self {
            Self::AllOrNone => "all_or_none",
            Self::WhatIsApproved => "what_is_approved",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }
}
