//! The files that pages show: what they carry, and what they do not.

use super::files::{Field, exif_segment, jpeg_with, photo, xmp_segment};
use crate::domain::photo::Focal;
use crate::media::intake::take_in;
use crate::media::made::Made;
use crate::media::shelf::Shelf;
use crate::media::worker::{Source, make, make_avif};
use crate::tests::support::path_on;
use exif::{In, Tag, Value};
use std::io::Cursor;
use std::process::Command;

fn made() -> Made {
    Made {
        creator: Some("Ярослава <Ø>".into()),
        credit: Some("UN Photo/Example & Co".into()),
        copyright: Some("© 2015 Example".into()),
        rights_url: Some("https://example.org/rights?a=1&b=2".into()),
        focal: Some(Focal { x: 20, y: 30 }),
        do_not_crop: false,
    }
}

/// A photo with a place, a serial number and a caption in its metadata.
fn original() -> Vec<u8> {
    jpeg_with(
        &photo(330, 240),
        &[
            exif_segment(&[
                (0x010F, Field::Text("CameraMaker")),
                (
                    0x8769,
                    Field::Directory(vec![(0xA431, Field::Text("SERIAL-123456"))]),
                ),
                (
                    0x8825,
                    Field::Directory(vec![(0x0012, Field::Text("GPS-PLACE"))]),
                ),
            ]),
            xmp_segment("<d:creator>PRIVATE-NAME</d:creator>"),
        ],
    )
}

struct Files {
    _folder: tempfile::TempDir,
    shelf: Shelf,
    /// The name of each, and its hash.
    all: Vec<(String, String)>,
}

async fn all_files() -> Files {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("media"));
    let kept = make(&shelf, Source::Bytes(original().into()), |_| made())
        .await
        .unwrap();
    assert_eq!(kept.said.creator.as_deref(), Some("PRIVATE-NAME"));
    assert_eq!(kept.made_with, made().code());
    let avif = make_avif(&shelf, kept.original.hash.clone(), made())
        .await
        .unwrap();
    let all = kept.renditions.into_iter().chain(avif);
    Files {
        all: all.map(|file| (file.name, file.hash)).collect(),
        _folder: folder,
        shelf,
    }
}

#[tokio::test]
async fn every_rendition_carries_its_rights_and_nothing_else_of_the_original() {
    let files = all_files().await;
    let names: Vec<&str> = files.all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["w320.jpg", "social.jpg", "w320.avif"]);
    for (name, hash) in &files.all {
        let bytes = files.shelf.read(hash).await.unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for private in ["SERIAL", "GPS", "CameraMaker", "PRIVATE"] {
            assert!(!text.contains(private), "{name} tells {private}");
        }
        assert!(text.contains("UN Photo/Example &amp; Co"), "{name}");
        if name.ends_with(".jpg") {
            let said = take_in(&bytes).unwrap().said;
            assert_eq!(said.creator, made().creator, "{name}");
            assert_eq!(said.credit, made().credit, "{name}");
            assert_eq!(said.copyright, made().copyright, "{name}");
            assert_eq!(said.rights_url, made().rights_url, "{name}");
            assert_eq!(
                (said.captions, said.place, said.is_garbled),
                (vec![], None, false)
            );
        } else {
            let exif = exif::Reader::new()
                .read_from_container(&mut Cursor::new(&bytes))
                .unwrap();
            let artist = &exif.get_field(Tag::Artist, In::PRIMARY).unwrap().value;
            assert!(
                matches!(artist, Value::Ascii(texts) if texts[0] == made().creator.unwrap().as_bytes()),
                "{name}: {artist:?}"
            );
            assert_eq!(exif.fields().count(), 3, "artist, packet and copyright");
        }
    }
}

/// An independent reader, as picture desks use it. `bin/setup test` installs it.
#[tokio::test]
async fn exiftool_reads_the_rights_of_every_rendition() {
    let files = all_files().await;
    for (name, hash) in &files.all {
        let output = Command::new("exiftool")
            .args(["-json", "-G1", "-charset", "utf8", "-api", "validate=0"])
            .arg(path_on(&files.shelf, hash))
            .output()
            .expect("exiftool is missing: run bin/setup test");
        let text = String::from_utf8(output.stdout).unwrap();
        let tags: serde_json::Value = serde_json::from_str(&text).unwrap();
        let tag = |name: &str| tags[0][name].as_str();
        let expected = made();
        assert_eq!(
            tag("XMP-dc:Creator"),
            expected.creator.as_deref(),
            "{name}: {text}"
        );
        assert_eq!(
            tag("XMP-photoshop:Credit"),
            expected.credit.as_deref(),
            "{name}: {text}"
        );
        assert_eq!(
            tag("XMP-dc:Rights"),
            expected.copyright.as_deref(),
            "{name}: {text}"
        );
        assert_eq!(
            tag("XMP-xmpRights:WebStatement"),
            expected.rights_url.as_deref(),
            "{name}: {text}"
        );
        if name.ends_with(".jpg") {
            assert_eq!(
                tag("IPTC:By-line"),
                expected.creator.as_deref(),
                "{name}: {text}"
            );
            assert_eq!(
                tag("IPTC:CopyrightNotice"),
                expected.copyright.as_deref(),
                "{name}: {text}"
            );
        }
        assert!(
            !text.contains("GPS") && !text.contains("Serial"),
            "{name}: {text}"
        );
        assert!(
            !text.contains("Warning") && !text.contains("Error"),
            "{name}: {text}"
        );
    }
}

#[tokio::test]
async fn a_tall_photo_that_lies_on_its_side_is_made_in_all_widths() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("media"));
    // Upright it is 2,000 × 2,400 pixels.
    let turned = exif_segment(&[(0x0112, Field::Short(6))]);
    let photo = jpeg_with(&photo(2_400, 2_000), &[turned]);
    let kept = make(&shelf, Source::Bytes(photo.into()), |_| made())
        .await
        .unwrap();
    assert_eq!((kept.original.width, kept.original.height), (2_000, 2_400));
    let sizes: Vec<(&str, i32, i32)> = kept
        .renditions
        .iter()
        .map(|file| (file.name.as_str(), file.width, file.height))
        .collect();
    assert_eq!(
        sizes,
        [
            ("w320.jpg", 320, 384),
            ("w640.jpg", 640, 768),
            ("w960.jpg", 960, 1152),
            ("w1280.jpg", 1280, 1536),
            ("w1920.jpg", 1920, 2304),
            ("social.jpg", 1200, 630),
        ]
    );
}

#[tokio::test]
async fn the_hero_of_a_typical_photo_is_under_sixty_kilobytes() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("media"));
    let photo = jpeg_with(&photo(1280, 960), &[]);
    let kept = make(&shelf, Source::Bytes(photo.into()), |_| made())
        .await
        .unwrap();
    let hero = kept
        .renditions
        .iter()
        .find(|file| file.name == "w640.jpg")
        .unwrap();
    assert!(hero.bytes < 60_000, "{} bytes", hero.bytes);
    assert_eq!((hero.width, hero.height), (640, 480));
}
