//! What people are told, and whom an act can be left to.

use super::pool::Tx;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::letter::NotificationKind;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On, may};
use crate::domain::revision::Part;
use crate::domain::staff::{Role, Roles};
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One thing that one person is to be told.
#[derive(Clone, Copy, Debug)]
pub struct NewNotification<'a> {
    pub to: StaffId,
    pub kind: NotificationKind,
    pub thing: ThingId,
    pub part: Part,
    pub revision: Option<i32>,
    /// Whose act it was; they are not told of it themselves.
    pub by: Option<StaffId>,
    pub note: Option<&'a str>,
}

/// What somebody was told and has not read.
#[derive(Clone, Debug)]
pub struct Notification {
    pub id: Uuid,
    pub kind: NotificationKind,
    pub thing: ThingId,
    pub part: Part,
    pub revision: Option<i32>,
    pub by_name: Option<String>,
    pub note: Option<String>,
    pub made_at: DateTime<Utc>,
}

/// A notification of which a letter is to be written, and to whom.
#[derive(Clone, Debug)]
pub struct Unlettered {
    pub notification: Notification,
    pub to: String,
    pub to_name: String,
    pub locale: Locale,
}

pub async fn insert_notification(
    tx: &mut Tx<'_>,
    told: &NewNotification<'_>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into notification (id, staff_id, kind, thing_id, part, revision, by_staff, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        Uuid::now_v7(),
        told.to.0,
        told.kind.code(),
        told.thing.0,
        told.part.code(),
        told.revision,
        told.by.map(|id| id.0),
        told.note
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What one person has not read, newest first.
pub async fn list_unread(
    pool: &PgPool,
    staff: StaffId,
    limit: i64,
) -> Result<Vec<Notification>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select n.id, n.kind, n.thing_id, n.part, n.revision, s.name as "by_name?", n.note, n.made_at
           from notification n left join staff_member s on s.id = n.by_staff
           where n.staff_id = $1 and n.read_at is null
           order by n.made_at desc, n.id desc limit $2"#,
        staff.0,
        limit
    )
    .fetch_all(pool)
    .await?;
    let told = rows.into_iter().filter_map(|row| {
        Some(Notification {
            id: row.id,
            kind: NotificationKind::from_code(&row.kind)?,
            thing: ThingId(row.thing_id),
            part: row.part.parse().ok()?,
            revision: row.revision,
            by_name: row.by_name,
            note: row.note,
            made_at: row.made_at,
        })
    });
    Ok(told.collect())
}

pub async fn count_unread(pool: &PgPool, staff: StaffId) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from notification where staff_id = $1 and read_at is null"#,
        staff.0
    )
    .fetch_one(pool)
    .await
}

/// Marks one as read, or all that this person has. Nobody can mark another's.
pub async fn update_read(
    tx: &mut Tx<'_>,
    staff: StaffId,
    one: Option<Uuid>,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update notification set read_at = app_now()
         where staff_id = $1 and read_at is null and ($2::uuid is null or id = $2)",
        staff.0,
        one
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}

/// Notifications of the last day that nobody has read or written a letter of, the oldest first, held
/// until the transaction ends. An older one would come too late to be of use.
pub async fn take_unlettered(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Unlettered>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select n.id, n.kind, n.thing_id, n.part, n.revision, b.name as "by_name?", n.note, n.made_at,
                  s.email, s.name as to_name, s.locale
           from notification n
           join staff_member s on s.id = n.staff_id and s.disabled_at is null
           left join staff_member b on b.id = n.by_staff
           where n.read_at is null and n.lettered_at is null
             and n.made_at > app_now() - interval '1 day'
           order by n.made_at, n.id limit $1
           for update of n skip locked"#,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    let told = rows.into_iter().filter_map(|row| {
        Some(Unlettered {
            notification: Notification {
                id: row.id,
                kind: NotificationKind::from_code(&row.kind)?,
                thing: ThingId(row.thing_id),
                part: row.part.parse().ok()?,
                revision: row.revision,
                by_name: row.by_name,
                note: row.note,
                made_at: row.made_at,
            },
            to: row.email,
            to_name: row.to_name,
            locale: row.locale.parse().ok()?,
        })
    });
    Ok(told.collect())
}

pub async fn update_lettered(tx: &mut Tx<'_>, id: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update notification set lettered_at = app_now() where id = $1",
        id
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Everybody who can sign in and whose roles allow the act, in the order of their making.
pub async fn list_staff_who_may(
    tx: &mut Tx<'_>,
    act: Act,
    on: On,
) -> Result<Vec<StaffId>, sqlx::Error> {
    let rows = sqlx::query!(
        "select r.staff_id, r.role, r.locale
         from staff_role r join staff_member s on s.id = r.staff_id
         where s.disabled_at is null and s.password_hash is not null"
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut people: BTreeMap<StaffId, Vec<Role>> = BTreeMap::new();
    for row in rows {
        let locale = row.locale.and_then(|code| code.parse().ok());
        if let Some(role) = Role::from_code(&row.role, locale) {
            people.entry(StaffId(row.staff_id)).or_default().push(role);
        }
    }
    let able = people
        .into_iter()
        .filter(|(_, roles)| may(&Roles::from(roles.clone()), act, on));
    Ok(able.map(|(id, _)| id).collect())
}
