//! Former addresses: from a path without locale to a thing, never to another address.

use super::pool::Tx;
use crate::domain::ids::ThingId;

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
