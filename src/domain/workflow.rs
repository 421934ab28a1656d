//! What can be done with a part as things stand, all the reasons why not, and what comes of it.
//!
//! One table. A screen asks [`why_not`] before it shows a button, an action asks it again before it
//! writes, and [`after`] says what the part is then; the database is compared with it in a test.

use super::completeness::Gap;
use super::revision::Part;
use super::status::{PartState, Publication, Schedule, WorkState};
use chrono::{DateTime, Utc};

/// A step of the work on one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    Save,
    AskReview,
    RequestChanges,
    Approve,
    /// The newest revision, from this instant on.
    Publish,
    /// The newest revision, from an instant to come; in the place of another schedule.
    Schedule,
    Unschedule,
    /// Keep public, marked as no longer valid.
    Withdraw,
    /// Take away.
    Unpublish,
}

/// What a step needs to know beside the part itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    pub part: Part,
    pub in_trash: bool,
    /// Whether the site asks for two persons, and whoever asks wrote the newest revision.
    pub own_change: bool,
    /// They gave a reason for judging it all the same; it will be countersigned.
    pub has_override: bool,
    /// Whether the language-free part is public, or goes public in the same instant. Of the
    /// language-free part itself: true.
    pub base_is_public: bool,
    /// Whether it goes public without the photos that cannot be shown with it.
    pub without_photos: bool,
    /// What the newest revision lacks.
    pub gaps: Vec<Gap>,
}

/// A reason why a step cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    InTrash,
    NothingSaved,
    /// The newest revision is public, and nothing waits.
    NothingWaits,
    AlreadyInReview,
    AlreadyApproved,
    NotInReview,
    /// It is scheduled: take that back first.
    IsScheduled(DateTime<Utc>),
    /// An older revision is scheduled, and would take the place of this one.
    OlderIsScheduled(DateTime<Utc>),
    NotScheduled,
    NotPublic,
    AlreadyWithdrawn,
    /// Only texts are withdrawn: the public is told why, in their language.
    NotAText,
    /// Somebody else has to judge it.
    OwnChange,
    BaseNotPublic,
    InThePast,
    /// It goes public with others, all or none: move or cancel their release.
    InRelease,
    /// A release takes only what has been approved.
    NotApproved,
    /// Something else shows it: take it out there first.
    InUse,
    Gap(Gap),
}

impl Step {
    pub const ALL: [Self; 9] = [
        Self::Save,
        Self::AskReview,
        Self::RequestChanges,
        Self::Approve,
        Self::Publish,
        Self::Schedule,
        Self::Unschedule,
        Self::Withdraw,
        Self::Unpublish,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::AskReview => "ask-review",
            Self::RequestChanges => "request-changes",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Schedule => "schedule",
            Self::Unschedule => "unschedule",
            Self::Withdraw => "withdraw",
            Self::Unpublish => "unpublish",
        }
    }
}

impl WhyNot {
    /// The codes of all reasons but gaps.
    pub const CODES: [&'static str; 18] = [
        "in-trash",
        "nothing-saved",
        "nothing-waits",
        "already-in-review",
        "already-approved",
        "not-in-review",
        "is-scheduled",
        "older-is-scheduled",
        "not-scheduled",
        "not-public",
        "already-withdrawn",
        "not-a-text",
        "own-change",
        "base-not-public",
        "in-the-past",
        "in-release",
        "not-approved",
        "in-use",
    ];

    /// After `why-` among the words. A gap has a key of its own: see [`Gap::code`].
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InTrash => "in-trash",
            Self::NothingSaved => "nothing-saved",
            Self::NothingWaits => "nothing-waits",
            Self::AlreadyInReview => "already-in-review",
            Self::AlreadyApproved => "already-approved",
            Self::NotInReview => "not-in-review",
            Self::IsScheduled(_) => "is-scheduled",
            Self::OlderIsScheduled(_) => "older-is-scheduled",
            Self::NotScheduled => "not-scheduled",
            Self::NotPublic => "not-public",
            Self::AlreadyWithdrawn => "already-withdrawn",
            Self::NotAText => "not-a-text",
            Self::OwnChange => "own-change",
            Self::BaseNotPublic => "base-not-public",
            Self::InThePast => "in-the-past",
            Self::InRelease => "in-release",
            Self::NotApproved => "not-approved",
            Self::InUse => "in-use",
            Self::Gap(gap) => gap.code(),
        }
    }
}

