//! Releases: putting one together, looking before it goes, scheduling, moving and cancelling it.

use super::at_hand::{AtHand, Consent, Meant};
use super::publish::{forget_coming_dates, make_public, remember_dates_of, take_back};
use super::tell::tell_schedulers;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::completeness::Gap;
use crate::domain::ids::{ReleaseId, ThingId};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::release::{ReleaseRule, ReleaseTerms};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::WorkState;
use crate::domain::workflow::{Step, WhyNot};
use crate::store::ids::new_id;
use crate::store::pool::Tx;
use crate::store::publications::{self, Circumstances};
use crate::store::releases::{self, ReleaseRow};
use crate::store::things::find_thing;
use chrono::{DateTime, SubsecRound, Utc};
use serde_json::json;
use sqlx::PgPool;

/// One part of a release before it goes.
#[derive(Clone, Debug)]
pub struct Check {
    pub thing: ThingId,
    pub kind: ThingKind,
    pub part: Part,
    /// Its newest revision is public already: there is nothing to do.
    pub is_live: bool,
    /// Why it cannot go.
    pub reasons: Vec<WhyNot>,
    /// All that it lacks, what stands in the way and what does not.
    pub gaps: Vec<Gap>,
}

impl Check {
    /// Whether it goes public with the release.
    pub fn goes(&self) -> bool {
        self.reasons.is_empty() && !self.is_live
    }
}

/// Begins a release.
pub async fn make(
    pool: &PgPool,
    asker: &Asker,
    title: &str,
    terms: ReleaseTerms,
) -> Result<ReleaseId, Refusal> {
    may(asker)?;
    let title = checked_title(title)?;
    let id: ReleaseId = new_id();
    let mut tx = pool.begin().await?;
    releases::insert_release(&mut tx, id, title, terms, asker.staff).await?;
    let detail = detail_of(title, terms);
    tell(&mut tx, asker, AuditAct::ReleaseMade, id, detail).await?;
    tx.commit().await?;
    Ok(id)
}

/// Gives it another title or other terms, as long as it is open.
pub async fn change(
    pool: &PgPool,
    asker: &Asker,
    id: ReleaseId,
    title: &str,
    terms: ReleaseTerms,
) -> Result<(), Refusal> {
    let title = checked_title(title)?;
    let mut tx = pool.begin().await?;
    open(&mut tx, asker, id).await?;
    releases::update_release(&mut tx, id, title, terms).await?;
    let detail = detail_of(title, terms);
    tell(&mut tx, asker, AuditAct::ReleaseChanged, id, detail).await?;
    tx.commit().await?;
    Ok(())
}

