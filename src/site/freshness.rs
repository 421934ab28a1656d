//! How long a page stays true.

use crate::state::clock::Day;
use crate::store::live::next_change::find_next_change;
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};

/// The end of the day, or the next publication where that comes first.
pub async fn fresh_until(live: &LivePool, today: &Day) -> Result<DateTime<Utc>, sqlx::Error> {
    let published = find_next_change(live).await?;
    Ok(published.map_or(today.ends_at, |at| at.min(today.ends_at)))
}
