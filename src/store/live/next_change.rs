//! When what a page shows will next be different.

use crate::domain::ids::ThingId;
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};

/// The next instant at which a publication of one of these things begins or ends, or the rights of a
/// photo run out.
pub async fn find_next_change(
    live: &LivePool,
    things: &[ThingId],
) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    let ids: Vec<uuid::Uuid> = things.iter().map(|id| id.0).collect();
    sqlx::query_scalar!(
        "select min(at) from live.next_change where thing_id = any($1)",
        &ids
    )
    .fetch_one(&live.0)
    .await
}