/// All the reasons why a step cannot be taken; none where it can.
pub fn why_not(step: Step, state: &PartState, around: &Around) -> Vec<WhyNot> {
    let mut reasons = Vec::new();
    if around.in_trash {
        reasons.push(WhyNot::InTrash);
    }
    if state.newest == 0 && step != Step::Save {
        reasons.push(WhyNot::NothingSaved);
        return reasons;
    }
    match step {
        Step::Save => {}
        Step::AskReview => match state.work {
            Some(WorkState::Draft | WorkState::ChangesRequested) => {}
            Some(WorkState::InReview) => reasons.push(WhyNot::AlreadyInReview),
            Some(WorkState::Approved) => reasons.push(WhyNot::AlreadyApproved),
            Some(WorkState::Scheduled) => reasons.extend(scheduled(state)),
            None => reasons.push(WhyNot::NothingWaits),
        },
        Step::RequestChanges => match state.work {
            Some(WorkState::InReview | WorkState::Approved) => {}
            Some(WorkState::Scheduled) => reasons.extend(scheduled(state)),
            Some(WorkState::Draft | WorkState::ChangesRequested) | None => {
                reasons.push(WhyNot::NotInReview);
            }
        },
        Step::Approve => match state.work {
            Some(WorkState::Draft | WorkState::InReview | WorkState::ChangesRequested) => {
                reasons.extend(judged(state, around));
            }
            Some(WorkState::Approved | WorkState::Scheduled) => {
                reasons.push(WhyNot::AlreadyApproved);
            }
            None => reasons.push(WhyNot::NothingWaits),
        },
        Step::Publish | Step::Schedule => {
            if state.newest_is_live() {
                reasons.push(WhyNot::NothingWaits);
            }
            reasons.extend(bound(state));
            if step == Step::Publish {
                let older = state.schedule.filter(|held| held.revision != state.newest);
                reasons.extend(older.map(|held| WhyNot::OlderIsScheduled(held.at)));
            }
            reasons.extend(judged(state, around));
            if !around.base_is_public {
                reasons.push(WhyNot::BaseNotPublic);
            }
            let blocking = around
                .gaps
                .iter()
                .filter(|gap| gap.blocks() && !(around.without_photos && gap.photo().is_some()));
            reasons.extend(blocking.cloned().map(WhyNot::Gap));
        }
        Step::Unschedule => {
            if state.schedule.is_none() {
                reasons.push(WhyNot::NotScheduled);
            }
            reasons.extend(bound(state));
        }
        Step::Withdraw | Step::Unpublish => {
            match (&state.publication, step) {
                (Publication::None, _) => reasons.push(WhyNot::NotPublic),
                (Publication::Withdrawn { .. }, Step::Withdraw) => {
                    reasons.push(WhyNot::AlreadyWithdrawn);
                }
                _ => {}
            }
            if step == Step::Withdraw && around.part == Part::Free {
                reasons.push(WhyNot::NotAText);
            }
            reasons.extend(scheduled(state));
        }
    }
    reasons
}

fn scheduled(state: &PartState) -> Option<WhyNot> {
    state.schedule.map(|held| WhyNot::IsScheduled(held.at))
}

fn bound(state: &PartState) -> Option<WhyNot> {
    let held = state.schedule.filter(|held| held.is_bound);
    held.map(|_| WhyNot::InRelease)
}

/// Whoever asks judges with this step, unless it has been judged before.
fn judged(state: &PartState, around: &Around) -> Option<WhyNot> {
    let is_judged = matches!(
        state.work,
        Some(WorkState::Approved | WorkState::Scheduled) | None
    );
    (!is_judged && around.own_change && !around.has_override).then_some(WhyNot::OwnChange)
}

/// The part after a step that [`why_not`] has nothing against. `at`: the instant a schedule names;
/// `reason`: what the public is told of a withdrawal.
pub fn after(
    step: Step,
    mut state: PartState,
    now: DateTime<Utc>,
    at: DateTime<Utc>,
    reason: &str,
) -> PartState {
    match step {
        Step::Save => {
            state.newest += 1;
            state.work = Some(WorkState::Draft);
        }
        Step::AskReview => state.work = Some(WorkState::InReview),
        Step::RequestChanges => state.work = Some(WorkState::ChangesRequested),
        Step::Approve => state.work = Some(WorkState::Approved),
        Step::Publish => {
            state.schedule = None;
            state.publication = Publication::Live {
                revision: state.newest,
                from: now,
                until: None,
            };
            state.work = None;
        }
        Step::Schedule => {
            state.schedule = Some(Schedule {
                revision: state.newest,
                at,
                is_bound: false,
            });
            if let Publication::Live { until, .. } = &mut state.publication {
                *until = Some(at);
            }
            state.work = Some(WorkState::Scheduled);
        }
        Step::Unschedule => {
            let held = state.schedule.take().map(|held| held.revision);
            if let Publication::Live { until, .. } = &mut state.publication {
                *until = None;
            }
            if held == Some(state.newest) {
                state.work = Some(WorkState::Approved);
            }
        }
        Step::Withdraw => {
            if let Some(revision) = state.publication.revision() {
                state.publication = Publication::Withdrawn {
                    revision,
                    reason: reason.to_owned(),
                };
            }
        }
        Step::Unpublish => {
            state.publication = Publication::None;
            state.work = state.work.or(Some(WorkState::Draft));
        }
    }
    state
}
