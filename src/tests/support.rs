//! A database for each test, and an application on it.

use crate::actions::import::bundle::import_bundle;
use crate::cards::drawer::Drawer;
use crate::media::shelf::Shelf;
use crate::search::archive::Archive;
use crate::search::follow::Follower;
use crate::server::routes;
use crate::state::AppState;
use crate::state::clock::Clock;
use crate::state::kept_answers::KeptAnswers;
use crate::state::remembered::Remembered;
use crate::state::settings::{Overrides, Settings, variable};
use crate::store::migrations::{MIGRATIONS, analyze, migrate};
use crate::store::pool::Database;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower::ServiceExt;

/// The day on which most tests take place: South-South Cooperation Day.
pub const TODAY: &str = "2026-09-12T09:00:00Z";

/// The civil date of [`TODAY`].
pub fn today() -> chrono::NaiveDate {
    TODAY.parse::<DateTime<Utc>>().unwrap().date_naive()
}

/// A clock in place of the shipped one, which a session may shift.
const SHIFTABLE_CLOCK: &str = "
    create or replace function app_now() returns timestamptz language sql stable as
    $$ select coalesce(nullif(current_setting('daymark.now', true), '')::timestamptz, now()) $$";

/// A database of one test's own, with an application on it.
pub struct Stage {
    pub database: Database,
    pub owner: PgPool,
    pub url: String,
    pub shelf: Shelf,
    /// Empty until [`Self::follow`].
    pub archive: Archive,
    /// Gone with the stage.
    pub folder: tempfile::TempDir,
}

impl Stage {
    /// With the schema, and nothing in it.
    pub async fn empty() -> Self {
        Self::from_template(&template("empty", "", |_| async {}).await).await
    }

    /// With the bundled content.
    pub async fn with_bundle() -> Self {
        let content = bundle_hash();
        let name = template("bundle", &content, |pool| async move {
            let shelf = Shelf::at(bundle_shelf());
            let reports = import_bundle(&pool, &shelf, &seed(), |_, _, _| {})
                .await
                .unwrap();
            assert!(
                reports.iter().all(|(_, report)| report.problems.is_empty()),
                "{reports:?}"
            );
            analyze(&pool).await.unwrap();
        });
        let mut stage = Self::from_template(&name.await).await;
        stage.shelf = Shelf::at(bundle_shelf());
        stage
    }

    async fn from_template(template: &str) -> Self {
        let name = format!("t{}", uuid::Uuid::now_v7().simple());
        let mut server = PgConnection::connect(&server_url()).await.unwrap();
        run(
            &mut server,
            &format!("create database {name} template {template}"),
        )
        .await;
        let url = url_of(&name);
        let folder = tempfile::tempdir().unwrap();
        let owner = PgPoolOptions::new()
            .max_connections(4)
            .connect(&url)
            .await
            .unwrap();
        Self {
            database: Database::lazily(&url, 4).unwrap(),
            owner,
            url,
            shelf: Shelf::at(folder.path().join("media")),
            archive: Archive::new(folder.path()),
            folder,
        }
    }

    /// Every photo that has public words in English has the same in every other language: what a text
    /// needs that is to show it.
    pub async fn caption_in_every_language(&self) {
        let mut owner = self.owner.acquire().await.unwrap();
        run(
            &mut owner,
            "create temporary table lacking as
             select t.thing_id, l.code, r.content from publication t
             join photo p on p.id = t.thing_id
             join revision r on r.thing_id = t.thing_id and r.part = t.part and r.number = t.revision
             cross join unnest(array['ar', 'zh', 'fr', 'ru', 'es']) as l (code)
             where t.part = 'en' and t.live @> app_now()
               and not exists (select from part h where h.thing_id = t.thing_id and h.part = l.code);
             insert into part (thing_id, part, newest) select thing_id, code, 0 from lacking;
             insert into revision (thing_id, part, number, content, origin)
             select thing_id, code, 1, content, 'staff' from lacking;
             update part set newest = 1 where newest = 0;
             insert into publication (id, thing_id, part, revision, live)
             select gen_random_uuid(), thing_id, code, 1, tstzrange(app_now(), null) from lacking;
             drop table lacking",
        )
        .await;
    }

    /// Puts the clock of the database at an instant, where it stands still, for every connection.
    pub async fn set_database_clock(&self, now: &str) {
        let now: DateTime<Utc> = now.parse().unwrap();
        let mut owner = self.owner.acquire().await.unwrap();
        run(
            &mut owner,
            &format!(
                "create or replace function app_now() returns timestamptz language sql stable as $$ select timestamptz '{}' $$",
                now.to_rfc3339()
            ),
        )
        .await;
    }

    /// Brings the search index up to what the database has.
    pub async fn follow(&self) {
        let (archive, pool) = (self.archive.clone(), self.database.writer.clone());
        let now = Clock::instant();
        let (mut follower, _) = Follower::start(archive, pool, now, |_| {}).await.unwrap();
        follower.turn(now).await.unwrap();
    }

