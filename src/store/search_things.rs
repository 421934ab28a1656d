//! What the search index of observances, photos and documents is made from: everything of them that is public or
//! will be, but for what was marked as no longer valid.

use super::search_sources::{BATCH, PublishedPart};
use crate::domain::ids::ThingId;
use sqlx::PgPool;
use sqlx::types::Json;
use std::collections::BTreeMap;

/// A thing with all that is published of it from now on.
#[derive(Clone, Debug)]
pub struct ThingSource {
    pub id: ThingId,
    /// "observance", "photo" or "document".
    pub kind: String,
    /// Of an observance.
    pub slug: Option<String>,
    pub parts: Json<Vec<PublishedPart>>,
    /// The words of the files of a document, by the hashes of these.
    pub words: Json<BTreeMap<String, String>>,
}

/// Things in order of their ids, after one.
pub async fn list_thing_sources(
    pool: &PgPool,
    after: Option<ThingId>,
) -> Result<Vec<ThingSource>, sqlx::Error> {
    let ids = sqlx::query_scalar!(
        r#"select id as "id: ThingId" from thing
           where kind in ('observance', 'photo', 'document') and trashed_at is null
             and ($1::uuid is null or id > $1)
           order by id limit $2"#,
        after.map(|id| id.0),
        BATCH
    )
    .fetch_all(pool)
    .await?;
    find_thing_sources(pool, &ids).await
}

/// Those among some things that are not in the trash.
pub async fn find_thing_sources(
    pool: &PgPool,
    things: &[ThingId],
) -> Result<Vec<ThingSource>, sqlx::Error> {
    let things: Vec<_> = things.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        ThingSource,
        r#"select t.id as "id: ThingId", t.kind, o.slug as "slug?",
                  p.parts as "parts!: Json<Vec<PublishedPart>>",
                  w.words as "words!: Json<BTreeMap<String, String>>"
           from thing t
           left join observance o on o.id = t.id
           cross join lateral (
               select coalesce(jsonb_agg(jsonb_build_object(
                          'part', p.part, 'from', lower(p.live), 'until', upper(p.live), 'content', r.content)), '[]') as parts
               from publication p
               join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
               where p.thing_id = t.id and p.withdrawn_reason is null
                 and (upper(p.live) is null or upper(p.live) > app_now())) p
           cross join lateral (
               select coalesce(jsonb_object_agg(x.hash, x.words), '{}') as words
               from kept_file_text x
               where x.state = 'read'
                 and x.hash in (select f.hash from document_file f
                                join publication p on p.thing_id = f.document_id and p.part = f.part
                                                  and p.revision = f.revision
                                where f.document_id = t.id
                                  and (upper(p.live) is null or upper(p.live) > app_now()))) w
           where t.id = any($1) and t.trashed_at is null
             and t.kind in ('observance', 'photo', 'document')
           order by t.id"#,
        &things
    )
    .fetch_all(pool)
    .await
}

/// Those among some things that are observances, photos or documents, in the trash or not.
pub async fn list_things_touched(
    pool: &PgPool,
    things: &[ThingId],
) -> Result<Vec<ThingId>, sqlx::Error> {
    let things: Vec<_> = things.iter().map(|id| id.0).collect();
    sqlx::query_scalar!(
        r#"select id as "id: ThingId" from thing
           where id = any($1) and kind in ('observance', 'photo', 'document')"#,
        &things
    )
    .fetch_all(pool)
    .await
}
