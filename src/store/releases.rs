//! Releases and what belongs to them.

use super::pool::Tx;
use crate::domain::ids::{ReleaseId, StaffId, ThingId};
use crate::domain::release::{ReleaseRule, ReleaseTerms};
use crate::domain::revision::Part;
use chrono::{DateTime, Utc};
use sqlx::{Executor, Postgres};

/// A release as it stands.
#[derive(Clone, Debug)]
pub struct ReleaseRow {
    pub id: ReleaseId,
    pub title: String,
    pub terms: ReleaseTerms,
    /// Set once it is scheduled or has gone.
    pub goes_at: Option<DateTime<Utc>>,
    pub has_gone: bool,
    pub made_at: DateTime<Utc>,
    pub maker: Option<String>,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub entries: i64,
}

impl ReleaseRow {
    /// Whether it waits for its instant.
    pub fn is_scheduled(&self) -> bool {
        self.goes_at.is_some() && !self.has_gone && self.cancelled_at.is_none()
    }

    /// Whether it is still being put together.
    pub fn is_open(&self) -> bool {
        self.goes_at.is_none() && self.cancelled_at.is_none()
    }
}

pub async fn insert_release(
    tx: &mut Tx<'_>,
    id: ReleaseId,
    title: &str,
    terms: ReleaseTerms,
    by: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into release (id, title, rule, without_photos, made_by) values ($1, $2, $3, $4, $5)",
        id.0,
        title,
        terms.rule.code(),
        terms.without_photos,
        by.map(|id| id.0)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn update_release(
    tx: &mut Tx<'_>,
    id: ReleaseId,
    title: &str,
    terms: ReleaseTerms,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update release set title = $2, rule = $3, without_photos = $4 where id = $1",
        id.0,
        title,
        terms.rule.code(),
        terms.without_photos
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A release, held until the transaction ends.
pub async fn take_release(
    tx: &mut Tx<'_>,
    id: ReleaseId,
) -> Result<Option<ReleaseRow>, sqlx::Error> {
    sqlx::query!("select id from release where id = $1 for update", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    find_release(&mut **tx, id).await
}

pub async fn find_release(
    connection: impl Executor<'_, Database = Postgres>,
    id: ReleaseId,
) -> Result<Option<ReleaseRow>, sqlx::Error> {
    let rows = list(connection, Some(id)).await?;
    Ok(rows.into_iter().next())
}

/// All releases: those that are open first, then by instant, the newest first.
pub async fn list_releases(
    connection: impl Executor<'_, Database = Postgres>,
) -> Result<Vec<ReleaseRow>, sqlx::Error> {
    list(connection, None).await
}

async fn list(
    connection: impl Executor<'_, Database = Postgres>,
    id: Option<ReleaseId>,
) -> Result<Vec<ReleaseRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select r.id as "id: ReleaseId", r.title, r.rule, r.without_photos, r.goes_at, coalesce(r.goes_at <= app_now(), false) as "has_gone!",
                  r.made_at, r.cancelled_at, s.name as "maker?",
                  (select count(*) from release_entry e where e.release_id = r.id) as "entries!"
           from release r left join staff_member s on s.id = r.made_by
           where $1::uuid is null or r.id = $1
           order by r.cancelled_at is not null, r.goes_at is not null, r.goes_at desc, r.made_at desc
           limit 200"#,
        id.map(|id| id.0)
    )
    .fetch_all(connection)
    .await?;
    let rows = rows.into_iter().map(|row| {
        Ok(ReleaseRow {
            id: row.id,
            title: row.title,
            terms: ReleaseTerms {
                rule: ReleaseRule::from_code(&row.rule).ok_or_else(|| {
                    sqlx::Error::Decode(format!("“{}” is no rule of a release", row.rule).into())
                })?,
                without_photos: row.without_photos,
            },
            goes_at: row.goes_at,
            has_gone: row.has_gone,
            made_at: row.made_at,
            maker: row.maker,
            cancelled_at: row.cancelled_at,
            entries: row.entries,
        })
    });
    rows.collect()
}

/// Says when it goes, or that it does not.
pub async fn update_goes_at(
    tx: &mut Tx<'_>,
    id: ReleaseId,
    at: Option<DateTime<Utc>>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update release set goes_at = coalesce($2, app_now()) where id = $1",
        id.0,
        at
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn update_cancelled(tx: &mut Tx<'_>, id: ReleaseId) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update release set cancelled_at = app_now() where id = $1",
        id.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What belongs to a release, the language-free parts of each thing first, so that things are held
/// in one order by everybody.
pub async fn list_entries(
    tx: &mut Tx<'_>,
    id: ReleaseId,
) -> Result<Vec<(ThingId, Part)>, sqlx::Error> {
    let rows = sqlx::query!(
        "select thing_id, part from release_entry where release_id = $1
         order by thing_id, part <> 'free', part",
        id.0
    )
    .fetch_all(&mut **tx)
    .await?;
    let entries = rows
        .into_iter()
        .filter_map(|row| Some((ThingId(row.thing_id), row.part.parse().ok()?)));
    Ok(entries.collect())
}

pub async fn insert_entry(
    tx: &mut Tx<'_>,
    id: ReleaseId,
    thing: ThingId,
    part: Part,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into release_entry (release_id, thing_id, part) values ($1, $2, $3) on conflict do nothing",
        id.0,
        thing.0,
        part.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn delete_entry(
    tx: &mut Tx<'_>,
    id: ReleaseId,
    thing: ThingId,
    part: Part,
) -> Result<bool, sqlx::Error> {
    let gone = sqlx::query!(
        "delete from release_entry where release_id = $1 and thing_id = $2 and part = $3",
        id.0,
        thing.0,
        part.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(gone.rows_affected() == 1)
}

/// Takes a part out of the release that has scheduled it; nothing where none has.
pub async fn delete_scheduled_entry(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "delete from release_entry e using publication p
         where p.thing_id = $1 and p.part = $2 and lower(p.live) > app_now()
           and e.release_id = p.release_id and e.thing_id = $1 and e.part = $2",
        thing.0,
        part.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Holds the releases that wait for their instant and name a part, so that none is moved or cancelled
/// while something joins it.
pub async fn lock_waiting(tx: &mut Tx<'_>, thing: ThingId, part: Part) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "select r.id from release r join release_entry e on e.release_id = r.id
         where e.thing_id = $1 and e.part = $2 and r.cancelled_at is null and r.goes_at > app_now()
         order by r.id for update of r",
        thing.0,
        part.code()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(())
}

/// Whether a release that goes as a whole has scheduled some part of a thing.
pub async fn is_bound(tx: &mut Tx<'_>, thing: ThingId) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (
               select from publication p join release r on r.id = p.release_id
               where p.thing_id = $1 and lower(p.live) > app_now() and r.rule = 'all_or_none') as "bound!""#,
        thing.0
    )
    .fetch_one(&mut **tx)
    .await
}

/// What a release has scheduled and has not begun: thing, part and the revision it binds to.
pub async fn list_scheduled(
    tx: &mut Tx<'_>,
    id: ReleaseId,
) -> Result<Vec<(ThingId, Part, i32)>, sqlx::Error> {
    let rows = sqlx::query!(
        "select thing_id, part, revision from publication
         where release_id = $1 and lower(live) > app_now()
         order by thing_id, part <> 'free', part",
        id.0
    )
    .fetch_all(&mut **tx)
    .await?;
    let scheduled = rows
        .into_iter()
        .filter_map(|row| Some((ThingId(row.thing_id), row.part.parse().ok()?, row.revision)));
    Ok(scheduled.collect())
}

/// The release with which a part would go if it were approved now, and when: one that waits for its
/// instant, and takes what is approved.
pub async fn find_waiting_for(
    tx: &mut Tx<'_>,
    thing: ThingId,
    part: Part,
) -> Result<Option<(ReleaseId, DateTime<Utc>)>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select r.id as "id: ReleaseId", r.goes_at as "goes_at!"
           from release r join release_entry e on e.release_id = r.id
           where e.thing_id = $1 and e.part = $2 and r.rule = 'what_is_approved'
             and r.cancelled_at is null and r.goes_at > app_now()
           order by r.goes_at limit 1"#,
        thing.0,
        part.code()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.id, row.goes_at)))
}