/// Adds parts of things to an open release.
pub async fn add(
    pool: &PgPool,
    asker: &Asker,
    id: ReleaseId,
    parts: &[(ThingId, Part)],
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    open(&mut tx, asker, id).await?;
    for (thing, part) in parts {
        let row = find_thing(&mut tx, *thing)
            .await?
            .ok_or(Refusal::NotFound)?;
        if !asker.may(Act::Publish, On::Part(row.kind, *part)) {
            return Err(Refusal::Denied);
        }
        releases::insert_entry(&mut tx, id, *thing, *part).await?;
        let detail = json!({"added": thing, "part": part.code()});
        tell(&mut tx, asker, AuditAct::ReleaseChanged, id, detail).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Takes a part out of an open release.
pub async fn remove(
    pool: &PgPool,
    asker: &Asker,
    id: ReleaseId,
    (thing, part): (ThingId, Part),
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    open(&mut tx, asker, id).await?;
    if releases::delete_entry(&mut tx, id, thing, part).await? {
        let detail = json!({"removed": thing, "part": part.code()});
        tell(&mut tx, asker, AuditAct::ReleaseChanged, id, detail).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What would become of each part if the release went at `at` (`None`: now). Nothing is changed.
pub async fn check(
    pool: &PgPool,
    asker: &Asker,
    id: ReleaseId,
    at: Option<DateTime<Utc>>,
) -> Result<Vec<Check>, Refusal> {
    may(asker)?;
    let mut tx = pool.begin().await?;
    let release = releases::find_release(&mut *tx, id).await?;
    let release = release.ok_or(Refusal::NotFound)?;
    let held = judge_all(&mut tx, asker, &release, at, false).await?;
    Ok(held.into_iter().map(|(_, check)| check).collect())
}

/// Sends it off: at once (`None`) or at an instant, to the second. By its rule all of it goes, or
/// nothing is written and every reason is told; or what is approved goes.
pub async fn send(
    pool: &PgPool,
    asker: &Asker,
    id: ReleaseId,
    at: Option<DateTime<Utc>>,
) -> Result<Vec<Check>, Refusal> {
    let at = at.map(|at| at.trunc_subsecs(0));
    let mut tx = pool.begin().await?;
    let (release, now) = open(&mut tx, asker, id).await?;
    if at.is_some_and(|at| at <= now) {
        return Err(Refusal::WhyNot(vec![WhyNot::InThePast]));
    }
    let held = judge_all(&mut tx, asker, &release, at, true).await?;
    let goes = held.iter().filter(|(_, check)| check.goes()).count();
    if goes == 0 {
        let mut reasons: Vec<WhyNot> = Vec::new();
        reasons.extend(held.iter().flat_map(|(_, check)| check.reasons.clone()));
        if reasons.is_empty() {
            reasons.push(WhyNot::NothingWaits);
        }
        return Err(Refusal::WhyNot(reasons));
    }
    if release.terms.rule == ReleaseRule::AllOrNone {
        let reasons = held.iter().flat_map(|(_, check)| check.reasons.clone());
        let reasons: Vec<WhyNot> = reasons.collect();
        if !reasons.is_empty() {
            return Err(Refusal::WhyNot(reasons));
        }
    }
    for (at_hand, check) in &held {
        if check.goes() {
            make_public(&mut tx, asker, at_hand, at, Consent::default(), Some(id)).await?;
        }
    }
    releases::update_goes_at(&mut tx, id, at).await?;
    let detail = json!({"at": at, "parts": goes});
    tell(&mut tx, asker, AuditAct::ReleaseScheduled, id, detail).await?;
    tx.commit().await?;
    Ok(held.into_iter().map(|(_, check)| check).collect())
}

/// Moves a scheduled release to another instant: every part of it, with the revision it binds to.
pub async fn move_to(
    pool: &PgPool,
    asker: &Asker,
    id: ReleaseId,
    at: DateTime<Utc>,
) -> Result<(), Refusal> {
    let at = at.trunc_subsecs(0);
    let mut tx = pool.begin().await?;
    scheduled(&mut tx, asker, id).await?;
    if at <= publications::now(&mut tx).await? {
        return Err(Refusal::WhyNot(vec![WhyNot::InThePast]));
    }
    let moved = releases::list_scheduled(&mut tx, id).await?;
    for &(thing, part, revision) in &moved {
        let on = (thing, part);
        let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, Meant::default()).await?;
        publications::unschedule(&mut tx, thing, part).await?;
        forget_coming_dates(&mut tx, &at_hand).await?;
        remember_dates_of(&mut tx, &at_hand, revision, Some(at)).await?;
        let circumstances = Circumstances {
            by: asker.staff,
            release: Some(id),
            correction_note: None,
        };
        publications::schedule(&mut tx, thing, part, revision, at, circumstances).await?;
    }
    // What it stands on has to be public at the new instant, too.
    for (thing, part, _) in moved {
        let meant = Meant {
            at: Some(at),
            ..Meant::default()
        };
        let at_hand = AtHand::look(&mut tx, asker, (thing, part), meant).await?;
        if !at_hand.around.base_is_public {
            return Err(Refusal::WhyNot(vec![WhyNot::BaseNotPublic]));
        }
        tell_schedulers(&mut tx, asker, &at_hand).await?;
    }
    releases::update_goes_at(&mut tx, id, Some(at)).await?;
    tell(
        &mut tx,
        asker,
        AuditAct::ReleaseMoved,
        id,
        json!({"at": at}),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Cancels it: what it scheduled stays approved, and nothing goes public.
pub async fn cancel(pool: &PgPool, asker: &Asker, id: ReleaseId) -> Result<(), Refusal> {
    may(asker)?;
    let mut tx = pool.begin().await?;
    let release = releases::take_release(&mut tx, id).await?;
    let release = release.ok_or(Refusal::NotFound)?;
    if !release.is_open() && !release.is_scheduled() {
        return Err(Refusal::WhyNot(vec![WhyNot::NotScheduled]));
    }
    for (thing, part, _) in releases::list_scheduled(&mut tx, id).await? {
        let on = (thing, part);
        let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, Meant::default()).await?;
        take_back(&mut tx, asker, &at_hand).await?;
    }
    releases::update_cancelled(&mut tx, id).await?;
    tell(&mut tx, asker, AuditAct::ReleaseCancelled, id, json!({})).await?;
    tx.commit().await?;
    Ok(())
}

/// What was approved after a release was scheduled that takes what is approved: it goes too.
pub(super) async fn join_release(
    tx: &mut Tx<'_>,
    asker: &Asker,
    on: (ThingId, Part),
) -> Result<(), Refusal> {
    let Some((id, at)) = releases::find_waiting_for(tx, on.0, on.1).await? else {
        return Ok(());
    };
    let Some(release) = releases::find_release(&mut **tx, id).await? else {
        return Ok(());
    };
    let held = judge_all(tx, asker, &release, Some(at), true).await?;
    // With it may go what only waited for it.
    for (at_hand, check) in held {
        if check.goes() && at_hand.state.schedule.is_none() {
            make_public(tx, asker, &at_hand, Some(at), Consent::default(), Some(id)).await?;
        }
    }
    Ok(())
}

/// Each part of a release with what stands in its way. A part may lean on another that goes with it,
/// so that those that cannot go are set aside until nothing changes.
async fn judge_all(
    tx: &mut Tx<'_>,
    asker: &Asker,
    release: &ReleaseRow,
    at: Option<DateTime<Utc>>,
    hold: bool,
) -> Result<Vec<(AtHand, Check)>, Refusal> {
    let entries = releases::list_entries(tx, release.id).await?;
    let without_photos = release.terms.without_photos;
    let mut together = entries.clone();
    loop {
        let mut held = Vec::new();
        for on in &entries {
            let meant = Meant {
                at,
                consent: Consent {
                    without_photos,
                    ..Consent::default()
                },
                together: &together,
            };
            let at_hand = if hold {
                AtHand::take(tx, asker, Act::Publish, *on, meant).await?
            } else {
                AtHand::look(tx, asker, *on, meant).await?
            };
            let check = judge_one(&at_hand);
            held.push((at_hand, check));
        }
        let stays = |check: &Check| !check.reasons.is_empty();
        let before = together.len();
        together.retain(|on| {
            let mut checks = held.iter().map(|(_, check)| check);
            !checks.any(|check| (check.thing, check.part) == *on && stays(check))
        });
        if together.len() == before {
            return Ok(held);
        }
    }
}

fn judge_one(at_hand: &AtHand) -> Check {
    let is_live = at_hand.state.newest_is_live();
    let mut reasons = Vec::new();
    if !is_live {
        let is_approved = matches!(
            at_hand.state.work,
            Some(WorkState::Approved | WorkState::Scheduled)
        );
        if at_hand.state.newest > 0 && !is_approved {
            reasons.push(WhyNot::NotApproved);
        }
        reasons.extend(at_hand.why_not(Step::Schedule));
        // Whoever has to judge it is told by the first reason.
        if reasons.contains(&WhyNot::NotApproved) {
            reasons.retain(|reason| *reason != WhyNot::OwnChange);
        }
    }
    Check {
        thing: at_hand.thing,
        kind: at_hand.kind,
        part: at_hand.part,
        is_live,
        reasons,
        gaps: at_hand.around.gaps.clone(),
    }
}

fn may(asker: &Asker) -> Result<(), Refusal> {
    // A release is made of things of every kind; each is asked about when it is added.
    if crate::domain::permission::may_ever(&asker.roles, Act::Publish) {
        Ok(())
    } else {
        Err(Refusal::Denied)
    }
}

/// A release that is still being put together, held, and what time it is.
async fn open(
    tx: &mut Tx<'_>,
    asker: &Asker,
    id: ReleaseId,
) -> Result<(ReleaseRow, DateTime<Utc>), Refusal> {
    may(asker)?;
    let release = releases::take_release(tx, id).await?;
    let release = release.ok_or(Refusal::NotFound)?;
    match release.goes_at {
        Some(at) => Err(Refusal::WhyNot(vec![WhyNot::IsScheduled(at)])),
        None if release.cancelled_at.is_some() => Err(Refusal::NotFound),
        None => Ok((release, publications::now(tx).await?)),
    }
}

async fn scheduled(tx: &mut Tx<'_>, asker: &Asker, id: ReleaseId) -> Result<(), Refusal> {
    may(asker)?;
    let release = releases::take_release(tx, id).await?;
    let release = release.ok_or(Refusal::NotFound)?;
    if release.is_scheduled() {
        Ok(())
    } else {
        Err(Refusal::WhyNot(vec![WhyNot::NotScheduled]))
    }
}

fn detail_of(title: &str, terms: ReleaseTerms) -> serde_json::Value {
    json!({"title": title, "rule": terms.rule.code(), "without_photos": terms.without_photos})
}

fn checked_title(title: &str) -> Result<&str, Refusal> {
    let title = title.trim();
    if title.is_empty() {
        return Err(FieldProblem::new("title", "field-required").into());
    }
    if title.chars().count() > 200 {
        return Err(FieldProblem::new("title", "text-too-long")
            .with("most", 200)
            .into());
    }
    Ok(title)
}

async fn tell(
    tx: &mut Tx<'_>,
    asker: &Asker,
    act: AuditAct,
    id: ReleaseId,
    mut detail: serde_json::Value,
) -> Result<(), sqlx::Error> {
    detail["release_id"] = json!(id);
    record(tx, asker, act, Where::SITE, detail).await
}
