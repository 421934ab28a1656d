//! Connections: one pool that writes, and one that sees only what is public.

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Executor, PgPool, Postgres};
use std::time::Duration;

/// A transaction of the writing pool.
pub type Tx<'a> = sqlx::Transaction<'a, Postgres>;

/// A pool whose connections read the schema `live` and nothing else: they are read-only, and take
/// the role `daymark_reader` where the database has it.
#[derive(Clone, Debug)]
pub struct LivePool(pub(super) PgPool);

/// The two pools of a running Daymark.
#[derive(Clone, Debug)]
pub struct Database {
    pub writer: PgPool,
    pub live: LivePool,
}

/// How long a request waits for a connection, and a statement for its answer.
const PATIENCE: Duration = Duration::from_secs(3);

impl Database {
    /// Pools on `url`, with at most `most` connections each. Nothing is connected yet: a database
    /// that is away is told by the first query.
    pub fn lazily(url: &str, most: u32) -> Result<Self, sqlx::Error> {
        let options: PgConnectOptions = url.parse()?;
        let options = options.application_name("daymark");
        let pool = || {
            PgPoolOptions::new()
                .max_connections(most)
                .acquire_timeout(PATIENCE)
        };
        let writer = pool().connect_lazy_with(options.clone());
        let live = pool()
            .after_connect(|connection, _| {
                Box::pin(async move { connection.execute(ONLY_READ_LIVE).await.map(drop) })
            })
            .connect_lazy_with(options);
        Ok(Self {
            writer,
            live: LivePool(live),
        })
    }

    pub async fn close(&self) {
        self.live.0.close().await;
        self.writer.close().await;
    }
}

/// `daymark_reader` is taken only by a session that may take it.
const ONLY_READ_LIVE: &str = "
    do $$ begin
        if exists (select from pg_roles where rolname = 'daymark_reader')
           and pg_has_role(current_user, 'daymark_reader', 'member') then
            set role daymark_reader;
        end if;
    end $$;
    set default_transaction_read_only = on;
    set search_path = live;
    set statement_timeout = '3s';
";

/// Whether the database has the role by which public pages read.
pub async fn has_reader_role(pool: &PgPool) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from pg_roles where rolname = 'daymark_reader') as "found!""#
    )
    .fetch_one(pool)
    .await
}
