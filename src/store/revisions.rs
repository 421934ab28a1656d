//! Revisions: immutable saved states of one part of one thing.

use super::part_states::list_states;
use super::pool::Tx;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::revision::{Content, Origin, Part};
use crate::domain::status::{PartState, WorkState};
use chrono::{DateTime, Utc};
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

/// A revision to be written.
#[derive(Debug)]
pub struct NewRevision<'a> {
    pub thing: ThingId,
    pub part: Part,
    /// In the shape of the type of its kind and part.
    pub content: &'a serde_json::Value,
    /// The newest number the writer knows of; 0: none.
    pub seen: i32,
    pub origin: Origin,
    pub by: Option<StaffId>,
    /// What its writer says of it, for colleagues.
    pub note: Option<&'a str>,
    pub work: Option<WorkState>,
}

/// Saves what an import says; see [`insert`].
pub async fn insert_revision<C: Content>(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    content: &C,
    seen: i32,
    origin: Origin,
    work: Option<WorkState>,
) -> Result<i32, SaveFailure> {
    let content = serde_json::to_value(content)
        .map_err(|error| SaveFailure::Database(sqlx::Error::Encode(error.into())))?;
    let revision = NewRevision {
        thing,
        part,
        content: &content,
        seen,
        origin,
        by: None,
        note: None,
        work,
    };
    insert(tx, &revision).await
}

/// Saves a new revision upon the one its writer has seen, and gives its number. Compared and
/// swapped: whoever has not seen the newest changes nothing.
pub async fn insert(tx: &mut Tx<'_>, new: &NewRevision<'_>) -> Result<i32, SaveFailure> {
    let number = new.seen + 1;
    let work = new.work.map(WorkState::code);
    let by = new.by.map(|id| id.0);
    // The row of `part` is the lock: it is taken before the revision is written.
    let swapped = if new.seen == 0 {
        sqlx::query!(
            "insert into part (thing_id, part, newest, work_state, work_by, work_at)
             values ($1, $2, $3, $4, $5, app_now()) on conflict do nothing",
            new.thing.0,
            new.part.code(),
            number,
            work,
            by
        )
        .execute(&mut **tx)
        .await?
    } else {
        sqlx::query!(
            "update part set newest = $3, work_state = $4, work_by = $5, work_at = app_now(), work_note = null
             where thing_id = $1 and part = $2 and newest = $6",
            new.thing.0,
            new.part.code(),
            number,
            work,
            by,
            new.seen
        )
        .execute(&mut **tx)
        .await?
    };
    if swapped.rows_affected() == 0 {
        let newest = find_state(tx, new.thing, new.part).await?.newest;
        return Err(SaveFailure::Overtaken { newest });
    }
    sqlx::query!(
        "insert into revision (thing_id, part, number, content, origin, made_by, note)
         values ($1, $2, $3, $4, $5, $6, $7)",
        new.thing.0,
        new.part.code(),
        number,
        new.content,
        new.origin.code(),
        by,
        new.note
    )
    .execute(&mut **tx)
    .await?;
    Ok(number)
}

/// Holds a part until the transaction ends, so that two acts on it come one after the other.
pub async fn lock_part(tx: &mut Tx<'_>, thing: ThingId, part: Part) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "select newest from part where thing_id = $1 and part = $2 for update",
        thing.0,
        part.code()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(())
}

/// Says where the work on the newest revision stands.
pub async fn update_work(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    work: Option<WorkState>,
    by: Option<StaffId>,
    note: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update part set work_state = $3, work_by = $4, work_at = app_now(), work_note = $5
         where thing_id = $1 and part = $2",
        thing.0,
        part.code(),
        work.map(WorkState::code),
        by.map(|id| id.0),
        note
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// One revision as it was written, and by whom.
#[derive(Clone, Debug)]
pub struct RevisionRow {
    pub number: i32,
    pub content: serde_json::Value,
    pub origin: String,
    pub by: Option<StaffId>,
    pub author: Option<String>,
    pub note: Option<String>,
    pub made_at: DateTime<Utc>,
}

pub async fn find_revision(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    number: i32,
) -> Result<Option<RevisionRow>, sqlx::Error> {
    sqlx::query_as!(
        RevisionRow,
        r#"select r.number, r.content, r.origin, r.made_by as "by: StaffId", s.name as "author?", r.note, r.made_at
           from revision r left join staff_member s on s.id = r.made_by
           where r.thing_id = $1 and r.part = $2 and r.number = $3"#,
        thing.0,
        part.code(),
        number
    )
    .fetch_optional(&mut **tx)
    .await
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
    let mut states = list_states(&mut **tx, &[thing], Some(part)).await?;
    Ok(states.remove(&(thing, part)).unwrap_or(PartState::EMPTY))
}

/// Content as its type, or a decoding error that the log can name.
pub(super) fn read_content<C: Content>(content: serde_json::Value) -> Result<C, sqlx::Error> {
    serde_json::from_value(content).map_err(|error| {
        sqlx::Error::Decode(format!("content of {} cannot be read: {error}", C::KIND.code()).into())
    })
}
