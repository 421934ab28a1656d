//! The work on parts, as people look at it: where each stands, who did what, what waits.

use super::pool::Tx;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::revision::Part;
use chrono::{DateTime, Utc};

/// Who wrote the newest revision of a part, and who put it where it stands.
#[derive(Clone, Debug)]
pub struct PartWork {
    pub work_by: Option<String>,
    pub work_at: Option<DateTime<Utc>>,
    /// What was said with it: a word for the reviewer, or a wish for changes.
    pub work_note: Option<String>,
    pub author: Option<String>,
    pub origin: String,
    pub made_at: DateTime<Utc>,
    pub note: Option<String>,
}

/// `None` where nothing has been saved.
pub async fn find_part_work(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
) -> Result<Option<PartWork>, sqlx::Error> {
    sqlx::query_as!(
        PartWork,
        r#"select w.name as "work_by?", p.work_at, p.work_note, a.name as "author?", r.origin, r.made_at, r.note
           from part p
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           left join staff_member w on w.id = p.work_by
           left join staff_member a on a.id = r.made_by
           where p.thing_id = $1 and p.part = $2"#,
        thing.0,
        part.code()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// The approval of a revision.
#[derive(Clone, Debug)]
pub struct ApprovalRow {
    pub approved_by: Option<StaffId>,
    pub approver: Option<String>,
    pub approved_at: DateTime<Utc>,
    /// Given where it was the approver's own change.
    pub override_reason: Option<String>,
    pub countersigned_at: Option<DateTime<Utc>>,
}

pub async fn find_approval(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    revision: i32,
) -> Result<Option<ApprovalRow>, sqlx::Error> {
    sqlx::query_as!(
        ApprovalRow,
        r#"select a.approved_by as "approved_by: StaffId", s.name as "approver?", a.approved_at,
                  a.override_reason, a.countersigned_at
           from approval a left join staff_member s on s.id = a.approved_by
           where a.thing_id = $1 and a.part = $2 and a.revision = $3"#,
        thing.0,
        part.code(),
        revision
    )
    .fetch_optional(&mut **tx)
    .await
}

/// A revision as a history lists it.
#[derive(Clone, Debug)]
pub struct RevisionLine {
    pub number: i32,
    pub author: Option<String>,
    pub origin: String,
    pub note: Option<String>,
    pub made_at: DateTime<Utc>,
    pub is_approved: bool,
    /// It was public once, or is.
    pub was_public: bool,
}

/// The revisions of a part before a number, the newest first.
pub async fn list_revisions(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
    before: i32,
    limit: i64,
) -> Result<Vec<RevisionLine>, sqlx::Error> {
    sqlx::query_as!(
        RevisionLine,
        r#"select r.number, s.name as "author?", r.origin, r.note, r.made_at,
                  exists (select from approval a where a.thing_id = r.thing_id and a.part = r.part
                          and a.revision = r.number) as "is_approved!",
                  exists (select from publication p where p.thing_id = r.thing_id and p.part = r.part
                          and p.revision = r.number and lower(p.live) <= app_now()) as "was_public!"
           from revision r left join staff_member s on s.id = r.made_by
           where r.thing_id = $1 and r.part = $2 and r.number < $3
           order by r.number desc limit $4"#,
        thing.0,
        part.code(),
        before,
        limit
    )
    .fetch_all(&mut **tx)
    .await
}
