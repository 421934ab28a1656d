//! What waits for somebody: parts by where the work on them stands.

use crate::domain::ids::{StaffId, ThingId};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::WorkState;
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// A part on which work waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub thing: ThingId,
    pub kind: ThingKind,
    pub part: Part,
    pub newest: i32,
    /// Who wrote the newest revision.
    pub author: Option<StaffId>,
    pub author_name: Option<String>,
    pub since: Option<DateTime<Utc>>,
    pub note: Option<String>,
    /// When it goes public, of what is scheduled.
    pub goes_at: Option<DateTime<Utc>>,
}

/// Which of them are asked for: all, where nothing is said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Among {
    /// Whose newest revision it is.
    pub author: Option<StaffId>,
    pub kind: Option<ThingKind>,
    pub part: Option<Part>,
}

/// The parts in a state, the longest waiting first.
pub async fn list_waiting(
    pool: &PgPool,
    state: WorkState,
    among: Among,
) -> Result<Vec<Waiting>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.thing_id, t.kind, p.part, p.newest, r.made_by as "author: StaffId", s.name as "author_name?",
                  p.work_at, p.work_note,
                  (select min(lower(l.live)) from publication l
                   where l.thing_id = p.thing_id and l.part = p.part and lower(l.live) > app_now()) as goes_at
           from part p
           join thing t on t.id = p.thing_id and t.trashed_at is null
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           left join staff_member s on s.id = r.made_by
           where p.work_state = $1 and ($2::uuid is null or r.made_by = $2)
             and ($3::text is null or t.kind = $3) and ($4::text is null or p.part = $4)
             and not exists (select from publication l where l.thing_id = p.thing_id and l.part = p.part
                             and l.revision = p.newest and l.live @> app_now())
           order by goes_at, p.work_at nulls first limit 200"#,
        state.code(),
        among.author.map(|id| id.0),
        among.kind.map(ThingKind::code),
        among.part.map(Part::code)
    )
    .fetch_all(pool)
    .await?;
    let waiting = rows.into_iter().filter_map(|row| {
        Some(Waiting {
            thing: ThingId(row.thing_id),
            kind: ThingKind::from_code(&row.kind)?,
            part: row.part.parse().ok()?,
            newest: row.newest,
            author: row.author,
            author_name: row.author_name,
            since: row.work_at,
            note: row.work_note,
            goes_at: row.goes_at,
        })
    });
    Ok(waiting.collect())
}
