//! The schema's versions: what this program brings, and what a database has.

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{PgConnection, PgPool};

/// Every migration of this program, in order; they travel inside it.
pub static MIGRATIONS: Migrator = sqlx::migrate!();

/// How a database's schema compares with this program's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// No table of anybody's in it.
    Empty,
    /// Tables that are not Daymark's.
    NotOurs,
    /// Some migrations of this program are missing.
    Old {
        missing: usize,
    },
    Current,
    /// It was migrated by a newer Daymark than this one.
    FromTheFuture,
}

/// Brings the schema up to date; two at once wait for one another. The caller is the schema's owner.
pub async fn migrate(pool: &PgPool) -> Result<(), MigrateError> {
    MIGRATIONS.run(pool).await
}

/// What the database behind `pool` holds.
pub async fn look(pool: &PgPool) -> Result<Schema, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    if !has_migrations_table(&mut connection).await? {
        let tables = sqlx::query_scalar!(
            r#"select count(*) as "count!" from pg_tables where schemaname = 'public'"#
        )
        .fetch_one(&mut *connection)
        .await?;
        return Ok(if tables == 0 {
            Schema::Empty
        } else {
            Schema::NotOurs
        });
    }
    // The table is sqlx's own and is not there when queries are checked: asked at run time.
    let applied: Vec<i64> = sqlx::query_scalar(
        "select version from public._sqlx_migrations where success order by version",
    )
    .fetch_all(&mut *connection)
    .await?;
    let known: Vec<i64> = MIGRATIONS
        .iter()
        .map(|migration| migration.version)
        .collect();
    let foreign = applied
        .iter()
        .filter(|version| !known.contains(version))
        .count();
    let missing = known
        .iter()
        .filter(|version| !applied.contains(version))
        .count();
    Ok(match (foreign, missing) {
        (0, 0) => Schema::Current,
        (0, missing) => Schema::Old { missing },
        // Another program that uses the same bookkeeping, or a Daymark younger than this one.
        _ if applied.first() == known.first() => Schema::FromTheFuture,
        _ => Schema::NotOurs,
    })
}

/// The newest migration of this program.
pub fn newest() -> i64 {
    MIGRATIONS.iter().map(|one| one.version).max().unwrap_or(0)
}

/// The newest migration that a database has had.
pub async fn version(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(
        "select coalesce(max(version), 0) from public._sqlx_migrations where success",
    )
    .fetch_one(pool)
    .await
}

/// Lets the planner know what is there, after much has been brought in: without it the first minute
/// of a new database answers slowly. The caller is the schema's owner.
pub async fn analyze(pool: &PgPool) -> Result<(), sqlx::Error> {
    sqlx::query!("analyze thing, revision, part, publication, observance, edition, photo, message, quote, placement, page, site").execute(pool).await?;
    Ok(())
}

async fn has_migrations_table(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let found = sqlx::query_scalar!(
        r#"select to_regclass('public._sqlx_migrations') is not null as "found!""#
    )
    .fetch_one(connection)
    .await?;
    Ok(found)
}
