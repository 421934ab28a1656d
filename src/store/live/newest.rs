//! A sign of what is public, by which it is known that nothing has changed.

use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};

/// What was noted last, and the time of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewestRow {
    pub now: DateTime<Utc>,
    /// The number of the newest change.
    pub newest: i64,
    /// How many of the latest there are: a change may be seen later than one with a higher number.
    pub recent: i64,
    /// When a setting was last changed.
    pub set_at: Option<DateTime<Utc>>,
}

/// The sign of now. Whoever asks for it before reading anything else reads nothing older than it says.
pub async fn find_newest(live: &LivePool) -> Result<NewestRow, sqlx::Error> {
    sqlx::query_as!(
        NewestRow,
        r#"select now as "now!", newest as "newest!", recent as "recent!", set_at from live.newest"#
    )
    .fetch_one(&live.0)
    .await
}
