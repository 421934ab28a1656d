//! Former addresses.

use crate::store::pool::LivePool;

/// Where the thing that once was at a path without locale is now: its path, also without locale.
pub async fn find_redirect(live: &LivePool, path: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select to_path as "to_path!" from live.redirect where from_path = $1"#,
        path
    )
    .fetch_optional(&live.0)
    .await
}
