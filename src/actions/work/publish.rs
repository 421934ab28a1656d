//! Making the newest revision public, now or at an instant to come.

use super::approve::judge;
use super::at_hand::{AtHand, Consent, Meant};
use super::tell::{tell_author, tell_schedulers};
use crate::actions::date_changes::compare_dates;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::completeness::Gap;
use crate::domain::content::AnyContent;
use crate::domain::ids::{ObservanceId, PhotoId, ReleaseId, ThingId};
use crate::domain::letter::NotificationKind;
use crate::domain::observance::Observance;
use crate::domain::permission::Act;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::WorkState;
use crate::domain::workflow::{Step, WhyNot};
use crate::store::approvals::is_approved;
use crate::store::date_changes::{delete_coming, insert_date_changes};
use crate::store::pool::Tx;
use crate::store::publications::{self, Circumstances, publish_now};
use crate::store::redirects::delete_redirect_from;
use crate::store::releases::delete_scheduled_entry;
use crate::store::revisions::{find_revision, update_work};
use chrono::{DateTime, SubsecRound, Utc};
use serde_json::json;
use sqlx::PgPool;

/// Makes the newest revision public at once. What nobody has judged yet is judged by this act, where
/// whoever asks may judge it.
pub async fn publish(
    pool: &PgPool,
    asker: &Asker,
    on: (ThingId, Part),
    seen: i32,
    consent: Consent<'_>,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let meant = Meant {
        consent,
        ..Meant::default()
    };
    let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, meant).await?;
    at_hand.is_seen(seen)?;
    at_hand.can(Step::Publish)?;
    make_public(&mut tx, asker, &at_hand, None, consent, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes the newest revision public at `at`, to the second. In the place of an earlier schedule.
pub async fn schedule(
    pool: &PgPool,
    asker: &Asker,
    on: (ThingId, Part),
    seen: i32,
    at: DateTime<Utc>,
    consent: Consent<'_>,
) -> Result<(), Refusal> {
    let at = at.trunc_subsecs(0);
    let mut tx = pool.begin().await?;
    let meant = Meant {
        at: Some(at),
        consent,
        ..Meant::default()
    };
    let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, meant).await?;
    at_hand.is_seen(seen)?;
    let mut reasons = at_hand.why_not(Step::Schedule);
    if at <= publications::now(&mut tx).await? {
        reasons.push(WhyNot::InThePast);
    }
    if !reasons.is_empty() {
        return Err(Refusal::WhyNot(reasons));
    }
    make_public(&mut tx, asker, &at_hand, Some(at), consent, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a schedule back; the revision stays approved.
pub async fn unschedule(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let on = (thing, part);
    let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, Meant::default()).await?;
    at_hand.can(Step::Unschedule)?;
    // Taken back by itself it does not go with its release either, whoever approves what.
    delete_scheduled_entry(&mut tx, thing, part).await?;
    take_back(&mut tx, asker, &at_hand).await?;
    tell_schedulers(&mut tx, asker, &at_hand).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the publication of the newest revision of a part at hand, for which [`AtHand::can`] has
/// answered; at an instant to come if one is given.
pub async fn make_public(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
    at: Option<DateTime<Utc>>,
    consent: Consent<'_>,
    release: Option<ReleaseId>,
) -> Result<(), Refusal> {
    let (thing, part, newest) = (at_hand.thing, at_hand.part, at_hand.state.newest);
    let is_open = matches!(
        at_hand.state.work,
        Some(WorkState::Draft | WorkState::InReview | WorkState::ChangesRequested)
    );
    if is_open || !is_approved(tx, thing, part, newest).await? {
        judge(tx, asker, at_hand, consent.override_reason).await?;
    }
    if at_hand.state.schedule.is_some() {
        if release.is_none() {
            delete_scheduled_entry(tx, thing, part).await?;
        }
        publications::unschedule(tx, thing, part).await?;
        forget_coming_dates(tx, at_hand).await?;
    }
    remember_dates(tx, at_hand, at).await?;
    let circumstances = Circumstances {
        by: asker.staff,
        release,
        correction_note: None,
    };
    let place = Where::part(thing, part, newest);
    let gaps = at_hand.around.gaps.iter();
    let without: Vec<PhotoId> = gaps.filter_map(Gap::photo).collect();
    match at {
        None => {
            publish_now(tx, thing, part, newest, circumstances).await?;
            let detail = json!({"release": release, "without_photos": without});
            record(tx, asker, AuditAct::Published, place, detail).await?;
            tell_author(tx, asker, at_hand, NotificationKind::Published, None).await?;
            // It stands here again: a former address that led away from it leads no more.
            delete_redirect_from(tx, thing).await?;
        }
        Some(at) => {
            publications::schedule(tx, thing, part, newest, at, circumstances).await?;
            let work = Some(WorkState::Scheduled);
            update_work(tx, thing, part, work, asker.staff, None).await?;
            let detail = json!({"at": at, "release": release, "without_photos": without});
            record(tx, asker, AuditAct::Scheduled, place, detail).await?;
            if at_hand.state.schedule.is_some_and(|held| held.at < at) {
                tell_schedulers(tx, asker, at_hand).await?;
            }
        }
    }
    Ok(())
}

/// Takes the schedule of a part at hand back.
pub async fn take_back(tx: &mut Tx<'_>, asker: &Asker, at_hand: &AtHand) -> Result<(), Refusal> {
    let (thing, part) = (at_hand.thing, at_hand.part);
    let Some(revision) = publications::unschedule(tx, thing, part).await? else {
        return Ok(());
    };
    forget_coming_dates(tx, at_hand).await?;
    if revision == at_hand.state.newest {
        let work = Some(WorkState::Approved);
        update_work(tx, thing, part, work, asker.staff, None).await?;
    }
    let place = Where::part(thing, part, revision);
    record(tx, asker, AuditAct::Unscheduled, place, json!({})).await?;
    Ok(())
}

/// The dates that the newest rule moves, for the feeds.
pub(super) async fn remember_dates(
    tx: &mut Tx<'_>,
    at_hand: &AtHand,
    at: Option<DateTime<Utc>>,
) -> Result<(), Refusal> {
    remember_dates_of(tx, at_hand, at_hand.state.newest, at).await
}

/// The dates that the rule of one revision moves against the live one, as of an instant.
pub(super) async fn remember_dates_of(
    tx: &mut Tx<'_>,
    at_hand: &AtHand,
    revision: i32,
    at: Option<DateTime<Utc>>,
) -> Result<(), Refusal> {
    let is_rule = at_hand.kind == ThingKind::Observance && at_hand.part == Part::Free;
    let Some(live) = at_hand.state.publication.revision().filter(|_| is_rule) else {
        return Ok(());
    };
    let (old, new) = (
        find_observance(tx, at_hand, live).await?,
        find_observance(tx, at_hand, revision).await?,
    );
    if let (Some(old), Some(new)) = (old, new) {
        let changes = compare_dates(&old.rules.value, &new.rules.value);
        insert_date_changes(tx, ObservanceId(at_hand.thing.0), &changes, at).await?;
    }
    Ok(())
}

async fn find_observance(
    tx: &mut Tx<'_>,
    at_hand: &AtHand,
    revision: i32,
) -> Result<Option<Box<Observance>>, sqlx::Error> {
    let row = find_revision(tx, at_hand.thing, at_hand.part, revision).await?;
    let content = row.map(|row| AnyContent::read(at_hand.kind, at_hand.part, row.content));
    match content.transpose() {
        Ok(Some(AnyContent::Observance(observance))) => Ok(Some(observance)),
        Ok(_) => Ok(None),
        Err(error) => Err(sqlx::Error::Decode(error.into())),
    }
}

pub(super) async fn forget_coming_dates(
    tx: &mut Tx<'_>,
    at_hand: &AtHand,
) -> Result<(), sqlx::Error> {
    if at_hand.kind == ThingKind::Observance && at_hand.part == Part::Free {
        delete_coming(tx, ObservanceId(at_hand.thing.0)).await?;
    }
    Ok(())
}
