//! PDFs made by hand, good and bad, and what the reader says of each.

use crate::media::pdf::ask::PdfReader;
use crate::media::pdf::{Report, Wanted};
use crate::tests::support::program;
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};
use std::time::{Duration, Instant};

/// A whole PDF of so many pages, with some words in plain ASCII on each.
pub fn pdf(pages: usize, words: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages)
        .map(|page| format!("{} 0 R", 4 + page * 2))
        .collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{}]/Count {pages}>>", kids.join(" ")),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for page in 0..pages {
        let content = format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET");
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {} 0 R>>",
            5 + page * 2
        ));
        objects.push(format!(
            "<</Length {}>>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    written(objects.into_iter().map(String::into_bytes).collect())
}

/// Objects with their numbers, and the table that says where they are.
fn written(objects: Vec<Vec<u8>>) -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(&objects) {
        table.push_str(&format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{number} 0 obj\n").into_bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let at = bytes.len();
    bytes.extend(table.into_bytes());
    bytes.extend(
        format!(
            "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n",
            objects.len() + 1
        )
        .into_bytes(),
    );
    bytes
}

/// Bytes that unpack to millions of times the letter A: one literal, then "the same again, 258 times".
fn bomb(repeats: usize) -> Vec<u8> {
    let mut bits: Vec<bool> = Vec::new();
    let mut push = |code: u32, length: u32| {
        bits.extend((0..length).rev().map(|at| code >> at & 1 == 1));
    };
    // The last block, with the fixed codes; the two bits of its type come lowest first.
    push(0b1, 1);
    push(0b10, 2);
    push(0x30 + 0x41, 8);
    for _ in 0..repeats {
        push(0b1100_0101, 8);
        push(0, 5);
    }
    push(0, 7);
    let packed = bits.chunks(8).map(|chunk| {
        let set = chunk.iter().enumerate().filter(|(_, bit)| **bit);
        set.fold(0u8, |byte, (at, _)| byte | 1 << at)
    });
    [0x78, 0x9c].into_iter().chain(packed).collect()
}

/// A file whose page hides in a compressed stream of objects that unpacks to 250 million bytes.
fn object_stream_bomb() -> Vec<u8> {
    let packed = bomb(1_000_000);
    let mut hidden = format!(
        "<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length {}>>\nstream\n",
        packed.len()
    )
    .into_bytes();
    hidden.extend(packed);
    hidden.extend(b"\nendstream");
    let pages = b"<</Type/Pages/Kids[4 0 R]/Count 1>>".to_vec();
    written(vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        pages,
        hidden,
    ])
}

/// Pages that are above themselves, ten thousand times.
fn loop_of_pages() -> Vec<u8> {
    let kids = "2 0 R 3 0 R ".repeat(10_000);
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count 10000>>"),
        "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 10000>>".to_owned(),
    ];
    written(objects.into_iter().map(String::into_bytes).collect())
}

/// The same paper under a password; with an empty one everybody may open it.
pub fn encrypted(password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(&pdf(2, "Secret plan")).unwrap();
    let id = || Object::String(vec![7; 16], StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id(), id()]));
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

async fn ask(bytes: &[u8], wanted: Wanted) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper");
    std::fs::write(&path, bytes).unwrap();
    PdfReader::new(program()).ask(&path, wanted).await
}

#[tokio::test]
async fn pages_are_counted_and_words_are_read() {
    assert_eq!(ask(&pdf(3, "A"), Wanted::Pages).await, Report::Pages(3));
    assert_eq!(
        ask(&pdf(10_000, "A"), Wanted::Pages).await,
        Report::Pages(10_000)
    );
    let report = ask(&pdf(2, "Buenos Aires Plan"), Wanted::Words).await;
    let Report::Words { words, is_cut } = report else {
        panic!("{report:?}");
    };
    assert_eq!(words, "Buenos Aires Plan Buenos Aires Plan");
    assert!(!is_cut);
}

#[tokio::test]
async fn a_paper_under_a_password_is_locked_and_one_under_none_is_read() {
    assert_eq!(ask(&encrypted("open"), Wanted::Pages).await, Report::Locked);
    assert_eq!(ask(&encrypted("open"), Wanted::Words).await, Report::Locked);
    assert_eq!(ask(&encrypted(""), Wanted::Pages).await, Report::Pages(2));
    let report = ask(&encrypted(""), Wanted::Words).await;
    assert!(
        matches!(&report, Report::Words { words, .. } if words.contains("Secret plan")),
        "{report:?}"
    );
}

#[tokio::test]
async fn hostile_papers_are_given_up_within_seconds_and_harm_nothing() {
    let whole = pdf(3, "A");
    let begun = Instant::now();
    let bomb = object_stream_bomb();
    assert!(bomb.len() < 2_000_000, "{}", bomb.len());
    for (name, bytes) in [
        ("a bomb", bomb),
        ("a loop", loop_of_pages()),
        ("the first half", whole[..whole.len() / 2].to_vec()),
        (
            "a page of HTML",
            b"<!DOCTYPE html><script>alert(1)</script>".to_vec(),
        ),
        ("nothing", Vec::new()),
        (
            "brackets",
            [b"%PDF-1.7\n1 0 obj\n".to_vec(), b"[".repeat(1_000_000)].concat(),
        ),
    ] {
        for wanted in Wanted::ALL {
            match ask(&bytes, wanted).await {
                Report::Broken(why) => assert!(!why.is_empty()),
                // What is repaired has no more pages than the file has objects.
                Report::Pages(pages) => assert!(pages <= 10, "{name}: {pages} pages"),
                Report::Words { words, .. } => assert!(words.len() <= 10, "{name}: {words}"),
                Report::Locked => panic!("{name} is not locked"),
            }
        }
    }
    assert!(
        begun.elapsed() < Duration::from_secs(60),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn a_reader_that_cannot_be_started_is_a_paper_that_cannot_be_read() {
    let report = PdfReader::new("/nowhere/daymark")
        .ask("/nowhere".as_ref(), Wanted::Pages)
        .await;
    assert!(matches!(report, Report::Broken(_)), "{report:?}");
    let missing = PdfReader::new(program())
        .ask("/nowhere".as_ref(), Wanted::Pages)
        .await;
    assert!(matches!(missing, Report::Broken(_)), "{missing:?}");
}
