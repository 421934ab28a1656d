//! Backup and restore, rehearsed with everything that staff and visitors rely on.

use crate::actions::audit::seal::seal;
use crate::actions::audit::verify::{Verdict, verify};
use crate::actions::record::{Where, record};
use crate::auth::asker::Asker;
use crate::commands::archive::pack::OF_THE_MOMENT;
use crate::commands::{CommandLine, run};
use crate::domain::audit::AuditAct;
use crate::media::shelf::Shelf;
use crate::server::private_postgres::PrivatePostgres;
use crate::server::routes;
use crate::state::AppState;
use crate::store::audit_chain::Look;
use crate::store::pool::Database;
use crate::tests::support::{Stage, TODAY, get, hashes_on};
use clap::Parser;
use serde_json::json;
use sqlx::postgres::PgPoolOptions;
use sqlx::{AssertSqlSafe, PgPool};
use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// Commands have a runtime of their own, so these tests have none around them; connections live as
/// long as the runtime on which they were made.
static RUNTIME: LazyLock<tokio::runtime::Runtime> =
    LazyLock::new(|| tokio::runtime::Runtime::new().unwrap());

pub(super) fn wait<T>(work: impl Future<Output = T>) -> T {
    RUNTIME.block_on(work)
}

/// An installation on a database of its own: a settings file, and a folder for media.
pub(super) struct Installation {
    pub folder: TempDir,
    url: Option<String>,
}

impl Installation {
    pub fn on(url: &str) -> Self {
        let installation = Self {
            folder: TempDir::new().unwrap(),
            url: Some(url.to_owned()),
        };
        let settings = format!("database_url = {url:?}\n");
        fs::write(installation.config(), settings).unwrap();
        installation
    }

    /// On a private PostgreSQL, in a folder that its user can enter.
    fn private() -> Self {
        let folder = TempDir::new().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let installation = Self { folder, url: None };
        fs::write(installation.config(), "").unwrap();
        installation
    }

    pub fn config(&self) -> PathBuf {
        self.folder.path().join("daymark.toml")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn shelf(&self) -> Shelf {
        Shelf::at(self.data().join("media"))
    }

    pub fn run(&self, command: &str, file: &Path) -> Result<(), String> {
        let (config, data) = (self.config(), self.data());
        let words = ["daymark", command, file.to_str().unwrap()];
        let common = [
            "--config",
            config.to_str().unwrap(),
            "--data",
            data.to_str().unwrap(),
        ];
        let line = CommandLine::try_parse_from(words.iter().chain(&common)).unwrap();
        run(line).map_err(|problem| {
            assert!(!problem.sentence.contains('\n'), "{}", problem.sentence);
            problem.sentence
        })
    }

    pub fn refused(&self, command: &str, file: &Path) -> String {
        self.run(command, file).expect_err("the command must fail")
    }
}

/// A new, empty database on the server of another one.
pub(super) async fn empty_database(stage: &Stage) -> String {
    let name = format!("t{}", uuid::Uuid::now_v7().simple());
    let sql = format!("create database {name}");
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&stage.owner)
        .await
        .unwrap();
    let (before, rest) = stage.url.rsplit_once('/').unwrap();
    let query = rest.split_once('?').map(|(_, query)| query);
    format!("{before}/{name}?{}", query.unwrap_or_default())
}

async fn pool(url: &str) -> PgPool {
    PgPoolOptions::new()
        .max_connections(2)
        .connect(url)
        .await
        .unwrap()
}

