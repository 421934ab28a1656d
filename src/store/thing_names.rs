//! What a person calls a thing: its title in their language, else in another.

use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::revision::ThingKind;
pub use crate::domain::thing_name::ThingName;
use sqlx::{Executor, Postgres};
use std::collections::HashMap;
use uuid::Uuid;

/// The names of things by the newest revision of each part, public or not: in `locale`, else in
/// English, else in whichever language there is.
pub async fn list_thing_names(
    connection: impl Executor<'_, Database = Postgres>,
    things: &[ThingId],
    locale: Locale,
) -> Result<HashMap<ThingId, ThingName>, sqlx::Error> {
    let ids: Vec<Uuid> = things.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select t.id as "id!", t.kind as "kind!", e.year as "year?",
                  (select coalesce(r.content -> 'title' ->> 'value', r.content ->> 'title',
                                   r.content ->> 'name', left(r.content ->> 'caption', 80))
                   from part p
                   join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
                   where p.thing_id = coalesce(e.observance_id, t.id) and p.part <> 'free'
                   order by (p.part = $2) desc, (p.part = 'en') desc, p.part limit 1) as name
           from thing t left join edition e on e.id = t.id
           where t.id = any ($1)"#,
        &ids,
        locale.code()
    )
    .fetch_all(connection)
    .await?;
    let names = rows.into_iter().filter_map(|row| {
        let name = ThingName {
            kind: ThingKind::from_code(&row.kind)?,
            name: row.name,
            year: row.year,
        };
        Some((ThingId(row.id), name))
    });
    Ok(names.collect())
}

/// The slugs of observances and documents, as a text names them in its links.
pub async fn list_slugs(
    connection: impl Executor<'_, Database = Postgres>,
    things: &[ThingId],
) -> Result<HashMap<ThingId, String>, sqlx::Error> {
    let ids: Vec<Uuid> = things.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select id as "id!", slug as "slug!" from observance where id = any ($1)
           union all
           select id, slug from document where id = any ($1)"#,
        &ids
    )
    .fetch_all(connection)
    .await?;
    let slugs = rows.into_iter().map(|row| (ThingId(row.id), row.slug));
    Ok(slugs.collect())
}
