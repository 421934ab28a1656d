//! Which files on the shelf anything names.

use sqlx::PgPool;
use std::collections::HashSet;

/// The hashes of all files that are still wanted: originals now and before, renditions, those that
/// others took the place of until their day is over, and files of documents. Those of former renditions
/// answer no more after it; their rows stay to say that an address is gone.
pub async fn list_named_files(pool: &PgPool) -> Result<HashSet<String>, sqlx::Error> {
    let hashes = sqlx::query_scalar!(
        r#"select original as "hash!" from photo
           union select original from former_original
           union select hash from rendition
           union select hash from former_rendition where replaced_at > app_now() - interval '1 day'
           union select hash from kept_file"#
    )
    .fetch_all(pool)
    .await?;
    Ok(hashes.into_iter().collect())
}
