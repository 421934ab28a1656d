//! Approvals: who judged which revision good, and whether that was their own.

use super::pool::Tx;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::revision::Part;
use chrono::{DateTime, Utc};
use sqlx::PgPool;

pub async fn insert_approval(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
    by: Option<StaffId>,
    override_reason: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into approval (thing_id, part, revision, approved_by, override_reason)
         values ($1, $2, $3, $4, $5)
         on conflict (thing_id, part, revision) do update
         set approved_by = excluded.approved_by, approved_at = app_now(),
             override_reason = excluded.override_reason, countersigned_by = null, countersigned_at = null",
        thing.0,
        part.code(),
        revision,
        by.map(|id| id.0),
        override_reason
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whether this revision was ever approved.
pub async fn is_approved(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from approval where thing_id = $1 and part = $2 and revision = $3) as "found!""#,
        thing.0,
        part.code(),
        revision
    )
    .fetch_one(&mut **tx)
    .await
}

/// Whether somebody wrote any of what waits: a revision after the last that was judged or public.
pub async fn wrote_since_judged(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    staff: StaffId,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (
               select from revision r
               where r.thing_id = $1 and r.part = $2 and r.made_by = $3
                 and r.number > greatest(
                     (select coalesce(max(a.revision), 0) from approval a
                      where a.thing_id = $1 and a.part = $2),
                     (select coalesce(max(p.revision), 0) from publication p
                      where p.thing_id = $1 and p.part = $2 and lower(p.live) <= app_now()))) as "wrote!""#,
        thing.0,
        part.code(),
        staff.0
    )
    .fetch_one(&mut **tx)
    .await
}

/// Forgets that a revision was approved: somebody wants changes after all.
pub async fn delete_approval(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "delete from approval where thing_id = $1 and part = $2 and revision = $3",
        thing.0,
        part.code(),
        revision
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Confirms an approval of somebody's own change; `false` where none waits for this person.
pub async fn countersign(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
    by: StaffId,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update approval set countersigned_by = $4, countersigned_at = app_now()
         where thing_id = $1 and part = $2 and revision = $3 and override_reason is not null
           and countersigned_at is null and approved_by is distinct from $4",
        thing.0,
        part.code(),
        revision,
        by.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// An approval of somebody's own change that nobody has confirmed yet.
#[derive(Clone, Debug)]
pub struct OwnApproval {
    pub thing: ThingId,
    pub kind: String,
    pub part: String,
    pub revision: i32,
    pub approved_by: Option<StaffId>,
    pub approver: Option<String>,
    pub approved_at: DateTime<Utc>,
    pub reason: String,
}

/// All that wait, the oldest first.
pub async fn list_to_countersign(pool: &PgPool) -> Result<Vec<OwnApproval>, sqlx::Error> {
    sqlx::query_as!(
        OwnApproval,
        r#"select a.thing_id as "thing: ThingId", t.kind, a.part, a.revision, a.approved_by as "approved_by: StaffId",
                  s.name as "approver?", a.approved_at, a.override_reason as "reason!"
           from approval a join thing t on t.id = a.thing_id
           left join staff_member s on s.id = a.approved_by
           where a.override_reason is not null and a.countersigned_at is null and t.trashed_at is null
           order by a.approved_at limit 200"#
    )
    .fetch_all(pool)
    .await
}