/// The content of every table, and what the roles may do with it, as one sum each.
async fn sums(pool: &PgPool) -> BTreeMap<String, String> {
    let tables: Vec<String> = sqlx::query_scalar(
        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
         where schemaname in ('public', 'live') order by 1",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    assert!(tables.len() > 25, "{tables:?}");
    let mut sums = BTreeMap::new();
    for table in tables {
        let sql = format!(
            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from {table} t"
        );
        let sum: String = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(pool)
            .await
            .unwrap();
        sums.insert(table, sum);
    }
    let rights: Vec<(String, String)> = sqlx::query_as(
        "select 'rights of ' || c.oid::regclass, array(select x::text from unnest(c.relacl) x order by 1)::text
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'live') and c.relkind in ('r', 'v')
         union all
         select 'rights to come in ' || n.nspname, array(select x::text from unnest(d.defaclacl) x order by 1)::text
         from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    sums.extend(rights);
    sums
}

/// Some public pages as they are rendered.
async fn pages(stage: &Stage, url: &str, shelf: Shelf) -> Vec<String> {
    let state = AppState {
        database: Database::lazily(url, 2).unwrap(),
        shelf,
        ..stage.state(TODAY)
    };
    let app = routes::app(state);
    let mut texts = Vec::new();
    for address in [
        "/en",
        "/ar",
        "/fr/observances",
        "/en/observances/south-south-cooperation-day/2026",
        "/zh/calendar/2026/09",
        "/en/messages",
        "/sitemap.xml",
    ] {
        let answer = get(&app, address).await;
        assert!(answer.status.is_success(), "{address}: {}", answer.status);
        texts.push(answer.text);
    }
    texts
}

/// A stage with the bundled content, people, an audit log, and things of the moment.
async fn furnished() -> (Stage, Installation) {
    let stage = Stage::with_bundle().await;
    let people = "
        insert into staff_member (id, email, email_key, name) values
            ('00000000-0000-7000-8000-000000000001', 'editor@example.org', 'editor@example.org', 'Editor');
        insert into staff_role (staff_id, role) values ('00000000-0000-7000-8000-000000000001', 'editor');
        insert into session (token_hash, id, staff_id, level, ends_at) values
            (decode(repeat('01', 32), 'hex'), gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'full', now() + interval '1 hour');
        insert into one_time_link (token_hash, purpose, staff_id, expires_at) values
            ('\\x01', 'reset', '00000000-0000-7000-8000-000000000001', now() + interval '1 hour');
        insert into throttle (key, failures, last_failed_at, free_at) values ('\\x01', 3, now(), now());
        insert into letter (id, to_address, locale, kind, subject, body) values
            (gen_random_uuid(), 'editor@example.org', 'en', 'reset', 'x', 'a link');";
    sqlx::raw_sql(people).execute(&stage.owner).await.unwrap();
    for number in 0..20 {
        let mut tx = stage.owner.begin().await.unwrap();
        let detail = json!({"number": number});
        record(
            &mut tx,
            &Asker::operator(),
            AuditAct::Imported,
            Where::SITE,
            detail,
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }
    seal(&stage.owner, Look::Recent).await.unwrap();
    let installation = Installation::on(&stage.url);
    for hash in hashes_on(&stage.shelf).await {
        let bytes = stage.shelf.read(&hash).await.unwrap();
        installation.shelf().keep(bytes).await.unwrap();
    }
    (stage, installation)
}

#[test]
fn what_was_backed_up_is_restored_to_the_letter() {
    let (stage, installation) = wait(furnished());
    let file = installation.folder.path().join("backup.tar");
    let before = wait(sums(&stage.owner));
    installation.run("backup", &file).unwrap();
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let left: Vec<_> = fs::read_dir(installation.folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 3, "nothing half-made is left: {left:?}");

    let url = wait(empty_database(&stage));
    let other = Installation::on(&url);
    other.run("restore", &file).unwrap();
    wait(async {
        let restored = pool(&url).await;
        let after = sums(&restored).await;
        assert_eq!(
            before.keys().collect::<Vec<_>>(),
            after.keys().collect::<Vec<_>>()
        );
        for (table, sum) in &before {
            let of_the_moment = OF_THE_MOMENT
                .iter()
                .any(|name| *table == format!("public.{name}"));
            if of_the_moment {
                assert!(sum.starts_with("1 "), "{table} had a row: {sum}");
                assert_eq!(after[table], "0 ", "{table}");
            } else {
                assert_eq!(after[table], *sum, "{table}");
            }
        }
        let verdict = verify(&restored).await.unwrap();
        assert_eq!(verdict, Verdict::Whole { sealed: 20 });
        let kept = hashes_on(&other.shelf()).await;
        assert_eq!(kept, hashes_on(&installation.shelf()).await);
        assert!(!kept.is_empty());
        for hash in kept {
            let bytes = other.shelf().read(&hash).await.unwrap();
            assert_eq!(blake3::hash(&bytes).to_hex().as_str(), hash);
        }
        stage.follow().await;
        let shown = pages(&stage, &stage.url, installation.shelf()).await;
        let again = pages(&stage, other.url.as_ref().unwrap(), other.shelf()).await;
        assert_eq!(shown, again);
        let acts: Vec<String> =
            sqlx::query_scalar("select act from audit_entry order by id desc limit 1")
                .fetch_all(&stage.owner)
                .await
                .unwrap();
        assert_eq!(acts, ["backed-up"], "the log of the living one tells of it");
        let verdict = verify(&stage.owner).await.unwrap();
        assert_eq!(verdict, Verdict::Whole { sealed: 21 });
        restored.close().await;
    });
    // Again into the same: refused.
    let sentence = other.refused("restore", &file);
    assert!(
        sentence.contains("media files") && sentence.contains("empty installation"),
        "{sentence}"
    );
    fs::remove_dir_all(other.data().join("media")).unwrap();
    let sentence = other.refused("restore", &file);
    assert!(sentence.contains("tables in the database"), "{sentence}");
    // And a backup never takes another's place.
    let sentence = installation.refused("backup", &file);
    assert!(sentence.contains("is there already"), "{sentence}");
}

#[test]
fn a_damaged_backup_is_refused_before_anything_is_touched() {
    let (stage, installation) = wait(furnished());
    let file = installation.folder.path().join("backup.tar");
    installation.run("backup", &file).unwrap();
    let whole = fs::read(&file).unwrap();
    let url = wait(empty_database(&stage));
    let other = Installation::on(&url);
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let manifest_at = whole.len() - 2_048;
    let cases = [
        ("one bit of the database", flipped(2_000)),
        ("one bit of a picture", flipped(whole.len() / 2)),
        ("one bit of the manifest", flipped(manifest_at)),
        ("cut in half", whole[..whole.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("something else", b"GIF89a".repeat(1_000)),
    ];
    for (what, bytes) in cases {
        let damaged = other.folder.path().join("damaged.tar");
        fs::write(&damaged, bytes).unwrap();
        let sentence = other.refused("restore", &damaged);
        assert!(
            sentence.contains("not a whole backup") && sentence.contains("Nothing was touched"),
            "{what}: {sentence}"
        );
        assert!(!other.data().exists(), "{what}");
    }
    let mut with_stranger = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(1);
    header.set_mode(0o600);
    with_stranger
        .append_data(&mut header, "secret.key", &b"x"[..])
        .unwrap();
    let damaged = other.folder.path().join("stranger.tar");
    fs::write(&damaged, with_stranger.into_inner().unwrap()).unwrap();
    let sentence = other.refused("restore", &damaged);
    assert!(
        sentence.contains("secret.key") && sentence.contains("does not belong"),
        "{sentence}"
    );
    let tables: i64 = wait(async {
        let pool = pool(&url).await;
        sqlx::query_scalar("select count(*) from pg_tables where schemaname = 'public'")
            .fetch_one(&pool)
            .await
            .unwrap()
    });
    assert_eq!(tables, 0);
    // The whole one still goes in.
    other.run("restore", &file).unwrap();
}

#[test]
fn a_private_database_is_backed_up_and_restored_into_another() {
    let (one, other) = (Installation::private(), Installation::private());
    let picture = bytes::Bytes::from_static(b"a picture");
    let hash = wait(one.shelf().keep(picture.clone())).unwrap();
    let file = one.folder.path().join("backup.tar");
    one.run("backup", &file).unwrap();
    other.run("restore", &file).unwrap();
    assert_eq!(wait(other.shelf().read(&hash)).unwrap(), picture);
    // The server's role may do there what it may do anywhere.
    let server = PrivatePostgres::start(&other.data(), None, &|_| {}).unwrap();
    wait(async {
        let app = pool(&server.app_url()).await;
        sqlx::raw_sql("insert into throttle (key, failures, last_failed_at, free_at) values ('\\x01', 1, now(), now())")
            .execute(&app).await.unwrap();
        assert!(
            sqlx::raw_sql("delete from audit_entry")
                .execute(&app)
                .await
                .is_err()
        );
        app.close().await;
    });
    server.stop().unwrap();
    // `daymark serve` would find it in order.
    other
        .run("backup", &other.folder.path().join("again.tar"))
        .unwrap();
    let sentence = other.refused("restore", &file);
    assert!(sentence.contains("empty installation"), "{sentence}");
}
