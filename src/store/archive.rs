//! What a backup tells of a database, and what a restored one needs beside its rows.

use sqlx::PgPool;
use std::collections::BTreeMap;

/// What is counted in a backup and after it was restored.
pub async fn count_rows(pool: &PgPool) -> Result<BTreeMap<String, i64>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select kind || 's' as "name!", count(*) as "count!" from thing group by kind
           union all select 'revisions', count(*) from revision
           union all select 'publications', count(*) from publication
           union all select 'people', count(*) from staff_member
           union all select 'audit entries', count(*) from audit_entry"#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.name, row.count)).collect())
}

/// Whether both roles of the schema are there, after they were made where the owner may make them.
pub async fn make_roles(pool: &PgPool) -> Result<bool, sqlx::Error> {
    sqlx::query!(
        "do $$
         declare
             wanted text;
         begin
             foreach wanted in array array['daymark_reader', 'daymark_app'] loop
                 begin
                     execute format('create role %I nologin', wanted);
                 exception
                     when duplicate_object or unique_violation or insufficient_privilege then null;
                 end;
             end loop;
         end $$"
    )
    .execute(pool)
    .await?;
    sqlx::query_scalar!(
        r#"select count(*) = 2 as "both!" from pg_roles where rolname in ('daymark_reader', 'daymark_app')"#
    )
    .fetch_one(pool)
    .await
}

/// What the roles may do with tables to come. A backup names the role that owned its database, which
/// need not be there; these are written for whoever owns this one, as in migration 0003.
pub async fn set_default_privileges(pool: &PgPool) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "do $$
         begin
             alter default privileges in schema live grant select on tables to daymark_reader, daymark_app;
             alter default privileges in schema public
                 grant select, insert, update, delete on tables to daymark_app;
         end $$"
    )
    .execute(pool)
    .await?;
    Ok(())
}
