//! What people are told of: on their dashboard, and by letter.

/// Something that the people concerned are told. The code is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotificationKind {
    /// Somebody asks for a review.
    ReviewAsked,
    ChangesRequested,
    Approved,
    Published,
    /// A scheduled publication did not take place; the note says why.
    ScheduleBlocked,
    /// Somebody approved a change of their own; the note is their reason.
    CountersignAsked,
}

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetterKind {
    Invitation,
    Reset,
    About(NotificationKind),
    /// Sent by an operator who tries whether mail works.
    Test,
}

impl NotificationKind {
    pub const ALL: [Self; 6] = [
        Self::ReviewAsked,
        Self::ChangesRequested,
        Self::Approved,
        Self::Published,
        Self::ScheduleBlocked,
        Self::CountersignAsked,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::ReviewAsked => "review_asked",
            Self::ChangesRequested => "changes_requested",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::ScheduleBlocked => "schedule_blocked",
            Self::CountersignAsked => "countersign_asked",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl LetterKind {
    pub fn all() -> impl Iterator<Item = Self> {
        let told = NotificationKind::ALL.into_iter().map(Self::About);
        [Self::Invitation, Self::Reset, Self::Test]
            .into_iter()
            .chain(told)
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
            Self::About(kind) => kind.code(),
            Self::Test => "test",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|kind| kind.code() == code)
    }
}
