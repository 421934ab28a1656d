//! Who works here, and their roles.

use super::pool::Tx;
use crate::domain::ids::StaffId;
use crate::domain::locale::Locale;
use crate::domain::staff::{Role, Roles, email_key};
use chrono::{DateTime, Utc};
use sqlx::PgExecutor;

/// A person, as lists and their own page show them. No secret is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    pub id: StaffId,
    pub email: String,
    pub name: String,
    pub locale: Locale,
    pub roles: Roles,
    /// Whether the invitation was accepted.
    pub has_password: bool,
    pub has_second_factor: bool,
    pub disabled_at: Option<DateTime<Utc>>,
    pub made_at: DateTime<Utc>,
    /// The last time; as the audit log tells it.
    pub signed_in_at: Option<DateTime<Utc>>,
}

/// What signing in compares with.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub id: StaffId,
    pub name: String,
    pub email: String,
    pub password_hash: Option<String>,
    pub disabled: bool,
    pub roles: Roles,
    pub has_second_factor: bool,
}

struct Row {
    id: StaffId,
    email: String,
    name: String,
    locale: String,
    roles: Vec<String>,
    has_password: bool,
    has_second_factor: bool,
    disabled_at: Option<DateTime<Utc>>,
    made_at: DateTime<Utc>,
    signed_in_at: Option<DateTime<Utc>>,
}

/// Writes a person down, unless another has the address: then nothing is written, and the answer is
/// `false`.
pub async fn insert_staff(
    tx: &mut Tx<'_>,
    id: StaffId,
    email: &str,
    name: &str,
    locale: Locale,
) -> Result<bool, sqlx::Error> {
    let made = sqlx::query!(
        "insert into staff_member (id, email, email_key, name, locale) values ($1, $2, $3, $4, $5)
         on conflict on constraint staff_member_email_unique do nothing",
        id.0,
        email.trim(),
        email_key(email),
        name.trim(),
        locale.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(made.rows_affected() == 1)
}

pub async fn find_staff(
    executor: impl PgExecutor<'_>,
    id: StaffId,
) -> Result<Option<StaffMember>, sqlx::Error> {
    let row = sqlx::query_as!(
        Row,
        r#"select m.id as "id: StaffId", m.email, m.name, m.locale,
                  array(select r.role || coalesce(':' || r.locale, '') from staff_role r where r.staff_id = m.id) as "roles!",
                  m.password_hash is not null as "has_password!",
                  exists (select from second_factor f where f.staff_id = m.id and f.confirmed_at is not null) as "has_second_factor!",
                  m.disabled_at, m.made_at,
                  (select max(a.at) from audit_entry a where a.staff_id = m.id and a.act = 'signed-in') as signed_in_at
           from staff_member m where m.id = $1"#,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(StaffMember::from))
}

/// Everybody, those who can no longer sign in last.
pub async fn list_staff(executor: impl PgExecutor<'_>) -> Result<Vec<StaffMember>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Row,
        r#"select m.id as "id: StaffId", m.email, m.name, m.locale,
                  array(select r.role || coalesce(':' || r.locale, '') from staff_role r where r.staff_id = m.id) as "roles!",
                  m.password_hash is not null as "has_password!",
                  exists (select from second_factor f where f.staff_id = m.id and f.confirmed_at is not null) as "has_second_factor!",
                  m.disabled_at, m.made_at,
                  (select max(a.at) from audit_entry a where a.staff_id = m.id and a.act = 'signed-in') as signed_in_at
           from staff_member m
           order by m.disabled_at is not null, lower(m.name), m.id"#
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(StaffMember::from).collect())
}

/// The person of an address, however it is spelt.
pub async fn find_id_by_email(
    executor: impl PgExecutor<'_>,
    email: &str,
) -> Result<Option<StaffId>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select id as "id: StaffId" from staff_member where email_key = $1"#,
        email_key(email)
    )
    .fetch_optional(executor)
    .await
}

pub async fn find_credentials(
    executor: impl PgExecutor<'_>,
    email: &str,
) -> Result<Option<Credentials>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select m.id as "id: StaffId", m.name, m.email, m.password_hash,
                  m.disabled_at is not null as "disabled!",
                  array(select r.role || coalesce(':' || r.locale, '') from staff_role r where r.staff_id = m.id) as "roles!",
                  exists (select from second_factor f where f.staff_id = m.id and f.confirmed_at is not null) as "has_second_factor!"
           from staff_member m where m.email_key = $1"#,
        email_key(email)
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(|row| Credentials {
        id: row.id,
        name: row.name,
        email: row.email,
        password_hash: row.password_hash,
        disabled: row.disabled,
        roles: read_roles(&row.roles),
        has_second_factor: row.has_second_factor,
    }))
}

