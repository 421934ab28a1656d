//! Addresses that something once had.

use crate::store::pool::LivePool;

/// The slug of the observance that once stood at this path (without its locale).
pub async fn find_redirect(live: &LivePool, path: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select observance_slug as "slug!" from live.redirect where from_path = $1"#,
        path
    )
    .fetch_optional(&live.0)
    .await
}
