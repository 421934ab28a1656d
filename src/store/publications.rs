//! Publications: which revision of a part is public, from when, until when.
//!
//! A part has at most one publication that has not begun: its schedule. Whoever writes here holds
//! the part's row (see [`super::revisions::lock_part`]), so that two cannot write at once.

use super::pool::Tx;
use crate::domain::ids::{ReleaseId, StaffId, ThingId};
use crate::domain::revision::Part;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What is written down of a publication beside what it makes public.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances<'a> {
    pub by: Option<StaffId>,
    pub release: Option<ReleaseId>,
    /// Told to the public: what was corrected.
    pub correction_note: Option<&'a str>,
}

/// The database's clock: the one that decides what is public.
pub async fn now(tx: &mut Tx<'_>) -> Result<DateTime<Utc>, sqlx::Error> {
    sqlx::query_scalar!(r#"select app_now() as "now!""#)
        .fetch_one(&mut **tx)
        .await
}

/// Makes a revision public from this instant on, until the part's schedule, in the place of the one
/// that was. Nothing waits any more if it is the newest.
pub async fn publish_now(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
    circumstances: Circumstances<'_>,
) -> Result<(), sqlx::Error> {
    end_current(tx, thing, part, None).await?;
    sqlx::query!(
        "insert into publication (id, thing_id, part, revision, live, published_by, release_id, correction_note)
         select $1, $2, $3, $4,
                tstzrange(app_now(), (select min(lower(p.live)) from publication p
                                      where p.thing_id = $2 and p.part = $3 and lower(p.live) > app_now())),
                $5, $6, $7",
        Uuid::now_v7(),
        thing.0,
        part.code(),
        revision,
        circumstances.by.map(|id| id.0),
        circumstances.release.map(|id| id.0),
        circumstances.correction_note
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update part set work_state = null, work_by = null, work_at = null, work_note = null
         where thing_id = $1 and part = $2 and newest = $3",
        thing.0,
        part.code(),
        revision
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Makes a revision public from an instant to come, in the place of what is public then and of any
/// other schedule.
pub async fn schedule(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
    at: DateTime<Utc>,
    circumstances: Circumstances<'_>,
) -> Result<(), sqlx::Error> {
    unschedule(tx, thing, part).await?;
    sqlx::query!(
        "update publication set live = tstzrange(lower(live), $3)
         where thing_id = $1 and part = $2 and live @> app_now()",
        thing.0,
        part.code(),
        at
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into publication (id, thing_id, part, revision, live, published_by, release_id, correction_note, told)
         values ($1, $2, $3, $4, tstzrange($5, null), $6, $7, $8, false)",
        Uuid::now_v7(),
        thing.0,
        part.code(),
        revision,
        at,
        circumstances.by.map(|id| id.0),
        circumstances.release.map(|id| id.0),
        circumstances.correction_note
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes a part's schedule back: what is public now stays so. Gives the revision that was scheduled.
pub async fn unschedule(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
) -> Result<Option<i32>, sqlx::Error> {
    let gone = sqlx::query!(
        r#"delete from publication where thing_id = $1 and part = $2 and lower(live) > app_now()
           returning revision, lower(live) as "began!""#,
        thing.0,
        part.code()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(gone) = gone else {
        return Ok(None);
    };
    sqlx::query!(
        "update publication set live = tstzrange(lower(live), null)
         where thing_id = $1 and part = $2 and upper(live) = $3 and live @> app_now()",
        thing.0,
        part.code(),
        gone.began
    )
    .execute(&mut **tx)
    .await?;
    Ok(Some(gone.revision))
}

/// A scheduled publication that has come.
#[derive(Clone, Debug)]
pub struct Come {
    pub thing: ThingId,
    pub part: Part,
    pub revision: i32,
    /// Who wrote the revision, and who scheduled it.
    pub author: Option<StaffId>,
    pub by: Option<StaffId>,
}

/// Those that have come and of which nobody has been told; from now on they count as told.
pub async fn take_come(tx: &mut Tx<'_>) -> Result<Vec<Come>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"update publication p set told = true
           from revision r
           where not p.told and lower(p.live) <= app_now()
             and r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
           returning p.thing_id, p.part, p.revision, r.made_by as "author: StaffId", p.published_by as "by: StaffId""#
    )
    .fetch_all(&mut **tx)
    .await?;
    let come = rows.into_iter().filter_map(|row| {
        Some(Come {
            thing: ThingId(row.thing_id),
            part: row.part.parse().ok()?,
            revision: row.revision,
            author: row.author,
            by: row.by,
        })
    });
    Ok(come.collect())
}

/// Keeps what is public so, marked from this instant on as no longer valid, with the reason.
pub async fn withdraw(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
    reason: &str,
    by: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    end_current(tx, thing, part, None).await?;
    sqlx::query!(
        "insert into publication (id, thing_id, part, revision, live, withdrawn_reason, published_by)
         values ($1, $2, $3, $4, tstzrange(app_now(), null), $5, $6)",
        Uuid::now_v7(),
        thing.0,
        part.code(),
        revision,
        reason,
        by.map(|id| id.0)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes away what is public, from this instant on. `reason`: "in_error" or "consolidated".
pub async fn end_current(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    reason: Option<&str>,
) -> Result<(), sqlx::Error> {
    // What began at this very instant was public for no time.
    sqlx::query!(
        "delete from publication where thing_id = $1 and part = $2 and lower(live) = app_now()",
        thing.0,
        part.code()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update publication set live = tstzrange(lower(live), app_now()), end_reason = $3
         where thing_id = $1 and part = $2 and live @> app_now()",
        thing.0,
        part.code(),
        reason
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A schedule of a part that leans on another.
#[derive(Clone, Copy, Debug)]
pub struct ScheduleUpon {
    pub thing: ThingId,
    pub part: Part,
    pub revision: i32,
    pub by: Option<StaffId>,
}

/// The schedules that a language-free part carries: of the texts of its thing, and of the editions
/// of an observance. On a text nothing leans but its own schedule.
pub async fn list_schedules_upon(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
) -> Result<Vec<ScheduleUpon>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.thing_id, p.part, p.revision, p.published_by as "by: StaffId"
           from publication p
           where lower(p.live) > app_now()
             and ((p.thing_id = $1 and (p.part = $2 or $2 = 'free'))
                  or ($2 = 'free' and p.thing_id in (select id from edition where observance_id = $1)))"#,
        thing.0,
        part.code()
    )
    .fetch_all(&mut **tx)
    .await?;
    let schedules = rows.into_iter().filter_map(|row| {
        Some(ScheduleUpon {
            thing: ThingId(row.thing_id),
            part: row.part.parse().ok()?,
            revision: row.revision,
            by: row.by,
        })
    });
    Ok(schedules.collect())
}
