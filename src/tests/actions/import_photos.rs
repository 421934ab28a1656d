//! `daymark import photos`: pictures with a table beside them.

use crate::actions::import::photos::PhotoImport;
use crate::actions::import::report::Report;
use crate::domain::locale::Locale;
use crate::media::shelf::Shelf;
use crate::tests::media::files::{iptc_segment, jpeg, jpeg_with, photo};
use crate::tests::support::{Stage, TODAY, get};
use image::RgbImage;
use serde_json::Value;
use sqlx::postgres::PgConnectOptions;
use sqlx::types::Json;
use sqlx::{Connection, PgConnection};
use std::fs;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use tempfile::TempDir;
use tokio::runtime::Builder;

/// A picture that differs from every other with another number.
pub fn picture(number: u8) -> RgbImage {
    let mut image = photo(96, 64);
    image.put_pixel(0, 0, image::Rgb([number, 255 - number, 7]));
    for (x, y) in [(1, 1), (2, 2), (40, 40)] {
        image.put_pixel(x, y, image::Rgb([number; 3]));
    }
    image
}

/// A folder of pictures with their table.
pub struct Desk {
    pub stage: Stage,
    pub folder: TempDir,
}

impl Desk {
    pub async fn new() -> Self {
        let mut stage = Stage::with_bundle().await;
        stage.shelf = Shelf::at(stage.folder.path().join("media"));
        Self {
            stage,
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn put(&self, name: &str, number: u8) {
        fs::write(self.folder.path().join(name), jpeg(&picture(number))).unwrap();
    }

    pub async fn run(&self, table: &str, publish: bool) -> Report {
        self.run_bytes(table.as_bytes(), publish).await
    }

    pub async fn run_bytes(&self, table: &[u8], publish: bool) -> Report {
        fs::write(self.folder.path().join("captions.csv"), table).unwrap();
        let stage = &self.stage;
        let folder = self.folder.path();
        let import = PhotoImport {
            least_free: 0,
            ..PhotoImport::new(&stage.owner, &stage.shelf, folder, publish)
        };
        import.run(table, |_, _| {}).await.unwrap()
    }

    pub async fn count(&self, table: &str) -> i64 {
        let count = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        sqlx::query_scalar(count)
            .fetch_one(&self.stage.owner)
            .await
            .unwrap()
    }

    /// The newest content of a part of the photo whose file has this name.
    pub async fn part(&self, file: &str, part: &str) -> Option<Value> {
        let content: Option<Json<Value>> = sqlx::query_scalar(
            "select r.content from photo ph join part p on p.thing_id = ph.id
             join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
             where ph.file_name = $1 and p.part = $2",
        )
        .bind(file)
        .bind(part)
        .fetch_optional(&self.stage.owner)
        .await
        .unwrap();
        content.map(|content| content.0)
    }

    /// A person changes one field of what is newest, and it is public.
    pub async fn person_changes(&self, file: &str, part: &str, field: &str, value: Value) {
        let mut content = self.part(file, part).await.unwrap();
        content[field] = value;
        let done = sqlx::query(
            "with photo as (select id from photo where file_name = $1),
             next as (insert into revision (thing_id, part, number, content, origin)
                      select p.thing_id, p.part, p.newest + 1, $3, 'staff' from part p, photo
                      where p.thing_id = photo.id and p.part = $2 returning thing_id, part, number),
             old as (update publication b set live = tstzrange(lower(live), clock_timestamp())
                     from photo where b.thing_id = photo.id and b.part = $2 returning b.thing_id)
             update part p set newest = next.number, work_state = 'draft' from next, old
             where p.thing_id = next.thing_id and p.part = next.part",
        )
        .bind(file)
        .bind(part)
        .bind(Json(content))
        .execute(&self.stage.owner)
        .await
        .unwrap();
        assert_eq!(done.rows_affected(), 1);
    }
}

pub fn counts(report: &Report) -> (usize, usize, usize, usize, usize) {
    let Report {
        added,
        changed,
        unchanged,
        problems,
        differences,
    } = report;
    (
        *added,
        *changed,
        *unchanged,
        problems.len(),
        differences.len(),
    )
}

const HEAD: &str = "file,locale,caption,alt,credit,photographer,taken_on,place,licence,rights,terms_url,usable_from,expires_on,may_crop,may_embed,external_id";

#[tokio::test]
async fn every_column_goes_where_it_belongs_and_a_second_run_changes_nothing() {
    let desk = Desk::new().await;
    desk.put("market.jpg", 1);
    let facts = "UN Photo/Jane Doe,Jane Doe,2024-09-12,Dakar,CC BY 4.0,© UN,https://example.org/terms,2026-01-01,2099-12-31,no,yes,un-1";
    let table = format!(
        "{HEAD}\nmarket.jpg,en,A market,Stalls at noon,{facts}\nmarket.jpg,ar,سوق,أكشاك,{facts}\n"
    );
    let report = desk.run(&table, true).await;
    assert_eq!(counts(&report), (1, 0, 0, 0, 0), "{report:?}");
    let free = desk.part("market.jpg", "free").await.unwrap();
    assert_eq!(free["credit"], "UN Photo/Jane Doe");
    assert_eq!(free["photographer"], "Jane Doe");
    assert_eq!(free["taken"], "Dakar, 2024-09-12");
    let rights = &free["rights"];
    for (field, value) in [
        ("licence", "CC BY 4.0"),
        ("notice", "© UN"),
        ("terms_url", "https://example.org/terms"),
        ("usable_from", "2026-01-01"),
        ("expires_on", "2099-12-31"),
    ] {
        assert_eq!(rights[field], value);
    }
    assert_eq!(
        (&rights["do_not_crop"], &rights["may_be_embedded"]),
        (&Value::Bool(true), &Value::Bool(true))
    );
    assert_eq!(
        desk.part("market.jpg", "en").await.unwrap()["alt_text"],
        "Stalls at noon"
    );
    assert_eq!(
        desk.part("market.jpg", "ar").await.unwrap()["caption"],
        "سوق"
    );
    // Public, with its credit, in the languages that it has words in.
    let id: String =
        sqlx::query_scalar("select id::text from photo where file_name = 'market.jpg'")
            .fetch_one(&desk.stage.owner)
            .await
            .unwrap();
    let page = get(&desk.stage.app(TODAY), &format!("/en/photos/{id}")).await;
    assert!(
        page.text.contains("UN Photo/Jane Doe") && page.text.contains("A market"),
        "{}",
        page.text
    );
    let before = (
        desk.count("revision").await,
        desk.count("audit_entry").await,
        desk.count("photo").await,
    );
    let report = desk.run(&table, true).await;
    assert_eq!(counts(&report), (0, 0, 1, 0, 0), "{report:?}");
    let after = (
        desk.count("revision").await,
        desk.count("audit_entry").await,
        desk.count("photo").await,
    );
    assert_eq!(before, after);
}

#[tokio::test]
async fn without_publish_photos_are_drafts_that_nobody_sees_until_they_are_published() {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    let table =
        "\u{feff}file;locale;caption;alt;credit\r\na.jpg;fr;Un marché, à midi;Des étals;ONU\r\n";
    let seen = "live.photo p join photo ph on ph.id = p.id where ph.file_name = 'a.jpg'";
    assert_eq!(counts(&desk.run(table, false).await), (1, 0, 0, 0, 0));
    assert_eq!(desk.count(seen).await, 0);
    assert_eq!(counts(&desk.run(table, false).await), (0, 0, 1, 0, 0));
    assert_eq!(counts(&desk.run(table, true).await), (0, 1, 0, 0, 0));
    assert_eq!(desk.count(seen).await, 1);
    assert_eq!(counts(&desk.run(table, true).await), (0, 0, 1, 0, 0));
    let words = desk.part("a.jpg", "fr").await.unwrap();
    assert_eq!(words["caption"], "Un marché, à midi");
}

#[tokio::test]
async fn what_a_person_changed_is_left_and_told_and_other_news_goes_in() {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    let table = |caption: &str, alt: &str, credit: &str, licence: &str| {
        format!(
            "file,locale,caption,alt,credit,licence\na.jpg,en,{caption},{alt},{credit},{licence}\n"
        )
    };
    desk.run(&table("A market", "Stalls", "UN", "CC BY"), true)
        .await;
    desk.person_changes("a.jpg", "en", "caption", "A fair".into())
        .await;
    // The newest is a person's draft: nothing is put over it.
    let report = desk
        .run(&table("A market", "Stalls at noon", "UN", "CC0"), true)
        .await;
    assert_eq!(counts(&report), (0, 1, 0, 0, 1), "{report:?}");
    assert!(
        report.differences[0]
            .sentence
            .contains("not the public one")
    );
    let now = "insert into publication (id, thing_id, part, revision, live)
               select gen_random_uuid(), p.thing_id, 'en', p.newest, tstzrange(clock_timestamp(), null)
               from part p join photo ph on ph.id = p.thing_id where ph.file_name = 'a.jpg' and p.part = 'en'";
    sqlx::query(now).execute(&desk.stage.owner).await.unwrap();
    let report = desk
        .run(&table("A bazaar", "Stalls at noon", "UN", "CC0"), true)
        .await;
    assert_eq!(counts(&report), (0, 1, 0, 0, 1), "{report:?}");
    let told = report.differences[0].to_string();
    assert!(
        told.contains("line 2 (a.jpg)")
            && told.contains("caption")
            && told.contains("A person has changed"),
        "{told}"
    );
    let words = desk.part("a.jpg", "en").await.unwrap();
    assert_eq!(
        (&words["caption"], &words["alt_text"]),
        (&"A fair".into(), &"Stalls at noon".into())
    );
    assert_eq!(
        desk.part("a.jpg", "free").await.unwrap()["rights"]["licence"],
        "CC0"
    );
    // The same again: told again, and nothing written.
    let before = desk.count("revision").await;
    let report = desk
        .run(&table("A bazaar", "Stalls at noon", "UN", "CC0"), true)
        .await;
    assert_eq!(counts(&report), (0, 0, 1, 0, 1), "{report:?}");
    assert_eq!(desk.count("revision").await, before);
}

#[tokio::test]
async fn the_same_bytes_are_one_photo_whatever_they_are_called() {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    desk.put("copy of a.jpg", 1);
    let table = "file,locale,caption,alt,credit\na.jpg,en,A market,Stalls,UN\ncopy of a.jpg,fr,Un marché,Des étals,UN\n";
    let before = desk.count("photo").await;
    assert_eq!(counts(&desk.run(table, false).await), (1, 0, 0, 0, 0));
    assert_eq!(desk.count("photo").await, before + 1);
    // Moved to another name, it is the same; another external_id for the same bytes is refused.
    fs::rename(
        desk.folder.path().join("a.jpg"),
        desk.folder.path().join("b.jpg"),
    )
    .unwrap();
    let table = "file,locale,caption,alt,credit,external_id\nb.jpg,en,A market,Stalls,UN,x\ncopy of a.jpg,fr,Un marché,Des étals,UN,y\n";
    let report = desk.run(table, false).await;
    assert_eq!(counts(&report), (0, 0, 1, 1, 0), "{report:?}");
    assert!(
        report.problems[0]
            .sentence
            .contains("same as that of line 2")
    );
    assert_eq!(desk.count("photo").await, before + 1);
}

#[tokio::test]
async fn an_external_id_is_the_photo_whatever_its_file_holds() {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    let table = "file,locale,caption,alt,credit,external_id\na.jpg,en,A market,Stalls,UN,un-1\n";
    desk.run(table, true).await;
    let before = desk.count("photo").await;
    let original = "select original from photo where file_name = 'a.jpg'";
    desk.put("a.jpg", 2);
    let hash = blake3::hash(&jpeg(&picture(2))).to_hex().to_string();
    // Of a public photo only those who publish put another picture there.
    let report = desk.run(table, false).await;
    assert_eq!(counts(&report), (0, 0, 1, 0, 1), "{report:?}");
    assert!(report.differences[0].sentence.contains("--publish"));
    let report = desk.run(table, true).await;
    assert_eq!(counts(&report), (0, 1, 0, 0, 0), "{report:?}");
    let held: String = sqlx::query_scalar(original)
        .fetch_one(&desk.stage.owner)
        .await
        .unwrap();
    assert_eq!(held, hash);
    assert_eq!(counts(&desk.run(table, true).await), (0, 0, 1, 0, 0));
    assert_eq!(desk.count("photo").await, before);
    // A person put another file there since: it stays.
    sqlx::query("update photo set original = repeat('0', 64) where original = $1")
        .bind(&hash)
        .execute(&desk.stage.owner)
        .await
        .unwrap();
    desk.put("a.jpg", 3);
    let report = desk.run(table, true).await;
    assert_eq!(counts(&report), (0, 0, 1, 0, 1), "{report:?}");
    assert!(report.differences[0].sentence.contains("Another file"));
}

#[tokio::test]
async fn lines_that_disagree_outside_languages_are_told_with_their_numbers_and_the_first_is_followed()
 {
    let desk = Desk::new().await;
    desk.put("a.jpg", 1);
    let table = "file,locale,caption,alt,credit,may_crop\na.jpg,en,A market,Stalls,UN,YES\na.jpg,fr,Un marché,Des étals,ONU,\na.jpg,es,Un mercado,Puestos,UN,no\n";
    let report = desk.run(table, true).await;
    assert_eq!(counts(&report), (1, 0, 0, 0, 2), "{report:?}");
    let told: Vec<String> = report.differences.iter().map(ToString::to_string).collect();
    assert!(
        told[0].contains("line 3") && told[0].contains("credit") && told[0].contains("line 2"),
        "{told:?}"
    );
    assert!(
        told[1].contains("line 4") && told[1].contains("may_crop"),
        "{told:?}"
    );
    let free = desk.part("a.jpg", "free").await.unwrap();
    assert_eq!(free["credit"], "UN");
    assert_eq!(free["rights"].get("do_not_crop"), None);
    for locale in [Locale::En, Locale::Fr, Locale::Es] {
        assert!(desk.part("a.jpg", locale.code()).await.is_some());
    }
    assert_eq!(counts(&desk.run(table, true).await), (0, 0, 1, 0, 2));
}

#[tokio::test]
async fn what_a_picture_says_of_itself_fills_the_columns_that_the_table_does_not_have() {
    let desk = Desk::new().await;
    let said = iptc_segment(&[
        (2, 80, b"Jane Doe"),
        (2, 110, b"UN Photo"),
        (2, 116, b"(c) UN"),
    ]);
    let bytes = jpeg_with(&picture(1), &[said]);
    fs::write(desk.folder.path().join("a.jpg"), bytes).unwrap();
    let table = "file,locale,caption,alt,photographer\na.jpg,en,A market,Stalls,\n";
    let report = desk.run(table, true).await;
    assert_eq!(counts(&report), (1, 0, 0, 0, 0), "{report:?}");
    let free = desk.part("a.jpg", "free").await.unwrap();
    assert_eq!(free["credit"], "UN Photo");
    assert_eq!(free["rights"]["notice"], "(c) UN");
    assert_eq!(free["photographer"], Value::Null);
    assert_eq!(counts(&desk.run(table, true).await), (0, 0, 1, 0, 0));
}

#[tokio::test]
async fn an_import_that_was_stopped_goes_on_where_it_was() {
    let desk = Desk::new().await;
    let mut table = "file,locale,caption,alt,credit\n".to_owned();
    for number in 0..3 {
        desk.put(&format!("{number}.jpg"), number);
        table += &format!("{number}.jpg,en,Market {number},Stalls,UN\n");
    }
    let stage = &desk.stage;
    let folder = desk.folder.path();
    let import = PhotoImport {
        least_free: 0,
        ..PhotoImport::new(&stage.owner, &stage.shelf, folder, true)
    };
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let mut stop = Some(stop);
    let options = (*stage.owner.connect_options()).clone();
    let mut held = None;
    // Let go of behind the first photo, in the middle of the second, which waits for a lock.
    let first_is_done = |_, _| {
        held.get_or_insert_with(|| Held::lock(options.clone(), "lock table photo"));
        stop.take().map(|stop| stop.send(()));
    };
    tokio::select! {
        biased;
        _ = stopped => {}
        _ = import.run(table.as_bytes(), first_is_done) => panic!("it was not stopped"),
    }
    drop(held);
    let report = desk.run(&table, true).await;
    assert_eq!(counts(&report), (2, 0, 1, 0, 0), "{report:?}");
}

/// A lock in the database that another thread holds, taken and given back without waiting in this one's runtime.
struct Held {
    release: Option<mpsc::Sender<()>>,
    holder: Option<JoinHandle<()>>,
}

impl Held {
    fn lock(options: PgConnectOptions, statement: &'static str) -> Self {
        let (release, released) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        let hold = async move {
            let mut connection = PgConnection::connect_with(&options).await.unwrap();
            let mut tx = connection.begin().await.unwrap();
            sqlx::raw_sql(statement).execute(&mut *tx).await.unwrap();
            tell.send(()).unwrap();
            // An error is the other end's being dropped.
            let _ = released.recv();
            tx.rollback().await.unwrap();
        };
        let holder = thread::spawn(|| {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(hold);
        });
        told.recv().unwrap();
        Self {
            release: Some(release),
            holder: Some(holder),
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.release.take());
        self.holder.take().map(JoinHandle::join);
    }
}
