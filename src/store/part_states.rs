//! Where parts stand: read from one view, by one reader.

use crate::domain::ids::ThingId;
use crate::domain::revision::Part;
use crate::domain::status::{PartState, Publication, Schedule, WorkState};
use chrono::{DateTime, Utc};
use sqlx::{Executor, Postgres};
use std::collections::HashMap;
use uuid::Uuid;

struct Row {
    thing_id: Uuid,
    part: String,
    newest: i32,
    work_state: Option<String>,
    live: Option<i32>,
    live_from: Option<DateTime<Utc>>,
    live_until: Option<DateTime<Utc>>,
    withdrawn_reason: Option<String>,
    scheduled: Option<i32>,
    scheduled_at: Option<DateTime<Utc>>,
    is_bound: bool,
}

impl Row {
    fn read(self) -> PartState {
        let publication = match (self.live, self.live_from, self.withdrawn_reason) {
            (Some(revision), _, Some(reason)) => Publication::Withdrawn { revision, reason },
            (Some(revision), Some(from), None) => Publication::Live {
                revision,
                from,
                until: self.live_until,
            },
            _ => Publication::None,
        };
        let schedule = self.scheduled.zip(self.scheduled_at);
        let mut state = PartState {
            newest: self.newest,
            work: self.work_state.as_deref().and_then(WorkState::from_code),
            publication,
            schedule: schedule.map(|(revision, at)| Schedule {
                revision,
                at,
                is_bound: self.is_bound,
            }),
        };
        // A schedule that has come leaves its word in the row until somebody writes it anew.
        let is_public = state.publication.revision() == Some(state.newest);
        let has_come = state.work == Some(WorkState::Scheduled) && state.schedule.is_none();
        if state.newest_is_live() || (is_public && has_come) {
            state.work = None;
        }
        state
    }
}

/// The states of all parts that somebody has written, of several things; of one part only, where one
/// is named.
pub async fn list_states(
    connection: impl Executor<'_, Database = Postgres>,
    things: &[ThingId],
    part: Option<Part>,
) -> Result<HashMap<(ThingId, Part), PartState>, sqlx::Error> {
    let ids: Vec<Uuid> = things.iter().map(|id| id.0).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select thing_id as "thing_id!", part as "part!", newest as "newest!", work_state, live, live_from, live_until,
                  withdrawn_reason, scheduled, scheduled_at, is_bound as "is_bound!"
           from part_state where thing_id = any ($1) and ($2::text is null or part = $2)"#,
        &ids,
        part.map(Part::code)
    )
    .fetch_all(connection)
    .await?;
    let states = rows.into_iter().map(|row| {
        let part: Part = row
            .part
            .parse()
            .map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        Ok(((ThingId(row.thing_id), part), row.read()))
    });
    states.collect()
}
