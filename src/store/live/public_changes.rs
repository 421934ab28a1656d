//! What changed in public: when an observance last began to look different, and the changes that are told.

use crate::domain::date_span::DateSpan;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::public_change::{ChangeKind, Moved, PublicChange};
use crate::domain::revision::Part;
use crate::store::pool::LivePool;
use chrono::{DateTime, NaiveDate, Utc};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// What changed of one observance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changed {
    /// When it last began to look different: itself, one of its editions, a date, a credit.
    pub at: DateTime<Utc>,
    /// The changes that are told, the newest first.
    pub changes: Vec<PublicChange>,
}

/// What changed of some observances; of dates those of some years, because one new rule moves hundreds. In the
/// answer stands each of them that is public.
pub async fn list_public_changes(
    live: &LivePool,
    observances: &[ObservanceId],
    years: RangeInclusive<i32>,
) -> Result<HashMap<ObservanceId, Changed>, sqlx::Error> {
    let mut changed = list_changed_dates(live, observances, years).await?;
    let ids: Vec<uuid::Uuid> = observances.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select distinct observance_id as "observance_id!: ObservanceId", kind as "kind!", at as "at!", note,
                  part as "part!", year
           from live.observance_change where observance_id = any($1)
           order by at desc, year desc, part, kind"#,
        &ids
    )
    .fetch_all(&live.0)
    .await?;
    for row in rows {
        let (Some(kind), Ok(part)) = (ChangeKind::from_code(&row.kind), row.part.parse::<Part>())
        else {
            continue;
        };
        let of = changed.entry(row.observance_id).or_default();
        of.at = of.at.max(row.at);
        of.changes.push(PublicChange {
            kind,
            at: row.at,
            note: row.note,
            part,
            year: row.year,
            moved: None,
        });
    }
    for of in changed.values_mut() {
        // Stable: dates of one instant stay in their order, and before what changed with them.
        of.changes.sort_by_key(|change| Reverse(change.at));
    }
    Ok(changed)
}

/// What changed of one observance; `None` where it is not public.
pub async fn find_public_changes(
    live: &LivePool,
    observance: ObservanceId,
    years: RangeInclusive<i32>,
) -> Result<Option<Changed>, sqlx::Error> {
    let mut changed = list_public_changes(live, &[observance], years).await?;
    Ok(changed.remove(&observance))
}

/// The same of dates alone, which is all that calendars tell of.
pub async fn list_changed_dates(
    live: &LivePool,
    observances: &[ObservanceId],
    years: RangeInclusive<i32>,
) -> Result<HashMap<ObservanceId, Changed>, sqlx::Error> {
    let ids: Vec<uuid::Uuid> = observances.iter().map(|id| id.0).collect();
    let mut changed: HashMap<ObservanceId, Changed> = list_changed_at(live, &ids).await?;
    for (observance, change) in list_moved(live, &ids, years).await? {
        let of = changed.entry(observance).or_default();
        of.at = of.at.max(change.at);
        of.changes.push(change);
    }
    Ok(changed)
}

/// The dates of one observance that moved, the newest change first.
pub async fn list_moved_dates(
    live: &LivePool,
    observance: ObservanceId,
    years: RangeInclusive<i32>,
) -> Result<Vec<PublicChange>, sqlx::Error> {
    let moved = list_moved(live, &[observance.0], years).await?;
    Ok(moved.into_iter().map(|(_, change)| change).collect())
}

async fn list_moved(
    live: &LivePool,
    ids: &[uuid::Uuid],
    years: RangeInclusive<i32>,
) -> Result<Vec<(ObservanceId, PublicChange)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select observance_id as "observance_id!: ObservanceId", changed_at as "at!", note, year as "year!",
                  ordinal as "ordinal!", old_starts_on, old_ends_on, new_starts_on, new_ends_on
           from live.date_change where observance_id = any($1) and year between $2 and $3
           order by changed_at desc, year desc, ordinal"#,
        ids,
        years.start(),
        years.end()
    )
    .fetch_all(&live.0)
    .await?;
    let moved = rows.into_iter().map(|row| {
        let moved = Moved {
            ordinal: u8::try_from(row.ordinal).unwrap_or(u8::MAX),
            old: span(row.old_starts_on, row.old_ends_on),
            new: span(row.new_starts_on, row.new_ends_on),
        };
        let change = PublicChange {
            kind: ChangeKind::Date,
            at: row.at,
            note: row.note,
            part: Part::Free,
            year: Some(row.year),
            moved: Some(moved),
        };
        (row.observance_id, change)
    });
    Ok(moved.collect())
}

/// When the youngest of the parts of a thing that are public became so; `None` where nothing of it is.
pub async fn find_changed_at(
    live: &LivePool,
    thing: ThingId,
) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!(
        "select max(live_from) from live.revision where thing_id = $1",
        thing.0
    )
    .fetch_one(&live.0)
    .await
}

/// When some observances last began to look different, without the changes themselves.
pub async fn list_changed_at(
    live: &LivePool,
    ids: &[uuid::Uuid],
) -> Result<HashMap<ObservanceId, Changed>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select observance_id as "id!: ObservanceId", max(at) as "at!"
           from live.observance_changed where observance_id = any($1) group by observance_id"#,
        ids
    )
    .fetch_all(&live.0)
    .await?;
    let changed = rows.into_iter().map(|row| {
        let changes = Vec::new();
        (
            row.id,
            Changed {
                at: row.at,
                changes,
            },
        )
    });
    Ok(changed.collect())
}

/// Observances that were public and have not been since an instant or a later one, with when they ceased to be.
pub async fn list_gone_since(
    live: &LivePool,
    since: DateTime<Utc>,
) -> Result<Vec<(ObservanceId, DateTime<Utc>)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id as "id!: ObservanceId", at as "at!" from live.gone_observance where at >= $1 order by at, id"#,
        since
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.at)).collect())
}

/// A side of a moved date, where there is one.
fn span(starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>) -> Option<DateSpan> {
    DateSpan::new(starts_on?, ends_on?)
}
