//! When what the public sees will next be different.

use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};

/// The next instant at which any publication begins or ends, or the rights of a photo run out. Not
/// only of the things that a page shows: what is still to come has no place on any page yet.
pub async fn find_next_change(live: &LivePool) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!("select min(at) from live.next_change")
        .fetch_one(&live.0)
        .await
}
