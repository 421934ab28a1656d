//! Former addresses: from a path without locale to a thing, never to another address.

use super::pool::Tx;
use crate::domain::ids::ThingId;
use crate::domain::revision::ThingKind;
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Leads the address of one thing to another; `false` where one of them has no address.
pub async fn insert_redirect_from(
    tx: &mut Tx<'_>,
    from: ThingId,
    to: ThingId,
) -> Result<bool, sqlx::Error> {
    let target = find_path(tx, to).await?;
    let (Some(path), Some(_)) = (find_path(tx, from).await?, target) else {
        return Ok(false);
    };
    sqlx::query!(
        "insert into redirect (from_path, thing_id) values ($1, $2)
         on conflict (from_path) do update set thing_id = excluded.thing_id, made_at = app_now()",
        path,
        to.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(true)
}

/// Removes what leads away from a thing's own address.
pub async fn delete_redirect_from(tx: &mut Tx<'_>, thing: ThingId) -> Result<(), sqlx::Error> {
    let Some(path) = find_path(tx, thing).await? else {
        return Ok(());
    };
    sqlx::query!("delete from redirect where from_path = $1", path)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The address of a thing without its locale, published or not.
pub async fn find_path(tx: &mut Tx<'_>, thing: ThingId) -> Result<Option<String>, sqlx::Error> {
    let path = sqlx::query_scalar!(
        r#"select '/observances/' || slug as "path!" from observance where id = $1
           union all
           select '/observances/' || o.slug || '/' || e.year from edition e join observance o on o.id = e.observance_id where e.id = $1
           union all
           select '/messages/' || year || '/' || slug from message where id = $1
           union all
           select '/' || slug from page where id = $1"#,
        thing.0
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(path)
}

/// A thing that has an address, found by it: a path without locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addressed {
    pub thing: ThingId,
    pub kind: ThingKind,
    /// Whether anything can be read there now.
    pub is_live: bool,
}

/// The thing at a path, published or not; what lies in the trash is not found.
pub async fn find_at(tx: &mut Tx<'_>, path: &str) -> Result<Option<Addressed>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select a.id as "id!", t.kind as "kind!", a.is_live as "is_live!"
           from (select o.id, '/observances/' || o.slug as path,
                        exists (select from live.observance l where l.id = o.id) as is_live
                 from observance o where o.slug = split_part($1, '/', 3)
                 union all
                 select e.id, '/observances/' || o.slug || '/' || e.year,
                        exists (select from live.edition_text l where l.id = e.id)
                 from edition e join observance o on o.id = e.observance_id
                 where o.slug = split_part($1, '/', 3)
                 union all
                 select m.id, '/messages/' || m.year || '/' || m.slug,
                        exists (select from live.message_text l where l.id = m.id)
                 from message m where m.slug = split_part($1, '/', 4)
                 union all
                 select g.id, '/' || g.slug, exists (select from live.page l where l.id = g.id)
                 from page g) a
           join thing t on t.id = a.id
           where a.path = $1 and t.trashed_at is null"#,
        path
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.and_then(|row| {
        Some(Addressed {
            thing: ThingId(row.id),
            kind: ThingKind::from_code(&row.kind)?,
            is_live: row.is_live,
        })
    }))
}

/// Leads a path to a thing; `false` where it leads somewhere already.
pub async fn insert_redirect(
    tx: &mut Tx<'_>,
    from: &str,
    to: ThingId,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "insert into redirect (from_path, thing_id) values ($1, $2) on conflict (from_path) do nothing",
        from,
        to.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Lets a path lead nowhere any more, and gives where it led.
pub async fn delete_redirect(tx: &mut Tx<'_>, from: &str) -> Result<Option<ThingId>, sqlx::Error> {
    let thing = sqlx::query_scalar!(
        "delete from redirect where from_path = $1 returning thing_id",
        from
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(thing.map(ThingId))
}

/// Where a path leads, whether or not that is public.
pub async fn find_redirect(tx: &mut Tx<'_>, from: &str) -> Result<Option<ThingId>, sqlx::Error> {
    let thing = sqlx::query_scalar!("select thing_id from redirect where from_path = $1", from)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(thing.map(ThingId))
}

/// A redirect in a list.
#[derive(Clone, Debug)]
pub struct RedirectRow {
    pub from_path: String,
    pub thing: ThingId,
    pub to_path: Option<String>,
    /// Whether it leads anybody anywhere: what it leads to can be read.
    pub is_live: bool,
    pub made_at: DateTime<Utc>,
}

/// Redirects in the order of their paths, those alone with `words` in the path or in where it leads,
/// after a path, at most `limit`.
pub async fn list_redirects(
    pool: &PgPool,
    words: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<RedirectRow>, sqlx::Error> {
    sqlx::query_as!(
        RedirectRow,
        r#"select d.from_path, d.thing_id as "thing: ThingId", d.to_path, d.made_at,
                  exists (select from live.redirect l where l.from_path = d.from_path) as "is_live!"
           from (select r.from_path, r.thing_id, r.made_at,
                        case when m.id is not null then '/messages/' || m.year || '/' || m.slug
                             when e.id is not null then '/observances/' || eo.slug || '/' || e.year
                             when o.id is not null then '/observances/' || o.slug
                             when g.id is not null then '/' || g.slug end as to_path
                 from redirect r
                 left join observance o on o.id = r.thing_id
                 left join edition e on e.id = r.thing_id
                 left join observance eo on eo.id = e.observance_id
                 left join message m on m.id = r.thing_id
                 left join page g on g.id = r.thing_id) d
           where d.from_path > $2
             and (strpos(lower(d.from_path), lower($1)) > 0 or strpos(lower(coalesce(d.to_path, '')), lower($1)) > 0)
           order by d.from_path limit $3"#,
        words,
        after,
        limit
    )
    .fetch_all(pool)
    .await
}
