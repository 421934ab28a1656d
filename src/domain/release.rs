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

/// How a release goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReleaseTerms {
    pub rule: ReleaseRule,
    /// Its texts go without the photos that cannot be shown with them.
    pub without_photos: bool,
}

impl From<ReleaseRule> for ReleaseTerms {
    /// By this rule, and with everything shown.
    fn from(rule: ReleaseRule) -> Self {
        Self {
            rule,
            without_photos: false,
        }
    }
}
