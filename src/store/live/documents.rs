//! Public files of documents.

use crate::domain::ids::DocumentId;
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};

/// A file at its address.
#[derive(Clone, Debug)]
pub struct FileRow {
    pub document: DocumentId,
    pub hash: String,
    pub file_name: String,
    pub media_type: String,
    pub bytes: i64,
    pub locale: String,
    /// When something else takes its place, as far as it is known.
    pub live_until: Option<DateTime<Utc>>,
}

/// The file at `/documents/{hash}/{name}`, if it is public: of several documents that use it, the
/// one that does longest.
pub async fn find_file(
    live: &LivePool,
    hash: &str,
    name: &str,
) -> Result<Option<FileRow>, sqlx::Error> {
    sqlx::query_as!(
        FileRow,
        r#"select document_id as "document!: DocumentId", hash as "hash!", file_name as "file_name!",
                  media_type as "media_type!", bytes as "bytes!", locale as "locale!", live_until
           from live.document_file where hash = $1 and file_name = $2
           order by live_until desc nulls first limit 1"#,
        hash,
        name
    )
    .fetch_optional(&live.0)
    .await
}

/// Whether there was a public file at this address, and is no more.
pub async fn is_gone(live: &LivePool, hash: &str, name: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from live.gone_document_file where hash = $1 and file_name = $2) as "gone!""#,
        hash,
        name
    )
    .fetch_one(&live.0)
    .await
}
