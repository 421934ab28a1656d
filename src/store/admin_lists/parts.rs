//! Where each part of some things stands, and what it is called.

use crate::domain::ids::ThingId;
use crate::domain::revision::Part;
use crate::domain::status::{PartState, Publication, Schedule, WorkState};
use chrono::{DateTime, Utc};
use sqlx::{Executor, Postgres};
use std::collections::HashMap;
use uuid::Uuid;

/// A part as lists show it.
#[derive(Clone, Debug)]
pub struct ListedPart {
    pub part: Part,
    pub state: PartState,
    /// When its newest revision was saved.
    pub changed_at: DateTime<Utc>,
    /// The title, theme or name in its newest revision.
    pub title: Option<String>,
    /// The newest content of the language-free part.
    pub facts: Option<serde_json::Value>,
}

/// The parts that have been written, of each thing.
pub async fn list_parts(
    connection: impl Executor<'_, Database = Postgres>,
    things: &[Uuid],
) -> Result<HashMap<ThingId, Vec<ListedPart>>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.thing_id as "thing_id!", p.part as "part!", p.newest as "newest!", p.work_state as "work_state?", r.made_at as "made_at!",
                  coalesce(r.content -> 'title' ->> 'value', r.content ->> 'title', r.content ->> 'theme',
                           r.content ->> 'name') as "title?",
                  case when p.part = 'free' then r.content end as "facts?",
                  l.revision as "live?", lower(l.live) as "live_from?", upper(l.live) as "live_until?",
                  l.withdrawn_reason as "withdrawn_reason?", s.revision as "scheduled?", lower(s.live) as "scheduled_at?",
                  coalesce((select e.rule = 'all_or_none' from release e where e.id = s.release_id), false) as "is_bound!"
           from part p
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           left join publication s on s.thing_id = p.thing_id and s.part = p.part and lower(s.live) > app_now()
           left join publication l on l.thing_id = p.thing_id and l.part = p.part and l.live @> app_now()
           where p.thing_id = any($1)"#,
        things
    )
    .fetch_all(connection)
    .await?;
    let mut parts: HashMap<ThingId, Vec<ListedPart>> = HashMap::new();
    for row in rows {
        let part = row.part.parse::<Part>();
        let part = part.map_err(|error| sqlx::Error::Decode(error.into()))?;
        let publication = match (row.live, row.live_from, row.withdrawn_reason) {
            (Some(revision), _, Some(reason)) => Publication::Withdrawn { revision, reason },
            (Some(revision), Some(from), None) => Publication::Live {
                revision,
                from,
                until: row.live_until,
            },
            _ => Publication::None,
        };
        let schedule = row.scheduled.zip(row.scheduled_at);
        let mut state = PartState {
            newest: row.newest,
            work: row.work_state.as_deref().and_then(WorkState::from_code),
            publication,
            schedule: schedule.map(|(revision, at)| Schedule {
                revision,
                at,
                is_bound: row.is_bound,
            }),
        };
        // A schedule that has come leaves its word in the row until somebody writes it anew.
        if state.newest_is_live() {
            state.work = None;
        }
        parts
            .entry(ThingId(row.thing_id))
            .or_default()
            .push(ListedPart {
                part,
                state,
                changed_at: row.made_at,
                title: row.title,
                facts: row.facts,
            });
    }
    Ok(parts)
}
