//! Revisions: immutable saved states of one part of one thing.

use super::pool::Tx;
use crate::domain::ids::ThingId;
use crate::domain::revision::{Content, Origin, Part};
use crate::domain::status::{PartState, Publication, Schedule, WorkState};
use sqlx::types::Json;

/// Why a revision could not be saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveFailure {
    /// Somebody saved in between; nothing was written.
    #[error("revision {newest} was saved in between")]
    Overtaken { newest: i32 },
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Saves a new revision upon `seen`, the newest number the writer knows of (0: none), and gives its
/// number. Compared and swapped: whoever has not seen the newest changes nothing.
pub async fn insert_revision<C: Content>(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    content: &C,
    seen: i32,
    origin: Origin,
    work: Option<WorkState>,
) -> Result<i32, SaveFailure> {
    let number = seen + 1;
    // The row of `part` is the lock: it is taken before the revision is written.
    let swapped = if seen == 0 {
        sqlx::query!(
            "insert into part (thing_id, part, newest, work_state) values ($1, $2, $3, $4) on conflict do nothing",
            thing.0,
            part.code(),
            number,
            work.map(WorkState::code)
        )
        .execute(&mut **tx)
        .await?
    } else {
        sqlx::query!(
            "update part set newest = $3, work_state = $4 where thing_id = $1 and part = $2 and newest = $5",
            thing.0,
            part.code(),
            number,
            work.map(WorkState::code),
            seen
        )
        .execute(&mut **tx)
        .await?
    };
    if swapped.rows_affected() == 0 {
        let newest = find_state(tx, thing, part).await?.newest;
        return Err(SaveFailure::Overtaken { newest });
    }
    sqlx::query!(
        "insert into revision (thing_id, part, number, content, origin) values ($1, $2, $3, $4, $5)",
        thing.0,
        part.code(),
        number,
        Json(content) as _,
        origin.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(number)
}

/// The newest content of a part with its number.
pub async fn find_newest<C: Content>(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
) -> Result<Option<(i32, C)>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select r.number, r.content as "content: Json<serde_json::Value>"
           from part p join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where p.thing_id = $1 and p.part = $2"#,
        thing.0,
        part.code()
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| Ok((row.number, read_content(row.content.0)?)))
        .transpose()
}

/// Who made a revision.
pub async fn find_origin(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    number: i32,
) -> Result<Origin, sqlx::Error> {
    let origin = sqlx::query_scalar!(
        "select origin from revision where thing_id = $1 and part = $2 and number = $3",
        thing.0,
        part.code(),
        number
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(if origin == Origin::Import.code() {
        Origin::Import
    } else {
        Origin::Staff
    })
}

/// The state of a part: its newest revision, the work on it, and what of it is public now.
pub async fn find_state(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
) -> Result<PartState, sqlx::Error> {
    let row = sqlx::query!(
        r#"select p.newest, p.work_state, l.revision as "live?", lower(l.live) as "live_from?",
                  upper(l.live) as live_until, l.withdrawn_reason as "withdrawn_reason?",
                  s.revision as "scheduled?", lower(s.live) as "scheduled_at?"
           from part p
           left join publication s on s.thing_id = p.thing_id and s.part = p.part and lower(s.live) > app_now()
           left join publication l on l.thing_id = p.thing_id and l.part = p.part and l.live @> app_now()
           where p.thing_id = $1 and p.part = $2"#,
        thing.0,
        part.code()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else {
        return Ok(PartState::EMPTY);
    };
    let publication = match (row.live, row.live_from, row.withdrawn_reason) {
        (Some(revision), _, Some(reason)) => Publication::Withdrawn { revision, reason },
        (Some(revision), Some(from), None) => Publication::Live {
            revision,
            from,
            until: row.live_until,
        },
        _ => Publication::None,
    };
    let state = PartState {
        newest: row.newest,
        work: row.work_state.as_deref().and_then(WorkState::from_code),
        publication,
        schedule: row
            .scheduled
            .zip(row.scheduled_at)
            .map(|(revision, at)| Schedule { revision, at }),
    };
    // A schedule that has come leaves its word in the row until somebody writes it anew.
    let came = state.newest_is_live();
    Ok(PartState {
        work: state.work.filter(|_| !came),
        ..state
    })
}

/// Content as its type, or a decoding error that the log can name.
pub(super) fn read_content<C: Content>(content: serde_json::Value) -> Result<C, sqlx::Error> {
    serde_json::from_value(content).map_err(|error| {
        sqlx::Error::Decode(format!("content of {} cannot be read: {error}", C::KIND.code()).into())
    })
}