    /// What requests carry, at a fixed instant.
    pub fn state(&self, now: &str) -> AppState {
        let mut settings = Settings::read(&Overrides::default()).unwrap();
        settings.site.public_url = "https://days.example.org".into();
        settings.staff.admin_url = "https://days.example.org".into();
        settings.data = self.folder.path().to_owned();
        settings.staff.secret_file = self.folder.path().join("secret.key");
        settings.listener.api_per_minute = 0;
        settings.program = program();
        AppState {
            settings: Arc::new(settings),
            database: self.database.clone(),
            shelf: self.shelf.clone(),
            archive: self.archive.clone(),
            cards: Drawer::default(),
            sites: Remembered::default(),
            kept: KeptAnswers::default(),
            clock: Clock::fixed(now.parse::<DateTime<Utc>>().unwrap()),
        }
    }

    pub fn app(&self, now: &str) -> Router {
        routes::app(self.state(now))
    }
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

/// GET, as a browser without a language would.
pub async fn get(app: &Router, address: &str) -> Answer {
    send(app, Request::get(address).body(Body::empty()).unwrap()).await
}

pub async fn send(app: &Router, request: Request<Body>) -> Answer {
    let response = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// Where a file lies on a shelf that is a folder.
pub fn path_on(shelf: &Shelf, hash: &str) -> PathBuf {
    shelf.folder().unwrap().join(&hash[..2]).join(hash)
}

/// The hashes of all that lies on a shelf.
pub async fn hashes_on(shelf: &Shelf) -> Vec<String> {
    let files = shelf.list().await.unwrap();
    files.into_iter().map(|file| file.hash).collect()
}

/// The program itself, which `bin/test` has built before the tests.
pub fn program() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let program = tests.parent().unwrap().parent().unwrap().join("daymark");
    assert!(
        program.exists(),
        "{} is missing: run the tests by bin/test unit",
        program.display()
    );
    program
}

/// The project's folder of bundled content.
pub fn seed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seed")
}

/// Where the renditions of the bundled pictures lie for all tests: under their hashes, so that tests
/// cannot get into each other's way.
fn bundle_shelf() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-shelf")
}

fn bundle_hash() -> String {
    let mut hasher = blake3::Hasher::new();
    for name in [
        "sources.json",
        "observances.json",
        "messages.jsonl",
        "editions.jsonl",
        "pages.jsonl",
        "site.jsonl",
        "illustrations/fish-cages.jpg",
    ] {
        hasher.update(&std::fs::read(seed().join(name)).unwrap());
    }
    // The renditions must be on the shelf, too: a shelf that was emptied gets a new template.
    hasher.update(&[u8::from(bundle_shelf().exists())]);
    hasher.finalize().to_hex()[..12].to_owned()
}

/// Runs text made here, from names made here.
pub async fn run(connection: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(connection)
        .await
        .unwrap();
}

fn server_url() -> String {
    variable("DAYMARK_TEST_DATABASE_URL")
        .expect("DAYMARK_TEST_DATABASE_URL names no server: run the tests by `bin/test unit`, which starts one")
}

fn url_of(database: &str) -> String {
    let options: PgConnectOptions = server_url().parse().unwrap();
    let held = options.get_database().unwrap_or("daymark").to_owned();
    server_url().replacen(&format!("/{held}?"), &format!("/{database}?"), 1)
}

/// The name of a template database of this schema and content, made by whoever needs it first.
async fn template<F: Future<Output = ()>>(
    kind: &str,
    content: &str,
    fill: impl FnOnce(PgPool) -> F,
) -> String {
    let mut hasher = blake3::Hasher::new();
    for migration in MIGRATIONS.iter() {
        hasher.update(&migration.checksum);
    }
    hasher.update(content.as_bytes());
    let name = format!("template_{kind}_{}", &hasher.finalize().to_hex()[..12]);
    let mut server = PgConnection::connect(&server_url()).await.unwrap();
    run(&mut server, "select pg_advisory_lock(20260912)").await;
    drop_old_stages(&mut server).await;
    let found: bool =
        sqlx::query_scalar("select exists (select from pg_database where datname = $1)")
            .bind(&name)
            .fetch_one(&mut server)
            .await
            .unwrap();
    if !found {
        // Under another name until it is whole.
        let making = format!("making_{name}");
        run(&mut server, &format!("drop database if exists {making}")).await;
        run(&mut server, &format!("create database {making}")).await;
        let pool = PgPoolOptions::new()
            .max_connections(4)
            .connect(&url_of(&making))
            .await
            .unwrap();
        migrate(&pool).await.unwrap();
        sqlx::raw_sql(SHIFTABLE_CLOCK).execute(&pool).await.unwrap();
        fill(pool.clone()).await;
        pool.close().await;
        run(
            &mut server,
            &format!("alter database {making} rename to {name}"),
        )
        .await;
    }
    run(&mut server, "select pg_advisory_unlock(20260912)").await;
    name
}

/// Databases that tests of more than an hour ago left behind; their names tell when they were made.
async fn drop_old_stages(server: &mut PgConnection) {
    let (names, now): (Vec<String>, i64) = sqlx::query_as(
        "select coalesce(array_agg(datname::text), '{}'), extract(epoch from now())::bigint
         from pg_database where datname ~ '^t[0-9a-f]{32}$'",
    )
    .fetch_one(&mut *server)
    .await
    .unwrap();
    for name in names {
        let made = name[1..]
            .parse::<uuid::Uuid>()
            .ok()
            .and_then(|id| id.get_timestamp());
        let seconds = made.map_or(0, |made| made.to_unix().0);
        if u64::try_from(now).unwrap().saturating_sub(seconds) > 3_600 {
            run(
                server,
                &format!("drop database if exists {name} with (force)"),
            )
            .await;
        }
    }
}
