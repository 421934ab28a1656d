//! `daymark export photos`: what it writes reads back to the same photos.

use super::import_photos::{Desk, counts};
use crate::actions::export::photos::{Exported, export_photos};
use crate::actions::import::observances::import_observances;
use crate::actions::import::photos::PhotoImport;
use crate::actions::import::report::Report;
use crate::tests::support::{Stage, hashes_on, path_on, seed};
use std::fs;
use std::path::Path;

/// The photos of [`fill`] that are not in the trash with all that was written of them, by their
/// originals; observances by their slugs, because their ids are others elsewhere.
async fn told(stage: &Stage) -> Vec<(String, String, String)> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "with ours as (select ph.id, ph.original from photo ph
                       join thing t on t.id = ph.id and t.trashed_at is null
                       where lower(ph.file_name) in ('market.jpg', 'market-2.jpg', 'bare.jpg'))
         select o.original, p.part, r.content::text from ours o
         join part p on p.thing_id = o.id
         join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
         union all
         select o.original, 'collection', c.name from ours o
         join collection_photo m on m.photo_id = o.id
         join collection c on c.id = m.collection_id
         order by 1, 2, 3",
    )
    .fetch_all(&stage.owner)
    .await
    .unwrap();
    let slugs = "select id::text, slug from observance";
    let slugs: Vec<(String, String)> = sqlx::query_as(slugs).fetch_all(&stage.owner).await.unwrap();
    let named = rows.into_iter().map(|(original, part, text)| {
        let text = slugs
            .iter()
            .fold(text, |text, (id, slug)| text.replace(id, slug));
        (original, part, text)
    });
    named.collect()
}

async fn export(stage: &Stage, folder: &Path) -> Exported {
    export_photos(&stage.owner, &stage.shelf, folder, |_, _| {})
        .await
        .unwrap()
}

async fn import(stage: &Stage, folder: &Path) -> Report {
    let table = fs::read(folder.join("captions.csv")).unwrap();
    let import = PhotoImport {
        least_free: 0,
        ..PhotoImport::new(&stage.owner, &stage.shelf, folder, false)
    };
    import.run(&table, |_, _| {}).await.unwrap()
}

/// Some photos of many kinds: with every fact, in several languages, of one name, without words.
async fn fill(desk: &Desk) {
    for (name, number) in [
        ("market.jpg", 1),
        ("bridge.jpg", 2),
        ("bare.jpg", 3),
        ("old.jpg", 4),
    ] {
        desk.put(name, number);
    }
    let head = "file,locale,caption,alt,decorative,credit,photographer,taken_on,place,licence,rights,terms_url,usable_from,expires_on,may_crop,may_embed,external_id,picture,stands_for_credit,focal,model_release,only_for,note,collections";
    let full = "UN/Jane,Jane Doe,2024-09-12,\"Dakar, Senegal\",CC BY,© UN,https://example.org/t,2026-01-01,2099-01-01,no,yes,un-1,illustration,UN Photo,20 80,yes,world-food-day water-day,\"Ask first, \"\"twice\"\"\nand wait\",\"Markets\nDakar\"";
    let table = format!(
        "{head}\nmarket.jpg,en,\"A market;\n\"\"old\"\"\",Stalls,,{full}\nmarket.jpg,ar,سوق,أكشاك,,{full}\nmarket.jpg,zh,市场,摊位,,{full}\nbridge.jpg,ru,Мост,,yes,ООН{}\nbare.jpg,,,,,UN{}\nold.jpg,en,Old,Older,,UN{}\n",
        ",".repeat(18),
        ",".repeat(18),
        ",".repeat(18)
    );
    let report = desk.run(&table, true).await;
    assert_eq!(counts(&report), (4, 0, 0, 0, 0), "{report:?}");
    // Two of one name, and one in the trash.
    for statement in [
        "update photo set file_name = 'MARKET.jpg' where file_name = 'bridge.jpg'",
        "update thing set trashed_at = now() from photo where photo.id = thing.id and file_name = 'old.jpg'",
    ] {
        sqlx::query(statement)
            .execute(&desk.stage.owner)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn an_export_reads_back_to_the_same_photos_words_and_facts() {
    let desk = Desk::new().await;
    fill(&desk).await;
    let out = tempfile::tempdir().unwrap();
    // The pictures of the bundle lie on another shelf: they count as lost here.
    let exported = export(&desk.stage, out.path()).await;
    assert_eq!((exported.photos, exported.lines), (3, 5), "{exported:?}");
    let mut names: Vec<String> = fs::read_dir(out.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["MARKET-2.jpg", "bare.jpg", "captions.csv", "market.jpg"]
    );
    let other = Stage::empty().await;
    let observances = fs::read_to_string(seed().join("observances.json")).unwrap();
    import_observances(&other.owner, &observances, |_, _| {})
        .await
        .unwrap();
    let report = import(&other, out.path()).await;
    assert_eq!(counts(&report), (3, 0, 0, 0, 0), "{report:?}");
    let here = told(&desk.stage).await;
    // Three facts, four texts, two collections.
    assert_eq!(here.len(), 9, "{here:?}");
    assert!(here.iter().any(|(_, _, text)| text.contains("water-day")));
    assert_eq!(told(&other).await, here);
    // Once more, and where it came from: nothing changes.
    for stage in [&other, &desk.stage] {
        let report = import(stage, out.path()).await;
        assert_eq!(counts(&report), (0, 0, 3, 0, 0), "{report:?}");
    }
}

#[tokio::test]
async fn a_photo_without_its_original_is_written_as_it_is_shown_and_stays_that_photo() {
    let desk = Desk::new().await;
    fill(&desk).await;
    let original: String =
        sqlx::query_scalar("select original from photo where file_name = 'market.jpg'")
            .fetch_one(&desk.stage.owner)
            .await
            .unwrap();
    fs::remove_file(path_on(&desk.stage.shelf, &original)).unwrap();
    let out = tempfile::tempdir().unwrap();
    let exported = export(&desk.stage, out.path()).await;
    assert_eq!(
        (exported.photos, exported.stand_ins.len()),
        (3, 1),
        "{exported:?}"
    );
    let before = desk.count("photo").await;
    let report = import(&desk.stage, out.path()).await;
    assert_eq!(counts(&report), (0, 0, 3, 0, 0), "{report:?}");
    assert_eq!(desk.count("photo").await, before);
    // Nothing is left of one at all: it is told.
    for file in hashes_on(&desk.stage.shelf).await {
        fs::remove_file(path_on(&desk.stage.shelf, &file)).unwrap();
    }
    let out = tempfile::tempdir().unwrap();
    let exported = export(&desk.stage, out.path()).await;
    assert_eq!(exported.photos, 0);
    assert!(
        exported
            .missing
            .iter()
            .any(|missing| missing.at.contains("market.jpg")),
        "{exported:?}"
    );
}
