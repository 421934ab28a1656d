//! Publications: which revision of a part is public, from when, until when.

use super::pool::Tx;
use crate::domain::ids::ThingId;
use crate::domain::revision::Part;

/// Makes a revision public from this instant on, until further notice, in the place of the one that
/// was. Nothing waits any more if it is the newest.
pub async fn publish_now(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update publication set live = tstzrange(lower(live), app_now())
         where thing_id = $1 and part = $2 and live @> app_now() and lower(live) < app_now()",
        thing.0,
        part.code()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into publication (id, thing_id, part, revision, live) values ($1, $2, $3, $4, tstzrange(app_now(), null))",
        uuid::Uuid::now_v7(),
        thing.0,
        part.code(),
        revision
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update part set work_state = null where thing_id = $1 and part = $2 and newest = $3",
        thing.0,
        part.code(),
        revision
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