/// What of a person's password is kept, to compare with before they change it.
pub async fn find_password_hash(
    executor: impl PgExecutor<'_>,
    id: StaffId,
) -> Result<Option<String>, sqlx::Error> {
    let found = sqlx::query_scalar!("select password_hash from staff_member where id = $1", id.0)
        .fetch_optional(executor)
        .await?;
    Ok(found.flatten())
}

/// Whether the password is still the one that was compared with, and the person may sign in. Holds
/// off whoever changes either to the end of the transaction.
pub async fn lock_credentials(
    tx: &mut Tx<'_>,
    id: StaffId,
    password_hash: &str,
) -> Result<bool, sqlx::Error> {
    let found = sqlx::query_scalar!(
        "select id from staff_member
         where id = $1 and password_hash = $2 and disabled_at is null for update",
        id.0,
        password_hash
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(found.is_some())
}

/// Whether a person signed in from a network within the last 30 days.
pub async fn has_signed_in_from(
    executor: impl PgExecutor<'_>,
    id: StaffId,
    network: &str,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (
               select from audit_entry e join audit_address a on a.entry_id = e.id
               where e.staff_id = $1 and e.act = 'signed-in' and e.at > app_now() - interval '30 days'
                 and a.network = $2) as "found!""#,
        id.0,
        network
    )
    .fetch_one(executor)
    .await
}

pub async fn update_password(
    tx: &mut Tx<'_>,
    id: StaffId,
    password_hash: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update staff_member set password_hash = $2, password_changed_at = app_now() where id = $1",
        id.0,
        password_hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps the same password under a better hash, unless it was changed in between.
pub async fn update_hash(
    tx: &mut Tx<'_>,
    id: StaffId,
    old: &str,
    new: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update staff_member set password_hash = $3 where id = $1 and password_hash = $2",
        id.0,
        old,
        new
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn update_profile(
    tx: &mut Tx<'_>,
    id: StaffId,
    name: &str,
    locale: Locale,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update staff_member set name = $2, locale = $3 where id = $1",
        id.0,
        name.trim(),
        locale.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// These roles and no others.
pub async fn replace_roles(tx: &mut Tx<'_>, id: StaffId, roles: &Roles) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from staff_role where staff_id = $1", id.0)
        .execute(&mut **tx)
        .await?;
    let (codes, locales): (Vec<String>, Vec<Option<String>>) = roles
        .iter()
        .map(|role| {
            let locale = role.locale().map(|locale| locale.code().to_owned());
            (role.code().to_owned(), locale)
        })
        .unzip();
    sqlx::query!(
        "insert into staff_role (staff_id, role, locale)
         select $1, role, locale from unnest($2::text[], $3::text[]) as given (role, locale)",
        id.0,
        &codes,
        &locales as &[Option<String>]
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// `false` where it was so already.
pub async fn update_disabled(
    tx: &mut Tx<'_>,
    id: StaffId,
    disabled: bool,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update staff_member set disabled_at = case when $2 then app_now() end
         where id = $1 and (disabled_at is null) = $2",
        id.0,
        disabled
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Waits for whoever else changes who administers, and holds the others off to the end of the
/// transaction.
pub async fn lock_administrators(tx: &mut Tx<'_>) -> Result<(), sqlx::Error> {
    sqlx::query!("select only_row from administrator_guard for update")
        .fetch_one(&mut **tx)
        .await?;
    Ok(())
}

/// Whether somebody other than `but` administers and can sign in.
pub async fn has_administrator(
    executor: impl PgExecutor<'_>,
    but: Option<StaffId>,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (
               select from staff_member m join staff_role r on r.staff_id = m.id
               where r.role = 'administrator' and m.disabled_at is null and m.password_hash is not null
                 and m.id is distinct from $1) as "found!""#,
        but.map(|id| id.0)
    )
    .fetch_one(executor)
    .await
}

impl From<Row> for StaffMember {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            email: row.email,
            name: row.name,
            locale: row.locale.parse().unwrap_or(Locale::En),
            roles: read_roles(&row.roles),
            has_password: row.has_password,
            has_second_factor: row.has_second_factor,
            disabled_at: row.disabled_at,
            made_at: row.made_at,
            signed_in_at: row.signed_in_at,
        }
    }
}

/// Roles as the queries write them, `translator:fr`. A constraint of the table knows them all.
pub(super) fn read_roles(written: &[String]) -> Roles {
    let roles = written.iter().filter_map(|role| role.parse::<Role>().ok());
    Roles::from(roles.collect::<Vec<_>>())
}
